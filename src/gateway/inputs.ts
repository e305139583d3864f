/** Reading what a page asks: every value bounded and in one spelling, so that a question has one key in the cache; what is not known is refused. */
import type { DossierQuery } from '../model/dossier.js';
import { audiences, channelTypes, onlineLevels, type ProcedureQuery } from '../model/procedure.js';
import type { StatisticsQuery } from '../model/statistics.js';
import { type BadgeLanguage, isBadgeLanguage } from '../model/badge-image.js';
import { cleanLine, normaliseCode } from '../model/text.js';
import { z } from '../model/zod.js';
import { refuse } from './failures.js';

const longestKeyword = 200;
const longestAddress = 2048;
const mostYears = 10;

/** Values by name; one that comes twice or that the operation does not know is refused. */
function fieldsOf(url: URL, known: readonly string[]): ReadonlyMap<string, string> {
  if (url.search.length > longestAddress) throw refuse(400, 'Địa chỉ quá dài.');
  const fields = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    if (!known.includes(name)) throw refuse(400, `Có tham số không dùng được. Chỉ nhận: ${known.join(', ') || 'không tham số nào'}.`);
    if (fields.has(name)) throw refuse(400, `Tham số ${name} chỉ được ghi một lần.`);
    if (value !== '') fields.set(name, value);
  }
  return fields;
}

export const noFields = (url: URL): void => void fieldsOf(url, []);

/** Of a form: the name of the case, and the backend's own id of the procedure where a list gave one. */
export function readFormQuery(url: URL): { readonly case: string | undefined; readonly id: string | undefined } {
  const fields = fieldsOf(url, ['case', 'id']);
  const [chosen, id] = ['case', 'id'].map((name) => cleanLine((fields.get(name) ?? '').normalize('NFC')) || undefined);
  if ((chosen?.length ?? 0) > 500) throw refuse(400, 'Tham số case quá dài.');
  return { case: chosen, id: id === undefined ? undefined : readCode(id) };
}

function word<Word extends string>(fields: ReadonlyMap<string, string>, name: string, words: readonly Word[]): Word | undefined {
  const written = fields.get(name);
  const found = words.find((one) => one === written);
  if (written !== undefined && found === undefined) throw refuse(400, `Tham số ${name} chỉ nhận: ${words.join(', ')}.`);
  return found;
}

function whole(fields: ReadonlyMap<string, string>, name: string, usual: number, most: number): number {
  const written = fields.get(name) ?? String(usual);
  if (!/^[1-9]\d{0,5}$/.test(written) || Number(written) > most) throw refuse(400, `Tham số ${name} phải là số nguyên từ 1 đến ${most}.`);
  return Number(written);
}

export interface BadgeInput {
  readonly metric: string;
  readonly period: string;
  readonly language: BadgeLanguage;
}

/** Which figure is drawn: names as on the element. */
export function readBadge(url: URL): BadgeInput {
  const fields = fieldsOf(url, ['metric', 'period', 'lang']);
  const metric = fields.get('metric') ?? 'onTimeRate';
  if (!/^[\w.-]{1,60}$/.test(metric)) throw refuse(400, 'Tham số metric không đúng dạng.');
  const language = fields.get('lang') ?? 'vi';
  if (!isBadgeLanguage(language)) throw refuse(400, 'Tham số lang chỉ nhận: vi, en.');
  return { metric, period: fields.get('period') ?? 'last-month', language };
}

export interface SearchInput {
  readonly query: Omit<ProcedureQuery, 'after'> & { readonly size: number };
  /** From 1. */
  readonly page: number;
}

export function readSearch(url: URL): SearchInput {
  const fields = fieldsOf(url, ['q', 'sector', 'channel', 'level', 'audience', 'page', 'size']);
  const keyword = cleanLine((fields.get('q') ?? '').normalize('NFC')) || undefined;
  if ((keyword?.length ?? 0) > longestKeyword) throw refuse(400, `Tham số q dài nhất ${longestKeyword} chữ.`);
  const sector = fields.get('sector');
  return {
    query: {
      keyword, sector: sector === undefined ? undefined : readCode(sector),
      channel: word(fields, 'channel', channelTypes), level: word(fields, 'level', onlineLevels), audience: word(fields, 'audience', audiences),
      size: whole(fields, 'size', 20, 100),
    },
    page: whole(fields, 'page', 1, 500),
  };
}

/** Codes of sectors and ids keep their capitals; procedures and dossiers are asked for as offices write them. */
function readCode(written: string): string {
  const code = cleanLine(written.normalize('NFC'));
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._/:-]{0,99}$/u.test(code)) throw refuse(400, 'Mã này không đúng dạng.');
  return code;
}

export function readOfficeCode(written: string): string {
  if (written.length > 300) throw refuse(400, 'Mã này không đúng dạng.');
  const code = normaliseCode(written);
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,99}$/u.test(code) || code.includes('..')) throw refuse(400, 'Mã này không đúng dạng.');
  return code;
}

/** `anyway`: the backend has figures of one period only, so none need be named. */
export function readPeriod(url: URL, anyway: boolean): StatisticsQuery {
  const fields = fieldsOf(url, ['from', 'to']);
  if (anyway && fields.size === 0) return { from: '', to: '' };
  const [from, to] = ['from', 'to'].map((name) => {
    const date = fields.get(name) ?? '';
    const time = /^(?:19|20)\d\d-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
    // Some readers make 2 March of 30 February.
    if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) throw refuse(400, `Tham số ${name} phải là ngày, ví dụ 2026-01-31.`);
    return date;
  }) as [string, string];
  if (from > to || Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > mostYears) throw refuse(400, `Kỳ số liệu phải từ ngày trước đến ngày sau, không quá ${mostYears} năm.`);
  return { from, to };
}

const lookupSchema = z.strictObject({ code: z.string(), proof: z.optional(z.string().check(z.regex(/^\d{3,6}$/))) });

/** The code of a dossier from the body of a look-up, and the digits asked for beside it. */
export function readLookup(text: string): DossierQuery {
  let body: unknown;
  try {
    body = JSON.parse(text) as unknown;
  } catch {
    throw refuse(400, 'Nội dung gửi lên phải là JSON.');
  }
  const read = z.safeParse(lookupSchema, body);
  if (!read.success) throw refuse(400, 'Nội dung gửi lên phải có trường "code", và nếu cần thì "proof" gồm 3 đến 6 chữ số.');
  return { code: readOfficeCode(read.data.code), proof: read.data.proof };
}
