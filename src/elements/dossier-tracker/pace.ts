/**
 * After three misses in a row each further question waits, longer each time: codes are not to be found by trying. Counted for the page and
 * the portal, so that another tracker, or the same one made anew, is no faster; in memory only.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Portal } from '../../portal/portal.js';

const freeMisses = 3;
const shortestWait = 2_000;
const longestWait = 30_000;

interface Misses {
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** By the operation itself: every wrapping of one portal has the same. */
const missesOf = new WeakMap<NonNullable<Portal['findDossier']>, Misses>();

/** Milliseconds; a clock that was set back must not lock the field for long. */
const waitOf = (portal: Portal | undefined): number =>
  Math.min(((portal?.findDossier && missesOf.get(portal.findDossier)?.until) ?? 0) - Date.now(), longestWait);

export class Pace implements ReactiveController {
  /** How long the citizen was told to wait; 0 when the question was asked at once. */
  seconds = 0;
  readonly #host: ReactiveControllerHost;
  readonly #ask: (code: string) => void;
  #isUnchecked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, ask: (code: string) => void) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Asks now, or as soon as the wait is over. A later question takes the place of one that waits. Of a portal not known yet see `holds`. */
  ask(code: string, portal: Portal | undefined): void {
    this.cancel();
    this.#isUnchecked = portal === undefined;
    const wait = waitOf(portal);
    if (wait > 0) {
      this.seconds = Math.ceil(wait / 1_000);
      this.#timer = setTimeout(() => this.ask(code, portal), wait);
    } else this.#ask(code);
    this.#host.requestUpdate();
  }

  /** Whether a question that was let through before its portal was known has to wait after all. */
  holds(code: string, portal: Portal): boolean {
    if (!this.#isUnchecked) return false;
    this.#isUnchecked = false;
    if (waitOf(portal) > 0) this.ask(code, portal);
    return this.seconds > 0;
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.seconds = 0;
  }

  missed({ findDossier }: Portal): void {
    if (!findDossier) return;
    const count = (missesOf.get(findDossier)?.count ?? 0) + 1;
    const wait = count < freeMisses ? 0 : Math.min(shortestWait * 2 ** (count - freeMisses), longestWait);
    missesOf.set(findDossier, { count, until: wait > 0 ? Date.now() + wait : 0 });
  }

  found({ findDossier }: Portal): void {
    if (findDossier) missesOf.delete(findDossier);
  }
}
