/**
 * When what is being typed counts as typed. Vietnamese is composed letter by letter: a desktop keyboard (Telex, VNI)
 * holds a word in composition until it is finished, an Android keyboard holds nearly everything all the time. So a
 * composition is neither searched at each letter nor waited for to the end, but searched when it rests.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds without a change. */
const restAfterLetter = 250;
const restInComposition = 600;

export class Typing implements ReactiveController {
  /** What stands in the box. */
  text = '';
  readonly #settle: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending = false;

  constructor(host: ReactiveControllerHost, settle: (text: string) => void) {
    this.#settle = settle;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#pending) this.#after(restAfterLetter);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Takes the text as it now stands. */
  changed(text: string, composing: boolean): void {
    if (composing && text === this.text) return;
    this.text = text;
    this.#after(composing ? restInComposition : restAfterLetter);
  }

  /** No waiting: the citizen pressed Enter, or the page's author wrote it. */
  now(text = this.text): void {
    clearTimeout(this.#timer);
    this.#pending = false;
    this.text = text;
    this.#settle(text);
  }

  #after(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#pending = true;
    this.#timer = setTimeout(() => this.now(), milliseconds);
  }
}
