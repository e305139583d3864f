/**
 * What a configuration must keep beyond the shape of its keys, checked when a portal is opened, so that a mistake is
 * told to the developer before a citizen meets it: addresses, variables, paths, formats.
 */
import type { OperationConfig, PortalConfig } from '../config.js';
import type { RequestConfig } from '../config.js';
import { personalVariables } from '../operation-variables.js';
import type { AnyOperationName } from '../portal.js';
import { isWritingFormat } from './date-writing.js';
import { parsePath } from './paths.js';
import { type Destination, webAddress, wrong } from './destination.js';
import { givenIn } from './given-addresses.js';
import { variablesIn } from './url-template.js';

/** Throws, naming the place in portal.json, when a text is not a path. */
export function checkPath(path: string, where: string): void {
  try {
    parsePath(path);
  } catch (error) {
    throw wrong(where, error instanceof Error ? error.message : 'not a path');
  }
}

const checkPaths = (paths: string | readonly string[] | undefined, where: string): void => {
  for (const path of [paths ?? []].flat()) checkPath(path, where);
};

/** Checks one operation; `variables` are those it may name. */
export function checkOperation(name: AnyOperationName, config: OperationConfig, variables: readonly string[], destination: Destination): void {
  const path = `operations.${name}`;
  const { before, follow = [], paging, total } = config;
  const taken: string[] = [];
  checkProof(name, config, path);
  if (before) {
    checkAsking(before, variables, taken, destination, `${path}.before`);
    checkPaths(Object.values(before.take), `${path}.before.take`);
    taken.push(...Object.keys(before.take));
  }
  checkAsking(config, variables, taken, destination, path);
  for (const [index, one] of follow.entries()) {
    checkPaths(Object.values(one.take), `${path}.follow.${index}.take`);
    taken.push(...Object.keys(one.take));
    checkAsking(one, variables, taken, destination, `${path}.follow.${index}`);
  }
  if (config.confirm) checkAsking(config.confirm, variables, taken, destination, `${path}.confirm`);
  checkPaths(total, `${path}.total`);
  if ((paging?.kind === 'cursor' || paging?.kind === 'link') && paging.next === undefined) {
    throw wrong(`${path}.paging`, `a ${paging.kind} needs "next": where the next one stands`);
  }
  for (const key of ['next', 'more', 'last'] as const) checkPaths(paging?.[key], `${path}.paging.${key}`);
}

/** A demand that no body hands on would ask the citizen for nothing. */
function checkProof(name: AnyOperationName, { proof, before, request, follow = [] }: OperationConfig, path: string): void {
  if (!proof) return;
  if (name !== 'findDossier') throw wrong(`${path}.proof`, 'only findDossier asks for a proof');
  if (![3, 4, 5, 6].includes(proof.digits)) throw wrong(`${path}.proof.digits`, 'must be 3, 4, 5 or 6');
  const bodies = [before?.request, request, ...follow.map((one) => one.request)].map((one) => one?.body);
  if (!variablesIn(bodies).includes('proof')) throw wrong(`${path}.proof`, 'no body of a request names {proof}');
}

function checkAsking(
  { request, success, items, where, record, select, references }: Pick<OperationConfig, 'request' | 'success' | 'items' | 'where' | 'record' | 'select' | 'references'>,
  known: readonly string[], taken: readonly string[], destination: Destination, path: string,
): void {
  const variables = [...known, ...taken];
  checkRequest(request, variables, destination, `${path}.request`);
  for (const name of givenIn(request.url)) {
    if (!taken.includes(name)) throw wrong(`${path}.request.url`, `{+${name}} is for what an answer gave: name it in "take"`);
  }
  checkVariables(select, variables, `${path}.select`);
  checkPaths(items, `${path}.items`);
  checkPaths(Object.keys(where ?? {}), `${path}.where`);
  checkPaths(record, `${path}.record`);
  checkPaths(references?.in, `${path}.references.in`);
  checkPaths(Object.keys(select ?? {}), `${path}.select`);
  checkPaths(success?.message, `${path}.success.message`);
  checkPaths(Object.keys(success?.where ?? {}), `${path}.success.where`);
  checkPaths(Object.keys(success?.missing ?? {}), `${path}.success.missing`);
  for (const key of ['each', 'field', 'message'] as const) checkPaths(success?.errors?.[key], `${path}.success.errors.${key}`);
}

function checkRequest(request: RequestConfig, variables: readonly string[], { baseUrl, origins }: Destination, path: string): void {
  const { variables: written, ...templates } = request;
  checkVariables(templates, variables, path);
  for (const [name, { item }] of Object.entries(written ?? {})) checkVariables(item, ['id', 'name', 'size', 'sha256', 'paper'], `${path}.variables.${name}.item`);
  for (const part of ['url', 'query', 'headers'] as const) {
    const told = variablesIn(request[part]).find((name) => personalVariables.includes(name));
    if (told) throw wrong(`${path}.${part}`, `{${told}} says who somebody is: it stands in a body only`);
  }
  for (const name of Object.keys(request.variables ?? {})) checkVariable(name, variables, `${path}.variables`);
  for (const [name, { format }] of Object.entries(request.variables ?? {})) {
    if (format !== undefined && !isWritingFormat(format)) throw wrong(`${path}.variables.${name}.format`, `"${format}" is not a date format`);
  }
  if (request.body && request.method === 'GET') throw wrong(`${path}.method`, 'a GET request has no body');
  const url = webAddress(sampleOf(request.url, `${path}.url`).replace(/^webcal:/i, 'https:'), baseUrl, `${path}.url`);
  if (!origins.includes(url.origin)) throw wrong(`${path}.url`, `${url.origin} is neither the origin of baseUrl nor one of origins`);
}

/** A template with every variable filled in; it must hold no other braces, which would be sent as they are. */
function sampleOf(template: string, path: string): string {
  const sample = template.replace(/\{\+?[A-Za-z][A-Za-z0-9]*\}/g, 'x');
  if (/[{}]/.test(sample)) throw wrong(path, `"${template}" is not a URL template: only {name} is known`);
  return sample;
}

export function checkLinks({ apply, track }: NonNullable<PortalConfig['links']>, baseUrl: string): void {
  for (const [name, template, variables] of [['apply', apply, ['procedureCode', 'procedureId', 'agencyCode']], ['track', track, ['dossierCode', 'agencyCode']]] as const) {
    if (template === undefined) continue;
    checkVariables(template, variables, `links.${name}`);
    if (givenIn(template).length > 0) throw wrong(`links.${name}`, '{+name} is not for links: what they are filled with is not the backend’s');
    webAddress(sampleOf(template, `links.${name}`), baseUrl, `links.${name}`);
  }
}

function checkVariables(template: unknown, known: readonly string[], path: string): void {
  for (const name of variablesIn(template)) checkVariable(name, known, path);
}

function checkVariable(name: string, known: readonly string[], path: string): void {
  if (!known.includes(name)) throw wrong(path, `unknown variable {${name}}; known are ${known.join(', ')}`);
}
