/** How much one client may ask, and how often anybody may guess codes of dossiers. */
import type { GatewayState, LimitRule } from './state/state.js';

/** Points in so many seconds. */
export interface Allowance {
  readonly points: number;
  readonly seconds: number;
}

export interface Allowances {
  /** Requests of one client. */
  readonly requests: Allowance;
  /** KiB of files by one client. A whole office of citizens may stand behind one address. */
  readonly uploads: Allowance;
  /** Submissions by one client. */
  readonly submissions: Allowance;
  /** Look-ups of dossiers by one client. */
  readonly lookups: Allowance;
  /** Look-ups of one client that found nothing. */
  readonly misses: Allowance;
  /** Look-ups of all clients of a portal that found nothing; above it every client may look up less. */
  readonly missesOfAll: Allowance;
  /** Look-ups of one client while codes are being guessed. */
  readonly lookupsWhileGuessed: Allowance;
}

/** Whole neighbourhoods share one IPv4 address of a mobile network. */
export const usualAllowances: Allowances = {
  requests: { points: 1200, seconds: 60 },
  uploads: { points: 1024 * 1024, seconds: 600 },
  submissions: { points: 60, seconds: 600 },
  lookups: { points: 60, seconds: 60 },
  misses: { points: 12, seconds: 300 },
  missesOfAll: { points: 200, seconds: 300 },
  lookupsWhileGuessed: { points: 3, seconds: 300 },
};

export interface Limits {
  /** Seconds to wait; 0 when the request may be answered. */
  request(client: string): Promise<number>;
  upload(portal: string, client: string, kibibytes: number): Promise<number>;
  submission(portal: string, client: string): Promise<number>;
  lookup(portal: string, client: string): Promise<number>;
  /** A look-up has found nothing. */
  missed(portal: string, client: string): Promise<void>;
}

export function makeLimits(state: GatewayState, allowances: Allowances): Limits {
  const rule = (name: keyof Allowances): LimitRule => ({ name, ...allowances[name] });
  /** 0 points: only looks. */
  const wait = async (name: keyof Allowances, key: string, points = 1): Promise<number> => {
    const { allowed, retryAfter } = await state.take(rule(name), key, points);
    return allowed ? 0 : Math.max(1, Math.ceil(retryAfter));
  };
  return {
    request: (client) => wait('requests', keyOf(client)),
    upload: (portal, client, kibibytes) => wait('uploads', keyOf(portal, client), kibibytes),
    submission: (portal, client) => wait('submissions', keyOf(portal, client)),
    lookup: async (portal, client) => {
      const key = keyOf(portal, client);
      const often = await wait('lookups', key);
      if (often > 0) return often;
      const missed = await wait('misses', key, 0);
      if (missed > 0) return missed;
      return (await wait('missesOfAll', keyOf(portal), 0)) > 0 ? wait('lookupsWhileGuessed', key) : 0;
    },
    missed: async (portal, client) => {
      await Promise.all([wait('misses', keyOf(portal, client)), wait('missesOfAll', keyOf(portal))]);
    },
  };
}

/** The shared state hashes its keys: addresses of people are not written there as they are. */
const keyOf = (...parts: readonly string[]): string => parts.join('\n');
