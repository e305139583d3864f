/** Papers that stand in one flat list: their cases are told by a field of each, or there is one case. */
import type { RuleMap } from '../config.js';
import type { Model } from './names.js';
import { nameScore } from './match.js';
import type { RecordOutline } from './outline.js';
import { listsIn, type Place, placesIn } from './places.js';
import type { ListDraft, RecordDraft } from './record.js';
import type { Target, TargetsOf } from './targets.js';

type DraftRecord = (targets: TargetsOf, record: RecordOutline, model: Model, deep: number) => RecordDraft;

const caseNames: readonly string[] = ['truonghop', 'tentruonghop', 'casename', 'case', 'nhomgiayto', 'tennhom'];

/** `cases` from a list of papers, where the answer has no list of cases. */
export function flatPapers(cases: Target, places: readonly Place[], model: Model, deep: number, draftRecord: DraftRecord): ListDraft | undefined {
  const papers = cases.element?.targets.find(({ name }) => name === 'papers');
  if (!papers?.element) return undefined;
  const { element } = papers;
  for (const { path, steps, node } of listsIn(places)) {
    if (node.item.kind !== 'record' || nameScore(papers.names, { steps }) < 40) continue;
    const draft = draftRecord(element, node.item, model, deep + 2);
    if (!Object.hasOwn(draft.map, 'name')) continue;
    const group = placesIn(node.item).find((place) => place.node.kind === 'value' && caseNames.includes(place.steps.join('.')))?.path;
    const map: RuleMap = group === undefined ? { papers: { each: path, map: draft.map } } : { name: 'key', papers: { each: 'rows', map: draft.map } };
    return { path, rule: group === undefined ? [map] : { each: path, group, map }, draft: { ...draft, found: ['cases.papers', ...draft.found], weight: draft.weight * 0.6 } };
  }
  return undefined;
}
