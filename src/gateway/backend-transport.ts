/**
 * How the gateway reaches a backend: the SDK's limits of time and size, connections kept open and counted, a breaker before every request,
 * at most one request in ten a second time. Redirects are not followed: they could lead a secret elsewhere.
 */
import { Agent, fetch, type RequestInit as SentInit } from 'undici';
import { exchange, type HttpAnswer, type HttpLimits, limits as usualLimits, type Transport } from '../portal/http.js';
import { PortalError } from '../portal/portal.js';
import type { Authorisation, Fetch } from './authorisation.js';
import { type Carry, type Guard, openCarrier } from './carrier.js';
import { errandUnderWay } from './errand.js';
import type { GatewaySection } from './gateway-section.js';
import type { Disguised } from './secrets.js';
import type { GatewayState, Outcome } from './state/state.js';

/** Certificates for mutual TLS, read from their files. */
export interface TlsMaterial {
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly ca?: Buffer;
  readonly passphrase?: string;
}

export interface Backend {
  readonly transport: Transport;
  /** Hands on what a page sends of a file. */
  readonly carry: Carry;
  /** Whether the breaker let the last request out. */
  reachable(): boolean;
  close(): Promise<void>;
}

export interface BackendOptions {
  readonly state: GatewayState;
  readonly section: GatewaySection;
  readonly tls: TlsMaterial | undefined;
  readonly secrets: Pick<Disguised, 'reveal' | 'revealEach'>;
  readonly authorisation: (fetch: Fetch) => Authorisation;
}

const usualConnections = 16;
const longestConnect = 5_000;
/** A submission leaves within so many milliseconds of its arrival, or not at all. */
const leavesWithin = 10_000;
/** Milliseconds after a submission has been cut off on its way here, within which it still may reach the backend. */
export const longestOnTheWay = leavesWithin + longestConnect;
/** Shorter than a page waits, so that it is told what is known. */
const limitsOfWrites: Omit<HttpLimits, 'bytes'> = { head: 80_000, idle: 15_000, total: 100_000 };
/** For each connection so many requests may wait. */
const waitingForEach = 4;
const worthRetrying: readonly number[] = [502, 503, 504];

export function openBackend({ state, section, tls, secrets, authorisation }: BackendOptions): Backend {
  const { connections = usualConnections, seconds = usualLimits.total / 1000, bytes = usualLimits.bytes } = section.backend ?? {};
  const total = seconds * 1000;
  const within: HttpLimits = { head: Math.min(usualLimits.head, total), idle: Math.min(usualLimits.idle, total), total, bytes };
  const connect = { timeout: Math.min(longestConnect, total), ...tls };
  const settings = { connections, pipelining: 1, keepAliveTimeout: 10_000, keepAliveMaxTimeout: 60_000, bodyTimeout: within.idle, maxHeaderSize: 16 * 1024, connect };
  const agent = new Agent({ ...settings, headersTimeout: within.head });
  // Submissions wait neither for each other nor for anything else: what has not left soon does not leave.
  const writing = new Agent({ ...settings, headersTimeout: limitsOfWrites.head });
  const ask = makeAsk(agent);
  const identity = authorisation(async (url, options) => {
    const { status, text } = await exchange(within, undefined, (signal) => ask(url, { ...options, signal }));
    return new Response(text, { status, headers: { 'content-type': 'application/json' } });
  });
  const health = { reachable: true };
  const guard: Guard = (url, signal, send) => guarded({ state, health }, url, signal, send);
  const once = (pool: Fetch, limits: HttpLimits): Transport => (request, signal) => guard(request.url, signal, async () => {
    const header = await identity.header();
    if (request.once && isTooLate()) throw new PortalError('busy', 'the request could not leave in time', { unsent: true, retryAfter: 5 });
    const { url, method, headers, body } = secrets.reveal(request);
    const sent = header === undefined ? headers : { ...headers, authorization: header };
    return exchange(limits, signal, (abort) => pool(url, { method, headers: sent, ...(body === undefined ? {} : { body }), signal: abort }));
  });
  const read = counted(connections * waitingForEach, sentAgain(once(ask, within), identity));
  const write = counted(connections, sentOnce(once(makeAsk(writing), { ...limitsOfWrites, bytes }), identity));
  const carrier = openCarrier({ section, tls: connect, identity, guard, revealEach: secrets.revealEach });
  return {
    transport: (request, signal) => (request.once ? write : read)(request, signal),
    carry: carrier.carry,
    reachable: () => health.reachable,
    close: async () => {
      await Promise.all([agent.close(), writing.close(), carrier.close()]);
    },
  };
}

