/** Everything a board shows, and the language it shows it in: what its parts are given. */
import type { TemplateResult } from 'lit';
import type { Format, Messages } from '../../i18n/index.js';
import { type MetricReading, readMetric } from '../../model/metric-reading.js';
import type { Period } from '../../model/period.js';
import { nameOfMetric, type Saying, sayReading } from '../../model/saying.js';
import type { MonthFigures } from '../../model/series.js';
import { metricOf, type Metric, type Statistics } from '../../model/statistics.js';
import type { FigureComparison } from '../figure-comparison.js';
import type { FigureTime } from '../figure-time.js';
import type { LatePart } from '../late-part.js';
import type { BoardNumbers } from './board-numbers.js';

export const partNames = ['month', 'onTime', 'sector', 'channel', 'status'] as const;
export type PartName = (typeof partNames)[number];

export interface BoardFigures {
  readonly period: Period;
  /** In the portal's zone, yyyy-MM-dd. */
  readonly today: string;
  readonly time: FigureTime;
  readonly whole: Statistics;
  /** Who publishes them. */
  readonly source: string;
  /** Undefined while they are on their way. */
  readonly months: readonly MonthFigures[] | undefined;
  /** Ids of the figures shown, those of the page's choice first. */
  readonly metrics: readonly string[];
  readonly targets: Readonly<Record<string, number>>;
  /** Undefined while it is on its way. */
  readonly comparison: LatePart<FigureComparison>;
  /** Where a table of numbers stands. */
  readonly numbers: (draw: (part: BoardNumbers) => TemplateResult) => unknown;
}

export interface Spoken {
  readonly words: Pick<Messages, 'common' | 'figures' | 'statsBadge' | 'statsBoard'>;
  readonly format: Format;
}

export interface ReadFigure {
  readonly reading: MetricReading;
  readonly said: Saying;
}

/** One figure of a list, read and said. */
export function readFrom(list: readonly Metric[], id: string, { words, format }: Spoken): ReadFigure {
  const reading = readMetric(metricOf(list, id));
  return { reading, said: sayReading(id, reading, { words: words.figures, format }) };
}

/** Of figures of which none can be drawn: what is said of the first that the office publishes – months without a dossier are published, too. */
export const whyNothing = (figures: readonly ReadFigure[]): string | undefined => figures.find(({ reading }) => reading.kind !== 'noData')?.said.remark;

export const nameOf = (id: string, { whole, months }: Pick<BoardFigures, 'whole' | 'months'>, { words }: Spoken): string =>
  nameOfMetric([...whole.metrics, ...(months ?? []).flatMap(({ metrics }) => metrics)].find((metric) => metric.id === id) ?? { id }, words.figures);

/** As a number to draw, in hundredths at most; undefined when the figure says none. */
export const drawnValue = (reading: MetricReading): number | undefined =>
  ('rounded' in reading ? reading.rounded.hundredths / 100 : reading.kind === 'count' ? reading.count : undefined);

export const countsOf = (reading: MetricReading): { readonly part?: number; readonly whole?: number } =>
  ('numerator' in reading && reading.kind !== 'impossible' ? { part: reading.numerator, whole: reading.denominator } : {});

/** n of d in words of percent. */
export const shareOf = (part: number, whole: number, { words, format }: Spoken): string | undefined =>
  (whole > 0 ? sayReading('', readMetric({ id: '', numerator: part, denominator: whole }), { words: words.figures, format }).value : undefined);
