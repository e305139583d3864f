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

const withoutVocabulary: Plugin = {
  name: 'without-vocabulary',
  setup: ({ onResolve }) => onResolve({ filter: /\/vocabulary\.js$/ }, ({ path }) => ({ path, external: true })),
};

/** Bytes, minified and compressed by gzip. */
export async function weighIndex(): Promise<{ readonly code: number; readonly vocabulary: number }> {
  const weigh = async (file: string, plugins: Plugin[] = []): Promise<number> => gzipSync(await bundle(file, plugins), { level: 9 }).length;
  return { code: await weigh('src/search/syllable-index.ts', [withoutVocabulary]), vocabulary: await weigh('src/search/vocabulary.ts') };
}

/** Lends a page to measure in. */
export async function onSlowProcessor(use: (page: SlowPage) => Promise<void>): Promise<void> {
  const browser = await launch(await findBrowser());
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
