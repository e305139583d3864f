/**
 * A table as a CSV file. Vietnamese Excel writes decimals with a comma and, where that is also the region's list separator, separates by
 * semicolons; English Excel has commas and points. A `sep=` line would help neither, for with it Excel no longer believes the byte order
 * mark and shows broken accents. A computer set to the other region shows such a file in one column: the workbook (workbook.ts) opens
 * right on both. Lines end as RFC 4180 says.
 */

export type Cell = string | number | undefined;

/** What a spreadsheet would run as a formula, also in the wide letters of East Asian keyboards. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** A text that it would read as a number, a date or a time: "01", "1.001193", "3/4", "12:30". */
const looksCounted = /^\s*\d[\d\s.,:/%e+-]*$/i;

const control = /[\u0000-\u001f\u007f]+/g;

export function writeCsv(rows: readonly (readonly Cell[])[], language: string): string {
  const [separator, decimalSign] = language === 'en' ? [',', '.'] : [';', ','];
  const cell = (value: Cell): string => {
    if (value === undefined) return '';
    if (typeof value === 'number') return String(value).replace('.', decimalSign);
    const line = value.replace(control, ' ');
    const safe = formula.test(line) || looksCounted.test(line) ? `'${line}` : line;
    return /[";,]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}
