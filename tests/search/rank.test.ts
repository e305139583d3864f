import { expect } from '@open-wc/testing';
import { rank as rankBy } from '../../src/search/rank.js';
import { speechWith } from '../../src/search/speech.js';
import type { Entry } from '../../src/search/syllable-index.js';

const rank = <Item extends Entry>(items: readonly Item[], typed: string): readonly Item[] => rankBy(items, typed, speechWith());

const named = (...names: readonly string[]): readonly { code: string; name: string; own: number }[] => names.map((name, own) => ({ code: `${own}`, name, own }));
const order = (names: readonly string[], typed: string): readonly number[] => rank(named(...names), typed).map(({ own }) => own);

describe('what a backend found', () => {
  it('is put in our order', () => {
    expect(order(['Đăng ký lại khai sinh', 'Đăng ký khai sinh có yếu tố nước ngoài', 'Thủ tục đăng ký khai sinh'], 'khai sinh')[0]).to.equal(2);
    expect(order(['Đăng ký thường trú', 'Cấp giấy xác nhận tình trạng hôn nhân'], 'giấy độc thân')[0]).to.equal(1);
    expect(order(['Đăng ký kết hôn', 'Đăng ký khai sinh'], 'khai sinhh')[0]).to.equal(1);
  });

  it('loses nothing, and what we would not have found keeps its order at the end', () => {
    const items = named('Tách hộ', 'Đăng ký khai sinh', 'Gia hạn tạm trú', 'Thông báo lưu trú');
    for (const typed of ['khai sinh', '', 'zzz', '.*', '1.001193', '🇻🇳']) {
      const ranked = rank(items, typed);
      expect([...ranked].sort((one, other) => one.own - other.own), typed).to.deep.equal(items);
    }
    expect(order(items.map(({ name }) => name), 'khai sinh')).to.deep.equal([1, 0, 2, 3]);
    expect(order(items.map(({ name }) => name), 'zzz')).to.deep.equal([0, 1, 2, 3]);
  });

  it('keeps items as they are, and their order where they are the same', () => {
    const items = named('Hỗ trợ sản xuất', 'Hỗ trợ sản xuất', 'Hỗ trợ sản xuất');
    const ranked = rank(items, 'hỗ trợ');
    expect(ranked.map(({ own }) => own)).to.deep.equal([0, 1, 2]);
    expect(ranked[0]).to.equal(items[0]);
    expect(rank([], 'khai sinh')).to.deep.equal([]);
  });
});
