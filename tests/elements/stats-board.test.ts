import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/stats-board/stats-board.js';
import type { DvcStatsBoard } from '../../src/elements/stats-board/stats-board.js';
import type { Metric, Statistics } from '../../src/model/statistics.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { allByRole, announced, byRole, descendants, queryByRole, textOf } from '../support/find.js';
import { mount, type MountOptions, samplePortal, settled, until } from '../support/mount.js';
import { watched } from '../support/portals.js';
import { print } from '../support/print.js';

interface Asked {
  readonly metrics?: string;
  readonly period?: string;
  readonly by?: string;
}

const board = ({ metrics = 'onTimeRate received', period = '2026-01..2026-06', by = '' }: Asked, options: MountOptions): Promise<DvcStatsBoard> =>
  mount<DvcStatsBoard>(html`<dvc-stats-board metrics=${metrics} period=${period} by=${by}>Số liệu niêm yết tại trụ sở</dvc-stats-board>`, options);

const shown = async (asked: Asked = {}, options: MountOptions = {}): Promise<DvcStatsBoard> => settled(await board(asked, { portal: samplePortal(), ...options }));

const figures = (onTime: number, received: number): Metric[] => [{ id: 'received', count: received }, { id: 'onTimeRate', numerator: onTime, denominator: received }];

const publishing = (statistics: Partial<Statistics>, more: Partial<Portal> = {}): Portal =>
  ({ ...samplePortal(), ...more, getStatistics: async () => ({ metrics: figures(590, 600), ...statistics }) });

/** March is missing, May stands there twice and contradicts itself. */
const gappy = publishing({
  months: [
    { month: '2026-01', metrics: figures(99, 100) }, { month: '2026-02', metrics: figures(100, 100) }, { month: '2026-4', metrics: figures(98, 100) },
    { month: '2026-05', metrics: figures(97, 100) }, { month: '2026-05', metrics: figures(96, 100) }, { month: '2026-06', metrics: figures(0, 0) },
  ],
});

const sliders = (element: Element): readonly HTMLInputElement[] => descendants(element).filter((one): one is HTMLInputElement => one.matches('input[type="range"]'));
const heard = (element: Element, chart = 0): string => sliders(element)[chart]?.getAttribute('aria-valuetext') ?? '';

async function walkTo(element: DvcStatsBoard, month: number): Promise<string> {
  const slider = sliders(element)[0] ?? expect.fail('no slider');
  slider.value = String(month);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
  return heard(element);
}

