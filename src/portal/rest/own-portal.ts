/** A portal that answers as the SDK's own contract has it: names and kinds are the model's, so there is nothing to map. */
import type { Schema } from '../../model/schema.js';
import type { HttpRequest, Transport } from '../http.js';
import type { OperationName, Page, Portal, ReadOptions } from '../portal.js';
import { gateway } from '../presets/gateway.js';
import { isSuccess, named, openAnswer, refusal } from './answers.js';
import { exactly, fieldOf, Foreign, hold } from './exact.js';
import { writeJson } from './json-writing.js';
import { kept, sideBySide } from './loaded.js';
import { schemas } from './models.js';
import { firstPage, following, variablesOfPage } from './place.js';
import { type Asker, type Described, type Hear, type Home, portalOf } from './portal-of.js';
import { expandUrl, type Variables } from './url-template.js';

/** `loose` is who takes answers loosely: it asks again. */
export function ownPortal(config: Described, home: Home, send: Transport, loose: () => Promise<Asker>): Portal {
  const { single, list } = ownAsker(config, home.baseUrl, send);
  const loosely = kept(loose);
  return portalOf(config, home, {
    single: (name, hear) => {
      const ask = single(name, hear);
      return ask && ((...asked) => ask(...asked).catch(async (error: unknown) => (await unlessForeign(error, loosely)).single(name, hear)?.(...asked)));
    },
    list: (name) => {
      const ask = list(name);
      return ask && ((...asked) => ask(...asked).catch(async (error: unknown) => (await unlessForeign(error, loosely)).list(name)?.(...asked) as never));
    },
    ...(config.roster && { writtenRoster: async () => (await loosely()).writtenRoster?.() as never }),
  });
}

function unlessForeign(error: unknown, loosely: () => Promise<Asker>): Promise<Asker> {
  if (error instanceof Foreign) return loosely();
  throw error;
}

function ownAsker({ operations }: Described, baseUrl: string, send: Transport): Omit<Asker, 'writtenRoster'> {
  const ask = (name: OperationName, variables: Variables, options?: ReadOptions, hear?: Hear): Promise<unknown> => named(name, async () => {
    const given = await send({ ...ownRequest(name, variables, baseUrl), fresh: hear !== undefined || name === 'findDossier' }, options?.signal);
    hear?.(given);
    const accepted = isSuccess(given.status);
    const { answer, details } = await openAnswer(given, accepted, (found) => fieldOf(found, 'message'), ({ text }) => JSON.parse(text) as unknown);
    if (accepted) return answer;
    throw refusal(details);
  });

  return {
    single: (name, hear) => operations[name] && (async (variables, options) => {
      const [schema, answer] = await sideBySide<Schema, unknown>(schemas[name](), ask(name, variables, options, hear));
      return exactly(schema, answer);
    }),
    list: (name) => operations[name] && (async (variables, after, size, options): Promise<Page<unknown>> => {
      const { paging } = operations[name] ?? {};
      const place = firstPage(paging, after, size);
      const [schema, answer] = await sideBySide<Schema, unknown>(schemas[name](), ask(name, { ...variables, ...variablesOfPage(place) }, options));
      const rows = fieldOf(answer, 'items');
      const [total, more] = [fieldOf(answer, 'total') ?? 0, fieldOf(answer, 'more')];
      hold(Array.isArray(rows) && typeof total === 'number' && (more === undefined || typeof more === 'boolean'));
      const next = paging && following(place, more, rows.length, total);
      return { items: rows.map((row: unknown) => exactly(schema, row)), total: total < rows.length ? undefined : total, next, leftOut: 0 };
    }),
  };
}

interface OwnRequest {
  readonly url: string;
  readonly query?: Template;
  readonly body?: { readonly template: Template };
}

/** Name → `{variable}`. */
type Template = Readonly<Record<string, string>>;

function ownRequest(name: OperationName, variables: Variables, baseUrl: string): HttpRequest {
  const { url, query = {}, body }: OwnRequest = gateway.operations[name].request;
  const address = new URL(expandUrl(url, variables), baseUrl);
  for (const [key, value] of filled(query, variables)) address.searchParams.append(key, String(value));
  return {
    method: body ? 'POST' : 'GET',
    url: address.href,
    headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
    body: body && writeJson(Object.fromEntries(filled(body.template, variables))),
  };
}

/** What has no value is left out. */
const filled = (template: Template, variables: Variables): readonly (readonly [string, unknown])[] =>
  Object.entries(template).map(([key, variable]) => [key, variables[variable.slice(1, -1)]] as const).filter(([, value]) => value !== undefined);
