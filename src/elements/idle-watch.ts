/** Asks on a shared machine whether somebody is still there, a minute before what she left is wiped (WCAG 2.2.1). */
import { html, nothing, type ReactiveController } from 'lit';
import type { Messages } from '../i18n/index.js';
import { sharedMachine } from '../i18n/vi/shared-machine.js';
import { notice } from '../ui/notice.js';
import type { SharedMachine } from './shared-machine.js';
import { Translation } from './translation.js';
import type { Widget } from './widget.js';

const idleMilliseconds = 5 * 60_000;
const warningMilliseconds = 60_000;
const signsOfLife = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

export class IdleWatch implements ReactiveController {
  /** In the last minute. */
  #asks = false;
  readonly #host: Widget;
  readonly #machine: SharedMachine;
  readonly #translation: Translation<'sharedMachine'>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Widget, machine: SharedMachine) {
    this.#host = host;
    this.#machine = machine;
    this.#translation = new Translation(host, { sharedMachine });
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of signsOfLife) addEventListener(sign, this.#stay, { passive: true, capture: true });
    this.#stay();
  }

  hostDisconnected(): void {
    for (const sign of signsOfLife) removeEventListener(sign, this.#stay, { capture: true });
    clearTimeout(this.#timer);
  }

  get #words(): Messages['sharedMachine'] {
    return this.#translation.words.sharedMachine;
  }

  /** The question in one sentence, while it is asked. */
  get sentence(): string {
    return this.#asks ? this.#words.idle : '';
  }

  /** The question, while it is asked. */
  get question(): unknown {
    return this.#asks
      ? notice({ tone: 'warning', icon: 'clock', body: html`<p>${this.#words.idle}</p>`, actions: html`<button type="button" @click=${this.#stay}>${this.#words.stay}</button>` })
      : nothing;
  }

  /** Somebody is there: the time starts anew. */
  readonly #stay = (): void => {
    clearTimeout(this.#timer);
    this.#ask(false);
    if (this.#host.source.device === 'shared') this.#timer = setTimeout(this.#almost, idleMilliseconds - warningMilliseconds);
  };

  readonly #almost = (): void => {
    // The device may have become known, or changed, since the timer was set.
    if (this.#host.embedded || !this.#machine.holds || this.#host.source.device !== 'shared') return this.#stay();
    this.#ask(true);
    this.#timer = setTimeout(() => {
      this.#ask(false);
      this.#machine.wipe('idle');
    }, warningMilliseconds);
  };

  #ask(asks: boolean): void {
    if (this.#asks === asks) return;
    this.#asks = asks;
    this.#host.requestUpdate();
  }
}
