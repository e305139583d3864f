/**
 * Reading from the portal: one question at a time, its answer, and everything that can come between – slow, stalled,
 * offline, busy, failed – with the last good answer kept beside a failure. Writing is never done through this.
 */
import type { FailureKind } from '../model/failure.js';
import type { Portal } from '../portal/portal.js';
import { PortalError } from '../portal/portal.js';
import type { PortalSource } from './portal-source.js';
import type { Widget } from './widget.js';

export type ReadingState = 'idle' | 'loading' | 'ready' | 'failed';

export interface ReadingOptions<Question extends readonly unknown[], Answer> {
  /** What is asked; undefined when there is nothing to ask yet. A changed value asks anew. */
  readonly question: () => Question | undefined;
  readonly read: (portal: Portal, question: Question, signal: AbortSignal) => Promise<Answer>;
  /** What the citizen's own device keeps for when the office cannot be reached; `portal` is known unless that failed too. */
  readonly kept?: (source: PortalSource, portal: Portal | undefined, question: Question, signal: AbortSignal) => Promise<KeptAnswer<Answer> | undefined>;
  /** Keep the last answer on the screen while another question is on its way. */
  readonly keepWhileLoading?: boolean;
  /** Keep it there while the same is asked with a little difference, e.g. newer figures of the same months. */
  readonly stays?: (before: Question, now: Question) => boolean;
  /** For what everybody may see and what grows old: asked for again by itself, about so often (milliseconds), while somebody looks at the page. */
  readonly renewEvery?: number;
}

export interface KeptAnswer<Answer> {
  readonly answer: Answer;
  readonly portal: Portal;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

const unreachable: readonly FailureKind[] = ['offline', 'timeout', 'intercepted'];

/** Whether an error says no more than that nobody could be reached, or is `also` one of these. */
const isUnreachable = (error: unknown, also?: FailureKind): boolean =>
  error instanceof PortalError ? error.kind === also || unreachable.includes(error.kind) : !navigator.onLine;

/** After this long without an answer the citizen is told that it is slow, in milliseconds. */
const patience = 8_000;

export class Reading<Question extends readonly unknown[], Answer> {
  state: ReadingState = 'idle';
  stalled = false;
  failure: PortalError | undefined;
  /** The last good answer to the current question, or to the one before where it is kept. */
  answer: Answer | undefined;
  /** When it came, in milliseconds since 1970. */
  answeredAt = 0;
  /** The answer is what the device kept, as of `answeredAt`. */
  fromDevice = false;
  /** The portal that answered. */
  portal: Portal | undefined;
  /** How often in a row nobody answered; while there is an answer, it is the last good one. */
  misses = 0;
  /** When the office was asked last, and before when it does not want to be asked again, in milliseconds since 1970. */
  askedAt = 0;
  notBefore = 0;
  readonly #host: Widget;
  readonly #options: ReadingOptions<Question, Answer>;
  /** The portal and the question that were last asked. */
  #asked: readonly unknown[] | undefined;
  /** Until it is answered; what has been answered may go on with what it began. */
  #running: AbortController | undefined;
  /** For the one thing that comes next by itself: being slow, or asking again. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interrupted = false;
  #renews = false;
  #lastQuestion: Question | undefined;

  constructor(host: Widget, options: ReadingOptions<Question, Answer>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    if (this.#interrupted) this.retry();
    this.#interrupted = false;
  }

  hostUpdate(): void {
    const asked = this.#toAsk();
    if (asked?.length !== this.#asked?.length || asked?.some((part, index) => !Object.is(part, this.#asked?.[index]))) this.retry();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    this.#interrupted = this.state === 'loading';
    this.#stop();
    clearTimeout(this.#timer);
  }

  /** Asks the same again; `quietly`, behind what is shown: it stays until there is another answer. */
  retry(quietly = false): void {
    this.#stop();
    this.#asked = this.#toAsk();
    const question = this.#options.question();
    if (!question) return this.forget();
    const running = (this.#running = new AbortController());
    void this.#run(running.signal, question, quietly && this.state !== 'loading').finally(() => {
      if (running === this.#running) this.#running = undefined;
    });
  }

