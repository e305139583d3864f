/** A figure beside the period before and beside the office's target: said in words, with an icon; a colour alone says nothing. Loaded where one of the two is wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/messages.js';
import { figureComparison } from '../i18n/vi/figure-comparison.js';
import { amountOf } from '../model/amount.js';
import { betterWhen, type Change, changeSince, meetsTarget } from '../model/change.js';
import { type MetricReading, readMetric } from '../model/metric-reading.js';
import { todayIn } from '../model/moment.js';
import { monthsBefore, periodBefore } from '../model/period-before.js';
import { ageOf, type Period } from '../model/period.js';
import { answeredPeriod, closingDay, countedBy, nameOfPeriod } from '../model/saying.js';
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

interface Before {
  readonly period: Period;
  readonly before: Period;
  readonly statistics: Statistics;
}

/** The books were closed before the end: nobody compares a part with a whole. */
const isPart = (period: Period, { asOf }: Statistics, today: string): boolean => ageOf(period, asOf, today) === 'beforeEnd';

const arrows: Readonly<Record<Change['direction'], IconName>> = { up: 'rise', down: 'fall', same: 'level' };

export class FigureComparison {
  readonly #translation: Translation<'figureComparison'>;
  /** What it was before a period, by its dates. That it cannot be had takes nothing from the figures themselves. */
  readonly #before: Reading<[from: string, to: string, toDate: boolean], Before | undefined>;

  /** `wanted` tells whether the period before is asked for. */
  constructor(host: Widget, figures: Reading<[string], PeriodFigures>, wanted: () => boolean) {
    this.#translation = new Translation(host, { figureComparison });
    this.#before = new Reading(host, {
      question: () => {
        const { answer: { period, statistics, today = '' } = {}, fromDevice, portal } = figures;
        if (!wanted() || !period || !statistics || fromDevice || portal?.statisticsByPeriod === false || isPart(period, statistics, today)) return undefined;
        // A period that still runs has fewer days than a whole one before it; only one to date is compared with its like.
        if (period.toDate) return [period.from, closingDay(statistics, today), true];
        return period.to < today ? [period.from, period.to, false] : undefined;
      },
      read: async (portal, [from, to, toDate], signal) => {
        const period = { from, to, toDate };
        const before = periodBefore(period);
        const today = todayIn(portal.timeZone, Date.now());
        const statistics = await portal.getStatistics?.({ from: before.from, to: before.to }, { signal }).catch(() => undefined);
        return statistics && answeredPeriod(before, statistics, today) === before && !isPart(before, statistics, today) ? { period, before, statistics } : undefined;
      },
    });
  }

  /** Nothing while the words of another language are on their way. */
  lines(metric: string, reading: MetricReading, target: number | undefined, speech: Speech): unknown {
    if (!this.#translation.ready) return nothing;
    const before = this.#before.answer;
    const change = before && changeSince(readMetric(metricOf(before.statistics.metrics, metric)), reading);
    return [target === undefined ? nothing : this.#targetLine(metric, reading, target, speech), change ? this.#changeLine(metric, change, before, speech) : this.#before.state === 'loading' ? skeleton([8]) : nothing];
  }

  #changeLine(metric: string, change: Change, { period, before }: Before, speech: Speech): TemplateResult {
    const { figureComparison: words } = this.#translation.words;
    const { words: { figures }, format } = speech;
    const months = monthsBefore(period);
    const than = months ? words.monthsBefore(months) : words.lower(nameOfPeriod(before, { words: figures, format }));
    const sentence = change.direction === 'same' ? words.change.same(than) : words.change[change.direction](this.#amountOfChange(metric, change, speech), than);
    return html`<p class="reason">${icon(arrows[change.direction])}<span>${sentence}</span></p>`;
  }

  #amountOfChange(metric: string, { scale, by, unit }: Change, { words: { figures }, format }: Speech): string {
    const { figureComparison: words } = this.#translation.words;
    const written = by === 0 ? words.lessThan(format.hundredths(1)) : format.hundredths(by);
    switch (scale) {
      case 'count': return figures.counted[countedBy(metric)](format.number(by));
      case 'percent': return words.percentagePoints(written);
      case 'points': return words.points(written);
      case 'time': return figures.time(written, unit);
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
  return figures.time(format.number(target), amount?.unit);
}
