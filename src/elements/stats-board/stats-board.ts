import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { statsBadge } from '../../i18n/vi/stats-badge.js';
import { statsBoard } from '../../i18n/vi/stats-board.js';
import { figures } from '../../model/figure-words/vi.js';
import type { Period } from '../../model/period.js';
import type { MonthFigures } from '../../model/series.js';
import type { Statistics } from '../../model/statistics.js';
import { base } from '../../ui/base.styles.js';
import { icon } from '../../ui/icons.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property, state } from '../attribute.js';
import { define } from '../define.js';
import { figureStyles } from '../figure.styles.js';
import { type FigureTime, timeOf } from '../figure-time.js';
import type { FigureProvenance } from '../figure-provenance.js';
import { FoldedPart } from '../folded-part.js';
import { LatePart } from '../late-part.js';
import { officeWords } from '../office-words.js';
import { askFigures, figuresRenewedEvery, keptFigures, type PeriodFigures, writtenPeriod } from '../period-figures.js';
import { Reading } from '../reading.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import type { FileKind } from './board-file.js';
import { type BoardFigures, nameOf, type PartName, partNames } from './board-figures.js';
import type { BoardNumbers } from './board-numbers.js';
import { chartStyles } from './chart.styles.js';
import { keyFigures } from './key-figures.js';
import { keyFigureStyles } from './key-figures.styles.js';
import { channelPart, sectorPart, statusPart } from './list-parts.js';
import { readMonths } from './month-figures.js';
import { monthPart, onTimePart } from './month-part.js';
import { styles } from './stats-board.styles.js';

const usualMetrics = 'received onTimeRate onlineRate';

interface Answer {
  readonly period: Period;
  readonly today: string;
  readonly time: FigureTime;
  readonly whole: Statistics;
}

const wordsOf = (list: string): readonly string[] => [...new Set(list.split(/[\s,]+/).filter(Boolean))];

/**
 * The figures of the office over time, by sector, by way of applying and by state: drawn, read out month by month, as tables, as a file.
 *
 * @element dvc-stats-board
 * @slot - Shown before the script runs, and when the office cannot be reached.
 * @event {DvcFailedEvent} dvc-failed - The figures could not be read.
 * @csspart key-figure - One of the figures at the top.
 */