  /** Puts the reading back to where nothing was asked. */
  forget(): void {
    this.#stop();
    this.#set('idle');
    this.answer = undefined;
    this.failure = undefined;
    this.#lastQuestion = undefined;
  }

  /** Replaces the answer, e.g. with one that has another page added. */
  extend(answer: Answer): void {
    this.answer = answer;
    this.#host.requestUpdate();
  }

  readonly #online = (): void => {
    // Spread over two seconds: a whole village comes back at the same moment.
    const quietly = this.fromDevice || (this.state === 'ready' && this.misses > 0);
    if (quietly || this.failure?.kind === 'offline') this.#after(Math.random() * 2_000, () => this.retry(quietly));
  };

  #after(milliseconds: number, next: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(next, milliseconds);
  }

  #toAsk(): readonly unknown[] | undefined {
    const question = this.#options.question();
    return question && [this.#host.source, ...question];
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  async #run(signal: AbortSignal, question: Question, quietly: boolean): Promise<void> {
    this.#begin(question, quietly);
    let reached: Portal | undefined;
    const stopped = (): boolean => signal.aborted;
    try {
      const portal = await this.#host.source.connect();
      signal.throwIfAborted();
      this.portal = reached = portal;
      const answer = await this.#options.read(portal, question, signal);
      signal.throwIfAborted();
      this.misses = 0;
      // What is drawn is not drawn anew when the office says the same.
      const same = quietly && JSON.stringify(answer) === JSON.stringify(this.answer) ? (this.answer as Answer) : answer;
      this.#answered({ answer: same, portal, at: Date.now() }, false);
    } catch (error) {
      if (stopped()) return;
      this.misses += 1;
      this.notBefore = Date.now() + (error instanceof PortalError ? (error.retryAfter ?? 0) * 1_000 : 0);
      if (quietly && this.state === 'ready') {
        this.#host.requestUpdate();
        return;
      }
      const kept = this.#host.source.device === 'personal' && isUnreachable(error, this.#options.renewEvery ? 'busy' : undefined) && (await this.#options.kept?.(this.#host.source, reached, question, signal).catch(() => undefined));
      if (stopped()) return;
      if (kept) this.#answered(kept, true);
      else this.#fail(error, quietly);
    }
  }

  #answered({ answer, portal, at }: KeptAnswer<Answer>, fromDevice: boolean): void {
    this.answer = answer;
    this.portal = portal;
    this.answeredAt = at;
    this.fromDevice = fromDevice;
    this.failure = undefined;
    this.#set('ready');
  }

  #begin(question: Question, quietly: boolean): void {
    clearTimeout(this.#timer);
    this.askedAt = Date.now();
    if (quietly) return;
    this.misses = 0;
    if (!this.#mayStay(question)) this.answer = undefined;
    this.#lastQuestion = question;
    this.failure = undefined;
    this.#set('loading');
    this.#after(patience, () => {
      this.stalled = true;
      this.#host.requestUpdate();
    });
  }

  #mayStay(question: Question): boolean {
    const { keepWhileLoading, stays } = this.#options;
    const last = this.#lastQuestion;
    return keepWhileLoading || JSON.stringify(question) === JSON.stringify(last) || (last !== undefined && stays?.(last, question) === true);
  }

  #fail(error: unknown, quietly: boolean): void {
    const before = this.failure?.kind;
    this.failure = error instanceof PortalError ? error : new PortalError('broken', String(error), { cause: error });
    this.#set('failed');
    if (this.failure.kind === 'busy' && this.failure.retryAfter) this.#after(this.failure.retryAfter * 1_000 * (1 + Math.random() / 4), () => this.retry());
    if (!quietly || this.failure.kind !== before) this.#host.tellFailure(this.failure);
  }

  #set(state: ReadingState): void {
    clearTimeout(this.#timer);
    this.stalled = false;
    this.state = state;
    this.#host.requestUpdate();
    if (this.#options.renewEvery && !this.#renews && (state === 'ready' || state === 'failed')) void this.#startRenewing(this.#options.renewEvery).catch(() => undefined);
  }

  /** Nobody waits for it, so it is loaded when the answer is on the screen. */
  async #startRenewing(every: number): Promise<void> {
    this.#renews = true;
    const { Renewal } = await import('./renewal.js');
    this.#host.addController(new Renewal(this, every));
  }
}
