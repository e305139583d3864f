/**
 * Circuit breaker: counts how a backend's latest requests ended and stops asking one that fails. Libraries for this keep their state in
 * one process, and the current ones ask for a newer Node; several gateways must stop together, so the mark "this backend is failing"
 * lies wherever the state lies, and only the counting is local.
 */
import { makePacing } from './pacing.js';
import type { GatewayState, Outcome, TellOutcome } from './state.js';

/** Where it is marked that a backend fails. No clock is compared between machines: marks end by themselves. */
export interface FailureMarks {
  /** Milliseconds between attempts on a backend that fails; undefined while it is well. */
  pause(backend: string): Promise<number | undefined>;
  /** Marks the backend as failing. The next attempt may be made after `pause` milliseconds. */
  mark(backend: string, pause: number): Promise<void>;
  /** Whether the caller may make the attempt that is due; it then is the only one for `pause` milliseconds. */
  claim(backend: string, pause: number): Promise<boolean>;
  clear(backend: string): Promise<void>;
}

/** Marks are forgotten when nobody has tried for so long. */
export const marksLast = 10 * 60_000;

/** Judged on the latest outcomes, none older than a minute: at least five failures that are at least half of them. */
const judged = { outcomes: 20, milliseconds: 60_000, failures: 5 } as const;

const firstPause = 2_000;
const longestPause = 60_000;

/** More backends than any gateway has; their names come from its own configuration, never from a visitor. */
type Recent = Map<string, readonly { readonly outcome: Outcome; readonly at: number }[]>;

export function makeBreaker(marks: FailureMarks, now: () => number): GatewayState['permit'] {
  const recent: Recent = new Map();
  const pacing = makePacing(now);

  const record = async (backend: string, outcome: Outcome): Promise<void> => {
    const at = now();
    const outcomes = [...(recent.get(backend) ?? []).filter((one) => at - one.at < judged.milliseconds), { outcome, at }].slice(-judged.outcomes);
    recent.set(backend, outcomes);
    const failures = outcomes.filter((one) => one.outcome === 'failure').length;
    if (outcome === 'success' || failures < judged.failures || failures * 2 < outcomes.length) return;
    recent.delete(backend);
    // Requests that were on their way when it was marked end later; they must not begin the pause anew.
    if (await marks.pause(backend) === undefined) await marks.mark(backend, firstPause);
  };

  const recordAttempt = async (backend: string, outcome: Outcome, pause: number): Promise<void> =>
    outcome === 'success' ? marks.clear(backend) : marks.mark(backend, Math.min(pause * 2, longestPause));

  return async (backend) => {
    const pause = await marks.pause(backend);
    if (pause === undefined) return pacing.admits(backend) ? once((outcome) => record(backend, outcome)) : undefined;
    pacing.failing(backend);
    return await marks.claim(backend, pause) ? once((outcome) => recordAttempt(backend, outcome, pause)) : undefined;
  };
}

function once(tell: (outcome: Outcome) => Promise<void>): TellOutcome {
  let told = false;
  return (outcome) => {
    if (told) return;
    told = true;
    void tell(outcome);
  };
}
