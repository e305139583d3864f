/** Several dossiers followed on the citizen's own device. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
// Loaded ahead, so that no test waits for the compiler.
import '../../src/elements/dossier-tracker/following.js';
import '../../src/elements/dossier-tracker/save-date.js';
import { byAgreement, type Leadership } from '../../src/elements/dossier-tracker/leadership.js';
import { deviceStore } from '../../src/elements/device-store.js';
import type { Dossier } from '../../src/model/dossier.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { dossierWith, lookUp, someCode, tracked, travelBack, travelTo } from '../support/dossiers.js';
import { allByRole, announced, byRole, focused, nameOf, queryByRole, textOf } from '../support/find.js';
import { longTimers, type LongTimers } from '../support/long-timers.js';
import { mount, portalOf, samplePortal, settled, unmountAll, until } from '../support/mount.js';

const minute = 60_000;
let office = '';
let now: Dossier;
let asked = 0;
let fails: PortalError | undefined;

/** An office of this test alone, whose one dossier is what `now` says. */
const portal = (rest: Partial<Portal> = {}): Portal => ({
  ...samplePortal({}, { name: office }),
  findDossier: ({ code }) => {
    asked += 1;
    if (fails) return Promise.reject(fails);
    return Promise.resolve({ ...now, code });
  },
  ...rest,
});
const store = deviceStore('personal');
/** Waits until something is kept, or nothing any more. */
async function memory(kind: 'followed' | 'seen', there: boolean): Promise<void> {
  while (((await store.recall(kind, office)) !== undefined) !== there);
}
const list = (tracker: Element): string => {
  const region = queryByRole(tracker, 'region', /^(Hồ sơ đang theo dõi|Applications you follow)$/);
  return region ? textOf(region) : '';
};
const opened = (of: Portal = portal(), lang?: string): Promise<DvcDossierTracker> => mount<DvcDossierTracker>(html`<dvc-dossier-tracker></dvc-dossier-tracker>`, { portal: of, device: 'personal', lang });

async function following(of: Portal = portal()): Promise<DvcDossierTracker> {
  const tracker = await tracked(of, { device: 'personal' });
  await until(() => queryByRole(tracker, 'button', 'Theo dõi hồ sơ này'), 'the button to follow');
  byRole(tracker, 'button', 'Theo dõi hồ sơ này').click();
  await until(() => list(tracker).includes(someCode), 'the list');
  await until(() => announced(tracker).startsWith('Đang theo dõi'), 'the news of it');
  await memory('seen', true);
  // The one tab there is leads.
  while (!(await navigator.locks.query()).held?.some(({ name }) => name === `dvc-widgets/lead/${office}`));
  return tracker;
}

