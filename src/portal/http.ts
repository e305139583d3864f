/** The only place that sends requests: under limits of time and size, again only where that helps and harms nobody. */
import { PortalError } from './portal.js';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Past every cache, for an answer about one person, or one that says what time it is. */
  readonly fresh?: boolean | undefined;
  /** A write: it leaves once and is never repeated here. */
  readonly once?: boolean | undefined;
  /** Which of an operation's requests it is beside the main one: `before`, or the `into` of one that follows. Not sent. */
  readonly part?: string | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  /** Seconds, from Retry-After. */
  readonly retryAfter?: number | undefined;
  /** A header of the answer, where the page may read it. */
  readonly header?: ((name: string) => string | null) | undefined;
}

/** How requests reach a backend. The browser's is `send`; the gateway and a check over recorded answers bring their own. */
export type Transport = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpAnswer>;

export interface HttpLimits {
  /** Milliseconds until the answer's head, between two pieces of its body, and altogether, retries included. */
  readonly head: number;
  readonly idle: number;
  readonly total: number;
  /** After decompression. */
  readonly bytes: number;
}

export const limits: HttpLimits = { head: 15_000, idle: 15_000, total: 30_000, bytes: 2 * 1024 * 1024 };
/** A submission may be long on its way, and an office slow to take it in. */
const limitsOfWrites: HttpLimits = { ...limits, head: 90_000, total: 120_000 };
const limitsOfConfig: HttpLimits = { ...limits, bytes: 256 * 1024 };

/** No header of ours, no cookie, no address of the host page goes along; a redirect is told apart and never followed. */
export const guardedFetch = (url: string, options: RequestInit): Promise<Response> => fetch(url, { redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer', ...options });

const worthRetrying: readonly number[] = [408, 425, 500, 502, 503, 504];

/** Milliseconds before a request is sent again; half as long or half as long again by chance, so that pages do not come back together. */
const pauses: readonly number[] = [300, 600];

/** Retries may add one request in ten to what the page sends, after an allowance of three. */
const budget = {
  tokens: 3,
  earn(): void {
    budget.tokens = Math.min(budget.tokens + 0.1, 3);
  },
  spend(): boolean {
    if (budget.tokens < 1) return false;
    budget.tokens -= 1;
    return true;
  },
};

/** Node has a navigator too, which knows nothing of the network. */
const knownOffline = (): boolean => typeof navigator === 'object' && 'onLine' in navigator && !navigator.onLine;

/** Sends a request. Any HTTP status is an answer; only a failure to get one rejects (PortalError). */
export async function send(request: HttpRequest, signal?: AbortSignal, within: HttpLimits = request.once ? limitsOfWrites : limits): Promise<HttpAnswer> {
  if (request.once && knownOffline()) throw new PortalError('offline', 'the device says that it has no network', { unsent: true });
  budget.earn();
  const { method, url, headers, body = null, fresh } = request;
  const options: RequestInit = { method, headers, body, ...(fresh && { cache: 'no-store' }) };
  return exchange(within, signal, (abort) => persist(() => guardedFetch(url, { ...options, signal: abort }), abort, request.once ? [] : pauses));
}

/** Asks, and again after each pause while what came may pass by itself. */
async function persist(ask: () => Promise<Response>, signal: AbortSignal, [pause, ...later]: readonly number[]): Promise<Response> {
  const answer = ask();
  if (pause === undefined || !(await answer.then(mayPass, () => true)) || signal.aborted || knownOffline() || !budget.spend()) return answer;
  void answer.then(({ body }) => body?.cancel()).catch(() => undefined);
  await new Promise((resolve) => {
    setTimeout(resolve, pause * (0.5 + Math.random()));
    signal.addEventListener('abort', resolve, { once: true });
  });
  signal.throwIfAborted();
  return persist(ask, signal, later);
}

/** A portal that says when to come again is not asked before. */
const mayPass = ({ status, headers }: Response): boolean => worthRetrying.includes(status) && !headers.has('retry-after');

/** Fetches portal.json as a page asks for its own files: only so does a browser take what a preload hint of the page has already fetched. */
export const fetchConfig = (url: string): Promise<HttpAnswer> =>
  exchange(limitsOfConfig, undefined, (signal) => guardedFetch(url, { credentials: 'same-origin', signal }));

/** One exchange under time and size limits, from the first byte out to the last byte in; the gateway's goes out by other means. */
export async function exchange(
  { head, idle, total, bytes }: HttpLimits,
  outer: AbortSignal | undefined,
  ask: (signal: AbortSignal) => Promise<Response>,
): Promise<HttpAnswer> {
  outer?.throwIfAborted();
  const abort = new AbortController();
  const late = (): void => abort.abort(new PortalError('timeout', 'the portal did not answer completely in time'));
  const cancelled = (): void => abort.abort(outer?.reason);
  outer?.addEventListener('abort', cancelled);
  const last = setTimeout(late, total);
  let patience = setTimeout(late, head);
  try {
    const response = await ask(abort.signal);
    if (response.type === 'opaqueredirect') throw new PortalError('intercepted', 'the portal, or a network on the way, redirects elsewhere');
    const text = await readBody(response, bytes, () => {
      clearTimeout(patience);
      patience = setTimeout(late, idle);
    });
    return { status: response.status, text, retryAfter: readRetryAfter(response.headers.get('retry-after')), header: (name) => response.headers.get(name) };
  } catch (error) {
    if (abort.signal.aborted) throw abort.signal.reason;
    if (error instanceof PortalError) throw error;
    throw new PortalError('offline', 'no answer: no network, or cross-origin request not allowed', { cause: error });
  } finally {
    clearTimeout(last);
    clearTimeout(patience);
    outer?.removeEventListener('abort', cancelled);
  }
}

async function readBody(response: Response, cap: number, alive: () => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = decoderOf(response.headers.get('content-type'));
  let text = '';
  let size = 0;
  for (;;) {
    alive();
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > cap) {
      void reader.cancel().catch(() => undefined);
      throw new PortalError('broken', `the answer is larger than ${cap} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** By the charset that the answer names; UTF-8 where it names none, or one that no browser knows. */
function decoderOf(contentType: string | null): TextDecoder {
  try {
    return new TextDecoder(/charset\s*=\s*"?([\w-]+)/i.exec(contentType ?? '')?.[1]);
  } catch {
    return new TextDecoder();
  }
}

/** Seconds or an HTTP date; capped at a minute, because a page does not wait longer by itself. */
export function readRetryAfter(header: string | null): number | undefined {
  const written = header?.trim() ?? '';
  // Browsers read a date out of almost anything ("-5" is May 2001): only the form of HTTP counts.
  const seconds = /^\d+$/.test(written) ? Number(written) : / GMT$/.test(written) ? (Date.parse(written) - Date.now()) / 1000 : NaN;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 1), 60);
}
