/** What a fee says, its own note heard: backends send 0 for "free" and for "not told". */
import type { Fee } from './procedure.js';

// "20.000", "4,000", or digits with the currency after them; a bare "2016" is a year or the number of a decree.
const amountInNote = /\d{1,3}(?:[.,]\d{3})+(?!\d)|\d{4,}(?=\s*(?:đồng|đ(?!\p{L})|vn[dđ]))/giu;
const leavesOpen = /quyết định|quy định|trả phí/i;
const exempts = /miễn|không (?:phải )?(?:thu|trả|nộp)/i;
/** "Miễn lệ phí cho hộ nghèo": of all others it says nothing. */
const exemptsSome = /(?:miễn|không (?:phải )?(?:thu|trả|nộp))[^.;]*?\s(?:cho|với|trường hợp|người|hộ|nếu)(?!\p{L})/iu;

const noteOf = ({ description = '' }: Fee): string => description.normalize('NFC').trim();

/** `unknown`: also where the note of a 0 says that somebody else sets the amount; that is no promise of "free". */
export function chargeOf(fee: Fee): 'unknown' | 'free' | 'freeForSome' | 'paid' {
  const { amount = -1 } = fee;
  const note = noteOf(fee);
  if (amount !== 0) return amount < 0 ? 'unknown' : 'paid';
  const forSome = exemptsSome.test(note);
  if (leavesOpen.test(note) && (forSome || !exempts.test(note))) return 'unknown';
  return forSome ? 'freeForSome' : 'free';
}

/** A fee that cannot be right beside its own note: 20 đ with "20.000đ/tờ khai", or a note that begins with another amount. */
export function feeContradictsNote(fee: Fee): boolean {
  const { amount = -1, currency = 'VND' } = fee;
  if (chargeOf(fee) === 'unknown' || currency !== 'VND') return false;
  const written = [...noteOf(fee).matchAll(amountInNote)].map(({ 0: text, index }) => ({ index, value: Number(text.replace(/\D/g, '')) }));
  if (written.some(({ value }) => value === amount)) return false;
  return written.some(({ index, value }) => index === 0 || (amount > 0 && amount < 1000 && value > amount));
}