const isTooLate = (): boolean => {
  const errand = errandUnderWay();
  return errand !== undefined && performance.now() - errand.began > leavesWithin;
};

const makeAsk = (agent: Agent): Fetch => async (url, options) => {
  const answer = await fetch(url, { ...(options as SentInit), redirect: 'manual', dispatcher: agent });
  if (answer.status >= 300 && answer.status < 400) {
    void answer.body?.cancel().catch(() => undefined);
    throw new PortalError('intercepted', 'the backend redirects elsewhere');
  }
  return answer as unknown as Response;
};

/** No request goes out that the breaker does not permit, and it is told how each ended. */
async function guarded({ state, health }: Pick<BackendOptions, 'state'> & { readonly health: { reachable: boolean } }, url: string, signal: AbortSignal | undefined, send: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const told = await state.permit(new URL(url).origin);
  health.reachable = told !== undefined;
  if (!told) throw new PortalError('busy', 'the backend fails and is left in peace for a while', { retryAfter: 10, unsent: true });
  let outcome: Outcome = 'success';
  try {
    const answer = await send();
    if (answer.status >= 500 || answer.status === 429) outcome = 'failure';
    return answer;
  } catch (error) {
    // An asker who went away says nothing about the backend.
    if (!signal?.aborted) outcome = 'failure';
    throw error;
  } finally {
    told(outcome);
  }
}

/** A write leaves once. Only a backend that refuses the token has surely not taken it, and one that was never reached. */
const sentOnce = (once: Transport, identity: Authorisation): Transport => async (request, signal) => {
  const first = await once(request, signal).catch((error: unknown) => {
    if (error instanceof PortalError && error.kind === 'offline' && wasNeverReached(error)) throw new PortalError('offline', error.message, { unsent: true, cause: error });
    throw error;
  });
  return first.status === 401 && identity.renew() ? once(request, signal) : first;
};

/** Errors of making a connection, before a byte has left. */
const unreached: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];
const wasNeverReached = (error: unknown): boolean =>
  error instanceof Error && (('code' in error && typeof error.code === 'string' && unreached.includes(error.code)) || wasNeverReached(error.cause));

/** A second time: with a new token when the old one is refused, and, in one request of ten, when the backend was only just not there. */
function sentAgain(once: Transport, identity: Authorisation): Transport {
  const budget = makeBudget();
  return async (request, signal) => {
    budget.earn();
    const first = await once(request, signal).catch((error: unknown) => {
      if (error instanceof PortalError && error.kind === 'offline' && budget.spend()) return undefined;
      throw error;
    });
    if (first?.status === 401 && identity.renew()) return once(request, signal);
    const again = first === undefined || (worthRetrying.includes(first.status) && first.retryAfter === undefined && budget.spend());
    return again ? once(request, signal) : first;
  };
}

/** So many at the same time; the next is told to come back, before it takes memory. */
function counted(most: number, send: Transport): Transport {
  let inFlight = 0;
  return async (request, signal) => {
    if (inFlight >= most) throw new PortalError('busy', 'too many requests wait for the backend', { retryAfter: 5, unsent: true });
    inFlight += 1;
    try {
      return await send(request, signal);
    } finally {
      inFlight -= 1;
    }
  };
}

/** One request in ten may be sent again; what is not used is not saved up beyond two. */
function makeBudget(): { earn(): void; spend(): boolean } {
  let tokens = 0;
  return {
    earn: () => void (tokens = Math.min(tokens + 0.1, 2)),
    spend: () => {
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
