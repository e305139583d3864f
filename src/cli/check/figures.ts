/** How figures were found: those that elements can show with the counts behind them, and those they cannot. */
import { cleanLine } from '../../model/text.js';
import { type MetricReading, readMetric } from '../../model/metric-reading.js';
import { answerOf } from './attempt.js';
import { type Evidence, type Finding, type Findings, off, partly, unlessAnswered, unlessSound, works } from './findings.js';

type ReadMetric = readonly [id: string, kind: MetricReading['kind']];

export function figures(evidence: Evidence): Pick<Findings, 'rates' | 'counts'> {
  const { getStatistics: tried } = evidence.trials;
  const unready = unlessSound(evidence, 'getStatistics') ?? unlessAnswered(evidence, tried);
  if (unready) return { rates: unready, counts: unready };
  const metrics = (answerOf(tried)?.metrics ?? []).map((metric): ReadMetric => [metric.id, readMetric(metric).kind]);
  const found = { rates: rates(metrics), counts: counts(metrics) };
  // An office that publishes only one sort has chosen so; one that publishes nothing has a fault.
  return metrics.some(([, kind]) => kind !== 'noData') ? found : { rates: partly((words) => words.noRates), counts: partly((words) => words.noCounts) };
}

function rates(metrics: readonly ReadMetric[]): Finding {
  const sound = idsOf(metrics, 'computed', 'differs', 'noDossiers', 'mean');
  const impossible = idsOf(metrics, 'impossible', 'impossibleCount');
  const bare = idsOf(metrics, 'reportedOnly', 'ambiguous', 'reportedMean');
  if (impossible !== '') return partly((words) => words.ratesImpossible(impossible));
  if (bare !== '') return partly((words) => words.ratesWithoutCounts(bare));
  return sound === '' ? off((words) => words.noRates) : works((words) => words.metricsSeen(sound));
}

function counts(metrics: readonly ReadMetric[]): Finding {
  const found = idsOf(metrics, 'count', 'points');
  return found === '' ? off((words) => words.noCounts) : works((words) => words.metricsSeen(found));
}

const idsOf = (metrics: readonly ReadMetric[], ...kinds: readonly MetricReading['kind'][]): string =>
  metrics.filter(([, kind]) => kinds.includes(kind)).map(([id]) => cleanLine(id).slice(0, 40)).join(', ');
