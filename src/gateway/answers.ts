/**
 * Answers that are the same for everybody, kept for a while: fresh ones are given as they are; older ones too, while a new one is fetched
 * behind them; and still older ones when the backend fails. Who asks the same at the same time waits for one request.
 */
import { createHash } from 'node:crypto';
import { PortalError } from '../portal/portal.js';
import type { Freshness } from './gateway-section.js';
import type { GatewayState } from './state/state.js';

export interface KeptAnswer {
  readonly status: 200 | 404;
  readonly json: string;
  readonly etag: string;
  /** When the backend was asked, in milliseconds since 1970. */
  readonly askedAt: number;
  /** Milliseconds for which it still is fresh; negative when it stands in for a newer one. */
  readonly freshFor: number;
  readonly from: 'kept' | 'stale' | 'asked';
}

export interface Answers {
  /** `ask` resolves to what becomes JSON. Rejects as `ask` does when nothing older stands in. */
  of(question: Question): Promise<KeptAnswer>;
}

export interface Question {
  readonly key: string;
  readonly freshness: Freshness;
  ask(): Promise<unknown>;
}

/** "There is none" is remembered shortly: it may be published in a minute. */
const missingFor: Freshness = { fresh: 30, stale: 0 };
/** Up to so many times its fresh time an answer is given at once while a new one is fetched. */
const revalidated = 10;

export const keyOf = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

export function makeAnswers(state: GatewayState): Answers {
  const flights = new Map<string, Promise<KeptAnswer>>();

  const fetchNew = async ({ key, freshness, ask }: Question): Promise<KeptAnswer> => {
    const { status, body } = await ask().then(
      (answer) => ({ status: 200, body: answer }) as const,
      (error: unknown) => {
        if (error instanceof PortalError && error.kind === 'missing') return { status: 404, body: null } as const;
        throw error;
      });
    const json = JSON.stringify(body);
    const { fresh, stale } = status === 200 ? freshness : missingFor;
    const answer: KeptAnswer = { status, json, etag: etagOf(json), askedAt: Date.now(), freshFor: fresh * 1000, from: 'asked' };
    // An answer that cannot be kept is still an answer.
    await state.answers.write(key, written(answer), fresh * 1000, Math.max(stale, fresh) * 1000).catch(() => undefined);
    return answer;
  };

  const fly = (question: Question): Promise<KeptAnswer> => {
    const flying = flights.get(question.key);
    if (flying) return flying;
    const flight = fetchNew(question).finally(() => flights.delete(question.key));
    flights.set(question.key, flight);
    return flight;
  };

  return {
    of: async (question) => {
      const kept = await state.answers.read(question.key).catch(() => undefined);
      const now = Date.now();
      const older = kept && kept.staleUntil > now ? read(kept.body, kept.freshUntil - now) : undefined;
      if (!older) return fly(question);
      if (older.freshFor > 0) return older;
      const flight = fly(question);
      const atOnce = older.status === 200 && older.freshFor > -revalidated * question.freshness.fresh * 1000;
      if (atOnce) {
        flight.catch(() => undefined);
        return older;
      }
      return flight.catch(() => older);
    },
  };
}

const etagOf = (json: string): string => `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`;

/** One line about the answer, then the answer. */
const written = ({ status, etag, askedAt, json }: KeptAnswer): string => `${status} ${etag} ${askedAt}\n${json}`;

/** What another version of this program wrote is nothing. */
function read(body: string, freshFor: number): KeptAnswer | undefined {
  const line = body.indexOf('\n');
  const [, status, etag = '', askedAt] = /^(200|404) ("[\w-]+") (\d+)$/.exec(body.slice(0, Math.max(line, 0))) ?? [];
  if (!status) return undefined;
  return { status: status === '200' ? 200 : 404, etag, askedAt: Number(askedAt), json: body.slice(line + 1), freshFor, from: freshFor > 0 ? 'kept' : 'stale' };
}

/** How browsers and caches on the way may keep an answer. */
export function cachingHeaders({ status, etag, askedAt, freshFor, from }: KeptAnswer, { stale }: Freshness): Readonly<Record<string, string>> {
  const age = Math.max(0, Math.floor((Date.now() - askedAt) / 1000));
  // What stands in for a newer answer is asked for again soon.
  const remaining = freshFor > 0 ? Math.ceil(freshFor / 1000) : 5;
  const limits = status === 200 ? `max-age=${age + remaining}, stale-while-revalidate=${Math.min(stale, 3600)}, stale-if-error=${stale}` : `max-age=${age + remaining}`;
  const source = from === 'asked' ? 'fwd=miss' : `hit; ttl=${Math.floor(freshFor / 1000)}`;
  // Date and Age together say what time it is now (RFC 9111, 5.1).
  return { etag, date: new Date(askedAt).toUTCString(), age: String(age), 'cache-control': `public, ${limits}`, 'cache-status': `dvc-gateway; ${source}` };
}
