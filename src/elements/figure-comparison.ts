/** A figure beside the period before and beside the office's target: said in words, with an icon; a colour alone says nothing. Loaded where one of the two is wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { figureComparison } from '../i18n/vi/figure-comparison.js';
import { amountOf } from '../model/amount.js';
import { betterWhen, type Change, changeSince, meetsTarget } from '../model/change.js';
import { type MetricReading, readMetric } from '../model/metric-reading.js';
import { monthsBefore, periodBefore } from '../model/period-before.js';
import type { Period } from '../model/period.js';
import { answeredPeriod, nameOfPeriod } from '../model/saying.js';
import { metricOf, type Statistics } from '../model/statistics.js';
import type { Writing } from '../model/written.js';
import { icon, type IconName } from '../ui/icons.js';
import { skeleton } from '../ui/skeleton.js';
import type { PeriodFigures } from './period-figures.js';
import { Reading } from './reading.js';
import { Translation } from './translation.js';
import type { Widget } from './widget.js';

interface Speech {
  readonly words: Pick<Messages, 'figures'>;
  readonly format: Writing;
}

const arrows: Readonly<Record<Change['direction'], IconName>> = { up: 'rise', down: 'fall', same: 'level' };

export class FigureComparison {
  readonly #translation: Translation<'figureComparison'>;
  /** What it was before. That it cannot be had takes nothing from the figures themselves. */
  readonly #before: Reading<[Period], Statistics | undefined>;

  /** `wanted` tells whether the period before is asked for. */
  constructor(host: Widget, figures: Reading<[string], PeriodFigures>, wanted: () => boolean) {
    this.#translation = new Translation(host, { figureComparison });
    this.#before = new Reading(host, {
      question: () => {
        const { answer: { period, today = '' } = {}, fromDevice, portal } = figures;
        if (!wanted() || !period || fromDevice || portal?.statisticsByPeriod === false) return undefined;
        // A period that still runs has fewer days than a whole one before it; only one to date is compared with its like.
        return period.to < today || period.toDate ? [period] : undefined;
      },
      read: async (portal, [period], signal) => {
        const { from, to } = periodBefore(period);
        const before = await portal.getStatistics?.({ from, to }, { signal }).catch(() => undefined);
        return before && answeredPeriod(periodBefore(period), before).from === from ? before : undefined;
      },
    });
  }

  /** Nothing while the words of another language are on their way. */
  lines(metric: string, reading: MetricReading, { period, target }: { readonly period: Period | undefined; readonly target: number | undefined }, speech: Speech): unknown {
    if (!this.#translation.ready) return nothing;
    const before = this.#before.answer && readMetric(metricOf(this.#before.answer.metrics, metric));
    const change = before && changeSince(before, reading);
    return [target === undefined ? nothing : this.#targetLine(metric, reading, target, speech), change && period ? this.#changeLine(change, period, speech) : this.#before.state === 'loading' ? skeleton([8]) : nothing];
  }

  #changeLine(change: Change, period: Period, speech: Speech): TemplateResult {
    const { figureComparison: words } = this.#translation.words;
    const { words: { figures }, format } = speech;
    const months = monthsBefore(period);
    const than = months ? words.monthsBefore(months) : words.lower(nameOfPeriod(periodBefore(period), { words: figures, format }));
    const sentence = change.direction === 'same' ? words.change.same(than) : words.change[change.direction](this.#amountOfChange(change, speech), than);
    return html`<p class="reason">${icon(arrows[change.direction])}<span>${sentence}</span></p>`;
  }

  #amountOfChange({ scale, by, unit }: Change, { words: { figures }, format }: Speech): string {
    const { figureComparison: words } = this.#translation.words;
    const written = by === 0 ? words.lessThan(format.hundredths(1)) : format.hundredths(by);
    switch (scale) {
      case 'count': return words.dossiers(format.number(by));
      case 'percent': return words.percentagePoints(written);
      case 'points': return words.points(written);
      case 'time': return unit === undefined ? written : figures.time(written, unit);
    }
  }

  #targetLine(metric: string, reading: MetricReading, target: number, speech: Speech): TemplateResult | typeof nothing {
    const met = meetsTarget(metric, reading, target);
    if (met === undefined) return nothing;
    const { figureComparison: words } = this.#translation.words;
    const written = (betterWhen(metric) === 'less' ? words.atMost : words.atLeast)(writtenTarget(reading, target, speech));
    return html`<p class="reason ${met ? 'met' : 'not-met'}">${icon(met ? 'check' : 'flag')}<span>${met ? words.met(written) : words.notMet(written)}</span></p>`;
  }

  /** The target beside a chart: "≥ 98%", or "≤ 3 ngày làm việc". */
  targetSign = (metric: string, reading: MetricReading, target: number, speech: Speech): string => `${betterWhen(metric) === 'less' ? '≤' : '≥'} ${writtenTarget(reading, target, speech)}`;
}

/** In the unit of the figure. */
function writtenTarget(reading: MetricReading, target: number, { words: { figures }, format }: Speech): string {
  const amount = amountOf(reading);
  if (amount?.scale === 'percent') return `${format.number(target)}%`;
  return amount?.scale === 'time' && amount.unit !== undefined ? figures.time(format.number(target), amount.unit) : format.number(target);
}
