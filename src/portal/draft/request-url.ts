/** The request of an operation, from the address that gave an answer. */
import type { OperationName } from '../portal.js';
import { variablesIn } from '../rest/url-template.js';
import { dateFormat } from './looks.js';
import { isPersonalName, isPlainConstant, isSecretName, variableFor } from './parameters.js';
import type { Proposal } from './propose.js';
import { pagingOf } from './write.js';

type Part = Readonly<Record<string, unknown>>;

export interface DraftedRequest {
  readonly baseUrl?: string | undefined;
  readonly part: Part;
  readonly paging?: Part | undefined;
  readonly notes: readonly string[];
}

/** The usual parameters, for a request nobody has described. */
const usual: Readonly<Record<OperationName, Readonly<Record<string, string>>>> = {
  searchProcedures: { keyword: '{keyword}', page: '{page}', size: '{size}' },
  getProcedure: { code: '{procedureCode}' },
  listSectors: {},
  findDossier: { code: '{dossierCode}' },
  getStatistics: { from: '{from}', to: '{to}' },
  getRoster: {},
};

const usualQuery = ({ operation, envelope: { next } }: Proposal): Readonly<Record<string, string>> =>
  operation === 'searchProcedures' && next !== undefined ? { keyword: '{keyword}', cursor: '{cursor}', size: '{size}' } : usual[operation];

/** A request with our variables in place of the values it was recorded with. */
export function requestFromUrl(written: string | undefined, proposal: Proposal): DraftedRequest {
  const { operation } = proposal;
  const url = written === undefined ? undefined : webAddress(written);
  if (!url) {
    const query = usualQuery(proposal);
    const part = { url: operation, ...(Object.keys(query).length > 0 && { query }) };
    const why = written === undefined ? 'no address was given' : 'the address given is no web address';
    return { part, paging: pagingOf(proposal, variablesIn(query)), notes: [`${why}: set "baseUrl", and the method, url and parameters of "request"`] };
  }
  const notes: string[] = [];
  if (url.username || url.password) notes.push('the name and password in the address are left out: a backend that wants them is reached through a gateway');
  const { query, variables } = queryOf(url, operation, notes);
  const path = pathOf(url, operation);
  const part = { url: path, ...(Object.keys(query).length > 0 && { query }), ...(Object.keys(variables).length > 0 && { variables }) };
  const used = variablesIn(part);
  const wanted = variablesIn(usual[operation]).map((name) => `{${name}}`).join(', ');
  if (used.length === 0 && wanted !== '') notes.push(`the address names none of ${wanted}: say in "request" how they are sent`);
  const { next } = proposal.envelope;
  if (next !== undefined && !used.includes('cursor')) notes.push(`the answer has a cursor at ${next}: to read on, send {cursor} and set paging to { "kind": "cursor", "next": "${next}" }`);
  return { baseUrl: `${url.origin}/`, part, paging: pagingOf(proposal, used, firstPage(url, query)), notes };
}

function webAddress(written: string): URL | undefined {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

function queryOf(url: URL, operation: OperationName, notes: string[]): { readonly query: Readonly<Record<string, string>>; readonly variables: Part } {
  const query: [string, string][] = [];
  const variables: [string, Part][] = [];
  for (const [name, value] of url.searchParams) {
    const variable = isSecretName(name) ? undefined : variableFor(name, operation);
    if (variable !== undefined) {
      query.push([name, `{${variable}}`]);
      const format = variable === 'from' || variable === 'to' ? writtenFormat(value) : undefined;
      if (format !== undefined) variables.push([variable, { format }]);
    } else if (!isSecretName(name) && !isPersonalName(name) && isPlainConstant(value)) query.push([name, value]);
    else notes.push(`the parameter ${name} is left out: ${isSecretName(name) ? 'it looks like a secret, which belongs into a gateway' : 'nothing is known to fill it with'}`);
  }
  return { query: Object.fromEntries(query), variables: Object.fromEntries(variables) };
}

const writtenFormat = (value: string): string | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ? "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'" : dateFormat([value]);

const firstPage = (url: URL, query: Readonly<Record<string, string>>): number | undefined => {
  const name = Object.keys(query).find((one) => query[one] === '{page}');
  return name !== undefined && url.searchParams.get(name) === '0' ? 0 : undefined;
};

/** The path, with a code in it made a variable. */
function pathOf(url: URL, operation: OperationName): string {
  const code = operation === 'findDossier' ? 'dossierCode' : operation === 'getProcedure' ? 'procedureCode' : undefined;
  const id = operation === 'getProcedure' ? 'procedureId' : code;
  return url.pathname.slice(1).split('/').filter((segment) => code !== undefined || !/\d{9}/.test(segment)).map((segment) => {
    if (code !== undefined && /^\d\.\d{6}|-\d{6,8}-\d{3,}/.test(segment)) return `{${code}}`;
    return id !== undefined && /^(?:\d{4,}|[0-9a-f]{24}|[0-9a-f-]{36})$/i.test(segment) ? `{${id}}` : segment.replace(/[{}]/g, '');
  }).join('/');
}
