/** A figure beside the period before and beside the office's target: said in words, with an icon; a colour alone says nothing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { betterWhen, type Change, changeSince, meetsTarget } from '../model/change.js';
import { amountOf, type MetricReading } from '../model/metric-reading.js';
import { nameOfPeriod } from '../model/saying.js';
import { isCumulative, monthsIn, type Period, periodBefore } from '../model/period.js';
import type { Writing } from '../model/written.js';
import { icon, type IconName } from '../ui/icons.js';

interface Speech {
  readonly words: Pick<Messages, 'figures' | 'statsBadge'>;
  readonly format: Writing;
}

const arrows: Readonly<Record<Change['direction'], IconName>> = { up: 'rise', down: 'fall', same: 'level' };

function amountOfChange({ scale, by, unit }: Change, { words: { figures, statsBadge: words }, format }: Speech): string {
  const written = by === 0 ? words.lessThan(format.hundredths(1)) : format.hundredths(by);
  switch (scale) {
    case 'count': return words.dossiers(format.number(by));
    case 'percent': return words.percentagePoints(written);
    case 'points': return words.points(written);
    case 'time': return unit === undefined ? written : figures.time(written, unit);
  }
}

/** `before` is the figure of the period before `period`. */
export function changeLine(now: MetricReading, before: MetricReading | undefined, period: Period, speech: Speech): TemplateResult | typeof nothing {
  const change = before && changeSince(before, now);
  if (!change) return nothing;
  const { words: { figures, statsBadge: words }, format } = speech;
  const than = period.kind === 'months' && !isCumulative(period) ? words.monthsBefore(monthsIn(period).length) : words.lower(nameOfPeriod(periodBefore(period), { words: figures, format }));
  const sentence = change.direction === 'same' ? words.change.same(than) : words.change[change.direction](amountOfChange(change, speech), than);
  return html`<p class="reason">${icon(arrows[change.direction])}<span>${sentence}</span></p>`;
}

/** The target in words: "98%", or "3 ngày làm việc" in the unit of the figure. */
export function writtenTarget(reading: MetricReading, target: number, { words: { figures }, format }: Speech): string {
  const amount = amountOf(reading);
  if (amount?.scale === 'percent') return `${format.number(target)}%`;
  return amount?.scale === 'time' && amount.unit !== undefined ? figures.time(format.number(target), amount.unit) : format.number(target);
}

export function targetLine(metric: string, reading: MetricReading, target: number | undefined, speech: Speech): TemplateResult | typeof nothing {
  const met = target === undefined ? undefined : meetsTarget(metric, reading, target);
  if (target === undefined || met === undefined) return nothing;
  const { words: { statsBadge: words } } = speech;
  const written = (betterWhen(metric) === 'less' ? words.atMost : words.atLeast)(writtenTarget(reading, target, speech));
  return html`<p class="reason ${met ? 'met' : 'not-met'}">${icon(met ? 'check' : 'flag')}<span>${met ? words.met(written) : words.notMet(written)}</span></p>`;
}
