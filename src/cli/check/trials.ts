/** Asks every operation as the elements would, with samples that the portal itself gives or the caller names. */
import type { Dossier } from '../../model/dossier.js';
import type { ChannelType, Procedure, ProcedureSummary, Sector } from '../../model/procedure.js';
import type { SubmissionForm } from '../../model/receipt.js';
import type { Roster } from '../../model/roster.js';
import type { Statistics } from '../../model/statistics.js';
import type { PortalConfig } from '../../portal/config.js';
import { type AnyOperationName, type Page, type Portal, PortalError, type ProcedureReference } from '../../portal/portal.js';
import { unusedSubmissionId } from '../../portal/contract-checks.js';
import { variablesIn } from '../../portal/rest/url-template.js';
import { answerOf, attempt, type Attempt, untried } from './attempt.js';
import { dossierCodesIn, keywordFrom, procedureCodesIn } from './samples.js';
import { type Exchange, openOne, type Source } from './source.js';

export interface Samples {
  readonly procedure?: string | undefined;
  readonly dossier?: string | undefined;
  readonly keyword?: string | undefined;
  /** The digits that are asked for beside the code of the dossier. Never printed. */
  readonly proof?: string | undefined;
  /** First and last date, yyyy-MM-dd. */
  readonly period: { readonly from: string; readonly to: string };
}

type List = Page<ProcedureSummary>;

/** A key is absent when the portal does not have what it takes. */
export interface Trials {
  readonly listSectors?: Attempt<readonly Sector[]>;
  readonly searchProcedures?: Attempt<List>;
  readonly secondPage?: Attempt<List>;
  readonly byKeyword?: { readonly keyword: string; readonly found: Attempt<List> };
  readonly bySector?: { readonly sector: Sector; readonly found: Attempt<List> };
  readonly byChannel?: { readonly channel: ChannelType; readonly found: Attempt<List> };
  readonly getProcedure?: Attempt<Procedure>;
  /** Codes to offer first that the portal does not know. */
  readonly unknownFeatured?: Attempt<readonly string[]>;
  readonly findDossier?: Attempt<Dossier>;
  readonly getStatistics?: Attempt<Statistics>;
  readonly getRoster?: Attempt<Roster>;
  readonly getForm?: Attempt<SubmissionForm>;
  /** What is said to somebody who knows the code and not the proof. */
  readonly wrongProof?: Attempt<'found' | 'none'>;
  /** What is said of a submission that nobody made. */
  readonly findSubmission?: Attempt<'found' | 'none'>;
}

export interface Trying {
  readonly config: PortalConfig;
  readonly location: string;
  readonly source: Source;
  readonly samples: Samples;
  /** Hears what is asked next. */
  readonly onAsk: (name: AnyOperationName) => void;
  /** Receives the requests and raw answers of each operation. */
  readonly exchanges: Map<AnyOperationName, readonly Exchange[]>;
}

/** Featured codes that are looked up; more would be a burden on the backend. */
const mostFeatured = 12;

export async function tryAll(trying: Trying): Promise<Trials> {
  const { operations } = trying.config;
  const listSectors = operations.listSectors && (await ask(trying, 'listSectors', (portal) => portal.listSectors?.({})));
  const lists = operations.searchProcedures ? await trySearch(trying, answerOf(listSectors) ?? []) : {};
  const listed = answerOf(lists.searchProcedures)?.items ?? [];
  const getProcedure = operations.getProcedure && (await tryProcedure(trying, listed));
  return {
    ...(listSectors && { listSectors }),
    ...lists,
    ...(getProcedure && { getProcedure, unknownFeatured: await tryFeatured(trying) }),
    ...(operations.findDossier && (await tryDossier(trying))),
    ...(operations.getStatistics && { getStatistics: await ask(trying, 'getStatistics', (portal) => portal.getStatistics?.(trying.samples.period)) }),
    ...((operations.getRoster ?? trying.config.roster) && { getRoster: await ask(trying, 'getRoster', (portal) => portal.getRoster?.({})) }),
    ...(operations.getForm && { getForm: await tryForm(trying, answerOf(getProcedure)?.code ?? listed[0]?.code) }),
    ...(operations.findSubmission && { findSubmission: await tryRecovery(trying) }),
  };
}

