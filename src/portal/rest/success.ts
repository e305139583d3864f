/** What a backend of its own shape calls a success, and where it says what is wrong. */
import type { SuccessConfig } from '../config.js';
import type { HttpAnswer, HttpRequest, Transport } from '../http.js';
import { type AnyOperationName, PortalError } from '../portal.js';
import { type AnswerReader, cleanMessage, isSuccess, named, openAnswer, refusal } from './answers.js';
import { matches } from './conditions.js';
import { readJson } from './json.js';
import { firstAt, valueAt } from './paths.js';
import { listOf, pairsOf } from './rows.js';
import { writtenValue } from './scalars.js';

/** Sends a request and returns the parsed answer of a success; everything else is a PortalError. */
export const call = (
  send: Transport, operation: AnyOperationName, request: HttpRequest, success: SuccessConfig = {}, signal?: AbortSignal, read?: AnswerReader,
): Promise<unknown> => named(operation, async () => readAnswer(await send(request, signal), success, read));

export async function readAnswer(given: HttpAnswer, success: SuccessConfig, read?: AnswerReader): Promise<unknown> {
  const accepted = success.status ? success.status.includes(given.status) : isSuccess(given.status);
  const { answer, details: said } = await openAnswer(given, accepted, (found) => messageIn(found, success), read ?? (({ text }) => readJson(text)));
  const details = { ...said, fieldErrors: success.errors && (await readFieldErrors(answer, success.errors)) };
  if (success.missing && matches(answer, success.missing)) throw new PortalError('missing', 'the portal has no such record', details);
  if (!accepted) throw refusal(details);
  if (success.where && !matches(answer, success.where)) throw new PortalError('refused', 'the answer does not have the values of success.where', { ...details, path: 'success.where' });
  return answer;
}

const messageIn = (answer: unknown, { message }: Pick<SuccessConfig, 'message'>): unknown => (message === undefined ? undefined : firstAt(answer, message));

/** JSON Pointer → the backend's words, as clean as its message. "person.phones[0]" and "/person/phones/0" are one place. */
async function readFieldErrors(answer: unknown, { each, keyed, field, message }: NonNullable<SuccessConfig['errors']>): Promise<Readonly<Record<string, string>> | undefined> {
  const rows = keyed ? pairsOf(valueAt(answer, each)) : listOf(valueAt(answer, each));
  const found: [string, string][] = [];
  for (const row of rows.slice(0, mostFieldErrors)) {
    const place = writtenValue(valueAt(row, field));
    const words = await cleanMessage(messageIn(row, { message }));
    if (place !== undefined && words !== undefined) found.push([pointerTo(place), words]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

const mostFieldErrors = 200;
const pointerTo = (place: string): string => (place === '' || place.startsWith('/') ? place : `/${place.replace(/\[(\d+)\]/g, '.$1').split('.').join('/')}`);
