/** What `dvc-widgets check` found, for people and for programs. */
import type { FeatureRow } from './findings.js';
import type { HandedIn } from './handing-in.js';
import type { Inheritance } from './inheritance.js';
import { elementFeatures, type ElementName, type Verdict } from './names.js';
import type { Problem } from './problems.js';
import type { BrokenPromise } from './promises.js';
import type { Warning } from './warnings.js';
import { reasonIn, type Words } from './words.js';

export type Mode = 'static' | 'live' | 'answers';

export interface Report {
  readonly file: string;
  readonly name?: string | undefined;
  readonly mode: Mode;
  readonly inheritance?: Inheritance | undefined;
  readonly problems: readonly Problem[];
  /** Empty when the configuration cannot be opened. */
  readonly rows: readonly FeatureRow[];
  readonly promises: readonly BrokenPromise[];
  readonly warnings: readonly Warning[];
  /** Present when something was really handed in. */
  readonly handedIn?: HandedIn | undefined;
  /** For the page's content security policy. */
  readonly policy?: string | undefined;
}

const faulty: readonly Verdict[] = ['fails', 'partly'];

/** 1 when there is something to repair. What is off was chosen, what was not tried is not known, a warning is for others to act on. */
export const exitCodeOf = ({ problems, rows, promises }: Report): 0 | 1 =>
  problems.length > 0 || promises.length > 0 || rows.some(({ verdict }) => faulty.includes(verdict)) ? 1 : 0;

export function jsonReport(report: Report, words: Words): string {
  const { file, name, mode, inheritance, problems, rows, promises, warnings, policy, handedIn } = report;
  return `${JSON.stringify({
    file, name, mode, exitCode: exitCodeOf(report),
    extends: inheritance,
    problems,
    features: rows.map(({ element, feature, verdict, say, failure }) => ({
      element, feature, verdict, advice: say?.(words),
      ...(failure && { failure: { kind: failure.kind, path: failure.path, status: failure.status } }),
    })),
    promises,
    ...(handedIn && { submission: { promises: handedIn.asked, broken: handedIn.broken.length, codes: handedIn.codes } }),
    warnings: warnings.map(({ kind, say, places }) => ({ kind, text: say(words), places })),
    policy,
  }, null, 2)}\n`;
}

export const textReport = (report: Report, words: Words): string =>
  [heading(report, words), problemLines(report, words), tableLines(report, words), promiseLines(report, words), handedInLines(report, words), warningLines(report, words), [summary(report, words)]]
    .filter((block) => block.length > 0)
    .map((block) => `${block.join('\n')}\n`)
    .join('\n');

function heading({ file, name, inheritance }: Report, words: Words): readonly string[] {
  const title = name === undefined ? file : `${name} – ${file}`;
  if (!inheritance) return [title];
  const { preset, taken, completed, removed, statuses } = inheritance;
  return [
    title, words.inherits(preset),
    ...(taken.length > 0 ? [`  ${words.taken(taken.join(', '))}`] : []),
    ...(completed.length > 0 ? [`  ${words.completed(completed.join(', '))}`] : []),
    ...(removed.length > 0 ? [`  ${words.removed(removed.join(', '))}`] : []),
    ...(statuses > 0 ? [`  ${words.statusesTaken(statuses)}`] : []),
  ];
}

function problemLines({ problems, rows }: Report, words: Words): readonly string[] {
  if (problems.length === 0) return [words.configFine];
  return [
    words.configProblems(problems.length),
    ...problems.flatMap(({ path, reason, suggestion }) => [
      ...wrapped(`  ✗ ${path}: ${reasonIn(words, reason)}.`, 6), ...(suggestion === undefined ? [] : [`      ${words.didYouMean(suggestion)}`]),
    ]),
    ...(rows.length === 0 ? ['', words.noTable] : []),
  ];
}

const marks: Readonly<Record<Verdict, string>> = { works: '✓', partly: '~', fails: '✗', untried: '?', off: '–' };

function tableLines({ rows, mode }: Report, words: Words): readonly string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(({ feature }) => words.features[feature].length));
  const line = ({ feature, verdict, say }: FeatureRow, at: number, block: readonly FeatureRow[]): readonly string[] => {
    const advice = say?.(words);
    // What several features of an element wait for is said once.
    const saidBefore = block.slice(0, at).some((row) => row.say?.(words) === advice);
    return [`  ${marks[verdict]} ${words.features[feature].padEnd(width)}  ${words.verdicts[verdict]}`, ...(advice === undefined || saidBefore ? [] : wrapped(`      ${advice}`, 6))];
  };
  const blocks = (Object.keys(elementFeatures) as ElementName[]).map((element) => [
    `${words.elements[element]}  <${element}>`, ...rows.filter((row) => row.element === element).flatMap(line),
  ]);
  return [words.howTried[mode], ...blocks.flatMap((block) => ['', ...block])];
}

const promiseLines = ({ promises }: Report, words: Words): readonly string[] =>
  promises.length === 0 ? [] : [words.promises, ...promises.flatMap(({ sentence, detail }) => wrapped(`  ✗ ${words.promise(sentence)} (${words.detail}: ${detail})`, 4))];

const handedInLines = ({ handedIn }: Report, words: Words): readonly string[] =>
  handedIn ? wrapped(words.handedIn(handedIn.asked - handedIn.broken.length, handedIn.asked, handedIn.codes.join(', ')), 2) : [];

function warningLines({ warnings, policy }: Report, words: Words): readonly string[] {
  const texts = [...warnings.map(({ say }) => say(words)), ...(policy === undefined ? [] : [words.policy(policy)])];
  return texts.length === 0 ? [] : [words.warnings, ...texts.flatMap((text) => wrapped(`  ! ${text}`, 4))];
}

function summary(report: Report, words: Words): string {
  const count = (wanted: Verdict): number => report.rows.filter(({ verdict }) => verdict === wanted).length;
  const counted = report.rows.length > 0 && report.mode !== 'static' ? [words.summary(count('works'), report.rows.length, count('untried'))] : [];
  return [...counted, exitCodeOf(report) === 0 ? words.fine : words.notFine].join(' ');
}

const widest = 100;

/** Lines of a width that terminals have; words that are longer stay whole. */
function wrapped(text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  const [begin = ''] = /^\s*/.exec(text) ?? [];
  let line = begin;
  for (const word of text.slice(begin.length).split(' ')) {
    const fits = line.trim() === '' || line.length + 1 + word.length <= widest;
    if (!fits) lines.push(line);
    line = fits ? (line.trim() === '' ? `${line}${word}` : `${line} ${word}`) : `${' '.repeat(indent)}${word}`;
  }
  return [...lines, line];
}
