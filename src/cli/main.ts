#!/usr/bin/env node
/** dvc-widgets <command> …: the commands of the package, each thin over the rooms it uses. */
import { badge } from './badge.js';
import { check } from './check.js';
import { draft } from './draft.js';

/** Takes the arguments after its name; resolves to the exit code of the program. */
type Command = (args: string[]) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  badge, check, draft,
  // A server and all it stands on are loaded by nobody else.
  gateway: async (args) => (await import('./gateway.js')).gateway(args),
};

const usage = `dvc-widgets <${Object.keys(commands).join(' | ')}> …\n\ndvc-widgets <command> --help\n`;

// Whoever reads only the first lines (| head) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  process.exitCode = await command(args);
} else {
  const asked = name === '--help' || name === '-h';
  (asked ? process.stdout : process.stderr).write(usage);
  process.exitCode = asked ? 0 : 2;
}
