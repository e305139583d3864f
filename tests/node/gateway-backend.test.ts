/** How the gateway reaches a backend: with secrets that nobody sees, never elsewhere, never for ever. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { TLSSocket } from 'node:tls';
import { makeAuthorisation } from '../../src/gateway/authorisation.js';
import { type Answering, backend, contractPortal, gateway, json, type Running, written } from './gateway-run.js';

const procedure = { code: '1.001193', name: 'Đăng ký khai sinh' };
const code = 'H99.21-261118-0001';

const before = async (url: string, more: object = {}, environment: NodeJS.ProcessEnv = {}): Promise<Running> => gateway({ portals: { xa: written(contractPortal(url, more)) }, environment });

describe('secrets', () => {
  it('are put in as a request leaves, written as its place wants them', async () => {
    const { url, received } = await backend((_request, response) => json(response, { items: [] }));
    const key = 'a"b&c=d é%';
    const config = {
      name: 'Xã', baseUrl: url, headers: { authorization: 'Bearer {secret:TOKEN}' },
      operations: {
        listSectors: { request: { url: 'json', query: { k: '{secret:KEY}' }, body: { format: 'json', template: { api_key: '{secret:KEY}', n: 1 } } }, items: 'items', map: { code: 'c', name: 'n' } },
        searchProcedures: { request: { url: 'form', body: { format: 'form-json', field: 'p', template: { secret: '{secret:KEY}', q: '{keyword}' } } }, items: 'items', map: { code: 'c', name: 'n' } },
      },
    };
    const running = await gateway({ portals: { xa: written(config) }, environment: { KEY: key, TOKEN: 'tok-1' } });
    await running.get('api/sectors');
    await running.get('api/procedures?q={secret:KEY}');
    const [sectors, search] = received;
    assert.equal(sectors?.headers.authorization, 'Bearer tok-1');
    assert.equal(new URL(sectors.url, url).searchParams.get('k'), key);
    assert.deepEqual(JSON.parse(sectors.body), { api_key: key, n: 1 });
    assert.deepEqual(JSON.parse(new URLSearchParams(search?.body).get('p') ?? ''), { secret: key, q: '{secret:KEY}' }, 'a visitor names no secret');
  });

  it('are refused where they are written, missing, misplaced or unreadable, with the place and without the secret', async () => {
    const wrong = async (more: object, reason: RegExp, environment: NodeJS.ProcessEnv = {}, secretsFile?: string): Promise<void> => {
      const file = written(contractPortal('http://127.0.0.1:1/', more));
      await assert.rejects(gateway({ portals: { xa: file }, environment, secretsFile }), (error: Error) => {
        assert.match(error.message, reason);
        assert.doesNotMatch(error.message, /hunter2/);
        return true;
      });
    };
    await wrong({ headers: { 'X-Key': '{secret:NOT_THERE}' } }, /headers\.X-Key: there is no secret NOT_THERE/);
    await wrong({ headers: { Authorization: 'Basic hunter2' } }, /headers\.Authorization: secrets are refused/);
    await wrong({ headers: { Authorization: 'hunter2 {secret:A}' } }, /headers\.Authorization: secrets are refused/, { A: 'x' });
    await wrong({ contact: { phone: '{secret:A}' } }, /contact\.phone: a secret may stand in headers/, { A: 'x' });
    await wrong({ headers: { 'X-Key': '{secret:A}' } }, /the secret A holds a line break/, { A: 'hunter2\r\nx: y' });
    await wrong({ gateway: { auth: { kind: 'basic', user: 'u', password: 'hunter2' } } }, /gateway\.auth\.password: must name a secret/);
    await wrong({ gateway: { auth: { kind: 'magic' } } }, /gateway\.auth/);
    await wrong({ gateway: { tls: { certificate: 'none.pem', key: 'none.key' } } }, /gateway\.tls\.certificate: this file cannot be read/);
    await wrong({ baseUrl: 'relative/' }, /baseUrl: must be a full address/);
    await wrong({}, /may be read by others/, {}, written('A=hunter2', 'open.env', 0o644));
    await wrong({}, /line 2: is not NAME=value/, {}, written('# ours\nhunter2', 'odd.env'));
    await assert.rejects(gateway({ portals: { xa: written('{"a": hunter2}') } }), (error: Error) => /is not JSON/.test(error.message) && !error.message.includes('hunter2'));
  });

  it('come from a file that its owner alone may read', async () => {
    const { url, received } = await backend((_request, response) => json(response, procedure));
    const running = await gateway({ portals: { xa: written(contractPortal(url, { headers: { 'x-key': '{secret:KEY}' } })) }, secretsFile: written('# ours\nKEY = of-the-file\n', 'good.env') });
    await running.get('api/procedures/1.001193');
    assert.equal(received[0]?.headers['x-key'], 'of-the-file');
  });
});

describe('who the gateway is', () => {
  it('is told by name and password', async () => {
    const { url, received } = await backend((_request, response) => json(response, procedure));
    const running = await before(url, { gateway: { auth: { kind: 'basic', user: 'xã', password: '{secret:P}' } } }, { P: 'mật:khẩu' });
    await running.get('api/procedures/1.001193');
    assert.equal(Buffer.from((received[0]?.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString(), 'xã:mật:khẩu');
  });

  it('is told by a token, asked for once and kept', async () => {
    const { url, received } = await backend((request, response) => {
      if (request.url === '/token') json(response, { access_token: 'T1', token_type: 'bearer', expires_in: 3600 });
      else json(response, { ...procedure, code: request.url.split('/').at(-1) }, request.headers.authorization === 'Bearer T1' ? 200 : 401);
    });
    const auth = { kind: 'clientCredentials', tokenUrl: `${url}token`, clientId: 'xa', clientSecret: '{secret:S}', scope: 'read' };
    const running = await before(url, { gateway: { auth } }, { S: 'client-secret' });
    const all = await Promise.all(['1', '2', '3'].map((one) => running.get(`api/procedures/${one}`)));
    assert.deepEqual(all.map(({ status }) => status), [200, 200, 200]);
    const tokens = received.filter((one) => one.url === '/token');
    assert.equal(tokens.length, 1);
    assert.equal(decodeURIComponent(Buffer.from((tokens[0]?.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString()), 'xa:client-secret');
    assert.equal(tokens[0]?.body, 'scope=read&grant_type=client_credentials');
  });

  it('is told anew when the token is refused before its time, once', async () => {
    let [clock, issued] = [0, 0];
    const fetch = async (): Promise<Response> => Response.json({ access_token: `T${++issued}`, token_type: 'bearer', expires_in: 600 });
    const identity = makeAuthorisation({ kind: 'clientCredentials', tokenUrl: 'https://login.example/token', clientId: 'xa', clientSecret: '{secret:S}' }, () => 's', fetch, () => clock);
    if ('problems' in identity) throw new Error('refused');
    assert.equal(await identity.header(), 'Bearer T1');
    assert.equal(identity.renew(), false, 'it is new');
    clock = 60_000;
    assert.equal(await identity.header(), 'Bearer T1');
    assert.equal(identity.renew(), true);
    assert.deepEqual([await identity.header(), await identity.header()], ['Bearer T2', 'Bearer T2']);
    clock += 575_000;
    assert.equal(await identity.header(), 'Bearer T3', 'renewed before it ends');
  });

  it('is not asked for again and again when the backend refuses every token', async () => {
    const { url, received } = await backend((request, response) => (request.url === '/token' ? json(response, { access_token: 'T', token_type: 'bearer' }) : json(response, {}, 401)));
    const running = await before(url, { gateway: { auth: { kind: 'clientCredentials', tokenUrl: `${url}token`, clientId: 'xa', clientSecret: '{secret:S}' } } }, { S: 's' });
    for (const one of ['1', '2', '3']) assert.equal((await running.get(`api/procedures/${one}`)).status, 502);
    assert.equal(received.length, 4);
  });

  it('is told by a certificate, and the backend is known by its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dvc-tls-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    const pair = (name: string): { readonly key: Buffer; readonly cert: Buffer } => {
      const subject = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1'];
      execFileSync('openssl', [...subject, '-keyout', join(folder, `${name}.key`), '-out', join(folder, `${name}.pem`)], { stdio: 'ignore' });
      return { key: readFileSync(join(folder, `${name}.key`)), cert: readFileSync(join(folder, `${name}.pem`)) };
    };
    const [office, commune] = [pair('office'), pair('commune')];
    const server = createSecureServer({ ...office, ca: commune.cert, requestCert: true, rejectUnauthorized: true });
    let subject = '';
    server.on('secureConnection', (socket: TLSSocket) => (subject = String(socket.getPeerCertificate().subject.CN)));
    const { url } = await backend((_request, response) => json(response, procedure), server);
    const tls = { certificate: join(folder, 'commune.pem'), key: join(folder, 'commune.key'), authorities: join(folder, 'office.pem') };
    assert.equal((await (await before(url, { gateway: { tls } })).get('api/procedures/1.001193')).status, 200);
    assert.equal(subject, 'commune');
    assert.equal((await (await before(url, { gateway: { tls: { authorities: tls.authorities } } })).get('api/procedures/1.001193')).status, 502);
    assert.equal((await (await before(url)).get('api/procedures/1.001193')).status, 502);
  });
});

describe('a backend that does what it should not', () => {
  const behaves = async (answering: Answering, section: object = {}): Promise<Running> => before((await backend(answering)).url, { headers: { 'x-key': '{secret:KEY}' }, gateway: section }, { KEY: 'the-secret' });
  const calm = ({ status, json: body }: { readonly status: number; readonly json: unknown }): readonly unknown[] => [status, Object.keys(body as object), /^[\p{L} ,.]+$/u.test((body as { message: string }).message)];

  it('and leads elsewhere is not followed', async () => {
    const elsewhere = await backend((_request, response) => json(response, procedure));
    for (const status of [301, 302, 307, 308]) {
      const running = await behaves((_request, response) => void response.writeHead(status, { location: elsewhere.url }).end());
      assert.deepEqual(calm(await running.get('api/procedures/1.001193')), [502, ['message'], true]);
      assert.equal((await running.find(code)).status, 502);
    }
    assert.deepEqual(elsewhere.received, []);
  });

  it('and answers another one’s data is not believed', async () => {
    const running = await behaves((_request, response) => json(response, { code: 'H99.21-261118-0009', name: 'Khác', status: { code: 'inProgress' } }));
    assert.deepEqual(calm(await running.find(code)), [502, ['message'], true]);
    assert.deepEqual(calm(await running.get('api/procedures/1.001193')), [502, ['message'], true]);
  });

  it('and hangs is waited for only so long', async () => {
    const running = await behaves(() => undefined, { backend: { seconds: 0.3 } });
    assert.deepEqual(calm(await running.get('api/procedures/1.001193')), [504, ['message'], true]);
    const trickling = await behaves((_request, response) => { response.writeHead(200); const drip = setInterval(() => response.write(' '), 20); response.on('close', () => clearInterval(drip)); }, { backend: { seconds: 0.3 } });
    assert.deepEqual(calm(await trickling.find(code)), [504, ['message'], true]);
  });

  it('and floods is cut off', async () => {
    let ended = (): void => undefined;
    const cut = new Promise<void>((resolve) => (ended = resolve));
    const running = await behaves((_request, response) => {
      response.on('close', ended);
      const pour = (): void => { while (!response.destroyed && response.write('x'.repeat(65_536))); if (!response.destroyed) response.once('drain', pour); };
      pour();
    });
    assert.deepEqual(calm(await running.get('api/procedures/1.001193')), [502, ['message'], true]);
    await cut;
  });

  it('and answers pages, nonsense, or its insides is told of calmly', async () => {
    for (const body of ['<html>ORA-00942 the-secret</html>', '{', 'null', '[]', '{"code":1e999}', '{"__proto__":{"x":1}}', '['.repeat(50_000)]) {
      const running = await behaves((_request, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(body));
      const answer = await running.get('api/procedures/1.001193');
      assert.ok([502, 404].includes(answer.status), body.slice(0, 20));
      assert.doesNotMatch(answer.text + running.lines.join(''), /ORA|the-secret/);
    }
  });

  it('and fails is left in peace, and asked again at most once in ten times', async () => {
    const { url, received } = await backend((_request, response) => json(response, {}, 503));
    const running = await before(url);
    for (let asked = 0; asked < 60; asked += 1) assert.equal((await running.get(`api/procedures/${asked + 1}`)).status, 503);
    assert.ok(received.length <= 8, `asked ${received.length} times`);
    const ready = await running.get('readyz');
    assert.equal(ready.status, 200);
    assert.match(ready.text, /"degraded":true.*"backend":"leftInPeace"/);
  });

  it('and is slow is not stormed', async () => {
    const waiting: (() => void)[] = [];
    const { url, received } = await backend((request, response) => void waiting.push(() => json(response, { ...procedure, code: request.url.split('/').at(-1) })));
    const running = await before(url, { gateway: { backend: { connections: 2 } } });
    let refused = 0;
    const all = Promise.all(Array.from({ length: 20 }, async (_, index) => {
      const { status } = await running.get(`api/procedures/${index + 1}`);
      if (status === 503) refused += 1;
      return status;
    }));
    while (waiting.length < 2 || refused < 12) await new Promise(setImmediate);
    assert.equal(received.length, 2);
    const answering = setInterval(() => waiting.shift()?.(), 1);
    const statuses = await all;
    clearInterval(answering);
    assert.equal(statuses.filter((status) => status === 200).length, 8);
  });
});
