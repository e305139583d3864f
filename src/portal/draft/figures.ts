/** Figures of an office: rows that each are a figure, or one wide record whose columns are. */
import type { RuleMap } from '../config.js';
import type { Site } from './envelope.js';
import { likeness } from './looks.js';
import { type Place, placesIn, valuesIn } from './places.js';
import type { ValueOutline } from './outline.js';
import { draftRecord, type RecordDraft } from './record.js';
import type { TargetsOf } from './targets.js';
import { figureWords, indicatorLabels } from './words.js';

/** The map of statistics; its metrics from a list, or from columns known by name. */
export function draftFigures(targets: TargetsOf, { record, rows }: Site): RecordDraft {
  const draft = draftRecord(targets, record, 'statistics');
  if (Object.hasOwn(draft.map, 'metrics')) return { ...draft, weight: draft.weight + 0.5 };
  const columns = valuesIn(placesIn(record)).filter(({ inList, node }) => !inList && likeness('figure', node) >= 0);
  const known = columns.map(metricOf).filter((metric) => metric !== undefined);
  const points = known.length > 0 ? [] : columns.map(pointsOf).filter((metric) => metric !== undefined);
  const metrics: readonly RuleMap[] = [...known, ...(points.length >= 2 ? points : [])];
  if (metrics.length === 0) return draft;
  const notes = [
    ...draft.notes,
    known.length > 0
      ? 'metrics: check what each column counts; a rate needs numerator and denominator to be more than "published without counts"'
      : 'metrics: these columns look like points of QĐ 766, which are no percentages',
    ...((rows ?? 0) > 1 ? ['the answer has several units: "select" takes the one whose code is {agencyCode}; set "agencyCode"'] : []),
  ];
  return { ...draft, map: { ...draft.map, metrics }, weight: draft.weight + metrics.length, found: [...draft.found, 'metrics'], notes };
}

function metricOf({ path, steps }: Place<ValueOutline>): RuleMap | undefined {
  const name = steps.at(-1) ?? '';
  const metric = Object.hasOwn(figureWords, name) ? figureWords[name] : undefined;
  return metric === undefined ? undefined : { id: { const: metric }, [metric.endsWith('Rate') ? 'reportedRate' : 'count']: path };
}

function pointsOf({ path }: Place<ValueOutline>): RuleMap | undefined {
  const id = path.split('.').at(-1)?.toUpperCase() ?? '';
  const label = Object.hasOwn(indicatorLabels, id) ? indicatorLabels[id] : undefined;
  return label === undefined ? undefined : { id: { const: id }, label: { const: label }, points: path };
}