describe('<dvc-stats-board> shows', () => {
  it('the figures of the period, the months, sectors, channels and states', async () => {
    const element = await shown({ period: 'last-6-months' }, { portal: samplePortal({}, {}) });
    expect(allByRole(element, 'heading').map(textOf)).to.deep.equal([
      'Số liệu giải quyết hồ sơ', 'Hồ sơ giải quyết đúng hạn, từng tháng', 'Đúng hạn và trễ hạn, từng tháng', 'Hồ sơ giải quyết đúng hạn, theo lĩnh vực', 'Cách nộp hồ sơ', 'Hồ sơ đang ở bước nào',
    ]);
    expect(announced(element)).to.match(/^Đã có số liệu: Từ tháng/);
    expect(textOf(element)).to.contain('Bảo trợ xã hội, hỗ trợ kinh phí chăm sóc, nuôi dưỡng và mai táng').and.not.to.match(/undefined|null|NaN|\[object/);
    await expectNoViolations(element);
  });

  it('only what the office has, unless the page names it', async () => {
    const portal = publishing({}, { statisticsByPeriod: false });
    expect(allByRole(await shown({}, { portal }), 'heading').map(textOf)).to.deep.equal(['Số liệu giải quyết hồ sơ']);
    const named = await shown({ by: 'channel, status sector month' }, { portal });
    expect(textOf(named)).to.contain('chưa công bố số hồ sơ theo cách nộp').and.to.contain('theo từng bước').and.to.contain('theo lĩnh vực').and.to.contain('chưa công bố số liệu từng tháng');
    await expectNoViolations(named);
  });

  it('in English', async () => {
    const element = await shown({}, { portal: gappy, lang: 'en' });
    await until(() => textOf(element).includes('Applications handled on time, month by month'), 'English');
    expect(await walkTo(element, 0)).to.equal('January 2026, 99%, 99 of 100 applications');
    await expectNoViolations(element);
  });

  it('another figure when it is chosen, by month and by sector', async () => {
    const element = await shown({ period: 'last-6-months' });
    const received = descendants(element).filter((one): one is HTMLInputElement => one.matches('input[type="radio"]'))[1];
    received?.click();
    await element.updateComplete;
    expect(queryByRole(element, 'heading', 'Hồ sơ đã tiếp nhận, từng tháng')).not.to.equal(undefined);
    expect(queryByRole(element, 'heading', 'Hồ sơ đã tiếp nhận, theo lĩnh vực')).not.to.equal(undefined);
  });
});

describe('<dvc-stats-board> month by month', () => {
  it('is walked by a slider that says each month, its figure and its counts', async () => {
    const element = await shown({}, { portal: gappy });
    expect(sliders(element)[0]?.getAttribute('aria-label')).to.equal('Xem từng tháng: Hồ sơ giải quyết đúng hạn');
    expect(heard(element)).to.equal('Tháng 4/2026, 98%, 98/100 hồ sơ');
    expect(await walkTo(element, 1)).to.equal('Tháng 2/2026, 100%, 100/100 hồ sơ');
    expect(textOf(element)).to.contain('Tháng 2/2026 100% 100/100 hồ sơ');
    expect(heard(element, 1)).to.equal('Tháng 6/2026, 0 hồ sơ đúng hạn, 0 hồ sơ trễ hạn');
  });

  it('is walked by keys', async () => {
    const element = await shown({}, { portal: gappy });
    sliders(element)[0]?.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => heard(element).startsWith('Tháng 3/2026'), 'the month before');
    await sendKeys({ press: 'Home' });
    await until(() => heard(element).startsWith('Tháng 1/2026'), 'the first month');
    expect(announced(element), 'the slider speaks for itself').to.match(/^Đã có số liệu/);
  });

  it('shows gaps as gaps, and why', async () => {
    const element = await shown({}, { portal: gappy });
    expect(await walkTo(element, 2)).to.equal('Tháng 3/2026, Chưa có số liệu');
    expect(await walkTo(element, 4)).to.equal('Tháng 5/2026, Số liệu nhận được mâu thuẫn');
    expect(await walkTo(element, 5)).to.equal('Tháng 6/2026, Chưa có hồ sơ, 0/0 hồ sơ');
    expect(textOf(element)).to.contain('Ô gạch chéo');
    const line = descendants(element).filter((one) => one.matches('path.line'));
    expect(line, 'one run of two months; single months are dots').to.have.length(1);
    expect(descendants(element).filter((one) => one.matches('.dot'))).to.have.length(3);
  });

  it('has the same numbers as a table', async () => {
    const element = await shown({}, { portal: gappy });
    const rows = [...byRole(element, 'table').querySelectorAll('tr')].map(textOf);
    expect(rows).to.deep.equal([
      'Tháng Số liệu Tử số Mẫu số', 'Tháng 1/2026 99% 99 100', 'Tháng 2/2026 100% 100 100', 'Tháng 3/2026 Chưa có số liệu — —', 'Tháng 4/2026 98% 98 100',
      'Tháng 5/2026 Số liệu nhận được mâu thuẫn — —', 'Tháng 6/2026 Chưa có hồ sơ — —',
    ]);
  });

  it('asks for each month once when the office publishes no series, four at a time, and no month that has not begun', async () => {
    let [now, most] = [0, 0];
    const { portal, asked } = watched({ ...samplePortal(), getStatistics: async ({ from, to }) => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((nextTask) => setTimeout(nextTask));
      now -= 1;
      return { metrics: figures(9, 10), period: { from, to } };
    } });
    const element = await shown({ period: '2025-01..2025-12' }, { portal });
    await until(() => sliders(element).length > 0, 'the chart');
    expect(new Set(asked('getStatistics').map((query) => JSON.stringify(query))).size).to.equal(asked('getStatistics').length);
    expect(asked('getStatistics').filter((query) => JSON.stringify(query).includes('2025-02-28'))).to.have.length(1);
    expect(asked('getStatistics')).to.have.length(14);
    expect(most).to.be.at.most(5);
  });

  it('marks a month that could not be loaded, and fails only when none could', async () => {
    const failing = (all: boolean): Portal => ({ ...samplePortal(), getStatistics: async ({ from, to }) => {
      if (from.slice(0, 7) !== to.slice(0, 7)) return { metrics: figures(9, 10) };
      if (all || from === '2026-02-01') throw new PortalError('timeout', 'too slow');
      return { metrics: figures(9, 10) };
    } });
    const element = await shown({}, { portal: failing(false) });
    await until(() => sliders(element).length > 0, 'the chart');
    expect(await walkTo(element, 1)).to.equal('Tháng 2/2026, Không tải được tháng này');
    const other = await shown({}, { portal: failing(true) });
    await until(() => queryByRole(other, 'button', 'Thử lại'), 'a way to try again');
    expect(textOf(other)).to.contain('90%');
  });

  it('asks nothing month by month of an office that cannot be asked for a period', async () => {
    const { portal, asked } = watched(publishing({}, { statisticsByPeriod: false }));
    await shown({}, { portal });
    expect(asked('getStatistics')).to.have.length(1);
  });

  it('draws at most two years', async () => {
    const { portal, asked } = watched({ ...samplePortal(), getStatistics: async () => ({ metrics: figures(9, 10) }) });
    const element = await shown({ period: '2020-01..2025-12' }, { portal });
    await until(() => sliders(element).length > 0, 'the chart');
    expect(asked('getStatistics')).to.have.length(26);
    expect(textOf(element)).to.contain('Hình chỉ vẽ 24 tháng cuối của kỳ');
  });
});

