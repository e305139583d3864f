import { expect } from '@open-wc/testing';
import { unitNow } from '../../src/model/former-units.js';

const formerUnits = { 'xã Sơn Hạ': 'xã Sơn Hà', 'Sơn Hạ Nam': 'xã Hà Nam', 'huyện Đại Lộc': 'xã Đại Lộc', 'xã Phú Thọ': 'xã Phú Thọ' };

describe('an office of before', () => {
  it('is known by the name of its unit, the longest that stands there', () => {
    expect(unitNow('UBND xã Sơn Hạ', formerUnits)).to.equal('xã Sơn Hà');
    expect(unitNow('UBND XÃ SƠN HẠ'.normalize('NFD'), formerUnits)).to.equal('xã Sơn Hà');
    expect(unitNow('UBND xã Sơn Hạ Nam', formerUnits)).to.equal('xã Hà Nam');
    expect(unitNow('Ủy ban nhân dân xã Sơn Hạ, huyện Minh Long', formerUnits)).to.equal('xã Sơn Hà');
  });

  it('is not told from part of a name, from other accents, or where today’s name stands already', () => {
    for (const office of ['UBND xã Sơn Hạng', 'UBND xã Sơn Hà', 'UBND xã Sơn Hạ Bắc', 'UBND xã Sơn Hạ (nay là xã Sơn Hà)', 'UBND xã Phú Thọ', '', 'constructor']) expect(unitNow(office, formerUnits), office).to.equal(undefined);
    expect(unitNow('UBND xã Sơn Hạ')).to.equal(undefined);
    expect(unitNow('UBND xã Sơn Hạ', { '': 'x', ' ': 'y' })).to.equal(undefined);
  });
});
