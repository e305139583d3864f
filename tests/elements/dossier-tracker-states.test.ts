import { expect } from '@open-wc/testing';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
import { newestFirst } from '../../src/elements/dossier-tracker/history.js';
import type { WorkCalendar } from '../../src/model/calendar.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Status } from '../../src/model/status.js';
import type { Portal } from '../../src/portal/portal.js';
import { answered, officeWith, tracked, travelBack, travelTo } from '../support/dossiers.js';
import { allByRole, byRole, queryByRole, textOf } from '../support/find.js';
import { until } from '../support/mount.js';

const shows = async (dossier: Partial<Dossier>, calendar?: WorkCalendar): Promise<string> => textOf(await tracked(officeWith(dossier, calendar)));

/** What every state says: its name, whose turn it is, what to do – with a reason of the office, and without. */
const states: Readonly<Record<Exclude<Status, 'unknown'>, { name: string; turn: string; next: string; withReason?: string; withoutReason?: string; link?: RegExp }>> = {
  draft: { name: 'Hồ sơ chưa gửi', turn: 'Đến lượt bạn', next: 'chưa đến cơ quan', link: /Xem trên trang chính thức/ },
  submitted: { name: 'Chờ cơ quan tiếp nhận', turn: 'Cơ quan đang làm', next: 'Bạn không phải làm gì thêm' },
  accepted: { name: 'Cơ quan đã tiếp nhận', turn: 'Cơ quan đang làm', next: 'Bạn không phải làm gì thêm' },
  rejectedAtIntake: {
    name: 'Cơ quan không tiếp nhận', turn: 'Đến lượt bạn', next: 'sửa hồ sơ rồi nộp lại',
    withoutReason: 'Cơ quan chưa ghi lý do. Bạn có quyền hỏi', link: /^Nộp hồ sơ mới/,
  },
  inProgress: { name: 'Đang xử lý', turn: 'Cơ quan đang làm', next: 'Bạn không phải làm gì thêm' },
  supplementRequested: {
    name: 'Cần bổ sung giấy tờ', turn: 'Đến lượt bạn', next: 'Xin bổ sung giấy tờ', withoutReason: 'Cơ quan chưa ghi cần bổ sung gì', link: /^Bổ sung trên trang chính thức/,
  },
  paymentRequired: { name: 'Cần nộp tiền', turn: 'Đến lượt bạn', next: 'Chỉ nộp trên trang chính thức', withoutReason: 'Cơ quan chưa ghi số tiền', link: /^Nộp tiền trên trang chính thức/ },
  withdrawalRequested: { name: 'Đã xin rút hồ sơ', turn: 'Cơ quan đang làm', next: 'Xin chờ cơ quan trả lời' },
  withdrawn: { name: 'Hồ sơ đã rút', turn: 'Đã xong', next: 'có thể nộp hồ sơ mới', link: /^Nộp hồ sơ mới/ },
  stopped: { name: 'Cơ quan đã dừng xử lý', turn: 'Đến lượt bạn', next: 'có thể nộp hồ sơ mới', withoutReason: 'Cơ quan chưa ghi lý do. Bạn có quyền hỏi', link: /^Nộp hồ sơ mới/ },
  suspended: { name: 'Tạm dừng xử lý', turn: 'Cơ quan đang tạm dừng', next: 'Bạn chưa phải làm gì', withoutReason: 'Cơ quan chưa ghi lý do tạm dừng' },
  completed: { name: 'Đã có kết quả', turn: 'Đến lượt bạn', next: 'Mời bạn đến nhận kết quả' },
  resultReturned: { name: 'Đã trả kết quả', turn: 'Đã xong', next: 'Nếu chưa nhận được kết quả' },
};

