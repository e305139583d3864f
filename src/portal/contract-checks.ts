/** What the promises of a portal are checked with. Each throws an Error that says what is not so. */
import type { Procedure, ProcedureSummary } from '../model/procedure.js';
import type { Schema } from '../model/schema.js';
import { zodOf } from '../model/zod.js';
import type { ContractSample } from './contract.js';
import { type OperationName, type Page, type Portal, PortalError } from './portal.js';

/** A list is read on for so many pages. */
export const mostPages = 60;

/** No page makes such an id. */
export const unusedSubmissionId = '0'.repeat(32);

const moment = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/;

export function ask(portal: Portal, name: OperationName | 'getForm' | 'findSubmission', { keyword, procedureCode, dossierCode, proof, period }: ContractSample, signal: AbortSignal): Promise<unknown> {
  switch (name) {
    case 'searchProcedures': return offered(portal.searchProcedures)({ keyword }, { signal });
    case 'getProcedure': return offered(portal.getProcedure)({ code: procedureCode }, { signal });
    case 'listSectors': return offered(portal.listSectors)({}, { signal });
    case 'findDossier': return offered(portal.findDossier)({ code: dossierCode, proof }, { signal });
    case 'getStatistics': return offered(portal.getStatistics)(period, { signal });
    case 'getRoster': return offered(portal.getRoster)({}, { signal });
    case 'getForm': return offered(portal.getForm)({ code: procedureCode }, { signal });
    case 'findSubmission': return offered(portal.findSubmission)({ submissionId: unusedSubmissionId }, { signal });
  }
}

export async function readAll(portal: Portal): Promise<readonly Page<ProcedureSummary>[]> {
  const pages: Page<ProcedureSummary>[] = [];
  let after: string | undefined;
  do {
    const page = await offered(portal.searchProcedures)({ after });
    pages.push(page);
    after = page.next;
  } while (after !== undefined && pages.length < mostPages);
  return pages;
}

export function hold(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

export function offered<Asked>(operation: Asked | undefined): Asked {
  if (operation === undefined) throw new Error('the portal has no such operation');
  return operation;
}

export function conforms(schema: Schema, value: unknown, name: string): void {
  const result = zodOf(schema).safeParse(value);
  const issue = result.error?.issues[0];
  hold(result.success, `${name} has not the shape of the model: ${issue?.path.map(String).join('.') ?? ''} ${issue?.code ?? ''}`);
}

export async function rejects(promise: Promise<unknown>, kind: PortalError['kind']): Promise<void> {
  const error = await promise.then(() => undefined, (rejected: unknown) => rejected);
  hold(error instanceof PortalError, `it does not reject with a PortalError but with ${String(error)}`);
  hold(error.kind === kind, `it rejects with kind "${error.kind}" instead of "${kind}": ${error.message}`);
}

/** Every text under a name that ends as times do is a moment. */
export function holdMoments(value: unknown, name = ''): void {
  if (typeof value === 'string') hold(!/(?:At|Date|asOf|until)$/.test(name) || moment.test(value), `${name} is no moment: ${value}`);
  else if (Array.isArray(value)) for (const item of value) holdMoments(item, name);
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) holdMoments(inner, key);
}

/** What is told of a procedure beside papers and fees is words, or is not there. */
export function holdFacts({ channels = [], cases = [] }: Procedure): void {
  for (const { type, fees = [], payment, resultChannels } of channels) {
    hold(fees.every(({ exemption }) => exemption === undefined || isSaid(exemption)), `${type}: an exemption has no words`);
    hold(payment === undefined || payment.when !== undefined || (payment.methods ?? []).length > 0, `${type}: a payment says neither when nor how`);
    hold((payment?.methods ?? []).every(isSaid), `${type}: a way to pay has no name`);
    hold(resultChannels === undefined || resultChannels.length > 0, `${type}: the result comes by no way at all`);
  }
  const held = cases.flatMap(({ papers = [] }) => papers).filter(({ alreadyHeld, heldIn }) => alreadyHeld === true && heldIn !== undefined);
  hold(held.every(({ heldIn = '' }) => isSaid(heldIn)), 'a paper that is held already lies in a place without a name');
}

const isSaid = (text: string): boolean => text.trim() !== '';

export function canFormat(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