describe('<dvc-stats-board> when something is wrong', () => {
  it('shows the page’s own words and a way to try again', async () => {
    const element = await shown({}, { portal: samplePortal({ fails: 'offline' }) });
    expect(textOf(element)).to.contain('Không kết nối được').and.to.contain('Số liệu niêm yết tại trụ sở');
    await expectNoViolations(element);
  });

  it('says that a period has not begun', async () => {
    const { portal, asked } = watched(samplePortal());
    const element = await shown({ period: '2099-Q1' }, { portal });
    expect(textOf(element.renderRoot)).to.contain('Kỳ này chưa bắt đầu nên chưa có số liệu');
    expect(asked('getStatistics')).to.deep.equal([]);
  });

  it('says that a period cannot be read, and puts up with nonsense', async () => {
    expect(textOf(await shown({ period: 'tuần sau' }))).to.contain('Kỳ “tuần sau” không đọc được');
    const element = await shown({ metrics: 'constructor __proto__', by: 'nothing', period: '2026-01..2026-06' });
    expect(textOf(element)).not.to.match(/undefined|null|NaN|\[object|gặp lỗi/);
  });

  it('invents nothing from counts that cannot be', async () => {
    const element = await shown({ by: 'month onTime channel status sector' }, { portal: publishing({
      metrics: [{ id: 'onTimeRate', numerator: 12, denominator: 7 }, { id: 'received', count: -4 }],
      months: [{ month: '2026-01', metrics: [{ id: 'onTimeRate', numerator: 1.5, denominator: 3 }] }, { month: '2026-02', metrics: [{ id: 'onTimeRate', numerator: 2 ** 53, denominator: 2 ** 54 }] }],
      channels: [{ channel: 'online', count: -4 }, { channel: 'postal', count: 3 }], statuses: [{ status: 'completed', count: 0.5 }],
      sectors: [{ name: 'Hộ tịch', metrics: [{ id: 'onTimeRate', numerator: 9, denominator: 3 }] }],
    }) });
    expect(textOf(element)).not.to.match(/\d%|NaN|Infinity/);
    expect(textOf(element)).to.contain('không hợp lý');
    await expectNoViolations(element);
  });
});

describe('<dvc-stats-board> and totals that cannot be', () => {
  const said = async (given: Partial<Statistics>): Promise<string> =>
    textOf((await shown({ metrics: 'received onTimeRate' }, { portal: { ...samplePortal(), statisticsByPeriod: false, getStatistics: async () => ({ metrics: [], ...given }) } })).renderRoot);

  it('says that parts are more than their whole', async () => {
    const channels = [{ channel: 'online', count: 90 }, { channel: 'postal', count: 30 }] as const;
    expect(await said({ metrics: [{ id: 'received', count: 100 }], channels: [...channels] })).to.contain('Cộng lại được 120, nhiều hơn số của cả kỳ (100)');
    for (const count of [120, 130]) expect(await said({ metrics: [{ id: 'received', count }], channels: [...channels] })).not.to.contain('mâu thuẫn');
  });

  it('says so of sectors, of what every dossier has one of', async () => {
    const sectors = ['Hộ tịch', 'Đất đai'].map((name) => ({ name, metrics: [{ id: 'received', count: 60 }, { id: 'visits', count: 60 }] }));
    expect(await said({ metrics: [{ id: 'received', count: 100 }], sectors })).to.contain('Cộng lại được 120, nhiều hơn số của cả kỳ (100)');
    expect(await said({ metrics: [{ id: 'received', count: 120 }], sectors })).not.to.contain('mâu thuẫn');
  });

  it('draws none that is negative, a fraction, or beyond what is exact', async () => {
    for (const count of [-1, 1.5, 2 ** 53, NaN, Infinity]) {
      const text = await said({
        metrics: [{ id: 'received', count }, { id: 'onTimeRate', numerator: count, denominator: 10 }], channels: [{ channel: 'online', count }, { channel: 'postal', count: 3 }],
        statuses: [{ status: 'completed', count }], sectors: [{ name: 'Hộ tịch', metrics: [{ id: 'received', count }] }],
        months: [{ month: '2026-01', metrics: [{ id: 'received', count }] }, { month: '2026-02', metrics: [{ id: 'received', count: 5 }] }],
      });
      expect(text, String(count)).to.contain('không hợp lý').and.not.to.match(/\d%|gặp lỗi|undefined|\[object/);
    }
  });
});

describe('<dvc-stats-board> is taken along', () => {
  /** The file that a button hands over. */
  async function fileOf(button: string, element: DvcStatsBoard): Promise<File> {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let file: Blob | undefined;
    let name = '';
    URL.createObjectURL = (given) => createObjectURL.call(URL, (file = given as Blob));
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    try {
      byRole(element, 'button', button).click();
      await until(() => name, 'the file');
      return new File([file ?? expect.fail('no file')], name, { type: file?.type });
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  }

  it('as a file of all its numbers', async () => {
    const file = await fileOf('Tải tệp CSV', await shown({}, { portal: { ...gappy, targets: {} } }));
    expect(file.name).to.equal('so-lieu-2026-01-01-2026-06-30.csv');
    const bytes = new Uint8Array(await file.arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(lines[0]).to.equal('Phần;Mục;Số liệu;Giá trị;Đơn vị;Tử số;Mẫu số;Ghi chú');
    expect(lines.join('\n')).to.contain('Cả kỳ;6 tháng đầu năm 2026;Hồ sơ giải quyết đúng hạn;98,33;%;590;600;');
    expect(lines.join('\n')).to.contain('Tháng;Tháng 3/2026;Hồ sơ giải quyết đúng hạn;;;;;Chưa có số liệu');
  });

  /** The books were closed on 12 June. */
  const closedEarly = publishing({
    asOf: '2026-06-12', source: 'Sổ theo dõi hồ sơ', metrics: figures(599, 600).map((metric) => (metric.id === 'onTimeRate' ? { ...metric, numerator: 99_999, denominator: 100_000 } : metric)),
    months: [...Array(6).keys()].map((index) => ({ month: `2026-0${index + 1}`, metrics: figures(99, 100) })),
  }, { targets: {} });

  it('with what must be known of it: what was closed early, what is more than its rounded number, where it comes from', async () => {
    const lines = (await (await fileOf('Tải tệp CSV', await shown({}, { portal: closedEarly }))).text()).split('\r\n');
    const early = 'Số liệu chốt ngày 12/06/2026, khi kỳ này chưa hết.';
    expect(lines.filter((line) => line.includes(early)).map((line) => line.split(';')[1])).to.deep.equal(['Tháng 6/2026', 'Tháng 6/2026', `"${early}"`]);
    expect(lines.find((line) => line.startsWith('Cả kỳ;') && line.includes('99999'))).to.contain('trên 99,99%');
    expect(lines.join('\n')).to.contain('Nguồn;Sổ theo dõi hồ sơ');
  });

  it('on paper with the same', async () => {
    const { body } = await print(await shown({}, { portal: closedEarly }), 'In');
    expect(body.textContent).to.contain('Số liệu chốt ngày 12/06/2026').and.to.contain('trên 99,99%').and.to.contain('Sổ theo dõi hồ sơ');
  });

  it('as a workbook, in which a number is a number in every region', async () => {
    const file = await fileOf('Tải bảng số (Excel)', await shown({}, { portal: { ...gappy, targets: {} } }));
    expect([file.name, file.type]).to.deep.equal(['so-lieu-2026-01-01-2026-06-30.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    // Its parts are stored as they are.
    const text = await file.text();
    expect(text.slice(0, 2)).to.equal('PK');
    expect(text).to.contain('<v>98.33</v>').and.to.contain('<v>590</v>').and.to.contain('6 tháng đầu năm 2026');
  });

  it('on paper, with every table open', async () => {
    const element = await shown({}, { portal: gappy });
    let paper: Document | null | undefined;
    const watching = new MutationObserver(() => (paper ??= document.querySelector<HTMLIFrameElement>('iframe[aria-hidden]')?.contentDocument));
    watching.observe(document.body, { childList: true });
    byRole(element, 'button', 'In').click();
    await until(() => paper?.querySelector('table'), 'the paper');
    watching.disconnect();
    expect(paper?.title).to.contain('6 tháng đầu năm 2026');
    expect(paper?.body.textContent).to.contain('98,33%').and.to.contain('Số liệu nhận được mâu thuẫn');
    document.querySelector('iframe[aria-hidden]')?.remove();
  });
});

describe('<dvc-stats-board> in narrow places', () => {
  it('never scrolls sideways', async () => {
    for (const width of [280, 320, 700]) {
      const element = await shown({ period: 'last-12-months' }, { width });
      await until(() => sliders(element).length > 0, 'the chart');
      expect(element.scrollWidth, `${width} px`).to.be.at.most(width);
      await expectNoViolations(element);
    }
  });

  it('breaks a name that has no place to break, and lets no two words of a chart stand on each other', async () => {
    const long = 'Nghiêngngảkhôngcóchỗngắtdòngnàocảnêntênlĩnhvựcnàyrấtdài';
    const months = [...Array(24).keys()].map((index) => ({ month: `${2024 + Math.floor(index / 12)}-${(index % 12) + 1}`, metrics: [{ id: 'onTimeRate', numerator: 1_000 - index * 9, denominator: 1_000 }] }));
    const portal: Portal = { ...samplePortal(), getStatistics: async () => ({ metrics: [{ id: 'onTimeRate', numerator: 1, denominator: 2 }], months, sectors: [{ name: long, metrics: [{ id: 'onTimeRate', numerator: 1, denominator: 2 }] }] }) };
    for (const width of [280, 320, 360, 768, 1_200]) for (const lang of ['vi', 'en']) {
      const element = await shown({ metrics: 'onTimeRate', period: '2024-01..2025-12' }, { portal, width, lang });
      await until(() => sliders(element).length > 0, 'the chart');
      expect(element.scrollWidth, `${width} px`).to.be.at.most(width);
      for (const chart of element.renderRoot.querySelectorAll('.months, .drawing')) {
        const boxes = [...chart.querySelectorAll('text')].map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
        for (const [index, one] of boxes.entries()) for (const other of boxes.slice(index + 1)) {
          const apart = one.box.right <= other.box.left || other.box.right <= one.box.left || one.box.bottom <= other.box.top || other.box.bottom <= one.box.top;
          expect(apart, `${one.text} and ${other.text} at ${width} px in ${lang}`).to.equal(true);
        }
      }
    }
  });

  it('gives a finger enough to touch', async () => {
    const element = await shown({}, { portal: gappy, width: 320 });
    for (const control of [...allByRole(element, 'button'), ...sliders(element)]) expect(control.getBoundingClientRect().height).to.be.at.least(44);
  });
});
