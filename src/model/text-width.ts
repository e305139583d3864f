/**
 * How wide a line is in Verdana, the widest of the usual sans-serif faces, for places that cannot measure: a picture made by a program.
 * Marks stand above and below their letter and take no room of their own.
 */

/** Thousandths of the type size, by the letters that have them. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  ['iljI|!\'.,:;', 400], ['ftr()[]/- ', 450], ['Jczs"', 530], ['abdeghknopquvxyđ', 625], ['0123456789+=<>~$', 640], ['ABCEFKLPSTVXYZ?_', 690], ['DGHNOQRUĐ&', 785], ['mwM', 960], ['W%@', 1080], ['—…', 1000], ['–', 640], ['·', 365],
];
const known = new Map(widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)));

/** Of a letter that is in no list, e.g. of another script. */
const unknown = 1_000;
const marks = /\p{M}/gu;

/** In units of the type size's own: at 11 px, pixels. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text.normalize('NFD').replace(marks, '')) sum += known.get(letter) ?? unknown;
  return (sum * size) / 1_000;
}
