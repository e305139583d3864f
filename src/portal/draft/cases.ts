/** Papers that stand in one flat list: their cases are told by a field of each, or there is one case. */
import type { RuleMap } from '../config.js';
import type { Model } from './names.js';
import { nameScore } from './match.js';
import type { RecordOutline, ValueOutline } from './outline.js';
import { listsIn, type Place, placesIn, valuesIn } from './places.js';
import type { ListDraft, RecordDraft } from './record.js';
import { ruleFor } from './rules.js';
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
    const group = valuesIn(placesIn(node.item)).find((place) => caseNames.includes(place.steps.join('.')));
    const map: RuleMap = group === undefined ? { papers: { each: path, map: draft.map } } : { name: 'key', ...kindOf(cases, group), papers: { each: 'rows', map: draft.map } };
    const rule = group === undefined ? [map] : { each: path, group: group.path, map };
    return { path, rule, draft: { ...draft, found: [...(group ? ['cases.name'] : []), 'cases.papers', ...draft.found], weight: draft.weight * 0.6 } };
  }
  return undefined;
}

/** The name of a case, where its words are known, also says of which kind it is. */
function kindOf(cases: Target, group: Place<ValueOutline>): RuleMap {
  const target = cases.element?.targets.find(({ name }) => name === 'kind');
  const rule = target && ruleFor(target, { ...group, path: 'key' }).rule;
  return rule === undefined || typeof rule === 'string' ? {} : { kind: rule };
}
