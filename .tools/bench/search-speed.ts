/** Measures the contestants in Chromium on a processor slowed as on a cheap phone, and weighs the code of our index. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { launch, type Page } from 'puppeteer-core';
import type { Entry } from '../../src/search/syllable-index.js';
import { findBrowser } from '../browser.js';
import { root } from '../paths.js';
import type { Speed } from './search-page.js';

const slowerProcessor = 6;

export type MeasureSpeed = (name: string, entries: readonly Entry[], queries: readonly string[], rounds: number) => Promise<Speed>;

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
export async function onSlowProcessor(use: (measure: MeasureSpeed) => Promise<void>): Promise<void> {
  const browser = await launch(await findBrowser());
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle('.tools/bench/search-page.ts'), type: 'module' });
    await page.waitForFunction('typeof measureSpeed === "function"');
    await page.emulateCPUThrottling(slowerProcessor);
    await use((...given) => measureIn(page, ...given));
  } finally {
    await browser.close();
  }
}

const measureIn = async (page: Page, ...given: readonly unknown[]): Promise<Speed> =>
  (await page.evaluate(`measureSpeed(${given.map((one) => JSON.stringify(one)).join(', ')})`)) as Speed;
