/** Answers as careless software sends them: fields that are missing, values of another type. Always the same for the same answer. */

/** What even the poorest answer has: envelopes, and what a record is known by. */
const kept = new Set([
  'items', 'total', 'more', 'code', 'name', 'status', 'data', 'message', 'rows', 'result', 'error_code', 'content', 'last', 'lastId', 'id',
  'metrics', 'entries',
  'PROCEDURE_CODE', 'PROCEDURE_NAME', 'MATTHC', 'TENTTHC', 'MaHoSo', 'TrangThaiHoSo', 'FIELD_ID', 'FIELD_NAME', 'translate', 'languageId',
  'dossierStatus',
]);

/** Every third record of a list lacks one of these too. */
const essential = new Set(['name', 'status', 'PROCEDURE_NAME', 'TENTTHC', 'TrangThaiHoSo', 'translate', 'dossierStatus']);

export function withoutFields(value: unknown, place = 0): unknown {
  if (Array.isArray(value)) return value.map((item: unknown, index) => withoutFields(item, index));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => kept.has(key) && !(place % 3 === 2 && essential.has(key)));
  return Object.fromEntries(fields.map(([key, inner]) => [key, withoutFields(inner)]));
}

/** About a third of all values below the envelope get another type. */
export function withWrongTypes(value: unknown, path = ''): unknown {
  const changed = depth(path) > 1 && hash(path) % 3 === 0 ? anotherType(value) : value;
  if (Array.isArray(changed)) return changed.map((item: unknown, index) => withWrongTypes(item, `${path}.${index}`));
  if (typeof changed !== 'object' || changed === null) return changed;
  return Object.fromEntries(Object.entries(changed).map(([key, inner]) => [key, withWrongTypes(inner, `${path}.${key}`)]));
}

const depth = (path: string): number => path.split('.').length - 1;

const hash = (text: string): number => {
  let sum = 7;
  for (const sign of text) sum = (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return sum;
};

function anotherType(value: unknown): unknown {
  switch (typeof value) {
    case 'number': return String(value);
    case 'boolean': return value ? 'Có' : 0;
    case 'string': return /^\d{1,9}$/.test(value) ? Number(value) : [value];
    case 'object': return Array.isArray(value) ? Object.fromEntries(value.entries()) : value === null ? '' : Object.values(value);
    default: return value;
  }
}
