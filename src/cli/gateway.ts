/** `dvc-widgets gateway <portal.json> …`: runs the gateway until it is told to stop. */
import { problemsOfFailure, rehearse } from '../gateway/rehearse.js';
import type { GatewaySettings } from '../gateway/settings.js';
import type { RunningGateway } from '../gateway/start.js';
import { ownFolder, readStaticFiles } from '../gateway/static-files.js';
import { type GatewayCommand, readCommand } from './gateway/options.js';
import { snippets } from './gateway/snippet.js';
import { type LanguageName, languages, reasonIn, type Words } from './gateway/words.js';
import { standardTerminal, type Terminal } from './terminal.js';

/** Resolves to the exit code: 0 fine or stopped as asked, 1 something to repair, 2 wrong usage. */
export async function gateway(args: string[], terminal: Terminal = standardTerminal, environment: NodeJS.ProcessEnv = process.env): Promise<number> {
  let language: LanguageName = args.includes('en') || args.includes('--lang=en') ? 'en' : 'vi';
  try {
    const reading = await readCommand(args, environment);
    language = reading.language;
    const words = languages[language];
    if ('help' in reading) {
      terminal.out(words.usage);
      return 0;
    }
    if ('wrong' in reading) {
      terminal.err(`${reading.wrong(words)}\n${words.seeUsage}\n`);
      return 2;
    }
    return await carryOut(reading.command, words, terminal);
  } catch (error) {
    terminal.err(whatIsWrong(error, language));
    return 1;
  }
}

async function carryOut({ task, settings }: GatewayCommand, words: Words, terminal: Terminal): Promise<number> {
  const names = Object.keys(settings.portals);
  if (task !== 'run') {
    await rehearse(settings);
    terminal.out(task === 'check' ? `${words.fine(names.length)}\n` : snippets(words, baseOf(settings), names, await filesOf(settings)));
    return 0;
  }
  // The server and all it stands on are loaded only when it is to run.
  const { startGateway } = await import('../gateway/start.js');
  const running = await startGateway(settings);
  await untilStopped(running, words, terminal, announcement(settings, running, words));
  return 0;
}

function announcement(settings: GatewaySettings, { url, metricsUrl, files }: RunningGateway, words: Words): string {
  const lines = snippets(words, settings.publicUrl === undefined ? url : baseOf(settings), Object.keys(settings.portals), files);
  return [words.running(url), ...(metricsUrl === undefined ? [] : [words.metricsAt(metricsUrl)]), ...(settings.origins?.length ? [] : [words.noOrigins]), '', lines, ''].join('\n');
}

/** The log goes to standard output, and what is said to people to standard error. */
async function untilStopped(running: RunningGateway, words: Words, terminal: Terminal, beginning: string): Promise<void> {
  const reload = (): void => void running.reload();
  process.on('SIGHUP', reload);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    terminal.err(beginning);
  });
  process.off('SIGHUP', reload);
  terminal.err(`${words.stopping}\n`);
  await running.close();
  terminal.err(`${words.stopped}\n`);
}

const filesOf = ({ static: folder }: GatewaySettings): ReturnType<typeof readStaticFiles> => (folder === false ? Promise.resolve(new Map()) : readStaticFiles(folder ?? ownFolder()));

function baseOf({ publicUrl, listen }: GatewaySettings): string {
  const written = publicUrl ?? `http://${listen?.host ?? '127.0.0.1'}:${listen?.port ?? 8090}/`;
  return written.endsWith('/') ? written : `${written}/`;
}

function whatIsWrong(error: unknown, language: LanguageName): string {
  const words = languages[language];
  const failures = problemsOfFailure(error);
  if (failures) {
    const lines = failures.flatMap(({ file, problems }) => problems.map(({ path, reason }) => `  ${file}: ${path}: ${reasonIn(language, reason)}`));
    return `${words.mistakes(lines.length)}\n${lines.join('\n')}\n`;
  }
  const { code, address, port } = error as NodeJS.ErrnoException & { readonly address?: string; readonly port?: number };
  if (code === 'EADDRINUSE') return `${words.inUse(`${address ?? ''}:${port ?? ''}`)}\n`;
  return `${words.notStarted(error instanceof Error ? error.message : '')}\n`;
}
