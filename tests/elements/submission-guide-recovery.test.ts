/** What becomes of a submission when its page goes while it is on its way, or when it is open in two windows. */
import { expect } from '@open-wc/testing';
import { deviceStore } from '../../src/elements/device-store.js';
import '../../src/elements/submission-guide/submission-guide.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import { expectNoViolations } from '../support/axe.js';
import { slowDevice, takeTurnsOnDevice } from '../support/device.js';
import type { FilingOffice, FilingPortal } from '../support/filing-portal.js';
import { announced, byLabel, queryByRole, textOf } from '../support/find.js';
import { type MountOptions, until } from '../support/mount.js';
import { attach, closeTab, confirmed, type Filing, fillForm, guideOf, guideThatFiles, leavePage, officeApart, photo, toForm } from './submission-guide.filing-walk.js';
import { current, press } from './submission-guide.walk.js';

const received = 'Hồ sơ đã được nhận.';
const keepHere = /^Đây là máy của tôi/;
const keptAt = 'Đã giữ bản nháp lúc';
const neverArrived = 'Hồ sơ gửi lần trước chưa đến nơi nhận';
const devices = ['shared', 'personal'] as const;

const tabNotes = (): string => JSON.stringify(Object.entries(sessionStorage).filter(([key]) => key.startsWith('dvc-widgets/')));

/** Fills in, with a file, and presses; what then happens is the office's matter. */
async function sending(office: FilingOffice, options: MountOptions = {}): Promise<Filing> {
  const filing = await guideThatFiles(office, options);
  await fillForm(filing.guide);
  await attach(filing.guide, 'Giấy chứng sinh', photo('giay-cua-mau.jpg'));
  await until(() => confirmed(filing.guide) === 1, 'the upload');
  await press(filing.guide, 'Tiếp tục');
  await press(filing.guide, 'Gửi hồ sơ');
  return filing;
}

async function keepDraft(guide: DvcSubmissionGuide): Promise<void> {
  await toForm(guide);
  byLabel(guide, keepHere).click();
  await until(() => textOf(guide).includes(keptAt), 'the draft');
}

/** Waits until what the device keeps holds this; without a text, until there is nothing. */
async function kept(kind: 'draft' | 'sending', key: string, text: string | undefined): Promise<void> {
  let isRight = false;
  const end = performance.now() + 10_000;
  const look = async (): Promise<void> => {
    const found = await deviceStore('personal').recall(kind, key);
    isRight = text === undefined ? found === undefined : JSON.stringify(found ?? '').includes(text);
    if (!isRight && performance.now() < end) await look();
  };
  void look();
  await until(() => isRight, `the ${kind} with ${text ?? 'nothing'}`);
}

const draftWith = (text: string | undefined): Promise<void> => kept('draft', '1.001193', text);
/** As an earlier page left it: a submission that has left, and of which nothing is known. */
async function earlier({ portal }: FilingPortal): Promise<void> {
  const id = 'ab'.repeat(16);
  await deviceStore('personal').keep('sending', id, { id, idempotency: 'lookup', attempts: 1, rejections: 0, files: [] }, 1);
  await deviceStore('personal').keep('sending', `${portal.name} 1.001193`, id, 1);
}

/** No submission of the procedure is open any more. */
const nothingOpen = ({ portal }: Filing): Promise<void> => kept('sending', `${portal.name} 1.001193`, undefined);

takeTurnsOnDevice();

