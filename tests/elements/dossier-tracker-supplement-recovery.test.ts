/** What becomes of papers for a dossier when their page goes while they are on their way, or when two windows add some. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deviceStore } from '../../src/elements/device-store.js';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
import '../../src/elements/submission-guide/submission-guide.js';
import '../../src/elements/submission-guide/supplement.js';
import { markOf } from '../../src/model/supplement.js';
import { expectNoViolations } from '../support/axe.js';
import { slowDevice, takeTurnsOnDevice } from '../support/device.js';
import { answered } from '../support/dossiers.js';
import { announced, byRole, queryByRole, textOf } from '../support/find.js';
import { mount, type MountOptions, unmountAll, until } from '../support/mount.js';
import { askedDossier, type SupplementOffice, type SupplementPortal, supplementPortal } from '../support/supplement-portal.js';
import { attach, confirmed, photo } from './submission-guide.filing-walk.js';

type Guide = Parameters<typeof attach>[0];
interface Adding extends SupplementPortal {
  readonly tracker: DvcDossierTracker;
  readonly guide: Guide;
}

const received = 'Cơ quan đã nhận giấy tờ bổ sung.';
const earlier = 'Trước khi trang này được tải lại, giấy tờ cho hồ sơ này đã được gửi đi.';
const devices = ['shared', 'personal'] as const;
const cannotBeAsked: SupplementOffice['rest'] = { findSubmission: undefined, submissionRules: { idempotency: 'none', settles: 0, files: {}, paymentOrigins: [] } };
/** The tab that was wiped, or left, still shows the dossier as it was. */
const stillAsked: SupplementOffice['rest'] = { findDossier: async () => askedDossier };

const tabNotes = (): string => JSON.stringify(Object.entries(sessionStorage).filter(([key]) => key.startsWith('dvc-widgets/')));

let offices = 0;
/** An office of its own name: what an earlier test still notes is about another. */
const officeApart = (office: SupplementOffice = {}): SupplementPortal => supplementPortal({ ...office, rest: { name: `UBND xã Ví Dụ ${(offices += 1)}`, ...stillAsked, ...office.rest } });

const opened = new Set<DvcDossierTracker>();

async function press(guide: Guide, name: string): Promise<void> {
  await until(() => queryByRole(guide, 'button', name), name);
  byRole(guide, 'button', name).click();
  await guide.updateComplete;
}

/** The tracker with the papers' place open. */
async function adding(office: SupplementPortal, options: MountOptions, code = askedDossier.code): Promise<Adding> {
  const tracker = await answered(await mount<DvcDossierTracker>(html`<dvc-dossier-tracker code=${code}></dvc-dossier-tracker>`, { portal: office.portal, ...options }));
  opened.add(tracker);
  byRole(tracker, 'button', 'Bổ sung ngay tại đây').click();
  await until(() => queryByRole(tracker, 'heading', /^Bổ sung giấy tờ/), 'the place for papers');
  return { ...office, tracker, guide: tracker.shadowRoot?.querySelector('dvc-submission-guide') as Guide };
}

async function chosen({ guide }: Adding): Promise<void> {
  await attach(guide, 'Bản vẽ thửa đất', photo('ban-ve-nha-ba-mau.jpg'));
  await until(() => confirmed(guide) === 1, 'the upload');
  await press(guide, 'Tiếp tục');
}

/** With one photograph, sent. */
async function sending(office: SupplementPortal, options: MountOptions): Promise<Adding> {
  const page = await adding(office, options);
  await chosen(page);
  await press(page.guide, 'Gửi giấy tờ');
  return page;
}

/** As if the page were left, or loaded anew: what is under way ends. */
async function leavePage(): Promise<void> {
  for (const tracker of opened) {
    tracker.code = '';
    await tracker.updateComplete;
  }
  opened.clear();
  unmountAll();
}

takeTurnsOnDevice();

