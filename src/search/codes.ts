/** Finds procedures by code: with and without dots, begun or remembered by its end, national ones for the commune's own. */
import { mapped, type Pieces } from './slices.js';
import type { Entry } from './titles.js';

const longestCode = 60;
const squeezed = (text: string): string => text.slice(0, longestCode).normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const national = (code: string): string => /^\d{7}/.exec(squeezed(code))?.[0] ?? '';
const fewestDigits = 4;

/** Positions of the entries whose code was typed; none if it was no code. */
export function* codeFinder(entries: readonly Entry[]): Pieces<(query: string) => readonly number[]> {
  const [whole, joined] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const note = (table: Map<string, number[]>, key: string, position: number): void => {
    const positions = table.get(key) ?? [];
    positions.push(position);
    if (key) table.set(key, positions);
  };
  yield* mapped(entries, ({ code }, position) => {
    note(whole, squeezed(code), position);
    note(joined, national(code), position);
  });
  return (query) => {
    const text = query.slice(0, longestCode).normalize('NFKC');
    const typed = /(?:^|[^\d.])(\d[.\s,-]?\d{3}\.?\d{3}(?:[.\d]*\.[a-z]\d{1,3})?)(?!\d)/i.exec(text)?.[1] ?? '';
    const [exact, related] = [whole.get(squeezed(typed || text)) ?? [], joined.get(national(typed)) ?? []];
    const coded = [...new Set([...exact, ...related])];
    const digits = /^(?:mã|ma|số|so|tthc|[^\p{L}])+$/iu.test(text) ? text.replace(/\D/g, '') : '';
    if (coded.length > 0 || digits.length < fewestDigits) return coded;
    return [...joined].filter(([code]) => code.startsWith(digits) || code.endsWith(digits)).flatMap(([, positions]) => positions);
  };
}
