/** A portal in memory: the office is given as model data and searched here. For tests and stories; no request is ever sent. */
import type { WorkCalendar } from '../../model/calendar.js';
import type { Dossier, ProofDemand } from '../../model/dossier.js';
import type { FailureKind } from '../../model/failure.js';
import type { Procedure, ProcedureQuery, ProcedureSummary, Sector } from '../../model/procedure.js';
import type { SubmissionForm } from '../../model/receipt.js';
import type { Roster } from '../../model/roster.js';
import type { Statistics } from '../../model/statistics.js';
import { fold, maskName, nationalCode, normaliseCode } from '../../model/text.js';
import { type Contact, type Links, type Operation, type OperationName, type Page, type Portal, PortalError, type ReadOptions } from '../portal.js';
import { type IntakeFault, memoryIntake } from './memory-intake.js';
import { sumStatistics } from './sum-statistics.js';

export interface Office {
  readonly name: string;
  readonly agencyCode?: string | undefined;
  /** IANA name; Asia/Ho_Chi_Minh when absent. */
  readonly timeZone?: string | undefined;
  readonly contact?: Contact | undefined;
  readonly links?: Links | undefined;
  readonly calendar?: WorkCalendar | undefined;
  readonly featured?: readonly string[] | undefined;
  readonly guide?: Portal['guide'];
  readonly fileOrigins?: readonly string[] | undefined;
  readonly targets?: Portal['targets'];
  readonly procedures: readonly Procedure[];
  readonly dossiers: readonly Dossier[];
  /** What is asked for beside a code, and the digits that are right for every dossier. */
  readonly proof?: (ProofDemand & { readonly answer: string }) | undefined;
  /** Figures of periods that do not overlap, e.g. months; a query sums those that lie within it. */
  readonly statistics: readonly Statistics[];
  readonly roster?: Roster | undefined;
}

export interface MemoryOptions {
  /** Milliseconds until an answer, or no answer at all. */
  readonly delay?: number | 'never' | undefined;
  /** How operations fail: all alike, or each its own way. */
  readonly fails?: FailureKind | Readonly<Partial<Record<OperationName, FailureKind>>> | undefined;
  /** Operations this portal does not have. */
  readonly without?: readonly OperationName[] | undefined;
  /** Records of each page of procedures that count as unreadable. */
  readonly leftOut?: number | undefined;
  /** The form of every procedure; given, this office takes in submissions. */
  readonly form?: SubmissionForm | undefined;
  /** What goes wrong with submissions. */
  readonly intake?: IntakeFault | undefined;
}

const usualSize = 20;

/** Makes a portal of an office. */
export function memoryPortal(office: Office, options: MemoryOptions = {}): Portal {
  const { without = [] } = options;
  const supplemented = new Set<string>();
  const dossierOf = (code: string, proof: string | undefined): Dossier => {
    const found = findDossier(office.proof && office.proof.answer !== proof ? [] : office.dossiers, code);
    return supplemented.has(found.code) ? goneOn(found) : found;
  };
  const offered = <Query, Answer>(name: OperationName, answer: (query: Query) => Answer): Operation<Query, Answer> | undefined =>
    without.includes(name) ? undefined : async (query, { signal }: ReadOptions = {}) => {
      await wait(options.delay, signal);
      const failure = typeof options.fails === 'object' ? options.fails[name] : options.fails;
      if (failure) throw new PortalError(failure, `${name} fails as asked`, { operation: name, retryAfter: failure === 'busy' ? 7 : undefined });
      return answer(query);
    };
  return {
    name: office.name,
    agencyCode: office.agencyCode,
    timeZone: office.timeZone ?? 'Asia/Ho_Chi_Minh',
    contact: office.contact ?? {},
    links: office.links ?? { apply: () => undefined, track: () => undefined },
    calendar: office.calendar,
    proof: office.proof && { kind: office.proof.kind, digits: office.proof.digits },
    featured: office.featured ?? [],
    guide: office.guide,
    fileOrigins: office.fileOrigins,
    targets: office.targets,
    filters: { sector: true, channel: true, level: true },
    searchProcedures: offered('searchProcedures', (query) => search(office.procedures, query, options.leftOut ?? 0)),
    getProcedure: offered('getProcedure', ({ code, id }) => findProcedure(office.procedures, code, id)),
    listSectors: offered('listSectors', () => sectorsOf(office.procedures)),
    findDossier: offered('findDossier', ({ code, proof }) => dossierOf(code, proof)),
    getStatistics: offered('getStatistics', ({ from, to }) => sumStatistics(office.statistics, from, to)),
    getRoster: offered('getRoster', () => office.roster ?? { entries: [] }),
    ...(options.form && memoryIntake(options.form, { find: dossierOf, took: (code) => supplemented.add(code) }, options.intake)),
  };
}

