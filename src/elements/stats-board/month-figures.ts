/** The months of a period: as the office publishes them with its answer, or asked for one by one. */
import { monthPeriod, monthsIn } from '../../model/months.js';
import { answeredPeriod } from '../../model/saying.js';
import { type MonthFigures, seriesOf } from '../../model/series.js';
import type { Portal } from '../../portal/portal.js';
import type { PeriodFigures } from '../period-figures.js';

/** More columns than these are not read on a telephone, nor asked for. */
export const mostMonths = 24;
const sideBySide = 4;

/** Months that have not begun are not asked for. Empty when there is nothing to draw over time. */
export async function readMonths(portal: Portal, { period, today, statistics: whole }: PeriodFigures, signal: AbortSignal): Promise<readonly MonthFigures[]> {
  if (!period) return [];
  const wanted = monthsIn({ from: period.from, to: period.to < today ? period.to : today }).slice(-mostMonths);
  if (whole?.months && whole.months.length > 0) return seriesOf(whole.months, wanted);
  if (portal.statisticsByPeriod === false || wanted.length < 2) return [];
  return askEach(portal, wanted, today, signal);
}

async function askEach(portal: Portal, wanted: readonly string[], today: string, signal: AbortSignal): Promise<readonly MonthFigures[]> {
  const found = new Map<string, MonthFigures>();
  const waiting = [...wanted];
  let failure: Error | undefined;
  const worker = async (): Promise<void> => {
    for (let month = waiting.shift(); month !== undefined; month = waiting.shift()) {
      try {
        found.set(month, await askOne(portal, month, today, signal));
      } catch (error) {
        signal.throwIfAborted();
        failure = error instanceof Error ? error : new Error(String(error));
        found.set(month, { month, metrics: [], gap: 'notLoaded' });
      }
    }
  };
  await Promise.all(wanted.slice(0, sideBySide).map(worker));
  const months = wanted.map((month): MonthFigures => found.get(month) ?? { month, metrics: [], gap: 'missing' });
  if (failure && months.every(({ gap }) => gap === 'notLoaded')) throw failure;
  return months;
}

async function askOne(portal: Portal, month: string, today: string, signal: AbortSignal): Promise<MonthFigures> {
  const asked = monthPeriod(month);
  const answer = await portal.getStatistics?.({ from: asked.from, to: asked.to }, { signal });
  // One that answers another period than it was asked for has no figures of this month.
  if (!answer || answer.metrics.length === 0 || answeredPeriod(asked, answer, today) !== asked) return { month, metrics: [], gap: 'missing' };
  return { month, metrics: answer.metrics, asOf: answer.asOf };
}