describe('<dvc-dossier-tracker> follows dossiers', () => {
  let timers: LongTimers;

  before(async function () {
    // The first use opens the database.
    this.timeout(30_000);
    await store.recall('seen', 'nothing');
  });
  beforeEach(() => {
    office = `UBND xã ${Math.random().toString(36).slice(2)}`;
    now = dossierWith({ plannedEndDate: '2126-11-30', history: [{ at: '2026-11-10', step: 'Tiếp nhận', note: 'Ghi chú riêng' }], applicant: 'Nguyễn Văn Mẫu' });
    asked = 0;
    fails = undefined;
    timers = longTimers();
  });
  afterEach(() => {
    timers.restore();
    unmountAll();
    travelBack();
  });

  /** Lets so much time pass until the portal has been asked once more. */
  const askedAgain = async (after = 90 * minute): Promise<void> => {
    const before = asked;
    timers.pass(after);
    await until(() => asked > before, 'another question');
    await new Promise((nextTask) => setTimeout(nextTask));
  };

  it('offers nothing of it on a shared machine', async () => {
    const tracker = await tracked(portal());
    expect(queryByRole(tracker, 'button', 'Theo dõi hồ sơ này')).to.equal(undefined);
    expect(queryByRole(tracker, 'button', 'Lưu ngày hẹn vào lịch')).to.equal(undefined);
    expect(list(tracker)).to.equal('');
  });

  it('says that it follows, open to everybody, and keeps codes, states and dates – no word of the office and no person', async () => {
    const tracker = await following();
    expect(announced(tracker)).to.equal(`Đang theo dõi hồ sơ ${someCode}.`);
    expect(list(tracker)).to.contain('Đang xử lý').and.to.contain('Hẹn trả').and.to.contain('30/11/2126').and.to.contain('Máy này chỉ nhớ mã hồ sơ');
    await expectNoViolations(tracker);
    expect(await store.recall('followed', office)).to.deep.equal([someCode]);
    expect(await store.recall('seen', office)).to.deep.equal({ [someCode]: { status: 'inProgress', due: '2126-11-30', steps: 1 } });
  });

  it('shows them all at the next visit, and opens one when it is chosen', async () => {
    await following();
    unmountAll();
    const tracker = await opened();
    await until(() => list(tracker).includes('Đang xử lý'), 'the list');
    byRole(tracker, 'button', `Xem hồ sơ ${someCode}`).click();
    await until(() => queryByRole(tracker, 'heading', 'Thông tin hồ sơ'), 'the dossier');
  });

  it('marks what has changed since, says it once, and until it was looked at', async () => {
    await following();
    unmountAll();
    now = { ...now, status: { code: 'completed' } };
    const tracker = await opened();
    await until(() => list(tracker).includes('Mới thay đổi'), 'the mark');
    expect(announced(tracker)).to.equal(`Hồ sơ ${someCode} mới thay đổi: Đã có kết quả.`);
    await expectNoViolations(tracker);
    unmountAll();
    const again = await opened();
    await until(() => list(again).includes('Mới thay đổi'), 'the mark at the next visit');
    byRole(again, 'button', `Xem hồ sơ ${someCode}`).click();
    await until(() => queryByRole(again, 'heading', 'Thông tin hồ sơ') && !list(again).includes('Mới thay đổi'), 'the mark to go');
  });

  it('brings the answer up to date when the dossier that is shown changes', async () => {
    const tracker = await following();
    now = { ...now, status: { code: 'supplementRequested' } };
    await askedAgain();
    await until(() => queryByRole(tracker, 'heading', 'Cần bổ sung giấy tờ'), 'the new state');
    expect(announced(tracker)).to.equal(`Hồ sơ ${someCode} mới thay đổi: Cần bổ sung giấy tờ.`);
  });

  it('asks more rarely while nothing changes, and never at a stroke', async () => {
    await following();
    await askedAgain(6.25 * minute);
    const before = asked;
    timers.pass(7.4 * minute);
    await new Promise((nextTask) => setTimeout(nextTask));
    expect(asked).to.equal(before);
    await askedAgain(5.2 * minute);
    for (let rounds = 0; rounds < 4; rounds += 1) await askedAgain();
    const late = asked;
    timers.pass(44 * minute);
    await new Promise((nextTask) => setTimeout(nextTask));
    expect(asked).to.equal(late);
    await askedAgain(31.1 * minute);
  });

  it('goes on after a failure, no sooner than it was told', async () => {
    await following();
    fails = new PortalError('busy', 'later', { retryAfter: 60 * 60 });
    await askedAgain(6.3 * minute);
    fails = undefined;
    const before = asked;
    timers.pass(44 * minute);
    expect(asked).to.equal(before);
    await askedAgain(31.1 * minute);
  });

  it('asks no more when a dossier is at its end', async () => {
    await following();
    now = { ...now, status: { code: 'resultReturned' } };
    await askedAgain();
    const before = asked;
    timers.pass(24 * 60 * minute);
    await new Promise((nextTask) => setTimeout(nextTask));
    expect(asked).to.equal(before);
  });

  it('asks nothing while nobody sees the page, and at once when somebody does again', async () => {
    await following();
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    const before = asked;
    timers.pass(24 * 60 * minute);
    expect(asked).to.equal(before);
    travelTo(new Date(Date.now() + 24 * 60 * minute).toISOString());
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => asked > before, 'another question');
  });

  it('is asked for by one of several, and all know', async () => {
    const first = await following();
    const second = await opened();
    await until(() => list(second).includes('Đang xử lý'), 'the other list');
    const before = asked;
    now = { ...now, status: { code: 'completed' } };
    timers.pass(6.3 * minute);
    await until(() => list(first).includes('Đã có kết quả') && list(second).includes('Đã có kết quả'), 'both to know');
    // One question of the list, and the answer that stands on the first is brought up to date.
    expect(asked - before).to.be.at.most(2);
  });

  it('forgets what is followed no more, in every tab and in the device', async () => {
    const first = await following();
    const second = await opened();
    await until(() => list(second).includes(someCode), 'the other list');
    byRole(first, 'button', `Thôi theo dõi hồ sơ ${someCode}`).click();
    await until(() => list(first) === '' && list(second) === '', 'both lists to be empty');
    expect(announced(first)).to.equal(`Đã thôi theo dõi hồ sơ ${someCode}.`);
    await memory('followed', false);
    await memory('seen', false);
  });

  it('shows several, each with its own state, in English too', async () => {
    const codes: Readonly<Record<string, Dossier['status']['code']>> = { [someCode]: 'inProgress', 'H99.21-261118-0009': 'paymentRequired', 'H99.21-261118-0015': 'resultReturned' };
    await store.keep('followed', office, Object.keys(codes), 1);
    const tracker = await opened(portal({ findDossier: ({ code }) => Promise.resolve({ code, status: { code: codes[code] ?? 'unknown' } }) }), 'en');
    await until(() => /Being processed[^]*Payment needed[^]*Result handed over/.test(list(tracker)), 'all three');
    expect(list(tracker)).not.to.match(/hồ sơ/i);
    expect(allByRole(tracker, 'listitem')).to.have.length(3);
    await expectNoViolations(tracker);
  });

  it('takes nothing from the device that is no code', async () => {
    await store.keep('followed', office, ['<b>', 7, someCode], 1);
    const tracker = await settled(await opened());
    await store.keep('followed', office, ['<b>', someCode], 1);
    unmountAll();
    const again = await opened();
    await until(() => list(again).includes(someCode), 'the list');
    expect(list(again)).not.to.contain('<b>');
    expect(list(tracker)).to.equal('');
  });

  it('waits for the digits where the portal asks for a second proof, and does not keep them', async () => {
    const proof = { kind: 'phoneEnd', digits: 4 } as const;
    await store.keep('followed', office, [someCode], 1);
    const tracker = await opened(portal({ proof }));
    await until(() => list(tracker).includes('Chưa xem được'), 'the list');
    expect(asked).to.equal(0);
    byRole(tracker, 'button', `Xem hồ sơ ${someCode}`).click();
    const field = allByRole(tracker, 'textbox', /^4 số cuối/)[0] as HTMLInputElement;
    field.value = '7731';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await lookUp(tracker, someCode);
    await until(() => list(tracker).includes('Đang xử lý'), 'the state');
    await memory('seen', true);
    expect(JSON.stringify([await store.recall('seen', office), await store.recall('followed', office)])).not.to.contain('7731');
  });

  it('says of what was seen at an earlier visit that it is old, where only the citizen can ask again', async () => {
    await store.keep('followed', office, [someCode, 'H99.21-261118-0015'], 1);
    await store.keep('seen', office, { [someCode]: { status: 'inProgress' }, 'H99.21-261118-0015': { status: 'resultReturned' } }, 1);
    const tracker = await opened(portal({ proof: { kind: 'phoneEnd', digits: 4 } }));
    await until(() => list(tracker).includes('Đã trả kết quả'), 'the list');
    expect(list(tracker).match(/Đây là tình trạng lần xem trước/g)).to.have.length(1);
    expect(asked).to.equal(0);
  });

  for (const [what, error] of [['is gone', new PortalError('missing', 'none')], ['cannot be asked for', new PortalError('offline', 'no network')]] as const) {
    it(`says of what is followed that it is old when it ${what}, until it is known again`, async () => {
      const tracker = await following();
      const before = list(tracker);
      fails = error;
      await askedAgain();
      await until(() => list(tracker).includes('Đang xử lý – Cơ quan đang làm') && list(tracker).includes('Đây là tình trạng lần xem trước'), 'the words');
      await expectNoViolations(tracker);
      fails = undefined;
      await askedAgain();
      await until(() => list(tracker) === before, 'the words to go');
    });
  }

  it('keeps the focus in the list when one is removed, and beside it when it was the last', async () => {
    await store.keep('followed', office, [someCode, 'H99.21-261118-0015'], 1);
    const tracker = await opened();
    await until(() => list(tracker).includes('H99.21-261118-0015'), 'the list');
    for (const [code, next] of [[someCode, 'Xem hồ sơ H99.21-261118-0015'], ['H99.21-261118-0015', 'Mã hồ sơ']] as const) {
      const button = byRole(tracker, 'button', `Thôi theo dõi hồ sơ ${code}`);
      button.focus();
      button.click();
      await until(() => nameOf(focused() as HTMLElement) === next, `the focus on ${next}`);
      expect(announced(tracker)).to.equal(`Đã thôi theo dõi hồ sơ ${code}.`);
    }
  });

  it('loses nothing in one tab to another where the device keeps nothing', async () => {
    const secure = Object.getOwnPropertyDescriptor(window, 'isSecureContext') ?? {};
    Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true });
    try {
      const [first, second] = [await tracked(portal(), { device: 'personal' }), await tracked(portal(), { device: 'personal' }, 'H99.21-261118-0015')];
      for (const tracker of [first, second]) {
        await until(() => queryByRole(tracker, 'button', 'Theo dõi hồ sơ này'), 'the button to follow');
        byRole(tracker, 'button', 'Theo dõi hồ sơ này').click();
        await until(() => list(tracker).includes('Máy này không nhớ được danh sách'), 'the list');
      }
      // What was told to the other tab has arrived there when a later message has.
      const [one, other] = [new BroadcastChannel('tests'), new BroadcastChannel('tests')];
      await new Promise((heard) => {
        other.onmessage = heard;
        one.postMessage('later');
      });
      await settled(first);
      expect(list(first)).to.contain(someCode);
      expect(list(second)).to.contain('H99.21-261118-0015');
    } finally {
      Object.defineProperty(window, 'isSecureContext', secure);
    }
  });

  it('leaves when the machine turns out to be shared', async () => {
    const tracker = await following();
    portalOf(tracker).device = 'shared';
    await until(() => list(tracker) === '', 'the list to go');
    expect(queryByRole(tracker, 'button', 'Thôi theo dõi hồ sơ này')).to.equal(undefined);
  });

  describe('and gives the day to the citizen’s calendar', () => {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let files: { readonly name: string; readonly blob: Blob }[] = [];
    beforeEach(() => {
      files = [];
      let last = new Blob();
      URL.createObjectURL = (blob) => {
        last = blob as Blob;
        return createObjectURL(blob);
      };
      HTMLAnchorElement.prototype.click = function saved(): void {
        files.push({ name: this.download, blob: last });
      };
    });
    afterEach(() => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    });

    const saved = async (dossier: Partial<Dossier>): Promise<string> => {
      now = { ...now, ...dossier };
      const tracker = await tracked(portal(), { device: 'personal' });
      await until(() => queryByRole(tracker, 'button', 'Lưu ngày hẹn vào lịch'), 'the button');
      byRole(tracker, 'button', 'Lưu ngày hẹn vào lịch').click();
      await until(() => files.length > 0, 'the file');
      return `${files[0]?.name ?? ''} ${files[0]?.blob.type ?? ''}\n${(await files[0]?.blob.text())?.replace(/\r\n /g, '') ?? ''}`;
    };

    it('the day of the result, with the office and no person', async () => {
      const file = await saved({});
      expect(file).to.contain('ho-so.ics text/calendar').and.to.contain('DTSTART;VALUE=DATE:21261130').and.to.contain(`SUMMARY:Ngày hẹn trả kết quả hồ sơ ${someCode}`).and.to.contain('LOCATION:Bộ phận');
      expect(file).not.to.match(/Mẫu|N•/);
    });

    it('until when papers are to be added', async () => {
      expect(await saved({ status: { code: 'supplementRequested' }, requestedAction: { dueDate: '2126-12-01T17:00:00+07:00' } })).to.contain('DTSTART;VALUE=DATE:21261201').and.to.contain('SUMMARY:Hạn bổ sung');
    });

    for (const [what, dossier] of [
      ['has no day', { plannedEndDate: undefined }], ['is late', { plannedEndDate: '2020-01-02' }], ['is paused', { suspension: { active: true } }], ['is at its end', { status: { code: 'withdrawn' } }],
      ['has a day that cannot be meant', { submittedAt: '2127-01-01' }], ['has papers to be added by no day', { status: { code: 'supplementRequested' } }],
    ] as const) {
      it(`but none of a dossier that ${what}`, async () => {
        travelTo('2026-11-20T09:00+07:00');
        now = { ...now, ...(dossier as Partial<Dossier>) };
        const tracker = await tracked(portal(), { device: 'personal' });
        await until(() => queryByRole(tracker, 'button', 'Theo dõi hồ sơ này'), 'what can be done');
        expect(queryByRole(tracker, 'button', 'Lưu ngày hẹn vào lịch')).to.equal(undefined);
      });
    }
  });
});

