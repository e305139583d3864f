import { relative } from 'node:path';
import type { Logger } from '@web/test-runner';
import { root } from './paths.js';

const print = (...values: unknown[]): void => void process.stdout.write(`${values.join(' ')}\n`);

/** Writes past the test runner's terminal, which would strew its cursor movements over a log file. */
export const plainLogger: Logger = {
  log: print,
  warn: print,
  error: print,
  debug() {},
  group() {},
  groupEnd() {},
  logSyntaxError({ message, filePath, line, column }) {
    print(`${relative(root, filePath)}:${line}:${column}: ${message}`);
  },
};
