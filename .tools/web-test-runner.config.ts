import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { TestRunnerConfig } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './browser.js';
import { countingReporter } from './browser-reporter.js';
import type { Counts } from './counts.js';
import { answers } from '../tests/support/answers.js';
import { demoSite } from './demo-site.js';
import { freePort } from './free-port.js';
import { lostFiles } from './lost-files.js';
import { pageCommands } from './page-commands.js';
import { root } from './paths.js';
import { plainLogger } from './plain-logger.js';
import { testPage } from './test-page.js';

/** The configuration of the browser tests; `onCounts` hears what the run came to. */
export async function testRunnerConfig(onCounts: (counts: Counts) => void): Promise<TestRunnerConfig> {
  const demo = demoSite();
  const scripted = answers();
  return {
    rootDir: root,
    port: await freePort(),
    logger: plainLogger,
    staticLogging: true,
    files: ['tests/**/*.test.ts', '!tests/node/**'],
    browsers: [chromeLauncher({ launchOptions: await findBrowser() })],
    concurrency: 2,
    nodeResolve: { exportConditions: ['browser', 'development'] },
    middleware: [demo.middleware, scripted.middleware],
    plugins: [
      pageCommands(),
      lostFiles(),
      // By its absolute path: a relative one is not found for every file, and decorators then compile wrongly without a word.
      esbuildPlugin({ ts: true, json: true, tsconfig: join(root, 'tsconfig.json') }),
      { name: 'demo-site', serverStop: demo.close },
      { name: 'scripted-answers', serverStop: scripted.close },
    ],
    testRunnerHtml: testPage,
    testFramework: { config: { timeout: '10000' } },
    testsFinishTimeout: 180_000,
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
    reporters: [countingReporter(onCounts)],
  };
}
