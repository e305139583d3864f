import { startTestRunner } from '@web/test-runner';
import { finish, noCounts, type Counts } from './counts.js';
import { testRunnerConfig } from './web-test-runner.config.js';

// Run as a program: npm run test:browser -- [--files tests/some.test.ts] [--watch], the test runner's own options.
let counts: Counts = noCounts();
const config = await testRunnerConfig((result) => (counts = result));
const runner = await startTestRunner({ config, readFileConfig: false, autoExitProcess: false });
if (!runner) await finish({ ...counts, failed: 1 }); // it has said why
process.once('SIGINT', () => void runner?.stop());
runner?.on('stopped', (passed) => {
  if (!passed && counts.failed === 0) counts.failed = 1;
  void finish(counts);
});
