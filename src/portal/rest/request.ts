/** One call to a backend: from variables to a request, from bytes to an answer that is known to be a success. */
import { cleanLine, fold, withoutLongNumbers } from '../../model/text.js';
import type { RequestConfig, SuccessConfig } from '../config.js';
import type { HttpAnswer, HttpRequest, Transport } from '../http.js';
import { type AnyOperationName, PortalError } from '../portal.js';
import { matches } from './conditions.js';
import { writeDate } from './dates.js';
import { readJson, writeJson } from './json.js';
import { loaded } from './loaded.js';
import { firstAt, isAbsent, valueAt, writtenValue } from './paths.js';
import { listOf, pairsOf } from './rows.js';
import { expandText, expandUrl, expandValue, headerValue, type Value, type Variables } from './template.js';

/** What is accepted where portal.json does not say otherwise. */
export const anyJson = 'application/json';

/** Where requests may go and what every one carries. */
export interface Destination {
  /** Absolute, ends with a slash. */
  readonly baseUrl: string;
  readonly origins: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  /** Dates are written as clocks show them here. */
  readonly timeZone: string;
}

/** How each variable is written for this backend: defaults, tables, date formats. */
export function prepareVariables(config: RequestConfig['variables'], variables: Variables, timeZone: string): Variables {
  const prepared: Record<string, Value> = { ...variables };
  for (const [name, { default: fallback, table, format, as, double, item }] of Object.entries(config ?? {})) {
    const value = variables[name];
    if (value === undefined || value === '') prepared[name] = fallback;
    else if (item && Array.isArray(value)) prepared[name] = value.map((one: unknown) => expandValue(item, one as Variables));
    else if (table) prepared[name] = Object.prototype.hasOwnProperty.call(table, writtenText(value)) ? table[writtenText(value)] : (fallback ?? value);
    else if (format) prepared[name] = writeDate(writtenText(value), format, timeZone);
    else if (as) prepared[name] = fold(writtenText(value));
    const written = prepared[name];
    if (double && typeof written === 'string') prepared[name] = written.split(double).join(double + double);
  }
  return prepared;
}

const writtenText = (value: Value): string => writtenValue(value) ?? '';

/** Throws a PortalError when the request would go where the portal does not live, or cannot be made of these values. */
export function buildRequest(config: RequestConfig, given: Variables, { baseUrl, origins, headers, timeZone }: Destination): HttpRequest {
  const variables = prepareVariables(config.variables, given, timeZone);
  // webcal: is how calendars are named that are fetched by https.
  const url = addressAt(expandUrl(config.url, variables).replace(/^webcal:/i, 'https:'), baseUrl);
  if (!origins.includes(url.origin) || url.username || url.password) {
    throw new PortalError('misconfigured', `requests to ${url.origin} are not among the portal's origins`);
  }
  for (const [name, template] of Object.entries(config.query ?? {})) {
    const value = expandText(template, variables);
    if (value !== undefined) url.searchParams.append(name, value);
  }
  const sent: Record<string, string> = { accept: anyJson };
  for (const [name, template] of Object.entries({ ...headers, ...config.headers })) {
    const value = expandText(template, variables);
    if (value !== undefined) sent[name.toLowerCase()] = headerValue(value);
  }
  const isOfFile = config.body?.format === 'multipart' || config.body?.format === 'tus';
  const body = config.body && !isOfFile ? buildBody(config.body, variables, sent) : undefined;
  return { method: config.method ?? (config.body ? 'POST' : 'GET'), url: url.href, headers: sent, body };
}

/** An address that an answer gave may be none. */
export function addressAt(written: string, base: string): URL {
  try {
    return new URL(written, base);
  } catch (cause) {
    throw new PortalError('broken', 'the answer gives an address that is none', { cause });
  }
}

function buildBody({ format, field = 'params', template }: NonNullable<RequestConfig['body']>, variables: Variables, headers: Record<string, string>): string {
  const filled = (expandValue(template, variables) ?? {}) as Readonly<Record<string, unknown>>;
  if (format === 'json') {
    headers['content-type'] ??= 'application/json';
    return writeJson(filled);
  }
  headers['content-type'] ??= 'application/x-www-form-urlencoded;charset=UTF-8';
  const form = new URLSearchParams();
  if (format === 'form-json') form.append(field, writeJson(filled));
  else for (const [name, value] of Object.entries(filled)) form.append(name, writtenValue(value) ?? (isAbsent(value) ? '' : writeJson(value)));
  return form.toString();
}

