/** The interface's document as a test reads it, and what an exchange with an office says that the document does not. */
import { openApi } from '../../.tools/openapi.js';
import { misfits, type Schema } from './json-schema.js';

export interface Content { readonly schema?: Schema; readonly example?: unknown }

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly headers?: Readonly<Record<string, object>>; readonly content?: Readonly<Record<string, Content>> }>>;
}

export interface Described { readonly path: string; readonly method: string; readonly operation: Operation }

export const document = (await openApi('1.2.3')) as Schema & { readonly openapi: string; readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
export const operations: readonly Described[] = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

export interface Exchange {
  readonly method: string;
  /** Below the interface's own address, e.g. /procedures/1.001193?… */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
  readonly status: number;
  readonly answerHeaders: Headers;
  readonly answer: string;
}

const describes = (path: string, asked: string): boolean => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked);

/** What of an exchange the document does not say, with its place. A fixed path goes before one with parameters. */
export function undescribed({ method, path, headers, body, status, answerHeaders, answer }: Exchange): { readonly operationId: string; readonly problems: readonly string[] } {
  const { pathname, searchParams } = new URL(path, 'https://office.example');
  const candidates = operations.filter((one) => one.method === method.toLowerCase() && describes(one.path, pathname)).sort((one, other) => one.path.split('{').length - other.path.split('{').length);
  const [found] = candidates;
  if (!found) return { operationId: '', problems: [`${method} ${pathname} is not described`] };
  const { operationId, parameters, requestBody, responses } = found.operation;
  const given = (place: string, name: string): string | null => (place === 'header' ? headers.get(name) : place === 'query' ? searchParams.get(name) : '');
  const unknown = [...searchParams.keys()].filter((name) => !parameters.some((one) => one.in === 'query' && one.name === name)).map((name) => `query ${name}`);
  const sent = parameters.flatMap(({ name, in: place, required, schema }) => {
    const value = given(place, name);
    if (value === null) return required ? [`${place} ${name} is missing`] : [];
    return place === 'path' ? [] : misfits(schema['type'] === 'integer' ? Number(value) : value, schema, document).map((problem) => `${place} ${name} ${problem}`);
  });
  const response = responses[status];
  const kind = headers.get('content-type')?.split(';')[0] ?? '';
  const bodySchema = kind === 'application/json' ? requestBody?.content[kind]?.schema : undefined;
  const wrongBody = body === '' ? (requestBody ? ['the body is missing'] : []) : requestBody?.content[kind] ? (bodySchema ? misfits(JSON.parse(body), bodySchema, document) : []) : [`a body of ${kind}`];
  const answerSchema = contentOf(response)?.['application/json']?.schema;
  return {
    operationId,
    problems: [
      ...unknown, ...sent, ...wrongBody,
      ...(response ? [] : [`status ${status}`]),
      ...Object.keys(response?.headers ?? {}).filter((name) => !answerHeaders.has(name)).map((name) => `header ${name} is missing from the answer`),
      ...(answerSchema ? misfits(JSON.parse(answer), answerSchema, document).map((problem) => `answer ${problem}`) : []),
    ],
  };
}

function contentOf(response: Operation['responses'][string] | undefined): Readonly<Record<string, Content>> | undefined {
  const name = response?.$ref?.split('/').pop();
  const { responses } = document['components'] as { readonly responses: Operation['responses'] };
  return name === undefined ? response?.content : responses[name]?.content;
}
