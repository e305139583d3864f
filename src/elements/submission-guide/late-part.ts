/** A part of the guide that is loaded when it is needed. While it is on its way, and when it did not arrive, the citizen reads so. */
import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import { notice } from '../../ui/notice.js';
import type { Widget } from '../widget.js';
import { loading } from './loading.js';

type Words = Messages['common'];

/** After this long the citizen is told that it is slow, in milliseconds. */
const patience = 8_000;

export class LatePart<Part> implements ReactiveController {
  part: Part | undefined;
  readonly #widget: Widget;
  readonly #load: () => Promise<Part>;
  readonly #pressed: () => void;
  #coming: Promise<void> | undefined;
  #isSlow = false;
  /** Where the citizen stood when it did not arrive. */
  #missedAt: string | undefined;

  /** `pressed`: the citizen asks for it once more, by a button that is gone then. */
  constructor(widget: Widget, load: () => Promise<Part>, pressed: () => void = () => undefined) {
    this.#widget = widget;
    this.#load = load;
    this.#pressed = pressed;
    widget.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.again);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.again);
  }

  /** Asks for it, once; where it did not arrive, again from another place, at a press, and when the network is back. Never rejects. */
  async bring(place = ''): Promise<void> {
    if (this.part || place === this.#missedAt) return;
    // Many a browser never again asks for a module that it once failed to fetch on this page: with no network it is not asked at all.
    if (navigator.onLine || this.#coming) await (this.#coming ??= this.#ask(place));
    else this.#miss(place);
  }

  /** In its place. */
  template(words: Words): TemplateResult {
    if (this.#missedAt === undefined) return loading(this.#isSlow, words);
    return notice({ tone: 'warning', body: words.failure.offline, actions: html`<button type="button" @click=${this.#press}>${words.retry}</button>` });
  }

  /** For the live region. */
  heard({ failure, loading: comes, stalled }: Words): string {
    if (this.#missedAt !== undefined) return failure.offline;
    return this.#isSlow ? stalled : comes;
  }

  async #ask(place: string): Promise<void> {
    this.#missedAt = undefined;
    const timer = setTimeout(() => this.#tell(true), patience);
    try {
      this.part = await this.#load();
    } catch {
      this.#miss(place);
    }
    clearTimeout(timer);
    this.#coming = undefined;
    this.#tell(false);
  }

  #miss(place: string): void {
    this.#missedAt = place;
    this.#widget.requestUpdate();
  }

  #tell(isSlow: boolean): void {
    this.#isSlow = isSlow;
    this.#widget.requestUpdate();
  }

  /** Asks for what did not arrive. */
  readonly again = (): void => {
    if (this.#missedAt === undefined) return;
    this.#coming = this.#ask(this.#missedAt);
    this.#widget.requestUpdate();
  };

  readonly #press = (): void => {
    this.#pressed();
    this.again();
  };
}
