/** The map of a record: its single values, then the lists of records inside it. */
import type { Rule, RuleMap } from '../config.js';
import { flatPapers } from './cases.js';
import type { Model } from './names.js';
import { matchAll, nameScore, secondChoice } from './match.js';
import type { Outline, RecordOutline, ValueOutline } from './outline.js';
import { listsIn, type Place, placesIn, type Rows, rowsOf, valuesIn } from './places.js';
import { ruleFor } from './rules.js';
import { draftStatus, eventStatus } from './status.js';
import type { Target, TargetsOf } from './targets.js';

/** A drafted map and how sure it is. */
export interface RecordDraft {
  readonly map: RuleMap;
  /** Grows with every target found, more with those found by a name of their own. */
  readonly weight: number;
  /** Full names of the targets found. */
  readonly found: readonly string[];
  readonly notes: readonly string[];
  readonly statuses: Readonly<Record<string, string>>;
}

const empty: RecordDraft = { map: {}, weight: 0, found: [], notes: [], statuses: {} };

/** Targets that are read from more than one place when the first has gaps. */
const fillsGaps: readonly (string | undefined)[] = ['text', 'richText', 'number', 'count', 'figure'];

/** The name of a case also says of which kind it is. */
const sharing: readonly (readonly [target: string, other: string])[] = [['cases.kind', 'cases.name']];

/** Drafts the map of a record of the model. `deep` counts how far lists stand inside lists. */
export function draftRecord({ targets }: TargetsOf, record: RecordOutline, model: Model, deep = 0): RecordDraft {
  const places = placesIn(record);
  const values = valuesIn(places);
  const status = deep === 0 ? draftStatus(targets, values, model) : eventStatus(targets, values, model);
  const single = targets.filter(({ element, kind }) => element === undefined && kind !== 'status');
  const matches = matchAll(single.filter(({ name }) => !name.startsWith('status.')), values.filter(({ path }) => !status.taken.includes(path)), model);
  const taken = new Set([...matches.map(({ place }) => place.path), ...status.taken]);
  const map: Record<string, Rule> = { ...status.map };
  const notes = [...status.notes];
  let { weight } = status;
  for (const match of matches) {
    const needsSecond = match.place.node.gaps && fillsGaps.includes(match.target.kind);
    const reading = ruleFor(match.target, match.place, needsSecond ? secondChoice(match, values, model, taken) : undefined);
    notes.push(...reading.notes);
    if (reading.rule === undefined) continue;
    map[match.target.name] = reading.rule;
    weight += match.score / 100;
  }
  for (const [target, other] of sharing) {
    const [wanted, match] = [single.find(({ full }) => full === target), matches.find(({ target: { full } }) => full === other)];
    const rule = wanted && match && !Object.hasOwn(map, wanted.name) ? ruleFor(wanted, match.place).rule : undefined;
    if (wanted && rule !== undefined && typeof rule !== 'string') map[wanted.name] = rule;
  }
  const found = targets.filter(({ name }) => Object.hasOwn(map, name)).map(({ full }) => full);
  const lists = deep < 3 ? draftLists(targets, places, model, deep) : empty;
  return {
    map: { ...map, ...lists.map }, weight: weight + lists.weight, found: [...found, ...lists.found], notes: [...notes, ...lists.notes], statuses: { ...status.statuses, ...lists.statuses },
  };
}

function draftLists(targets: readonly Target[], places: readonly Place[], model: Model, deep: number): RecordDraft {
  let draft = empty;
  const used: string[] = [];
  for (const target of targets) {
    if (target.element === undefined) continue;
    const best = bestList(target, target.element, places, model, deep, used) ?? (target.full === 'cases' ? flatPapers(target, places, model, deep, draftRecord) : undefined);
    if (!best) {
      draft = joined(draft, { ...empty, notes: unread(target, target.element, places) });
      continue;
    }
    used.push(best.path);
    draft = joined(draft, { ...best.draft, map: { [target.name]: best.rule }, found: [target.full, ...best.draft.found] });
  }
  return draft;
}

/** A list that bears the name of a target and could not be read is told. */
function unread(target: Target, { targets }: TargetsOf, places: readonly Place[]): readonly string[] {
  const list = listsIn(places).find(({ steps, node }) => node.rows !== 0 && nameScore(target.names, { steps }) >= 80);
  const needed = targets.filter(({ required }) => required).map(({ name }) => name).join(', ');
  return list && needed ? [`${target.full}: the list at ${list.path} may be it, but in its rows these were not recognised: ${needed}`] : [];
}

const joined = (one: RecordDraft, other: RecordDraft): RecordDraft => ({
  map: { ...one.map, ...other.map }, weight: one.weight + other.weight, found: [...one.found, ...other.found], notes: [...one.notes, ...other.notes],
  statuses: { ...one.statuses, ...other.statuses },
});

export interface ListDraft {
  readonly path: string;
  readonly rule: Rule;
  readonly draft: RecordDraft;
}

function bestList(target: Target, element: TargetsOf, places: readonly Place[], model: Model, deep: number, used: readonly string[]): ListDraft | undefined {
  let best: ListDraft | undefined;
  const lists = listsIn(places).filter(({ path }) => !used.includes(path));
  for (const list of lists) {
    for (const rows of rowsOf(list)) {
      const byName = Math.max(nameScore(target.names, rows), nameScore(target.names, list));
      const candidate = byName >= 40 ? draftRows(rows, list.path, target, element, byName, model, deep) : undefined;
      if (candidate && candidate.draft.weight > (best?.draft.weight ?? 0)) best = candidate;
    }
  }
  return best;
}

function draftRows(rows: Rows, path: string, target: Target, element: TargetsOf, byName: number, model: Model, deep: number): ListDraft | undefined {
  if (element.targets.length === 0) return plainList(rows, path, byName, { ...target, kind: element.kind });
  if (rows.item.kind !== 'record') return undefined;
  const draft = draftRecord(element, rows.item, model, deep + 1);
  if (element.targets.some(({ required, name }) => required && !Object.hasOwn(draft.map, name)) || draft.found.length === 0) return undefined;
  const { each, nested } = rows;
  return { path, rule: { each, ...(nested !== undefined && { nested }), map: draft.map }, draft: { ...draft, weight: draft.weight * 0.6 + byName / 200 } };
}

/** A list of plain words: of texts as it is, of records by their names; words of a closed list as this backend spells them. */
function plainList({ each, nested, item }: Rows, path: string, byName: number, target: Target): ListDraft | undefined {
  const place = nested === undefined ? nameOf(item) : undefined;
  if (place === undefined) return undefined;
  const { rule, notes } = target.kind === 'choice' ? ruleFor(target, place) : { rule: place.path, notes: [] };
  if (rule === undefined) return undefined;
  return { path, rule: rule === '@' ? each : { each, item: rule }, draft: { ...empty, notes, weight: byName / 200 } };
}

const isValue = (place: Place): place is Place<ValueOutline> => place.node.kind === 'value';

function nameOf(item: Outline): Place<ValueOutline> | undefined {
  if (item.kind === 'value') return { path: '@', steps: [], words: [], node: item, inList: false };
  if (item.kind === 'list') return undefined;
  return placesIn(item).filter(isValue).find(({ steps }) => steps.length === 1 && /(?:^|ten|name)(?:name|doituong)?$/.test(steps.at(-1) ?? ''));
}
