import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chunksFile, dist, filesBelow } from './paths.js';

/** A built chunk, as .tools/rollup-plugins.js noted it. */
interface Chunk {
  file: string;
  entry: string | null;
  imports: string[];
  modules: Record<string, number>;
}

/** A page to weigh: what a browser loads until it shows its elements, in Vietnamese. */
interface PageWeight {
  name: string;
  elements: string[];
  /** Modules that are fetched by `import()` on the way, each with the chunk it landed in. */
  alsoLoaded: string[];
  /** What the design asks for, in bytes, brotli. */
  goal: number;
  /** What must not be exceeded, so that a page never grows unnoticed while it is above its goal. */
  limit: number;
}

const always = ['src/loader.ts', 'src/portal/connect.ts', 'src/portal/http.ts', 'src/portal/rest/adapter.ts', 'ky/distribution/index.js'];

const pages: PageWeight[] = [
  { name: 'one stats badge', elements: ['stats-badge'], alsoLoaded: always, goal: 20_000, limit: 44_500 },
  { name: 'the lookup', elements: ['procedure-lookup'], alsoLoaded: always, goal: 30_000, limit: 50_500 },
  { name: 'the tracker', elements: ['dossier-tracker'], alsoLoaded: always, goal: 30_000, limit: 46_500 },
  { name: 'the guide', elements: ['submission-guide'], alsoLoaded: always, goal: 36_000, limit: 55_500 },
  { name: 'all elements', elements: allElements(), alsoLoaded: always, goal: 65_000, limit: 77_500 },
];

/** Every element has a folder of its name with a module of its name. */
function allElements(): string[] {
  const names = filesBelow('src/elements', '.ts').map((file) => /elements\/([^/]+)\/\1\.ts$/.exec(file)?.[1]);
  return names.filter((name) => name !== undefined);
}

const entryOf = (element: string): string => `src/elements/${element}/${element}.ts`;

/** The chunks a page loads: those that hold its modules, and whatever these import. */
function chunksOf(page: PageWeight, chunks: Chunk[]): { loaded: Chunk[]; missing: string[] } {
  const modules = [...page.alsoLoaded, ...page.elements.map(entryOf)];
  const missing = modules.filter((module) => !chunks.some((chunk) => module in chunk.modules));
  const loaded = new Set<Chunk>();
  const queue = chunks.filter((chunk) => modules.some((module) => module in chunk.modules));
  for (let chunk = queue.pop(); chunk; chunk = queue.pop()) {
    if (loaded.has(chunk)) continue;
    loaded.add(chunk);
    const { imports } = chunk;
    queue.push(...chunks.filter(({ file }) => imports.includes(file)));
  }
  return { loaded: [...loaded], missing };
}

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
  const { loaded, missing } = chunksOf(page, chunks);
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
if (!existsSync(chunksFile)) {
  console.error('nothing is built: npm run build');
  process.exit(1);
}
const chunks = JSON.parse(readFileSync(chunksFile, 'utf8')) as Chunk[];
console.log(`${'page'.padEnd(16)}      kB    goal   limit   files   (JavaScript until the elements are drawn, brotli, 1 kB = 1000 bytes)`);
const kept = pages.map((page) => report(page, chunks, process.argv.includes('--details')));
process.exitCode = kept.every(Boolean) ? 0 : 1;
