/** How a syllable as typed may be meant: leftovers of typing methods, sounds that are confused, slips of the finger. */
import { freeY } from './syllables.js';

/**
 * What Telex and VNI leave behind when the method is off: "ddawng" → "dang", "ket61" → "ket". Doubled letters go too, as no syllable
 * has any: "sinhh" → "sinh".
 */
export function withoutTyping(typed: string): string {
  const [, onset = '', rest = ''] = /^([^aeiouyw]*)(.*)$/.exec(typed.replace(/\d/g, '')) ?? [];
  const rhyme = rest.replace(/^w/, 'u').replace(/[sfrxjzw]/g, '').replace(onset.startsWith('d') ? /d$/ : '', '');
  return (onset + rhyme).replace(/(.)\1+/g, '$1').replace(freeY, '$1i');
}

/** The same for syllables that are confused by ear: tr and ch, s and x, d, gi and r, l and n, final n and ng, t and c. */
export const soundOf = (plain: string): string =>
  plain.replace(/^tr/, 'ch').replace(/^x/, 's').replace(/^(?:gi(?=[aeou])|r)/, 'd').replace(/^l/, 'n').replace(/ng$/, 'n').replace(/c$/, 't');

/** Slips between two words, at most `most` + 1: a letter too many, too few, another, or two exchanged. */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last: number[] = [];
  for (let column = 0; column <= other.length; column += 1) last.push(column);
  for (let line = 1; line <= one.length; line += 1) {
    const now = [line];
    let least = line;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[line - 1] === other[column - 1];
      let count = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (!same && one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1]) count = Math.min(count, (before[column - 2] ?? most) + 1);
      now.push(count);
      if (count < least) least = count;
    }
    if (least > most) return most + 1;
    [before, last] = [last, now];
  }
  return last[other.length] ?? most + 1;
}
