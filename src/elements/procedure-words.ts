/** Time, fee and papers in words: what is published, with what is missing said to be missing. */
import type { Format, Messages } from '../i18n/index.js';
import { feeContradictsNote, isFree } from '../model/fee.js';
import type { Channel, Fee, Paper, ProcessingTime } from '../model/procedure.js';
import { officeWords, quoting } from './office-words.js';

type Words = Messages['procedureFacts'];

/** Words of a term; "0 ngày" is none. */
const termIn = (label: string | undefined): string | undefined => (/^-|^0(?![\d.,])/.test(label ?? '') ? undefined : label);

/** "3 ngày làm việc"; a number without a unit is shown as published and marked. One of 0 or less is no term. */
export function timeInWords({ value = 0, unit, label }: ProcessingTime = {}, words: Words, format: Format): string {
  if (value > 0) return unit ? words.unit[unit](format.number(value)) : words.noUnit(label ?? format.number(value));
  return termIn(label) ?? words.timeUnknown;
}

/** The same for the eye, with the language of each part. */
export function timeShown(time: ProcessingTime | undefined, words: Words, format: Format): unknown {
  const said = timeInWords(time, words, format);
  const { label = '' } = time ?? {};
  return said === label ? officeWords(said) : said === words.noUnit(label) ? quoting(words.noUnit, label) : said;
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
  const { amount = 0, currency } = fee;
  return amount > 0 ? format.money(amount, currency) : isFree(fee) ? words.free : words.feeUnknown;
}

const noteOf = ({ name, description }: Fee): string | undefined => [name, description].filter(Boolean).join(': ') || undefined;

/** "1 bản chính · 1 bản sao · Điền qua mạng"; empty where nothing is published. */
export const quantityInWords = ({ originals, copies, electronicForm }: Paper, words: Words, format: Format): string => [
  originals ? words.originals(format.number(originals)) : '',
  copies ? words.copies(format.number(copies)) : '',
  electronicForm ? words.electronicForm : '',
].filter(Boolean).join(' · ');
