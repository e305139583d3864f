/** What a fee says, its own note heard: backends send 0 for "free" and for "not told". */
import type { Fee } from './procedure.js';

// "20.000", "4,000", or digits with the currency after them; a bare "2016" is a year or the number of a decree.
const amountInNote = /\d{1,3}(?:[.,]\d{3})+(?!\d)|\d{4,}(?=\s*(?:đồng|đ(?!\p{L})|vn[dđ]))/gu;
/** Of whom it tells, where not of everybody. */
const exemption = /(?:miễn|không thu)([^.,;]* (?:cho|với|người|hộ) )?/;

const noteOf = ({ description = '' }: Fee): string => description.normalize('NFC').toLowerCase();

/** A 0 is no promise of "free" when its note exempts some only, or says that somebody else sets the fee. */
export function isFree(fee: Fee): boolean {
  const note = noteOf(fee);
  const exempt = exemption.exec(note);
  return fee.amount === 0 && (exempt ? !exempt[1] : !/qu(?:yết|y) định|^trả/.test(note));
}

/** A fee that cannot be right beside its own note: 20 đ with "20.000đ/tờ khai", or a note that begins with another amount. */
export function feeContradictsNote(fee: Fee): boolean {
  const { amount = -1, currency = 'VND' } = fee;
  const note = noteOf(fee);
  const written = note.match(amountInNote) ?? [];
  return amount >= 0 && currency === 'VND' && !written.some((one) => Number(one.replace(/\D/g, '')) === amount)
    && written.some((one) => (amount > 0 && amount < 1000) || note.startsWith(one));
}
