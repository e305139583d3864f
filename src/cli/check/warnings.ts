/** What works, and still ought to be known: by whoever runs the backend, or the page. */
import { cleanLine } from '../../model/text.js';
import type { AnyOperationName } from '../../portal/portal.js';
import { answerOf } from './attempt.js';
import type { Evidence } from './findings.js';
import { recordsLeftOut } from './lists.js';
import type { WarningKind } from './names.js';
import type { CorsVerdict, Origins } from './origins.js';
import type { PersonalData, PersonalDatum } from './personal-data.js';
import type { Say } from './words.js';

export interface Warning {
  readonly kind: WarningKind;
  readonly say: Say;
  /** Where personal data was seen, and of what kind. */
  readonly places?: readonly PersonalDatum[];
}

export interface CorsAnswer {
  readonly operation: AnyOperationName;
  readonly origin: string;
  readonly verdict: CorsVerdict;
}

export const warningsOf = (evidence: Evidence, origins: Origins, cors: readonly CorsAnswer[], personal: PersonalData): readonly Warning[] => [
  ...originWarnings(origins, cors),
  ...personalWarnings(personal.found),
  ...statusWarnings(evidence, personal.values),
  ...evidence.unread.dates.map((path): Warning => ({ kind: 'unreadDates', say: (words) => words.dateUnread(path) })),
  ...unitWarnings(evidence),
  ...leftOutWarnings(evidence),
];

function originWarnings({ insecure, foreign }: Origins, cors: readonly CorsAnswer[]): readonly Warning[] {
  return [
    ...insecure.map((origin): Warning => ({ kind: 'insecure', say: (words) => words.insecure(origin) })),
    ...(foreign.length > 0 ? [{ kind: 'foreignOrigin', say: (words) => words.foreignOrigin(foreign.join(', ')) } satisfies Warning] : []),
    ...worstOf(cors).map(({ operation, origin, verdict }): Warning => ({ kind: 'cors', say: (words) => (verdict === 'refused' ? words.cors(operation, origin) : words.corsUnanswered(operation, origin)) })),
  ];
}

/** What is asked for in several ways is told once. */
const worstOf = (cors: readonly CorsAnswer[]): readonly CorsAnswer[] =>
  cors.filter((one, at) => one.verdict !== 'allowed' && !cors.slice(0, at).some(({ operation, origin, verdict }) => operation === one.operation && origin === one.origin && verdict === one.verdict));

function personalWarnings(found: readonly PersonalDatum[]): readonly Warning[] {
  return [...new Set(found.map(({ operation }) => operation))].map((operation) => {
    const places = found.filter((one) => one.operation === operation);
    return { kind: 'personalData', places, say: (words) => words.personalData(operation, places.map(({ kind, path }) => `${words.personalKinds[kind]} (${path})`).join(', ')) };
  });
}

/** A mapping that reads the wrong field may take a person's name for a status. */
function statusWarnings({ unread }: Evidence, personal: ReadonlySet<string>): readonly Warning[] {
  const shown = unread.statuses.map(cleanLine).map((code) => (personal.has(code) || /\d{9}|@/.test(code) || code.length > 40 ? '•••' : code));
  return shown.length > 0 ? [{ kind: 'unknownStatuses', say: (words) => words.unknownStatuses([...new Set(shown)].join(', ')) }] : [];
}

function unitWarnings({ trials }: Evidence): readonly Warning[] {
  const procedure = answerOf(trials.getProcedure);
  const times = (procedure?.channels ?? []).flatMap(({ processingTime }) => (processingTime?.value === undefined ? [] : [processingTime]));
  const bare = times.filter(({ unit }) => unit === undefined).length;
  return bare > 0 ? [{ kind: 'timeWithoutUnit', say: (words) => words.timeWithoutUnit(procedure?.code ?? '', bare, times.length) }] : [];
}

function leftOutWarnings(evidence: Evidence): readonly Warning[] {
  const count = recordsLeftOut(evidence);
  return count > 0 ? [{ kind: 'leftOut', say: (words) => words.recordsLeftOut('searchProcedures', count) }] : [];
}