/** Each call opens the operation anew, so that recorded answers are handed out from the first. */
async function ask<Answer>(trying: Trying, name: AnyOperationName, question: (portal: Portal) => Promise<Answer | undefined> | undefined): Promise<Attempt<Answer>> {
  trying.onAsk(name);
  const { portal, exchanges } = await openOne(trying.source, trying.config, name, trying.location);
  const before = trying.exchanges.get(name) ?? [];
  const outcome = await attempt(async () => {
    const answer = await question(portal);
    if (answer === undefined) throw new Error(`${name} was not opened`);
    return answer;
  });
  trying.exchanges.set(name, [...before, ...exchanges]);
  return outcome;
}

async function trySearch(trying: Trying, [sector]: readonly Sector[]): Promise<Trials> {
  const { source, samples, config } = trying;
  const used = variablesIn(config.operations.searchProcedures?.request);
  const first = await ask(trying, 'searchProcedures', (portal) => portal.searchProcedures?.({ keyword: source.live ? undefined : samples.keyword }));
  const page = answerOf(first);
  const again = (query: Parameters<NonNullable<Portal['searchProcedures']>>[0]): Promise<Attempt<List>> => ask(trying, 'searchProcedures', (portal) => portal.searchProcedures?.(query));
  const keyword = samples.keyword ?? keywordFrom(page?.items ?? []);
  const cannot = untried((words) => words.onlyLive);
  const live = source.live && page !== undefined;
  return {
    searchProcedures: first,
    secondPage: page ? await trySecondPage(trying, page) : untried(),
    ...(keyword !== undefined && live && used.includes('keyword') && { byKeyword: { keyword, found: await again({ keyword }) } }),
    ...(sector && used.includes('sector') && { bySector: { sector, found: live ? await again({ sector: sector.code }) : cannot } }),
    ...(used.includes('channel') && { byChannel: { channel: 'online', found: live ? await again({ channel: 'online' }) : cannot } }),
  };
}

async function trySecondPage(trying: Trying, { next }: List): Promise<Attempt<List>> {
  if (next === undefined) return untried((words) => words.onePage);
  if (trying.source.live) return ask(trying, 'searchProcedures', (portal) => portal.searchProcedures?.({ after: next }));
  // The recordings are in the order of the pages: the first is read again to come to the second.
  return ask(trying, 'searchProcedures', async (portal) => {
    await portal.searchProcedures?.({});
    return (await portal.searchProcedures?.({ after: next })) ?? { items: [], leftOut: 0 };
  });
}

async function tryProcedure(trying: Trying, listed: readonly ProcedureSummary[]): Promise<Attempt<Procedure>> {
  const { samples, source } = trying;
  if (samples.procedure !== undefined) return askProcedures(trying, [{ code: samples.procedure }]);
  const featured = (trying.config.featured ?? []).map((code) => ({ code }));
  const known: readonly ProcedureReference[] = [...listed.map(({ code, id }) => ({ code, id })), ...featured];
  if (source.live) return askProcedures(trying, known.slice(0, 1));
  const inAnswer = (await procedureCodesIn(trying)).map((code) => ({ code }));
  if (await source.has('getProcedure.before')) return askProcedures(trying, [...known, ...inAnswer].map(({ code }) => ({ code })));
  const withId = known.filter(({ id }) => id !== undefined);
  // A list that gave the id spares the question before, and its recording.
  return withId.length > 0 ? askProcedures(withoutBefore(trying), withId) : askProcedures(trying, [...known, ...inAnswer]);
}

