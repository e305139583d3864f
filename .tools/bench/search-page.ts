/**
 * Runs inside the browser: builds indexes and asks each everything once, so that none remembers a query. A slowed processor is one that is
 * stopped again and again for some milliseconds; the median of several rounds tells the cost of a query from such a stop.
 */
import { nextTurn } from '../../src/search/slices.js';
import { speechInSlices } from '../../src/search/speech.js';
import { buildIndexInSlices, type Entry } from '../../src/search/syllable-index.js';
import { contestants } from './search-contestants.js';

export interface Speed {
  /** Milliseconds. */
  readonly build: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

function timed(act: () => void): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}

function measureSpeed(name: string, entries: readonly Entry[], queries: readonly string[], rounds: number): Speed {
  const build = contestants[name];
  if (!build) throw new Error(`No contestant is called ${name}`);
  const builds: number[] = [];
  const times = queries.map((): number[] => []);
  // The round before the first warms the code.
  for (let round = -1; round < rounds; round += 1) {
    let find: (query: string) => unknown = String;
    const built = timed(() => (find = build(entries)));
    const asked = queries.map((query) => timed(() => find(query)));
    if (round >= 0) {
      builds.push(built);
      asked.forEach((time, query) => times[query]?.push(time));
    }
  }
  const ordered = times.map(median).sort((one, other) => one - other);
  const at = (share: number): number => ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? NaN;
  return { build: median(builds), median: at(0.5), p95: at(0.95), worst: at(1) };
}

export interface Slices {
  /** Milliseconds: from the first to the last, with what the page did between them. */
  readonly whole: number;
  readonly longest: number;
  readonly count: number;
}

/** Buildings in slices, as a page does them: the median, and the longest slice of the calmest, as another program may stop any slice. */
async function measureSlices(entries: readonly Entry[], rounds: number): Promise<Slices> {
  const all: Slices[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const lengths: number[] = [];
    const begun = performance.now();
    let last = begun;
    const end = (): void => void lengths.push(performance.now() - last);
    const turn = async (): Promise<void> => {
      end();
      await nextTurn();
      last = performance.now();
    };
    // Words of its own make a page hear the sayings anew.
    await buildIndexInSlices(entries, await speechInSlices({}, turn), turn);
    end();
    if (round >= 0) all.push({ whole: performance.now() - begun, longest: Math.max(...lengths), count: lengths.length });
  }
  return { whole: median(all.map(({ whole }) => whole)), longest: Math.min(...all.map(({ longest }) => longest)), count: median(all.map(({ count }) => count)) };
}

Object.defineProperties(globalThis, { measureSpeed: { value: measureSpeed }, measureSlices: { value: measureSlices } });
