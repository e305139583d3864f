/** A part of an element that is loaded when it is needed, or when nobody waits for anything. */
import type { ReactiveControllerHost } from 'lit';

export class LatePart<Part> {
  /** Undefined until it is here. */
  part: Part | undefined;
  /** It did not come when it was asked for last. */
  missing = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Part>;
  #coming = false;
  #occasion: unknown;

  constructor(host: ReactiveControllerHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Asks for it, unless it is here or on its way. On the same occasion it is asked for once. */
  bring(occasion: unknown): void {
    if (this.part !== undefined || this.#coming || occasion === this.#occasion) return;
    this.#occasion = occasion;
    this.#coming = true;
    this.missing = false;
    void this.#load().then((part) => (this.part = part), () => (this.missing = true)).then(() => {
      this.#coming = false;
      this.#host.requestUpdate();
    });
  }
}
