/** Files on their way through the gateway: cut, slowed, too large, written badly, carried by several gateways in turn. What the office has in the end is what was chosen. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { connect, createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { before, describe, it, type TestContext } from 'node:test';
import { nameOfUpload, placeOfUpload } from '../../src/gateway/upload-place.js';
import { PortalError } from '../../src/portal/portal.js';
import { backend, gateway, json, type Running, written } from './gateway-run.js';
import { byForm, fileOf, intakeOffice, intakePortal, newId, type Office, opened, sha256Of } from './gateway-submission-run.js';
import { until } from './redis-server.js';

const bytes = new Uint8Array(randomBytes(400_000));
const tus = { 'tus-resumable': '1.0.0' };
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const metadata = (id: string): string => `submission ${base64(id)},key ${base64('k1')},filename ${base64('a.jpg')},filetype ${base64('image/jpeg')}`;

const create = async ({ url }: Pick<Running, 'url'>, size = bytes.length, id = newId()): Promise<string> => {
  const answer = await fetch(`${url}api/uploads`, { method: 'POST', headers: { ...tus, 'upload-length': String(size), 'upload-metadata': metadata(id) } });
  assert.equal(answer.status, 201);
  return new URL(answer.headers.get('location') ?? '', `${url}api/uploads`).pathname;
};
const offsetOf = async ({ url }: Pick<Running, 'url'>, path: string): Promise<number> => Number((await fetch(new URL(path, url), { method: 'HEAD', headers: tus })).headers.get('upload-offset'));
const append = (running: Pick<Running, 'url'>, path: string, from: number, to = bytes.length): Promise<Response> =>
  fetch(new URL(path, running.url), { method: 'PATCH', headers: { ...tus, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' }, body: bytes.slice(from, to) });
const hashAt = async ({ url }: Pick<Running, 'url'>, path: string): Promise<string> =>
  ((await (await fetch(`${url}api/files/${path.split('/').pop() ?? ''}`)).json()) as { readonly sha256: string }).sha256;

/** The head of a PATCH and so many of its bytes; the rest waits. */
function begin(running: Pick<Running, 'url'>, path: string, from: number, sent: number, length = bytes.length - from): Socket & { answer: string } {
  const socket = Object.assign(connect(Number(new URL(running.url).port), '127.0.0.1'), { answer: '' });
  socket.on('data', (piece) => (socket.answer += piece.toString()));
  socket.on('error', () => undefined);
  socket.write(`PATCH ${path} HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: ${from}\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${length}\r\n\r\n`);
  socket.write(bytes.slice(from, from + sent));
  return socket;
}

/** Until some of an upload is with the office, which is not asked: asking would end the piece that is on its way. */
const arriving = (office: Office, path: string): Promise<void> =>
  until(() => (statSync(join(office.demo.intake.folder, path.split('/').pop() ?? ''), { throwIfNoEntry: false })?.size ?? 0) > 0);

/** Between gateway and office: breaks the connection for good when so many bytes have gone through, as often as told. */
async function cuttingLine(test: TestContext, target: string, after: number, times: number): Promise<string> {
  let left = times;
  const open = new Set<Socket>();
  const line = createTcpServer((client) => {
    const office = connect(Number(new URL(target).port), '127.0.0.1');
    let passed = 0;
    for (const socket of [client, office]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        office.destroy();
      });
    }
    client.on('data', (piece) => {
      passed += piece.length;
      if (passed > after && left > 0) {
        left -= 1;
        office.end(piece.subarray(0, Math.floor(piece.length / 2)), () => client.destroy());
      } else office.write(piece);
    });
    office.pipe(client);
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  test.after(() => {
    for (const socket of open) socket.destroy();
    line.close();
  });
  return target.replace(/:\d+/, `:${(line.address() as AddressInfo).port}`);
}

