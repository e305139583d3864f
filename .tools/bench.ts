/**
 * npm run bench [-- --runs 5]: loads pages of the demo in Chromium as a desktop and as a phone (processor 6 times slower, slow 4G), and
 * beside each the same page with the preload hints of the long snippet and the same content as plain HTML, and prints medians. Figures,
 * not tests: nothing fails here.
 */
import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, launch } from 'puppeteer-core';
import { createDemo } from '../demo/server/demo.js';
import { findBrowser } from './browser.js';
import { type Load, measureLoad, type Profile, profiles } from './bench/load.js';
import { plainTwin } from './bench/plain-twin.js';
import { worstStep } from './bench/steps.js';
import { listOnly, worstKey } from './bench/typing.js';
import { dist } from './paths.js';
import { preloadHints } from './snippet.js';

interface BenchPage {
  readonly name: string;
  readonly path: string;
  readonly elements: readonly string[];
  /** Element and part of its shadow tree that is the first useful content. */
  readonly useful: string;
}

const pages: readonly BenchPage[] = [
  { name: 'front page: lookup and three badges', path: '/', elements: ['procedure-lookup', 'stats-badge'], useful: 'dvc-stats-badge >>> .value' },
  { name: 'one procedure', path: '/thu-tuc/1.001193', elements: ['procedure-sheet'], useful: 'dvc-procedure-sheet >>> h2' },
  { name: 'guide', path: '/huong-dan/1.004194', elements: ['submission-guide'], useful: 'dvc-submission-guide >>> h2' },
  { name: 'tracker', path: '/theo-doi.html', elements: ['dossier-tracker'], useful: 'dvc-dossier-tracker >>> input' },
];

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Twins are served beside the demo, so that both come over the same connection. */
async function serve(folder: string): Promise<{ server: Server; url: string; twins: Map<string, string>; close(): Promise<void> }> {
  const demo = await createDemo({ databaseFile: join(folder, 'bench.sqlite'), distFolder: dist });
  const twins = new Map<string, string>();
  const server = createServer((request, response) => {
    const twin = twins.get(request.url ?? '');
    if (twin === undefined) demo.listener(request, response);
    else response.writeHead(200, { 'content-type': `${twin.startsWith('<') ? 'text/html' : 'application/json'}; charset=utf-8` }).end(twin);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    server, twins,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      await demo.close();
    },
  };
}

async function medianLoad(browser: Browser, url: string, useful: string, profile: Profile, runs: number): Promise<Load> {
  const loads: Load[] = [];
  for (let run = 0; run < runs; run += 1) loads.push(await measureLoad(browser, url, useful, profile));
  const of = (figure: keyof Load): number => median(loads.map((load) => load[figure]));
  return {
    scriptBytes: of('scriptBytes'), bytes: of('bytes'), requests: of('requests'), chain: of('chain'), scriptTime: of('scriptTime'),
    useful: of('useful'), largestPaint: of('largestPaint'), layoutShift: of('layoutShift'), longestTask: of('longestTask'),
  };
}

const row = (name: string, load: Load): string =>
  [name.padEnd(14), (load.scriptBytes / 1000).toFixed(1).padStart(8), (load.bytes / 1000).toFixed(1).padStart(8), String(load.requests).padStart(9),
    String(load.chain).padStart(6), load.scriptTime.toFixed(0).padStart(10), load.useful.toFixed(0).padStart(10), load.largestPaint.toFixed(0).padStart(10),
    load.layoutShift.toFixed(3).padStart(7), load.longestTask.toFixed(0).padStart(9)].join('');

const heading = `${''.padEnd(14)}${'JS kB'.padStart(8)}${'all kB'.padStart(8)}${'requests'.padStart(9)}${'chain'.padStart(6)}${'script ms'.padStart(10)}${'useful ms'.padStart(10)}${'paint ms'.padStart(10)}${'shift'.padStart(7)}${'task ms'.padStart(9)}`;

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Math.max(1, Number(values.runs));
const folder = mkdtempSync(join(tmpdir(), 'dvc-bench-'));
const site = await serve(folder);
const browser = await launch(await findBrowser());
try {
  for (const page of pages) {
    const [twinPath, hintedPath] = [`/twin${page.path}`, `/hinted${page.path}`];
    site.twins.set(twinPath, await plainTwin(browser, site.url + page.path, page.useful));
    const written = await (await fetch(site.url + page.path)).text();
    site.twins.set(hintedPath, written.replace('</title>', `</title>${preloadHints(page.elements, '/dvc/', '/dvc/portal.json').join('')}`));
    for (const profile of profiles) {
      console.log(`\n${page.name}, ${profile.name} (median of ${runs})\n${heading}`);
      console.log(row('with elements', await medianLoad(browser, site.url + page.path, page.useful, profile, runs)));
      console.log(row('… and hints', await medianLoad(browser, site.url + hintedPath, page.useful, profile, runs)));
      console.log(row('plain HTML', await medianLoad(browser, site.url + twinPath, '#twin-useful', profile, runs)));
    }
  }
  console.log(`\nGuide on the phone: worst click to paint of a step change ${(await worstStep(browser, `${site.url}/huong-dan/1.004194`)).toFixed(0)} ms`);
  for (const count of [588, 1_000]) {
    for (const [path, text] of listOnly(count)) site.twins.set(path, text);
    console.log(`Lookup on the phone, searching ${count} procedures itself: worst key to paint ${(await worstKey(browser, `${site.url}/list-only`)).toFixed(0)} ms`);
  }
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
