/**
 * Reading from the portal: one question at a time, its answer, and everything that can come between – slow, stalled,
 * offline, busy, failed – with the last good answer kept beside a failure. Writing is never done through this.
 */
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
}

export interface KeptAnswer<Answer> {
  readonly answer: Answer;
  readonly portal: Portal;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
}

/** Whether an error says no more than that nobody could be reached. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof PortalError ? error.kind === 'offline' || error.kind === 'timeout' || error.kind === 'intercepted' : !navigator.onLine;

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
  readonly #host: Widget;
  readonly #options: ReadingOptions<Question, Answer>;
  /** The portal and the question that were last asked. */
  #asked: readonly unknown[] | undefined;
  #running = new AbortController();
  #stallTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #interrupted = false;
  #lastQuestion = '';

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
    clearTimeout(this.#stallTimer);
    clearTimeout(this.#retryTimer);
  }

  /** Asks the same again. */
  retry(): void {
    this.#stop();
    this.#asked = this.#toAsk();
    const question = this.#options.question();
    if (!question) return this.forget();
    this.#running = new AbortController();
    void this.#run(this.#running.signal, question);
  }

  /** Puts the reading back to where nothing was asked. */
  forget(): void {
    this.#stop();
    this.#set('idle');
    this.answer = undefined;
    this.failure = undefined;
    this.#lastQuestion = '';
  }

  /** Replaces the answer, e.g. with one that has another page added. */
  extend(answer: Answer): void {
    this.answer = answer;
    this.#host.requestUpdate();
  }

  readonly #online = (): void => {
    // Spread over two seconds: a whole village comes back at the same moment.
    if (this.fromDevice || (this.state === 'failed' && this.failure?.kind === 'offline')) this.#retryAfter(Math.random() * 2_000);
  };

  #retryAfter(milliseconds: number): void {
    clearTimeout(this.#retryTimer);
    this.#retryTimer = setTimeout(() => this.retry(), milliseconds);
  }

  #toAsk(): readonly unknown[] | undefined {
    const question = this.#options.question();
    return question && [this.#host.source, ...question];
  }

  /** What has been answered may go on with what it began. */
  #stop(): void {
    if (this.state === 'loading') this.#running.abort();
  }

  async #run(signal: AbortSignal, question: Question): Promise<void> {
    this.#begin(JSON.stringify(question));
    let reached: Portal | undefined;
    const stopped = (): boolean => signal.aborted;
    try {
      const portal = await this.#host.source.connect();
      signal.throwIfAborted();
      this.portal = reached = portal;
      const answer = await this.#options.read(portal, question, signal);
      signal.throwIfAborted();
      this.#answered({ answer, portal, at: Date.now() }, false);
    } catch (error) {
      if (stopped()) return;
      const kept = this.#host.source.device === 'personal' && isUnreachable(error) && (await this.#options.kept?.(this.#host.source, reached, question, signal).catch(() => undefined));
      if (stopped()) return;
      if (kept) this.#answered(kept, true);
      else this.#fail(error);
    }
  }

  #answered({ answer, portal, at }: KeptAnswer<Answer>, fromDevice: boolean): void {
    this.answer = answer;
    this.portal = portal;
    this.answeredAt = at;
    this.fromDevice = fromDevice;
    this.#set('ready');
  }

  #begin(question: string): void {
    clearTimeout(this.#retryTimer);
    if (question !== this.#lastQuestion && !this.#options.keepWhileLoading) this.answer = undefined;
    this.#lastQuestion = question;
    this.failure = undefined;
    this.#set('loading');
    this.#stallTimer = setTimeout(() => {
      this.stalled = true;
      this.#host.requestUpdate();
    }, patience);
  }

  #fail(error: unknown): void {
    this.failure = error instanceof PortalError ? error : new PortalError('broken', String(error), { cause: error });
    this.#set('failed');
    if (this.failure.kind === 'busy' && this.failure.retryAfter) this.#retryAfter(this.failure.retryAfter * 1_000 * (1 + Math.random() / 4));
    this.#host.tellFailure(this.failure);
  }

  #set(state: ReadingState): void {
    clearTimeout(this.#stallTimer);
    this.stalled = false;
    this.state = state;
    this.#host.requestUpdate();
  }
}
