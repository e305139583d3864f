import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Chunk, chunksOf, elementNames, readChunks } from './chunks.js';
import { dist } from './paths.js';

/** A page to weigh: what a browser loads until it shows its elements, in Vietnamese. */
interface PageWeight {
  name: string;
  elements: readonly string[];
  /** What its portal.json, or what the office publishes, asks for besides. */
  modules?: readonly string[];
  /** What the design asks for, in bytes, brotli. */
  goal: number;
  /** What must not be exceeded, so that a page never grows unnoticed while it is above its goal. */
  limit: number;
}

const pages: PageWeight[] = [
  { name: 'one stats badge', elements: ['stats-badge'], goal: 20_000, limit: 28_000 },
  { name: '– with a map', elements: ['stats-badge'], modules: ['src/portal/rest/adapter.ts', 'src/portal/rest/mapping.ts'], goal: 20_000, limit: 41_500 },
  { name: 'the board', elements: ['stats-board'], goal: 30_000, limit: 35_800 },
  { name: 'the lookup', elements: ['procedure-lookup'], goal: 30_000, limit: 30_000 },
  { name: 'the tracker', elements: ['dossier-tracker'], goal: 30_000, limit: 26_800 },
  { name: 'the guide', elements: ['submission-guide'], modules: ['src/model/procedure.ts'], goal: 36_000, limit: 31_200 },
  { name: '– office’s text', elements: ['submission-guide'], modules: ['src/model/procedure.ts', 'src/model/rich-text.ts', 'src/ui/rich-text.ts'], goal: 36_000, limit: 34_800 },
  { name: 'all elements', elements: elementNames, modules: ['src/model/roster.ts'], goal: 65_000, limit: 75_100 },
];

const compressed = new Map<string, number>();

function weigh({ file }: Chunk): number {
  const known = compressed.get(file) ?? brotliCompressSync(readFileSync(join(dist, file))).length;
  compressed.set(file, known);
  return known;
}

const kilobytes = (bytes: number, digits = 1): string => (bytes / 1000).toFixed(digits);

function largestModules(loaded: Chunk[], count: number): string {
  const modules = loaded.flatMap(({ modules: sizes }) => Object.entries(sizes)).sort(([, one], [, other]) => other - one);
  return modules.slice(0, count).map(([name, bytes]) => `${name} ${kilobytes(bytes)}`).join(', ');
}

/** Prints one row; tells whether the page keeps its limit. */
function report(page: PageWeight, chunks: Chunk[], details: boolean): boolean {
  const { loaded, missing } = chunksOf(page.elements, chunks, page.modules);
  const bytes = loaded.reduce((sum, chunk) => sum + weigh(chunk), 0);
  const over = bytes > page.limit;
  const towards = bytes > page.goal ? `${kilobytes(bytes - page.goal)} above the goal` : `${kilobytes(page.goal - bytes)} below the goal`;
  const columns = [kilobytes(bytes, 2), kilobytes(page.goal, 0), kilobytes(page.limit), String(loaded.length)];
  const cells = [page.name.padEnd(16), ...columns.map((cell) => cell.padStart(7)), `  ${towards}${over ? ', OVER THE LIMIT' : ''}`];
  console.log(cells.join(' '));
  if (missing.length > 0) console.log(`  not in the build: ${missing.join(', ')}`);
  if (details) {
    for (const chunk of [...loaded].sort((one, other) => weigh(other) - weigh(one))) {
      console.log(`  ${kilobytes(weigh(chunk), 2).padStart(6)} ${chunk.file}: ${largestModules([chunk], 6)}`);
    }
  } else {
    console.log(`  largest before compression: ${largestModules(loaded, 8)}`);
  }
  return !over && missing.length === 0;
}

// Run as a program: npm run size -- [--details] tells every chunk of every page.
const chunks = readChunks();
console.log(`${'page'.padEnd(16)}      kB    goal   limit   files   (JavaScript until the elements are drawn, brotli, 1 kB = 1000 bytes)`);
const kept = pages.map((page) => report(page, chunks, process.argv.includes('--details')));
process.exitCode = kept.every(Boolean) ? 0 : 1;