function withoutBefore(trying: Trying): Trying {
  const { operations } = trying.config;
  const { getProcedure } = operations;
  const spared = Object.keys(getProcedure?.before?.take ?? {}).every((name) => name === 'procedureId');
  return getProcedure && spared ? { ...trying, config: { ...trying.config, operations: { ...operations, getProcedure: { ...getProcedure, before: undefined } } } } : trying;
}

const askProcedures = async (trying: Trying, references: readonly ProcedureReference[]): Promise<Attempt<Procedure>> =>
  references.length === 0
    ? untried((words) => words.nameSample('--procedure'))
    : firstAnswer(references.map((reference) => () => ask(trying, 'getProcedure', (portal) => portal.getProcedure?.(reference))));

async function tryFeatured(trying: Trying): Promise<Attempt<readonly string[]>> {
  const codes = (trying.config.featured ?? []).slice(0, mostFeatured);
  if (!trying.source.live || codes.length === 0) return untried();
  const unknown: string[] = [];
  for (const code of codes) {
    const outcome = await ask(trying, 'getProcedure', (portal) => portal.getProcedure?.({ code }));
    if (outcome.state === 'failed' && outcome.failure.kind === 'missing') unknown.push(code);
    else if (outcome.state !== 'answered') return outcome;
  }
  return { state: 'answered', answer: unknown };
}

async function tryDossier(trying: Trying): Promise<Pick<Trials, 'findDossier' | 'wrongProof'>> {
  const { samples: { dossier, proof }, source, config } = trying;
  const codes = dossier === undefined ? (source.live ? [] : await dossierCodesIn(trying)) : [dossier];
  const demand = source.live ? config.operations.findDossier?.proof : undefined;
  if (codes.length === 0) return { findDossier: source.live || (await source.has('findDossier')) ? untried((words) => words.nameSample('--dossier')) : untried((words) => words.notRecorded('findDossier.json')) };
  if (demand && proof === undefined) return { findDossier: untried((words) => words.needsProof) };
  const findDossier = await firstAnswer(codes.map((code) => () => ask(trying, 'findDossier', (portal) => portal.findDossier?.({ code, proof }))));
  const code = answerOf(findDossier)?.code;
  if (!demand || code === undefined || proof === undefined) return { findDossier, wrongProof: untried((words) => words.onlyLive) };
  const wrong = proof.replace(/\d/g, (digit) => String((Number(digit) + 5) % 10));
  return { findDossier, wrongProof: await ask(trying, 'findDossier', (portal) => foundOrNone(portal.findDossier?.({ code, proof: wrong }))) };
}

async function tryForm(trying: Trying, known: string | undefined): Promise<Attempt<SubmissionForm>> {
  const code = trying.samples.procedure ?? known ?? trying.config.featured?.[0];
  if (code === undefined && trying.source.live) return untried((words) => words.nameSample('--procedure'));
  return ask(trying, 'getForm', (portal) => portal.getForm?.({ code: code ?? 'any' }));
}

/** By an id that nobody has: a look-up leaves nothing behind. */
const tryRecovery = async (trying: Trying): Promise<Attempt<'found' | 'none'>> =>
  trying.source.live ? ask(trying, 'findSubmission', (portal) => foundOrNone(portal.findSubmission?.({ submissionId: unusedSubmissionId }))) : untried((words) => words.onlyLive);

async function foundOrNone(asked: Promise<unknown> | undefined): Promise<'found' | 'none' | undefined> {
  if (!asked) return undefined;
  return asked.then((): 'found' => 'found', (error: unknown): 'none' => {
    if (error instanceof PortalError && error.kind === 'missing') return 'none';
    throw error;
  });
}

/** Of several samples the first that is answered; else what the first one met. */
async function firstAnswer<Answer>(asks: readonly (() => Promise<Attempt<Answer>>)[]): Promise<Attempt<Answer>> {
  let first: Attempt<Answer> = untried();
  for (const [index, one] of asks.entries()) {
    const outcome = await one();
    if (outcome.state === 'answered') return outcome;
    if (index === 0) first = outcome;
    if (outcome.state === 'untried') break;
  }
  return first;
}
