/** A draft of portal.json from an OpenAPI document. */
import { fold } from '../../model/text.js';
import type { OperationName } from '../portal.js';
import { variablesIn } from '../rest/url-template.js';
import { told } from './from-answer.js';
import { answerSchema, checkDocument, type Described, describedRequests, type Node, ownList, ownText, securityOf, serverOf } from './openapi-document.js';
import { outlineOfSchema } from './openapi-outline.js';
import { type DescribedRequest, requestOf } from './openapi-request.js';
import { askedById } from './before.js';
import { propose, type Proposal } from './propose.js';
import { type Draft, settle } from './settle.js';
import { operationNames } from './targets.js';
import { operationPart, pagingOf, placeholderName } from './write.js';

interface Candidate {
  readonly described: Described;
  readonly proposal: Proposal;
  readonly request: DescribedRequest;
  readonly score: number;
}

/** Words in an address, a name or a summary that tell what a request is about. */
const words: Readonly<Record<OperationName, RegExp>> = {
  searchProcedures: /thutuc|tthc|procedure|formalit|dichvucong|publicservice/,
  getProcedure: /thutuc|tthc|procedure|formalit|dichvucong|publicservice/,
  listSectors: /linhvuc|sector|field|categor/,
  findDossier: /hoso|dossier|biennhan|casefile|submission/,
  getStatistics: /thongke|statistic|baocao|report|solieu|dashboard|chitieu|kpi|figure/,
  getRoster: /lichtruc|roster|duty|shift|catruc/,
};
/** A request that changes something is none of ours. */
const writes = /create|update|delete|remove|upload|save|insert|taomoi|themmoi|capnhat|xoahoso|nophoso|submitdossier|login|dangnhap|dangky/;
/** The variables one of which a request should have. */
const asks: Readonly<Record<OperationName, readonly string[]>> = {
  searchProcedures: ['keyword', 'page', 'size', 'cursor', 'offset', 'sector'], getProcedure: ['procedureCode', 'procedureId'], listSectors: [],
  findDossier: ['dossierCode'], getStatistics: ['from', 'to', 'year', 'month'], getRoster: [],
};
const least = 0.9;
const mostRequests = 150;

/** Proposes a portal.json for the operations that the document seems to describe. Throws a DraftError where it cannot be read. */
export async function draftFromOpenApi(document: Node, only?: OperationName): Promise<Draft> {
  checkDocument(document);
  const described = describedRequests(document);
  const looked = worthALook(described);
  const chosen = choose(looked.flatMap((one) => candidatesFor(document, one, only)));
  if (chosen.length === 0) {
    const meant = only ?? 'procedures, dossiers, figures or rosters';
    return { config: undefined, notes: [`nothing was recognised among ${described.length} requests: none answers ${meant} in a form that is known`] };
  }
  const baseUrl = serverOf(document);
  const operations = askedById(Object.fromEntries(chosen.map(partOf)));
  const statuses = Object.fromEntries(chosen.flatMap(({ proposal }) => Object.entries(proposal.statuses)));
  const settled = await settle({ name: placeholderName, ...(baseUrl !== undefined && { baseUrl }), operations, ...(Object.keys(statuses).length > 0 && { statuses }) });
  const undecided = operationNames.filter((name) => (only === undefined || only === name) && !chosen.some(({ proposal }) => proposal.operation === name));
  return {
    config: settled.config,
    notes: [
      ...(looked.length < described.length ? [`of ${described.length} requests the ${looked.length} whose names speak of procedures, dossiers, figures or rosters were looked at`] : []),
      ...(baseUrl === undefined ? ['no server with a full address is named: set "baseUrl"'] : []),
      ...(baseUrl !== undefined && ownList(document, 'servers').length > 1 ? [`the first of several servers is taken: ${baseUrl}`] : []),
      ...chosen.flatMap((one) => notesOf(document, one)),
      ...(undecided.length > 0 ? [`not found in the document: ${undecided.join(', ')}`] : []),
      ...settled.notes,
    ],
  };
}

/** A small document is looked at as a whole; of a large one, the requests whose names speak of what is looked for. */
function worthALook(described: readonly Described[]): readonly Described[] {
  if (described.length <= mostRequests) return described;
  return described.filter((one) => Object.values(words).some((word) => word.test(subjectOf(one)))).slice(0, mostRequests * 2);
}

const partOf = ({ proposal, request: { part, firstPage } }: Candidate): readonly [OperationName, Readonly<Record<string, unknown>>] =>
  [proposal.operation, operationPart(proposal, part, pagingOf(proposal, variablesIn(part), firstPage))];

const nameOf = ({ path, operation }: Described): string => squashed(`${path} ${ownText(operation, 'operationId')}`);

const subjectOf = (described: Described): string => {
  const { operation } = described;
  return `${nameOf(described)} ${squashed([ownText(operation, 'summary'), ...ownList(operation, 'tags').filter((tag) => typeof tag === 'string')].join(' '))}`;
};

function candidatesFor(document: Node, described: Described, only: OperationName | undefined): readonly Candidate[] {
  const { method, operation } = described;
  const schema = answerSchema(document, operation);
  if (schema === undefined || (method === 'POST' && writes.test(nameOf(described)))) return [];
  const about = subjectOf(described);
  const outline = outlineOfSchema(document, schema);
  return operationNames.filter((name) => only === undefined || name === only).flatMap((name): readonly Candidate[] => {
    const proposal = propose(outline, name);
    const request = proposal && requestOf(document, described, name);
    if (!proposal || !request) return [];
    const used = variablesIn(request.part);
    const asked = asks[name].length === 0 ? 1 : asks[name].some((variable) => used.includes(variable)) ? 1.4 : 0.3;
    const score = proposal.weight * (words[name].test(about) ? 1.5 : 0.6) * asked;
    return score >= least ? [{ described, proposal, request, score }] : [];
  });
}

const squashed = (text: string): string => fold(text).replace(/[^a-z0-9 ]/g, '');

/** The best request for each operation; none serves two. */
function choose(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen = new Map<OperationName, Candidate>();
  for (const candidate of [...candidates].sort((one, other) => other.score - one.score)) {
    const { described, proposal: { operation } } = candidate;
    if (!chosen.has(operation) && ![...chosen.values()].some((other) => other.described === described)) chosen.set(operation, candidate);
  }
  return operationNames.flatMap((name) => chosen.get(name) ?? []);
}

function notesOf(document: Node, { described: { method, path, operation }, proposal, request }: Candidate): readonly string[] {
  const security = securityOf(document, operation);
  return [
    `${proposal.operation}: ${method} ${path}`,
    ...[...told(proposal), ...request.notes].map((note) => `  ${note}`),
    ...(JSON.stringify(proposal.map).includes('"pick"') ? ['  names come in several languages: check which value of "pick" is Vietnamese'] : []),
    ...(security.length > 0 ? [`  it wants proof of who is asking (${security.join(', ')}): a page must not hold it, so this backend is reached through a gateway (dvc-widgets gateway)`] : []),
  ];
}
