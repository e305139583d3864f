import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { statsBadge } from '../../i18n/vi/stats-badge.js';
import { statsBoard } from '../../i18n/vi/stats-board.js';
import { figures } from '../../model/figure-words/vi.js';
import { type Period, periodBefore } from '../../model/period.js';
import { answeredPeriod, nameOfPeriod, nameSoFar } from '../../model/saying.js';
import type { MonthFigures } from '../../model/series.js';
import { metricOf, type Statistics } from '../../model/statistics.js';
import { base } from '../../ui/base.styles.js';
import { icon } from '../../ui/icons.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property, state } from '../attribute.js';
import { define } from '../define.js';
import { askFigures, figuresRenewedEvery, keptFigures, type PeriodFigures } from '../period-figures.js';
import { definitionOf, officePeriod, sourceOf, timeCautions } from '../provenance.js';
import { Reading } from '../reading.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import type { FileKind } from './board-file.js';
import { type BoardFigures, nameOf, type PartName, partNames } from './board-figures.js';
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
  static override styles = [base, noticeStyles, skeletonStyles, chartStyles, keyFigureStyles, styles];

  /** Which figures, separated by blanks; those of dvc-stats-badge, or the portal's own. */
  @property(asWritten) metrics = usualMetrics;

  /** As dvc-stats-badge has it. */
  @property(asWritten) period = 'this-year';

  /** Which parts, in their order: month, onTime, sector, channel, status. Without it, those for which the office has figures. */
  @property(asWritten) by = '';

  @state() private chosenMetric: string | undefined;
  /** Which month each chart reads. */
  @state() private chosenMonths: Readonly<Partial<Record<PartName, number>>> = {};

  protected readonly translation = new Translation(this, { common, figures, statsBadge, statsBoard });

  readonly #reading = new Reading<[string], PeriodFigures>(this, {
    question: () => [this.period.trim() || 'this-year'],
    read: (portal, [written], signal) => askFigures(portal, written, this.source, signal),
    kept: (source, portal, [written]) => keptFigures(source, portal, written),
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
    stays: ([before], [now]) => before.period?.from === now.period?.from && before.period?.kind === now.period?.kind,
  });

  readonly #before = new Reading<[Period], Statistics | undefined>(this, {
    question: () => (this.#answer && !this.#reading.fromDevice ? [this.#answer.period] : undefined),
    read: async (portal, [period], signal) => {
      if (portal.statisticsByPeriod === false) return undefined;
      const { from, to } = periodBefore(period);
      const before = await portal.getStatistics?.({ from, to }, { signal }).catch(() => undefined);
      return before && answeredPeriod(periodBefore(period), before).from === from ? before : undefined;
    },
  });

  /** What there is to draw; undefined of what is no period, or one that has not begun. */
  get #answer(): Answer | undefined {
    const { period, today = '', statistics = { metrics: [] } } = this.#reading.answer ?? {};
    return period && period.from <= today ? { period, today, whole: statistics } : undefined;
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

  get #needsMonths(): boolean {
    return this.by.trim() === '' || /month|onTime/i.test(this.by);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('period')) this.chosenMonths = {};
  }

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const answer = this.#answer;
    const { words: { figures: words, statsBoard: own, statsBadge: ours }, format } = this.translation;
    const said = answer ? own.ready(nameOfPeriod(answer.period, { words, format })) : '';
    return html`
      ${this.liveRegion(this.spoken(reading, said))}
      ${reading.failure ? this.failureNotice(reading) : nothing}
      ${answer ? this.#board(answer) : nothing}
      ${reading.state === 'loading' && !answer ? this.#loading() : nothing}
      ${reading.state === 'ready' && !answer ? notice(reading.answer?.period ? { tone: 'info', icon: 'clock', body: ours.notBegun } : { tone: 'warning', body: ours.unknownPeriod(this.period) }) : nothing}
    `;
  }

  #loading(): TemplateResult {
    const { common: words } = this.translation.words;
    return html`<div class="board" aria-busy="true">${[7, 8, 6].map((width) => html`<section>${skeleton([width])}${skeleton([4])}${skeleton([9])}</section>`)}
      ${this.#reading.stalled ? html`<p>${words.stalled}</p>` : nothing}</div>`;
  }

  #board(answer: Answer): TemplateResult {
    const shown: BoardFigures = {
      ...answer, months: this.#months.answer, before: this.#before.answer, metrics: wordsOf(this.metrics.trim() || usualMetrics), targets: this.#reading.portal?.targets ?? {},
    };
    const metric = shown.metrics.find((id) => id === this.chosenMetric) ?? shown.metrics[0] ?? 'received';
    const { words: { figures: words, statsBoard: own }, format } = this.translation;
    return html`<div class="board" part="board">
      <div class="title"><h2>${own.heading}</h2>
        <p>${officePeriod(shown.whole) ?? nameSoFar(shown.period, shown.whole.asOf, shown.today, { words, format })}</p>${this.#cautions(answer)}</div>
      ${keyFigures(shown, metric, (id) => (this.chosenMetric = id), this.translation)}
      ${this.#parts.map((part) => this.#part(part, shown, metric))}
      ${this.#foot(shown, metric)}
    </div>`;
  }

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

  #cautions({ period, whole: { asOf } }: Answer): unknown {
    return timeCautions(period, asOf, this.#reading, this.translation).map((caution) => html`<p class="reason">${icon('clock')}<span>${caution}</span></p>`);
  }

  #foot(shown: BoardFigures, metric: string): TemplateResult {
    const { words: { statsBadge: words, statsBoard: own } } = this.translation;
    return html`<div class="stack">
      <div class="actions">
        <button type="button" @click=${() => void this.#download('xlsx', shown)}>${icon('download')}<span>${own.csv.workbook}</span></button>
        <button type="button" @click=${() => void this.#download('csv', shown)}>${icon('download')}<span>${own.csv.download}</span></button>
        <button type="button" @click=${() => void this.#print(shown, metric)}>${icon('print')}<span>${own.print}</span></button>
      </div>
      <details><summary>${words.howCounted}</summary>
        ${shown.metrics.map((id) => html`<p><strong>${nameOf(id, shown, this.translation)}</strong></p>${definitionOf(metricOf(shown.whole.metrics, id), this.translation)}`)}
        ${sourceOf(shown.whole, this.#reading.answeredAt, this.#reading.portal, this.translation)}
      </details>
    </div>`;
  }

  async #download(kind: FileKind, shown: BoardFigures): Promise<void> {
    const { downloadBoard } = await import('./board-file.js');
    downloadBoard(kind, shown, this.translation.language, this.translation);
  }

  async #print(shown: BoardFigures, metric: string): Promise<void> {
    const { printBoard } = await import('./board-paper.js');
    printBoard(shown, metric, this.#parts, this.translation.language, this.translation);
  }
}

define('dvc-stats-board', DvcStatsBoard);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-stats-board': DvcStatsBoard;
  }
}
