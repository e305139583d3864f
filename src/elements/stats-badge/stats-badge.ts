import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { common } from '../../i18n/vi/common.js';
import { statsBadge } from '../../i18n/vi/stats-badge.js';
import { todayIn } from '../../model/moment.js';
import { type Period, readPeriod } from '../../model/period.js';
import { countMetrics, type KnownMetric, type Metric, type Rate, rateMetrics, readMetric, type Statistics } from '../../model/statistics.js';
import { base } from '../../ui/base.styles.js';
import { icon } from '../../ui/icons.js';
import { outsideLink } from '../../ui/links.js';
import { noticeStyles } from '../../ui/notice.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten } from '../attribute.js';
import { define } from '../define.js';
import { officeWords, quoting } from '../office-words.js';
import { Reading } from '../reading.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { styles } from './stats-badge.styles.js';

const knownMetrics: readonly string[] = [...rateMetrics, ...countMetrics];
const isKnown = (metric: string): metric is KnownMetric => knownMetrics.includes(metric);

/** What the badge says: the figure, the counts behind it, and what must be known to read it rightly. */
interface Saying {
  readonly value: string;
  readonly none?: boolean;
  readonly counts?: string;
  readonly remark?: string;
  readonly doubtful?: boolean;
}

/** `period` is missing when what the page wrote is none, `statistics` when the portal publishes none. */
interface Answer {
  readonly period?: Period | undefined;
  readonly statistics?: Statistics | undefined;
}

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

  /** onlineRate, onTimeRate, onlinePaymentRate, digitisedRate, satisfactionRate, received, completed, inProgress, overdue – or one of the portal's own. */
  @property(asWritten) metric = 'onTimeRate';

  /** this-month, last-month, this-quarter, this-year, last-year, 2026, 2026-10, 2026-Q3, 2026-H1 or 2026-01-01/2026-06-30. */
  @property(asWritten) period = 'this-month';

  protected readonly translation = new Translation(this, { common, statsBadge });

  readonly #reading = new Reading<[string], Answer>(this, {
    question: () => [this.period.trim() || 'this-month'],
    read: async (portal, [written], signal) => {
      // Which days "this month" has is known only in the portal's zone.
      const period = readPeriod(written, todayIn(portal.timeZone, Date.now()));
      return period ? { period, statistics: await portal.getStatistics?.({ from: period.from, to: period.to }, { signal }) } : {};
    },
  });

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const label = this.#label();
    const said = reading.answer && this.#say(reading.answer);
    return html`
      ${this.liveRegion(this.spoken(reading, said ? `${label}: ${said.value}` : ''))}
      ${reading.failure ? this.failureNotice(reading) : nothing}
      ${said && reading.answer ? this.#figure(label, said, reading.answer) : nothing}
      ${reading.state === 'loading' && !said ? this.#loading(label) : nothing}
    `;
  }

  #loading(label: string): TemplateResult {
    const { common: words } = this.translation.words;
    return html`<figure part="figure" aria-busy="true">
      <figcaption>${label}</figcaption>
      ${skeleton([5])}${skeleton([8])}
      ${this.#reading.stalled ? html`<p>${words.stalled}</p>` : skeleton([6])}
    </figure>`;
  }

  #figure(label: string, said: Saying, { period, statistics }: Answer): TemplateResult {
    const { words } = this.translation;
    return html`<figure part="figure">
      <figcaption lang=${isKnown(this.metric) ? nothing : 'vi'}>${label}</figcaption>
      <span class=${said.none ? 'value none' : 'value'} part="value">${said.value}</span>
      ${said.counts ? html`<p part="counts">${said.counts}</p>` : nothing}
      ${period ? html`<p class="muted">${statistics?.period?.label ? officeWords(statistics.period.label) : this.#periodName(period)}</p>` : nothing}
      ${said.remark ? html`<p class="reason">${icon(said.doubtful ? 'warning' : 'info')}<span>${said.remark}</span></p>` : nothing}
      <details>
        <summary>${words.statsBadge.howCounted}</summary>
        ${this.#provenance(statistics)}
      </details>
    </figure>`;
  }

  #provenance({ source, sourceUrl, asOf, metrics }: Statistics = { metrics: [] }): TemplateResult {
    const { words: { common: general, statsBadge: words }, format } = this.translation;
    const own = metrics.find(({ id }) => id === this.metric)?.definition;
    const { answeredAt, portal } = this.#reading;
    return html`
      ${own ? html`<p lang="vi">${own}</p>` : isKnown(this.metric) ? html`<p>${words.definition[this.metric]}</p>` : nothing}
      <p>${sourceUrl
        ? outsideLink(sourceUrl, quoting(words.source, source ?? sourceUrl), general.opensNewTab)
        : quoting(words.source, source ?? portal?.name ?? general.unknownValue)}</p>
      ${asOf ? html`<p>${words.asOf(format.dateTime(asOf))}</p>` : nothing}
      <p>${words.loadedAt(format.clock(answeredAt, portal?.timeZone ?? 'Asia/Ho_Chi_Minh'))}</p>
    `;
  }

  #label(): string {
    const backend = this.#reading.answer?.statistics?.metrics.find(({ id }) => id === this.metric)?.label;
    return isKnown(this.metric) ? this.translation.words.statsBadge.metric[this.metric] : (backend ?? this.metric);
  }

  #periodName(period: Period): string {
    const { words: { statsBadge: words }, format } = this.translation;
    switch (period.kind) {
      case 'month': return words.period.month(period.number, period.year);
      case 'quarter': return words.period.quarter(period.number, period.year);
      case 'half': return words.period.half(period.number, period.year);
      case 'year': return words.period.year(period.year);
      case 'yearToDate': return words.period.yearToDate(format.date(period.to));
      case 'range': return words.period.range(format.date(period.from), format.date(period.to));
    }
  }

  #say({ period, statistics }: Answer): Saying {
    const { words: { statsBadge: words }, format } = this.translation;
    if (!period) return { value: words.noData, none: true, remark: words.unknownPeriod(this.period), doubtful: true };
    const metric: Metric = statistics?.metrics.find(({ id }) => id === this.metric) ?? { id: this.metric };
    const counts = (part: number, whole: number): string =>
      (this.metric === 'satisfactionRate' ? words.ofRatings : words.ofDossiers)(format.number(part), format.number(whole));
    const reading = readMetric(metric);
    switch (reading.kind) {
      case 'noData': return { value: words.noData, none: true, remark: words.noDataWhy };
      case 'noDossiers': return { value: words.noDossiers, none: true, counts: counts(0, 0), remark: words.noDossiersWhy };
      case 'count': return { value: format.number(reading.count) };
      case 'reportedOnly': return { value: `${format.number(reading.percent)}%`, remark: words.reportedOnly, doubtful: true };
      case 'computed': return { value: this.#percent(reading.rate), counts: counts(reading.numerator, reading.denominator) };
      case 'differs': return {
        value: this.#percent(reading.rate), counts: counts(reading.numerator, reading.denominator),
        remark: words.differs(`${format.number(reading.percent)}%`), doubtful: true,
      };
      case 'impossible': return {
        value: words.noData, none: true, doubtful: true,
        remark: words.impossible(format.number(reading.numerator), format.number(reading.denominator)),
      };
    }
  }

  #percent({ hundredths, bound }: Rate): string {
    const { words: { statsBadge: words }, format } = this.translation;
    const percent = format.percent(hundredths);
    return bound === 'over' ? words.over(percent) : bound === 'under' ? words.under(percent) : percent;
  }
}

define('dvc-stats-badge', DvcStatsBadge);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-stats-badge': DvcStatsBadge;
  }
}
