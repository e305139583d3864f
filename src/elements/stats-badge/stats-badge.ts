import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { statsBadge } from '../../i18n/vi/stats-badge.js';
import { figures } from '../../model/figure-words/vi.js';
import { amountOf, type MetricReading, readMetric } from '../../model/metric-reading.js';
import { type Period, periodBefore, readPeriod } from '../../model/period.js';
import { answeredPeriod, nameOfMetric, nameSoFar, type Saying, sayReading } from '../../model/saying.js';
import { isKnownMetric, metricOf, type Statistics } from '../../model/statistics.js';
import { base } from '../../ui/base.styles.js';
import { icon } from '../../ui/icons.js';
import { noticeStyles } from '../../ui/notice.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property } from '../attribute.js';
import { define } from '../define.js';
import { changeLine, targetLine } from '../figure-comparison.js';
import { askFigures, figuresRenewedEvery, keptFigures, type PeriodFigures } from '../period-figures.js';
import { definitionOf, officePeriod, sourceOf, timeCautions } from '../provenance.js';
import { Reading } from '../reading.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { ring } from './ring.js';
import { styles } from './stats-badge.styles.js';

/**
 * One honest figure of the office: a rate with the counts it comes from, the period, the definition, the source.
 *
 * @element dvc-stats-badge
 * @slot - Shown before the script runs, and when the office cannot be reached.
 * @event {DvcFailedEvent} dvc-failed - The figure could not be read.
 * @csspart figure - The frame.
 * @csspart value - The figure.
 * @csspart counts - The counts behind a rate.
 */
