/** What can be mapped, read from the model's own schemas. */
import { kindOf, type Kind } from '../../model/fields.js';
import type { Schema } from '../../model/schema.js';
import { operations } from '../operations.js';
import type { OperationName } from '../portal.js';
import { type Model, namesOf } from './names.js';
import { squash } from './places.js';

export interface Target {
  /** Dotted, as in a map: sector.name */
  readonly name: string;
  /** From the model's top: channels.fees.amount */
  readonly full: string;
  readonly required: boolean;
  /** Best first; each the squashed steps of a path's end. */
  readonly names: readonly (readonly string[])[];
  /** Of a single value. */
  readonly kind?: Kind | undefined;
  /** Members of a closed list; of a list, those its items are of. */
  readonly words: readonly string[];
  /** Of a list. */
  readonly element?: TargetsOf | undefined;
}
/** The targets of a record, or the kind of a plain value. */
export interface TargetsOf {
  readonly targets: readonly Target[];
  readonly kind?: Kind | undefined;
}

const models: Readonly<Record<OperationName, Model>> = {
  searchProcedures: 'procedure', getProcedure: 'procedure', listSectors: 'sector', findDossier: 'dossier', getStatistics: 'statistics', getRoster: 'roster',
};

export const operationNames = Object.keys(models) as readonly OperationName[];
export const isOperation = (name: string): name is OperationName => Object.hasOwn(models, name);
export const modelOf = (operation: OperationName): Model => models[operation];

const known = new Map<OperationName, TargetsOf>();

/** All targets of an operation's record. */
export function targetsOf(operation: OperationName): TargetsOf {
  let found = known.get(operation);
  if (!found) {
    const model = models[operation];
    const { schema } = operations[operation];
    known.set(operation, (found = { targets: targetsIn(schema, namesOf[model], '', '') }));
  }
  return found;
}

const unwrap = (schema: Schema): Schema => (schema.innerType ? unwrap(schema.innerType) : schema);

function targetsIn(schema: Schema, names: Readonly<Record<string, string>>, prefix: string, full: string): readonly Target[] {
  return Object.entries(unwrap(schema).shape ?? {}).flatMap(([key, field]): readonly Target[] => {
    const [name, whole] = [`${prefix}${key}`, `${full}${key}`];
    const inner = unwrap(field);
    const { element, shape, type } = inner;
    const { words } = element ? unwrap(element) : inner;
    const required = !['optional', 'default'].includes(field.type);
    if (shape) return targetsIn(inner, names, `${name}.`, `${whole}.`);
    const target = { name, full: whole, required: required && prefix === '', names: namesFor(name, names[whole]), words: words ?? [] };
    if (type !== 'array' || !element) return [{ ...target, kind: kindOf(inner) ?? 'text' }];
    const plain = unwrap(element);
    return [{ ...target, element: { targets: targetsIn(plain, names, '', `${whole}.`), kind: kindOf(plain) } }];
  });
}

/** The names in the table, and the model's own. */
const namesFor = (name: string, listed = ''): Target['names'] => [...listed.split(' '), name].filter(Boolean).map((name) => name.split('.').map(squash));
