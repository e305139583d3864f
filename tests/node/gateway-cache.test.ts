/** What the gateway keeps, for how long, and for whom. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Answering, backend, contractPortal, gateway, json, type Running, written } from './gateway-run.js';

const procedure = { code: '1.001193', name: 'Đăng ký khai sinh' };

async function withBackend(answering: Answering, section: object = {}): Promise<Running & { readonly asked: () => readonly string[] }> {
  const { url, received } = await backend(answering);
  const running = await gateway({ portals: { xa: written(contractPortal(url, { gateway: section })) } });
  return { ...running, asked: () => received.map((one) => one.url) };
}

describe('answers that are the same for everybody', () => {
  it('are asked for once, however many ask at the same time', async () => {
    let release = (): void => undefined;
    const running = await withBackend((_request, response) => (release = () => json(response, procedure)));
    const all = Promise.all(Array.from({ length: 30 }, () => running.get('api/procedures/1.001193')));
    while (running.asked().length === 0) await new Promise(setImmediate);
    release();
    for (const { status, json: body } of await all) assert.deepEqual([status, body], [200, procedure]);
    assert.match((await running.get('api/procedures/1.001193')).headers.get('cache-status') ?? '', /^dvc-gateway; hit; ttl=5\d\d$/);
    assert.equal(running.asked().length, 1);
  });

  it('have one key, however the question is written', async () => {
    const running = await withBackend((_request, response) => json(response, { items: [procedure], total: 1, more: false }));
    for (const query of ['?q=khai%20sinh&page=1', '?page=1&q=khai+sinh', '?q=%20khai%20%20sinh%20&size=20', '?q=khai%E2%80%8B%20sinh', '?size=20&q=khai%20sinh&sector=']) {
      const { status, json: body } = await running.get(`api/procedures${query}`, { 'x-forwarded-host': 'evil.example', 'accept-language': query, 'x-original-url': '/evil' });
      assert.deepEqual([status, body], [200, { items: [procedure], total: 1, more: false }]);
    }
    assert.deepEqual(running.asked(), ['/procedures?q=khai+sinh&page=1&size=20']);
  });

  it('say how long they are good for, and are not sent twice', async () => {
    const running = await withBackend((_request, response) => json(response, procedure));
    const { headers } = await running.get('api/procedures/1.001193');
    assert.match(headers.get('cache-control') ?? '', /^public, max-age=600, stale-while-revalidate=3600, stale-if-error=604800$/);
    assert.equal(headers.get('vary'), 'Origin, Accept-Encoding');
    const etag = headers.get('etag') ?? '';
    const again = await running.get('api/procedures/1.001193', { 'if-none-match': `"other", W/${etag}` });
    assert.deepEqual([again.status, again.text, again.headers.get('etag')], [304, '', etag]);
  });

  it('are given while they are old, and a new one is fetched behind them', async () => {
    let name = 'Tên cũ';
    const running = await withBackend((_request, response) => json(response, { ...procedure, name }), { cache: { getProcedure: { fresh: 0.2, stale: 60 } } });
    await running.get('api/procedures/1.001193');
    name = 'Tên mới';
    const seen = new Set<string>();
    while (!seen.has('Tên mới')) {
      const { status, json: body } = await running.get('api/procedures/1.001193');
      assert.equal(status, 200);
      seen.add((body as { name: string }).name);
    }
    assert.deepEqual([...seen], ['Tên cũ', 'Tên mới']);
  });

  it('stand in for a backend that fails, and say how old they are', async () => {
    let fails = false;
    const running = await withBackend((_request, response) => (fails ? json(response, {}, 500) : json(response, procedure)), { cache: { getProcedure: { fresh: 0, stale: 60 } } });
    await running.get('api/procedures/1.001193');
    fails = true;
    const { status, json: body, headers } = await running.get('api/procedures/1.001193');
    assert.deepEqual([status, body], [200, procedure]);
    assert.match(headers.get('age') ?? '', /^\d+$/);
    assert.match(headers.get('cache-control') ?? '', /^public, max-age=5,/);
    assert.equal((await running.get('api/procedures/2.000815')).status, 503, 'what was never kept is not made up');
  });

  it('are not kept when they are failures; that there is none is, shortly', async () => {
    let status = 500;
    const running = await withBackend((_request, response) => json(response, status === 200 ? procedure : {}, status));
    assert.equal((await running.get('api/procedures/1.001193')).status, 503);
    status = 404;
    const missing = await running.get('api/procedures/1.001193');
    assert.deepEqual([missing.status, missing.json], [404, { message: 'Không tìm thấy.' }]);
    status = 200;
    const kept = await running.get('api/procedures/1.001193');
    assert.equal(kept.status, 404);
    assert.match(kept.headers.get('cache-control') ?? '', /^public, max-age=30$/);
  });

  it('are compressed where the visitor takes it', async () => {
    const long = { ...procedure, description: 'Thành phần hồ sơ. '.repeat(400) };
    const running = await withBackend((_request, response) => json(response, long));
    const { headers, json: body } = await running.get('api/procedures/1.001193', { 'accept-encoding': 'gzip' });
    assert.equal(headers.get('content-encoding'), 'gzip');
    assert.equal((body as { description: string }).description, long.description.trim());
    assert.equal((await running.get('api/procedures/1.001193', { 'accept-encoding': 'gzip;q=0, identity' })).headers.get('content-encoding'), null);
  });
});

describe('a backend that only tells where the next page begins', () => {
  it('is read page by page, and where it goes on stays in the gateway', async () => {
    const pages: Readonly<Record<string, object>> = {
      '': { items: [{ code: '1', name: 'Một' }], next: 'cursor-2' }, 'cursor-2': { items: [{ code: '2', name: 'Hai' }], next: 'cursor-3' }, 'cursor-3': { items: [{ code: '3', name: 'Ba' }], next: null },
    };
    const { url, received } = await backend((request, response) => json(response, pages[new URL(request.url, 'http://x').searchParams.get('c') ?? '']));
    const config = {
      name: 'Xã', baseUrl: url,
      operations: { searchProcedures: { request: { url: 'list', query: { c: '{cursor}' } }, items: 'items', paging: { kind: 'cursor', next: 'next' }, map: { code: 'code', name: 'name' } } },
    };
    const running = await gateway({ portals: { xa: written(config) } });
    const page = async (number: number): Promise<unknown> => (await running.get(`api/procedures?page=${number}`)).json;
    assert.deepEqual(await page(3), { items: [{ code: '3', name: 'Ba' }], more: false });
    assert.deepEqual(await page(2), { items: [{ code: '2', name: 'Hai' }], more: true });
    assert.equal(received.length, 3);
    assert.equal((await running.get('api/procedures?page=4')).status, 404);
  });
});

describe('a dossier', () => {
  it('is kept by nobody', async () => {
    const running = await withBackend((request, response) => json(response, { code: (JSON.parse(request.body) as { code: string }).code, status: { code: 'inProgress' } }));
    for (const code of ['H99.21-261118-0001', 'h99.21–261118–0001', 'H99.21-261118-0002']) {
      const { status, headers, json: body } = await running.find(code);
      assert.equal(status, 200);
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('etag'), null);
      assert.equal((body as { code: string }).code, code.toUpperCase().replaceAll('–', '-'));
    }
    assert.equal(running.asked().length, 3);
  });
});
