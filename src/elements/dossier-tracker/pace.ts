/** After three misses in a row each further question waits, longer each time: codes are not to be found by trying. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const freeMisses = 3;
const shortestWait = 2_000;
const longestWait = 30_000;

export class Pace implements ReactiveController {
  /** How long the citizen was told to wait; 0 when the question was asked at once. */
  seconds = 0;
  readonly #host: ReactiveControllerHost;
  readonly #ask: (code: string) => void;
  #misses = 0;
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, ask: (code: string) => void) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Asks now, or as soon as the wait is over. A later question takes the place of one that waits. */
  ask(code: string): void {
    this.cancel();
    // A clock that was set back must not lock the field for long.
    const wait = Math.min(this.#until - Date.now(), longestWait);
    if (wait > 0) {
      this.seconds = Math.ceil(wait / 1_000);
      this.#timer = setTimeout(() => this.ask(code), wait);
    } else this.#ask(code);
    this.#host.requestUpdate();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.seconds = 0;
  }

  missed(): void {
    this.#misses += 1;
    if (this.#misses >= freeMisses) this.#until = Date.now() + Math.min(shortestWait * 2 ** (this.#misses - freeMisses), longestWait);
  }

  found(): void {
    this.#misses = this.#until = 0;
  }
}
