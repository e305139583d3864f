/** What a map may fill: the fields of the model, as the operations read them. */
import { type Kind, kindOf } from '../../src/model/fields.js';
import type { Schema } from '../../src/model/schema.js';
import { operations } from '../../src/portal/operations.js';
import type { OperationName } from '../../src/portal/portal.js';

export type Model = Schema;

export interface Target {
  /** Dotted, as it is written in a map. */
  readonly name: string;
  readonly detail: string;
  readonly required: boolean;
}

export const modelOf = (operation: OperationName): Model => operations[operation].schema;

const kinds: Readonly<Record<Kind, string>> = {
  text: 'một dòng chữ', richText: 'đoạn văn', remark: 'ghi chú', person: 'tên người, sẽ được che', code: 'mã', number: 'số', count: 'số đếm',
  figure: 'số liệu', flag: 'đúng hoặc sai', moment: 'ngày giờ', hour: 'giờ trong ngày', url: 'địa chỉ web', choice: 'một trong các từ', status: 'trạng thái',
  data: 'dữ liệu JSON',
};

const bare = (model: Model): Model => (model.innerType ? bare(model.innerType) : model);

/** Every target of a map that fills this model. */
export function targetsOf(model: Model): readonly Target[] {
  return Object.entries(bare(model).shape ?? {}).flatMap(([name, field]): readonly Target[] => {
    const inner = bare(field);
    const { shape, element } = inner;
    const required = !['optional', 'default'].includes(field.type);
    if (shape) return targetsOf(inner).map((target) => ({ ...target, name: `${name}.${target.name}`, required: required && target.required }));
    const kind = kindOf(inner);
    return [{ name, detail: element ? 'danh sách' : kind ? kinds[kind] : '', required }];
  });
}

/** The model behind a target; of a list, that of its items. */
export function modelAt(model: Model, target: string): Model | undefined {
  let at: Model | undefined = itemOf(model);
  for (const name of target.split('.')) at = at && bare(at).shape?.[name];
  return at && itemOf(at);
}

const itemOf = (model: Model): Model => {
  const { element } = bare(model);
  return bare(element ?? model);
};

/** The words of a closed choice. */
export const wordsOf = (model: Model | undefined): readonly string[] => (model && bare(model).words) ?? [];
