/** A connection to Redis that nobody waits for: a question is answered in time or by the caller's own means. */
import { Cluster, Redis, type RedisOptions } from 'ioredis';

export interface SharedStore {
  /** Asks Redis; what it does not answer in time, or refuses (full, read only), is answered by `alone`. Never waits while Redis is lost. */
  ask<T, A>(task: (client: Redis | Cluster) => Promise<T>, alone: () => A | Promise<A>): Promise<T | A>;
  readonly lost: () => boolean;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  /** Before every key, so that several programs can use one Redis. */
  readonly prefix: string;
  readonly patience: number;
  /** Told when Redis is lost (with a reason that never holds its password) and when it is back. */
  readonly onChange: (state: 'shared' | 'sharedLost', reason?: string) => void;
}

const patienceAtStart = 2_000;
const betweenProbes = 1_000;

const common: RedisOptions = {
  lazyConnect: true,
  connectTimeout: 2_000,
  // A server that hangs holds its commands only so long; the connection is then made anew.
  socketTimeout: 2_000,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  retryStrategy: (times) => Math.min(times * 100, betweenProbes),
};

/** `addresses`: one of a server, or several of a cluster's nodes with commas between. Throws when they cannot be read, without repeating them. */
export async function connectRedis(addresses: string, options: ConnectionOptions): Promise<SharedStore> {
  const client = makeClient(addresses);
  const store = watch(client, options);
  await store.probe(patienceAtStart);
  return store;
}

function makeClient(addresses: string): Redis | Cluster {
  const nodes = addresses.split(',').map((address) => readAddress(address.trim()));
  const [first] = nodes;
  if (!first) throw unreadable;
  if (nodes.length === 1) return new Redis({ ...common, ...first, enableOfflineQueue: false });
  const { username, password, tls } = first;
  return new Cluster(nodes.map(({ host, port }) => ({ host, port })), {
    lazyConnect: true,
    slotsRefreshTimeout: patienceAtStart,
    clusterRetryStrategy: (times) => Math.min(times * 100, betweenProbes),
    redisOptions: { ...common, username, password, tls },
    // A certificate names hosts: they must not be looked up before the handshake.
    ...(tls ? { dnsLookup: (host, found) => found(null, host) } : {}),
  });
}

const unreadable = new Error('REDIS_URL must be redis://host:6379 or rediss://user:password@host:6379, several of a cluster with commas between (it is not shown here, as it may hold a password)');

function readAddress(address: string): Pick<RedisOptions, 'host' | 'port' | 'username' | 'password' | 'db' | 'tls'> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const database = Number(url?.pathname.slice(1) || 0);
  if (!url || !['redis:', 'rediss:'].includes(url.protocol) || !url.hostname || !Number.isInteger(database)) throw unreadable;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    db: database,
    ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

interface WatchedStore extends SharedStore {
  /** Connects where needed and writes one key; after it `lost` is known. */
  probe(milliseconds: number): Promise<void>;
}

function watch(client: Redis | Cluster, { prefix, patience, onChange }: ConnectionOptions): WatchedStore {
  let lost = false;
  let closed = false;
  let next: NodeJS.Timeout | undefined;
  // Why a connection failed is told here; what a question then meets says only that there is none.
  let failure: unknown;
  client.on('error', (error: unknown) => {
    failure = error;
  });
  client.on('ready', () => {
    failure = undefined;
  });

  const lose = (error: unknown): void => {
    if (closed) return;
    if (!lost) onChange('sharedLost', reasonOf(failure ?? error));
    lost = true;
    next ??= setTimeout(() => {
      next = undefined;
      void probe(patience);
    }, betweenProbes).unref();
  };
  const probe = async (milliseconds: number): Promise<void> => {
    try {
      await within(milliseconds, async () => {
        if (client.status === 'wait' || client.status === 'end') await client.connect();
        requireReady(client);
        // A write: one that is full or read only is no use either.
        await client.set(`${prefix}probe`, '1', 'PX', betweenProbes);
      });
      if (lost) onChange('shared');
      lost = false;
    } catch (error) {
      lose(error);
    }
  };
  return {
    probe,
    lost: () => lost,
    ask: async (task, alone) => {
      if (lost) return alone();
      try {
        requireReady(client);
        return await within(patience, () => task(client));
      } catch (error) {
        lose(error);
        return alone();
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(next);
      client.disconnect();
    },
  };
}

/** A cluster would keep commands until it is back; it must not gather them. */
function requireReady({ status }: Redis | Cluster): void {
  if (status !== 'ready') throw new Error('not connected');
}

async function within<T>(milliseconds: number, task: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    // After a pause of this process itself the answer may lie there unread: it is read before the immediate runs.
    timer = setTimeout(() => setImmediate(() => fail(new Error(`no answer within ${milliseconds} ms`))), milliseconds);
  });
  try {
    return await Promise.race([task(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The first word of what Redis or the network says (OOM, READONLY, WRONGPASS, ECONNREFUSED …): the rest may quote commands and addresses. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return /^[A-Z]{3,20}(?= )/.exec(error.message)?.[0] ?? (error.message.startsWith('no answer') ? error.message : 'not connected');
}