describe('<dvc-submission-guide> when its page goes while a submission is on its way', () => {
  afterEach(async () => {
    await deviceStore('personal').forget('sending');
    await deviceStore('personal').forget('draft');
  });

  for (const device of devices) {
    it(`${device}: asks first what became of it, and shows the receipt; nothing is sent again, nothing noted stays`, async () => {
      const filing = await sending({ submits: ['takenAndNever', 'taken'] }, { device });
      await until(() => filing.taken.length === 1, 'that it arrived');
      const notes = tabNotes();
      expect(notes).to.not.match(/giay-cua-mau|Nguyễn|Mẫu|001099000001|Giấy chứng sinh/);
      if (device === 'shared') expect(notes).to.contain('attempts');
      await leavePage();
      const { guide } = await guideOf(filing, { device });
      await until(() => textOf(guide).includes(received), 'the receipt');
      expect(textOf(guide)).to.contain('Trước khi trang này được tải lại').and.to.contain('H99.21-261120-0001').and.to.contain(device === 'shared' ? 'Tệp 1' : 'giay-cua-mau.jpg');
      expect(announced(guide)).to.equal(received);
      expect([filing.taken.length, filing.attempts()]).to.deep.equal([1, 1]);
      await expectNoViolations(guide);
      await until(() => tabNotes() === '[]', 'nothing is noted any more');
      await nothingOpen(filing);
      await leavePage();
      const { guide: next } = await guideOf(filing, { device });
      await toForm(next);
      expect(textOf(next)).to.not.contain(received);
    });

    it(`${device}: what never arrived is said not to have, and can be filled in anew`, async () => {
      const filing = await sending({ submits: ['never', 'taken'] }, { device });
      await until(() => filing.attempts() === 1, 'that it has left');
      await leavePage();
      const { guide } = await guideOf(filing, { device });
      await until(() => textOf(guide).includes(neverArrived), 'the outcome');
      expect(queryByRole(guide, 'button', 'Gửi lại'), 'there is nothing to send').to.equal(undefined);
      await press(guide, 'Điền lại từ đầu');
      await until(() => current(guide).endsWith('Làm được không?'), 'the beginning');
      expect(filing.taken).to.have.length(0);
    });
  }

  it('after the tab was closed: on her own device it is still asked; on a shared one nothing is known', async () => {
    for (const device of devices) {
      const filing = await sending({ submits: ['takenAndNever'] }, { device });
      await until(() => filing.taken.length === 1, 'that it arrived');
      await closeTab();
      const { guide } = await guideOf(filing, { device });
      if (device === 'personal') await until(() => textOf(guide).includes(received), 'the receipt');
      else {
        await toForm(guide);
        expect(textOf(guide)).to.not.contain('Trước khi trang này được tải lại');
      }
      await closeTab();
    }
  });

  it('where the office cannot be asked, says so, with the number to read out, and sends nothing again', async () => {
    const office = { submits: ['takenAndNever', 'taken'], rest: { findSubmission: undefined, submissionRules: { idempotency: 'none', settles: 0, files: {}, paymentOrigins: [] } } } as const;
    const filing = await sending(office, { device: 'personal' });
    await until(() => filing.taken.length === 1, 'that it arrived');
    await leavePage();
    const { guide } = await guideOf(filing, { device: 'personal' });
    await until(() => textOf(guide).includes('trang này không hỏi lại nơi nhận được'), 'the doubt');
    expect(textOf(guide)).to.contain(filing.taken[0]?.submissionId.slice(0, 4) ?? '?');
    expect(filing.attempts()).to.equal(1);
  });

  it('with a draft everything is there to be sent again, under the same id', async () => {
    const filing = await guideThatFiles({ submits: ['never', 'taken'] }, { device: 'personal' });
    await keepDraft(filing.guide);
    await fillForm(filing.guide);
    await attach(filing.guide, 'Giấy chứng sinh', photo('giay-cua-mau.jpg'));
    await until(() => confirmed(filing.guide) === 1, 'the upload');
    await press(filing.guide, 'Tiếp tục');
    await draftWith('"review"');
    await press(filing.guide, 'Gửi hồ sơ');
    await until(() => filing.attempts() === 1, 'that it has left');
    await leavePage();
    const { guide } = await guideOf(filing, { device: 'personal' });
    await until(() => queryByRole(guide, 'button', 'Mở bản nháp'), 'the draft');
    await press(guide, 'Mở bản nháp');
    await until(() => confirmed(guide) === 1, 'the office still has the file');
    await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    await until(() => textOf(guide).includes(received), 'the receipt');
    expect(filing.taken).to.have.length(1);
    expect(filing.uploaded).to.have.length(1);
    expect(filing.taken[0]?.answers).to.have.nested.property('applicant.name', 'Nguyễn Thị Mẫu');
    await draftWith(undefined);
  });

  it('a page that is reached with something unknown behind it, and filled in all the same, says so before it sends', async () => {
    const filing = await guideThatFiles({ submits: ['taken'] }, { device: 'personal' });
    await fillForm(filing.guide);
    await press(filing.guide, 'Tiếp tục');
    await earlier(filing);
    await press(filing.guide, 'Gửi hồ sơ');
    await until(() => textOf(filing.guide).includes('Nếu đây là hồ sơ khác'), 'the warning');
    expect(filing.attempts()).to.equal(0);
    await press(filing.guide, 'Gửi hồ sơ');
    await until(() => textOf(filing.guide).includes(received), 'the receipt');
  });

  it('on a slow device, what an earlier page sent is found after the citizen has asked for her draft to be kept: it is kept, and she hears of the other before she sends', async () => {
    const office = officeApart();
    await earlier(office);
    const release = slowDevice();
    const { guide } = await guideOf(office, { device: 'personal' });
    await toForm(guide);
    byLabel(guide, keepHere).click();
    release();
    await until(() => textOf(guide).includes(keptAt), 'the draft');
    await fillForm(guide);
    await draftWith('Nguyễn Thị Mẫu');
    await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    await until(() => textOf(guide).includes('Nếu đây là hồ sơ khác'), 'the warning');
    expect(office.attempts()).to.equal(0);
  });

  it('after what never arrived the form can be filled in anew at once, and its draft is kept', async () => {
    const filing = await sending({ submits: ['never', 'taken'] }, { device: 'personal' });
    await until(() => filing.attempts() === 1, 'that it has left');
    await leavePage();
    const { guide } = await guideOf(filing, { device: 'personal' });
    await until(() => textOf(guide).includes(neverArrived), 'the outcome');
    await press(guide, /^Tờ khai/);
    byLabel(guide, keepHere).click();
    await until(() => textOf(guide).includes(keptAt), 'the draft');
  });
});

