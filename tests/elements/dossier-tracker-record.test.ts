/** What stands in the record: papers, fees, results, the way so far – also when the record contradicts itself. */
import { expect } from '@open-wc/testing';
import { wayOf } from '../../src/elements/dossier-tracker/history.js';
import type { WorkCalendar } from '../../src/model/calendar.js';
import type { Dossier, StatusEvent } from '../../src/model/dossier.js';
import type { MemoryOptions } from '../../src/portal/memory/memory-portal.js';
import type { Portal } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { expectNoViolations } from '../support/axe.js';
import { dossierWith, officeWith, someCode, tracked, travelBack, travelTo } from '../support/dossiers.js';
import { allByRole, byRole, queryByRole, textOf } from '../support/find.js';
import { samplePortal, until } from '../support/mount.js';
import { scripted } from '../support/scripted.js';

const shows = async (dossier: Partial<Dossier>, calendar?: WorkCalendar): Promise<string> => textOf(await tracked(officeWith(dossier, calendar)));
const calendar: WorkCalendar = { weekend: [6, 7], holidays: ['2026-11-24'], officeHours: [['07:30', '11:30'], ['13:00', '17:00']], validFrom: '2026-01-01', validTo: '2026-12-31' };

describe('<dvc-dossier-tracker> shows papers, fees and the result', () => {
  it('each paper with what has become of it', async () => {
    const tracker = await tracked(officeWith({
      papers: [
        { name: 'Tờ khai', state: 'confirmed', at: '2026-11-16' }, { name: 'Giấy chứng sinh', state: 'missing', note: 'Gọi 0900 000 001' },
        { name: 'Căn cước 000000000001', state: 'received' }, { name: 'Giấy khác' },
      ],
    }));
    expect(allByRole(tracker, 'listitem').map(textOf)).to.deep.equal([
      'Tờ khai Đã nhận và hợp lệ, 16/11/2026', 'Giấy chứng sinh Còn thiếu Gọi •••', 'Căn cước ••• Cơ quan đã nhận', 'Giấy khác Chưa ghi đã nhận hay chưa',
    ]);
    await expectNoViolations(tracker);
  });

  it('each fee, paid or due', async () => {
    const text = await shows({ payment: { amount: 7000, fees: [{ name: 'Lệ phí', amount: 5000, state: 'paid' }, { amount: 2000, state: 'due' }, { name: 'Phí khác' }] } });
    expect(text).to.contain('Lệ phí 5.000 đ – đã nộp').and.to.contain('2.000 đ – chưa nộp').and.to.contain('Phí khác Cơ quan chưa ghi số tiền');
  });

  it('how the result comes, and where it can be had online', async () => {
    const tracker = await tracked(officeWith({ status: { code: 'completed' }, result: { channel: 'postal', url: 'https://dichvucong.gov.vn/kq' } }));
    expect(textOf(tracker)).to.contain('Kết quả được gửi cho bạn qua bưu điện');
    expect(byRole(tracker, 'link', /^Xem kết quả trên mạng/).getAttribute('href')).to.equal('https://dichvucong.gov.vn/kq');
    expect(await shows({ status: { code: 'completed' }, result: { channel: 'inPerson' } })).to.contain('Mời bạn đến nhận kết quả').and.to.contain('Cách nhận: Trực tiếp tại quầy');
  });

  for (const channel of ['postal', 'online'] as const) {
    it(`sends nobody to the office for a result that comes ${channel === 'postal' ? 'by post' : 'online'}`, async () => {
      travelTo('2026-11-21T09:00+07:00');
      const text = (await shows({ status: { code: 'completed' }, result: { channel, description: 'Giấy khai sinh' } }, calendar)).replace(/Thông tin hồ sơ.*/, '');
      travelBack();
      expect(text).to.contain('Kết quả: Giấy khai sinh').and.not.to.match(/Mời bạn đến|giấy hẹn và giấy tờ|Nơi nhận|Giờ làm việc|không làm việc/);
      expect(text.includes('Đến lượt bạn')).to.equal(channel === 'online');
    });
  }

  for (const [place, isPosted] of [
    ['Gửi bưu chính về địa chỉ đã đăng ký', true], ['Qua dịch vụ bưu chính công ích', true], ['Nhận qua bưu điện', true],
    ['Điểm Bưu điện – Văn hóa xã', false], ['Trả kết quả tại Bưu điện xã', false], ['Quầy số 2', false],
  ] as const) {
    it(`reads in the office’s own words that a result ${isPosted ? 'is sent' : 'is to be collected'}: ${place}`, async () => {
      const text = await shows({ status: { code: 'completed' }, result: { place } });
      expect(text).to.contain(`Nơi nhận: ${place}`);
      expect([/Kết quả được gửi cho bạn/, /Đã xong/, /Mời bạn đến/].map((words) => words.test(text))).to.deep.equal([isPosted, isPosted, !isPosted]);
    });
  }

  it('a result that was handed over online can still be seen', async () => {
    const tracker = await tracked(officeWith({ status: { code: 'resultReturned' }, result: { channel: 'online', description: 'Trích lục khai sinh', url: 'https://dichvucong.gov.vn/kq' } }));
    expect(textOf(tracker)).to.contain('Kết quả: Trích lục khai sinh');
    expect(byRole(tracker, 'link', /^Xem kết quả trên mạng/).getAttribute('href')).to.equal('https://dichvucong.gov.vn/kq');
  });

  it('says no more of a wait when the result is there', async () => {
    const text = await shows({ status: { code: 'completed' }, extension: { until: '2026-11-26', reason: 'Chờ xác minh' }, suspension: { active: true } });
    expect(text).not.to.match(/chờ thêm|tạm dừng/);
  });

  it('no person who handled it but where the portal maps one', async () => {
    expect(await shows({ history: [{ at: '2026-11-10', step: 'Thẩm tra', officer: 'Bà Trần Thị Ví Dụ' }] })).to.contain('Người xử lý: Bà Trần Thị Ví Dụ');
    const { baseUrl } = await scripted({ json: { ma: someCode, buoc: [{ ten: 'Thẩm tra', canBo: 'Bà Trần Thị Ví Dụ' }] } });
    const portal = await openPortal({
      name: 'X', baseUrl, operations: { findDossier: { request: { url: 'x' }, map: { code: 'ma', 'status.code': { const: 'inProgress' }, history: { each: 'buoc', map: { step: 'ten' } } } } },
    }, location.href);
    expect(textOf(await tracked(portal))).to.contain('Thẩm tra').and.not.to.contain('Trần');
  });
});

