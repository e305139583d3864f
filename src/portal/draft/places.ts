/** Every place in a record that a rule could read, as the path of portal.json and as the plain words of its names. */
import { fold } from '../../model/text.js';
import type { ListOutline, Outline, RecordOutline, ValueOutline } from './outline.js';

export interface Place<Node extends Outline = Outline> {
  readonly path: string;
  /** Names on the way, squashed: PROCEDURE_CODE, procedureCode and ProcedureCode are all procedurecode. */
  readonly steps: readonly string[];
  /** Words of the last name. */
  readonly words: readonly string[];
  readonly node: Node;
  /** It is read from the first row of a list. */
  readonly inList: boolean;
}

const deepest = 5;
const mostPlaces = 2_000;

/** Whole names that mean the same wherever they stand. */
const sameName: ReadonlyMap<string, string> = new Map([
  ['ten', 'name'], ['title', 'name'], ['tieude', 'name'], ['translate', 'name'], ['translations', 'name'], ['names', 'name'], ['ma', 'code'], ['uuid', 'id'], ['guid', 'id'],
]);

/** A name without marks, case and separators. */
export function squash(name: string): string {
  const plain = fold(name).replace(/[^a-z0-9]/g, '');
  return sameName.get(plain) ?? plain;
}

/** ngayHenTra → ngay, hen, tra; a name in capitals without separators is one word. */
const wordsOf = (name: string): readonly string[] => fold(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2')).split(/[^a-z0-9]+/).filter(Boolean);

/** A step of a path; names that are no identifiers are quoted. */
export const stepInto = (path: string, name: string): string => {
  const step = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? name : JSON.stringify(name);
  return path === '@' ? step : `${path}.${step}`;
};

/** All places below a record, nearest first. Lists are gone into by their first row, once. */
export function placesIn(record: RecordOutline): readonly Place[] {
  const found: Place[] = [];
  let edge: readonly Place[] = [{ path: '@', steps: [], words: [], node: record, inList: false }];
  for (let level = 0; level < deepest && edge.length > 0 && found.length < mostPlaces; level += 1) {
    edge = edge.flatMap(within);
    for (const place of edge) if (found.length < mostPlaces && place.path.length <= 200) found.push(place);
  }
  return found;
}

/** `name: { vi: "…", en: "…" }` and `name: { "0": "…" }` are one name. */
const vietnamese = /^(?:vi|vn|vie|vi[-_]VN|0)$/i;

function within({ path, steps, words, node, inList }: Place): readonly Place[] {
  if (node.kind === 'list') return node.item.kind === 'record' && !inList ? within({ path: `${path}[0]`, steps, words, node: node.item, inList: true }) : [];
  if (node.kind === 'value') return [];
  return [...node.fields].map(([name, inner]) => {
    const sameThing = steps.length > 0 && inner.kind === 'value' && vietnamese.test(name);
    return { path: stepInto(path, name), ...(sameThing ? { steps, words } : { steps: [...steps, squash(name)], words: wordsOf(name) }), node: inner, inList };
  });
}

export const valuesIn = (places: readonly Place[]): readonly Place<ValueOutline>[] =>
  places.filter((place): place is Place<ValueOutline> => place.node.kind === 'value');

export const listsIn = (places: readonly Place[]): readonly Place<ListOutline>[] =>
  places.filter((place): place is Place<ListOutline> => place.node.kind === 'list' && !place.inList);

/** How portal.json goes through a list: its rows, or the rows inside its rows. */
export interface Rows {
  readonly each: string;
  readonly nested?: string | undefined;
  readonly steps: readonly string[];
  readonly item: Outline;
}

/** A list of records as its rows, and as the rows of each list inside, which keep the fields of the row around them. */
export function rowsOf({ path, steps, node }: Place<ListOutline>): readonly Rows[] {
  const plain: Rows = { each: path, steps, item: node.item };
  const { item } = node;
  if (item.kind !== 'record') return [plain];
  const inner = [...item.fields].flatMap(([name, field]): readonly Rows[] => {
    if (field.kind !== 'list' || field.item.kind !== 'record') return [];
    const fields = new Map([...item.fields].filter(([other]) => other !== name));
    for (const [one, outline] of field.item.fields) fields.set(one, outline);
    return [
      { each: path, nested: stepInto('@', name), steps: [...steps, squash(name)], item: { kind: 'record', fields } },
      { each: `${path}[].${stepInto('@', name)}[]`, steps: [...steps, squash(name)], item: field.item },
    ];
  });
  return [plain, ...inner];
}
