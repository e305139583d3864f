/**
 * Our index and three general libraries behind one function. The libraries get folded text on both sides, as none of them knows
 * Vietnamese letters, and the settings their manuals give for mistakes and beginnings of words.
 */
import flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { fold } from '../../src/model/text.js';
import { speechWith } from '../../src/search/speech.js';
import { buildIndex, type Entry } from '../../src/search/syllable-index.js';

/** Positions of the entries found, the best first. */
export type Find = (query: string) => readonly number[];

const limit = 20;
const foldedEntries = (entries: readonly Entry[]): { id: number; code: string; name: string; sector: string }[] =>
  entries.map(({ code, name, sector = '' }, id) => ({ id, code, name: fold(name), sector: fold(sector) }));

export const contestants: Readonly<Record<string, (entries: readonly Entry[]) => Find>> = {
  'this index': (entries) => {
    const index = buildIndex(entries, speechWith());
    return (query) => index.find(query, limit).map(({ position }) => position);
  },
  minisearch: (entries) => {
    const index = new MiniSearch({ fields: ['name', 'code', 'sector'], searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2 } } });
    index.addAll(foldedEntries(entries));
    return (query) => index.search(fold(query)).slice(0, limit).map(({ id }) => id as number);
  },
  'fuse.js': (entries) => {
    const index = new Fuse(foldedEntries(entries), { keys: ['name', 'code', 'sector'], ignoreLocation: true, threshold: 0.4, useTokenSearch: true });
    return (query) => index.search(fold(query), { limit }).map(({ item }) => item.id);
  },
  flexsearch: (entries) => {
    const index = new flexsearch.Index({ tokenize: 'forward' });
    for (const { id, code, name, sector } of foldedEntries(entries)) index.add(id, `${name} ${code} ${sector}`);
    return (query) => index.search(fold(query), { limit, suggest: true }).map(Number);
  },
};
