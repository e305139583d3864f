import { expect } from '@open-wc/testing';
import { expand } from '../../src/search/expand.js';
import { everyday } from '../../src/search/vocabulary.js';

describe('short forms', () => {
  const pairs: readonly (readonly [typed: string, full: string])[] = [
    ['CCCD', 'căn cước'],
    ['cccd', 'căn cước'],
    ['làm lại CMND', 'cấp lại thẻ căn cước'],
    ['CMND', 'căn cước'],
    ['bố mất', 'đăng ký khai tử'],
    ['XNTTHN', 'xác nhận tình trạng hôn nhân'],
    ['GCNQSDĐ', 'giấy chứng nhận quyền sử dụng đất'],
    ['gcnqsdd', 'giấy chứng nhận quyền sử dụng đất'],
    ['GCN QSDĐ', 'giấy chứng nhận quyền sử dụng đất'],
    ['cho GCN QSDĐ', 'cho giấy chứng nhận quyền sử dụng đất'],
    ['TTHC', 'thủ tục hành chính'],
    ['HKTT', 'thường trú'],
    ['sổ đỏ', 'giấy chứng nhận quyền sử dụng đất'],
    ['SỔ ĐỎ', 'giấy chứng nhận quyền sử dụng đất'],
    ['sổ đỏ'.normalize('NFD'), 'giấy chứng nhận quyền sử dụng đất'],
    ['chứng minh thư', 'căn cước'],
    ['đăng ký, HKTT.', 'đăng ký, thường trú'],
    ['heo nhà tôi chết', 'thiệt hại do dịch bệnh động vật'],
    ['làm lại cái CMND', 'cấp lại thẻ căn cước cái'],
    ['GCN của tôi QSDĐ', 'giấy chứng nhận quyền sử dụng đất'],
    ['đỏ sổ', 'giấy chứng nhận quyền sử dụng đất'],
  ];
  for (const [typed, full] of pairs) it(`“${typed}” is “${full}”`, () => expect(expand(typed)).to.equal(full));

  it('leave other words alone, words that ask for nothing, and those that every object knows', () => {
    for (const typed of ['kết hôn', 'làm thủ tục', 'constructor', '__proto__', 'toString', '', '   ', 'gcnx']) expect(expand(typed), typed).to.equal(undefined);
  });

  it('are told apart by their accents', () => {
    expect(expand('độc thân')).to.equal('tình trạng hôn nhân');
    expect(expand('doc than')).to.equal('tình trạng hôn nhân');
    expect(expand('đọc thần')).to.equal(undefined);
  });

  it('are at least 120, each with words to ask for', () => {
    const entries = Object.entries(everyday).filter(([, law]) => law !== '');
    expect(entries.length).to.be.at.least(120);
    for (const [saying, law] of entries) {
      expect(saying).to.equal(saying.trim().toLowerCase().normalize('NFC'));
      for (const words of [law].flat()) expect(words, saying).to.match(/^\S+( \S+)*$/);
    }
  });
});