describe('<dvc-dossier-tracker> when its page goes while papers are on their way', () => {
  afterEach(async () => {
    await leavePage();
    await deviceStore('personal').forget('sending');
  });

  for (const device of devices) {
    it(`${device}: asks first what became of them, and shows the receipt; nothing is sent again, nothing noted stays`, async () => {
      const office = officeApart({ fates: ['takenAndNever', 'taken'] });
      await sending(office, { device });
      await until(() => office.added.length === 1, 'that they arrived');
      const notes = tabNotes();
      expect(notes).to.not.match(/ban-ve|Bản vẽ|261118|Khai sinh/i);
      expect(notes.includes('attempts')).to.equal(device === 'shared');
      await leavePage();
      const { guide } = await adding(office, { device });
      await until(() => textOf(guide).includes(received), 'the receipt');
      expect(textOf(guide)).to.contain(earlier).and.to.contain(askedDossier.code).and.to.contain(device === 'shared' ? 'Tệp 1' : 'ban-ve-nha-ba-mau.jpg');
      expect(announced(guide)).to.equal(received);
      expect([office.added.length, office.attempts()]).to.deep.equal([1, 1]);
      await expectNoViolations(guide);
      await until(() => tabNotes() === '[]', 'nothing is noted any more');
      await leavePage();
      const { guide: next } = await adding(office, { device });
      await attach(next, 'Bản vẽ thửa đất', photo('trang-hai.jpg'));
      await until(() => confirmed(next) === 1, 'another file');
      expect(textOf(next)).to.not.contain(earlier);
    });

    it(`${device}: what never arrived is said not to have, and can be chosen and sent anew, once`, async () => {
      const office = officeApart({ fates: ['never', 'taken'] });
      await sending(office, { device });
      await until(() => office.attempts() === 1, 'that they have left');
      await leavePage();
      const page = await adding(office, { device });
      await until(() => textOf(page.guide).includes('Giấy tờ gửi lần trước chưa đến cơ quan'), 'the outcome');
      expect(queryByRole(page.guide, 'button', 'Gửi lại'), 'there is nothing to send').to.equal(undefined);
      await expectNoViolations(page.guide);
      await press(page.guide, 'Chọn lại giấy tờ');
      await chosen(page);
      await press(page.guide, 'Gửi giấy tờ');
      await until(() => textOf(page.guide).includes(received), 'the receipt');
      expect(office.added).to.have.length(1);
    });
  }

  it('where the office cannot be asked, says so, with the number to read out; nothing is sent again but on her word', async () => {
    const office = officeApart({ fates: ['takenAndNever', 'taken'], rest: cannotBeAsked });
    await sending(office, { device: 'personal' });
    await until(() => office.added.length === 1, 'that they arrived');
    await leavePage();
    const { guide } = await adding(office, { device: 'personal' });
    await until(() => textOf(guide).includes('trang này không hỏi lại cơ quan được'), 'the doubt');
    expect(textOf(guide)).to.contain(office.added[0]?.submissionId.slice(0, 4) ?? '?');
    expect(office.attempts()).to.equal(1);
    await expectNoViolations(guide);
    await press(guide, 'Nộp lại giấy tờ');
    await until(() => textOf(guide).includes('Chưa chọn tệp nào'), 'the files');
  });

  it('is not asked about where another dossier is followed', async () => {
    const office = officeApart({ fates: ['takenAndNever'] });
    await sending(office, { device: 'shared' });
    await until(() => office.added.length === 1, 'that they arrived');
    await leavePage();
    const other = { ...askedDossier, code: 'H99.21-261118-0004' };
    expect(markOf(other.code)).to.not.equal(markOf(askedDossier.code));
    const { guide } = await adding({ ...office, portal: { ...office.portal, findDossier: async () => other } }, {}, other.code);
    await attach(guide, 'Bản vẽ thửa đất', photo());
    await until(() => confirmed(guide) === 1, 'the upload');
    expect(textOf(guide)).to.not.contain(earlier).and.to.contain('Chưa nộp');
  });

  it('on a slow device, what an earlier page sent is found after files were chosen: they stay, and she hears of it before she sends', async () => {
    const office = officeApart({ fates: ['takenAndNever', 'taken'] });
    await sending(office, { device: 'personal' });
    await until(() => office.added.length === 1, 'that they arrived');
    await leavePage();
    const release = slowDevice();
    const page = await adding(office, { device: 'personal' });
    await chosen(page);
    release();
    await press(page.guide, 'Gửi giấy tờ');
    await until(() => announced(page.guide).includes('Nếu đây là giấy tờ khác'), 'the warning');
    expect(textOf(page.guide)).to.contain('ban-ve-nha-ba-mau.jpg');
    expect(office.attempts()).to.equal(1);
    await expectNoViolations(page.guide);
    await press(page.guide, 'Gửi giấy tờ');
    await until(() => textOf(page.guide).includes(received), 'the receipt');
    expect(office.added).to.have.length(2);
  });

  it('in a second window, while the first is sending: waits for it, and shows its outcome', async () => {
    const office = officeApart({ fates: ['held'] });
    const one = await sending(office, { device: 'personal' });
    await until(() => office.attempts() === 1, 'that they have left');
    const other = await adding(office, { device: 'personal' });
    await until(() => announced(other.guide).includes('đang được gửi ở cửa sổ khác'), 'the second waits');
    office.release();
    await until(() => textOf(one.guide).includes(received), 'the receipt');
    await until(() => textOf(other.guide).includes(received), 'the same receipt');
    expect([office.added.length, office.attempts()]).to.deep.equal([1, 1]);
  });
});

describe('<dvc-dossier-tracker> while papers are on their way', () => {
  afterEach(leavePage);

  it('offers no wiping, the browser asks before the page is left, and the Back button wipes nothing', async () => {
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const office = officeApart({ fates: ['held'] });
    const { tracker, guide } = await adding(office, {});
    expect(byRole(tracker, 'button', /^Xong/)).to.exist;
    await chosen({ ...office, tracker, guide });
    expect(leaves(), 'nothing has left yet').to.equal(true);
    await press(guide, 'Gửi giấy tờ');
    await until(() => office.attempts() === 1, 'that they have left');
    await tracker.updateComplete;
    expect(leaves(), 'the browser asks').to.equal(false);
    expect(queryByRole(tracker, 'button', /^Xong/)).to.equal(undefined);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await tracker.updateComplete;
    expect(announced(guide)).to.contain('Đang gửi giấy tờ');
    await expectNoViolations(tracker);
    office.release();
    await until(() => textOf(guide).includes(received), 'the receipt');
    await until(() => queryByRole(tracker, 'button', /^Xong –/), 'the wiping');
    expect(leaves(), 'it may be left').to.equal(true);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => !textOf(tracker).includes(askedDossier.code), 'that nothing is left');
  });
});