/** How the text of an answer is read; throws where it cannot be. */
export type AnswerReader = (answer: HttpAnswer) => unknown;

/** Sends a request and returns the parsed answer of a success; everything else is a PortalError. */
export const call = (
  send: Transport, operation: AnyOperationName, request: HttpRequest, success: SuccessConfig = {}, signal?: AbortSignal, read?: AnswerReader,
): Promise<unknown> => named(operation, async () => readAnswer(await send(request, signal), success, read));

/** What goes wrong inside says which operation of portal.json it belongs to. */
export async function named<Answer>(operation: AnyOperationName, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof PortalError) || error.operation !== undefined) throw error;
    const { kind, message, path, status, retryAfter, backendMessage, fieldErrors, unsent, cause } = error;
    const place = `operations.${operation}${path ? `.${path}` : ''}`;
    throw new PortalError(kind, `${place}: ${message}`, { operation, path: place, status, retryAfter, backendMessage, fieldErrors, unsent, cause });
  }
}

export async function readAnswer(given: HttpAnswer, success: SuccessConfig, read: AnswerReader = ({ text }) => readJson(text)): Promise<unknown> {
  const { status, retryAfter } = given;
  const accepted = success.status ? success.status.includes(status) : status >= 200 && status < 300;
  const answer = await parse(given, accepted, read);
  const backendMessage = await readMessage(answer, success);
  const details = { status, retryAfter, backendMessage, fieldErrors: success.errors && (await readFieldErrors(answer, success.errors)) };
  if (success.missing && matches(answer, success.missing)) throw new PortalError('missing', 'the portal has no such record', details);
  if (!accepted) throw new PortalError(kindOfStatus(status), `the portal answered ${status}`, details);
  if (success.where && !matches(answer, success.where)) throw new PortalError('refused', 'the answer does not have the values of success.where', { ...details, path: 'success.where' });
  return answer;
}

async function parse(answer: HttpAnswer, needed: boolean, read: AnswerReader): Promise<unknown> {
  const { text, status } = answer;
  try {
    return await read(answer);
  } catch (cause) {
    const page = /^\s*(<!doctype|<html|<head|<body|<\?xml|<!--)/i.test(text);
    if (page && (needed || status === 511)) throw new PortalError('intercepted', 'a web page came instead of data', { status, cause });
    if (needed) throw new PortalError('broken', `the answer ${cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read'}: ${cause instanceof Error ? cause.message : ''}`, { status, cause });
    // Some say what is wrong in plain words.
    return page ? undefined : text;
  }
}

/** The backend's own words for the citizen: one clean line without markup or long numbers. */
async function readMessage(answer: unknown, { message }: SuccessConfig): Promise<string | undefined> {
  const found = message === undefined ? undefined : firstAt(answer, message);
  if (typeof found !== 'string') return undefined;
  const text = found.slice(0, 5_000);
  const plain = /[<&]/.test(text) ? (await loaded(import('../../model/plain-text.js'))).plainText(text) : text;
  return withoutLongNumbers(cleanLine(plain).slice(0, 300)) || undefined;
}

/** JSON Pointer → the backend's words, as clean as its message. "person.phones[0]" and "/person/phones/0" are one place. */
async function readFieldErrors(answer: unknown, { each, keyed, field, message }: NonNullable<SuccessConfig['errors']>): Promise<Readonly<Record<string, string>> | undefined> {
  const rows = keyed ? pairsOf(valueAt(answer, each)) : listOf(valueAt(answer, each));
  const found: [string, string][] = [];
  for (const row of rows.slice(0, mostFieldErrors)) {
    const place = writtenValue(valueAt(row, field));
    const words = await readMessage(row, { message });
    if (place !== undefined && words !== undefined) found.push([pointerTo(place), words]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

const mostFieldErrors = 200;
const pointerTo = (place: string): string => (place === '' || place.startsWith('/') ? place : `/${place.replace(/\[(\d+)\]/g, '.$1').split('.').join('/')}`);

function kindOfStatus(status: number): PortalError['kind'] {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'missing';
  if (status === 511) return 'intercepted';
  if (status === 408 || status === 425 || status === 429 || status >= 500) return 'busy';
  return 'refused';
}
