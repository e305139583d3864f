/** What the gateway serves beside the contract: files, portal.json, how it is; and portals that change while it runs. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { backend, contractPortal, gateway, json, type Running, written } from './gateway-run.js';

const answering = (): ReturnType<typeof backend> => backend((one, response) => json(response, one.url.startsWith('/sectors') ? { items: [{ code: 'HT', name: 'Hộ tịch' }] } : { code: '1.001193', name: 'Khai sinh' }));

describe('the built elements', () => {
  const dist = join(dirname(written({})), 'dist-files');
  mkdirSync(join(dist, 'chunks'), { recursive: true });
  const script = `export const words = ${JSON.stringify('thủ tục '.repeat(500))};`;
  writeFileSync(join(dist, 'dvc.js'), script);
  writeFileSync(join(dist, 'chunks/badge-Ab12.js'), 'export {};');
  writeFileSync(join(dist, 'chunks/badge-Ab12.js.map'), '{}');
  writeFileSync(join(dist, 'secret.txt'), 'not for anybody');
  writeFileSync(join(dist, 'openapi.json'), '{"openapi":"3.1.0","paths":{}}');
  const open = async (): Promise<Running> => gateway({ portals: { xa: written(contractPortal((await answering()).url)) }, static: dist });

  it('are served compressed, with their hashes, cached by whether their name changes', async () => {
    const running = await open();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { status, headers, text } = await running.get('dvc.js', { 'accept-encoding': encoding });
      assert.deepEqual([status, text, headers.get('content-encoding')], [200, script, encoding === 'identity' ? null : encoding]);
      assert.match(headers.get('cache-control') ?? '', /max-age=300/);
      assert.deepEqual([headers.get('content-type'), headers.get('access-control-allow-origin'), headers.get('x-content-type-options')], ['text/javascript; charset=utf-8', '*', 'nosniff']);
      assert.equal((await running.get('dvc.js', { 'if-none-match': headers.get('etag') ?? '' })).status, 304);
    }
    assert.match((await running.get('chunks/badge-Ab12.js')).headers.get('cache-control') ?? '', /immutable/);
    const hashes = (await running.get('dvc/integrity.json')).json as Readonly<Record<string, string>>;
    assert.equal(hashes['/dvc.js'], `sha384-${createHash('sha384').update(script).digest('base64')}`);
    assert.deepEqual(Object.keys(hashes), ['/dvc.js', '/chunks/badge-Ab12.js']);
    assert.match((await running.get('openapi.json')).text, /"openapi": "3\.1\.0"/);
  });

  it('are all that is served: no path leads out of the list', async () => {
    const running = await open();
    const ask = (path: string): Promise<number> => new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: new URL(running.url).port, path, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }).on('error', reject).end();
    });
    for (const path of ['/secret.txt', '/chunks/../secret.txt', '/chunks/%2e%2e/secret.txt', '/chunks/..%2fsecret.txt', '/..%5csecret.txt', '//etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/chunks/badge-Ab12.js.map', '/chunks/', '/dvc.js/', '/dvc.js%00', '/DVC.js']) {
      assert.equal(await ask(path), 404, path);
    }
    assert.equal(await ask('/dvc.js?v=1'), 200);
  });
});

describe('portal.json for pages', () => {
  it('holds what is for visitors, and a page opens it as its portal', async () => {
    const { url } = await answering();
    const config = {
      name: 'UBND xã Ví Dụ', agencyCode: 'H99.21', baseUrl: url, headers: { 'x-key': '{secret:KEY}' }, statuses: { 1: 'inProgress' },
      links: { apply: 'https://dichvucong.gov.vn/?ma={procedureCode}' }, contact: { phone: '0290 000 0001' }, featured: ['1.001193'], vocabulary: { 'giấy khai sinh': 'đăng ký khai sinh' },
      guide: { notes: { papers: 'Mang bản gốc.' }, procedures: { '1.001193': { without: ['account'] } } },
      operations: { searchProcedures: { request: { url: 'list', query: { kw: '{keyword}' } }, items: 'items', map: { code: 'c', name: 'n' } }, listSectors: { request: { url: 'sectors' }, items: 'items', map: { code: 'code', name: 'name' } } },
    };
    const running = await gateway({ portals: { xa: written(config) }, environment: { KEY: 'the-secret' } });
    const { json: body, text, headers } = await running.get('portal.json');
    assert.ok(!text.includes(url) && !/the-secret|secret|x-key|statuses/.test(text));
    assert.match(headers.get('cache-control') ?? '', /max-age=60/);
    const portal = await openPortal(body, `${running.url}portal.json`);
    assert.deepEqual(portal.filters, { keyword: true, sector: false, channel: false, level: false, audience: false });
    assert.deepEqual([portal.getProcedure, portal.findDossier, portal.getStatistics, portal.getRoster], [undefined, undefined, undefined, undefined]);
    assert.equal(portal.links.apply({ code: '1.001193' }), 'https://dichvucong.gov.vn/?ma=1.001193');
    assert.deepEqual(portal.guide, config.guide);
    assert.deepEqual(await portal.listSectors?.({}), [{ code: 'HT', name: 'Hộ tịch' }]);
    assert.equal((await running.get('api/roster')).status, 404);
  });

  it('tells pages when nobody knows of what period the figures are, or of which they are', async () => {
    const { url, received } = await backend((_one, response) => json(response, { n: 7 }));
    const through = async (query: object): Promise<readonly unknown[]> => {
      const getStatistics = { request: { url: 'so-lieu', query }, map: { metrics: [{ id: { const: 'received' }, count: 'n' }] } };
      const running = await gateway({ portals: { xa: written({ name: 'X', baseUrl: url, operations: { getStatistics } }) } });
      const portal = await openPortal((await running.get('portal.json')).json, `${running.url}portal.json`);
      for (const [from, to] of [['2026-07-01', '2026-07-31'], ['2026-08-01', '2026-08-31']] as const) await portal.getStatistics?.({ from, to });
      const answer = await portal.getStatistics?.({ from: '2026-07-01', to: '2026-09-30' });
      return [portal.statisticsByPeriod, answer?.period, answer?.metrics[0]?.count];
    };
    assert.deepEqual(await through({}), [false, undefined, 7]);
    assert.equal(received.length, 1, 'the same whatever is asked for');
    assert.deepEqual(await through({ y: '{year}', m: '{month}' }), [true, { from: '2026-07-01', to: '2026-07-31' }, 7]);
    assert.deepEqual(await through({ f: '{from}', t: '{to}' }), [true, undefined, 7]);
  });

  it('stands under the name of each portal, and at the root only for a single one', async () => {
    const { url } = await answering();
    const running = await gateway({ portals: { mot: written(contractPortal(url, { name: 'Một' })), hai: written(contractPortal(url, { name: 'Hai' })) } });
    assert.deepEqual(((await running.get('hai/portal.json')).json as { name: string }).name, 'Hai');
    assert.equal((await running.get('mot/api/sectors')).status, 200);
    assert.deepEqual([(await running.get('portal.json')).status, (await running.get('api/sectors')).status], [404, 404]);
  });
});

describe('a portal.json that changes while the gateway runs', () => {
  const nameIn = async (running: Running): Promise<string> => ((await running.get('portal.json')).json as { name: string }).name;

  it('takes the place of the old one, also when it is put there as a new file', async () => {
    const { url } = await answering();
    const file = written(contractPortal(url, { name: 'Cũ' }));
    const running = await gateway({ portals: { xa: file } });
    assert.equal(await nameIn(running), 'Cũ');
    writeFileSync(file, JSON.stringify(contractPortal(url, { name: 'Mới' })));
    while (await nameIn(running) !== 'Mới');
    renameSync(written(contractPortal(url, { name: 'Mới nữa' })), file);
    while (await nameIn(running) !== 'Mới nữa');
    assert.equal((await running.get('api/sectors')).status, 200);
  });

  it('and is broken leaves the old one in its place, and says so', async () => {
    const { url } = await answering();
    const file = written(contractPortal(url, { name: 'Cũ' }));
    const good = readFileSync(file, 'utf8');
    const running = await gateway({ portals: { xa: file } });
    for (const broken of ['{', '', '{"name": 7}', JSON.stringify(contractPortal(url, { headers: { password: 'hunter2' } }))]) {
      writeFileSync(file, broken);
      await running.reload();
      assert.equal(await nameIn(running), 'Cũ');
      assert.equal((await running.get('api/sectors')).status, 200);
      const ready = await running.get('readyz');
      assert.deepEqual([ready.status, (ready.json as { degraded: boolean }).degraded], [200, true]);
      assert.match(ready.text, /"file":"keptOld"/);
      assert.doesNotMatch(ready.text + running.lines.join(''), /hunter2/);
    }
    assert.match(running.lines.join(''), /"event":"reloadFailed","reason":"[^"]*headers\.password/);
    writeFileSync(file, good);
    await running.reload();
    assert.match((await running.get('readyz')).text, /"degraded":false/);
  });
});
