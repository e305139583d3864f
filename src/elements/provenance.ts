/** How figures are counted, where they come from, and when they were closed and loaded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format, Messages } from '../i18n/index.js';
import { isKnownMetric, type Metric, type Statistics } from '../model/statistics.js';
import type { Portal } from '../portal/portal.js';
import { outsideLink } from '../ui/links.js';
import { officeWords, quoting } from './office-words.js';

export interface Told {
  readonly words: Pick<Messages, 'common' | 'figures' | 'statsBadge'>;
  readonly format: Format;
}

/** Our definition, and the office's own where it has one: it may count differently. */
export function definitionOf({ id, definition }: Pick<Metric, 'id' | 'definition'>, { words: { statsBadge: words } }: Told): TemplateResult {
  return html`${isKnownMetric(id) ? html`<p>${words.definition[id]}</p>` : nothing}
    ${definition ? html`<p>${quoting(words.officeCounts, definition)}</p>` : nothing}`;
}

export function sourceOf(statistics: Statistics | undefined, answeredAt: number, portal: Portal | undefined, { words, format }: Told): TemplateResult {
  const { common: general, figures, statsBadge } = words;
  const { source, sourceUrl, asOf } = statistics ?? {};
  return html`
    <p>${sourceUrl
      ? outsideLink(sourceUrl, quoting(figures.source, source ?? sourceUrl), general.opensNewTab)
      : quoting(figures.source, source ?? portal?.name ?? general.unknownValue)}</p>
    ${asOf ? html`<p>${figures.asOf(format.dateTime(asOf))}</p>` : nothing}
    <p>${statsBadge.loadedAt(format.clock(answeredAt, portal?.timeZone ?? 'Asia/Ho_Chi_Minh'))}</p>
  `;
}

/** The office's name for the period where it has one. */
export const officePeriod = ({ period }: Statistics): TemplateResult | undefined => (period?.label ? officeWords(period.label) : undefined);