describe('a resumable upload through the gateway', () => {
  let office: Office;
  let running: Running;
  let portalFile: string;
  before(async () => {
    office = await intakeOffice();
    portalFile = written(intakePortal(office.url));
    running = await gateway({ portals: { xa: portalFile } });
  });

  it('stands where the office says after the page was cut off', async () => {
    const path = await create(running);
    const socket = begin(running, path, 0, 150_000);
    await arriving(office, path);
    socket.destroy();
    const offset = await offsetOf(running, path);
    assert.ok(offset > 0 && offset <= 150_000);
    const answer = await append(running, path, offset);
    assert.deepEqual([answer.status, answer.headers.get('upload-offset')], [204, String(bytes.length)]);
    assert.equal(await hashAt(running, path), sha256Of(bytes));
  });

  it('stands where the office says after the line to the office broke, and the SDK goes on by itself', async (test) => {
    const line = await cuttingLine(test, office.url, 60_000, 2);
    const cut = await gateway({ portals: { xa: written(intakePortal(line, { submission: { piece: 150_000 } })) } });
    const file = await (await opened(cut)).uploadFile?.(fileOf(newId(), bytes));
    assert.equal(file?.sha256, sha256Of(bytes));
    assert.ok(cut.lines.some((one) => one.includes('"failure":"offline"')), 'it was cut indeed');
  });

  it('is carried by several gateways in turn, each knowing nothing of the others', async () => {
    const others = [running, await gateway({ portals: { xa: written(intakePortal(office.url)) } }), await gateway({ portals: { xa: written(intakePortal(office.url)) } })];
    const path = await create(running);
    for (let piece = 0; piece * 50_000 < bytes.length; piece += 1) {
      const one = others[piece % 3] ?? running;
      assert.equal(await offsetOf(others[(piece + 1) % 3] ?? running, path), piece * 50_000);
      assert.equal((await append(one, path, piece * 50_000, (piece + 1) * 50_000)).headers.get('upload-offset'), String((piece + 1) * 50_000));
    }
    assert.equal(await hashAt(running, path), sha256Of(bytes));
  });

  it('goes on while portal.json is read anew in the middle of a piece, also one that is broken', async () => {
    const path = await create(running);
    const socket = begin(running, path, 0, 100_000);
    await arriving(office, path);
    writeFileSync(portalFile, '{');
    await running.reload();
    writeFileSync(portalFile, JSON.stringify(intakePortal(office.url, { contact: { phone: '0290 000 0001' } })));
    await running.reload();
    assert.match((await running.get('portal.json')).text, /0290 000 0001/);
    socket.write(bytes.slice(100_000));
    await until(() => socket.answer.includes('\r\n\r\n'));
    assert.match(socket.answer, /^HTTP\/1\.1 204[\s\S]*upload-offset: 400000/i);
    assert.equal(await hashAt(running, path), sha256Of(bytes));
    socket.destroy();
  });

  it('outlives the gateway it began with', async () => {
    const first = await gateway({ portals: { xa: written(intakePortal(office.url)) }, stopWithin: 50 });
    const path = await create(first);
    begin(first, path, 0, 120_000);
    await arriving(office, path);
    await first.close();
    const offset = await offsetOf(running, path);
    assert.ok(offset > 0 && offset <= 120_000);
    await append(running, path, offset);
    assert.equal(await hashAt(running, path), sha256Of(bytes));
  });

  it('is not moved by a piece that begins elsewhere than the upload stands', async () => {
    const path = await create(running);
    await append(running, path, 0, 1_000);
    const answer = await append(running, path, 500, 2_000);
    assert.deepEqual([answer.status, await offsetOf(running, path)], [409, 1_000]);
  });

  it('is forgotten only when the office says so', async () => {
    for (const name of [newId(), '..', '%2e%2e', '~', `~${Buffer.from('../../admin').toString('base64url')}`, `~${Buffer.from('a%2f..%2f..%2fadmin').toString('base64url')}`, `~${Buffer.from('//evil.example/x').toString('base64url')}`]) {
      assert.equal((await fetch(`${running.url}api/uploads/${name}`, { method: 'HEAD', headers: tus })).status, 404, name);
    }
  });
});

