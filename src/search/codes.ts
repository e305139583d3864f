/** Finds procedures by code: with and without dots, begun or remembered by its end, national ones for the commune's own. */
import type { Entry } from './titles.js';

const squeezed = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const national = (code: string): string => /^\d{7}/.exec(squeezed(code))?.[0] ?? '';
const longestCode = 60;
const fewestDigits = 4;

/** Positions of the entries whose code was typed; none if it was no code. */
export function codeFinder(entries: readonly Entry[]): (query: string) => readonly number[] {
  const [whole, joined] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const note = (table: Map<string, number[]>, key: string, position: number): void => {
    if (!key) return;
    const beside = table.get(key);
    if (beside) beside.push(position);
    else table.set(key, [position]);
  };
  entries.forEach(({ code }, position) => {
    note(whole, squeezed(code.slice(0, longestCode)), position);
    note(joined, national(code.slice(0, longestCode)), position);
  });
  return (query) => {
    const text = query.slice(0, longestCode).normalize('NFKC');
    const typed = /(?:^|[^\d.])(\d[.\s,-]?\d{3}\.?\d{3}(?:[.\d]*\.[a-z]\d{1,3})?)(?!\d)/i.exec(text)?.[1] ?? '';
    const [exact, related] = [whole.get(squeezed(typed || text)) ?? [], joined.get(national(typed)) ?? []];
    if (exact.length + related.length > 0) return [...new Set([...exact, ...related])];
    const digits = /^[^\p{L}\d]*(?:(?:mã|ma|số|so|tthc)[^\p{L}\d]*)*([\d.\s,-]+)$/iu.exec(text)?.[1]?.replace(/\D/g, '') ?? '';
    if (digits.length < fewestDigits) return [];
    return [...joined].filter(([code]) => code.startsWith(digits) || code.endsWith(digits)).flatMap(([, positions]) => positions);
  };
}