export class DvcStatsBoard extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, figureStyles, chartStyles, keyFigureStyles, styles];

  /** Which figures, separated by blanks; those of dvc-stats-badge, or the portal's own. */
  @property(asWritten) metrics = usualMetrics;

  /** As dvc-stats-badge has it. */
  @property(asWritten) period = 'this-year';

  /** Which parts, in their order: month, onTime, sector, channel, status. Without it, those for which the office has figures. */
  @property(asWritten) by = '';

  /** A file or a page was asked for, and what makes it did not arrive. */
  @state() private notLoaded = false;
  @state() private chosenMetric: string | undefined;
  /** Which month each chart reads. */
  @state() private chosenMonths: Readonly<Partial<Record<PartName, number>>> = {};

  protected readonly translation = new Translation(this, { common, figures, statsBadge, statsBoard });

  readonly #reading = new Reading<[string], PeriodFigures>(this, {
    question: () => [writtenPeriod(this.period, 'this-year')],
    read: (portal, [written], signal) => askFigures(portal, written, this.source, signal),
    kept: keptFigures,
    renewEvery: figuresRenewedEvery,
  });

  readonly #months = new Reading<[PeriodFigures], readonly MonthFigures[]>(this, {
    question: () => {
      const { answer, fromDevice } = this.#reading;
      return answer && this.#answer && this.#needsMonths && (!fromDevice || answer.statistics?.months) ? [answer] : undefined;
    },
    read: (portal, [figures], signal) => readMonths(portal, figures, signal),
    kept: async (_source, _portal, [figures], signal) => {
      const { portal, answeredAt: at } = this.#reading;
      return portal && { portal, at, answer: await readMonths(portal, figures, signal) };
    },
    stays: ([before], [now]) => before.period?.from === now.period?.from && before.period?.toDate === now.period?.toDate,
  });

  readonly #howCounted = new FoldedPart(this, async () => new (await import('../figure-provenance.js')).FigureProvenance(this));
  readonly #numbers = new FoldedPart(this, async () => new (await import('./board-numbers.js')).BoardNumbers(this));
  readonly #comparison = new LatePart(this, async () => new (await import('../figure-comparison.js')).FigureComparison(this, this.#reading, () => true));

  /** What there is to draw; undefined of what is no period, or one that has not begun. */
  get #answer(): Answer | undefined {
    const { answer } = this.#reading;
    const { period, today = '', statistics = { metrics: [] } } = answer ?? {};
    const time = answer && timeOf(answer, this.#reading, this.translation);
    return period && time && period.from <= today ? { period, today, time, whole: statistics } : undefined;
  }

  /** Those the page names, also when the office has nothing of them; without names, those of which it has. */
  get #parts(): readonly PartName[] {
    if (this.by.trim() !== '') return wordsOf(this.by).flatMap((word) => partNames.find((name) => name.toLowerCase() === word.toLowerCase()) ?? []);
    const { sectors = [], channels = [], statuses = [] } = this.#answer?.whole ?? {};
    const { answer: months, state: asking } = this.#months;
    const overTime = months ? months.length > 1 : asking !== 'idle';
    const has: Readonly<Record<PartName, boolean>> = { month: overTime, onTime: overTime, sector: sectors.length > 0, channel: channels.length > 0, status: statuses.length > 0 };
    return partNames.filter((name) => has[name]);
  }

  get #metrics(): readonly string[] {
    return wordsOf(this.metrics.trim() || usualMetrics);
  }

  get #needsMonths(): boolean {
    return this.by.trim() === '' || /month|onTime/i.test(this.by);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('period')) this.chosenMonths = {};
    // Side by side with the figures; without it they stand alone.
    if (this.#reading.portal) void this.#comparison.bring(this.#reading.askedAt);
  }

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const answer = this.#answer;
    const { statsBoard: own, statsBadge: ours, figures } = this.translation.words;
    const said = answer ? [own.ready(answer.time.name ?? own.heading), ...this.#heard].join('. ') : '';
    return html`
      ${this.liveRegion(this.spoken(reading, said))}
      ${reading.failure ? this.failureNotice(reading) : nothing}
      ${answer ? this.#board(answer) : nothing}
      ${reading.state === 'loading' && !answer ? this.#loading() : nothing}
      ${reading.state === 'ready' && !answer ? notice(reading.answer?.period ? { tone: 'info', icon: 'clock', body: figures.notBegun } : { tone: 'warning', body: ours.unknownPeriod(this.period) }) : nothing}
    `;
  }

  /** What was waited for, and what was asked for in vain. */
  get #heard(): readonly string[] {
    const { words: { statsBadge: words } } = this.translation;
    return [
      ...this.#howCounted.heard(({ definitionOf }) => this.#metrics.flatMap(definitionOf), this.translation), ...this.#numbers.heard((part) => [part.words.here], this.translation),
      ...(this.notLoaded ? [words.notLoaded] : []),
    ];
  }

  #loading(): TemplateResult {
    const { common: words } = this.translation.words;
    return html`<div class="board" aria-busy="true">${[7, 8, 6].map((width) => html`<section>${skeleton([width])}${skeleton([4])}${skeleton([9])}</section>`)}
      ${this.#reading.stalled ? html`<p>${words.stalled}</p>` : nothing}</div>`;
  }

  #board(answer: Answer): TemplateResult {
    const { portal } = this.#reading;
    const shown: BoardFigures = {
      ...answer, source: answer.whole.source ?? portal?.name ?? '', months: this.#months.answer, metrics: this.#metrics, targets: portal?.targets ?? {}, comparison: this.#comparison, numbers: this.#table,
    };
    const metric = shown.metrics.find((id) => id === this.chosenMetric) ?? shown.metrics[0] ?? 'received';
    const { name, isOffices, cautions } = answer.time;
    return html`<div class="board" part="board">
      <div class="title"><h2>${this.translation.words.statsBoard.heading}</h2>
        ${name === undefined ? nothing : html`<p>${isOffices ? officeWords(name) : name}</p>`}
        ${cautions.map((caution) => html`<p class="reason">${icon('clock')}<span>${caution}</span></p>`)}</div>
      ${keyFigures(shown, metric, (id) => (this.chosenMetric = id), this.translation)}
      ${this.#parts.map((part) => this.#part(part, shown, metric))}
      ${this.#foot(shown, metric)}
    </div>`;
  }

  readonly #table: BoardFigures['numbers'] = (draw) => html`<details class="numbers" @toggle=${this.#numbers.toggled}>
    <summary>${icon('table')}<span>${this.translation.words.statsBoard.showTable}</span></summary>
    ${this.#numbers.draw(draw, this.translation)}
  </details>`;

  #part(part: PartName, shown: BoardFigures, metric: string): unknown {
    const walk = { chosen: this.chosenMonths[part], choose: (index: number) => (this.chosenMonths = { ...this.chosenMonths, [part]: index }) };
    switch (part) {
      case 'month': return shown.months ? monthPart(shown, metric, walk, this.translation) : this.#monthsPending();
      case 'onTime': return shown.months ? onTimePart(shown, walk, this.translation) : nothing;
      case 'channel': return channelPart(shown, this.translation);
      case 'status': return statusPart(shown, this.translation);
      case 'sector': return sectorPart(shown, metric, this.translation);
    }
  }

  #monthsPending(): TemplateResult {
    return this.#months.failure ? html`<div>${this.failureNotice(this.#months)}</div>` : html`<section aria-busy="true">${skeleton([5])}${skeleton([9, 9, 9, 9, 9, 9, 9])}</section>`;
  }

  #foot(shown: BoardFigures, metric: string): TemplateResult {
    const { words: { statsBadge: words, statsBoard: own } } = this.translation;
    return html`<div class="stack">
      <div class="actions">
        <button type="button" @click=${() => void this.#download('xlsx', shown)}>${icon('download')}<span>${own.workbook}</span></button>
        <button type="button" @click=${() => void this.#download('csv', shown)}>${icon('download')}<span>${own.download}</span></button>
        <button type="button" @click=${() => void this.#print(shown, metric)}>${icon('print')}<span>${own.print}</span></button>
      </div>
      ${this.notLoaded ? html`<p class="reason">${icon('warning')}<span>${words.notLoaded}</span></p>` : nothing}
      <details @toggle=${this.#howCounted.toggled}><summary>${words.howCounted}</summary>
        ${this.#howCounted.draw((part) => this.#told(part, shown), this.translation)}
      </details>
    </div>`;
  }

  readonly #told = (part: FigureProvenance, shown: BoardFigures): TemplateResult => html`
    ${shown.metrics.map((id) => html`<p><strong>${nameOf(id, shown, this.translation)}</strong></p>${part.counted(shown.whole, id)}`)}
    ${part.source(shown.whole, this.#reading, this.translation)}`;

  /** What makes a file or a page is loaded when it is asked for. */
  async #takeOut<Part>(load: () => Promise<Part>, use: (part: Part, numbers: BoardNumbers, told: FigureProvenance) => void): Promise<void> {
    this.notLoaded = false;
    const [loaded, numbers, told] = await Promise.all([load().catch(() => undefined), this.#numbers.arrived(), this.#howCounted.arrived()]);
    if (loaded && numbers && told) use(loaded, numbers, told);
    else this.notLoaded = true;
  }

  #download(kind: FileKind, shown: BoardFigures): Promise<void> {
    return this.#takeOut(() => import('./board-file.js'), ({ downloadBoard }, { words }) => downloadBoard(kind, shown, words, this.translation.language, this.translation));
  }

  #print(shown: BoardFigures, metric: string): Promise<void> {
    return this.#takeOut(() => import('./board-paper.js'), ({ printBoard }, numbers, told) => printBoard(shown, numbers, metric, this.#parts, this.#told(told, shown), this.translation.language, this.translation));
  }
}

define('dvc-stats-board', DvcStatsBoard);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-stats-board': DvcStatsBoard;
  }
}
