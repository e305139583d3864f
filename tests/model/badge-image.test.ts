import { expect } from '@open-wc/testing';
import { badgeImage, type BadgeImage } from '../../src/model/badge-image.js';
import { readPeriod } from '../../src/model/period-words.js';
import type { Metric, Statistics } from '../../src/model/statistics.js';
import { textWidth } from '../../src/model/text-width.js';

const period = readPeriod('2026-10', '2026-11-22') ?? expect.fail('no period');

const image = (metric: Metric, statistics: Partial<Statistics> = {}, more: Partial<BadgeImage> = {}): string =>
  badgeImage({ metric: metric.id, statistics: { metrics: [metric], ...statistics }, period, today: '2026-11-22', portal: 'UBND xã Ví Dụ', language: 'vi', ...more });

function read(svg: string): { readonly shown: readonly string[]; readonly title: string; readonly told: string; readonly root: Element } {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  expect(root.querySelector('parsererror'), svg).to.equal(null);
  return { root, shown: [...root.querySelectorAll('text')].map(({ textContent }) => textContent), title: root.querySelector('title')?.textContent ?? '', told: root.querySelector('desc')?.textContent ?? '' };
}

describe('a figure as a picture', () => {
  it('shows the rate with its counts and its period, and describes itself: counts, period, source, time', () => {
    const { shown, title, told, root } = read(image({ id: 'onTimeRate', numerator: 370, denominator: 371 }, { source: 'Một cửa xã', asOf: '2026-11-01T08:00:00+07:00' }));
    expect(shown).to.deep.equal(['Hồ sơ giải quyết đúng hạn · Tháng 10/2026', '99,73% (370/371 hồ sơ)']);
    expect(title).to.equal('Hồ sơ giải quyết đúng hạn: 99,73%');
    expect(told).to.equal('370/371 hồ sơ. Tháng 10/2026. Nguồn: Một cửa xã. Số liệu đến 01/11/2026, 08:00.');
    expect(['role', 'aria-labelledby', 'aria-describedby'].map((name) => root.getAttribute(name))).to.deep.equal(['img', 't', 'd']);
    expect(read(image({ id: 'onTimeRate', numerator: 370, denominator: 371 }, {}, { language: 'en' })).shown).to.deep.equal(['Applications handled on time · October 2026', '99.73% (370 of 371 applications)']);
  });

  it('keeps to the rules of honest figures', () => {
    const value = (metric: Partial<Metric>, more: Partial<Statistics> = {}): string => read(image({ id: 'onTimeRate', ...metric }, more)).shown[1] ?? '';
    expect(value({ numerator: 99_999, denominator: 100_000 })).to.equal('trên 99,99% (99.999/100.000 hồ sơ)');
    expect(value({ numerator: 0, denominator: 0 })).to.equal('Chưa có hồ sơ (0/0 hồ sơ)');
    expect(value({ numerator: 12, denominator: 7 })).to.equal('Chưa có số liệu *');
    expect(value({ reportedRate: 99.87 })).to.equal('99,87% *');
    expect(value({ reportedRate: 0.995 })).to.equal('Chưa có số liệu *');
    expect(value({ numerator: 370, denominator: 371, reportedRate: 99.96 })).to.equal('99,73% (370/371 hồ sơ) *');
    expect(value({ numerator: 1, denominator: 2 }, { asOf: '2026-10-15' })).to.equal('50% (1/2 hồ sơ) *');
    expect(read(image({ id: 'onTimeRate', numerator: 1, denominator: 2 }, { asOf: '2026-10-15' })).told).to.contain('chốt ngày 15/10/2026, khi kỳ này chưa hết');
  });

  it('names the period that was answered, and none that nobody stated', () => {
    const metric = { id: 'received', count: 7 };
    expect(read(image(metric, { period: { from: '2025-01-01', to: '2025-12-31' } })).shown[0]).to.equal('Hồ sơ đã tiếp nhận · Năm 2025');
    expect(read(image(metric, { period: { label: 'Kỳ 3' } })).shown[0]).to.equal('Hồ sơ đã tiếp nhận · Kỳ 3');
    expect(read(image(metric, {}, { byPeriod: false })).shown[0]).to.equal('Hồ sơ đã tiếp nhận');
  });

  it('stays a picture, whatever a backend writes', () => {
    const { shown, root } = read(image({ id: 'x', label: '</text><script>alert(1)</script>"&\u0000\ud800 ]]>', count: 1 }, { source: '"><image href=x>' }));
    expect(root.querySelector('script,image,foreignObject')).to.equal(null);
    expect(shown[0]).to.contain('<script>');
    expect(read(image({ id: 'x', label: 'dài '.repeat(500), count: 1 })).shown[0], 'whole words').to.match(/ dài… · Tháng 10\/2026$/).and.to.have.length.below(130);
  });

  it('is drawn as a picture, at its own size, and keeps its words in their boxes also where its fonts are missing', async () => {
    const svg = image({ id: 'onTimeRate', numerator: 370, denominator: 371 });
    const picture = new Image();
    picture.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await picture.decode();
    const { root } = read(svg);
    expect([picture.naturalWidth, picture.naturalHeight]).to.deep.equal([Number(root.getAttribute('width')), 28]);
    for (const family of ['Verdana', 'Nonesuch', 'monospace', 'serif']) {
      const drawn = document.importNode(read(svg.replace(/font-family="[^"]*"/, `font-family="${family}"`)).root, true);
      document.body.append(drawn);
      const [left, right] = [...drawn.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
      const [box] = [...drawn.querySelectorAll('path')].map((path) => path.getBoundingClientRect());
      expect(left && box && right && left.right <= box.left && right.left >= box.left && right.right <= box.right, family).to.equal(true);
      drawn.remove();
    }
  });

  it('gives Vietnamese letters the room of their bare ones', () => {
    expect(textWidth('Ễếộự', 10)).to.equal(textWidth('Eeou', 10));
    expect(textWidth('Hồ sơ'.normalize('NFD'), 12)).to.equal(textWidth('Hồ sơ', 12));
    expect(textWidth('Hồ sơ', 24)).to.equal(2 * textWidth('Hồ sơ', 12));
  });
});
