import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { statsBadge } from '../../i18n/vi/stats-badge.js';
import { figures } from '../../model/figure-words/vi.js';
import { type MetricReading, readMetric } from '../../model/metric-reading.js';
import { nameOfMetric, type Saying, sayReading } from '../../model/saying.js';
import { isKnownMetric } from '../../model/metrics.js';
import { metricOf } from '../../model/statistics.js';
import { base } from '../../ui/base.styles.js';
import { icon, type IconName } from '../../ui/icons.js';
import { noticeStyles } from '../../ui/notice.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property } from '../attribute.js';
import { compared } from '../compared.js';
import { define } from '../define.js';
import { figureStyles } from '../figure.styles.js';
import { timeOf } from '../figure-time.js';
import { FoldedPart } from '../folded-part.js';
import { LatePart } from '../late-part.js';
import { addStyles } from '../late-styles.js';
import { askFigures, figuresRenewedEvery, keptFigures, type PeriodFigures, writtenPeriod } from '../period-figures.js';
import { officeWords } from '../office-words.js';
import { Reading } from '../reading.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { styles } from './stats-badge.styles.js';

const reason = (sign: IconName, sentence: string): TemplateResult => html`<p class="reason">${icon(sign)}<span>${sentence}</span></p>`;

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
  static override styles = [base, noticeStyles, skeletonStyles, figureStyles, styles];

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
    question: () => [writtenPeriod(this.period, 'this-month')],
    read: (portal, [written], signal) => askFigures(portal, written, this.source, signal),
    kept: keptFigures,
    renewEvery: figuresRenewedEvery,
  });
  readonly #howCounted = new FoldedPart(this, async () => new (await import('../figure-provenance.js')).FigureProvenance(this));
  readonly #comparison = new LatePart(this, async () => new (await import('../figure-comparison.js')).FigureComparison(this, this.#reading, () => this.compare));
  readonly #ring = new LatePart(this, async () => {
    const loaded = await import('./ring.js');
    addStyles(this, loaded.styles);
    return loaded.ring;
  });

  /** Side by side with the portal and its answer. Without them the figure stands alone. */
  protected override willUpdate(): void {
    const { askedAt, portal } = this.#reading;
    if (this.compare || portal?.targets) void this.#comparison.bring(askedAt);
    if (this.shape === 'ring') void this.#ring.bring(askedAt);
  }

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const { answer } = reading;
    const metric = metricOf(answer?.statistics?.metrics, this.metric);
    const label = nameOfMetric(metric, this.translation.words.figures);
    const read = readMetric(metric);
    const said = answer && this.#say(read, answer);
    return html`
      ${this.liveRegion(this.spoken(reading, said ? [`${label}: ${said.value}`, ...this.#howCounted.heard(({ definitionOf }) => definitionOf(this.metric), this.translation)].join('. ') : ''))}
      ${reading.failure ? this.failureNotice(reading) : nothing}
      ${said ? this.#figure(label, said, answer, read) : nothing}
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
    const isInline = this.shape === 'inline';
    const { name, isOffices, cautions = [] } = timeOf(answer, this.#reading, this.translation) ?? {};
    const period = isOffices ? officeWords(name) : name;
    const language = isKnownMetric(this.metric) ? nothing : 'vi';
    const remarks = html`${said.remark ? reason(said.doubtful ? 'warning' : 'info', said.remark) : nothing}
      ${cautions.map((caution) => reason('clock', caution))}`;
    const how = this.translation.words.statsBadge.howCounted;
    const told = this.#howCounted.draw((part) => html`${part.counted(answer.statistics, this.metric)}${part.source(answer.statistics, this.#reading, this.translation)}`, this.translation);
    if (isInline) {
      const beside = [said.counts, period].filter((part) => part !== undefined);
      return html`<span class="inline" part="figure"><span lang=${language}>${label}</span>: <strong part="value">${said.value}</strong>
        (${beside.map((part, index) => html`${index > 0 ? ', ' : nothing}${part}`)})<details @toggle=${this.#howCounted.toggled}>
          <summary>${icon(said.doubtful || cautions[0] ? 'warning' : 'info')}<span class="visually-hidden">${how}</span></summary>
          <span class="folded">${remarks}${told}</span>
        </details></span>`;
    }
    const target = this.#reading.portal?.targets?.[this.metric];
    const value = html`<span class=${said.none ? 'value none' : 'value'} part="value">${said.value}</span>`;
    return html`<figure part="figure">
      <figcaption lang=${language}>${label}</figcaption>
      ${(this.shape === 'ring' && this.#ring.part?.(read, target, value)) || value}
      ${said.counts ? html`<p part="counts">${said.counts}</p>` : nothing}
      ${period ? html`<p class="muted">${period}</p>` : nothing}
      ${remarks}
      ${compared(this.#comparison, this.metric, read, target, this.translation)}
      <details @toggle=${this.#howCounted.toggled}><summary>${how}</summary>${told}</details>
    </figure>`;
  }

  #say(reading: MetricReading, { period, today }: PeriodFigures): Saying {
    const { words: { figures: words, statsBadge: own }, format } = this.translation;
    if (period && period.from > today) return { value: words.noData, none: true, remark: words.notBegun };
    return period ? sayReading(this.metric, reading, { words, format }) : { value: words.noData, none: true, remark: own.unknownPeriod(this.period), doubtful: true };
  }
}

define('dvc-stats-badge', DvcStatsBadge);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-stats-badge': DvcStatsBadge;
  }
}
