/** What works, and still ought to be known: by whoever runs the backend, or the page. */
import type { OperationName, Page } from '../../portal/portal.js';
import { answerOf } from './attempt.js';
import type { Evidence } from './findings.js';
import type { WarningKind } from './names.js';
import type { CorsVerdict, Origins } from './origins.js';
import type { PersonalData } from './personal-data.js';
import type { Say } from './words.js';

export interface Warning {
  readonly kind: WarningKind;
  readonly say: Say;
}

export interface CorsAnswer {
  readonly operation: OperationName;
  readonly origin: string;
  readonly verdict: CorsVerdict;
}

export const warningsOf = (evidence: Evidence, origins: Origins, cors: readonly CorsAnswer[], personal: PersonalData): readonly Warning[] => [
  ...originWarnings(origins, cors),
  ...personal.found.map(({ kind, operation, path }): Warning => ({ kind: 'personalData', say: (words) => words.personalData(words.personalKinds[kind], operation, path) })),
  ...statusWarnings(evidence, personal.values),
  ...evidence.unread.dates.map((path): Warning => ({ kind: 'unreadDates', say: (words) => words.dateUnread(path) })),
  ...unitWarnings(evidence),
  ...leftOutWarnings(evidence),
];

function originWarnings({ insecure, foreign, policy }: Origins, cors: readonly CorsAnswer[]): readonly Warning[] {
  return [
    ...insecure.map((origin): Warning => ({ kind: 'insecure', say: (words) => words.insecure(origin) })),
    ...(foreign.length > 0 ? [{ kind: 'foreignOrigin', say: (words) => words.foreignOrigin(foreign.join(', '), policy) } satisfies Warning] : []),
    ...cors.flatMap(({ operation, origin, verdict }): readonly Warning[] =>
      verdict === 'allowed' ? [] : [{ kind: 'cors', say: (words) => (verdict === 'refused' ? words.cors(operation, origin) : words.corsUnanswered(operation, origin)) }]),
  ];
}

/** A mapping that reads the wrong field may take a person's name for a status. */
function statusWarnings({ unread }: Evidence, personal: ReadonlySet<string>): readonly Warning[] {
  const shown = unread.statuses.map((code) => (personal.has(code) || /\d{9}|@/.test(code) || code.length > 40 ? '•••' : code));
  return shown.length > 0 ? [{ kind: 'unknownStatuses', say: (words) => words.unknownStatuses([...new Set(shown)].join(', ')) }] : [];
}

function unitWarnings({ trials }: Evidence): readonly Warning[] {
  const times = (answerOf(trials.getProcedure)?.channels ?? []).flatMap(({ processingTime }) => (processingTime?.value === undefined ? [] : [processingTime]));
  const bare = times.filter(({ unit }) => unit === undefined).length;
  return bare > 0 ? [{ kind: 'timeWithoutUnit', say: (words) => words.timeWithoutUnit(bare, times.length) }] : [];
}

function leftOutWarnings({ trials }: Evidence): readonly Warning[] {
  const pages: readonly (Page<unknown> | undefined)[] = [answerOf(trials.searchProcedures), answerOf(trials.secondPage)];
  const count = pages.reduce((sum, page) => sum + (page?.leftOut ?? 0), 0);
  return count > 0 ? [{ kind: 'leftOut', say: (words) => words.recordsLeftOut('searchProcedures', count) }] : [];
}
