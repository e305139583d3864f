import { expect } from '@open-wc/testing';
import { highlight } from '../../src/search/highlight.js';

/** The text with [hits] in brackets. */
const marked = (text: string, keyword: string): string => highlight(text, keyword).map(({ text: part, hit }) => (hit ? `[${part}]` : part)).join('');

describe('what is marked in a name', () => {
  const cases: readonly (readonly [text: string, keyword: string, marked: string])[] = [
    ['Thủ tục đăng ký khai sinh', 'khai sinh', 'Thủ tục đăng ký [khai sinh]'],
    ['Thủ tục đăng ký khai sinh', 'KHAI SINH', 'Thủ tục đăng ký [khai sinh]'],
    ['Thủ tục đăng ký khai sinh', 'dang ky', 'Thủ tục [đăng ký] khai sinh'],
    ['Thủ tục đăng ký khai sinh', 'sinh dang', 'Thủ tục [đăng] ký khai [sinh]'],
    ['Thủ tục đăng ký khai sinh', 'đăng ký'.normalize('NFD'), 'Thủ tục [đăng ký] khai sinh'],
    ['Thủ tục đăng ký khai sinh'.normalize('NFD'), 'đăng ký', 'Thủ tục [đăng ký] khai sinh'],
    ['Xã Bình Hoà', 'hòa', 'Xã Bình [Hoà]'],
    ['Đăng ký', 'đ', 'Đăng ký'],
    ['Khai sinh', 'kha', '[Kha]i sinh'],
    ['Khai sinh', 'hai', 'Khai sinh'],
    ['Thủ tục đăng ký khai tử', 'khai tu', 'Thủ tục đăng ký [khai tử]'],
    ['Thủ tục', 'tu', 'Thủ [tụ]c'],
    ['Khai sinh', '', 'Khai sinh'],
    ['Khai sinh', '.*', 'Khai sinh'],
    ['a (b) c', 'b', 'a ([b]) c'],
    ['Straße İ', 'strasse i', 'Straße [İ]'],
    ['', 'khai', ''],
  ];
  for (const [text, keyword, wanted] of cases) it(`“${keyword}” in “${text}”`, () => expect(marked(text, keyword)).to.equal(wanted.normalize('NFC')));

  it('never changes a letter of the name', () => {
    const name = '<img onerror=alert(1)> 🇻🇳 Thủ tục \ud800 “ký”';
    expect(highlight(name, 'thu tuc ky img').map(({ text }) => text).join('')).to.equal(name.normalize('NFC'));
  });
});
