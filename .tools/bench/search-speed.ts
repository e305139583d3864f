/** Measures the contestants in Chromium on a processor slowed as on a cheap phone, and weighs the code of our index. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { launch, type Page } from 'puppeteer-core';
import type { Entry } from '../../src/search/syllable-index.js';
import { findBrowser } from '../browser.js';
import { root } from '../paths.js';
import type { Slices, Speed } from './search-page.js';

const slowerProcessor = 6;

export interface SlowPage {
  readonly speed: (name: string, entries: readonly Entry[], queries: readonly string[], rounds: number) => Promise<Speed>;
  readonly slices: (entries: readonly Entry[], rounds: number) => Promise<Slices>;
}

/** The code is bundled beforehand: functions run here through TypeScript need names a page does not have. */
async function bundle(file: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [join(root, file)], bundle: true, minify: true, format: 'esm', write: false, plugins, logLevel: 'error' });
  return outputFiles[0]?.text ?? '';
}

const without = (modules: RegExp): Plugin => ({
  name: 'without',
  setup: ({ onResolve }) => onResolve({ filter: modules }, ({ path }) => ({ path, external: true })),
});

export interface Weights {
  /** What finds procedures by the words of their names: in the page of a portal without any vocabulary this would be all. */
  readonly index: number;
  /** What hears sayings in a query; lies in the vocabulary's chunk and is of no use without it. */
  readonly hearing: number;
  /** The index and the hearing in one file, less than their sum, as both read syllables. */
  readonly code: number;
  readonly vocabulary: number;
}

/** Bytes, minified and compressed by gzip. */
export async function weighIndex(): Promise<Weights> {
  const weigh = async (file: string, left: RegExp): Promise<number> => gzipSync(await bundle(file, [without(left)]), { level: 9 }).length;
  return {
    index: await weigh('src/search/syllable-index.ts', /\/(?:speech|vocabulary)\.js$/),
    hearing: await weigh('src/search/speech.ts', /\/(?:syllables|vocabulary)\.js$/),
    code: await weigh('.tools/bench/search-whole.ts', /\/vocabulary\.js$/),
    vocabulary: await weigh('src/search/vocabulary.ts', /^$/),
  };
}

/** Lends a page to measure in. */
export async function onSlowProcessor(use: (page: SlowPage) => Promise<void>): Promise<void> {
  // One measurement is one call, and a general library over 10,000 names takes minutes of it.
  const browser = await launch({ ...(await findBrowser()), protocolTimeout: 0 });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle('.tools/bench/search-page.ts'), type: 'module' });
    await page.waitForFunction('typeof measureSpeed === "function"');
    await page.emulateCPUThrottling(slowerProcessor);
    await use({ speed: (...given) => measureIn<Speed>(page, 'measureSpeed', given), slices: (...given) => measureIn<Slices>(page, 'measureSlices', given) });
  } finally {
    await browser.close();
  }
}

const measureIn = async <Measured>(page: Page, measure: string, given: readonly unknown[]): Promise<Measured> =>
  (await page.evaluate(`${measure}(${given.map((one) => JSON.stringify(one)).join(', ')})`)) as Measured;