describe('<dvc-dossier-tracker> tells the steps still to come', () => {
  afterEach(travelBack);
  const procedure = { code: '9.000001', name: 'Thủ tục mẫu', steps: ['Chuẩn bị', 'Nộp hồ sơ', 'Thẩm tra', 'Trình lãnh đạo ký', 'Nhận kết quả'].map((name) => ({ name })) };
  const withSteps = (dossier: Partial<Dossier>, options: MemoryOptions = {}): Portal =>
    samplePortal(options, { procedures: [procedure], dossiers: [dossierWith({ procedure: { code: '9.000001' }, ...dossier })] });

  it('from the procedure, without a date, after the one the office names, and before the way so far', async () => {
    const tracker = await tracked(withSteps({ currentStep: 'Thẩm tra', history: [{ at: '2026-11-10', step: 'Tiếp nhận' }] }));
    expect(textOf(tracker)).to.contain('Còn lại theo thủ tục Trình lãnh đạo ký Nhận kết quả Đây là các bước chung của thủ tục').and.to.match(/bước chung.+Hồ sơ đã đi qua/);
    await expectNoViolations(tracker);
  });

  it('once, where the office dates one itself', async () => {
    travelTo('2026-11-20T09:00+07:00');
    const text = textOf(await tracked(withSteps({ history: [{ at: '2026-11-19', step: 'Thẩm tra' }, { at: '2026-11-24', step: 'Trình lãnh đạo ký' }] })));
    expect(text).to.contain('Cơ quan ghi cho những ngày tới 24/11/2026 Trình lãnh đạo ký Còn lại theo thủ tục Nhận kết quả Đây là');
  });

  it('not at an end, not where nobody knows where it is, and not where the procedure cannot be had', async () => {
    for (const code of ['resultReturned', 'stopped', 'unknown'] as const) expect(textOf(await tracked(withSteps({ status: { code } }))), code).not.to.contain('Còn lại theo thủ tục');
    for (const options of [{ fails: { getProcedure: 'offline' } }, { without: ['getProcedure'] }] as const) {
      const tracker = await tracked(withSteps({}, options));
      expect(textOf(tracker)).to.contain('Đang xử lý').and.not.to.contain('Còn lại theo thủ tục');
      expect(tracker.shadowRoot?.querySelector('[aria-busy=true]')).to.equal(null);
    }
  });
});

