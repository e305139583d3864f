/** The arguments of `dvc-widgets check`. */
import { parseArgs } from 'node:util';
import { todayIn } from '../../model/moment.js';
import { readPeriod } from '../../model/period-words.js';
import { nearest } from './nearest.js';
import type { Samples } from './trials.js';
import { isLanguage, type LanguageName, type Say } from './words.js';

export interface CheckOptions {
  /** A path, or an http(s) address. */
  readonly file: string;
  readonly live: boolean;
  readonly answers?: string | undefined;
  /** Of the digits that are asked for beside a dossier's code. */
  readonly proofFile?: string | undefined;
  /** Of what is really to be handed in. */
  readonly submission?: string | undefined;
  /** Address where portal.json stands or will stand. */
  readonly site?: string | undefined;
  readonly samples: Samples;
  /** Milliseconds, for each operation. */
  readonly timeout: number;
}

export type OptionsReading = { readonly language: LanguageName; readonly json: boolean } & (
  | { readonly options: CheckOptions }
  | { readonly help: true }
  | { readonly wrong: Say }
);

const known = {
  live: { type: 'boolean' }, answers: { type: 'string' }, site: { type: 'string' }, json: { type: 'boolean' }, lang: { type: 'string' },
  procedure: { type: 'string' }, dossier: { type: 'string' }, keyword: { type: 'string' }, period: { type: 'string' }, timeout: { type: 'string' },
  'proof-file': { type: 'string' }, submission: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const longestTimeout = 600;

export function readOptions(args: string[]): OptionsReading {
  // How the answer is to be given counts even when the rest cannot be understood.
  const spoken = args[args.indexOf('--lang') + 1] ?? '';
  const wanted = args.includes('--lang') ? spoken : (args.find((one) => one.startsWith('--lang='))?.slice('--lang='.length) ?? 'vi');
  const way = { language: isLanguage(wanted) ? wanted : 'vi', json: args.includes('--json') } as const;
  const parsed = parse(args);
  if ('wrong' in parsed) return { ...way, wrong: parsed.wrong };
  const { values, positionals: [file, ...more] } = parsed;
  if (values.help) return { ...way, help: true };
  if (values.lang !== undefined && !isLanguage(values.lang)) return { ...way, wrong: wrongValue('--lang', values.lang) };
  if (file === undefined || more.length > 0) return { ...way, wrong: (words) => words.oneFile };
  if (values.live && values.answers !== undefined) return { ...way, wrong: (words) => words.liveOrAnswers };
  if (values.submission !== undefined && !values.live) return { ...way, wrong: (words) => words.submissionNeedsLive };
  const period = readPeriod(values.period ?? 'this-year', todayIn('Asia/Ho_Chi_Minh', Date.now()));
  if (!period) return { ...way, wrong: wrongValue('--period', values.period ?? '') };
  const seconds = Number(values.timeout ?? 30);
  if (!(seconds > 0 && seconds <= longestTimeout)) return { ...way, wrong: wrongValue('--timeout', values.timeout ?? '') };
  if (values.site !== undefined && !isWebAddress(values.site)) return { ...way, wrong: wrongValue('--site', values.site) };
  const { procedure, dossier, keyword, answers, site, live = false, submission, 'proof-file': proofFile } = values;
  const samples = { procedure, dossier, keyword, period: { from: period.from, to: period.to } };
  return { ...way, options: { file, live, answers, site, samples, proofFile, submission, timeout: seconds * 1000 } };
}

type Parsed = ReturnType<typeof parseArgs<{ options: typeof known; allowPositionals: true }>>;

function parse(args: string[]): Parsed | { readonly wrong: Say } {
  try {
    return parseArgs({ args, options: known, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? args.find((one) => one.startsWith('-')) ?? '';
    const meant = nearest(option.replace(/^-+/, ''), Object.keys(known));
    return { wrong: (words) => [words.wrongOption(option), ...(meant === undefined ? [] : [words.didYouMean(`--${meant}`)])].join(' ') };
  }
}

const wrongValue = (option: string, value: string): Say => (words) => words.wrongValue(option, value);

function isWebAddress(written: string): boolean {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
