/**
 * The outline of an answer: which fields it has, at what depth, and how their values look. Recorded answers and the
 * schemas of an OpenAPI document become the same outline, so that everything after it is written once.
 */
export type Sample = string | number | boolean;

export interface ValueOutline {
  readonly kind: 'value';
  /** Distinct values seen; none where only a schema is known. */
  readonly samples: readonly Sample[];
  /** What a schema says of it: string, number, date, date-time, uri … */
  readonly declared?: string | undefined;
  /** Some record does not have it. */
  readonly gaps: boolean;
  /** A list of names by language is one value: the record with these values, and what to take of it. */
  readonly pick?: Readonly<Record<string, Sample>> | undefined;
  readonly then?: string | undefined;
}
export interface RecordOutline {
  readonly kind: 'record';
  readonly fields: ReadonlyMap<string, Outline>;
}
export interface ListOutline {
  readonly kind: 'list';
  readonly item: Outline;
  /** Rows seen; undefined where only a schema is known. */
  readonly rows: number | undefined;
}
export type Outline = ValueOutline | RecordOutline | ListOutline;

/** Why a document cannot be read at all; the message is for the developer. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}

/** Far more than any answer of a known backend has. */
export const bounds = { levels: 24, fields: 400, rows: 50, samples: 20, nodes: 20_000, sampleLength: 400 } as const;

export const nothing: ValueOutline = { kind: 'value', samples: [], gaps: true };

/** Names that no path may hold. */
const unreachable: readonly string[] = ['__proto__', 'prototype', 'constructor'];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key that is a person's number or a secret by its length is not written into a draft. */
export const isFieldName = (name: string): boolean => name !== '' && name.length <= 80 && !unreachable.includes(name) && !/\d{9}/.test(name);

/** The outline of a recorded answer. Throws a DraftError where it is nested without end. */
export const outlineOfAnswer = (answer: unknown): Outline => new Observer().outline([answer], 0);

class Observer {
  #nodes = 0;

  /** One outline for values that stand at the same place in several records. */
  outline(values: readonly unknown[], level: number): Outline {
    if (level > bounds.levels) throw new DraftError(`the answer is nested deeper than ${bounds.levels} levels, or holds itself`);
    this.#nodes += 1;
    if (this.#nodes > bounds.nodes) throw new DraftError(`the answer has more than ${bounds.nodes} different fields: record a shorter one`);
    const lists = values.filter((value): value is readonly unknown[] => Array.isArray(value));
    if (lists.length > 0) return this.#list(lists, level);
    const records = values.filter(isRecord);
    return records.length > 0 ? this.#record(records, level) : valueOutline(values);
  }

  #list(lists: readonly (readonly unknown[])[], level: number): Outline {
    const rows = lists.flatMap((list) => list.slice(0, bounds.rows)).slice(0, bounds.rows);
    const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
    const named = namesByLanguage(rows);
    return named ?? { kind: 'list', item: this.outline(rows, level + 1), rows: longest };
  }

  #record(records: readonly Readonly<Record<string, unknown>>[], level: number): Outline {
    const rows = records.flatMap(keyedRows);
    if (rows.length > 0) return this.#list([rows], level);
    const fields = new Map<string, Outline>();
    for (const name of namesOf(records)) {
      const values = records.map((record) => (Object.hasOwn(record, name) ? record[name] : undefined));
      fields.set(name, this.outline(values, level + 1));
    }
    return { kind: 'record', fields };
  }
}

function namesOf(records: readonly object[]): readonly string[] {
  const names = new Set<string>();
  for (const record of records) {
    for (const name of Object.keys(record).slice(0, bounds.fields)) if (isFieldName(name)) names.add(name);
    if (names.size >= bounds.fields) break;
  }
  return [...names].slice(0, bounds.fields);
}

/** The records of an object that is a list keyed by numbers or codes; empty for a plain record. */
function keyedRows(record: Readonly<Record<string, unknown>>): readonly unknown[] {
  const keys = Object.keys(record);
  const rows = keys.slice(0, bounds.rows).map((key) => record[key]);
  if (keys.length === 0 || !rows.every(isRecord)) return [];
  if (keys.slice(0, bounds.rows).every((key) => /^\d+$/.test(key))) return rows;
  const [first = {}, ...others] = rows.map((row) => Object.keys(row).sort().join());
  return keys.length > 1 && first !== '' && others.every((other) => other === first) ? rows : [];
}

const languageKey = /^(?:language(?:id|code)?|lang(?:id|code)?|locale|ngonngu)$/i;
const vietnamese: readonly unknown[] = [228, '228', 'vi', 'vi-VN', 'vi_VN', 'vn', 'vie', 'VI', 'VN'];
const nameKey = /^(?:name|ten|value|text|title|label|content|noidung)$/i;

/** `[{languageId: 228, name: "…"}, …]` is one name, not a list of records. */
function namesByLanguage(rows: readonly unknown[]): ValueOutline | undefined {
  const records = rows.filter(isRecord);
  const keys = Object.keys(records[0] ?? {});
  const language = keys.find((key) => languageKey.test(key));
  const name = keys.find((key) => nameKey.test(key));
  const spoken = language === undefined ? undefined : records.map((row) => row[language]).find((value) => vietnamese.includes(value));
  if (language === undefined || name === undefined || (typeof spoken !== 'string' && typeof spoken !== 'number')) return undefined;
  const names = records.filter((row) => row[language] === spoken).map((row) => row[name]);
  return { ...valueOutline(names), pick: { [language]: spoken }, then: name };
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && (value.trim() === '' || value === 'null'));

function valueOutline(values: readonly unknown[]): ValueOutline {
  const samples = new Set<Sample>();
  for (const value of values) {
    if (isNothing(value) || samples.size >= bounds.samples) continue;
    if (typeof value === 'string') samples.add(value.slice(0, bounds.sampleLength).trim());
    else if (typeof value === 'number' || typeof value === 'boolean') samples.add(value);
  }
  return { kind: 'value', samples: [...samples], gaps: values.some(isNothing) };
}
