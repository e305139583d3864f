/**
 * What the gateway remembers between requests: answers of the office, how much each client has asked for, and which backend is failing.
 * It lies in this process, or in Redis (or Valkey), where several gateways of one commune share it.
 */

/** An allowance: so many points within so many seconds, counted from the first point taken. */
export interface LimitRule {
  /** Part of the key; rules of different names count apart. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Whether there were points left; if not, in how many whole seconds (at least 1) to come back. */
export interface Allowance {
  readonly allowed: boolean;
  /** 0 when allowed. */
  readonly retryAfter: number;
}

/** An answer kept: when it stops being fresh and when it stops being of any use, in milliseconds since 1970. */
export interface KeptAnswer {
  readonly body: string;
  readonly freshUntil: number;
  readonly staleUntil: number;
}

export interface KeptAnswers {
  /** Undefined when there is none, or none that is of use. */
  read(key: string): Promise<KeptAnswer | undefined>;
  /** `fresh` and `stale` in milliseconds from now, `stale` not less than `fresh`. Never rejects: what cannot be kept is not kept. */
  write(key: string, body: string, fresh: number, stale: number): Promise<void>;
}

export type Outcome = 'success' | 'failure';

/** Tells the breaker how a permitted request ended. Only the first call counts. */
export type TellOutcome = (outcome: Outcome) => void;

/** Where the state lies: in this process; in Redis; in this process because Redis is lost for now. */
export type StateHealth = 'memory' | 'shared' | 'sharedLost';

export interface GatewayState {
  readonly answers: KeptAnswers;
  /** Takes `points` (usually 1) from the allowance of `key` under the rule. */
  take(rule: LimitRule, key: string, points?: number): Promise<Allowance>;
  /**
   * Circuit breaker towards one backend. Undefined when no request may go out now; else one may, and how it ended must be told.
   * An open breaker lets one request through at a time, at growing intervals, to see whether the backend is back; for a while after that
   * the backend gets no more than it got before it failed.
   */
  permit(backend: string): Promise<TellOutcome | undefined>;
  readonly health: () => StateHealth;
  close(): Promise<void>;
}

export interface StateOptions {
  /** Most bytes of answers kept in this process, as UTF-16 text: 64 MiB unless told. */
  readonly answerBytes?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Milliseconds that Redis gets for an answer, before this process goes on alone: 100 unless told. */
  readonly patience?: number;
  /** Before every key in Redis, so that several programs can share one: `dvc:` unless told. */
  readonly prefix?: string;
  /** Told when Redis is lost, with a reason in a word that holds no secret, and when it is back. */
  readonly onHealth?: (health: 'shared' | 'sharedLost', reason?: string) => void;
}
