/** A part of an element that is loaded when it is needed, or when nobody waits for anything. */
import type { ReactiveControllerHost } from 'lit';

export class LatePart<Part> {
  /** Undefined until it is here. */
  part: Part | undefined;
  /** It did not come when it was asked for last. */
  missing = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Part>;
  #coming: Promise<void> | undefined;
  #occasion: unknown;

  constructor(host: ReactiveControllerHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Asks for it, unless it is here or on its way. On the same occasion it is asked for once. Fulfilled when it is here, or missing. */
  async bring(occasion: unknown): Promise<void> {
    if (this.part === undefined && !this.#coming && occasion !== this.#occasion) {
      this.#occasion = occasion;
      this.missing = false;
      this.#coming = this.#load().then((part) => void (this.part = part), () => void (this.missing = true)).finally(() => {
        this.#coming = undefined;
        this.#host.requestUpdate();
      });
    }
    await this.#coming;
  }
}
