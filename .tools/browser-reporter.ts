import { relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult, TestResultError } from '@web/test-runner';
import { diff } from './text-diff.js';
import { noCounts, type Counts } from './counts.js';
import { root } from './paths.js';

/** Prints one line a test file and everything about what failed, for a terminal and a log alike. */
export function countingReporter(onCounts: (counts: Counts) => void): Reporter {
  return {
    reportTestFileResults({ logger, sessionsForTestFile }) {
      for (const session of sessionsForTestFile) logger.log(sessionReport(session));
    },
    stop({ sessions }) {
      const counts = noCounts();
      for (const session of sessions) countSession(session, counts);
      onCounts(counts);
    },
  };
}

interface NamedTest {
  name: string;
  passed: boolean;
  skipped: boolean;
  duration?: number;
  error?: TestResultError;
}

/** The tests of a suite and of those inside it, each with its full name. */
function testsOf(suite: TestSuiteResult | undefined, path: string[] = []): NamedTest[] {
  if (!suite) return [];
  const here = suite.name ? [...path, suite.name] : path;
  const own = suite.tests.map((test) => ({ ...test, name: [...here, test.name].join(' › ') }));
  return [...own, ...suite.suites.flatMap((inner) => testsOf(inner, here))];
}

const failuresOf = (tests: NamedTest[]): NamedTest[] => tests.filter((test) => !test.passed && !test.skipped);

function countSession(session: TestSession, counts: Counts): void {
  const tests = testsOf(session.testResults);
  const failed = failuresOf(tests).length;
  counts.passed += tests.filter((test) => test.passed).length;
  counts.skipped += tests.filter((test) => test.skipped).length;
  // A file may fail without a failed test: it did not load, or a hook threw.
  counts.failed += failed === 0 && !session.passed ? 1 : failed;
}

function sessionReport(session: TestSession): string {
  const tests = testsOf(session.testResults);
  const failures = failuresOf(tests);
  const file = relative(root, session.testFile);
  const time = tests.reduce((sum, test) => sum + (test.duration ?? 0), 0);
  const head = `${session.passed ? 'ok  ' : 'FAIL'} ${file} (${tests.length} tests, ${(time / 1000).toFixed(1)} s)`;
  const details = [
    ...failures.map((test) => `✗ ${test.name}\n${errorReport(test.error)}`),
    ...session.errors.map((error) => `✗ ${file}\n${errorReport(error)}`),
    ...session.request404s.map((url) => `not found: ${url}`),
    ...session.logs.map((values) => `console: ${values.map(text).join(' ')}`),
  ];
  return [head, ...details.map((detail) => detail.replace(/^/gm, '     '))].join('\n');
}

function errorReport(error: TestResultError | undefined): string {
  if (!error) return '  no error was given';
  const lines = [`${error.name ?? 'Error'}: ${error.message}`];
  if (typeof error.expected === 'string' && typeof error.actual === 'string') lines.push(diff(error.expected, error.actual));
  if (error.stack) lines.push(usefulFrames(error.stack));
  return lines.join('\n').replace(/^/gm, '  ');
}

/** The frames inside the project, without the server's address and the test framework's own. */
const usefulFrames = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /:\d+:\d+/.test(line) && !line.includes('node_modules') && !line.includes('__web-'))
    .map((line) => line.trim().replace(/https?:\/\/[^/]+\//, ''))
    .join('\n');

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
