/** Runs inside the browser: builds an index and asks it everything once, after a first round on an index of its own that warms the code. */
import type { Entry } from '../../src/search/syllable-index.js';
import { contestants } from './search-contestants.js';

export interface Speed {
  /** Milliseconds. */
  readonly build: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

function measureSpeed(name: string, entries: readonly Entry[], queries: readonly string[]): Speed {
  const build = contestants[name];
  if (!build) throw new Error(`No contestant is called ${name}`);
  const warm = build(entries);
  queries.slice(0, 40).forEach((query) => warm(query));
  const begun = performance.now();
  const find = build(entries);
  const built = performance.now() - begun;
  const times = queries.map((query) => {
    const asked = performance.now();
    find(query);
    return performance.now() - asked;
  }).sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { build: built, median: at(0.5), p95: at(0.95), worst: at(1) };
}

Object.defineProperty(globalThis, 'measureSpeed', { value: measureSpeed });
