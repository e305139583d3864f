import { expect } from '@open-wc/testing';
import { codeIn } from '../../src/search/copied-row.js';
import { readKeyword, readProcedureCode } from '../../src/search/keyword.js';

describe('what a citizen typed', () => {
  const codes: readonly (readonly [typed: string, code: string | undefined])[] = [
    ['1.001193', '1.001193'],
    ['1 001193', '1.001193'],
    ['1001193', '1.001193'],
    ['1.001.193', '1.001193'],
    ['1,001193', '1.001193'],
    [' 1-001193 ', '1.001193'],
    ['１．００１１９３', '1.001193'],
    ['mã 1.001193', '1.001193'],
    ['Mã số: 1 001193', '1.001193'],
    ['TTHC 1.001193.', '1.001193'],
    ['2.000635.000.00.00.h40', '2.000635.000.00.00.H40'],
    ['khai sinh', undefined],
    ['001193', undefined],
    ['12.001193', undefined],
    ['0912345678', undefined],
    ['1.001193 khai sinh', undefined],
    ['', undefined],
  ];
  for (const [typed, code] of codes) {
    it(`“${typed}” is ${code ? `the code ${code}` : 'no code'}`, () => {
      expect(readProcedureCode(typed)).to.equal(code);
      if (code) expect(readKeyword(typed)).to.deep.equal({ text: code, withheld: false, tooShort: false });
    });
  }

  for (const [typed, code] of [
    ['1.001193.000.00.00.H40 - Đăng ký khai sinh', '1.001193.000.00.00.H40'], ['Đăng ký khai sinh (1.001193)', '1.001193'],
    ['STT 3\t1.001193\tĐăng ký khai sinh\t1.001193', '1.001193'], ['#1.001193', '1.001193'], ['1.001193', '1.001193'],
  ] as const) {
    it(`“${typed}”, as copied from a list, asks for ${code} and keeps its words`, () => {
      const { text, withheld } = readKeyword(typed);
      expect(withheld).to.equal(false);
      expect(text).to.equal(typed.replace(/\t/g, ' '));
      const words = /Đăng ký khai sinh/.exec(typed)?.[0] ?? '';
      expect(codeIn(text)).to.deep.equal({ code, words: typed.startsWith('STT') ? `STT 3 ${words}` : words });
    });
  }

  it('no code is read into amounts, years, versions and longer numbers', () => {
    for (const typed of ['vay 1.500.000 đồng', 'lương 5.000000đ', 'khai sinh 2.001193.5', 'điện thoại 0.912345', 'mã H1.001193', '1.001193 và 1.000894']) {
      expect(codeIn(typed), typed).to.equal(undefined);
    }
    expect(readKeyword('1.001193 001099000001 khai sinh')).to.deep.equal({ text: '1.001193 khai sinh', withheld: true, tooShort: false });
  });

  it('is trimmed, on one line, composed, and without what cannot be seen', () => {
    expect(readKeyword('  khai \n\t sinh\u200b ').text).to.equal('khai sinh');
    expect(readKeyword('đăng ký'.normalize('NFD')).text).to.equal('đăng ký'.normalize('NFC'));
  });

  it('is too short with one letter, also when that takes two signs to write', () => {
    expect(readKeyword('ễ'.normalize('NFD'))).to.deep.equal({ text: '', withheld: false, tooShort: true });
    expect(readKeyword('ở').tooShort).to.equal(true);
    expect(readKeyword('   ')).to.deep.equal({ text: '', withheld: false, tooShort: false });
    expect(readKeyword('hộ').text).to.equal('hộ');
  });

  it('loses identity numbers, telephone numbers and dossier codes, and says so', () => {
    for (const number of ['001099000001', '0912 345 678', '+84 912 345 678', 'H99.21-261118-0001']) {
      const { text, withheld } = readKeyword(`cấp lại thẻ ${number}`);
      expect(withheld, number).to.equal(true);
      expect(text, number).not.to.match(/\d{3}/);
      expect(text, number).to.contain('cấp lại thẻ');
    }
    expect(readKeyword('001099000001').text).to.equal('');
    expect(readKeyword('Nghị định 123/2015').withheld).to.equal(false);
  });

  it('is never so long that an address cannot carry it', () => {
    expect(readKeyword('khai sinh '.repeat(1_000)).text.length).to.be.at.most(300);
  });
});
