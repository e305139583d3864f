/** The files that a table of figures becomes, byte by byte – and as a spreadsheet program reads them, where there is one. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import { type Cell, writeCsv } from '../../src/model/figures-csv.js';
import { writeWorkbook } from '../../src/model/workbook.js';

const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\u0000=1', '＝1', '＋1', '－1', '＠x', '=HYPERLINK("https://x.example";"y")', '=cmd|\'/c calc\'!A0'];
const counted = ['01', '1.001193', '1,5', '3/4', '12:30', '27/11/2026', '1E5', '99,5%'];
const table: readonly (readonly Cell[])[] = [
  ['Mục', 'Giá trị', 'Tử số'],
  ['Hộ tịch; chứng thực, "đất đai"', 98.33, 590], ['Người có công', 0.5, 9_007_199_254_740_991], ['Giảm nghèo', undefined, 0], ['Nông nghiệp', -3, 1_072],
  ...[...evil, ...counted, '_x0041_ <b>&amp;'].map((text, index): readonly Cell[] => [text, index, 1]),
];

interface Entry {
  readonly name: string;
  readonly text: string;
}

/** The files of an archive by its directory, each with a right checksum. */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = buffer.readUInt32LE(end + 16);
  return [...Array(buffer.readUInt16LE(end + 10)).keys()].map(() => {
    assert.equal(buffer.readUInt32LE(at), 0x02014b50);
    const [sum, size, length, local] = [buffer.readUInt32LE(at + 16), buffer.readUInt32LE(at + 20), buffer.readUInt16LE(at + 28), buffer.readUInt32LE(at + 42)];
    const name = buffer.toString('utf8', at + 46, at + 46 + length);
    const body = buffer.subarray(local + 30 + length, local + 30 + length + size);
    assert.equal(buffer.toString('utf8', local + 30, local + 30 + length), name);
    assert.equal(crc32(body), sum, name);
    at += 46 + length;
    return { name, text: body.toString('utf8') };
  });
}

describe('a table as CSV', () => {
  it('is for Vietnamese Excel: byte order mark, semicolons, decimal commas, CRLF', () => {
    const bytes = Buffer.from(writeCsv(table.slice(0, 5), 'vi'), 'utf8');
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.equal(bytes.subarray(3).toString('utf8'), [
      'Mục;Giá trị;Tử số', '"Hộ tịch; chứng thực, ""đất đai""";98,33;590', 'Người có công;0,5;9007199254740991', 'Giảm nghèo;;0', 'Nông nghiệp;-3;1072', '',
    ].join('\r\n'));
  });

  it('is for English Excel: commas, decimal points', () => {
    assert.equal(writeCsv(table.slice(0, 3), 'en'), '\ufeffMục,Giá trị,Tử số\r\n"Hộ tịch; chứng thực, ""đất đai""",98.33,590\r\nNgười có công,0.5,9007199254740991\r\n');
  });

  it('begins no text with what a spreadsheet runs or counts', () => {
    for (const text of [...evil, ...counted]) assert.match(writeCsv([[text]], 'vi'), /^\ufeff"?'/, JSON.stringify(text));
  });
});

describe('a table as a workbook', () => {
  const entries = entriesOf(writeWorkbook(table, 'Số liệu: [tháng 10/2026] '.repeat(3)));
  const textOf = (name: string): string => entries.find((entry) => entry.name === name)?.text ?? assert.fail(`${name} is not there`);

  it('has the parts that a spreadsheet program looks for, and always the same bytes', () => {
    assert.deepEqual(entries.map(({ name }) => name), ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml', 'xl/styles.xml']);
    assert.deepEqual(writeWorkbook(table, 'x'), writeWorkbook(table, 'x'));
    assert.match(textOf('xl/workbook.xml'), /<sheet name="[^"[\]:/]{1,31}"/);
  });

  it('has numbers as numbers, texts as texts, and no formula', () => {
    const sheet = textOf('xl/worksheets/sheet1.xml');
    assert.ok(sheet.includes('<c r="B2"><v>98.33</v></c><c r="C2"><v>590</v></c>') && sheet.includes('<v>9007199254740991</v>'));
    assert.ok(!sheet.includes('<f>') && !sheet.includes('\u0000'));
    assert.equal(sheet.match(/ t="inlineStr"/g)?.length, table.length + 2);
    assert.ok(sheet.includes('_x005F_x0041_ &lt;b&gt;&amp;amp;'));
  });
});

const program = spawnSync('soffice', ['--version']).status === 0;

/** The cells as LibreOffice has them: their kind, and what is in them. */
function opened(file: string, bytes: string | Uint8Array, ...options: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'figures-'));
  try {
    writeFileSync(join(folder, file), bytes);
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'fods', ...options, '--outdir', folder, join(folder, file)], { stdio: 'ignore' });
    const flat = readFileSync(join(folder, `${file.split('.')[0] ?? ''}.fods`), 'utf8');
    assert.ok(!flat.includes('table:formula='), 'a formula');
    return [...flat.matchAll(/<table:table-row\b[^>]*>(.*?)<\/table:table-row>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(([, attributes = '', content = '']) => {
        const [, kind = ''] = /office:value-type="(\w+)"/.exec(attributes) ?? [];
        const [, value] = /office:value="([^"]+)"/.exec(attributes) ?? [];
        return kind && `${kind} ${value ?? content.replace(/<[^>]+>/g, '').replace(/&quot;/g, '"').trim()}`;
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a spreadsheet program', { skip: program ? false : 'there is no LibreOffice here' }, () => {
  it('opens the CSV in Vietnamese: numbers are numbers, and every text is one', () => {
    const rows = opened('a.csv', writeCsv(table, 'vi'), '--infilter=CSV:59,34,76,1,,1066,false,true');
    assert.deepEqual(rows[1], ['string Hộ tịch; chứng thực, "đất đai"', 'float 98.33', 'float 590']);
    assert.deepEqual(rows.slice(5, 5 + evil.length + counted.length).map(([first = '']) => first.split(' ')[0]), [...evil, ...counted].map(() => 'string'));
  });

  it('opens the workbook whatever the region: numbers are numbers, texts are what they were', () => {
    const rows = opened('a.xlsx', writeWorkbook(table, 'Số liệu'));
    assert.deepEqual(rows[1]?.slice(0, 3), ['string Hộ tịch; chứng thực, "đất đai"', 'float 98.33', 'float 590']);
    assert.deepEqual(rows.slice(5 + evil.length, 5 + evil.length + counted.length).map(([first]) => first), counted.map((text) => `string ${text}`));
    assert.equal(rows[2]?.[2], 'float 9007199254740991');
  });
});
