/**
 * State in Redis or Valkey, a cluster too: every command touches one key. This process keeps a copy of fresh answers in front of it, and
 * whatever Redis cannot do now is done here alone, so that a lost Redis costs exactness and never an answer.
 */
import { createHash } from 'node:crypto';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { type FailureMarks, makeBreaker, marksLast } from './breaker.js';
import { allowance, marksInMemory, memoryState } from './memory-state.js';
import { connectRedis, type SharedStore } from './redis-connection.js';
import type { GatewayState, KeptAnswer, KeptAnswers, LimitRule, StateOptions } from './state.js';

export async function redisState(addresses: string, options: StateOptions = {}): Promise<GatewayState> {
  const { now = Date.now, prefix = 'dvc:', patience = 100, onHealth = () => undefined } = options;
  const alone = memoryState(options);
  const store = await connectRedis(addresses, { prefix, patience, onChange: onHealth });
  return {
    answers: answersInRedis(store, alone.answers, prefix, now),
    take: limitsInRedis(store, alone, prefix),
    permit: makeBreaker(marksInRedis(store, prefix, now), now),
    health: () => (store.lost() ? 'sharedLost' : 'shared'),
    close: store.close,
  };
}

/** Of fixed length, and no address of a visitor is stored as it is. */
const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 22);

function answersInRedis(store: SharedStore, own: KeptAnswers, prefix: string, now: () => number): KeptAnswers {
  const nameOf = (key: string): string => `${prefix}answer:${hashed(key)}`;
  return {
    read: async (key) => {
      const near = await own.read(key);
      if (near && near.freshUntil > now()) return near;
      const far = readKept(await store.ask((client) => client.get(nameOf(key)), () => null), now());
      if (!far || (near && near.freshUntil >= far.freshUntil)) return near;
      await own.write(key, far.body, far.freshUntil - now(), far.staleUntil - now());
      return far;
    },
    write: async (key, body, fresh, stale) => {
      await own.write(key, body, fresh, stale);
      if (stale <= 0) return;
      const kept = `${Math.round(now() + fresh)} ${Math.round(now() + stale)}\n${body}`;
      await store.ask((client) => client.set(nameOf(key), kept, 'PX', Math.ceil(stale)), () => undefined);
    },
  };
}

/** Undefined for what is missing, too old, or not written by a gateway. */
function readKept(text: string | null, now: number): KeptAnswer | undefined {
  const [head = '', freshUntil, staleUntil] = /^(\d{1,15}) (\d{1,15})\n/.exec(text ?? '') ?? [];
  if (text === null || !head || Number(staleUntil) <= now) return undefined;
  return { body: text.slice(head.length), freshUntil: Number(freshUntil), staleUntil: Number(staleUntil) };
}

function limitsInRedis(store: SharedStore, alone: GatewayState, prefix: string): GatewayState['take'] {
  const limiters = new Map<string, RateLimiterRedis>();
  return (rule, key, points = 1) => store.ask(async (storeClient) => {
    const name = `${rule.name}:${rule.points}:${rule.seconds}`;
    const limiter = limiters.get(name) ?? new RateLimiterRedis({ storeClient, keyPrefix: `${prefix}limit:${rule.name}`, points: rule.points, duration: rule.seconds });
    limiters.set(name, limiter);
    return taken(rule, await limiter.consume(hashed(key), points).catch(refusal));
  }, () => alone.take(rule, key, points));
}

const taken = (rule: LimitRule, { consumedPoints, msBeforeNext }: RateLimiterRes): ReturnType<typeof allowance> => allowance(rule, consumedPoints, msBeforeNext);

/** The library rejects with its answer when the points are used up, and with an error when Redis failed. */
function refusal(reason: unknown): RateLimiterRes {
  if (reason instanceof RateLimiterRes) return reason;
  throw reason;
}

function marksInRedis(store: SharedStore, prefix: string, now: () => number): FailureMarks {
  const own = marksInMemory(now);
  const failing = (backend: string): string => `${prefix}failing:${hashed(backend)}`;
  /** Lasts as long as the pause; whoever sets it again makes the next attempt. */
  const attempt = (backend: string): string => `${prefix}attempt:${hashed(backend)}`;
  return {
    pause: (backend) => store.ask(async (client) => Number(await client.get(failing(backend))) || undefined, () => own.pause(backend)),
    mark: async (backend, pause) => {
      await own.mark(backend, pause);
      await store.ask(async (client) => {
        await client.set(attempt(backend), '1', 'PX', pause);
        await client.set(failing(backend), pause, 'PX', marksLast);
      }, () => undefined);
    },
    claim: (backend, pause) => store.ask(async (client) => await client.set(attempt(backend), '1', 'PX', pause, 'NX') === 'OK', () => own.claim(backend, pause)),
    clear: async (backend) => {
      await own.clear(backend);
      await store.ask((client) => client.del(failing(backend)), () => undefined);
    },
  };
}
