import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Counts } from './counts.js';
import { root } from './paths.js';

export interface Outcome {
  code: number;
  /** Present when the command was a test command that reported its counts. */
  counts?: Counts;
}

/** Runs a script with Node (TypeScript included) in the project's folder, its output passed through. */
export function runNode(...args: string[]): Promise<Outcome> {
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    let counts: Counts | undefined;
    child.on('message', (message) => {
      // Tools that also notice the channel may send their own messages.
      if (typeof message === 'object' && 'passed' in message) counts = message as unknown as Counts;
    });
    child.on('error', fail);
    child.on('close', (code) => settle({ code: code ?? 1, counts }));
  });
}

/** The path of a program inside an installed package; called by path because several packages may bring a bin of one name. */
export function programOf(packageName: string, program: string): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`${packageName}/package.json`)), program);
}
