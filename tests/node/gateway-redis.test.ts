/** A Redis that dies, hangs, is full, refuses or never was there: the gateway goes on alone, and comes back by itself. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { freePort } from '../../.tools/free-port.js';
import { openState } from '../../src/gateway/state/open-state.js';
import type { GatewayState } from '../../src/gateway/state/state.js';
import { type RedisServer, startRedis, until } from './redis-server.js';

const minute = 60_000;
const rule = { name: 'client', points: 2, seconds: 60 };

interface Watched {
  readonly state: GatewayState;
  /** What was told of Redis: "sharedLost ECONNREFUSED", "shared". */
  readonly told: string[];
}

async function open(test: TestContext, url: string): Promise<Watched> {
  const told: string[] = [];
  const state = await openState(url, { onHealth: (health, reason) => told.push([health, reason].filter(Boolean).join(' ')) });
  test.after(() => state.close());
  return { state, told };
}

async function serve(test: TestContext, ...options: readonly string[]): Promise<RedisServer> {
  const server = await startRedis({ options });
  test.after(() => server.stop());
  return server;
}

/** Everything that is asked for is answered; the allowance is that of one process. */
async function worksAlone({ state }: Watched, key: string): Promise<void> {
  await state.answers.write(key, 'alone', minute, minute);
  assert.equal((await state.answers.read(key))?.body, 'alone');
  assert.equal(await state.answers.read(`${key} none`), undefined);
  const takes = [await state.take(rule, key), await state.take(rule, key), await state.take(rule, key)];
  assert.deepEqual(takes.map(({ allowed }) => allowed), [true, true, false]);
  for (let time = 0; time < 5; time++) (await state.permit(key))?.('failure');
  await until(async () => await state.permit(key) === undefined);
}

const lost = ({ state }: Watched): Promise<void> => until(async () => {
  await state.take(rule, 'asking');
  return state.health() === 'sharedLost';
});
const back = ({ state }: Watched): Promise<void> => until(() => state.health() === 'shared');

describe('a Redis', () => {
  it('that dies is done without; when it is back, it is used again', async (test) => {
    const server = await startRedis();
    const watched = await open(test, server.url);
    await server.stop();
    await lost(watched);
    await worksAlone(watched, 'died');
    const again = await startRedis({ port: server.port });
    test.after(() => again.stop());
    await back(watched);
    await watched.state.answers.write('after', 'x', minute, minute);
    assert.match(await again.command('keys', '*'), /dvc:answer:/);
    assert.deepEqual(watched.told.map((line) => line.split(' ')[0]), ['sharedLost', 'shared']);
  });

  it('that hangs keeps nobody waiting', async (test) => {
    const server = await serve(test);
    const watched = await open(test, server.url);
    server.process.kill('SIGSTOP');
    await lost(watched);
    await worksAlone(watched, 'hung');
    server.process.kill('SIGCONT');
    await back(watched);
  });

  it('that is full is done without until there is room', async (test) => {
    const server = await serve(test);
    const watched = await open(test, server.url);
    await server.command('config', 'set', 'maxmemory', '1');
    await lost(watched);
    assert.deepEqual(watched.told, ['sharedLost OOM']);
    await worksAlone(watched, 'full');
    await server.command('config', 'set', 'maxmemory', '0');
    await back(watched);
  });

  it('that only reads is done without', async (test) => {
    const server = await serve(test);
    const watched = await open(test, server.url);
    await server.command('replicaof', '127.0.0.1', '1');
    await lost(watched);
    await worksAlone(watched, 'replica');
  });

  it('that is not there when the gateway starts is used when it comes', async (test) => {
    const port = await freePort();
    const watched = await open(test, `redis://127.0.0.1:${port}`);
    assert.equal(watched.state.health(), 'sharedLost');
    await worksAlone(watched, 'absent');
    const server = await startRedis({ port });
    test.after(() => server.stop());
    await back(watched);
  });

  it('whose password is wrong is done without, and the password is not told', async (test) => {
    const server = await serve(test, '--requirepass', 'right-word');
    const address = server.url.replace('//', '//:WRONG-WORD@');
    const watched = await open(test, address);
    await worksAlone(watched, 'password');
    assert.equal(watched.state.health(), 'sharedLost');
    assert.deepEqual(watched.told, ['sharedLost WRONGPASS']);
    const right = await open(test, server.url.replace('//', '//:right-word@'));
    assert.equal(right.state.health(), 'shared');
  });

  it('is named by an address that can be read; a wrong one is not repeated', async () => {
    for (const address of ['localhost:6379', 'http://:hidden@host', 'redis://:hid den', 'redis://host/one', 'redis://a:1,hidden', ',']) {
      await assert.rejects(openState(address), ({ message }: Error) => message.startsWith('REDIS_URL must be') && !message.includes('hid'));
    }
  });
});

describe('a Redis behind TLS', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-tls-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  await promisify(execFile)('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate]);
  const tlsPort = await freePort();
  const server = await startRedis({ options: ['--tls-port', String(tlsPort), '--tls-cert-file', certificate, '--tls-key-file', key, '--tls-auth-clients', 'no'] });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  const address = `rediss://localhost:${tlsPort}`;

  it('is not trusted without a certificate that the machine trusts', async (test) => {
    const watched = await open(test, address);
    assert.deepEqual(watched.told, ['sharedLost DEPTH_ZERO_SELF_SIGNED_CERT']);
    await worksAlone(watched, 'tls');
  });

  it('is used with one', async () => {
    const program = `import { openState } from './src/gateway/state/open-state.js'; const state = await openState('${address}'); console.log(state.health()); await state.close();`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
      cwd: join(import.meta.dirname, '../..'), env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
    });
    assert.equal(stdout.trim(), 'shared');
  });
});
