/**
 * A table as an Excel workbook (ECMA-376, SpreadsheetML). A number is a number and a text a text in it, whatever region the reader's
 * computer is set to, and nothing is a formula; a CSV file can promise neither.
 */
import type { Cell } from './figures-csv.js';
import { storedZip } from './stored-zip.js';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const workbookType = `${kind}.sheet`;

/** What XML allows; Excel reads `_x0041_` as a letter, so such an underscore is written as one itself. */
const escaped = (text: string): string => text
  .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
  .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Formats of cells: 1 is text, also when somebody edits it; 2 a heading. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>`
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
  + '<cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>';

const columnName = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`);

function written(value: Cell, place: string, heading: boolean): string {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" s="${heading ? 2 : 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const narrowest = 9;
const widest = 60;

/** In characters, as wide as the longest text. */
function widthOf(rows: readonly (readonly Cell[])[], column: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[column] ?? '').length), 0);
  return Math.min(Math.max(longest + 2, narrowest), widest);
}

function sheet(rows: readonly (readonly Cell[])[]): string {
  const count = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const columns = [...Array(count).keys()].map((index) => `<col min="${index + 1}" max="${index + 1}" width="${widthOf(rows, index)}" customWidth="1"/>`);
  const lines = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => written(value, `${columnName(column)}${index + 1}`, index === 0)).join('')}</row>`);
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
    + `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

/** The first row is the heading; `name` is that of the sheet. */
export function writeWorkbook(rows: readonly (readonly Cell[])[], name: string): Uint8Array<ArrayBuffer> {
  const relation = (id: number, type: string, target: string): string => `<Relationship Id="r${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (...list: readonly string[]): string => `<Relationships xmlns="${packaged}/relationships">${list.join('')}</Relationships>`;
  const part = (place: string, type: string): string => `<Override PartName="/xl/${place}.xml" ContentType="${kind}.${type}+xml"/>`;
  return storedZip([
    {
      name: '[Content_Types].xml',
      text: `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`,
    },
    { name: '_rels/.rels', text: relations(relation(1, 'officeDocument', 'xl/workbook.xml')) },
    // A name has at most 31 letters and none of these signs.
    { name: 'xl/workbook.xml', text: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(name.replace(/[\\/?*:[\]']/g, ' ').slice(0, 31))}" sheetId="1" r:id="r1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: relations(relation(1, 'worksheet', 'worksheets/sheet1.xml'), relation(2, 'styles', 'styles.xml')) },
    { name: 'xl/worksheets/sheet1.xml', text: sheet(rows) },
    { name: 'xl/styles.xml', text: styles },
  ].map(({ name: file, text }) => ({ name: file, text: declaration + text })));
}
