/** What the look of values says about them: dates and how they are written, numbers, codes, capitals, markup. */
import type { Kind } from '../../model/fields.js';
import { readMoment } from '../rest/dates.js';
import { readFigure, readFlag } from '../rest/values.js';
import type { Sample, ValueOutline } from './outline.js';

const zone = 'Asia/Ho_Chi_Minh';

/** Spellings of dates as portal.json names them. Those with a zone, and ISO, are read without a format. */
const dateFormats: readonly (readonly [format: string, look: RegExp])[] = [
  ['yyyyMMddHHmmss', /^(?:19|20|21)\d{12}$/],
  ['yyyyMMdd', /^(?:19|20|21)\d{6}$/],
  ['dd/MM/yyyy HH:mm:ss', /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d:\d\d$/],
  ['dd/MM/yyyy HH:mm', /^\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d$/],
  ['dd/MM/yyyy', /^\d{1,2}\/\d{1,2}\/\d{4}$/],
  ['dd-MM-yyyy HH:mm:ss', /^\d{1,2}-\d{1,2}-\d{4} \d{1,2}:\d\d:\d\d$/],
  ['dd-MM-yyyy HH:mm', /^\d{1,2}-\d{1,2}-\d{4} \d{1,2}:\d\d$/],
  ['dd-MM-yyyy', /^\d{1,2}-\d{1,2}-\d{4}$/],
  ['dd.MM.yyyy', /^\d{1,2}\.\d{1,2}\.\d{4}$/],
  ['HH:mm dd/MM/yyyy', /^\d{1,2}:\d\d \d{1,2}\/\d{1,2}\/\d{4}$/],
  ['HH:mm:ss dd/MM/yyyy', /^\d{1,2}:\d\d:\d\d \d{1,2}\/\d{1,2}\/\d{4}$/],
  ['yyyy/MM/dd HH:mm:ss', /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d\d:\d\d$/],
  ['yyyy/MM/dd', /^\d{4}\/\d{1,2}\/\d{1,2}$/],
  ['yyyy-MM-dd HH:mm:ss', /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/],
];

/** .NET writes "none" as the first day of the first year. */
const isNoDate = (sample: Sample): boolean => typeof sample === 'string' && sample.startsWith('0001-');

/** How all these dates are written; undefined for ISO, for several spellings, and for none. */
export function dateFormat(samples: readonly Sample[]): string | undefined {
  const dates = samples.filter((sample) => !isNoDate(sample));
  if (dates.length === 0) return undefined;
  if (dates.every((date) => typeof date === 'number')) return dates.every((date) => date >= 1e12) ? 'epoch-ms' : dates.every((date) => date >= 1e9 && date < 1e11) ? 'epoch-s' : undefined;
  if (dates.every((date) => typeof date === 'string' && /^\d{13}$/.test(date))) return 'epoch-ms';
  const [format] = dateFormats.find(([, look]) => dates.every((date) => look.test(String(date)))) ?? [];
  if (format === undefined) return undefined;
  const reads = (one: string): boolean => dates.every((date) => readMoment(date, zone, one) !== undefined);
  // Day and month change places only where no other reading is possible.
  const american = format.replace('dd', '_').replace('MM', 'dd').replace('_', 'MM');
  return reads(format) ? format : format.startsWith('dd') && reads(american) ? american : undefined;
}

const isDate = (sample: Sample): boolean =>
  typeof sample !== 'boolean' && (isNoDate(sample) || readMoment(sample, zone) !== undefined || dateFormat([sample]) !== undefined);

/** "7.000" is seven thousand in Vietnamese; without that word it could be seven. */
export const numberFormat = (samples: readonly Sample[]): string | undefined =>
  samples.some((sample) => typeof sample === 'string' && /^\d{1,3}(?:\.\d{3})+$|^\d+,\d{1,2}\s*%?$|^\d{1,3}(?:\.\d{3})+,\d+$/.test(sample)) ? 'vi' : undefined;

