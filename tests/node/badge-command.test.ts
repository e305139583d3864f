/** dvc-widgets badge, as a program. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { badge } from '../../src/cli/badge.js';

const folder = mkdtempSync(join(tmpdir(), 'badge-'));
let server: Server;
let base = '';
let asked: string[] = [];

const answers: Readonly<Record<string, readonly [status: number, body: string]>> = {
  '/good/statistics': [200, JSON.stringify({ metrics: [{ id: 'onTimeRate', numerator: 370, denominator: 371 }, { id: 'odd', label: '<b>&"', count: 1 }], source: 'Một cửa' })],
  '/bad/statistics': [500, '{}'],
};

before(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const [status, body] = answers[url.split('?')[0] ?? ''] ?? [404, '{}'];
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

function portalFile(config: unknown): string {
  const file = join(folder, `portal-${Math.random().toString(36).slice(2)}.json`);
  writeFileSync(file, typeof config === 'string' ? config : JSON.stringify(config));
  return file;
}
const portal = (path: string): string => portalFile({ extends: 'gateway', name: 'UBND xã Ví Dụ', baseUrl: `${base}/${path}/` });

async function run(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  asked = [];
  let [out, err] = ['', ''];
  const code = await badge(args, { out: (text) => (out += text), err: (text) => (err += text), progress: () => undefined });
  return { code, out, err };
}

describe('dvc-widgets badge', () => {
  it('draws the figure that was asked for', async () => {
    const { code, out, err } = await run(portal('good'), '--metric', 'onTimeRate', '--period', '2026-10');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(out, />99,73% \(370\/371 hồ sơ\)<\/text>/);
    assert.match(out, /Tháng 10\/2026/);
    assert.deepEqual(asked, ['/good/statistics?from=2026-10-01&to=2026-10-31']);
    assert.match((await run(portal('good'), '--period', '2026-Q3', '--lang', 'en')).out, /Quarter 3 of 2026/);
  });

  it('has no figure of a period that has not begun, whatever the office answers', async () => {
    const { code, out } = await run(portal('good'), '--period', '2099-01');
    assert.equal(code, 0);
    assert.match(out, /Tháng 1\/2099/);
    assert.match(out, />Chưa có số liệu<\/text>/);
    assert.match(out, /Kỳ này chưa bắt đầu nên chưa có số liệu/);
    assert.doesNotMatch(out, /99,73|\*<\/text>/);
  });

  it('writes nothing of the office as markup', async () => {
    const { out } = await run(portal('good'), '--metric', 'odd', '--period', '2026-10');
    assert.match(out, /&lt;b&gt;&amp;/);
    assert.doesNotMatch(out, /<b>/);
  });

  it('into a file, which stays as it was when the office does not answer', async () => {
    const file = join(folder, 'badge.svg');
    assert.equal((await run(portal('good'), '--out', file)).code, 0);
    const drawn = readFileSync(file, 'utf8');
    assert.match(drawn, /99,73%/);
    const failed = await run(portal('bad'), '--out', file);
    assert.equal(failed.code, 1);
    assert.match(failed.err, /operations\.getStatistics/);
    assert.equal(readFileSync(file, 'utf8'), drawn);
  });

  it('says what is wrong with the asking', async () => {
    for (const [args, reason] of [
      [[], /One portal\.json is needed/], [[portal('good'), '--period', 'tuần sau'], /no such period/], [[portal('good'), '--lang', 'fr'], /vi or en/],
      [[portal('good'), '--colour', 'red'], /colour/], [[join(folder, 'none.json')], /cannot be read/], [[portalFile('{')], /not JSON/],
      [[portalFile({ name: 'X', operations: {}, apiKey: 'secret' })], /secrets are refused/], [[portal('good'), '--site', 'x'], /--site/],
    ] as const) {
      const { code, out, err } = await run(...args);
      assert.deepEqual([code, out], [2, ''], String(reason));
      assert.match(err, reason);
    }
    assert.equal((await run(portalFile({ name: 'X', baseUrl: base, operations: {} }))).code, 1);
    assert.match((await run('--help')).out, /--metric/);
  });
});
