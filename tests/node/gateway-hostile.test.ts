/** Clients that mean harm, or write badly: clear refusals, bounded time and memory, nothing leaked. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { before, describe, it } from 'node:test';
import { clientOf, readNetworks } from '../../src/gateway/client-address.js';
import { backend, contractPortal, gateway, json, type Received, type Running, written } from './gateway-run.js';

const code = 'H99.21-261118-0001';
let running: Running;
let received: readonly Received[];
const open = async (settings: object = {}, more: object = {}): Promise<Running> => {
  const office = await backend((request, response) => {
    if (!request.url.startsWith('/dossiers')) json(response, request.url.startsWith('/procedures?') ? { items: [] } : { code: '1.001193', name: 'Khai sinh', metrics: [] });
    else json(response, request.body.includes(code) ? { code, status: { code: 'inProgress' } } : { message: 'none' }, request.body.includes(code) ? 200 : 404);
  });
  received = office.received;
  return gateway({ portals: { xa: written(contractPortal(office.url, more)) }, ...settings });
};

/** Sends bytes as they are and gives all that comes back until the connection ends. */
async function raw(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answer = '';
  socket.on('data', (piece) => (answer += piece.toString()));
  socket.on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe('requests that are not as they should be', () => {
  before(async () => (running = await open()));

  it('are refused by what is wrong with them, and never reach the office', async () => {
    const refused: readonly (readonly [string, number])[] = [
      ['api/procedures?utm=1', 400], ['api/procedures?q=a&q=b', 400], [`api/procedures?q=${'a'.repeat(201)}`, 400], ['api/procedures?page=0', 400], ['api/procedures?page=1e3', 400], ['api/procedures?page=501', 400],
      ['api/procedures?size=101', 400], ['api/procedures?channel=Online', 400], ['api/procedures?level=x', 400], ['api/procedures?audience=all', 400], ['api/procedures?sector=%00', 400], ['api/procedures?sector=../x', 400],
      [`api/procedures?q=a&sector=${'x'.repeat(3000)}`, 400], ['api/procedures/..%2f..%2fadmin', 400], ['api/procedures/%2e%2e%2fadmin', 400], ['api/procedures/a%00b%0d%0ax', 200], ['api/procedures/%ff', 400], ['api/procedures/a%3Fb', 400],
      ['api/statistics', 400], ['api/statistics?from=2026-02-30&to=2026-03-01', 400], ['api/statistics?from=2026-03-02&to=2026-03-01', 400], ['api/statistics?from=1990-01-01&to=2026-03-01', 400], ['api/sectors?x=1', 400], ['api/roster?_=1', 400],
      ['api/', 404], ['api', 404], ['xa/api/nothing', 404], ['other/api/sectors', 404], ['other/portal.json', 404], ['constructor/portal.json', 404], ['__proto__/api/sectors', 404], ['api/dossiers/find', 405],
    ];
    for (const [path, status] of refused.filter(([, one]) => one !== 200)) {
      const answer = await running.get(path);
      assert.equal(answer.status, status, path);
      assert.match((answer.json as { message: string }).message, /\p{L}/u);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    }
    assert.deepEqual(received, []);
  });

  it('with a body are read only as a small JSON object with a code', async () => {
    const post = async (body: string, type = 'application/json'): Promise<number> => (await fetch(`${running.url}api/dossiers/find`, { method: 'POST', headers: { 'content-type': type }, body })).status;
    for (const body of ['', '{', 'null', '[]', '"x"', '{}', '{"code":7}', '{"code":""}', '{"code":" "}', '{"code":"a","b":1}', '{"code":"../../x"}', '{"code":"a b\\u0000"}'.replace('a b', '<'), `{"code":"${'x'.repeat(400)}"}`, '['.repeat(4000)]) {
      assert.equal(await post(body), 400, body.slice(0, 30));
    }
    assert.equal(await post(JSON.stringify({ code: 'x'.repeat(5000) })), 413);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) assert.equal(await post(JSON.stringify({ code }), type), 415);
    assert.equal((await fetch(`${running.url}api/procedures`, { method: 'DELETE' })).status, 405);
    assert.deepEqual(received, []);
  });

  it('are not HTTP, have too many headers, too long ones, or an endless body: the connection ends', async () => {
    assert.match(await raw(running.url, 'nonsense\r\n\r\n'), /^HTTP\/1.1 400/);
    assert.match(await raw(running.url, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(9000)}\r\n\r\n`), /^HTTP\/1.1 431/);
    assert.match(await raw(running.url, `GET /healthz HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(100)}Connection: close\r\n\r\n`), /^HTTP\/1.1 431/);
    assert.match(await raw(running.url, 'POST /api/dossiers/find HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\nConnection: close\r\n\r\n{'), /^HTTP\/1.1 413/);
    assert.match(await raw(running.url, 'POST /api/dossiers/find HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'), /^HTTP\/1.1 400/);
    assert.match(await raw(running.url, 'GET http://evil.example/portal.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'), /^HTTP\/1.1 [24]00/);
    assert.equal((await running.get('healthz')).status, 200);
  });

  it('that come slowly are not waited for', async () => {
    const patient = await open({ patience: { headers: 300, request: 600 } });
    assert.match(await raw(patient.url, 'GET /healthz HTTP/1.1\r\nHost:'), /^HTTP\/1.1 408/);
    assert.match(await raw(patient.url, 'POST /api/dossiers/find HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n{'), /^(HTTP\/1.1 (408|400|413|500)|$)/);
    assert.equal((await patient.get('healthz')).status, 200);
  });
});

describe('pages', () => {
  it('may ask when they are the commune’s', async () => {
    const page = 'https://xavidu.example';
    const guarded = await open({ origins: [page] });
    const own = await guarded.get('api/procedures', { origin: page });
    assert.deepEqual([own.status, own.headers.get('access-control-allow-origin')], [200, page]);
    assert.match(own.headers.get('vary') ?? '', /Origin/);
    for (const origin of ['https://evil.example', 'null', 'https://xavidu.example.evil.example', 'http://xavidu.example', 'https://XAVIDU.example']) {
      const answer = await guarded.get('api/procedures', { origin });
      assert.deepEqual([answer.status, answer.headers.get('access-control-allow-origin')], [403, null], origin);
      assert.match(answer.headers.get('vary') ?? '', /Origin/);
    }
    assert.equal((await guarded.get('api/procedures', { origin: guarded.url.slice(0, -1) })).status, 200, 'a page of the gateway’s own host');
    const preflight = await fetch(`${guarded.url}api/dossiers/find`, { method: 'OPTIONS', headers: { origin: page, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
    assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-origin'), preflight.headers.get('access-control-allow-headers')], [204, page, 'Content-Type, Idempotency-Key, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset']);
    assert.equal((await fetch(`${guarded.url}api/dossiers/find`, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })).status, 403);
  });

  it('reach it under its own names only, where these are told', async () => {
    const named = await open({ hosts: ['dvc.xavidu.example'] });
    const ask = (host: string, path = '/portal.json'): Promise<string> => raw(named.url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: dvc.xavidu.example\r\nConnection: close\r\n\r\n`);
    assert.match(await ask('dvc.xavidu.example'), /^HTTP\/1.1 200/);
    assert.match(await ask('evil.example'), /^HTTP\/1.1 421/);
    assert.match(await ask('evil.example', '/healthz'), /^HTTP\/1.1 200/);
    assert.doesNotMatch(await ask('evil.example'), /evil/);
  });
});