describe('<dvc-dossier-tracker> knows the office’s hours', () => {
  afterEach(travelBack);

  it('on the day itself says when the office has closed', async () => {
    travelTo('2026-11-20T18:00+07:00');
    expect(await shows({ plannedEndDate: '2026-11-20' }, calendar)).to.contain('Hẹn trả: hôm nay').and.to.contain('Lúc này cơ quan không làm việc. Ngày làm việc gần nhất: thứ Hai, 23/11/2026.');
    travelTo('2026-11-20T12:00+07:00');
    expect(await shows({ plannedEndDate: '2026-11-20' }, calendar)).to.contain('Hẹn trả: hôm nay').and.not.to.contain('không làm việc');
  });

  it('says when the due date is a day off by the office’s own calendar', async () => {
    travelTo('2026-11-20T09:00+07:00');
    expect(await shows({ plannedEndDate: '2026-11-24' }, calendar)).to.contain('Theo lịch làm việc, cơ quan nghỉ vào ngày hẹn');
    expect(await shows({ plannedEndDate: '2026-11-25' }, calendar)).not.to.contain('nghỉ vào ngày hẹn');
    expect(await shows({ plannedEndDate: '2027-11-27' }, calendar)).not.to.contain('nghỉ vào ngày hẹn');
  });

  it('spares the way to a closed door when the result is ready', async () => {
    travelTo('2026-11-21T09:00+07:00');
    expect(await shows({ status: { code: 'completed' } }, calendar)).to.contain('Ngày làm việc gần nhất: thứ Hai, 23/11/2026');
  });

  it('says when the office begins with what came after 15:00, while that is ahead', async () => {
    const dossier: Partial<Dossier> = { status: { code: 'submitted' }, submittedAt: '2026-11-20T15:10:00+07:00' };
    travelTo('2026-11-20T16:00+07:00');
    expect(await shows(dossier, calendar)).to.contain('thường được xem vào ngày làm việc tiếp theo: thứ Hai, 23/11/2026');
    travelTo('2026-11-25T09:00+07:00');
    expect(await shows(dossier, calendar)).not.to.contain('thường được xem');
    travelTo('2026-11-20T10:00+07:00');
    expect(await shows({ ...dossier, submittedAt: '2026-11-20T09:00:00+07:00' }, calendar)).not.to.contain('thường được xem');
    travelTo('2027-02-01T16:00+07:00');
    expect(await shows({ ...dossier, submittedAt: '2027-02-01T15:10:00+07:00' }, calendar)).not.to.contain('thường được xem');
  });
});

