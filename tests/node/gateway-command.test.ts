/** dvc-widgets gateway, as an administrator runs it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gateway as command } from '../../src/cli/gateway.js';
import { root } from './check-run.js';
import { backend, contractPortal, json, serve, written } from './gateway-run.js';

const children: ChildProcess[] = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
});

async function run(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  let [out, err] = ['', ''];
  const code = await command(args, { out: (text) => (out += text), err: (text) => (err += text), progress: () => undefined }, environment);
  return { code, out, err };
}

interface Process {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
}

/** Runs the program itself until it says where it is. */
async function start(args: readonly string[]): Promise<Process & { readonly url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'gateway', ...args, '--listen', '127.0.0.1:0', '--metrics', 'off'], { stdio: ['ignore', 'pipe', 'pipe'], cwd: root });
  children.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
  while (!/đang chạy tại http\S+\n[^]*dvc\.js/.test(err)) {
    if (child.exitCode !== null) throw new Error(err);
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
  }
  return { child, out: () => out, err: () => err, url: /đang chạy tại (http\S+)/.exec(err)?.[1] ?? '' };
}

describe('dvc-widgets gateway', () => {
  it('says how it is used, in both languages', async () => {
    const [vi, en] = [await run(['--help']), await run(['--help', '--lang', 'en'])];
    assert.deepEqual([vi.code, en.code], [0, 0]);
    for (const option of ['--config', '--origin', '--listen', '--metrics', '--public-url', '--host', '--trusted-proxy', '--secrets', '--static', '--check', '--snippet', '--lang']) {
      assert.ok(vi.out.includes(option) && en.out.includes(option), option);
    }
  });

  it('refuses wrong usage with a word about it', async () => {
    const file = written(contractPortal('https://x.example/'), 'xa-mot.json');
    for (const [args, said] of [
      [[], /ít nhất một tệp/], [['--nothing'], /Không hiểu tham số “--nothing”/], [['a.json', '--listen', 'here'], /“here” của --listen/], [['a.json', '--config', 'b.json'], /một trong hai/], [[file, file], /cùng tên “xa-mot”/], [['a.json', '--lang', 'fr'], /“fr”/],
    ] as const) {
      const { code, err } = await run([...args]);
      assert.equal(code, 2);
      assert.match(err, said);
    }
  });

  it('--check reads everything and starts nothing', async () => {
    const good = written(contractPortal('https://x.example/', { headers: { 'x-key': '{secret:KEY}' } }), 'son-ha.json');
    assert.deepEqual(await run([good, '--check'], { KEY: 'k' }), { code: 0, out: 'Đã đọc 1 cổng: không có lỗi.\n', err: '' });
    const bad = written(contractPortal('x/', { headers: { 'x-key': '{secret:KEY}', password: 'hunter2' }, nmae: 1 }), 'xau.json');
    const { code, err } = await run([bad, good, '--check']);
    assert.equal(code, 1);
    assert.match(err, /Có 3 chỗ cần sửa/);
    assert.match(err, /xau\.json: headers\.x-key: không có khóa KEY/);
    assert.match(err, /xau\.json: headers\.password: không được để mật khẩu/);
    assert.match(err, /son-ha\.json: headers\.x-key: không có khóa KEY/);
    assert.doesNotMatch(err, /hunter2/);
    assert.match((await run(['absent.json', '--check', '--lang', 'en'])).err, /absent\.json: \(file\): is not there/);
  });

  it('reads a gateway.json, and tells every mistake in one', async () => {
    const file = written(contractPortal('https://x.example/'), 'xa-hai.json');
    const settings = { portals: { 'xa-hai': 'xa-hai.json' }, origins: ['https://xa.example'], listen: '[::1]:0', limits: { misses: { points: 5, seconds: 60 } }, trustedProxies: ['loopback'], metrics: false };
    assert.equal((await run(['--config', written(settings, 'gateway.json'), '--check'])).code, 0);
    const wrong = { ...settings, portals: { API: file, healthz: file }, origins: ['https://xa.example/'], hosts: ['https://x'], trustedProxies: ['10.0.0.0/99'], publicUrl: 'dvc', listen: 'x' };
    const { code, err } = await run(['--config', written(wrong, 'wrong.json'), '--check', '--lang', 'en']);
    assert.equal(code, 1);
    for (const path of ['portals.API', 'portals.healthz', 'origins.0', 'hosts.0', 'trustedProxies.0', 'publicUrl', 'listen']) assert.match(err, new RegExp(`wrong\\.json: ${path}: `));
    assert.match((await run(['--config', written({ ...settings, limit: {} }, 'odd.json')])).err, /odd\.json: limit: không có mục nào tên như vậy/);
  });

  it('prints the lines to paste, with and without a hash', async () => {
    const file = written(contractPortal('https://x.example/'), 'xa-ba.json');
    const dist = join(file, '..', 'dist-small');
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'dvc.js'), 'export {};');
    const { code, out } = await run([file, '--snippet', '--static', dist, '--public-url', 'https://dvc.xa.example']);
    assert.equal(code, 0);
    assert.match(out, /<script type="module" src="https:\/\/dvc\.xa\.example\/dvc\.js" data-portal="https:\/\/dvc\.xa\.example\/xa-ba\/portal\.json"><\/script>\n<dvc-/);
    assert.match(out, /dvc\.js" integrity="sha384-[\w+/]{64}" crossorigin="anonymous" data-portal/);
    assert.match((await run([file, '--snippet', '--static', 'off'])).out, /Chưa có dvc\.js/);
  });

  it('says that its address is taken', async () => {
    const taken = new URL(await serve(createServer())).host;
    const { code, err } = await run([written(contractPortal('https://x.example/'), 'xa-bon.json'), '--listen', taken, '--metrics', 'off', '--static', 'off']);
    assert.equal(code, 1);
    assert.match(err, new RegExp(`Nơi nghe ${taken} đang có`));
  });

  it('runs, reads its files again when told, and ends after the last answer', async () => {
    let answer = (): void => undefined;
    let wasAsked = (): void => undefined;
    const reached = new Promise<void>((resolve) => (wasAsked = resolve));
    const { url } = await backend((_request, response) => {
      answer = () => json(response, { code: '1.001193', name: 'Khai sinh' });
      wasAsked();
    });
    const file = written(contractPortal(url), 'xa-nam.json');
    const running = await start([file, '--static', 'off']);
    assert.match(running.err(), /Chưa có --origin/);
    const nameIn = async (): Promise<string> => ((await (await fetch(`${running.url}portal.json`)).json()) as { name: string }).name;
    assert.equal(await nameIn(), 'UBND xã Ví Dụ');
    written(contractPortal(url, { name: 'UBND xã Mới' }), 'xa-nam.json');
    running.child.kill('SIGHUP');
    while (await nameIn() !== 'UBND xã Mới');
    const last = fetch(`${running.url}api/procedures/1.001193`);
    await reached;
    running.child.kill('SIGTERM');
    while (!/Đang dừng/.test(running.err())) await once(running.child.stderr ?? process.stderr, 'data');
    await assert.rejects(fetch(`${running.url}healthz`));
    answer();
    assert.deepEqual(await (await last).json(), { code: '1.001193', name: 'Khai sinh' });
    const [code] = (await once(running.child, 'close')) as [number];
    assert.equal(code, 0);
    assert.match(running.out(), /"event":"reloaded".*"event":"stopping"/s);
    for (const line of running.out().trim().split('\n')) assert.ok(JSON.parse(line));
  });
});
