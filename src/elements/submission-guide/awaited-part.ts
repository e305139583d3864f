/** A late part of the guide that a step cannot do without. While it is on its way, and when it did not arrive, the citizen reads so. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import { notice } from '../../ui/notice.js';
import { LatePart } from '../late-part.js';
import type { Widget } from '../widget.js';
import { loading } from './loading.js';

type Words = Messages['common'];

/** After this long the citizen is told that it is slow, in milliseconds. */
const patience = 8_000;

export class AwaitedPart<Part> extends LatePart<Part> {
  readonly #pressed: () => void;
  #isSlow = false;

  /** `pressed`: the citizen asks for it once more, by a button that is gone then. */
  constructor(widget: Widget, load: () => Promise<Part>, pressed: () => void = () => undefined) {
    super(widget, async () => {
      const timer = setTimeout(() => {
        this.#isSlow = true;
        widget.requestUpdate();
      }, patience);
      try {
        return await load();
      } finally {
        clearTimeout(timer);
        this.#isSlow = false;
      }
    });
    this.#pressed = pressed;
  }

  get #isLost(): boolean {
    return this.missing && !this.isComing;
  }

  /** In its place. */
  template(words: Words): TemplateResult {
    if (!this.#isLost) return loading(this.#isSlow, words);
    return notice({ tone: 'warning', body: words.failure.offline, actions: html`<button type="button" @click=${this.#press}>${words.retry}</button>` });
  }

  /** For the live region. */
  heard({ failure, loading: comes, stalled }: Words): string {
    if (this.#isLost) return failure.offline;
    return this.#isSlow ? stalled : comes;
  }

  readonly #press = (): void => {
    this.#pressed();
    void this.again();
  };
}
