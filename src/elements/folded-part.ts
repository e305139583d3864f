/** A part that is folded away. It comes when its place is drawn, and is waited for where somebody opens it before. */
import { html } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { LatePart } from './late-part.js';
import type { Widget } from './widget.js';

interface Speech {
  readonly words: Pick<Messages, 'common' | 'statsBadge'>;
}

export class FoldedPart<Part extends { readonly ready: boolean }> {
  readonly #late: LatePart<Part>;
  /** Somebody opened it before it was here. */
  #awaited = false;

  constructor(host: Widget, load: () => Promise<Part>) {
    this.#late = new LatePart(host, load);
  }

  /** Undefined until it is here, with the words of its language. */
  get part(): Part | undefined {
    return this.#late.part?.ready ? this.#late.part : undefined;
  }

  get #isLost(): boolean {
    return this.#late.missing && !this.#late.isComing;
  }

  /** Undefined when it does not come. */
  async arrived(): Promise<Part | undefined> {
    return this.#late.bring({});
  }

  /** For ears: what somebody waited for. */
  heard(sentences: (part: Part) => readonly string[], { words }: Speech): readonly string[] {
    if (!this.#awaited) return [];
    return this.#isLost ? [words.statsBadge.notLoaded] : this.part ? sentences(this.part) : [];
  }

  readonly toggled = (event: Event): void => {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    this.#awaited ||= !this.part;
    void this.#late.bring(event);
  };

  /** The button goes, so the focus does not stay on it. */
  readonly #again = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLElement).closest('details')?.querySelector('summary')?.focus();
    void this.#late.again();
  };

  draw(content: (part: Part) => unknown, { words: { common, statsBadge: words } }: Speech): unknown {
    if (!this.#awaited) void this.#late.bring('drawn');
    const missing = this.#isLost;
    return this.part ? content(this.part) : html`<p aria-busy=${!missing}>${missing ? html`${words.notLoaded} <button class="plain" type="button" @click=${this.#again}>${common.retry}</button>` : common.loading}</p>`;
  }
}
