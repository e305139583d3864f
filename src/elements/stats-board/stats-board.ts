import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { common } from '../../i18n/vi/common.js';
import { statsBadge } from '../../i18n/vi/stats-badge.js';
import { statsBoard } from '../../i18n/vi/stats-board.js';
import { figures } from '../../model/figure-words/vi.js';
import { todayIn } from '../../model/moment.js';
import { ageOf, type Period, periodBefore, readPeriod } from '../../model/period.js';
import { answeredPeriod, nameOfPeriod } from '../../model/saying.js';
import type { MonthFigures } from '../../model/series.js';
import { metricOf, type Statistics } from '../../model/statistics.js';
import { base } from '../../ui/base.styles.js';
import { icon } from '../../ui/icons.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten } from '../attribute.js';
import { define } from '../define.js';
import { definitionOf, officePeriod, sourceOf } from '../provenance.js';
import { Reading } from '../reading.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { boardCsv, download } from './board-csv.js';
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

  readonly #reading = new Reading<[string], Answer | undefined>(this, {
    question: () => [this.period.trim() || 'this-year'],
    read: async (portal, [written], signal) => {
      const today = todayIn(portal.timeZone, Date.now());
      const asked = readPeriod(written, today);
      if (!asked) return undefined;
      const whole = (await portal.getStatistics?.({ from: asked.from, to: asked.to }, { signal })) ?? { metrics: [] };
      this.chosenMonths = {};
      return { period: answeredPeriod(asked, whole), today, whole };
    },
  });

  readonly #months = new Reading<[Answer], readonly MonthFigures[]>(this, {
    question: () => {
      const { answer } = this.#reading;
      return answer && this.#needsMonths ? [answer] : undefined;
    },
    read: (portal, [{ period, today, whole }], signal) => readMonths(portal, period, today, whole, signal),
  });

  readonly #before = new Reading<[Period], Statistics | undefined>(this, {
    question: () => this.#reading.answer && [this.#reading.answer.period],
    read: async (portal, [period], signal) => {
      if (portal.statisticsByPeriod === false) return undefined;
      const { from, to } = periodBefore(period);
      const before = await portal.getStatistics?.({ from, to }, { signal }).catch(() => undefined);
      return before && answeredPeriod(periodBefore(period), before).from === from ? before : undefined;
    },
  });

  /** Those the page names, also when the office has nothing of them; without names, those of which it has. */
  get #parts(): readonly PartName[] {
    if (this.by.trim() !== '') return wordsOf(this.by).flatMap((word) => partNames.find((name) => name.toLowerCase() === word.toLowerCase()) ?? []);
    const { sectors = [], channels = [], statuses = [] } = this.#reading.answer?.whole ?? {};
    const { answer: months, state: asking } = this.#months;
    const overTime = months ? months.length > 1 : asking !== 'idle';
    const has: Readonly<Record<PartName, boolean>> = { month: overTime, onTime: overTime, sector: sectors.length > 0, channel: channels.length > 0, status: statuses.length > 0 };
    return partNames.filter((name) => has[name]);
  }

  get #needsMonths(): boolean {
    return this.by.trim() === '' || /month|onTime/i.test(this.by);
  }

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const { answer } = reading;
    const { words: { figures: words, statsBoard: own }, format } = this.translation;
    const said = answer ? own.ready(nameOfPeriod(answer.period, { words, format })) : '';
    return html`
      ${this.liveRegion(this.spoken(reading, said))}
      ${reading.failure ? this.failureNotice(reading) : nothing}
      ${answer ? this.#board(answer) : nothing}
      ${reading.state === 'loading' && !answer ? this.#loading() : nothing}
      ${reading.state === 'ready' && !answer ? notice({ tone: 'warning', body: this.translation.words.statsBadge.unknownPeriod(this.period) }) : nothing}
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
        <p>${officePeriod(shown.whole) ?? nameOfPeriod(shown.period, { words, format })}</p>${this.#caution(answer)}</div>
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

  #caution({ period, today, whole: { asOf } }: Answer): unknown {
    const age = ageOf(period, asOf, today);
    const { words, format } = this.translation;
    return age && asOf ? html`<p class="reason">${icon('clock')}<span>${words.figures[age](format.date(asOf))}</span></p>` : nothing;
  }

  #foot(shown: BoardFigures, metric: string): TemplateResult {
    const { words: { statsBadge: words, statsBoard: own } } = this.translation;
    return html`<div class="stack">
      <div class="actions">
        <button type="button" @click=${() => this.#download(shown)}>${icon('download')}<span>${own.csv.download}</span></button>
        <button type="button" @click=${() => void this.#print(shown, metric)}>${icon('print')}<span>${own.print}</span></button>
      </div>
      <details><summary>${words.howCounted}</summary>
        ${shown.metrics.map((id) => html`<p><strong>${nameOf(id, shown, this.translation)}</strong></p>${definitionOf(metricOf(shown.whole.metrics, id), this.translation)}`)}
        ${sourceOf(shown.whole, this.#reading.answeredAt, this.#reading.portal, this.translation)}
      </details>
    </div>`;
  }

  #download(shown: BoardFigures): void {
    const { language, words: { statsBoard: own } } = this.translation;
    download(boardCsv(shown, language, this.translation), `${own.csv.fileName}-${shown.period.from}-${shown.period.to}.csv`);
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
