/** Reading what a caller sends; what cannot be read is the caller's mistake and says so. */
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type ChannelType, channelTypes } from '../../../src/model/procedure.js';

export type Fields = Readonly<Record<string, unknown>>;

const refuse = (message: string): HTTPException => new HTTPException(400, { message });

/** One line of text; empty when absent. */
export function textField(fields: Fields, name: string): string {
  const value = fields[name] ?? '';
  if (typeof value !== 'string' && typeof value !== 'number') throw refuse(`${name} phải là chữ`);
  if (String(value).length > 500) throw refuse(`${name} quá dài`);
  return String(value);
}

/** A whole number between two bounds, also written as text; `fallback` when absent. */
export function numberField(fields: Fields, name: string, fallback: number, least: number, most: number): number {
  const written = textField(fields, name).trim();
  if (written === '') return fallback;
  const value = Number(written);
  if (!/^-?\d+$/.test(written) || value < least || value > most) throw refuse(`${name} phải là số nguyên từ ${least} đến ${most}`);
  return value;
}

/** A date as yyyy-MM-dd, read from the beginning of what was sent. */
export function dateField(fields: Fields, name: string): string {
  const date = textField(fields, name).slice(0, 10);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) throw refuse(`${name} phải là ngày, ví dụ 2026-01-31`);
  return date;
}

/** The channel that a backend's own word stands for; undefined when it asks for all. */
export function channelField(fields: Fields, name: string, words: Readonly<Record<ChannelType, string>>): ChannelType | undefined {
  const written = textField(fields, name);
  if (written === '' || written === '-1') return undefined;
  const channel = channelTypes.find((type) => words[type] === written);
  if (!channel) throw refuse(`${name} không có giá trị này`);
  return channel;
}

/** One of these words; undefined when the caller asks for all. */
export function wordField<Word extends string>(fields: Fields, name: string, words: readonly Word[]): Word | undefined {
  const written = textField(fields, name);
  if (written === '') return undefined;
  const word = words.find((one) => one === written);
  if (!word) throw refuse(`${name} không có giá trị này`);
  return word;
}

export function parseFields(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch {
    // told below
  }
  throw refuse('nội dung phải là một đối tượng JSON');
}

export const jsonBody = async (context: Context): Promise<Fields> => parseFields(await context.req.text());

/** The JSON in one field of a form. */
export async function formJsonBody(context: Context, field: string): Promise<Fields> {
  const written = new URLSearchParams(await context.req.text()).get(field);
  if (written === null) throw refuse(`thiếu trường ${field}`);
  return parseFields(written);
}
