/** A draft of portal.json from one recorded answer. */
import type { OperationName } from '../portal.js';
import { propose, type Proposal } from './propose.js';
import { outlineOfAnswer } from './outline.js';
import { requestFromUrl } from './request-url.js';
import { type Draft, settle } from './settle.js';
import { operationPart, placeholderName } from './write.js';

export interface AnswerHints {
  readonly operation?: OperationName | undefined;
  /** The address that gave the answer. */
  readonly url?: string | undefined;
}

/** Proposes a portal.json whose operation reads this answer. Nothing of the answer but field names and states goes into it. */
export async function draftFromAnswer(answer: unknown, { operation, url }: AnswerHints = {}): Promise<Draft> {
  const proposal = propose(outlineOfAnswer(answer), operation);
  if (!proposal) {
    const meant = operation === undefined ? 'any operation' : operation;
    return { config: undefined, notes: [`nothing was recognised: the answer has not what ${meant} needs (e.g. the code and the name of a procedure, or the code and the dates of a dossier)`] };
  }
  const request = requestFromUrl(url, proposal);
  const { baseUrl } = request;
  const config = {
    name: placeholderName, ...(baseUrl !== undefined && { baseUrl }),
    operations: { [proposal.operation]: operationPart(proposal, request.part, request.paging) },
    ...(Object.keys(proposal.statuses).length > 0 && { statuses: proposal.statuses }),
  };
  const settled = await settle(config);
  return { config: settled.config, notes: [...told(proposal), ...request.notes, ...settled.notes] };
}

/** Values stand around the answer, one of which could say how the request went. */
const saysMore = ({ around }: Proposal['site']): boolean => [...(around.at(-1)?.record.fields.values() ?? [])].some(({ kind }) => kind === 'value');

/** What was recognised, and what a person has to look at. */
export function told({ operation, site, envelope, select, found, notes }: Proposal): readonly string[] {
  const where = site.kind === 'items' ? `a list at "${site.path}"` : `a record at "${site.path}"`;
  const single = select ? ['the record is one of a list; "select" takes the one that was asked for'] : [];
  return [
    `recognised: ${operation}, ${where}`,
    `found: ${found.join(', ')}`,
    ...(operation === 'searchProcedures' && envelope.total === undefined ? ['no total was found: pages are read until a short one'] : []),
    ...(saysMore(site) && envelope.success?.where === undefined ? ['no field says that the request went well: only the HTTP status is looked at'] : []),
    ...single,
    ...notes,
  ];
}
