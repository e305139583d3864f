/**
 * Reading from the portal: one question at a time, its answer, and everything that can come between – slow, stalled,
 * offline, busy, failed – with the last good answer kept beside a failure. Writing is never done through this.
 */
import { initialState, Task } from '@lit/task';
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
  readonly #task: Task<readonly unknown[], Answer>;
  #stallTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #interrupted = false;
  #lastQuestion = '';

  constructor(host: Widget, options: ReadingOptions<Question, Answer>) {
    this.#host = host;
    this.#options = options;
    this.#task = new Task(host, {
      args: () => [host.source, ...(options.question() ?? [initialState])],
      task: (_args, { signal }) => this.#run(signal),
    });
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    if (this.#interrupted) this.retry();
    this.#interrupted = false;
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    this.#interrupted = this.state === 'loading';
    this.#task.abort();
    clearTimeout(this.#stallTimer);
    clearTimeout(this.#retryTimer);
  }

  /** Asks the same again. */
  retry(): void {
    void this.#task.run().catch(() => undefined);
  }

  /** Puts the reading back to where nothing was asked. */
  forget(): void {
    this.#task.abort();
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

  async #run(signal: AbortSignal): Promise<Answer> {
    const question = this.#options.question();
    if (!question) {
      this.forget();
      return initialState as never;
    }
    this.#begin(JSON.stringify(question));
    let reached: Portal | undefined;
    try {
      const portal = await this.#host.source.connect();
      signal.throwIfAborted();
      this.portal = reached = portal;
      const answer = await this.#options.read(portal, question, signal);
      signal.throwIfAborted();
      return this.#answered({ answer, portal, at: Date.now() }, false);
    } catch (error) {
      if (signal.aborted) throw error;
      const kept = this.#host.source.device === 'personal' && isUnreachable(error) && (await this.#options.kept?.(this.#host.source, reached, question, signal).catch(() => undefined));
      signal.throwIfAborted();
      if (kept) return this.#answered(kept, true);
      this.#fail(error);
      throw error;
    }
  }

  #answered({ answer, portal, at }: KeptAnswer<Answer>, fromDevice: boolean): Answer {
    this.answer = answer;
    this.portal = portal;
    this.answeredAt = at;
    this.fromDevice = fromDevice;
    this.#set('ready');
    return answer;
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
