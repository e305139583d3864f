/** How figures are counted, and where they come from: one tap away. Our definitions come when the figures are on the screen. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format, Messages } from '../i18n/index.js';
import { isKnownMetric, metricOf, type Statistics } from '../model/statistics.js';
import { outsideLink } from '../ui/links.js';
import type { FigureDefinitions } from './figure-definitions.js';
import { LatePart } from './late-part.js';
import { quoting } from './office-words.js';
import type { Reading } from './reading.js';
import type { Widget } from './widget.js';

export interface Told {
  readonly words: Pick<Messages, 'common' | 'figures' | 'statsBadge'>;
  readonly format: Format;
}

export class HowCounted {
  readonly #definitions: LatePart<FigureDefinitions>;
  /** Somebody opened it before our definitions were here. */
  #awaited = false;

  constructor(host: Widget) {
    this.#definitions = new LatePart(host, async () => new (await import('./figure-definitions.js')).FigureDefinitions(host));
  }

  /** For ears: what somebody waited for. */
  heard(ids: readonly string[], { words }: Told): readonly string[] {
    const { part, missing } = this.#definitions;
    if (!this.#awaited) return [];
    return missing ? [words.statsBadge.definitionMissing] : ids.flatMap((id) => part?.of(id) ?? []);
  }

  readonly toggled = (event: Event): void => {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    this.#awaited ||= this.#definitions.part === undefined;
    this.#definitions.bring(event);
  };

  /** Our definition, and the office's own where it has one: it may count differently. */
  definition(statistics: Statistics | undefined, id: string, { words: { common, statsBadge: words } }: Told): TemplateResult {
    if (isKnownMetric(id) && !this.#awaited) this.#definitions.bring('drawn');
    const { part, missing } = this.#definitions;
    const ours = part?.of(id);
    const { definition } = metricOf(statistics?.metrics, id);
    return html`${isKnownMetric(id) ? html`<p aria-busy=${!ours && !missing}>${ours ?? (missing ? words.definitionMissing : common.loading)}</p>` : nothing}
      ${definition ? html`<p>${quoting(words.officeCounts, definition)}</p>` : nothing}`;
  }
}

export function sourceOf(statistics: Statistics | undefined, { answeredAt, portal }: Pick<Reading<readonly unknown[], unknown>, 'answeredAt' | 'portal'>, { words, format }: Told): TemplateResult {
  const { common, figures, statsBadge } = words;
  const { source, sourceUrl, asOf } = statistics ?? {};
  return html`
    <p>${sourceUrl
      ? outsideLink(sourceUrl, quoting(figures.source, source ?? sourceUrl), common.opensNewTab)
      : quoting(figures.source, source ?? portal?.name ?? common.unknownValue)}</p>
    ${asOf ? html`<p>${figures.asOf(format.dateTime(asOf))}</p>` : nothing}
    <p>${statsBadge.loadedAt(format.clock(answeredAt, portal?.timeZone ?? 'Asia/Ho_Chi_Minh'))}</p>
  `;
}
