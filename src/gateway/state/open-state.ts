import { memoryState } from './memory-state.js';
import type { GatewayState, StateOptions } from './state.js';

/** The state in Redis when an address is given (REDIS_URL), else in this process. What talks to Redis is loaded only then. */
export async function openState(redisUrl: string | undefined, options: StateOptions = {}): Promise<GatewayState> {
  if (!redisUrl) return memoryState(options);
  const { redisState } = await import('./redis-state.js').catch((cause: unknown) => {
    throw new Error('REDIS_URL is set, but the optional package ioredis is not installed: npm install ioredis', { cause });
  });
  return redisState(redisUrl, options);
}
