/**
 * A table as a CSV file that opens right where it is read. Vietnamese Excel separates by semicolons and writes decimals
 * with a comma, English Excel the other way round; a `sep=` line would help neither, for with it Excel no longer
 * believes the byte order mark and shows broken accents. Lines end as RFC 4180 says.
 */

export type Cell = string | number | undefined;

/** What a spreadsheet would run as a formula, also in the wide letters of East Asian keyboards. */
const formula = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

export function writeCsv(rows: readonly (readonly Cell[])[], language: string): string {
  const [separator, decimalSign] = language === 'en' ? [',', '.'] : [';', ','];
  const cell = (value: Cell): string => {
    if (value === undefined) return '';
    if (typeof value === 'number') return String(value).replace('.', decimalSign);
    const line = value.replace(/[\r\n]+/g, ' ');
    const safe = formula.test(line) ? `'${line}` : line;
    return /[";,]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}
