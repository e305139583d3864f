import { expect } from '@open-wc/testing';
import { feeContradictsNote, isFree } from '../../src/model/fee.js';
import { nationalCode } from '../../src/model/text.js';

describe('a fee', () => {
  it('is doubted when its note names a larger amount', () => {
    expect(feeContradictsNote({ amount: 20, description: '20 VNĐ (20.000đ/tờ khai)' })).to.equal(true);
    expect(feeContradictsNote({ amount: 40, description: '40 Việt Nam Đồng (4.000 đ/giấy, tối đa 40.000 đ)' })).to.equal(true);
    expect(feeContradictsNote({ amount: 8, description: '8000 đồng/bản' })).to.equal(true);
    expect(feeContradictsNote({ amount: 8, description: '8000 đồng/bản'.normalize('NFD') })).to.equal(true);
    expect(feeContradictsNote({ amount: 8, description: '8000VNĐ' })).to.equal(true);
  });

  it('is doubted when its note begins with another amount', () => {
    expect(feeContradictsNote({ amount: 5_000, description: '7.000 đồng/lần đăng ký' })).to.equal(true);
    expect(feeContradictsNote({ amount: 0, description: '8.000 đồng/bản' })).to.equal(true);
    expect(feeContradictsNote({ amount: 2_000, description: '2.000 đồng/trang; từ trang thứ ba 1.000 đồng/trang' })).to.equal(false);
  });

  it('of 0 is free only where its note says so of everybody, and leaves nothing open', () => {
    const free = (description?: string) => isFree({ amount: 0, description });
    for (const note of [undefined, 'Miễn phí', 'Không', 'Miễn lệ phí theo quy định.', 'Không thu phí', 'Miễn phí, thay cho 8.000 đồng']) expect(free(note), note).to.equal(true);
    for (const note of [
      'Mức thu do HĐND tỉnh quyết định', 'Không quy định', 'Trả phí cho đơn vị cung cấp dịch vụ.', 'Miễn lệ phí cho người thuộc hộ nghèo', 'Không thu đối với trẻ em',
      'Mức thu do Hội đồng nhân dân cấp tỉnh quyết định. Miễn lệ phí đối với trường hợp khai sinh đúng hạn, người thuộc hộ nghèo',
    ]) {
      expect(free(note), note).to.equal(false);
      expect(free(note.normalize('NFD')), note).to.equal(false);
    }
    expect([isFree({}), isFree({ amount: -1 }), isFree({ amount: 8_000, description: 'Miễn phí' })]).to.deep.equal([false, false, false]);
  });

  it('is believed otherwise', () => {
    expect(feeContradictsNote({ amount: 8000, description: '8.000 đồng' })).to.equal(false);
    expect(feeContradictsNote({ amount: 0, description: 'Miễn phí, thay cho 8.000 đồng' })).to.equal(false);
    expect(feeContradictsNote({ amount: 500, description: 'Theo Thông tư 226/2016/TT-BTC, năm 2019 được giảm' })).to.equal(false);
    expect(feeContradictsNote({ amount: 5, currency: 'USD', description: '125.000 đồng' })).to.equal(false);
    expect(feeContradictsNote({ description: '8.000 đồng' })).to.equal(false);
  });
});

describe('a procedure code', () => {
  it('has a national part that joins local variants', () => {
    expect(nationalCode('2.000635.000.00.00.H40')).to.equal('2.000635');
    expect(nationalCode('1.001193')).to.equal('1.001193');
    expect(nationalCode('T-BPC-280421')).to.equal('T-BPC-280421');
  });
});
