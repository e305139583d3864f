/**
 * Figures of an office, as it publishes them: counts, rates with the counts they come from, rates alone, points, means.
 * What each of them honestly says is read in metric-reading.ts. Definitions: QĐ 766/QĐ-TTg.
 */
import { channelTypes } from './channel-types.js';
import { choice, code, figure, maybe, moment, number, statusChoice, text, url } from './fields.js';
import { statuses } from './status.js';
import * as z from './schema.js';
import { timeUnits } from './time-units.js';

const metricSchema = z.object({
  id: code,
  label: maybe(text),
  /** For a plain count. */
  count: maybe(figure),
  /** For a rate: a part of a whole. With `unit`: the time all dossiers together took, and how many they were. */
  numerator: maybe(figure),
  denominator: maybe(figure),
  /** Percent as the backend publishes it, e.g. 99.73. */
  reportedRate: maybe(number),
  /** The same as a share of one, e.g. 0.9973. */
  reportedShare: maybe(number),
  /** Points of an assessment, and the most there are: never a percentage. */
  points: maybe(number),
  maxPoints: maybe(number),
  /** A mean as the backend publishes it, counted in `unit`. */
  average: maybe(number),
  unit: maybe(choice(timeUnits)),
  definition: maybe(text),
});
export type Metric = z.infer<typeof metricSchema>;

const metrics = z.withDefault(z.array(metricSchema), []);

export const statisticsSchema = z.object({
  unit: maybe(text),
  period: maybe(z.object({ from: maybe(moment), to: maybe(moment), label: maybe(text) })),
  /** Empty when the office has no figures of the period. */
  metrics,
  /** The same figures of each month, yyyy-MM. */
  months: maybe(z.array(z.object({ month: code, metrics }))),
  sectors: maybe(z.array(z.object({ code: maybe(code), name: text, metrics }))),
  /** Dossiers received each way. */
  channels: maybe(z.array(z.object({ channel: choice(channelTypes), count: figure }))),
  /** Dossiers in each state at the end of the period. */
  statuses: maybe(z.array(z.object({ status: statusChoice(statuses), label: maybe(text), count: figure }))),
  /** When the office closed its books on these figures. */
  asOf: maybe(moment),
  source: maybe(text),
  sourceUrl: maybe(url),
});
export type Statistics = z.infer<typeof statisticsSchema>;

export interface StatisticsQuery {
  /** First and last date of the period, in the portal's zone. */
  readonly from: string;
  readonly to: string;
}

/** Its figure, or one about which nothing is known. */
export const metricOf = (list: readonly Metric[] | undefined, id: string): Metric => list?.find((metric) => metric.id === id) ?? { id };
