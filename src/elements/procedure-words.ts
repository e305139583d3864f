/** Time, fee and papers in words: what is published, with what is missing said to be missing. */
import type { Format, Messages } from '../i18n/index.js';
import { chargeOf, feeContradictsNote } from '../model/fee.js';
import type { Channel, Fee, Paper, ProcessingTime } from '../model/procedure.js';
import { officeWords, quoting } from './office-words.js';

type Words = Messages['procedure'];

/** "3 ngày làm việc"; a number without a unit is shown as published and marked. */
export function timeInWords(time: ProcessingTime | undefined, words: Words, format: Format): string {
  const { value, unit, label } = termOf(time);
  if (value === undefined) return label ?? words.timeUnknown;
  return unit ? words.unit[unit](format.number(value)) : words.noUnit(label ?? format.number(value));
}

/** A term of 0 or less is none; words beside it, "Giải quyết ngay", still count. */
function termOf({ value, unit, label }: ProcessingTime = {}): ProcessingTime {
  if (value === undefined || value > 0) return { value, unit, label };
  return { label: label && /^\p{L}/u.test(label) ? label : undefined };
}

/** The same for the eye, with the language of each part. */
export function timeShown(time: ProcessingTime | undefined, words: Words, format: Format): unknown {
  const { value, unit, label } = termOf(time);
  if (!label || (value !== undefined && unit)) return timeInWords(time, words, format);
  return value === undefined ? officeWords(label) : quoting(words.noUnit, label);
}

export interface FeeInWords {
  readonly amount: string;
  readonly note: string | undefined;
  /** The amount cannot be right beside its own note. */
  readonly doubtful: boolean;
}

/** One entry a fee; an empty list of fees means that nothing was published, not that nothing is paid. */
export function feesInWords(fees: Channel['fees'], words: Words, format: Format): readonly FeeInWords[] {
  if (!fees || fees.length === 0) return [{ amount: words.feeUnknown, note: undefined, doubtful: false }];
  return fees.map((fee) => ({ amount: amountInWords(fee, words, format), note: noteOf(fee), doubtful: feeContradictsNote(fee) }));
}

function amountInWords(fee: Fee, words: Words, format: Format): string {
  switch (chargeOf(fee)) {
    case 'unknown': return words.feeUnknown;
    case 'free': return words.free;
    case 'freeForSome': return words.freeForSome;
    case 'paid': return format.money(fee.amount ?? 0, fee.currency);
  }
}

const noteOf = ({ name, description }: Fee): string | undefined => [name, description].filter(Boolean).join(': ') || undefined;

/** "1 bản chính · 1 bản sao · Điền qua mạng"; empty where nothing is published. */
export const quantityInWords = ({ originals, copies, electronicForm }: Paper, words: Words, format: Format): string => [
  originals ? words.originals(format.number(originals)) : '',
  copies ? words.copies(format.number(copies)) : '',
  electronicForm ? words.electronicForm : '',
].filter(Boolean).join(' · ');
