/** From variables to a request. */
import { fold } from '../../model/text.js';
import type { RequestConfig } from '../config.js';
import type { HttpRequest } from '../http.js';
import { PortalError } from '../portal.js';
import { writeDate } from './date-writing.js';
import type { Destination } from './destination.js';
import { writeJson } from './json-writing.js';
import { isAbsent, writtenValue } from './scalars.js';
import { expandText, expandValue, headerValue } from './template.js';
import { encodeGiven } from './given-addresses.js';
import { expandUrl, type Value, type Variables } from './url-template.js';

/** What is accepted where portal.json does not say otherwise. */
export const anyJson = 'application/json';

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
  const url = addressAt(expandUrl(config.url, variables, encodeGiven).replace(/^webcal:/i, 'https:'), baseUrl);
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