describe('tabs that agree without locks', () => {
  const realm = (): string => `test/${Math.random().toString(36).slice(2)}`;
  const stand: Leadership[] = [];
  afterEach(() => stand.splice(0).forEach(({ resign }) => resign()));
  const candidate = (name: string, won: () => void = () => undefined): Leadership => {
    const leadership = byAgreement(name, won);
    stand.push(leadership);
    return leadership;
  };

  it('have one leader, and another when it goes', async () => {
    const timers = longTimers();
    try {
      const name = realm();
      const first = candidate(name);
      timers.pass(1_000);
      expect(first.leads()).to.equal(true);
      let won = 0;
      // The newcomer says that it is there, and is answered.
      const answered = new Promise<void>((resolve) => {
        const words: unknown[] = [];
        new BroadcastChannel(name).onmessage = ({ data }) => words.push(data) === 2 && resolve();
      });
      const begin = performance.now();
      await until(() => performance.now() - begin > 1, 'a younger one');
      const second = candidate(name, () => (won += 1));
      await answered;
      await new Promise((nextTask) => setTimeout(nextTask));
      timers.pass(1_000);
      expect([first.leads(), second.leads(), won]).to.deep.equal([true, false, 0]);
      stand.shift()?.resign();
      await until(() => {
        timers.pass(1_000);
        return second.leads();
      }, 'the second to lead');
      expect(won).to.equal(1);
    } finally {
      timers.restore();
    }
  });

  it('take over from one that has crashed', async () => {
    const timers = longTimers();
    try {
      const name = realm();
      const dead = new BroadcastChannel(name);
      const second = candidate(name);
      dead.postMessage('here 00000000000000000000-0');
      await new Promise((resolve) => {
        const listening = new BroadcastChannel(name);
        listening.onmessage = resolve;
        dead.postMessage('here 00000000000000000000-0');
      });
      await new Promise((nextTask) => setTimeout(nextTask));
      timers.pass(1_000);
      expect(second.leads()).to.equal(false);
      dead.close();
      timers.pass(5 * minute);
      timers.pass(1_000);
      expect(second.leads()).to.equal(true);
    } finally {
      timers.restore();
    }
  });
});