describe('<dvc-dossier-tracker> meets records that contradict themselves', () => {
  it('of another dossier than was asked for, from a portal written in code: nothing of it is shown', async () => {
    const findDossier: Portal['findDossier'] = async () => dossierWith({ code: 'H99.21-261118-0004', procedure: { name: 'Thủ tục của người khác' } });
    const tracker = await tracked({ ...samplePortal(), findDossier });
    expect(textOf(tracker)).to.contain('không đọc được').and.not.to.match(/0004|người khác/);
  });

  afterEach(travelBack);

  it('counts nothing to a due date before the dossier was handed in, says so, and offers a call', async () => {
    travelTo('2026-11-20T09:00+07:00');
    const tracker = await tracked(officeWith({ submittedAt: '2026-11-16T08:00:00+07:00', plannedEndDate: '2026-11-10' }));
    expect(textOf(tracker)).to.contain('Ngày hẹn trả đang ghi là thứ Ba, 10/11/2026, trước cả ngày nộp hồ sơ').and.not.to.contain('quá ngày');
    expect(allByRole(tracker, 'link', 'Gọi 0290 000 0001')).to.have.length(2);
  });

  it('keeps steps of coming days apart from those that have happened, and says doubled ones once', () => {
    const step = (at: string, name: string): StatusEvent => ({ at, step: name });
    const { passed, ahead } = wayOf([step('2026-11-18', 'b'), step('2026-11-25', 'd'), step('2026-11-18', 'b'), step('2026-11-10', 'a'), step('2026-11-22', 'c')], '2026-11-20');
    expect(passed.map(({ step: name }) => name)).to.deep.equal(['b', 'a']);
    expect(ahead.map(({ step: name }) => name)).to.deep.equal(['c', 'd']);
  });

  it('takes a step without a date that comes again for another one', () => {
    const [check, wait] = [{ step: 'Thẩm tra' }, { step: 'Chờ bổ sung' }];
    expect(wayOf([check, wait, check, check], '2026-11-20').passed).to.deep.equal([check, wait, check]);
  });

  it('says of a coming step that it is written down, not that it has happened', async () => {
    travelTo('2026-11-20T09:00+07:00');
    const tracker = await tracked(officeWith({ history: [{ at: '2026-11-19', step: 'Thẩm tra' }, { at: '2026-11-24', step: 'Ký' }] }));
    expect(allByRole(tracker, 'heading').map(textOf)).to.include('Cơ quan ghi cho những ngày tới');
    expect(textOf(tracker)).to.match(/Cơ quan ghi cho những ngày tới 24\/11\/2026 Ký Hồ sơ đã đi qua 19\/11\/2026 Thẩm tra/);
  });

  it('draws a way of 10,000 steps in bounds, newest first, and says how many are not shown', async () => {
    const history = [...Array(10_000).keys()].map((minute) => ({ at: new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString().slice(0, 19), step: `bước ${minute + 1}` }));
    const tracker = await tracked(officeWith({ history }));
    expect(allByRole(tracker, 'listitem')).to.have.length(200);
    expect(textOf(tracker)).to.contain('bước 10000').and.to.contain('Còn 9.800 bước cũ hơn không hiện ở đây');
  });

  for (const turned of [false, true]) {
    it(`over HTTP a list of 10,000 steps, ${turned ? 'newest' : 'oldest'} first, does not lose the newest`, async () => {
      const oldestFirst = [...Array(10_000).keys()].map((minute) => ({ at: `2026-01-0${1 + Math.floor(minute / 1440)}T${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`, step: `bước ${minute + 1}` }));
      const { baseUrl } = await scripted({ json: { code: someCode, status: { code: 'inProgress' }, history: turned ? oldestFirst.reverse() : oldestFirst } });
      const portal = await openPortal({ name: 'X', baseUrl, operations: { findDossier: { request: { url: 'x' } } } }, location.href);
      const tracker = await tracked(portal);
      expect(textOf(allByRole(tracker, 'listitem')[0] as Element)).to.contain('bước 10000');
    });
  }

  const plain = { name: 'X', operations: { findDossier: { request: { url: 'x' } } }, statuses: { 4: 'inProgress' } };
  const garbled: readonly (readonly [what: string, record: object, says: readonly string[]])[] = [
    ['a way that is no list', { history: { at: 'hôm qua' }, papers: 'không', payment: [] }, []],
    ['steps that are no records', { history: [null, 7, 'Thẩm tra', [], { step: 'Thẩm tra' }] }, ['Thẩm tra']],
    ['states in the way as numbers, records and words nobody knows', { history: [{ status: 4, step: 'một' }, { status: { id: 4 }, step: 'hai' }, { status: 'ĐANG XÂY', label: 'Đang xây', step: 'ba' }, { status: '4', step: 'bốn' }] }, ['một', 'hai', '“Đang xây”', 'bốn']],
    ['days that do not exist', { submittedAt: '2026-02-31', plannedEndDate: '2026-13-45T08:00:00', history: [{ at: '31/31/2026', step: 'Thẩm tra' }] }, ['Cơ quan chưa ghi ngày hẹn trả', 'Không ghi ngày Thẩm tra']],
    ['amounts below nothing, in words and without end', { payment: { amount: -7000, state: 'nhiều', fees: [{ amount: 'Infinity' }, { amount: 1e400 }, { amount: 'năm nghìn' }, { name: 'Lệ phí', amount: '5.000' }] } }, ['Lệ phí']],
    ['papers without a name or in a state nobody knows', { papers: [{ state: 'received' }, { name: 'Tờ khai', state: 9 }, { name: '<img src=x onerror=alert(1)>', state: 'missing' }] }, ['Tờ khai Chưa ghi đã nhận hay chưa']],
    ['an end before the beginning', { submittedAt: '2026-11-16', acceptedAt: '2026-11-10', completedAt: '2026-11-01', resultReturnedAt: '2020-01-01' }, ['16/11/2026', '01/11/2026']],
    ['everything as lists', { plannedEndDate: ['2026-11-30'], reason: ['a', 'b'], currentStep: ['x'], suspension: [true], extension: [], requestedAction: [{}] }, []],
  ];
  for (const [what, record, says] of garbled) {
    it(`shows what can be read of a record with ${what}`, async () => {
      const { baseUrl } = await scripted({ json: { code: someCode, status: { code: 4 }, ...record } });
      const tracker = await tracked(await openPortal({ ...plain, baseUrl }, location.href));
      const text = textOf(tracker);
      expect(queryByRole(tracker, 'heading', 'Đang xử lý')).to.exist;
      for (const one of says) expect(text).to.contain(one);
      expect(text).not.to.match(/undefined|null|NaN|Infinity|Invalid|\[object|-7\.000/);
      expect(tracker.shadowRoot?.querySelector('img')).to.equal(null);
    });
  }

  it('is asked for past every cache: the next person at this machine finds none of it, and “Tải lại” is no old answer', async () => {
    const headers = { 'cache-control': 'max-age=600' };
    const { baseUrl, received } = await scripted({ json: { ma: someCode, tt: 'inProgress' }, headers }, { json: { ma: someCode, tt: 'completed' }, headers });
    const portal = await openPortal({
      name: 'X', baseUrl, operations: { findDossier: { request: { url: 'x', query: { ma: '{dossierCode}' } }, map: { code: 'ma', 'status.code': 'tt' } } },
    }, location.href);
    const tracker = await tracked(portal);
    byRole(tracker, 'button', 'Tải lại').click();
    await until(() => queryByRole(tracker, 'heading', 'Đã có kết quả'), 'the new state');
    expect(await received()).to.have.length(2);
  });

  it('shifts no day between the zones of the office and of Greenwich', async () => {
    const { baseUrl } = await scripted({ json: { code: someCode, status: { code: 4 }, submittedAt: '2026-11-10T17:30:00Z', plannedEndDate: '2026-11-15T23:59:59+07:00', history: [{ at: '2026-11-10T16:59:00Z', step: 'một' }, { at: '2026-11-10T17:00:00Z', step: 'hai' }] } });
    travelTo('2026-11-14T09:00+07:00');
    const text = textOf(await tracked(await openPortal({ ...plain, baseUrl }, location.href)));
    expect(text).to.contain('11/11/2026, 00:00 hai').and.to.contain('10/11/2026, 23:59 một').and.to.contain('Ngày nộp 11/11/2026').and.to.contain('Hẹn trả: Chủ nhật, 15/11/2026 – còn 1 ngày');
  });

  for (const [written, status] of [[4, 'Đang xử lý'], ['4', 'Đang xử lý'], ['Đang xử lý'.normalize('NFD'), 'Đang xử lý'], ['ĐANG XỬ LÝ', 'Đang xử lý'], [{ id: 4 }, undefined], [[4], undefined], [44, undefined], [null, undefined], [true, undefined]] as const) {
    it(`reads a state written as ${JSON.stringify(written)}`, async () => {
      const { baseUrl } = await scripted({ json: { ma: someCode, tt: written } });
      const portal = await openPortal({
        name: 'X', baseUrl, statuses: { 4: 'inProgress', 'Đang xử lý': 'inProgress' }, operations: { findDossier: { request: { url: 'x' }, map: { code: 'ma', 'status.code': 'tt', 'status.label': 'tt' } } },
      }, location.href);
      const tracker = await tracked(portal);
      await until(() => queryByRole(tracker, 'heading', status ?? /^(Chưa rõ trạng thái|Cơ quan ghi: “.+”)$/), 'the state');
      expect(textOf(tracker)).not.to.match(/\[object|undefined|null/);
    });
  }
});