describe('<dvc-dossier-tracker> says of each state whose turn it is and what to do', () => {
  for (const [code, { name, turn, next, withoutReason, link }] of Object.entries(states)) {
    const dossier: Partial<Dossier> = { status: { code: code as Status }, procedure: { code: '1.001193', name: 'Đăng ký khai sinh' } };

    it(`${code}, without a reason`, async () => {
      const tracker = await tracked(officeWith(dossier));
      const text = textOf(tracker);
      expect(textOf(byRole(tracker, 'heading', name))).to.equal(name);
      expect(text).to.contain(turn);
      expect(text).to.contain(next);
      if (withoutReason) expect(text).to.contain(withoutReason);
      if (link) expect(byRole(tracker, 'link', link).getAttribute('href')).to.match(/^https:/);
      expect(text).not.to.match(/undefined|null|NaN|\[object/);
    });

    it(`${code}, with a reason`, async () => {
      const text = await shows({ ...dossier, reason: 'Ảnh giấy chứng sinh bị mờ' });
      expect(text).to.contain('Lý do: Ảnh giấy chứng sinh bị mờ');
      expect(text).not.to.match(/chưa ghi lý do|chưa ghi cần bổ sung gì/);
    });
  }
});

describe('<dvc-dossier-tracker> gives what is needed to act', () => {
  afterEach(travelBack);

  it('says what to add, by when, and where', async () => {
    travelTo('2026-11-20T09:00+07:00');
    const tracker = await tracked(officeWith({
      status: { code: 'supplementRequested' },
      requestedAction: { text: 'Nộp ảnh rõ của Giấy chứng sinh', dueDate: '2026-11-27T17:00:00+07:00', url: 'https://dichvucong.gov.vn/bo-sung' },
    }));
    expect(textOf(tracker)).to.contain('Cần bổ sung: Nộp ảnh rõ của Giấy chứng sinh').and.to.contain('Hạn: thứ Sáu, 27/11/2026.');
    expect(byRole(tracker, 'link', /^Bổ sung/).getAttribute('href')).to.equal('https://dichvucong.gov.vn/bo-sung');
  });

  it('says how much to pay, and sends nowhere but to the official page', async () => {
    const tracker = await tracked(officeWith({ status: { code: 'paymentRequired' }, payment: { state: 'due', amount: 7000 } }));
    expect(textOf(tracker)).to.contain('Số tiền: 7.000 đ').and.to.contain('Không chuyển tiền theo cuộc gọi hay tin nhắn');
    for (const link of allByRole(tracker, 'link')) expect(link.getAttribute('href')).to.match(/^(https:\/\/dichvucong\.gov\.vn\/|tel:|https:\/\/vidu\.example\/)/);
  });

  for (const [what, payment, says] of [
    ['the fees that are still due, where some are paid', { amount: 7000, fees: [{ amount: 5000, state: 'paid' }, { amount: 2000, state: 'due' }] }, 'Số tiền: 2.000 đ.'],
    ['the sum of the fees, where that is all there is', { fees: [{ amount: 5000, state: 'due' }, { amount: 2000, state: 'due' }] }, 'Số tiền: 7.000 đ.'],
    ['that the rest is not known, where a part is paid', { amount: 7000, state: 'partial' }, 'Số tiền: 7.000 đ – đã nộp một phần.'],
    ['that the sum is not known, where one fee has none', { fees: [{ amount: 5000, state: 'due' }, { state: 'due' }] }, 'Cơ quan chưa ghi số tiền'],
  ] as const) {
    it(`says of what is to be paid ${what}`, async () => expect(await shows({ status: { code: 'paymentRequired' }, payment: payment as Dossier['payment'] })).to.contain(says));
  }

  for (const [payment, says] of [
    [{ state: 'paid', amount: 7000 }, '7.000 đ – đã nộp'], [{ state: 'notApplicable' }, 'Không phải nộp'], [{ amount: 0 }, '0 đ'], [{ state: 'refunded' }, 'đã trả lại tiền'],
    [{ amount: 7000, fees: [{ amount: 7000, state: 'paid' }] }, 'đã nộp'],
  ] as const) {
    it(`asks for no money where the office contradicts itself: ${JSON.stringify(payment)}`, async () => {
      const tracker = await tracked(officeWith({ status: { code: 'paymentRequired' }, payment: payment as Dossier['payment'] }));
      expect(textOf(tracker)).to.contain(`nhưng cũng ghi: ${says}.`).and.to.contain('Xin hỏi cơ quan trước khi nộp').and.not.to.contain('Xin nộp tiền').and.not.to.contain('chưa ghi số tiền');
      expect(queryByRole(tracker, 'link', /^Nộp tiền/)).to.equal(undefined);
      expect(allByRole(tracker, 'link', 'Gọi 0290 000 0001')).to.have.length(2);
    });
  }

  for (const [dueDate, says, calls] of [
    ['2026-11-27', 'Hạn: thứ Sáu, 27/11/2026.', 1], ['2026-11-20T17:00:00+07:00', 'Hạn: hôm nay, thứ Sáu, 20/11/2026.', 1], ['2026-11-19', 'Đã quá hạn (thứ Năm, 19/11/2026). Xin hỏi cơ quan', 2],
  ] as const) {
    for (const code of ['supplementRequested', 'paymentRequired'] as const) {
      it(`says on 20/11 of a ${code} until ${dueDate}: ${says}`, async () => {
        travelTo('2026-11-20T09:00+07:00');
        const tracker = await tracked(officeWith({ status: { code }, payment: { amount: 7000 }, requestedAction: { text: 'Bản sao', dueDate } }));
        expect(textOf(tracker)).to.contain(says);
        expect(allByRole(tracker, 'link', 'Gọi 0290 000 0001')).to.have.length(calls);
      });
    }
  }

  it('leads to the official page where the backend’s own address is none', async () => {
    const tracker = await tracked(officeWith({ status: { code: 'supplementRequested' }, requestedAction: { text: 'Bản sao', url: 'bo-sung?id=1' } }));
    expect(byRole(tracker, 'link', /^Bổ sung trên trang chính thức/).getAttribute('href')).to.equal('https://dichvucong.gov.vn/');
  });

  it('sends to pay only where the portal vouches for, whatever address the backend gives', async () => {
    const payAt = async (url: string, rest: Partial<Portal> = {}): Promise<string | null> =>
      byRole(await tracked({ ...officeWith({ status: { code: 'paymentRequired' }, payment: { amount: 7000 }, requestedAction: { url } }), ...rest }), 'link', /^Nộp tiền/).getAttribute('href');
    const official = 'https://dichvucong.gov.vn/';
    expect(await payAt('https://dichvucong.gov.vn/nop-tien?so=1')).to.equal('https://dichvucong.gov.vn/nop-tien?so=1');
    expect(await payAt('https://dichvucong.gov.vn.thu-phi.example/')).to.equal(official);
    expect(await payAt('http://dichvucong.gov.vn/')).to.equal(official);
    expect(await payAt('https://pay.example/1')).to.equal(official);
    expect(await payAt('https://pay.example/1', { submissionRules: { idempotency: 'none', settles: 0, files: {}, paymentOrigins: ['https://pay.example'] } })).to.equal('https://pay.example/1');
    expect(await payAt('https://xa.example/phi', { fileOrigins: ['https://xa.example'] })).to.equal('https://xa.example/phi');
  });

  it('never follows a link that is no web address', async () => {
    const tracker = await tracked(officeWith({ status: { code: 'paymentRequired' }, requestedAction: { url: 'javascript:alert(1)' } }));
    for (const link of allByRole(tracker, 'link')) expect(link.getAttribute('href')).not.to.match(/^javascript:/);
  });

  it('says what to collect, where and when', async () => {
    const text = await shows({ status: { code: 'completed' }, result: { description: 'Giấy khai sinh', place: 'Quầy số 2' } });
    expect(text).to.contain('Kết quả: Giấy khai sinh').and.to.contain('Nơi nhận: Quầy số 2').and.to.contain('Giờ làm việc: Thứ Hai – Thứ Sáu');
    expect(await shows({ status: { code: 'completed' } })).to.contain('Nơi nhận: Bộ phận Tiếp nhận và Trả kết quả, UBND xã Ví Dụ, Số 1');
  });

  it('offers a call where only the office can tell', async () => {
    const tracker = await tracked(officeWith({ status: { code: 'stopped' } }));
    expect(byRole(tracker, 'link', 'Gọi 0290 000 0001').getAttribute('href')).to.equal('tel:02900000001');
  });

  it('shows the suspension beside any state, with its reason or without', async () => {
    const text = await shows({ plannedEndDate: '2026-11-30', suspension: { active: true, reason: 'Chờ xác minh' } });
    expect(text).to.contain('Đang xử lý').and.to.contain('Cơ quan đang tạm dừng').and.to.contain('Lý do tạm dừng: Chờ xác minh').and.not.to.contain('còn');
    expect(await shows({ suspension: { active: true } })).to.contain('Cơ quan chưa ghi lý do tạm dừng');
    expect((await shows({ status: { code: 'suspended' }, reason: 'Chờ xác minh', suspension: { active: true, reason: 'Chờ xác minh' } })).match(/Chờ xác minh/g)).to.have.length(1);
    expect(await shows({ suspension: { active: false, reason: 'Cũ' } })).to.contain('Cơ quan đang làm');
  });
});

describe('<dvc-dossier-tracker> meets states nobody knows', () => {
  const unknown = (label: string | undefined): Partial<Dossier> => ({ status: { code: 'unknown', label }, plannedEndDate: '2020-01-02' });

  for (const label of ['Đang ký số tập trung', '27', '<b>Chờ</b> & "liên thông"', 'x'.repeat(400)]) {
    it(`shows the office's own words: ${label.slice(0, 30)}`, async () => {
      const tracker = await tracked(officeWith(unknown(label)));
      expect(textOf(byRole(tracker, 'heading', /^Cơ quan ghi/))).to.equal(`Cơ quan ghi: “${label}”`);
      expect(textOf(tracker)).to.contain('Chưa rõ trạng thái này nghĩa là gì').and.to.contain('Chưa rõ đến lượt ai');
      expect(textOf(tracker)).to.contain('02/01/2020').and.not.to.contain('quá ngày');
      expect(byRole(tracker, 'link', 'Gọi 0290 000 0001')).to.exist;
    });
  }

  for (const label of ['', undefined]) {
    it(`says so when there are no words either: ${String(label)}`, async () => {
      const tracker = await tracked(officeWith(unknown(label)));
      expect(queryByRole(tracker, 'heading', 'Chưa rõ trạng thái')).to.exist;
      expect(textOf(tracker)).to.contain('Chưa rõ trạng thái này nghĩa là gì').and.not.to.contain('“”');
    });
  }

  it('shows a record that has almost nothing', async () => {
    const text = await shows({});
    expect(text).to.contain('Cơ quan chưa ghi ngày hẹn trả').and.to.contain('H99.21-261118-0003').and.not.to.match(/undefined|null|NaN|Người nộp|Thủ tục/);
  });
});

const calendar = (rest: Partial<WorkCalendar> = {}): WorkCalendar => ({
  weekend: [6, 7], holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-11-24'], makeupWorkdays: ['2026-08-22'],
  validFrom: '2026-01-01', validTo: '2026-12-31', ...rest,
});

describe('<dvc-dossier-tracker> counts to the office’s own date', () => {
  afterEach(travelBack);

  const due: readonly [now: string, date: string, says: string, calendar: WorkCalendar | undefined][] = [
    ['2026-11-20T09:00+07:00', '2026-11-25T17:00:00+07:00', 'Hẹn trả: thứ Tư, 25/11/2026 – còn 2 ngày làm việc', calendar()],
    ['2026-11-20T09:00+07:00', '2026-11-21', 'Hẹn trả: thứ Bảy, 21/11/2026 – còn 1 ngày', calendar()],
    ['2026-11-20T09:00+07:00', '2027-01-04', 'Hẹn trả: thứ Hai, 04/01/2027 – còn 45 ngày', calendar()],
    // Over Tết: of 13 days only three are worked.
    ['2026-02-13T09:00+07:00', '2026-02-25', 'Hẹn trả: thứ Tư, 25/02/2026 – còn 3 ngày làm việc', calendar()],
    // Saturday 22 August is worked in exchange.
    ['2026-08-21T09:00+07:00', '2026-08-24', 'Hẹn trả: thứ Hai, 24/08/2026 – còn 2 ngày làm việc', calendar()],
    ['2026-11-20T20:30+07:00', '2026-11-20T17:00:00+07:00', 'Hẹn trả: hôm nay, thứ Sáu, 20/11/2026', calendar()],
    ['2026-11-20T09:00+07:00', '2026-11-18', 'Đã quá ngày hẹn trả 2 ngày làm việc (hẹn thứ Tư, 18/11/2026)', calendar()],
    ['2026-11-22T09:00+07:00', '2026-11-20', 'Đã quá ngày hẹn trả 2 ngày (hẹn thứ Sáu, 20/11/2026)', calendar()],
    ['2026-11-20T09:00+07:00', '2026-11-22', 'Hẹn trả: Chủ nhật, 22/11/2026 – còn 2 ngày', calendar()],
    // The day changes at midnight in Vietnam, not in Greenwich nor where the browser stands.
    ['2026-11-20T16:59:00Z', '2026-11-20', 'Hẹn trả: hôm nay, thứ Sáu, 20/11/2026', calendar()],
    ['2026-11-20T17:01:00Z', '2026-11-20', 'Đã quá ngày hẹn trả 1 ngày (hẹn thứ Sáu, 20/11/2026)', calendar()],
  ];
  for (const [now, plannedEndDate, says, days] of due) {
    it(`at ${now} of ${plannedEndDate}: ${says}`, async () => {
      travelTo(now);
      expect(await shows({ plannedEndDate }, days)).to.contain(says);
    });
  }

  it('counts plain days where the portal has no calendar', async () => {
    travelTo('2026-11-20T09:00+07:00');
    const portal = { ...officeWith({ plannedEndDate: '2026-11-24' }), calendar: undefined };
    expect(textOf(await tracked(portal))).to.contain('còn 4 ngày').and.not.to.contain('còn 4 ngày làm việc');
  });

  it('says what can be asked for when the date has passed', async () => {
    travelTo('2026-11-20T09:00+07:00');
    const tracker = await tracked(officeWith({ plannedEndDate: '2026-11-10' }));
    expect(textOf(tracker)).to.contain('cơ quan có trách nhiệm xin lỗi bằng văn bản và hẹn lại ngày trả');
    expect(allByRole(tracker, 'link', 'Gọi 0290 000 0001')).to.have.length(2);
  });

  it('apologises for an extension and counts to the new date', async () => {
    travelTo('2026-11-20T09:00+07:00');
    const text = await shows({ plannedEndDate: '2026-11-18', extension: { reason: 'Chờ xác minh của xã khác.', until: '2026-11-26' } }, calendar());
    expect(text).to.contain('còn 3 ngày làm việc').and.to.contain('Xin lỗi vì bạn phải chờ thêm: cơ quan đã hẹn lại đến thứ Năm, 26/11/2026');
    expect(text).to.contain('Lý do hẹn lại: Chờ xác minh của xã khác.').and.not.to.contain('quá ngày');
    expect(text).to.contain('Ngày hẹn trả ban đầu 18/11/2026');
    expect(await shows({ plannedEndDate: '2026-11-26', extension: { until: '2026-11-26' } })).to.contain('cơ quan đã hẹn lại đến').and.not.to.contain('ban đầu');
  });

  for (const [what, dossier] of [
    ['is before the first', { plannedEndDate: '2026-11-26', extension: { reason: 'Chờ xác minh', until: '2026-11-25' } }],
    ['cannot be meant', { submittedAt: '2026-11-16', plannedEndDate: '2026-11-26', extension: { reason: 'Chờ xác minh', until: '2026-01-01' } }],
  ] as const) {
    it(`apologises for no wait where the new date ${what}, but keeps the reason`, async () => {
      travelTo('2026-11-20T09:00+07:00');
      expect(await shows(dossier)).to.contain('Lý do hẹn lại: Chờ xác minh').and.not.to.match(/chờ thêm|chưa ghi ngày hẹn mới/);
    });
  }

  for (const code of ['completed', 'resultReturned', 'withdrawn', 'stopped', 'rejectedAtIntake', 'supplementRequested', 'paymentRequired', 'suspended'] as const) {
    it(`never calls ${code} late`, async () => {
      travelTo('2026-11-20T09:00+07:00');
      expect(await shows({ status: { code }, plannedEndDate: '2026-11-10' })).not.to.contain('quá ngày').and.not.to.match(/còn \d/);
    });
  }
});

describe('<dvc-dossier-tracker> tells the way so far', () => {
  const titles = (tracker: DvcDossierTracker): readonly string[] => allByRole(tracker, 'listitem').map((item) => textOf(item));

  it('newest first, however the office sorts', async () => {
    const history = [{ at: '2026-11-16T15:00:00+07:00', step: 'ba' }, { at: '2026-11-10T08:00:00+07:00', step: 'một' }, { at: '2026-11-18', step: 'bốn' }, { at: '2026-11-12T08:00:00+07:00', step: 'hai' }];
    const items = titles(await tracked(officeWith({ history })));
    expect(items.map((item) => /một|hai|ba$|bốn/.exec(item)?.[0])).to.deep.equal(['bốn', 'ba', 'hai', 'một']);
    expect(items[0]).to.equal('18/11/2026 bốn');
    expect(items[1]).to.equal('16/11/2026, 15:00 ba');
  });

  it('keeps what has no time beside its neighbour', () => {
    const steps = (history: readonly { at?: string; step: string }[]): string => newestFirst(history).map(({ step }) => step).join('');
    expect(steps([{ at: '2026-11-10', step: 'a' }, { step: 'b' }, { at: '2026-11-12', step: 'c' }])).to.equal('cba');
    expect(steps([{ at: '2026-11-12', step: 'c' }, { step: 'b' }, { at: '2026-11-10', step: 'a' }])).to.equal('cba');
    expect(steps([{ step: 'a' }, { step: 'b' }])).to.equal('ab');
    expect(steps([{ at: '2026-11-10T08:00', step: 'a' }, { at: '2026-11-10T08:00', step: 'b' }])).to.equal('ba');
  });

  it('in words, with department and note, unknown things named', async () => {
    const history = [
      { at: '2026-11-10T08:00:00+07:00', status: 'accepted' as const, step: 'Lập giấy hẹn', department: 'Một cửa', note: 'Đủ giấy tờ' },
      { status: 'unknown' as const, label: 'Chờ ký số' },
      {},
    ];
    const items = titles(await tracked(officeWith({ history })));
    expect(items).to.include('10/11/2026, 08:00 Cơ quan đã tiếp nhận Lập giấy hẹn Một cửa Đủ giấy tờ');
    expect(items).to.include('Không ghi ngày Cơ quan ghi: “Chờ ký số”');
    expect(items).to.include('Không ghi ngày Cơ quan không ghi nội dung');
  });

  it('six at once, the others on request, none lost', async () => {
    const history = [...Array(12).keys()].map((day) => ({ at: `2026-11-${String(day + 1).padStart(2, '0')}`, step: `bước ${day + 1}` }));
    const tracker = await tracked(officeWith({ history }));
    const more = byRole(tracker, 'button', 'Xem tất cả (thêm 6)');
    const visible = (): number => allByRole(tracker, 'listitem').filter((item) => item.checkVisibility()).length;
    expect(visible()).to.equal(6);
    more.click();
    await until(() => visible() === 12, 'all steps');
  });
});

describe('<dvc-dossier-tracker> in English', () => {
  it('says the same', async () => {
    const tracker = await tracked(officeWith({ status: { code: 'supplementRequested' } }), { lang: 'en' });
    await until(() => queryByRole(tracker, 'heading', 'More papers needed'), 'English words');
    await answered(tracker);
    expect(textOf(tracker)).to.contain('Your turn').and.to.contain('The office has not said what to add');
    expect(textOf(tracker)).not.to.match(/hồ sơ|bổ sung/);
  });
});
