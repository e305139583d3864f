import { buildIndex, type Entry } from './syllable-index.js';
import type { Vocabulary } from './vocabulary.js';

/** What a backend found, in our order: the likeliest first, then the rest as it came. Nothing is lost. */
export function rank<Item extends Entry>(items: readonly Item[], query: string, vocabulary?: Vocabulary): readonly Item[] {
  const found = buildIndex(items, vocabulary).find(query, items.length).map(({ position }) => position);
  const seen = new Set(found);
  return [...found.flatMap((position) => items[position] ?? []), ...items.filter((_, position) => !seen.has(position))];
}
