/** The arguments of `dvc-widgets gateway`. */
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type GatewaySettings, readAddress, readSettingsFile } from '../../gateway/settings.js';
import { isLanguage, type LanguageName, type Words } from './words.js';

type Say = (words: Words) => string;

export interface GatewayCommand {
  readonly task: 'run' | 'check' | 'snippet';
  readonly settings: GatewaySettings;
}

export type CommandReading = { readonly language: LanguageName } & ({ readonly command: GatewayCommand } | { readonly help: true } | { readonly wrong: Say });

const known = {
  config: { type: 'string' }, origin: { type: 'string', multiple: true }, listen: { type: 'string' }, metrics: { type: 'string' }, 'public-url': { type: 'string' },
  host: { type: 'string', multiple: true }, 'trusted-proxy': { type: 'string', multiple: true }, secrets: { type: 'string' }, static: { type: 'string' },
  check: { type: 'boolean' }, snippet: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' },
} as const;

type Parsed = ReturnType<typeof parseArgs<{ options: typeof known; allowPositionals: true }>>;
type Values = Parsed['values'];

/** Rejects with a SettingsError when a gateway.json cannot be used. */
export async function readCommand(args: string[], environment: NodeJS.ProcessEnv): Promise<CommandReading> {
  const wanted = /^--lang=(.*)$/.exec(args.find((one) => one.startsWith('--lang=')) ?? '')?.[1] ?? (args.includes('--lang') ? (args[args.indexOf('--lang') + 1] ?? '') : 'vi');
  const language = isLanguage(wanted) ? wanted : 'vi';
  const parsed = parse(args);
  if ('wrong' in parsed) return { language, wrong: parsed.wrong };
  const { values, positionals } = parsed;
  if (values.help) return { language, help: true };
  if (!isLanguage(wanted)) return { language, wrong: wrongValue('--lang', wanted) };
  if (values.config !== undefined && positionals.length > 0) return { language, wrong: (words) => words.fileOrConfig };
  if (values.config === undefined && positionals.length === 0) return { language, wrong: (words) => words.needsFile };
  for (const option of ['listen', 'metrics'] as const) {
    const written = values[option];
    if (written !== undefined && !readAddress(written) && !(option === 'metrics' && written === 'off')) return { language, wrong: wrongValue(`--${option}`, written) };
  }
  const names = positionals.map((file) => basename(file).replace(/\.json$/i, ''));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { language, wrong: (words) => words.sameName(twice) };
  const fromFile = values.config === undefined ? undefined : await readSettingsFile(values.config);
  const portals = fromFile?.portals ?? Object.fromEntries(positionals.map((file, index) => [names[index] ?? '', resolve(file)]));
  const settings = { ...fromFile, ...given(values), portals, environment, redisUrl: environment['REDIS_URL'] || undefined };
  return { language, command: { task: values.check ? 'check' : values.snippet ? 'snippet' : 'run', settings } };
}

/** What the command line says itself, and nothing else: it lies over gateway.json. */
function given(values: Values): Partial<GatewaySettings> {
  const { origin, listen, metrics, host, secrets, static: folder, 'public-url': publicUrl, 'trusted-proxy': trustedProxies } = values;
  return {
    ...(origin && { origins: origin }), ...(host && { hosts: host }), ...(trustedProxies && { trustedProxies }), ...(publicUrl !== undefined && { publicUrl }),
    ...(listen !== undefined && { listen: readAddress(listen) }),
    ...(metrics !== undefined && { metrics: metrics === 'off' ? false : readAddress(metrics) }),
    ...(secrets !== undefined && { secretsFile: resolve(secrets) }),
    ...(folder !== undefined && { static: folder === 'off' ? false : resolve(folder) }),
  };
}

function parse(args: string[]): Parsed | { readonly wrong: Say } {
  try {
    return parseArgs({ args, options: known, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.find((one) => one.startsWith('-')) ?? '';
    return { wrong: (words) => words.wrongOption(option) };
  }
}

const wrongValue = (option: string, value: string): Say => (words) => words.wrongValue(option, value);
