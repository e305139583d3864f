/** What came back: parsed, or a PortalError that says what went wrong and what the portal itself says of it. */
import { cleanLine, normaliseCode, withoutLongNumbers } from '../../model/text.js';
import type { HttpAnswer } from '../http.js';
import { type AnyOperationName, PortalError, type PortalErrorDetails } from '../portal.js';
import { loaded } from './loaded.js';

/** How the text of an answer is read; throws where it cannot be. */
export type AnswerReader = (answer: HttpAnswer) => unknown;

export interface Opened {
  readonly answer: unknown;
  /** For the error, should it be none that is of use. */
  readonly details: PortalErrorDetails;
}

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/** `needed`: without what stands in the answer it is of no use; `messageIn` finds the portal's own words in it. */
export async function openAnswer(given: HttpAnswer, needed: boolean, messageIn: (answer: unknown) => unknown, read: AnswerReader): Promise<Opened> {
  const { status, retryAfter } = given;
  const answer = await parse(given, needed, read);
  return { answer, details: { status, retryAfter, backendMessage: await cleanMessage(messageIn(answer)) } };
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
export async function cleanMessage(found: unknown): Promise<string | undefined> {
  if (typeof found !== 'string') return undefined;
  const text = found.slice(0, 5_000);
  const plain = /[<&]/.test(text) ? (await loaded(import('../../model/plain-text.js'))).plainText(text) : text;
  return withoutLongNumbers(cleanLine(plain).slice(0, 300)) || undefined;
}

/** What an HTTP status other than those of a success means. */
export function refusal(details: PortalErrorDetails & { readonly status?: number | undefined }): PortalError {
  const { status = 0 } = details;
  return new PortalError(kindOfStatus(status), `the portal answered ${status}`, details);
}

function kindOfStatus(status: number): PortalError['kind'] {
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'missing';
  if (status === 511) return 'intercepted';
  if (status === 408 || status === 425 || status === 429 || status >= 500) return 'busy';
  return 'refused';
}

/** What goes wrong inside says which operation of portal.json it belongs to. */
export async function named<Answer>(operation: AnyOperationName, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof PortalError) || error.operation !== undefined) throw error;
    const { kind, message, cause, ...details } = error;
    const path = `operations.${operation}${error.path ? `.${error.path}` : ''}`;
    throw new PortalError(kind, `${path}: ${message}`, { ...details, cause, operation, path });
  }
}

export const unreadable = (operation: AnyOperationName, part: string, reason: string): PortalError =>
  new PortalError('broken', `operations.${operation}.${part}: ${reason}`, { operation, path: `operations.${operation}.${part}` });

/** Codes are asked for as people type them. */
export const sameCode = (one: string, other: string): boolean => normaliseCode(one) === normaliseCode(other);
