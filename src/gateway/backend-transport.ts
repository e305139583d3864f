/**
 * How the gateway reaches a backend: the SDK's limits of time and size, connections kept open and counted, a breaker before every request,
 * at most one request in ten a second time. Redirects are not followed: they could lead a secret elsewhere.
 */
import { Agent, fetch, type RequestInit as SentInit } from 'undici';
import { exchange, type HttpLimits, type HttpRequest, limits as usualLimits, type Transport } from '../portal/http.js';
import { PortalError } from '../portal/portal.js';
import type { Authorisation, Fetch } from './authorisation.js';
import type { GatewaySection } from './gateway-section.js';
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
  /** Whether the breaker let the last request out. */
  reachable(): boolean;
  close(): Promise<void>;
}

export interface BackendOptions {
  readonly state: GatewayState;
  readonly section: GatewaySection;
  readonly tls: TlsMaterial | undefined;
  readonly reveal: (request: HttpRequest) => HttpRequest;
  readonly authorisation: (fetch: Fetch) => Authorisation;
}

const usualConnections = 16;
/** For each connection so many requests may wait. */
const waitingForEach = 4;
const worthRetrying: readonly number[] = [502, 503, 504];

export function openBackend({ state, section, tls, reveal, authorisation }: BackendOptions): Backend {
  const { connections = usualConnections, seconds = usualLimits.total / 1000, bytes = usualLimits.bytes } = section.backend ?? {};
  const total = seconds * 1000;
  const within: HttpLimits = { head: Math.min(usualLimits.head, total), idle: Math.min(usualLimits.idle, total), total, bytes };
  const agent = new Agent({
    connections, pipelining: 1, keepAliveTimeout: 10_000, keepAliveMaxTimeout: 60_000, headersTimeout: within.head, bodyTimeout: within.idle,
    maxHeaderSize: 16 * 1024, connect: { timeout: Math.min(5_000, total), ...tls },
  });
  const ask = makeAsk(agent);
  const identity = authorisation(async (url, options) => {
    const { status, text } = await exchange(within, undefined, (signal) => ask(url, { ...options, signal }));
    return new Response(text, { status, headers: { 'content-type': 'application/json' } });
  });
  const health = { reachable: true };
  const once = guarded(state, health, async (request, signal) => {
    const header = await identity.header();
    const { url, method, headers, body } = reveal(request);
    const sent = header === undefined ? headers : { ...headers, authorization: header };
    return exchange(within, signal, (abort) => ask(url, { method, headers: sent, ...(body === undefined ? {} : { body }), signal: abort }));
  });
  return { transport: counted(connections * waitingForEach, sentAgain(once, identity)), reachable: () => health.reachable, close: () => agent.close() };
}

const makeAsk = (agent: Agent): Fetch => async (url, options) => {
  const answer = await fetch(url, { ...(options as SentInit), redirect: 'manual', dispatcher: agent });
  if (answer.status >= 300 && answer.status < 400) {
    void answer.body?.cancel().catch(() => undefined);
    throw new PortalError('intercepted', 'the backend redirects elsewhere');
  }
  return answer as unknown as Response;
};

/** No request goes out that the breaker does not permit, and it is told how each ended. */
const guarded = (state: GatewayState, health: { reachable: boolean }, send: Transport): Transport => async (request, signal) => {
  const told = await state.permit(new URL(request.url).origin);
  health.reachable = told !== undefined;
  if (!told) throw new PortalError('busy', 'the backend fails and is left in peace for a while', { retryAfter: 10 });
  let outcome: Outcome = 'success';
  try {
    const answer = await send(request, signal);
    if (answer.status >= 500 || answer.status === 429) outcome = 'failure';
    return answer;
  } catch (error) {
    // An asker who went away says nothing about the backend.
    if (!signal?.aborted) outcome = 'failure';
    throw error;
  } finally {
    told(outcome);
  }
};

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
    if (inFlight >= most) throw new PortalError('busy', 'too many requests wait for the backend', { retryAfter: 5 });
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
