/**
 * A page that stays open: what grows old on it is asked for again while somebody looks at it – every so often, when a day has begun at the
 * office, and ever more rarely while nobody answers. All elements of a page go together, so that those with the same question send one
 * request. Loaded when the first answer is there.
 */
import type { ReactiveController } from 'lit';
import type { FailureKind } from '../model/failure.js';
import { momentOfInstant } from '../model/moment.js';
import type { Reading } from './reading.js';

type Renewed = Pick<Reading<readonly unknown[], unknown>, 'state' | 'failure' | 'answeredAt' | 'askedAt' | 'notBefore' | 'fromDevice' | 'misses' | 'portal' | 'retry'>;

const shortestPause = 60_000;
const longestPause = 30 * 60_000;
const dayMilliseconds = 86_400_000;
/** Nobody asks at the stroke of midnight, or of eight in the morning, with everybody else. */
const latestAfterMidnight = 3 * 60_000;
const latestWhenSeen = 2_000;
/** Failures that asking again can mend. */
const passing: readonly FailureKind[] = ['offline', 'timeout', 'busy', 'intercepted', 'broken'];

/** Of this page, from 0 to 1: alike for all its elements, different from page to page. */
const share = Math.random();
const spread = (milliseconds: number): number => milliseconds * (0.75 + share / 2);

const renewals = new Set<Renewal>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Waits for the first that is due. */
function plan(earliest = 0): void {
  clearTimeout(timer);
  if (document.visibilityState === 'hidden') return;
  const due = Math.min(...[...renewals].map((one) => one.due));
  if (due < Infinity) timer = setTimeout(go, Math.max(Math.min(due - Date.now(), longestPause), earliest));
}

/** Those that have waited half their time go with the one that is due. */
function go(): void {
  const now = Date.now();
  for (const one of [...renewals]) if (one.mayGo(now)) one.renew();
  plan();
}

const seen = (): void => plan(Math.random() * latestWhenSeen);

export class Renewal implements ReactiveController {
  /** Milliseconds since 1970; Infinity while there is nothing to ask. */
  due = Infinity;
  readonly #reading: Renewed;
  readonly #every: number;

  constructor(reading: Renewed, every: number) {
    this.#reading = reading;
    this.#every = every;
  }

  hostConnected(): void {
    if (renewals.size === 0) document.addEventListener('visibilitychange', seen);
    renewals.add(this);
    this.hostUpdated();
  }

  hostDisconnected(): void {
    renewals.delete(this);
    if (renewals.size === 0) document.removeEventListener('visibilitychange', seen);
    plan();
  }

  hostUpdated(): void {
    const due = this.#dueAt();
    if (due === this.due) return;
    this.due = due;
    plan();
  }

  mayGo(now: number): boolean {
    const { askedAt, notBefore } = this.#reading;
    // A clock that was set back would keep the page waiting.
    return this.due < Infinity && (now < askedAt || now >= Math.max((askedAt + this.due) / 2, notBefore));
  }

  renew(): void {
    this.#reading.retry(true);
    this.due = this.#dueAt();
  }

  #dueAt(): number {
    const { state, failure, answeredAt, askedAt, notBefore, fromDevice, misses } = this.#reading;
    if (state === 'idle' || state === 'loading' || (failure && !passing.includes(failure.kind))) return Infinity;
    const due = misses > 0 || fromDevice
      ? Math.max(askedAt + spread(Math.min(shortestPause * 2 ** Math.max(misses - 1, 0), longestPause)), notBefore)
      : Math.min(answeredAt + spread(this.#every), this.#midnight() + share * latestAfterMidnight);
    return Math.max(due, askedAt + shortestPause);
  }

  /** When the day on which the office was asked ends there. A zone that changes its clock on it is off by an hour, no more. */
  #midnight(): number {
    const { answeredAt, portal } = this.#reading;
    const [hour = 0, minute = 0, second = 0] = momentOfInstant(answeredAt, portal?.timeZone ?? 'Asia/Ho_Chi_Minh').slice(11, 19).split(':').map(Number);
    return answeredAt - ((hour * 60 + minute) * 60 + second) * 1_000 + dayMilliseconds;
  }
}
