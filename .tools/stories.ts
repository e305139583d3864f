import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { findBrowser } from './browser.js';
import { finish, noCounts } from './counts.js';
import { storybookFolder } from './paths.js';
import { programOf, runNode } from './run.js';
import { serveFolder } from './static-server.js';
import { type Look, type Story, StoryPage } from './story-page.js';

// Run as a program: npm run test:stories -- [--all] [--no-build] [--globals theme:dark,lang:en] [part of a story id …]
const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { all: { type: 'boolean' }, build: { type: 'boolean', default: true }, globals: { type: 'string', multiple: true } },
});

/** Every theme in every language. */
const allLooks: Look[] = ['light', 'dark'].flatMap((theme) => ['vi', 'en'].map((lang) => ({ theme, lang })));

const readLook = (text: string): Look => Object.fromEntries(text.split(/[,;]/).map((pair) => pair.split(':') as [string, string]));

/** What stands in the address of each run: nothing for a story as it is. */
function looks(): Look[] {
  if (options.globals) return options.globals.map(readLook);
  return options.all ? allLooks : [{}];
}

function storiesToTest(): Story[] {
  const index = JSON.parse(readFileSync(join(storybookFolder, 'index.json'), 'utf8')) as { entries: Record<string, Story & { type: string; tags?: string[] }> };
  const stories = Object.values(index.entries).filter(({ type, tags }) => type === 'story' && tags?.includes('test'));
  return stories.filter(({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
}

async function build(): Promise<void> {
  const program = programOf('storybook', 'dist/bin/dispatcher.js');
  const { code } = await runNode(program, 'build', '--quiet', '--loglevel', 'warn', '--disable-telemetry', '--output-dir', storybookFolder);
  if (code === 0) return;
  console.error('FAIL the Storybook build');
  await finish({ ...noCounts(), failed: 1 });
}

async function runAll(): Promise<void> {
  const queue = looks().flatMap((look) => storiesToTest().map((story) => ({ story, look })));
  const counts = noCounts();
  const [server, browser] = [await serveFolder(storybookFolder), await launch(await findBrowser())];
  const worker = async (): Promise<void> => {
    const page = await StoryPage.open(browser, server.url);
    for (let next = queue.shift(); next; next = queue.shift()) {
      const problems = await page.run(next.story, next.look);
      counts[problems.length === 0 ? 'passed' : 'failed']++;
      const look = Object.values(next.look).join(' ');
      console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${next.story.id}${look && ` (${look})`}`);
      for (const problem of problems) console.log(problem.replace(/^/gm, '     '));
    }
  };
  await Promise.all([worker(), worker()]);
  await browser.close();
  server.close();
  await finish(counts);
}

if (options.build) await build();
await runAll();
