/** What is folded away under figures: how they are counted, and where they come from. It comes when the figures are on the screen. */
import { html, type TemplateResult } from 'lit';
import type { FigureProvenance, Told } from './figure-provenance.js';
import { LatePart } from './late-part.js';
import type { Widget } from './widget.js';

export class HowCounted {
  readonly #late: LatePart<FigureProvenance>;
  /** Somebody opened it before it was here. */
  #awaited = false;

  constructor(host: Widget) {
    this.#late = new LatePart(host, async () => new (await import('./figure-provenance.js')).FigureProvenance(host));
  }

  get #part(): FigureProvenance | undefined {
    return this.#late.part?.ready ? this.#late.part : undefined;
  }

  /** For ears: what somebody waited for. */
  heard(ids: readonly string[], { words }: Told): readonly string[] {
    if (!this.#awaited) return [];
    return this.#late.missing ? [words.statsBadge.provenanceMissing] : ids.flatMap((id) => this.#part?.definitionOf(id) ?? []);
  }

  readonly toggled = (event: Event): void => {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    this.#awaited ||= !this.#part;
    this.#late.bring(event);
  };

  draw(content: (part: FigureProvenance) => TemplateResult, { words: { common, statsBadge: words } }: Told): TemplateResult {
    if (!this.#awaited) this.#late.bring('drawn');
    const { missing } = this.#late;
    return this.#part ? content(this.#part) : html`<p aria-busy=${!missing}>${missing ? words.provenanceMissing : common.loading}</p>`;
  }
}
