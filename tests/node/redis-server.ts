/** Real Redis servers for tests: each on a free port, keeping nothing, ended by the test that started it. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../.tools/free-port.js';

export interface RedisServer {
  readonly port: number;
  readonly url: string;
  readonly process: ChildProcess;
  /** What redis-cli prints for a command. */
  command(...words: readonly string[]): Promise<string>;
  stop(): Promise<void>;
}

const client = (...words: readonly string[]): Promise<{ readonly stdout: string }> => promisify(execFile)('redis-cli', words);

/** `port`: where an earlier one was. Further options as redis-server takes them. */
export async function startRedis({ port, options = [] }: { port?: number; options?: readonly string[] } = {}): Promise<RedisServer> {
  const chosen = port ?? await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'dvc-redis-'));
  const child = spawn('redis-server', ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder, ...options], { stdio: 'ignore' });
  await Promise.race([accepts(chosen), once(child, 'error').then(([error]) => {
    throw new Error('redis-server cannot be started: install it (Debian: apt-get install redis-server)', { cause: error });
  })]);
  return {
    port: chosen,
    url: `redis://127.0.0.1:${chosen}`,
    process: child,
    command: async (...words) => (await client('-p', String(chosen), ...words)).stdout.trim(),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Three nodes that share the keys; the address names all three. */
export async function startCluster(): Promise<{ readonly url: string; stop(): Promise<void>; readonly nodes: readonly RedisServer[] }> {
  const options = ['--cluster-enabled', 'yes', '--cluster-node-timeout', '2000', '--cluster-require-full-coverage', 'no'];
  const nodes: RedisServer[] = [];
  // Each listens on a second port, ten thousand above, which must exist too.
  while (nodes.length < 3) {
    const port = await freePort();
    if (port < 50_000) nodes.push(await startRedis({ port, options }));
  }
  const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`);
  await client('--cluster', 'create', ...addresses, '--cluster-yes');
  await until(async () => (await Promise.all(nodes.map((node) => node.command('cluster', 'info')))).every((state) => state.includes('cluster_state:ok')));
  return { url: nodes.map(({ url }) => url).join(','), nodes, stop: async () => {
    await Promise.all(nodes.map((node) => node.stop()));
  } };
}

/** Waits for something to become true; the test's own limit ends it when it does not. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!await condition()) await new Promise((settle) => setTimeout(settle, 20));
}

async function accepts(port: number): Promise<void> {
  await until(async () => {
    const socket = connect(port, '127.0.0.1');
    try {
      return await new Promise<boolean>((settle) => {
        socket.once('connect', () => settle(true));
        socket.once('error', () => settle(false));
      });
    } finally {
      socket.destroy();
    }
  });
}
