import { expect } from '@open-wc/testing';
import { writeCsv } from '../../src/model/figures-csv.js';

describe('a table as a file', () => {
  it('opens right in Vietnamese Excel: byte order mark, semicolons, decimal commas', () => {
    expect(writeCsv([['Tháng', 'Giá trị'], ['Tháng 10/2026', 99.73], ['Tháng 11/2026', undefined], ['Cả kỳ', 1072]], 'vi'))
      .to.equal('\ufeffTháng;Giá trị\r\nTháng 10/2026;99,73\r\nTháng 11/2026;\r\nCả kỳ;1072\r\n');
  });

  it('and in English Excel: commas, decimal points', () => {
    expect(writeCsv([['October 2026', 99.73]], 'en')).to.equal('\ufeffOctober 2026,99.73\r\n');
  });

  it('runs nothing that a backend wrote', () => {
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u00a0=1', '＝1', '＠x', '=HYPERLINK("https://x.example";"y")']) {
      const [line = ''] = writeCsv([[evil]], 'vi').slice(1).split('\r\n');
      expect(line.replace(/^"/, '').startsWith('\''), evil).to.equal(true);
    }
  });

  it('leaves alone what is none', () => expect(writeCsv([['%', 'a=b', '1 hồ sơ', 'x@y.vn', -3]], 'vi')).to.equal('\ufeff%;a=b;1 hồ sơ;x@y.vn;-3\r\n'));

  it('leaves a text a text that looks like a number, a date or a time', () => {
    for (const text of ['01', '1.001193', '1,5', '3/4', '1-2', '12:30', '27/11/2026', '1E5', '99,5%']) expect(writeCsv([[text]], 'vi').replace(/"/g, ''), text).to.equal(`\ufeff'${text}\r\n`);
  });

  it('keeps a text in its cell', () => {
    expect(writeCsv([['a;b', 'c,d', 'e"f', 'g\r\nh']], 'vi')).to.equal('\ufeff"a;b";"c,d";"e""f";g h\r\n');
  });
});
