/** A part of an element that is loaded when it is needed, or when nobody waits for anything. What was lost on the way is asked for again. */
import type { ReactiveController } from 'lit';
import type { Widget } from './widget.js';

export class LatePart<Part> implements ReactiveController {
  /** Undefined until it is here. */
  part: Part | undefined;
  /** It did not arrive when it was asked for last; until it does. */
  missing = false;
  readonly #host: Widget;
  readonly #load: () => Promise<Part>;
  #coming: Promise<void> | undefined;
  #occasion: unknown;

  constructor(host: Widget, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
  }

  /** On its way. */
  get isComing(): boolean {
    return this.#coming !== undefined;
  }

  /** Asks for it, unless it is here or on its way; once where it is missing, until the occasion is another. Undefined where it does not arrive. */
  async bring(occasion?: unknown): Promise<Part | undefined> {
    if (!this.missing || occasion !== this.#occasion) this.#ask(occasion);
    await this.#coming;
    return this.part;
  }

  /** The same, also where it was missing a moment ago: somebody has pressed for it. */
  async again(): Promise<Part | undefined> {
    this.#ask(this.#occasion);
    await this.#coming;
    return this.part;
  }

  readonly #online = (): void => {
    if (this.missing) void this.again();
  };

  #ask(occasion: unknown): void {
    if (this.part !== undefined || this.#coming) return;
    this.#occasion = occasion;
    if (this.missing) this.#host.requestUpdate();
    this.#coming = this.#load().then((part) => {
      this.part = part;
      this.missing = false;
    }, () => {
      this.missing = true;
    }).finally(() => {
      this.#coming = undefined;
      this.#host.requestUpdate();
    });
  }
}
