/** How figures are counted, where they come from, and when they were closed and loaded: one tap away, and loaded when figures are on the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format, Messages } from '../i18n/index.js';
import { figureProvenance } from '../i18n/vi/figure-provenance.js';
import { isKnownMetric } from '../model/metrics.js';
import { momentOfInstant } from '../model/moment.js';
import { metricOf, type Statistics } from '../model/statistics.js';
import { outsideLink } from '../ui/outside-link.js';
import { quoting } from './office-words.js';
import type { Reading } from './reading.js';
import { Translation } from './translation.js';
import type { Widget } from './widget.js';

export interface Told {
  readonly words: Pick<Messages, 'common' | 'figures' | 'statsBadge'>;
  readonly format: Format;
}

export type Provided = Pick<Reading<readonly unknown[], unknown>, 'answeredAt' | 'portal'>;

export class FigureProvenance {
  readonly #translation: Translation<'figureProvenance'>;

  constructor(host: Widget) {
    this.#translation = new Translation(host, { figureProvenance });
  }

  /** False while the words of another language are on their way. */
  get ready(): boolean {
    return this.#translation.ready;
  }

  /** What our figure of this name counts; nothing of one of the office's own. */
  readonly definitionOf = (id: string): readonly string[] => (isKnownMetric(id) ? [this.#translation.words.figureProvenance.definition[id]] : []);

  /** Our definition, and the office's own where it has one: it may count differently. */
  counted(statistics: Statistics | undefined, id: string): TemplateResult {
    const { figureProvenance: words } = this.#translation.words;
    const { definition } = metricOf(statistics?.metrics, id);
    return html`${this.definitionOf(id).map((ours) => html`<p>${ours}</p>`)}${definition ? html`<p>${quoting(words.officeCounts, definition)}</p>` : nothing}`;
  }

  source(statistics: Statistics | undefined, { answeredAt, portal }: Provided, { words: { common }, format }: Told): TemplateResult {
    const { source, sourceUrl, asOf } = statistics ?? {};
    const { figureProvenance: words } = this.#translation.words;
    return html`
      <p>${sourceUrl
        ? outsideLink(sourceUrl, quoting(words.source, source ?? sourceUrl), common.opensNewTab)
        : quoting(words.source, source ?? portal?.name ?? common.unknownValue)}</p>
      ${asOf ? html`<p>${words.asOf(format.dateTime(asOf))}</p>` : nothing}
      <p>${words.loadedAt(format.dateTime(momentOfInstant(answeredAt, portal?.timeZone ?? 'Asia/Ho_Chi_Minh')))}</p>
    `;
  }
}
