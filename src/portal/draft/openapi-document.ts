/** Reading an OpenAPI document: own properties only, references followed within it, everything bounded. */
import { DraftError, isRecord } from './outline.js';

export type Node = Readonly<Record<string, unknown>>;

/** One request that the document describes. */
export interface Described {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly operation: Node;
  /** Those of the path and those of the operation. */
  readonly parameters: readonly Node[];
}

const mostPaths = 2_000;
const mostHops = 20;

export const own = (node: unknown, name: string): unknown => (isRecord(node) && Object.hasOwn(node, name) ? node[name] : undefined);
export const ownRecord = (node: unknown, name: string): Node => {
  const value = own(node, name);
  return isRecord(value) ? value : {};
};
export const ownText = (node: unknown, name: string): string => {
  const value = own(node, name);
  return typeof value === 'string' ? value.slice(0, 2_000) : '';
};
export const ownList = (node: unknown, name: string): readonly unknown[] => {
  const value = own(node, name);
  return Array.isArray(value) ? (value as unknown[]).slice(0, 500) : [];
};

/** Whether this is an OpenAPI document at all, of whatever version. */
export const isOpenApi = (document: unknown): document is Node => isRecord(document) && (own(document, 'openapi') !== undefined || own(document, 'swagger') !== undefined);

/** Throws a DraftError that says what is wrong with the document as a whole. */
export function checkDocument(document: Node): void {
  const version = own(document, 'openapi') ?? own(document, 'swagger');
  const written = typeof version === 'string' || typeof version === 'number' ? String(version).slice(0, 20) : '?';
  if (!/^3\.[01](?:\.|$)/.test(written)) throw new DraftError(`the document is of OpenAPI ${written}; 3.0 and 3.1 are read, older ones have to be converted first`);
  const paths = Object.keys(ownRecord(document, 'paths')).length;
  if (paths > mostPaths) throw new DraftError(`the document describes more than ${mostPaths} paths: cut it to those of procedures, dossiers and figures`);
}

/** What a reference within the document points to; undefined for another file, and for a ring of references. */
export function follow(document: Node, value: unknown): Node | undefined {
  let node = value;
  for (let hop = 0; hop < mostHops; hop += 1) {
    const reference = own(node, '$ref');
    if (typeof reference !== 'string') return isRecord(node) ? node : undefined;
    if (!reference.startsWith('#/')) return undefined;
    node = reference.slice(2).split('/').reduce((inner: unknown, step) => own(inner, unescaped(step)), document);
  }
  return undefined;
}

export const followAll = (document: Node, values: readonly unknown[]): readonly Node[] => values.map((value) => follow(document, value)).filter((node) => node !== undefined);

function unescaped(step: string): string {
  try {
    return decodeURIComponent(step).replace(/~1/g, '/').replace(/~0/g, '~');
  } catch {
    return step;
  }
}

/** Every GET and POST of the document, in its order. */
export function describedRequests(document: Node): readonly Described[] {
  const paths = ownRecord(document, 'paths');
  return Object.keys(paths).flatMap((path) => {
    const item = follow(document, paths[path]) ?? {};
    return (['GET', 'POST'] as const).flatMap((method) => {
      const operation = own(item, method.toLowerCase());
      if (!isRecord(operation)) return [];
      const parameters = followAll(document, [...ownList(item, 'parameters'), ...ownList(operation, 'parameters')]);
      return [{ path, method, operation, parameters }];
    });
  });
}

/** The schema of what a request answers when it goes well. */
export function answerSchema(document: Node, operation: Node): unknown {
  const responses = ownRecord(operation, 'responses');
  const statuses = ['200', '201', '2XX', '2xx', 'default', '202', '203'];
  for (const status of statuses) {
    const schema = contentSchema(follow(document, own(responses, status)), /json|\*\/\*/);
    if (schema !== undefined) return schema;
  }
  return undefined;
}

/** The schema of a body in the first format that fits. */
export function contentSchema(body: Node | undefined, format: RegExp): unknown {
  const content = ownRecord(body, 'content');
  const type = Object.keys(content).find((name) => format.test(name));
  return type === undefined ? undefined : own(content[type], 'schema');
}

/** Where requests start: the first server, with the defaults of its variables. */
export function serverOf(document: Node): string | undefined {
  const [server] = ownList(document, 'servers');
  const variables = ownRecord(server, 'variables');
  const url = ownText(server, 'url').replace(/\{([^{}]+)\}/g, (_, name: string) => ownText(own(variables, name), 'default'));
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}

/** Names of the ways to prove who is asking that a request needs; their values are never looked at. */
export function securityOf(document: Node, operation: Node): readonly string[] {
  const needed = own(operation, 'security') === undefined ? ownList(document, 'security') : ownList(operation, 'security');
  // One empty alternative means that the request may also be made without.
  if (needed.length === 0 || needed.some((one) => isRecord(one) && Object.keys(one).length === 0)) return [];
  const schemes = ownRecord(ownRecord(document, 'components'), 'securitySchemes');
  return [...new Set(needed.flatMap((one) => (isRecord(one) ? Object.keys(one) : [])))].map((name) => ownText(follow(document, own(schemes, name)), 'type') || name.slice(0, 40));
}