const hasMarkup = (sample: Sample): boolean => typeof sample === 'string' && /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i.test(sample);

const isShouted = (sample: Sample): boolean =>
  typeof sample === 'string' && sample === sample.toUpperCase() && sample !== sample.toLowerCase() && sample.trim().split(/\s+/).length >= 3;

/** How one line of words has to be changed to be read well. */
export function adjustment(samples: readonly Sample[]): 'plainText' | 'sentenceCase' | undefined {
  if (samples.length > 0 && samples.every(isShouted)) return 'sentenceCase';
  return samples.some(hasMarkup) ? 'plainText' : undefined;
}

const most = (samples: readonly Sample[], test: (sample: Sample) => boolean): boolean => samples.filter(test).length * 2 > samples.length;

export const looksLikeProcedureCode = ({ samples }: ValueOutline): boolean => most(samples, (sample) => /^\d\.\d{6}(?:\.\d{3}\.\d\d\.\d\d\.[A-Z]\d\d)?$/.test(String(sample)));

/** By TT 01/2018 and its kin: an agency, a date, a counter. */
export const looksLikeDossierCode = ({ samples }: ValueOutline): boolean =>
  most(samples, (sample) => /^[A-Z0-9]{1,4}(?:\.[A-Z0-9]{1,4}){1,5}-\d{6,8}-\d{3,8}$|^[A-Z]{2,5}-\d{3}-\d{4}-\d{4,6}$|^\d{4,6}\/\d{4}\/\d{4,6}$/i.test(String(sample)));

/** Words, not a code: of several syllables or with Vietnamese marks. */
export const looksLikeWords = ({ samples }: ValueOutline): boolean => most(samples, (sample) => typeof sample === 'string' && /\p{L}\s+\p{L}|[^\u0000-\u007f]/u.test(sample));

const isWeb = (sample: Sample): boolean => typeof sample === 'string' && /^(?:https?:\/\/|\/)\S+$/i.test(sample);
const isNumber = (sample: Sample): boolean => typeof sample !== 'boolean' && readFigure(sample, 'vi') !== undefined;
const isShort = (sample: Sample): boolean => typeof sample === 'number' ? Number.isSafeInteger(sample) : typeof sample === 'string' && sample.length <= 80;

/** What samples of a kind look like; a kind that is not here may look like anything. */
const looks: Readonly<Partial<Record<Kind, (sample: Sample) => boolean>>> = {
  moment: isDate,
  number: isNumber, count: isNumber, figure: isNumber,
  flag: (sample) => readFlag(sample) !== undefined,
  url: isWeb,
  code: isShort,
  person: (sample) => typeof sample === 'string' && /\p{L}/u.test(sample),
  richText: (sample) => typeof sample === 'string',
  remark: (sample) => typeof sample === 'string',
  text: (sample) => typeof sample !== 'boolean',
};

const declaredKinds: Readonly<Partial<Record<Kind, RegExp>>> = {
  moment: /^(?:string|date|date-time|integer)$/, flag: /^(?:boolean|string|integer)$/, url: /^(?:string|uri|url)$/,
  number: /^(?:number|integer|string)$/, count: /^(?:number|integer|string)$/, figure: /^(?:number|integer|string)$/,
  text: /^(?:string|integer|number)$/, richText: /^string$/, remark: /^string$/, person: /^string$/, code: /^(?:string|uuid|integer)$/,
};

/** Whether values may be of this kind: 1 they look so, 0 nothing is known, -1 they do not. */
export function likeness(kind: Kind, { samples, declared }: ValueOutline): -1 | 0 | 1 {
  const look = looks[kind];
  if (samples.length > 0) return look === undefined ? 0 : most(samples, look) ? 1 : -1;
  if (declared === undefined) return 0;
  if (kind === 'moment' && declared.startsWith('date')) return 1;
  return declaredKinds[kind]?.test(declared) === false ? -1 : 0;
}