export class DvcStatsBadge extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, styles];

  /**
   * onlineRate, onTimeRate, onlinePaymentRate, digitisedRate, satisfactionRate, received, receivedOnline, receivedInPerson, receivedPostal,
   * completed, inProgress, overdue, meanProcessingTime – or one of the portal's own.
   */
  @property(asWritten) metric = 'onTimeRate';

  /** this-month, last-month, this-quarter, last-quarter, ytd, last-year, last-6-months, 2026, 2026-10, 2026-Q3, 2026-H1, 2026-01..2026-06 or 2026-01-05..2026-06-30; or as it is said in Vietnamese: quý III/2026, 9 tháng đầu năm. */
  @property(asWritten) period = 'this-month';

  /** card, ring (a rate as a part of a ring) or inline (in the middle of a sentence). */
  @property({ converter: asWritten.converter, reflect: true }) shape = 'card';

  /** Says how the figure differs from the period before; asks the office once more. */
  @property({ type: Boolean }) compare = false;

  protected readonly translation = new Translation(this, { common, figures, statsBadge });

  readonly #reading = new Reading<[string], PeriodFigures>(this, {
    question: () => [this.period.trim() || 'this-month'],
    read: (portal, [written], signal) => askFigures(portal, written, this.source, signal),
    kept: (source, portal, [written]) => keptFigures(source, portal, written),
    renewEvery: figuresRenewedEvery,
  });

  /** What it was before. That it cannot be had takes nothing from the figure itself. */
  readonly #before = new Reading<[Period], Statistics | undefined>(this, {
    question: () => {
      const { answer: { period, today = '' } = {}, fromDevice } = this.#reading;
      // A period that still runs has fewer days than a whole one before it; only one to date is compared with its like.
      return this.compare && period && !fromDevice && (period.to < today || period.kind === 'yearToDate') ? [period] : undefined;
    },
    read: async (portal, [period], signal) => {
      const { from, to } = periodBefore(period);
      const statistics = await portal.getStatistics?.({ from, to }, { signal }).catch(() => undefined);
      return statistics && answeredPeriod(periodBefore(period), statistics).from === from ? statistics : undefined;
    },
  });

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const { answer } = reading;
    const metric = metricOf(answer?.statistics?.metrics, this.metric);
    const label = nameOfMetric(metric, this.translation.words.figures);
    const read = readMetric(metric);
    const said = answer && this.#say(read, answer);
    return html`
      ${this.liveRegion(this.spoken(reading, said ? `${label}: ${said.value}` : ''))}
      ${reading.failure ? this.failureNotice(reading) : nothing}
      ${said ? (this.shape === 'inline' ? this.#inline(label, said, answer) : this.#figure(label, said, answer, read)) : nothing}
      ${reading.state === 'loading' && !said ? this.#loading(label) : nothing}
    `;
  }

  #loading(label: string): TemplateResult {
    const { common: words } = this.translation.words;
    if (this.shape === 'inline') return html`<span class="inline" aria-busy="true">${label}: ${words.unknownValue}</span>`;
    return html`<figure part="figure" aria-busy="true">
      <figcaption>${label}</figcaption>
      ${skeleton([5])}${skeleton([8])}
      ${this.#reading.stalled ? html`<p>${words.stalled}</p>` : skeleton([6])}
    </figure>`;
  }

  #figure(label: string, said: Saying, answer: PeriodFigures, read: MetricReading): TemplateResult {
    const { period, statistics } = answer;
    const { portal } = this.#reading;
    const { words } = this.translation;
    const target = portal?.targets?.[this.metric];
    const amount = this.shape === 'ring' ? amountOf(read) : undefined;
    const value = html`<span class=${said.none ? 'value none' : 'value'} part="value">${said.value}</span>`;
    const before = this.#before.answer && readMetric(metricOf(this.#before.answer.metrics, this.metric));
    return html`<figure part="figure">
      <figcaption lang=${isKnownMetric(this.metric) ? nothing : 'vi'}>${label}</figcaption>
      ${amount?.scale === 'percent' ? ring(amount.value, target, value) : value}
      ${said.counts ? html`<p part="counts">${said.counts}</p>` : nothing}
      ${period ? html`<p class="muted">${this.#periodWords(answer)}</p>` : nothing}
      ${said.remark ? html`<p class="reason">${icon(said.doubtful ? 'warning' : 'info')}<span>${said.remark}</span></p>` : nothing}
      ${this.#cautions(answer).map((caution) => html`<p class="reason">${icon('clock')}<span>${caution}</span></p>`)}
      ${targetLine(this.metric, read, target, this.translation)}
      ${period ? changeLine(read, before, period, this.translation) : nothing}
      <details>
        <summary>${words.statsBadge.howCounted}</summary>
        ${this.#provenance(statistics)}
      </details>
    </figure>`;
  }

  #inline(label: string, said: Saying, answer: PeriodFigures): TemplateResult {
    const { statistics } = answer;
    const beside = [said.counts, this.#periodWords(answer)].filter((part) => part !== undefined);
    return html`<span class="inline" part="figure"><span lang=${isKnownMetric(this.metric) ? nothing : 'vi'}>${label}</span>: <strong part="value">${said.value}</strong>
      (${beside.map((part, index) => html`${index > 0 ? ', ' : nothing}${part}`)})<details>
        <summary>${icon(said.doubtful ? 'warning' : 'info')}<span class="visually-hidden">${this.translation.words.statsBadge.howCounted}</span></summary>
        <span class="folded">${said.remark ? html`<p>${said.remark}</p>` : nothing}
          ${this.#cautions(answer).map((caution) => html`<p>${caution}</p>`)}${this.#provenance(statistics)}</span>
      </details></span>`;
  }

  /** The office's own name of the period, ours, or none where nobody says what period it is. */
  #periodWords({ period, statistics, today }: PeriodFigures): unknown {
    const { words: { figures: words }, format } = this.translation;
    if (!period || (statistics && this.#isTimeless(statistics))) return undefined;
    return (statistics && officePeriod(statistics)) ?? nameSoFar(period, statistics?.asOf, today, { words, format });
  }

  #isTimeless({ period }: Statistics): boolean {
    return this.#reading.portal?.statisticsByPeriod === false && !period?.from && !period?.label;
  }

  /** What must be known about the time of the figure. */
  #cautions({ period, today, statistics }: PeriodFigures): readonly string[] {
    const { statsBadge: own } = this.translation.words;
    if (!period || !statistics) return [];
    const asked = readPeriod(this.period.trim() || 'this-month', today);
    return [
      ...(this.#isTimeless(statistics) ? [own.periodUnknown] : asked && (asked.from !== period.from || asked.to !== period.to) ? [own.otherPeriod] : []),
      ...timeCautions(period, statistics.asOf, this.#reading, this.translation),
    ];
  }

  #provenance(statistics: Statistics | undefined): TemplateResult {
    const { answeredAt, portal } = this.#reading;
    return html`${definitionOf(metricOf(statistics?.metrics, this.metric), this.translation)}${sourceOf(statistics, answeredAt, portal, this.translation)}`;
  }

  #say(reading: MetricReading, { period, today }: PeriodFigures): Saying {
    const { words: { figures: words, statsBadge: own }, format } = this.translation;
    if (period && period.from > today) return { value: words.noData, none: true, remark: own.notBegun };
    return period ? sayReading(this.metric, reading, { words, format }) : { value: words.noData, none: true, remark: own.unknownPeriod(this.period), doubtful: true };
  }
}

define('dvc-stats-badge', DvcStatsBadge);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-stats-badge': DvcStatsBadge;
  }
}
