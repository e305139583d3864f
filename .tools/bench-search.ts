/**
 * npm run bench:search [-- --procedures file.json --queries file.tsv --misses --quick]: how well and how fast procedures are found, beside
 * three general libraries. Own material: an array of {code, name, sector}; lines of query, accepted codes joined by commas, and kind,
 * parted by tabs. Figures, not tests: nothing fails here.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Entry } from '../src/search/syllable-index.js';
import { contestants } from './bench/search-contestants.js';
import { compose, type Query, readProcedures, readQueries } from './bench/search-material.js';
import { measureQuality, type Quality } from './bench/search-quality.js';
import { onSlowProcessor, weighIndex } from './bench/search-speed.js';
import { root } from './paths.js';

const sizes = [588, 2_600, 10_000];
const rounds = 5;
/** fuse.js takes seconds a query at the largest size. */
const fewerForSlow = 12;

const share = (value: number): string => value.toFixed(2).padStart(5);
const milliseconds = (value: number): string => value.toFixed(1).padStart(9);

function printQuality(title: string, entries: readonly Entry[], queries: readonly Query[], showMisses: boolean): Quality | undefined {
  const measured = Object.entries(contestants).map(([name, build]) => ({ name, ...measureQuality(build(entries), entries, queries) }));
  console.log(`\n${title}: ${queries.length} queries over ${entries.length} procedures; success@1 success@3 mean reciprocal rank`);
  console.log(`${''.padEnd(19)}${measured.map(({ name }) => name.padEnd(18)).join('')}`);
  for (const kind of measured[0]?.qualities.keys() ?? []) {
    const cells = measured.map(({ qualities }) => qualities.get(kind)).map((one) => (one ? `${share(one.first)}${share(one.firstThree)}${share(one.reciprocalRank)}`.padEnd(18) : ''));
    console.log(`${kind.padEnd(15)}${String(measured[0]?.qualities.get(kind)?.queries).padStart(3)} ${cells.join('')}`);
  }
  if (showMisses) for (const { query, found } of measured[0]?.misses ?? []) console.log(`  ${query.kind}: “${query.text}” → ${found.map((name) => name.slice(0, 70)).join(' | ') || 'nothing'}`);
  return measured[0]?.qualities.get('all');
}

async function printSpeed(entries: readonly Entry[], queries: readonly Query[]): Promise<void> {
  console.log(`\nMilliseconds in Chromium on a processor slowed 6 times, every query the median of ${rounds} rounds\n${''.padEnd(12)}${['entries', 'build', 'median', 'p95', 'worst'].map((word) => word.padStart(9)).join('')}`);
  await onSlowProcessor(async ({ speed, slices }) => {
    for (const size of sizes) {
      for (const name of Object.keys(contestants)) {
        const texts = queries.map(({ text }) => text).filter((_, at) => name !== 'fuse.js' || at % Math.ceil(queries.length / fewerForSlow) === 0);
        const { build, median, p95, worst } = await speed(name, compose(entries, size), texts, name === 'fuse.js' ? 1 : rounds);
        console.log(`${name.padEnd(12)}${String(size).padStart(9)}${[build, median, p95, worst].map(milliseconds).join('')}`);
      }
    }
    for (const size of sizes) {
      const { whole, longest, count } = await slices(compose(entries, size), rounds);
      console.log(`in slices   ${String(size).padStart(9)}${milliseconds(whole)}, the longest slice ${longest.toFixed(1)} of ${count}`);
    }
  });
}

const { values } = parseArgs({ options: { procedures: { type: 'string' }, queries: { type: 'string' }, misses: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } } });
const entries = readProcedures(values.procedures);
const own = (file: string): string => join(root, '.tools/bench', file);
const queries = readQueries(values.queries ?? own('search-queries.tsv'), entries);

const { index, hearing, code, vocabulary } = await weighIndex();
console.log(`Bytes, minified and compressed by gzip: the index ${index}; what hears sayings, loaded with their vocabulary ${hearing}; both ${code}; the vocabulary ${vocabulary}`);
if (!values.quick) await printSpeed(entries, queries);
// Written before the index was tuned, or after the vocabulary was closed; neither is tuned by them.
if (!values.queries && !values.procedures) printQuality('Held out', entries, readQueries(own('search-queries-held-out.tsv'), entries), values.misses);
const all = printQuality('Queries', entries, queries, values.misses);
if (all) console.log(`\nsuccess@1 ${all.first.toFixed(3)} success@3 ${all.firstThree.toFixed(3)} mrr ${all.reciprocalRank.toFixed(3)} n ${all.queries}`);