function wait(delay: number | 'never' | undefined, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) reject(signal.reason as Error);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    if (delay === undefined) resolve();
    else if (delay !== 'never') setTimeout(resolve, delay);
  });
}

/** All words in any order, without regard to diacritics; the phrase as typed first, then shorter names first. */
function search(procedures: readonly Procedure[], { keyword = '', sector, channel, level, after = '0', size = usualSize }: ProcedureQuery, leftOut: number): Page<ProcedureSummary> {
  const phrase = fold(keyword);
  const words = phrase.split(' ').filter(Boolean);
  const rank = ({ name }: Procedure): number => (name.normalize('NFC').includes(keyword.normalize('NFC')) ? 0 : fold(name).includes(phrase) ? 1 : 2);
  const found = procedures
    .filter((procedure) => {
      const text = fold(`${procedure.name} ${procedure.code} ${procedure.sector?.name ?? ''}`);
      return words.every((word) => text.includes(word)) &&
        (!sector || procedure.sector?.code === sector) && (!level || procedure.onlineLevel === level) && (!channel || procedure.channels?.some(({ type }) => type === channel) === true);
    })
    .sort((one, other) => (words.length === 0 ? 0 : rank(one) - rank(other) || one.name.length - other.name.length));
  const from = Number(after);
  const page = found.slice(from, from + size);
  const readable = page.slice(0, Math.max(page.length - leftOut, 0));
  return {
    items: readable.map(summary),
    total: found.length,
    next: from + size < found.length ? String(from + size) : undefined,
    leftOut: page.length - readable.length,
  };
}

const summary = ({ code, id, name, sector, onlineLevel, agency, updatedAt, channels }: Procedure): ProcedureSummary => ({
  code, id, name, sector, onlineLevel, agency, updatedAt, channels: channels?.map(({ type }) => ({ type })),
});

function findProcedure(procedures: readonly Procedure[], code: string, id: string | undefined): Procedure {
  const found =
    procedures.find((procedure) => procedure.code === code || (id !== undefined && procedure.id === id)) ??
    procedures.find((procedure) => nationalCode(procedure.code) === nationalCode(code));
  if (!found) throw new PortalError('missing', 'no such procedure', { operation: 'getProcedure' });
  return found;
}

function sectorsOf(procedures: readonly Procedure[]): readonly Sector[] {
  const sectors = new Map<string, { readonly code: string; readonly name: string; procedures: number }>();
  for (const { sector } of procedures) {
    if (!sector?.code || !sector.name) continue;
    const known = sectors.get(sector.code);
    if (known) known.procedures += 1;
    else sectors.set(sector.code, { code: sector.code, name: sector.name, procedures: 1 });
  }
  return [...sectors.values()];
}

function findDossier(dossiers: readonly Dossier[], code: string): Dossier {
  const found = dossiers.find((dossier) => normaliseCode(dossier.code) === normaliseCode(code));
  if (!found) throw new PortalError('missing', 'no such dossier', { operation: 'findDossier' });
  return { ...found, applicant: found.applicant && maskName(found.applicant) };
}

/** The office has the papers it asked for. */
const goneOn = ({ papers, ...dossier }: Dossier): Dossier => ({
  ...dossier, status: { code: 'inProgress', label: 'Đang xử lý' }, requestedAction: undefined, reason: undefined, suspension: undefined,
  papers: papers?.map((paper) => (paper.state === 'missing' ? { name: paper.name, state: 'received' } : paper)),
});
