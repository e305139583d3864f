/** How often the right procedure comes first, among the first three, and how far down it is. */
import type { Entry } from '../../src/search/syllable-index.js';
import type { Find } from './search-contestants.js';
import type { Query } from './search-material.js';

export interface Quality {
  readonly queries: number;
  /** Shares of the queries. */
  readonly first: number;
  readonly firstThree: number;
  /** Mean of one over the place. */
  readonly reciprocalRank: number;
}

export interface Miss {
  readonly query: Query;
  /** Names of the first three instead. */
  readonly found: readonly string[];
}

/** By kind of query, and 'all'. */
export function measureQuality(find: Find, entries: readonly Entry[], queries: readonly Query[]): { qualities: ReadonlyMap<string, Quality>; misses: readonly Miss[] } {
  const misses: Miss[] = [];
  const places = queries.map((query) => {
    const found = find(query.text).map((position) => entries[position]);
    const place = found.findIndex((entry) => entry && query.accepted.includes(entry.code)) + 1;
    if (place !== 1) misses.push({ query, found: found.slice(0, 3).map((entry) => entry?.name ?? '') });
    return { kind: query.kind, place };
  });
  const share = (of: readonly { place: number }[], value: (place: number) => number): number => of.reduce((sum, { place }) => sum + (place > 0 ? value(place) : 0), 0) / of.length;
  const summary = (of: readonly { place: number }[]): Quality => ({
    queries: of.length,
    first: share(of, (place) => Number(place === 1)),
    firstThree: share(of, (place) => Number(place <= 3)),
    reciprocalRank: share(of, (place) => 1 / place),
  });
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  return { misses, qualities: new Map([...kinds.map((kind) => [kind, summary(places.filter((one) => one.kind === kind))] as const), ['all', summary(places)]]) };
}
