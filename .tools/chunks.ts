/** What a page with some elements loads, told from the notes of the build. */
import { existsSync, readFileSync } from 'node:fs';
import { chunksFile, filesBelow } from './paths.js';

/** A built chunk, as .tools/rollup-plugins.js noted it. */
export interface Chunk {
  file: string;
  entry: string | null;
  imports: string[];
  modules: Record<string, number>;
}

/** Modules that every page with an element fetches by `import()` on the way. */
const always = ['src/loader.ts', 'src/portal/connect.ts', 'src/portal/http.ts', 'src/portal/rest/page-portal.ts'];

/** Every element has a folder of its name with a module of its name. */
export const elementNames: readonly string[] = filesBelow('src/elements', '.ts')
  .map((file) => /elements\/([^/]+)\/\1\.ts$/.exec(file)?.[1])
  .filter((name) => name !== undefined);

export function readChunks(): Chunk[] {
  if (!existsSync(chunksFile)) {
    console.error('nothing is built: npm run build');
    process.exit(1);
  }
  return JSON.parse(readFileSync(chunksFile, 'utf8')) as Chunk[];
}

/** The chunks that a page loads until it shows these elements, in Vietnamese: those that hold their modules, and whatever these import. */
export function chunksOf(elements: readonly string[], chunks: Chunk[], more: readonly string[] = []): { loaded: Chunk[]; missing: string[] } {
  const modules = [...always, ...more, ...elements.map((name) => `src/elements/${name}/${name}.ts`)];
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
