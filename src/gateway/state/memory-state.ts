/** State in this process alone, bounded in bytes and in keys: a flood of addresses or questions pushes out the oldest, never the process. */
import { LRUCache } from 'lru-cache';
import { type FailureMarks, makeBreaker, marksLast } from './breaker.js';
import type { Allowance, GatewayState, KeptAnswer, KeptAnswers, LimitRule, StateOptions } from './state.js';

const usualAnswerBytes = 64 * 1024 * 1024;
/** About 20 MB when full. */
const mostCounted = 100_000;

export function memoryState({ answerBytes = usualAnswerBytes, now = Date.now }: StateOptions = {}): GatewayState {
  return {
    answers: answersInMemory(answerBytes, now),
    take: limitsInMemory(now),
    permit: makeBreaker(marksInMemory(now), now),
    health: () => 'memory',
    close: async () => undefined,
  };
}

function answersInMemory(bytes: number, now: () => number): KeptAnswers {
  // One answer may take a tenth, so that a giant does not push out everything else.
  const kept = new LRUCache<string, KeptAnswer>({
    maxSize: bytes, maxEntrySize: Math.ceil(bytes / 10), sizeCalculation: ({ body }, key) => 2 * (body.length + key.length) + 200, perf: { now }, ttlResolution: 0,
  });
  return {
    read: async (key) => kept.get(key),
    write: async (key, body, fresh, stale) => {
      if (stale > 0) kept.set(key, { body, freshUntil: now() + fresh, staleUntil: now() + stale }, { ttl: stale });
    },
  };
}

function limitsInMemory(now: () => number): GatewayState['take'] {
  const counts = new LRUCache<string, { taken: number; readonly until: number }>({ max: mostCounted });
  return async (rule, key, points = 1) => {
    const name = `${rule.name} ${key}`;
    const known = counts.get(name);
    const count = known && known.until > now() ? known : { taken: 0, until: now() + rule.seconds * 1000 };
    count.taken += points;
    counts.set(name, count);
    return allowance(rule, count.taken, count.until - now());
  };
}

/** `remaining`: milliseconds until the count begins anew. */
export const allowance = (rule: LimitRule, taken: number, remaining: number): Allowance =>
  taken <= rule.points ? { allowed: true, retryAfter: 0 } : { allowed: false, retryAfter: Math.max(Math.ceil(remaining / 1000), 1) };

export function marksInMemory(now: () => number): FailureMarks {
  const failing = new Map<string, { readonly pause: number; readonly due: number; readonly until: number }>();
  const mark = (backend: string, pause: number): void => void failing.set(backend, { pause, due: now() + pause, until: now() + marksLast });
  const markOf = (backend: string): { readonly pause: number; readonly due: number } | undefined => {
    const found = failing.get(backend);
    return found && found.until > now() ? found : undefined;
  };
  return {
    pause: async (backend) => markOf(backend)?.pause,
    mark: async (backend, pause) => mark(backend, pause),
    claim: async (backend, pause) => {
      const found = markOf(backend);
      if (found && found.due > now()) return false;
      mark(backend, pause);
      return true;
    },
    clear: async (backend) => void failing.delete(backend),
  };
}
