/**
 * What a field asks for, told from its schema: by the word that a backend gives (`format`, or `x-kind` where the validator must not read
 * it), by its choices, by its type, and by nothing else – a guess from a name could refuse a right answer.
 */
import type { FieldKind, FieldOption } from './form.js';
import { isNode, type Json, type SchemaNode, textOf } from './form-schema.js';

/** Words of `format` and `x-kind` beside those that are kinds themselves. */
const declared: Readonly<Partial<Record<string, FieldKind>>> = {
  'date': 'date', 'email': 'email', 'idn-email': 'email', 'name': 'name', 'identity': 'identity', 'cccd': 'identity', 'phone': 'phone', 'tel': 'phone',
  'money': 'money', 'multiline': 'multiline', 'textarea': 'multiline', 'province': 'province', 'commune': 'commune', 'file': 'file', 'binary': 'file', 'data-url': 'file',
};

/** Longer answers get several lines. */
const longLine = 150;

export function kindOfField(node: SchemaNode, name: string): { readonly kind: FieldKind; readonly options: readonly FieldOption[] } {
  const plain = (kind: FieldKind): { readonly kind: FieldKind; readonly options: readonly FieldOption[] } => ({ kind, options: [] });
  const type = typeOf(node);
  const options = optionsOf(node);
  if (options && type !== 'array') return { kind: 'choice', options };
  switch (type) {
    case 'object': return plain('group');
    case 'array': return listKind(node, name);
    case 'boolean': return plain('yesNo');
    case 'integer': case 'number': return plain(word(node) === 'money' ? 'money' : 'number');
    case 'string': return plain(textKind(node));
    default: return plain('unfillable');
  }
}

/** One type, also where null is allowed beside it, and where it follows from the other keywords. */
function typeOf(node: SchemaNode): string | undefined {
  const written = Array.isArray(node['type']) ? (node['type'] as readonly unknown[]).filter((one) => one !== 'null') : [node['type']];
  if (written.length === 1 && typeof written[0] === 'string') return written[0];
  if (written.length > 1) return written.includes('string') ? 'string' : undefined;
  if (isNode(node['properties'])) return 'object';
  if (isNode(node['items'])) return 'array';
  return ['format', 'x-kind', 'pattern', 'minLength', 'maxLength', 'contentEncoding'].some((keyword) => keyword in node) ? 'string' : undefined;
}

const word = (node: SchemaNode): string => textOf(node['x-kind']) ?? textOf(node['format']) ?? '';

function textKind(node: SchemaNode): FieldKind {
  const kind = Object.prototype.hasOwnProperty.call(declared, word(node)) ? declared[word(node)] : undefined;
  if (kind) return kind;
  if ('contentEncoding' in node || 'contentMediaType' in node) return 'file';
  return typeof node['maxLength'] === 'number' && node['maxLength'] > longLine ? 'multiline' : 'text';
}

function listKind(node: SchemaNode, name: string): { readonly kind: FieldKind; readonly options: readonly FieldOption[] } {
  const items = isNode(node['items']) ? node['items'] : undefined;
  if (!items) return { kind: 'unfillable', options: [] };
  const options = optionsOf(items);
  if (options) return { kind: 'choices', options };
  if ('$ref' in items) return { kind: 'list', options: [] };
  const { kind } = kindOfField(items, name);
  return { kind: kind === 'file' ? 'file' : kind === 'list' || kind === 'unfillable' ? 'unfillable' : 'list', options: [] };
}

/** `enum`, `const`, or `oneOf`/`anyOf` of constants with titles; undefined when it is no choice. */
function optionsOf(node: SchemaNode): readonly FieldOption[] | undefined {
  const named = [node['oneOf'], node['anyOf']].find((list): list is readonly unknown[] => Array.isArray(list) && list.length > 0 && list.every((one) => isNode(one) && 'const' in one));
  if (named) return named.flatMap((one) => (isNode(one) ? [option(one['const'] as Json, textOf(one['title']))] : []));
  if (Array.isArray(node['enum'])) return (node['enum'] as readonly Json[]).filter((value) => value !== null).map((value) => option(value));
  return 'const' in node ? [option(node['const'] as Json)] : undefined;
}

const option = (value: Json, title?: string): FieldOption => {
  const key = JSON.stringify(value);
  return { key, value, label: title ?? (typeof value === 'object' ? key : String(value)) };
};
