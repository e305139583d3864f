/** What a fee's own note says against its amount. */
import type { Fee } from './procedure.js';

// "20.000", "4,000", or digits with the currency after them; a bare "2016" is a year or the number of a decree.
const amountInNote = /\d{1,3}(?:[.,]\d{3})+(?!\d)|\d{4,}(?=\s*(?:đồng|đ(?!\p{L})|vn[dđ]))/giu;

/** A fee of 0 whose note says that somebody else sets it, or that nothing is set: that is no promise of "free". */
export const feeLeftOpen = ({ amount, description = '' }: Fee): boolean =>
  amount === 0 && /quyết định|quy định/i.test(description.normalize('NFC')) && !/miễn|không thu/i.test(description.normalize('NFC'));

/** A fee whose amount is too small to be true beside its own note, e.g. 20 đ with "20.000đ/tờ khai". */
export function feeContradictsNote({ amount, currency = 'VND', description = '' }: Fee): boolean {
  if (amount === undefined || amount <= 0 || amount >= 1000 || currency !== 'VND') return false;
  const written = description.normalize('NFC').match(amountInNote) ?? [];
  return written.some((one) => Number(one.replace(/\D/g, '')) > amount);
}
