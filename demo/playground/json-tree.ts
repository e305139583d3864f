/** Where things stand in a text of JSON, also in one that is being written and does not parse yet. */
import { jsonLanguage } from '@codemirror/lang-json';

export type Key = string | number;

type Node = ReturnType<typeof jsonLanguage.parser.parse>['topNode'];

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where somebody is writing. */
export interface Place extends Range {
  readonly part: 'key' | 'value';
  /** Leads to the value, or to the object that gets the key. */
  readonly keys: readonly Key[];
  /** Only the inside of the quotes is written. */
  readonly quoted: boolean;
  /** The key has its colon already. */
  readonly answered: boolean;
}

/** A text in quotes: a value, or a key of the object to which `keys` leads. */
export interface Word extends Range {
  readonly part: 'key' | 'value';
  readonly keys: readonly Key[];
  readonly text: string;
}

const values: readonly string[] = ['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null'];
const isValue = ({ name }: Node): boolean => values.includes(name);

const rootOf = (text: string): Node => jsonLanguage.parser.parse(text).topNode;

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const propertiesOf = (object: Node): readonly Node[] => object.getChildren('Property');
const nameNode = (property: Node): Node | null => property.getChild('PropertyName');
const valueNode = (property: Node): Node | undefined => childrenOf(property).find(isValue);
const itemsOf = (array: Node): readonly Node[] => childrenOf(array).filter(isValue);

/** Without its quotes. */
function written(node: Node, text: string): string {
  const raw = text.slice(node.from, node.to);
  try {
    return JSON.parse(raw) as string;
  } catch {
    return raw.slice(1, -1);
  }
}

const nameOf = (property: Node, text: string): string => {
  const name = nameNode(property);
  return name ? written(name, text) : '';
};

/** The keys from the top to a node; for a property to its value. */
function keysTo(node: Node, text: string): readonly Key[] {
  const keys: Key[] = [];
  for (let at = node, { parent } = node; parent; at = parent, { parent } = parent) {
    if (at.name === 'Property') keys.unshift(nameOf(at, text));
    else if (parent.name === 'Array') keys.unshift(itemsOf(parent).filter(({ to }) => to <= at.from).length);
  }
  return keys;
}

/** What a text holds as far as it can be understood; undefined where nothing can. */
export function looseValue(text: string): unknown {
  const read = (node: Node | undefined): unknown => {
    if (node?.name === 'Object') return Object.fromEntries(propertiesOf(node).map((one) => [nameOf(one, text), read(valueNode(one))]));
    if (node?.name === 'Array') return itemsOf(node).map(read);
    try {
      return node && (JSON.parse(text.slice(node.from, node.to)) as unknown);
    } catch {
      return undefined;
    }
  };
  return read(childrenOf(rootOf(text)).find(isValue));
}

/** What may be written at a position; undefined where nothing can. */
export function placeAt(text: string, position: number): Place | undefined {
  const root = rootOf(text);
  const node = root.resolveInner(position, -1);
  if (node.name === 'PropertyName' || node.name === 'String') return position > node.from && position < node.to ? insideQuotes(node, text) : undefined;
  const from = position - (/[\w$]*$/.exec(text.slice(0, position))?.[0].length ?? 0);
  const before = text.slice(0, from).trimEnd();
  const token = root.resolveInner(before.length, -1);
  const container = token.parent ?? root;
  const range = { from, to: position, quoted: false, answered: false };
  if (before.endsWith(':')) return { ...range, part: 'value', keys: keysTo(container, text) };
  if (!/[{[,]$/.test(before)) return undefined;
  if (container.name === 'Object') return { ...range, part: 'key', keys: keysTo(container, text) };
  return container.name === 'Array' ? { ...range, part: 'value', keys: [...keysTo(container, text), itemsOf(container).filter(({ to }) => to <= before.length).length] } : undefined;
}

function insideQuotes(node: Node, text: string): Place {
  const range = { from: node.from + 1, to: node.to - 1, quoted: true };
  const property = node.parent;
  if (node.name === 'String' || !property) return { ...range, part: 'value', keys: keysTo(node, text), answered: false };
  // By the text itself: to a parser the name of the next line may look like a slip before its colon.
  const answered = /^\s*:/.test(text.slice(node.to));
  return { ...range, part: 'key', keys: keysTo(property, text).slice(0, -1), answered };
}

/** Every text in quotes. */
export function wordsIn(text: string): readonly Word[] {
  const found: Word[] = [];
  rootOf(text).cursor().iterate(({ node }) => {
    if (node.name !== 'String' && node.name !== 'PropertyName') return;
    const { part, keys } = insideQuotes(node, text);
    found.push({ part, keys, text: written(node, text), from: node.from, to: node.to });
  });
  return found;
}

/**
 * Where the thing stands that a dotted path names, e.g. operations.findDossier.map.status.code: names may hold dots
 * themselves, and targets of inner maps follow directly. As far as the text goes along; undefined when not at all.
 */
export function rangeOf(text: string, path: string): Range | undefined {
  let node = childrenOf(rootOf(text)).find(isValue);
  let range: Range | undefined;
  for (let rest = path; node && rest !== '';) {
    const step: Step | undefined = node.name === 'Array' ? intoArray(node, rest) : intoObject(node, rest, text);
    if (!step) break;
    range = step.name ?? step.value;
    ({ value: node, rest } = step);
  }
  return range && { from: range.from, to: range.to };
}

interface Step {
  readonly name?: Node | undefined;
  readonly value: Node | undefined;
  readonly rest: string;
}

function intoArray(array: Node, path: string): Step | undefined {
  const [first = '', ...rest] = path.split('.');
  const value = itemsOf(array)[Number(first)];
  return value && { value, rest: rest.join('.') };
}

function intoObject(object: Node, path: string, text: string): Step | undefined {
  // A failure may count records of the answer, of which portal.json knows nothing.
  const asked = path.replace(/^(?:\d+\.)+(?=\D)/, '');
  const all = propertiesOf(object).map((property) => ({ property, name: nameOf(property, text) }));
  for (const rest of new Set([path, asked])) {
    const [found] = all.filter(({ name }) => rest === name || rest.startsWith(`${name}.`)).sort((one, other) => other.name.length - one.name.length);
    if (found) return { name: nameNode(found.property) ?? undefined, value: valueNode(found.property), rest: rest.slice(found.name.length + 1) };
  }
  const inner = all.find(({ name }) => name === 'map') ?? all.find(({ name }) => name === 'item');
  const value = inner && valueNode(inner.property);
  const step = value?.name === 'Object' ? intoObject(value, asked, text) : undefined;
  return step;
}
