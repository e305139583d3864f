/** From the outline of an answer to the operation that it answers, and the part of portal.json that reads it. */
import type { RuleMap } from '../config.js';
import type { OperationName } from '../portal.js';
import { type Envelope, envelopeOf, type Site, sitesIn } from './envelope.js';
import { draftFigures } from './figures.js';
import type { Outline } from './outline.js';
import { looksLikeDossierCode, looksLikeProcedureCode } from './looks.js';
import { placesIn, valuesIn } from './places.js';
import { draftRecord, type RecordDraft } from './record.js';
import { modelOf, operationNames, targetsOf } from './targets.js';

export interface Proposal {
  readonly operation: OperationName;
  readonly site: Site;
  readonly envelope: Envelope;
  readonly map: RuleMap;
  /** Of a list, the record that is meant. */
  readonly select?: Readonly<Record<string, string>> | undefined;
  readonly statuses: Readonly<Record<string, string>>;
  readonly found: readonly string[];
  readonly notes: readonly string[];
  readonly weight: number;
}

const lists: readonly OperationName[] = ['searchProcedures', 'listSectors'];
export const isListOperation = (operation: OperationName): boolean => lists.includes(operation);

/** The best reading of an answer, of one operation or of whichever fits best; undefined where nothing is recognised. */
export function propose(answer: Outline, wanted?: OperationName): Proposal | undefined {
  const operations = wanted === undefined ? operationNames : [wanted];
  let best: Proposal | undefined;
  for (const site of sitesIn(answer)) {
    for (const operation of operations) {
      const proposal = proposeAt(site, operation);
      const doubt = proposal && wanted === undefined && !speaksOf(operation, proposal) ? 0.25 : 1;
      if (proposal && proposal.weight * doubt > Math.max(best?.weight ?? 0, wanted === undefined ? least : 0)) best = { ...proposal, weight: proposal.weight * doubt };
    }
  }
  return best;
}

/** Below this an answer is about something else, unless it is said what it is of. */
const least = 0.9;

const subjects: Readonly<Partial<Record<OperationName, RegExp>>> = {
  searchProcedures: /thutuc|tthc|procedure|formalit|service/i, listSectors: /linhvuc|sector|field|categor/i,
  findDossier: /hoso|dossier|biennhan|thutuc|tthc|procedure|service|hentra|tiepnhan|quatrinh|appointment/i,
};

/** A code and a name alone may be those of a product: a name of the field, or a code of its form, has to stand beside. */
function speaksOf(operation: OperationName, { map, site }: Proposal): boolean {
  const subject = subjects[operation];
  if (!subject || subject.test(`${site.path} ${JSON.stringify(Object.values(map))}`.replace(/_/g, ''))) return true;
  return valuesIn(placesIn(site.record)).some(({ node }) => (operation === 'searchProcedures' && looksLikeProcedureCode(node)) || (operation === 'findDossier' && looksLikeDossierCode(node)));
}

function proposeAt(site: Site, operation: OperationName): Proposal | undefined {
  if (isListOperation(operation) && site.kind === 'record') return undefined;
  const targets = targetsOf(operation);
  const rows = rowsTarget[operation];
  const ofRows = rows !== undefined && site.kind === 'items' ? proposeRows(site, operation, rows) : undefined;
  if (ofRows) return ofRows;
  const draft = operation === 'getStatistics' ? draftFigures(targets, site) : draftRecord(targets, site.record, modelOf(operation));
  const complete = targets.targets.every(({ required, name }) => !required || Object.hasOwn(draft.map, name));
  const weight = draft.weight * likely(operation, site, draft) - site.around.length * 0.005;
  if (!complete || weight <= 0) return undefined;
  return { operation, site, envelope: envelopeOf(site), map: draft.map, select: selectOf(operation, site, draft.map), statuses: draft.statuses, found: draft.found, notes: draft.notes, weight };
}

/** Operations whose record may be no more than a list of rows. */
const rowsTarget: Readonly<Partial<Record<OperationName, string>>> = { getStatistics: 'metrics', getRoster: 'entries' };

/** The whole answer, whose rows are the list inside the record. */
function proposeRows(site: Site, operation: OperationName, name: string): Proposal | undefined {
  const element = targetsOf(operation).targets.find((target) => target.name === name)?.element;
  const draft = element && draftRecord(element, site.record, modelOf(operation), 1);
  if (!draft || element.targets.some((target) => target.required && !Object.hasOwn(draft.map, target.name)) || draft.found.length < 3) return undefined;
  const whole: Site = { ...site, kind: 'record', path: '@' };
  return {
    operation, site: whole, envelope: envelopeOf(whole), map: { [name]: { each: site.path, map: draft.map } },
    statuses: {}, found: [name, ...draft.found], notes: draft.notes, weight: draft.weight - site.around.length * 0.005,
  };
}

const has = ({ found }: RecordDraft, ...names: readonly string[]): number => names.filter((name) => found.includes(name)).length;

/** What an operation's answer has that others' do not; 0 where it cannot be this one. */
const likely = (operation: OperationName, site: Site, draft: RecordDraft): number => signs[operation](draft, site);

const signs: Readonly<Record<OperationName, (draft: RecordDraft, site: Site) => number>> = {
  searchProcedures: (draft) => (has(draft, 'name') ? 1 : 0) * (isOf(draft, 'name', /(?:sector|linhvuc|field)/i) ? 0.3 : 1),
  getProcedure: (draft, { kind, rows }) => {
    const parts = has(draft, 'channels', 'cases', 'steps', 'results', 'legalBasis', 'requirements');
    return parts >= 2 ? (kind === 'record' || rows === 1 || rows === undefined ? 1.1 : 0.5) : kind === 'record' ? 0.6 : 0;
  },
  // A sector has a code and a name; whatever has more is something else.
  listSectors: (draft, { record }) => (record.fields.size <= 8 ? (isOf(draft, 'name', /(?:sector|linhvuc|field|category)/i) ? 1.6 : record.fields.size <= 4 ? 0.9 : 0.5) : 0.1),
  findDossier: (draft) => {
    const signsSeen = has(draft, 'status.code', 'status.label', 'acceptedAt', 'plannedEndDate', 'submittedAt', 'completedAt', 'history', 'currentStep');
    return signsSeen >= 2 ? 1 : 0;
  },
  getStatistics: (draft) => (has(draft, 'metrics') ? 1 : 0),
  getRoster: (draft) => (has(draft, 'entries') ? 1.2 : 0),
};

function isOf({ map }: RecordDraft, target: string, names: RegExp): boolean {
  const rule = map[target];
  return names.test(JSON.stringify(rule ?? '').replace(/_/g, ''));
}

const selectors: Readonly<Partial<Record<OperationName, string>>> = { findDossier: '{dossierCode}', getProcedure: '{procedureCode}' };

const unitCodes: readonly string[] = ['macoquan', 'madonvi', 'agencycode', 'unitcode', 'departmentcode', 'agency.code', 'code'];

/** A list that may hold several: only the one that was asked for is shown. */
function selectOf(operation: OperationName, { kind, record, rows }: Site, map: RuleMap): Proposal['select'] {
  if (operation === 'getStatistics' && kind === 'items' && rows !== 1) {
    const unit = placesIn(record).find(({ node, steps }) => node.kind === 'value' && unitCodes.includes(steps.join('.')))?.path;
    return unit === undefined ? undefined : { [unit]: '{agencyCode}' };
  }
  const variable = selectors[operation];
  const { code } = map;
  const path = typeof code === 'string' ? code : undefined;
  return kind === 'items' && variable !== undefined && path !== undefined ? { [path]: variable } : undefined;
}