describe('guessing', () => {
  const limits = { misses: { points: 3, seconds: 60 }, missesOfAll: { points: 5, seconds: 60 }, lookupsWhileGuessed: { points: 1, seconds: 60 } };

  it('codes of dossiers ends after a few that are wrong, for the right ones too', async () => {
    const guarded = await open({ limits });
    assert.deepEqual(await statuses(guarded, ['X1', 'X2', 'X3', 'X4']), [404, 404, 404, 404]);
    const { status, headers } = await guarded.find(code);
    assert.equal(status, 429);
    assert.ok(Number(headers.get('retry-after')) > 0);
    assert.equal((await guarded.get('api/procedures')).status, 200);
  });

  it('from many addresses at once makes every look-up rarer, and stops nobody’s first', async () => {
    const guarded = await open({ limits, trustedProxies: ['loopback'] });
    for (let host = 1; host <= 6; host += 1) await guarded.find(`X${host}`, { 'x-forwarded-for': `203.0.113.${host}` });
    assert.deepEqual(await statuses(guarded, [code, code], { 'x-forwarded-for': '198.51.100.7' }), [200, 429]);
  });

  it('is counted by the client, whatever it says of itself', async () => {
    const guarded = await open({ limits });
    for (let host = 1; host <= 4; host += 1) await guarded.find(`X${host}`, { 'x-forwarded-for': `203.0.113.${host}`, forwarded: `for=203.0.113.${host}`, 'x-real-ip': `203.0.113.${host}` });
    assert.equal((await guarded.find(code, { 'x-forwarded-for': '203.0.113.99' })).status, 429);
  });

  it('and asking too fast is refused with a time to come back', async () => {
    const guarded = await open({ limits: { requests: { points: 2, seconds: 60 } } });
    const all = [await guarded.get('api/procedures'), await guarded.get('api/procedures'), await guarded.get('api/procedures')];
    assert.deepEqual(all.map(({ status }) => status), [200, 200, 429]);
    assert.match(all[2]?.headers.get('retry-after') ?? '', /^\d+$/);
  });

  async function statuses(guarded: Running, codes: readonly string[], headers: Readonly<Record<string, string>> = {}): Promise<readonly number[]> {
    const all: number[] = [];
    for (const one of codes) all.push((await guarded.find(one, headers)).status);
    return all;
  }
});

describe('the address of a client', () => {
  const trusted = [...(readNetworks('loopback') ?? []), ...(readNetworks('10.0.0.0/8') ?? []), ...(readNetworks('2001:db8::/32') ?? [])];
  const cases: readonly (readonly [peer: string | undefined, forwarded: string | undefined, client: string])[] = [
    ['203.0.113.5', undefined, '203.0.113.5'],
    ['::ffff:203.0.113.5', undefined, '203.0.113.5'],
    ['203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['127.0.0.1', '1.1.1.1, 198.51.100.1, 10.2.3.4', '198.51.100.1'],
    ['127.0.0.1', '198.51.100.1, garbage', '127.0.0.1'],
    ['127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['127.0.0.1', '[2a02:1:2:3::9]:4711', '2a02:1:2:3::/64'],
    ['::1', '2a02:1:2:3:4:5:6:7', '2a02:1:2:3::/64'],
    ['2001:db8::1', '0x7f000001', '2001:db8:0:0::/64'],
    ['127.0.0.1', `${'9.9.9.9, '.repeat(5000)}198.51.100.1`, '198.51.100.1'],
    [undefined, '198.51.100.1', 'unknown'],
  ];
  for (const [peer, forwarded, client] of cases) it(`${peer ?? 'none'} for ${forwarded?.slice(0, 40) ?? 'itself'}`, () => assert.equal(clientOf(peer, forwarded, trusted), client));
});
