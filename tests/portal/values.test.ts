import { expect } from '@open-wc/testing';
import type { Kind } from '../../src/model/fields.js';
import { readNumber, readValue, type ReadingContext } from '../../src/portal/rest/values.js';

const context: ReadingContext = {
  timeZone: 'Asia/Ho_Chi_Minh', baseUrl: 'https://portal.example/api/', statuses: new Map([['5', 'supplementRequested'], ['dang xu ly', 'inProgress']]),
};
const read = (kind: Kind, raw: unknown, format?: string): unknown => readValue(kind, raw, context, format, ['online', 'inPerson', 'postal']);

/** What real backends send where something else was meant. */
const bad: readonly unknown[] = [
  undefined, null, true, false, 0, -0, -1, 1.5, NaN, Infinity, -Infinity, 1e21, 2 ** 53, Number.MAX_VALUE, 5e-324, '', ' ', '\u00a0', '\u0000', 'null', 'undefined', 'NaN', 'Infinity', '-0', '0', '00', '-1',
  '1e3', '0x10', '٣', '1,2,3', '1.2.3', '--1', '1-', '9'.repeat(400), 'true', 'TRUE', 'không', '\ud800', 'a\ufffdb', '\u202eabc', 'e' + '\u0301'.repeat(1_000), 'x'.repeat(200_000), '<p>x</p>', '<script>alert(1)</script>',
  '[object Object]', '{}', '[]', [], [null], [[]], ['a', 'b'], {}, { a: 1 }, { toString: null }, { valueOf: () => 1 }, Object.create(null), { name: 'x' }, JSON.parse('{"__proto__":{"x":1}}'), 'javascript:alert(1)',
  'http://', '//', '2026-02-30', '0001-01-01T00:00:00', '/Date(x)/', 'constructor', '__proto__', 'toString', Symbol('x'), 10n, () => 1, new Date(NaN),
];

const kinds: readonly Kind[] = ['text', 'richText', 'remark', 'person', 'code', 'number', 'count', 'figure', 'flag', 'moment', 'hour', 'url', 'choice', 'status'];
const shapes: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string', richText: (value) => typeof value === 'string', remark: (value) => typeof value === 'string',
  person: (value) => typeof value === 'string' && value.split(' ').every((word) => /^.•{1,3}$/u.test(word)),
  code: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0),
  figure: (value) => typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0),
  count: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  flag: (value) => typeof value === 'boolean',
  moment: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\+07:00)?$/.test(value),
  hour: (value) => typeof value === 'string' && /^([01]\d|2[0-4]):[0-5]\d$/.test(value),
  url: (value) => typeof value === 'string' && /^https?:/.test(value),
  choice: (value) => ['online', 'inPerson', 'postal'].includes(value as string),
  status: (value) => ['unknown', 'supplementRequested', 'inProgress'].includes(value as string),
  data: () => true,
};

describe('values of backends', () => {
  for (const kind of kinds) {
    it(`as ${kind} are of its shape or missing, never a throw and never an invented word`, () => {
      for (const [index, raw] of bad.entries()) {
        const value = read(kind, raw);
        const told = `${kind} of value ${index}`;
        if (value !== undefined) expect(shapes[kind](value), told).to.equal(true);
        // Such words come out only where they went in.
        if (typeof value === 'string' && raw !== value) expect(value, told).not.to.match(/^(undefined|null|NaN|\[object Object\]|Infinity|true|false)$/);
      }
    });
  }

  it('as numbers, in both ways of writing them', () => {
    for (const [raw, expected] of [
      [3, 3], ['3', 3], [8_103_194.0, 8_103_194], ['99,5', 99.5], ['99.73', 99.73], ['1.234,5', 1234.5], ['1,234.5', 1234.5], ['1.500.000', 1_500_000], ['1,500,000', 1_500_000], [' 12 ', 12], ['1 234', 1234],
      ['-7,25', -7.25], ['0.125', 0.125], ['0,125', 0.125], ['-0', 0], ['007', 7], ['12.3456', 12.3456],
    ] as const) expect(Object.is(readNumber(raw), expected), String(raw)).to.equal(true);
  });

  it('are not read as numbers when they could be two', () => {
    for (const raw of ['1.072', '1,072', '20.000', '1,23,456', '1.23.456', '1.2,3.4', ',5', '5,', '']) expect(readNumber(raw), raw).to.equal(undefined);
    expect(readNumber('1.072', 'vi')).to.equal(1072);
    expect(readNumber('1,072', 'en')).to.equal(1072);
    expect(readNumber('1.072', 'en')).to.equal(1.072);
    expect(read('count', '1.072')).to.equal(1072);
    expect(read('count', '2.0')).to.equal(2);
    expect(read('count', '2.5')).to.equal(undefined);
    expect(['1.072', '12,5', -3, 2.5].map((raw) => read('figure', raw))).to.deep.equal([1072, 12.5, -3, 2.5]);
    expect(['99,5%', '99,73 %', '%'].map((raw) => read('number', raw))).to.deep.equal([99.5, 99.73, undefined]);
  });

  it('as yes and no', () => {
    for (const raw of [true, 'true', 'True', ' TRUE ', '1', 1, 'Có', 'có'.normalize('NFD'), 'Y']) expect(read('flag', raw), String(raw)).to.equal(true);
    for (const raw of [false, 'false', 'False', '0', 0, 'Không', 'N']) expect(read('flag', raw), String(raw)).to.equal(false);
    for (const raw of ['', 2, 'maybe', null, {}]) expect(read('flag', raw)).to.equal(undefined);
  });

  it('as codes keep every digit', () => {
    expect(read('code', '001099000001')).to.equal('001099000001');
    expect(read('code', 8_103_194.0)).to.equal('8103194');
    expect(read('code', '000.00.15.H40-221006-0001')).to.equal('000.00.15.H40-221006-0001');
    expect(read('code', 2 ** 53)).to.equal(undefined);
  });

  it('as a time of day in the spellings of offices', () => {
    for (const [raw, expected] of [['7:30', '07:30'], ['07h30', '07:30'], ['7h', '07:00'], ['7 giờ 30', '07:30'], ['7 giờ'.normalize('NFD'), '07:00'], ['13:00:00', '13:00'], ['24:00', '24:00']] as const) {
      expect(read('hour', raw), raw).to.equal(expected);
    }
    for (const raw of ['24:01', '25:00', '7:60', '7', '730', '7h30-11h30', 'sáng', '-1:00']) expect(read('hour', raw), raw).to.equal(undefined);
  });

  it('as persons and remarks hold back what identifies', () => {
    expect(read('person', 'NGUYỄN VĂN MẪU')).to.equal('N••• V•• M••');
    expect(read('remark', 'CCCD 001099000001 mờ, gọi 0900000001')).to.equal('CCCD ••• mờ, gọi •••');
  });

  it('as a status by number or label in any spelling, else unknown', () => {
    for (const raw of [5, '5', ' 5 ']) expect(read('status', raw)).to.equal('supplementRequested');
    for (const raw of ['Đang xử lý', 'ĐANG XỬ LÝ', 'Đang xử lý'.normalize('NFD'), 'Đang  xử lý']) expect(read('status', raw)).to.equal('inProgress');
    for (const raw of ['15', 'Chờ liên thông', 'constructor', '__proto__', {}, 4]) expect(read('status', raw)).to.equal('unknown');
  });
});
