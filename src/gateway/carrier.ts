/**
 * How what pages send of their files goes on to a backend: as it comes, never held back whole, once, and on connections of its own, so
 * that slow senders keep nobody else waiting.
 */
import { Readable } from 'node:stream';
import { Agent, request as send } from 'undici';
import { exchange, type HttpAnswer, type HttpLimits, limits } from '../portal/http.js';
import { PortalError } from '../portal/portal.js';
import { slowestBytesAMillisecond } from '../portal/upload/piece.js';
import type { Authorisation } from './authorisation.js';
import type { GatewaySection } from './gateway-section.js';
import type { Disguised } from './secrets.js';

export interface Cargo {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: AsyncIterable<Uint8Array>;
  /** Bytes of the body, or the most that they can be. */
  readonly bytes?: number;
}

export interface CarriedRequest {
  readonly method: 'POST' | 'HEAD' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What stands beside the bytes, by name; with stand-ins for secrets until it leaves. */
  readonly fields?: Readonly<Record<string, string>>;
  /** How it is written down. */
  readonly load: (fields: Readonly<Record<string, string>>) => Cargo;
}

/** Any HTTP status is an answer. Rejects with the reason of `signal` when that is aborted. */
export type Carry = (request: CarriedRequest, signal: AbortSignal) => Promise<HttpAnswer>;
/** Sends what the breaker lets out. */
export type Guard = (url: string, signal: AbortSignal | undefined, send: () => Promise<HttpAnswer>) => Promise<HttpAnswer>;

interface Equipment {
  readonly section: GatewaySection;
  readonly tls: Agent.Options['connect'];
  readonly identity: Authorisation;
  readonly guard: Guard;
  readonly revealEach: Disguised['revealEach'];
}

/** Files that are on their way at the same time. */
export const usualUploads = 256;
/** After the last byte a backend may look the file through before it answers. */
const longestLook = 120_000;

export function openCarrier({ section, tls, identity, guard, revealEach }: Equipment): { readonly carry: Carry; close(): Promise<void> } {
  const agent = new Agent({ connections: section.backend?.uploads ?? usualUploads, pipelining: 1, keepAliveTimeout: 10_000, keepAliveMaxTimeout: 60_000, maxHeaderSize: 16 * 1024, headersTimeout: 0, bodyTimeout: limits.idle, connect: tls });
  const once = async ({ method, url, headers, fields = {}, load }: CarriedRequest, signal: AbortSignal): Promise<HttpAnswer> => {
    const authorization = await identity.header();
    const { headers: own, body, bytes = 0 } = load(revealEach(fields));
    const sent = { ...revealEach(headers), ...own, ...(authorization !== undefined && { authorization }) };
    return exchange(limitsOf(bytes), signal, (abort) => responseOf(agent, revealEach({ url }).url ?? url, { method, headers: sent, body, signal: abort }));
  };
  const carry: Carry = async (request, signal) => {
    const first = await guard(request.url, signal, () => once(request, signal));
    if (first.status !== 401 || !identity.renew()) return first;
    // What has gone by cannot be sent a second time; whoever sends it is asked to.
    if (request.method === 'HEAD') return guard(request.url, signal, () => once(request, signal));
    throw new PortalError('busy', 'the backend wants a new token', { retryAfter: 1, status: 401 });
  };
  return { carry, close: () => agent.close() };
}

const limitsOf = (bytes: number): HttpLimits => {
  const patience = bytes === 0 ? limits.head : longestLook + bytes / slowestBytesAMillisecond;
  return { ...limits, head: patience, total: patience + limits.total };
};

interface Sent {
  readonly method: CarriedRequest['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array> | undefined;
  readonly signal: AbortSignal;
}

async function responseOf(agent: Agent, url: string, { body, ...options }: Sent): Promise<Response> {
  const answer = await send(url, { ...options, dispatcher: agent, ...(body && { body: body as never }) });
  const { statusCode: status, headers } = answer;
  if (status >= 300 && status < 400) {
    answer.body.destroy();
    throw new PortalError('intercepted', 'the backend redirects elsewhere');
  }
  const told = Object.entries(headers).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, [value].flat().join(', ')]]));
  const isEmpty = options.method === 'HEAD' || status === 204 || status === 205;
  if (isEmpty) await answer.body.dump();
  return new Response(isEmpty ? null : Readable.toWeb(answer.body) as ReadableStream<Uint8Array>, { status, headers: told });
}
