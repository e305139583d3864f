import { expect } from '@open-wc/testing';
import { cleanLine, cleanText, fold, longestLine, longestText, maskName, normaliseCode, safeUrl, withoutLongNumbers } from '../../src/model/text.js';

describe('folding', () => {
  it('makes NFC and NFD, tone marks, đ and case alike', () => {
    expect(fold('  ĐĂNG KÝ\u00a0 Khai  Sinh ')).to.equal('dang ky khai sinh');
    for (const text of ['Ủy ban nhân dân xã Đắk Ơ', 'thuế đất phi nông nghiệp', 'Ễ ỡ ặ Ự']) {
      expect(fold(text.normalize('NFD'))).to.equal(fold(text.normalize('NFC')));
    }
  });
});

describe('codes as people paste them', () => {
  it('come out as the office writes them', () => {
    const written = '000.00.15.H40-221006-0001';
    for (const typed of [
      ' 000.00.15.h40-221006-0001\n', '000.00.15.H40–221006–0001', '000.00.15.H40—221006‑0001', '０００.００.１５.Ｈ４０－２２１００６－０００１',
      '000.00.15.H40 - 221006 - 0001', '\u200b000.00.15.H40-221006-0001\ufeff', '000.00.15.H40−221006−0001',
    ]) expect(normaliseCode(typed), JSON.stringify(typed)).to.equal(written);
    expect(normaliseCode('03706／2026／07906')).to.equal('03706/2026/07906');
    expect(normaliseCode(written)).to.equal(written);
  });
});

describe('a name', () => {
  it('keeps its initials and no more', () => {
    expect(maskName('Nguyễn Văn Mẫu')).to.equal('N••• V•• M••');
    expect(maskName('NGUYỄN VĂN MẪU'.normalize('NFD'))).to.equal('N••• V•• M••');
    expect(maskName('  y  ')).to.equal('Y•');
    expect(maskName('Nguyễn Văn Mẫu 0900000001')).to.equal('N••• V•• M•• 0•••');
    expect(maskName('')).to.equal('');
  });

  it('masked twice is masked once, whatever it is made of', () => {
    for (const name of ['Nguyễn Văn Mẫu', 'Ý', 'ß', 'ﬁn', '😀 Ví Dụ', 'H’Hen Niê', 'A.B.C', '•••', 'ǆungla', '𠀀𠀁', 'Ê-ban'.normalize('NFD')]) {
      expect(maskName(maskName(name)), name).to.equal(maskName(name));
    }
  });
});

describe('remarks', () => {
  it('lose identity and telephone numbers, however they are written', () => {
    for (const number of ['001099000001', '0900000001', '090 000 0001', '0900.000.001', '090-000-0001', '+84900000001', '+84 900 000 001', '(090) 000 0001', '012345678', '０９００００００１',
      '0900–000–001', '0900\u2011000\u2011001', '0900·000·001', '0900_000_001', '001 099 000 001']) {
      const shown = withoutLongNumbers(`Liên hệ ${number} để bổ sung.`);
      expect(shown, number).to.match(/^Liên hệ \(?•••\)? ?.*để bổ sung\.$/);
      expect(shown.replace(/\D/g, '').length, shown).to.be.lessThan(9);
    }
    expect(withoutLongNumbers('a001099000001b')).to.equal('a•••b');
    expect(withoutLongNumbers('2026-11-22 0900000001')).to.equal('2026-11-22 •••');
  });

  it('keep dates, times, short numbers and fees', () => {
    for (const text of [
      'Hẹn trả 2026-11-22', '2026-11-22T08:30:00+07:00', 'từ 2026-11-22 2026-11-23 đến', 'ngày 22.11.2026 08', '22-11-2026 23-11-2026', '12345678', '1.500.000 đồng', 'Bước 1, 2, 3',
      '150.000 – 200.000 đồng', '1.500.000 - 2.000.000 đồng', 'năm 2025–2026', '7.30 – 11.30, 13.30 – 17.00', 'Quyết định 1234/2026, 15/12/2026', 'thửa 45. 22.11.2026',
    ]) expect(withoutLongNumbers(text), text).to.equal(text);
  });
});

describe('text from a backend', () => {
  it('shows nothing invisible and reverses nothing', () => {
    expect(cleanText('hoa\u202egpj.exe\u200b\u0000\u0085\u2066x\u2069\u061c')).to.equal('hoagpj.exex');
    expect(cleanText('dòng 1\ndòng 2\t!')).to.equal('dòng 1\ndòng 2\t!');
  });

  it('has no towers of marks, and keeps Vietnamese in any spelling', () => {
    expect([...cleanText(`a${'\u0301'.repeat(10_000)}b`)].length).to.equal(6);
    expect([...cleanText(`a${'\u20dd\u0489'.repeat(5_000)}b`)].length).to.equal(6);
    const name = 'Ủy ban nhân dân xã Đắk Ơ ễ ậ ữ'.normalize('NFD');
    expect(cleanText(name)).to.equal(name);
  });

  it('has no lone surrogates, so that it can be written into an address', () => {
    const shown = cleanText('a\ud800b\udc00c😀');
    expect(shown).to.equal('a\ufffdb\ufffdc😀');
    expect(() => encodeURIComponent(shown)).not.to.throw();
    expect(() => encodeURIComponent(cleanLine('😀'.repeat(longestLine)))).not.to.throw();
  });

  it('ends somewhere', () => {
    const huge = 'Đơn '.repeat(2_600_000);
    expect(cleanText(huge)).to.have.length(longestText + 1).and.to.match(/…$/);
    expect(cleanLine(huge)).to.have.length(longestLine + 1).and.to.match(/…$/);
  });

  it('is one line where a line is meant', () => {
    expect(cleanLine(' Đăng  ký\r\n khai\u00a0sinh ')).to.equal('Đăng ký khai sinh');
  });
});

describe('a link', () => {
  it('is followed only over http and without credentials', () => {
    for (const bad of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' java\tscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'blob:https://a/b', 'file:///etc/passwd', 'https://user:pass@a.example/', 'https://', 'a b c', '', undefined]) {
      expect(safeUrl(bad), String(bad)).to.equal(undefined);
    }
    expect(safeUrl('https://dichvucong.gov.vn/?ma=1.001193')).to.equal('https://dichvucong.gov.vn/?ma=1.001193');
    expect(safeUrl('mau/to khai.docx', 'https://a.example/x/')).to.equal('https://a.example/x/mau/to%20khai.docx');
  });
});
