/** The parts of a board that go through the months: one figure, and on time against late. */
import { html, nothing, type TemplateResult } from 'lit';
import { amountOf } from '../../model/amount.js';
import { monthPeriod } from '../../model/months.js';
import { ageOf } from '../../model/period.js';
import { nameOfPeriod } from '../../model/saying.js';
import type { MonthFigures } from '../../model/series.js';
import { axisFor } from './axis.js';
import { type BoardFigures, drawnValue, nameOf, readFrom, type Spoken, whyNothing } from './board-figures.js';
import { type Column, monthChart } from './month-chart.js';
import { mostMonths } from './month-figures.js';

export interface Walk {
  /** Which month is read; the last one with a figure when it is undefined. */
  readonly chosen: number | undefined;
  readonly choose: (index: number) => void;
}

export function gapWord({ gap }: MonthFigures, { words: { statsBoard: words } }: Spoken): string {
  return gap === 'notLoaded' ? words.notLoaded : gap === 'twice' ? words.twice : words.gap;
}

type Dated = Pick<BoardFigures, 'today' | 'whole'>;

/** Why the figures are not those of the whole month. */
export function partWord({ month, asOf }: MonthFigures, { today, whole }: Dated, { words, format }: Spoken): string | undefined {
  if (today.startsWith(month)) return words.statsBoard.partMonth;
  const closed = asOf ?? whole.asOf;
  return closed && ageOf(monthPeriod(month), closed, today) === 'beforeEnd' ? words.figures.beforeEnd(format.date(closed)) : undefined;
}

function columnOf(one: MonthFigures, dated: Dated, spoken: Spoken, { value, ...read }: Pick<Column, 'value' | 'late' | 'reading' | 'beside'>): Column {
  const { words, format } = spoken;
  const part = value === undefined ? undefined : partWord(one, dated, spoken);
  return {
    ...read, value, month: one.month, short: words.statsBoard.shortMonth(Number(one.month.slice(5))), part,
    title: nameOfPeriod(monthPeriod(one.month), { words: words.figures, format }),
    beside: [read.beside, part].filter(Boolean).join('. ') || undefined,
  };
}

export function figureColumn(one: MonthFigures, metric: string, dated: Dated, spoken: Spoken): Column {
  const { reading, said } = readFrom(one.metrics, metric, spoken);
  return columnOf(one, dated, spoken, { value: one.gap ? undefined : drawnValue(reading), reading: one.gap ? gapWord(one, spoken) : said.value, beside: said.counts });
}

/** Late is what is left of the whole: the rate's own counts, as QĐ 766/QĐ-TTg 2.1 has them. */
export function lateColumn(one: MonthFigures, dated: Dated, spoken: Spoken): Column {
  const { reading } = readFrom(one.metrics, 'onTimeRate', spoken);
  const counts = reading.kind === 'computed' || reading.kind === 'differs' ? reading : reading.kind === 'noDossiers' ? { numerator: 0, denominator: 0 } : undefined;
  const { format, words: { statsBoard: words } } = spoken;
  return columnOf(one, dated, spoken, {
    value: counts?.denominator, late: counts && counts.denominator - counts.numerator,
    reading: counts ? words.onTimeOf(format.number(counts.numerator), format.number(counts.denominator - counts.numerator)) : gapWord(one, spoken),
  });
}

const lastKnown = (columns: readonly Column[]): number => {
  const known = columns.map(({ value }, index) => (value === undefined ? -1 : index));
  return Math.max(...known, 0);
};

function notes(columns: readonly Column[], period: BoardFigures['period'], { words: { statsBoard: words } }: Spoken): TemplateResult {
  const cut = columns.length === mostMonths && (columns[0]?.month ?? '') > period.from.slice(0, 7);
  return html`<p class="muted notes">${words.howToRead} ${columns.some(({ value }) => value === undefined) ? words.gapLegend : nothing} ${cut ? words.lastMonths(mostMonths) : nothing}</p>`;
}

export function monthPart(figures: BoardFigures, metric: string, walk: Walk, spoken: Spoken): TemplateResult {
  const { months = [], period, targets, whole, comparison, numbers } = figures;
  const { words: { statsBoard: words }, format } = spoken;
  const name = nameOf(metric, figures, spoken);
  const columns = months.map((one) => figureColumn(one, metric, figures, spoken));
  const values = columns.flatMap(({ value }) => value ?? []);
  const read = months.map(({ metrics }) => readFrom(metrics, metric, spoken));
  if (values.length === 0) return html`<section aria-label=${words.byMonth(name)}><h3>${words.byMonth(name)}</h3><p class="muted">${whyNothing(read) ?? words.noMonths}</p></section>`;
  const { reading } = [...read].reverse().find((one) => amountOf(one.reading)) ?? readFrom(whole.metrics, metric, spoken);
  const scale = amountOf(reading)?.scale;
  const target = targets[metric];
  const percent = scale === 'percent';
  const near = target !== undefined && percent ? [...values, target] : values;
  return html`<section aria-label=${words.byMonth(name)}>
    <h3>${words.byMonth(name)}</h3>
    ${monthChart({
      look: percent ? 'line' : 'columns', columns, label: words.slider(name), chosen: walk.chosen ?? lastKnown(columns), choose: walk.choose,
      axis: axisFor(near, { fromZero: !percent, cap: percent ? 100 : Infinity, whole: scale === 'count' }),
      writeTick: (value) => `${format.number(value)}${percent ? '%' : ''}`,
      target: target === undefined || !comparison.part ? undefined : { value: target, label: words.target(comparison.part.targetSign(metric, reading, target, spoken)) },
    })}
    ${notes(columns, period, spoken)}
    ${numbers((part) => part.months(words.byMonth(name), months, metric, columns, spoken))}
  </section>`;
}

export function onTimePart(figures: BoardFigures, walk: Walk, spoken: Spoken): TemplateResult | typeof nothing {
  const { months = [], period, numbers } = figures;
  const { words: { statsBoard: words }, format } = spoken;
  const columns = months.map((one) => lateColumn(one, figures, spoken));
  const values = columns.flatMap(({ value }) => value ?? []);
  if (values.length === 0) return nothing;
  return html`<section class="half" aria-label=${words.onTime}>
    <h3>${words.onTime}</h3>
    <ul class="legend"><li><svg aria-hidden="true"><rect class="bar" width="100%" height="100%" rx="3" /></svg>${words.onTimeWord}</li>
      <li><svg aria-hidden="true"><rect class="late" fill="url(#late)" width="100%" height="100%" /></svg>${words.lateWord}</li></ul>
    ${monthChart({
      look: 'columns', columns, label: words.slider(words.onTime), chosen: walk.chosen ?? lastKnown(columns), choose: walk.choose,
      axis: axisFor(values, { fromZero: true, whole: true }), writeTick: format.number,
    })}
    ${notes(columns, period, spoken)}
    ${numbers((part) => part.onTime(words.onTime, columns, spoken))}
  </section>`;
}
