/** How a feature was found, out of what the configuration says and what asking came to. */
import type { OperationConfig, PortalConfig } from '../../portal/config.js';
import type { AnyOperationName, PortalError } from '../../portal/portal.js';
import type { Attempt } from './attempt.js';
import { jsonFault } from './json-text.js';
import { readsTarget, type Unread } from './leaves.js';
import type { ElementName, FeatureName, Verdict } from './names.js';
import type { Exchange } from './source.js';
import type { Trials } from './trials.js';
import type { Say, Words } from './words.js';

export interface Finding {
  readonly verdict: Verdict;
  /** What to change, or what to know. */
  readonly say?: Say | undefined;
  /** Of a failure: where, and its kind or HTTP status. */
  readonly failure?: PortalError | undefined;
}

export type Findings = { readonly [Name in FeatureName]: Finding };

export interface FeatureRow extends Finding {
  readonly element: ElementName;
  readonly feature: FeatureName;
}

/** What is known of a portal after it was tried, or only read. */
export interface Evidence {
  /** Sound operations only. */
  readonly config: PortalConfig;
  /** Operations and links that are there and wrong. */
  readonly wrong: readonly string[];
  /** Empty when nothing was tried. */
  readonly trials: Trials;
  readonly exchanges: ReadonlyMap<AnyOperationName, readonly Exchange[]>;
  readonly unread: Unread;
  /** Something was really handed in, and every promise about it was kept. */
  readonly submissionTried: boolean;
  /** Papers were really added to a dossier, and every promise was kept. */
  readonly supplementTried: boolean;
}

export const works = (say?: Say): Finding => ({ verdict: 'works', say });
export const partly = (say: Say): Finding => ({ verdict: 'partly', say });
export const off = (say: Say): Finding => ({ verdict: 'off', say });

/** The finding of an official address that the configuration gives. */
export function findingOfLink({ config, wrong }: Evidence, name: 'apply' | 'track'): Finding {
  if (wrong.includes(`links.${name}`)) return { verdict: 'fails', say: (words) => words.fixFirst };
  return config.links?.[name] === undefined ? off((words) => words.addLink(name)) : works();
}

/** The finding when an operation is absent or wrong; undefined when it is there and sound. */
export function unlessSound({ config, wrong }: Evidence, name: AnyOperationName): Finding | undefined {
  if (wrong.includes(name)) return { verdict: 'fails', say: (words) => words.fixFirst };
  return config.operations[name] ? undefined : off((words) => words.addOperation(name));
}

/** The finding when an attempt gave nothing to judge; undefined when it was answered. */
export function unlessAnswered({ config, exchanges }: Evidence, tried: Attempt<unknown> | undefined): Finding | undefined {
  if (!tried) return { verdict: 'untried' };
  if (tried.state === 'untried') return { verdict: 'untried', say: tried.why };
  if (tried.state === 'answered') return undefined;
  const { failure } = tried;
  const last = failure.operation && exchanges.get(failure.operation)?.at(-1);
  const isCalendar = failure.operation !== undefined && config.operations[failure.operation]?.format === 'calendar';
  return { verdict: 'fails', failure, say: (words) => `${adviceOn(failure, isCalendar, words)} ${detailOf(failure, last, words)}` };
}

function adviceOn({ kind, message }: PortalError, isCalendar: boolean, words: Words): string {
  if (kind !== 'broken') return words.failures[kind];
  if (/ is larger than /.test(message)) return words.answerTooLarge;
  return isCalendar ? words.calendarUnread : words.failures.broken;
}

/** Where and how, for whoever repairs it: never a piece of the answer itself, which may hold personal data. */
function detailOf(failure: PortalError, last: Exchange | undefined, words: Words): string {
  const fault = failure.kind === 'broken' && / is not JSON/.test(failure.message) && last?.answer ? jsonFault(last.answer.text) : undefined;
  const parts = [
    failure.path ?? (failure.operation && `operations.${failure.operation}`),
    failure.status === undefined ? undefined : `HTTP ${failure.status}`,
    networkCode(failure.cause),
    fault && `JSON: ${words.place(fault.line, fault.column)}`,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? `(${parts.join(', ')})` : '';
}

/** E.g. ENOTFOUND or CERT_HAS_EXPIRED, from the depth of a network failure. */
function networkCode(cause: unknown, depth = 0): string | undefined {
  if (!(cause instanceof Error) || depth > 5) return undefined;
  const { code } = cause as NodeJS.ErrnoException;
  return typeof code === 'string' && /^[A-Z][A-Z_]+$/.test(code) ? code : networkCode(cause.cause, depth + 1);
}

/** A feature that lives on one value of an answer. `targets` lead to it through lists; `has` looks for it in the answer. */
export function findingOfValue<Answer>(
  evidence: Evidence, name: AnyOperationName, targets: readonly string[], tried: Attempt<Answer> | undefined, has: (answer: Answer) => boolean,
): Finding {
  const unsound = unlessSound(evidence, name);
  if (unsound) return unsound;
  const path = `operations.${name}.map.${targets.join('.')}`;
  if (!reads(evidence.config.operations[name], targets)) return off((words) => words.addTarget(path));
  const unanswered = unlessAnswered(evidence, tried);
  if (unanswered || tried?.state !== 'answered') return unanswered ?? { verdict: 'untried' };
  const unreadDate = evidence.unread.dates.find((date) => date === path || date.startsWith(`${path}.`));
  if (unreadDate !== undefined) return partly((words) => words.dateUnread(unreadDate));
  return has(tried.answer) ? works() : { verdict: 'untried', say: (words) => words.notSeen(path) };
}

const reads = (operation: OperationConfig | undefined, targets: readonly string[]): boolean => operation !== undefined && readsTarget(operation, ...targets);
