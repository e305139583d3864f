import { expect } from '@open-wc/testing';
import { fold } from '../../src/model/text.js';
import { abbreviations } from '../../src/search/abbreviations.js';
import { expand } from '../../src/search/expand.js';

describe('short forms', () => {
  const pairs: readonly (readonly [typed: string, full: string])[] = [
    ['CCCD', 'căn cước'],
    ['cccd', 'căn cước'],
    ['làm lại CMND', 'làm lại chứng minh nhân dân'],
    ['XNTTHN', 'xác nhận tình trạng hôn nhân'],
    ['GCNQSDĐ', 'giấy chứng nhận quyền sử dụng đất'],
    ['gcnqsdd', 'giấy chứng nhận quyền sử dụng đất'],
    ['GCN QSDĐ', 'giấy chứng nhận quyền sử dụng đất'],
    ['cấp GCN QSDĐ lần đầu', 'cấp giấy chứng nhận quyền sử dụng đất lần đầu'],
    ['TTHC', 'thủ tục hành chính'],
    ['HKTT', 'thường trú'],
    ['sổ đỏ', 'giấy chứng nhận quyền sử dụng đất'],
    ['SỔ ĐỎ', 'giấy chứng nhận quyền sử dụng đất'],
    ['sổ đỏ'.normalize('NFD'), 'giấy chứng nhận quyền sử dụng đất'],
    ['chứng minh thư', 'chứng minh nhân dân'],
    ['đăng ký, HKTT.', 'đăng ký, thường trú'],
  ];
  for (const [typed, full] of pairs) it(`“${typed}” is “${full}”`, () => expect(expand(typed)).to.equal(full));

  it('leave other words alone, and those that every object knows', () => {
    for (const typed of ['khai sinh', 'constructor', '__proto__', 'toString', '', '   ', 'gcnx']) expect(expand(typed), typed).to.equal(undefined);
  });

  it('stand in the table as they are looked up', () => {
    for (const key of Object.keys(abbreviations)) {
      expect(key).to.equal(fold(key));
      expect(key.split(' ').length).to.be.at.most(3);
    }
  });
});