describe('<dvc-submission-guide> in two windows with one draft', () => {
  afterEach(async () => {
    await deviceStore('personal').forget('sending');
    await deviceStore('personal').forget('draft');
  });

  /** Two guides at the review, with the same draft. */
  async function twoWindows(office: FilingOffice): Promise<readonly [Filing, Filing]> {
    const one = await guideThatFiles(office, { device: 'personal' });
    await keepDraft(one.guide);
    await fillForm(one.guide);
    await press(one.guide, 'Tiếp tục');
    await draftWith('"review"');
    const other = await guideOf(one, { device: 'personal' });
    await until(() => queryByRole(other.guide, 'button', 'Mở bản nháp'), 'the offer');
    await press(other.guide, 'Mở bản nháp');
    await until(() => current(other.guide).endsWith('Xem lại'), 'the review');
    return [one, other];
  }

  it('the second waits for the first, says so, and shows the same outcome', async () => {
    const [one, other] = await twoWindows({ submits: ['held'] });
    await press(one.guide, 'Gửi hồ sơ');
    await until(() => one.attempts() === 1, 'the first is on its way');
    await press(other.guide, 'Gửi hồ sơ');
    await until(() => announced(other.guide).includes('đang được gửi ở cửa sổ khác'), 'the second waits');
    await expectNoViolations(other.guide);
    one.release();
    await until(() => textOf(one.guide).includes(received), 'the receipt');
    await until(() => textOf(other.guide).includes(received), 'the same receipt');
    expect(textOf(other.guide)).to.contain('Hồ sơ này đã được gửi từ một cửa sổ khác');
    expect(textOf(one.guide)).to.not.contain('Hồ sơ này đã được gửi từ một cửa sổ khác');
    expect([one.taken.length, one.attempts()]).to.deep.equal([1, 1]);
  });

  it('what the first sends takes no draft of another submission away', async () => {
    const one = await guideThatFiles({}, { device: 'personal' });
    await fillForm(one.guide);
    await press(one.guide, 'Tiếp tục');
    const other = await guideOf(one, { device: 'personal' });
    await keepDraft(other.guide);
    await press(one.guide, 'Gửi hồ sơ');
    await until(() => textOf(one.guide).includes(received), 'the receipt');
    await nothingOpen(one);
    await draftWith('"form"');
  });

  for (const findSubmission of [true, false]) {
    it(`pressed after the first has arrived and was deleted, at an office that can${findSubmission ? '' : 'not'} be asked: nothing is sent`, async () => {
      const [one, other] = await twoWindows(findSubmission ? {} : { rest: { findSubmission: undefined } });
      await press(one.guide, 'Gửi hồ sơ');
      await until(() => textOf(one.guide).includes(received), 'the receipt');
      await press(one.guide, /^Xong/);
      await press(other.guide, 'Gửi hồ sơ');
      await until(() => announced(other.guide).includes(findSubmission ? received : 'không hỏi lại nơi nhận được'), 'the outcome');
      expect([one.taken.length, one.attempts()]).to.deep.equal([1, 1]);
      if (findSubmission) await nothingOpen(one);
      await closeTab();
      await deviceStore('personal').forget('sending');
    });
  }
});

describe('<dvc-submission-guide> while a submission is on its way', () => {
  it('nothing can be deleted, the browser asks before the page is left, and the Back button wipes nothing', async () => {
    const { guide, release, attempts } = await sending({ submits: ['held'] });
    guide.assist = true;
    await until(() => textOf(guide).includes('Đang gửi hồ sơ'), 'the sending');
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await until(() => attempts() === 1, 'that it has left');
    expect(leaves(), 'the browser asks').to.equal(false);
    expect(queryByRole(guide, 'button', /^(Xong|Làm lại|Người tiếp theo)/)).to.equal(undefined);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await guide.updateComplete;
    expect(textOf(guide)).to.contain('Đang gửi hồ sơ');
    release();
    await until(() => textOf(guide).includes(received), 'the receipt');
    expect(leaves(), 'it may be left').to.equal(true);
    await press(guide, /^Xong/);
    expect(current(guide)).to.contain('Bước 1/8');
    await until(() => tabNotes() === '[]', 'nothing is noted any more');
  });

  it('what is not known is deleted only when the citizen has its number', async () => {
    const { guide } = await sending({ submits: ['takenAndLost'], rest: { findSubmission: undefined } });
    await until(() => textOf(guide).includes('Chưa biết chắc'), 'the doubt');
    await press(guide, /^Xong/);
    expect(announced(guide)).to.contain('Bạn đã ghi lại số của lần gửi này chưa?');
    await expectNoViolations(guide);
    await press(guide, 'Chưa, đừng xóa');
    expect(textOf(guide)).to.contain('Số của lần gửi này');
    await press(guide, /^Xong/);
    await press(guide, 'Đã ghi lại, xóa hết');
    await until(() => current(guide).includes('Bước 1/8'), 'the beginning');
    await until(() => tabNotes() === '[]', 'nothing is noted any more');
  });
});
