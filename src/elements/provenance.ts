/** How figures are counted, where they come from, and when they were closed and loaded. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format, Messages } from '../i18n/index.js';
import { addDays } from '../model/calendar.js';
import { todayIn } from '../model/moment.js';
import { ageOf, type Period } from '../model/period.js';
import { isKnownMetric, type Metric, type Statistics } from '../model/statistics.js';
import type { Portal } from '../portal/portal.js';
import { outsideLink } from '../ui/links.js';
import { officeWords, quoting } from './office-words.js';
import type { Reading } from './reading.js';

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
    <p>${statsBadge.loadedAt(format.clock(answeredAt, zoneOf(portal)))}</p>
  `;
}

const zoneOf = (portal: Portal | undefined): string => portal?.timeZone ?? 'Asia/Ho_Chi_Minh';

/** What must be known about the time of figures: closed too early or long ago – where the office does not say when, by the day they were loaded – and that newer ones could not be had. */
export function timeCautions(
  period: Period, asOf: string | undefined, { state, answeredAt, fromDevice, misses, portal }: Pick<Reading<readonly unknown[], unknown>, 'state' | 'answeredAt' | 'fromDevice' | 'misses' | 'portal'>, { words: { figures, statsBadge }, format }: Told,
): readonly string[] {
  const loaded = todayIn(zoneOf(portal), answeredAt);
  // The day of loading had not ended either.
  const age = ageOf(period, asOf ?? addDays(loaded, -1), todayIn(zoneOf(portal), Date.now()));
  const ours = { beforeEnd: statsBadge.loadedBeforeEnd, old: statsBadge.loadedLongAgo };
  const at = format.clock(answeredAt, zoneOf(portal));
  return [
    ...(age ? [asOf ? figures[age](format.date(asOf)) : ours[age](format.date(loaded))] : []),
    ...(fromDevice ? [statsBadge.fromDevice(at)] : state === 'ready' && misses > 0 ? [statsBadge.notRenewed(at)] : []),
  ];
}

/** The office's name for the period where it has one. */
export const officePeriod = ({ period }: Statistics): TemplateResult | undefined => (period?.label ? officeWords(period.label) : undefined);
