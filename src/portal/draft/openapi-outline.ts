/** The outline of an answer from its schema. Examples and defaults are not looked at: they may hold somebody's data. */
import { follow, followAll, type Node, own, ownList, ownRecord } from './openapi-document.js';
import { bounds, DraftError, isFieldName, isRecord, nothing, type Outline, type Sample, type ValueOutline } from './outline.js';

const deepest = 14;

/** Throws a DraftError where a schema has no end. */
export const outlineOfSchema = (document: Node, schema: unknown): Outline => new SchemaReader(document).outline(schema, []);

class SchemaReader {
  readonly #document: Node;
  #nodes = 0;

  constructor(document: Node) {
    this.#document = document;
  }

  /** `inside` are the schemas around this one: a record that holds its own kind ends there. */
  outline(written: unknown, inside: readonly Node[]): Outline {
    const schema = follow(this.#document, written);
    if (!schema || inside.includes(schema) || inside.length > deepest) return nothing;
    this.#nodes += 1;
    if (this.#nodes > bounds.nodes) throw new DraftError(`the schemas of one answer have more than ${bounds.nodes} parts`);
    const around = [...inside, schema];
    const items = own(schema, 'items');
    if (items !== undefined || typesOf(schema).includes('array')) return this.#list(items, around);
    const fields = new Map<string, Outline>();
    this.#collect(schema, around, fields);
    if (fields.size > 0) return { kind: 'record', fields };
    const variant = this.#variants(schema).map((one) => this.outline(one, around)).find(({ kind }) => kind === 'list');
    const values = own(schema, 'additionalProperties');
    if (variant) return variant;
    return isRecord(values) && typesOf(schema).includes('object') ? this.#list(values, around) : this.#value(schema);
  }

  #list(items: unknown, around: readonly Node[]): Outline {
    const item = this.outline(items, around);
    return byLanguage(item) ?? { kind: 'list', item, rows: undefined };
  }

  /** Fields of the schema itself and of all it is put together from. */
  #collect(schema: Node, around: readonly Node[], fields: Map<string, Outline>): void {
    const properties = ownRecord(schema, 'properties');
    for (const name of Object.keys(properties).slice(0, bounds.fields)) {
      if (isFieldName(name) && !fields.has(name)) fields.set(name, this.outline(properties[name], around));
    }
    for (const part of this.#variants(schema)) {
      if (!around.includes(part) && around.length <= deepest) this.#collect(part, [...around, part], fields);
    }
  }

  #variants(schema: Node): readonly Node[] {
    return followAll(this.#document, ['allOf', 'oneOf', 'anyOf'].flatMap((name) => ownList(schema, name)).slice(0, 20));
  }

  #value(schema: Node): ValueOutline {
    const [variant = {}] = this.#variants(schema).filter((part) => typesOf(part)[0] !== 'null');
    const types = [...typesOf(schema), ...typesOf(variant)];
    const listed = [own(schema, 'const'), ...ownList(schema, 'enum'), ...ownList(variant, 'enum')];
    const samples = listed.filter((value): value is Sample => ['string', 'number', 'boolean'].includes(typeof value)).slice(0, bounds.samples);
    const format = own(schema, 'format');
    const declared = typeof format === 'string' && /^(?:date|date-time|uri|url|uuid)$/.test(format) ? format : types.find((type) => type !== 'null');
    return { kind: 'value', samples, declared: declared ?? 'string', gaps: own(schema, 'nullable') === true || types.includes('null') };
  }
}

function typesOf(schema: Node): readonly string[] {
  const type = own(schema, 'type');
  return (Array.isArray(type) ? (type as unknown[]) : [type]).filter((one): one is string => typeof one === 'string');
}

/** A list of names by language. The number 228 for Vietnamese is the one in use; words are "vi". */
function byLanguage(item: Outline): ValueOutline | undefined {
  if (item.kind !== 'record' || item.fields.size > 4) return undefined;
  const names = [...item.fields.keys()];
  const language = names.find((name) => /^(?:languageid|languagecode|language|lang|locale)$/i.test(name));
  const name = names.find((one) => /^(?:name|ten|value|text)$/i.test(one));
  const field = language === undefined ? undefined : item.fields.get(language);
  if (language === undefined || name === undefined || field?.kind !== 'value') return undefined;
  return { kind: 'value', samples: [], declared: 'string', gaps: false, pick: { [language]: /^(?:integer|number)$/.test(field.declared ?? '') ? 228 : 'vi' }, then: name };
}
