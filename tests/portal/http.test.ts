import { expect } from '@open-wc/testing';
import { fetchConfig, type HttpLimits, limits, send } from '../../src/portal/http.js';
import { PortalError } from '../../src/portal/portal.js';
import { type Answer, type Backend, scripted } from '../support/scripted.js';

const impatient: HttpLimits = { ...limits, head: 300, idle: 300, total: 60_000 };
const get = (backend: Backend, within?: HttpLimits, signal?: AbortSignal) => send({ method: 'GET', url: `${backend.baseUrl}x`, headers: {} }, signal, within);

/** The failure of a request that must not succeed. */
async function failure(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(() => expect.fail('it succeeded'), (error: unknown) => error);
}
const kindOf = (error: unknown): string => (error instanceof PortalError ? error.kind : String(error));

describe('a request', () => {
  it('carries what it was given, no cookie and no address of the page', async () => {
    document.cookie = 'host=secret; path=/';
    const backend = await scripted({ json: { ok: true } });
    const { status, text } = await send({ method: 'POST', url: `${backend.baseUrl}a?b=1`, headers: { 'x-site': '7', 'content-type': 'application/json' }, body: '{"q":"Đ"}' });
    expect([status, text]).to.deep.equal([200, '{"ok":true}']);
    const [received] = await backend.received();
    expect(received).to.include({ method: 'POST', path: 'a?b=1', body: '{"q":"Đ"}' });
    expect(received?.headers).to.include({ 'x-site': '7', 'content-type': 'application/json' });
    expect(received?.headers).not.to.have.any.keys('cookie', 'referer', 'authorization');
    document.cookie = 'host=; path=/; max-age=0';
  });

  it('answers with any status, and its body', async () => {
    for (const status of [200, 201, 400, 401, 403, 404, 410, 422, 429, 501]) {
      const answer = await get(await scripted({ status, body: `thân ${status}` }));
      expect([answer.status, answer.text]).to.deep.equal([status, `thân ${status}`]);
    }
    expect(await get(await scripted({ status: 204, body: '' }))).to.include({ status: 204, text: '' });
  });

  it('is read in the charset the answer names, with or without a byte order mark', async () => {
    const inCharset = async (type: string, bytes: string): Promise<string> => (await get(await scripted({ bytes, headers: { 'content-type': type } }))).text;
    expect(await inCharset('application/json; charset=windows-1258', '"\xd0\xe3ng"')).to.equal('"Đăng"');
    expect(await inCharset('application/json; charset="UTF-16LE"', '"\0\x11\x01"\0')).to.equal('"đ"');
    expect(await inCharset('application/json; charset=nonsense', '"\xc4\x90"')).to.equal('"Đ"');
    expect(await inCharset('application/json', '\xef\xbb\xbf"\xc4\x90"')).to.equal('"Đ"');
  });

  it('never follows a redirect: nothing arrives there', async () => {
    const target = await scripted({ json: { stolen: true } });
    for (const place of [target.elsewhere, target.baseUrl]) {
      const backend = await scripted({ redirect: `${place}login` });
      expect(kindOf(await failure(send({ method: 'POST', url: `${backend.baseUrl}x`, headers: { 'x-site': '7' }, body: 'code=1' })))).to.equal('intercepted');
      expect(await backend.received(), 'nor is it asked again').to.have.length(1);
    }
    expect(await target.received()).to.deep.equal([]);
  });

  it('ends when the portal stays silent, stalls or trickles on without end', async () => {
    for (const answer of ['silence', { body: 'một', endless: true }] satisfies Answer[]) {
      expect(kindOf(await failure(get(await scripted(answer), impatient))), JSON.stringify(answer)).to.equal('timeout');
    }
    expect(kindOf(await failure(get(await scripted('silence'), { ...limits, total: 300 })))).to.equal('timeout');
  });

  it('reads no more bytes than its cap, before or after unpacking', async () => {
    const small = { ...limits, bytes: 100_000 };
    for (const answer of [{ body: 'x'.repeat(1000), repeat: 200 }, { body: 'x'.repeat(1000), repeat: 5_000, gzip: true }, { body: 'x'.repeat(1000), repeat: 200, endless: true }]) {
      expect(kindOf(await failure(get(await scripted(answer), small)))).to.equal('broken');
    }
    expect((await get(await scripted({ body: 'x'.repeat(1000), repeat: 100 }), small)).text).to.have.length(100_000);
    expect((await get(await scripted({ body: 'Đăng ký 😀 ', repeat: 5_000, gzip: true }), small)).text).to.equal('Đăng ký 😀 '.repeat(5_000));
  });

  it('stops when its asker does, with the asker’s reason', async () => {
    const before = new AbortController();
    before.abort();
    const backend = await scripted('silence');
    expect(await failure(get(backend, limits, before.signal))).to.equal(before.signal.reason);
    expect(await backend.received()).to.deep.equal([]);
    const during = new AbortController();
    const waiting = failure(get(backend, limits, during.signal));
    during.abort();
    expect(await waiting).to.equal(during.signal.reason);
  });

  it('tells how long to wait, a minute at most', async () => {
    const inTenMinutes = new Date(Date.now() + 600_000).toUTCString();
    for (const [header, seconds] of [['7', 7], ['86400', 60], ['0', 1], [inTenMinutes, 60], ['Thu, 01 Jan 1970 00:00:00 GMT', 1], ['soon', undefined], ['-5', undefined], ['7.5', undefined]] as const) {
      const answer = await get(await scripted({ status: 429, headers: { 'retry-after': header } }));
      expect(answer.retryAfter, header).to.equal(seconds);
    }
  });

  it('is offline when nothing can be reached', async () => {
    expect(kindOf(await failure(fetchConfig('http://127.0.0.1:1/portal.json')))).to.equal('offline');
  });
});

describe('portal.json', () => {
  it('is read without credentials or redirect, and only up to 256 kB', async () => {
    const backend = await scripted({ body: ' '.repeat(1024), repeat: 300 }, { redirect: (await scripted({})).elsewhere });
    expect(kindOf(await failure(fetchConfig(backend.baseUrl)))).to.equal('broken');
    expect(kindOf(await failure(fetchConfig(backend.baseUrl)))).to.equal('intercepted');
  });
});
