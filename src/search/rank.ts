import type { Speech } from './speech.js';
import { buildIndex, type Entry } from './syllable-index.js';

/** What a backend found, in our order: the likeliest first, then the rest as it came. Nothing is lost. */
export function rank<Item extends Entry>(items: readonly Item[], query: string, speech: Speech): readonly Item[] {
  const found = buildIndex(items, speech).find(query, items.length).map(({ position }) => position);
  const seen = new Set(found);
  return [...found.flatMap((position) => items[position] ?? []), ...items.filter((_, position) => !seen.has(position))];
}