describe('a client that means harm, or writes badly', () => {
  const quiet = async (settings: object = {}, more: Parameters<typeof intakePortal>[1] = {}) => {
    const office = await backend((request, response) => (request.url.endsWith('/files') ? json(response, { id: 'f1', size: 1 }, 201) : void response.writeHead(201, { location: '/uploads/u1' }).end()));
    return { office, running: await gateway({ portals: { xa: written(intakePortal(office.url, more)) }, ...settings }) };
  };

  it('is refused before a byte is read when it says that it sends too much', async () => {
    const { office, running } = await quiet();
    const tooMuch = 5 * 1024 * 1024;
    const post = (path: string, headers: Readonly<Record<string, string>>) => fetch(`${running.url}api/${path}`, { method: 'POST', headers });
    const answer = await post('uploads', { ...tus, 'upload-length': String(tooMuch), 'upload-metadata': metadata(newId()) });
    assert.deepEqual([answer.status, await answer.json()], [413, { message: 'Nội dung gửi lên quá lớn.' }]);
    const socket = begin(running, '/api/uploads/u1', 0, 10, tooMuch);
    await until(() => socket.answer.includes('quá lớn'));
    assert.match(socket.answer, /^HTTP\/1\.1 413/);
    socket.destroy();
    assert.deepEqual(office.received.filter(({ body }) => body.length > 10), []);
  });

  it('is cut off in words when it stands still, or drips', async () => {
    const { office, running } = await quiet({ patience: { headers: 5_000, request: 5_000, standstill: 300 } });
    const still = begin(running, '/api/uploads/u1', 0, 100);
    const dripping = begin(running, '/api/uploads/u1', 0, 100);
    const drops = setInterval(() => dripping.writable && dripping.write('x'), 50);
    await Promise.all([still, dripping].map((socket) => once(socket, 'close')));
    clearInterval(drops);
    for (const { answer } of [still, dripping]) assert.match(answer, /^HTTP\/1\.1 408[\s\S]*Phần đã nhận vẫn còn/);
    assert.deepEqual(office.received, [], 'the office saw no whole request');
  });

  it('takes no more than its share of the places', async () => {
    const { running } = await quiet({}, { gateway: { backend: { uploads: 8 } } });
    const held = [begin(running, '/api/uploads/u1', 0, 100), begin(running, '/api/uploads/u1', 0, 100)];
    await until(async () => (await append(running, '/api/uploads/u1', 0, 10)).status === 429);
    assert.equal((await running.get('api/procedures/1.001193/form')).status !== 429, true);
    for (const socket of held) socket.destroy();
    await until(async () => (await append(running, '/api/uploads/u1', 0, 10)).status !== 429);
  });

  it('may send so much in a time, and is told when to come back', async () => {
    const { running } = await quiet({ limits: { uploads: { points: 300, seconds: 60 } } });
    await append(running, '/api/uploads/u1', 0, 300 * 1024);
    const answer = await append(running, '/api/uploads/u1', 0, 10);
    assert.equal(answer.status, 429);
    assert.ok(Number(answer.headers.get('retry-after')) > 0);
  });

  it('is refused for what it leaves out or writes wrongly, and the office is not asked', async () => {
    const { office, running } = await quiet();
    const send = async (method: string, path: string, headers: Readonly<Record<string, string>>, body?: string): Promise<number> =>
      (await fetch(`${running.url}api/${path}`, { method, headers, ...(body !== undefined && { body }) })).status;
    const id = newId();
    for (const [status, headers] of [
      [400, {}], [400, { 'upload-length': '-1' }], [400, { 'upload-length': '10' }], [400, { 'upload-length': '10', 'upload-metadata': `submission ${base64('x')}` }],
      [400, { 'upload-length': '10', 'upload-metadata': `${metadata(id)},submission ${base64(id)}` }], [400, { 'upload-length': '10', 'upload-metadata': `${metadata(id)},other ${base64('1')}` }],
      [400, { 'upload-length': '10', 'upload-metadata': `submission ${base64(id)},key ${base64('k')},filename ${base64('a\r\nb')}` }], [400, { 'upload-length': '10', 'upload-metadata': 'x'.repeat(5_000) }],
    ] as const) assert.equal(await send('POST', 'uploads', { ...tus, ...headers }), status, JSON.stringify(headers));
    assert.equal(await send('PATCH', 'uploads/u1', { ...tus, 'upload-offset': '0', 'content-type': 'text/plain' }, 'x'), 415);
    assert.equal(await send('PATCH', 'uploads/u1', { ...tus, 'content-type': 'application/offset+octet-stream' }, 'x'), 400);
    assert.equal(await send('GET', 'uploads/u1', tus), 405);
    assert.equal(await send('POST', 'files', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'), 404, 'this office takes pieces');
    assert.deepEqual(office.received, []);
  });

  it('cannot make a file of a form that is cut off, goes on after it, or lies about its size', async () => {
    const { office, running } = await quiet({}, { operations: byForm });
    const id = newId();
    const field = (name: string, value: string): string => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const file = (content: string): string => `--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n${content}\r\n`;
    const own = field('submission', id) + field('key', 'k1');
    const send = async (body: string, type = 'multipart/form-data; boundary=b'): Promise<number> => (await fetch(`${running.url}api/files`, { method: 'POST', headers: { 'content-type': type }, body })).status;
    assert.equal(await send(`${own}${file('abc')}--b--\r\n`), 200);
    assert.match(office.received[0]?.body ?? '', /abc\r\n--dvc-[\w-]+--\r\n$/);
    for (const body of [own + file('abc'), `${own}${file('abc')}--b`, `${own}${file('abc')}${field('late', 'x')}--b--\r\n`, `${own}${field('size', '9')}${file('abc')}--b--\r\n`, `${own}${field('size', '2')}${file('abc')}--b--\r\n`, `${own}--b--\r\n`, 'nothing', `${field('key', 'k1')}${file('abc')}--b--\r\n`, `${own}${field('key', 'k2')}${file('abc')}--b--\r\n`, `${own}${file('abc')}${file('def')}--b--\r\n`, field('x', 'y'.repeat(4_000))]) {
      assert.equal(await send(body), 400, body.slice(-80));
    }
    assert.equal(await send('abc', 'text/plain'), 415);
    assert.equal(office.received.length, 1, 'nothing else arrived whole');
  });

  it('has the same words for whatever goes wrong at the office, which are no success', async () => {
    const office = await backend((_request, response) => json(response, { message: 'Tệp có mã độc của 0912000456.' }, 422));
    const running = await gateway({ portals: { xa: written(intakePortal(office.url, { operations: byForm })) } });
    await assert.rejects((await opened(running)).uploadFile?.(fileOf(newId(), bytes)) ?? Promise.resolve(), (error: unknown) => error instanceof PortalError && error.kind === 'refused' && error.backendMessage === 'Tệp có mã độc của •••.');
  });
});

describe('the name of an upload', () => {
  const endpoint = 'https://office.example/api/uploads';
  it('leads back to its place, and nowhere else', () => {
    for (const location of ['https://office.example/api/uploads/24e5', '/api/uploads/2026/11/x', 'uploads/a?part=1&u=2', 'https://office.example/api/uploads/~x']) {
      assert.equal(placeOfUpload(nameOfUpload(location, endpoint), endpoint), new URL(location, endpoint).href);
    }
    assert.equal(nameOfUpload('/api/uploads/24e5', endpoint), '24e5');
    for (const location of ['https://evil.example/api/uploads/1', '/api/admin/1', '/api/uploads/../admin/1', 'https://user@office.example/api/uploads/1', 'http://office.example/api/uploads/1']) {
      assert.throws(() => nameOfUpload(location, endpoint), { kind: 'broken' }, location);
    }
  });
});
