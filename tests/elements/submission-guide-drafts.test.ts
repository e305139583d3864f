import { expect } from '@open-wc/testing';
import { deviceStore } from '../../src/elements/device-store.js';
import '../../src/elements/submission-guide/submission-guide.js';
import { readDraft, writeDraft } from '../../src/model/draft.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { takeTurnsOnDevice } from '../support/device.js';
import { birthForm, filingPortal } from '../support/filing-portal.js';
import { announced, byLabel, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { unmountAll, until } from '../support/mount.js';
import { attach, closeTab, confirmed, fill, fillForm, guideOf, guideThatFiles, leavePage, photo, toForm } from './submission-guide.filing-walk.js';
import { current, press } from './submission-guide.walk.js';

const code = '1.001193';
const { properties } = birthForm;
const { name, identity, birthday } = properties.applicant.properties;

/** The same form a version later: no telephone, a passport more, the birthday as a choice, the name asked otherwise. */
const changedForm = {
  ...birthForm,
  properties: {
    ...properties,
    applicant: {
      ...properties.applicant,
      properties: { name: { ...name, title: 'Họ, chữ đệm và tên' }, identity, birthday: { title: birthday.title, enum: ['Trước 2000', 'Từ 2000'] }, passport: { type: 'string', title: 'Số hộ chiếu' } },
    },
  },
};

/** A photograph whose picture is this one byte. */
const jpeg = (byte: number): Uint8Array<ArrayBuffer> => Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2, byte, byte, byte, 0xff, 0xd9);

async function draftWith(text: string): Promise<void> {
  let isThere = false;
  const end = performance.now() + 10_000;
  const look = async (): Promise<void> => {
    isThere = JSON.stringify((await deviceStore('personal').recall('draft', code)) ?? '').includes(text);
    if (!isThere && performance.now() < end) await look();
  };
  void look();
  await until(() => isThere, `the draft with ${text}`);
}

/** The next file that the page gives the browser to keep. */
function downloaded(): Promise<Blob> {
  const { createObjectURL } = URL;
  return new Promise((resolve) => {
    URL.createObjectURL = (file: Blob) => {
      URL.createObjectURL = createObjectURL;
      resolve(file);
      return '#';
    };
  });
}

async function openFile(guide: DvcSubmissionGuide, content: string): Promise<void> {
  const control = byLabel(guide, 'Mở bản nháp từ tệp');
  const list = new DataTransfer();
  list.items.add(new File([content], 'ban-nhap.json'));
  control.files = list.files;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await guide.updateComplete;
}

/** Fills in, saves the draft as a file, and sends; gives what stands in the file. */
async function sendAndKeepDraft(guide: DvcSubmissionGuide): Promise<string> {
  await fillForm(guide);
  await press(guide, 'Quay lại');
  const saved = downloaded();
  await press(guide, 'Lưu bản nháp ra tệp');
  const written = await (await saved).text();
  await press(guide, 'Tiếp tục');
  await press(guide, 'Tiếp tục');
  await press(guide, 'Gửi hồ sơ');
  await until(() => textOf(guide).includes('Hồ sơ đã được nhận'), 'the receipt');
  return written;
}

describe('<dvc-submission-guide> drafts', () => {
  takeTurnsOnDevice();
  afterEach(() => deviceStore('personal').forget('draft'));

  it('on the citizen’s own device, after her own tick: there after the page was closed, gone at a press', async () => {
    const { guide } = await guideThatFiles({}, { device: 'personal' });
    await toForm(guide);
    await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
    expect(await deviceStore('personal').recall('draft', code), 'nothing before the tick').to.equal(undefined);
    byLabel(guide, /^Đây là máy của tôi/).click();
    await until(() => textOf(guide).includes('Đã giữ bản nháp lúc'), 'the draft');
    unmountAll();
    const { guide: again } = await guideThatFiles({}, { device: 'personal' });
    await toForm(again);
    expect(byLabel(again, /^Họ và tên/).value, 'not without being asked').to.equal('');
    await until(() => queryByRole(again, 'button', 'Mở bản nháp'), 'the offer');
    await press(again, 'Mở bản nháp');
    expect(byLabel(again, /^Họ và tên/).value).to.equal('Nguyễn Thị Mẫu');
    await press(again, 'Làm lại từ đầu');
    expect(await deviceStore('personal').recall('draft', code)).to.equal(undefined);
  });

  it('keeps what was chosen, the step and the list of files: a confirmed file is asked for, one cut off goes on when the same bytes are chosen', async () => {
    const office = filingPortal({ uploads: 'never' });
    const first = await guideOf(office, { device: 'personal' });
    await toForm(first.guide);
    byLabel(first.guide, /^Đây là máy của tôi/).click();
    await fillForm(first.guide);
    await attach(first.guide, 'Giấy chứng sinh', photo('giay.jpg', jpeg(1)), photo('khac.jpg', jpeg(2)));
    await until(() => textOf(first.guide).match(/Đang tải lên/g)?.length === 2, 'the uploads');
    await draftWith('upload of khac.jpg');
    await leavePage();

    const later = filingPortal({});
    const { guide } = await guideOf(later, { device: 'personal' });
    await until(() => queryByRole(guide, 'button', 'Mở bản nháp'), 'the offer, at the first step');
    await press(guide, 'Mở bản nháp');
    await until(() => current(guide).endsWith('Tệp'), 'the step');
    await until(() => textOf(guide).match(/không còn giữ tệp này/g)?.length === 2, 'two files to be chosen again');
    await expectNoViolations(guide);
    await attach(guide, 'Giấy chứng sinh', photo('ten-khac.jpg', jpeg(1)));
    await until(() => confirmed(guide) === 1, 'the first');
    await attach(guide, 'Giấy chứng sinh', photo('khac.jpg', jpeg(3)));
    await until(() => confirmed(guide) === 2, 'the other');
    expect(textOf(guide), 'none is left over').to.not.contain('không còn giữ tệp này');
    expect(later.resumed).to.deep.equal(['upload of giay.jpg', undefined]);
    await press(guide, 'Tiếp tục');
    expect(textOf(guide)).to.contain('Cho tôi').and.to.contain('Nguyễn Thị Mẫu');
    await draftWith('file-2');
    await leavePage();

    // The office of before has the first file, and has lost the second.
    const { guide: last } = await guideOf({ ...later, portal: { ...later.portal, findFile: async (file) => (file.id === 'file-1' ? later.portal.findFile?.(file) ?? Promise.reject(new Error()) : Promise.reject(new PortalError('missing', 'lost'))) } }, { device: 'personal' });
    await until(() => queryByRole(last, 'button', 'Mở bản nháp'), 'the offer');
    await press(last, 'Mở bản nháp');
    await until(() => confirmed(last) === 1 && textOf(last).includes('không còn giữ tệp này'), 'what the office says');
    expect(later.uploaded, 'nothing is sent again by itself').to.have.length(2);
  });

  it('in a file is the whole draft but the addresses of uploads; opened elsewhere it is the same submission', async () => {
    const first = await guideThatFiles({ uploads: 'never' });
    await fillForm(first.guide);
    await attach(first.guide, 'Giấy chứng sinh', photo('giay.jpg', jpeg(1)));
    await until(() => textOf(first.guide).includes('Đang tải lên'), 'the upload');
    await press(first.guide, 'Quay lại');
    const saved = downloaded();
    await press(first.guide, 'Lưu bản nháp ra tệp');
    const written = await (await saved).text();
    expect(written).to.contain('giay.jpg').and.to.contain('"applicant":"self"').and.to.not.contain('upload of');
    expect(announced(first.guide)).to.contain('Trình duyệt đang lưu bản nháp ra tệp');
    await closeTab();
    const { guide, taken } = await guideThatFiles();
    await toForm(guide);
    await openFile(guide, written);
    await until(() => byLabel(guide, /^Họ và tên/).value === 'Nguyễn Thị Mẫu', 'the draft');
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo('giay.jpg', jpeg(1)));
    await until(() => confirmed(guide) === 1, 'the upload');
    await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    await until(() => textOf(guide).includes('Hồ sơ đã được nhận'), 'the receipt');
    expect(taken[0]?.submissionId).to.equal((JSON.parse(written) as { submissionId: string }).submissionId);
  });

  it('one that was sent long ago is not sent again under its id', async () => {
    const { guide, taken, attempts } = await guideThatFiles();
    const written = await sendAndKeepDraft(guide);
    await press(guide, /^Xong/);
    await toForm(guide);
    await openFile(guide, written);
    await until(() => byLabel(guide, /^Họ và tên/).value === 'Nguyễn Thị Mẫu', 'the draft');
    await fillForm(guide);
    await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    await until(() => textOf(guide).includes('Hồ sơ này đã được gửi từ một cửa sổ khác hoặc trước đó'), 'that it was sent before');
    expect([taken.length, attempts()]).to.deep.equal([1, 1]);
  });

  it('at an office that cannot be asked whether it has this draft already: nothing is sent, and nothing said of what other pages did', async () => {
    const first = await guideThatFiles();
    const written = await sendAndKeepDraft(first.guide);
    await closeTab();
    let isCut = true;
    const findSubmission: Portal['findSubmission'] = async (query) => {
      if (isCut) throw new PortalError('offline', 'cut as asked');
      return first.portal.findSubmission?.(query) ?? Promise.reject(new PortalError('missing', 'no such submission'));
    };
    const { guide } = await guideOf({ ...first, portal: { ...first.portal, findSubmission } });
    await toForm(guide);
    await openFile(guide, written);
    await until(() => byLabel(guide, /^Họ và tên/).value === 'Nguyễn Thị Mẫu', 'the draft');
    await fillForm(guide);
    await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    await until(() => announced(guide).includes('Trang này chưa gửi hồ sơ'), 'that nothing was sent from here');
    expect(textOf(guide)).to.contain('từ cửa sổ hoặc máy khác').and.to.contain('Mất mạng').and.to.not.contain('Hồ sơ chưa được gửi');
    await expectNoViolations(guide);
    isCut = false;
    await press(guide, 'Gửi lại');
    await until(() => textOf(guide).includes('Hồ sơ này đã được gửi từ một cửa sổ khác hoặc trước đó'), 'that it was sent before');
    expect([first.taken.length, first.attempts()]).to.deep.equal([1, 1]);
  });

  it('says when it cannot be kept, and why', async () => {
    const { put } = IDBObjectStore.prototype;
    const secure = Object.getOwnPropertyDescriptor(window, 'isSecureContext') ?? {};
    const reasons = [
      ['full', 'Máy đã đầy', () => (IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); })],
      ['unavailable', 'Trình duyệt không cho giữ', () => (IDBObjectStore.prototype.put = () => { throw new DOMException('private', 'InvalidStateError'); })],
      ['insecure', 'chưa an toàn (http)', () => Object.defineProperty(window, 'isSecureContext', { value: false, configurable: true })],
    ] as const;
    await deviceStore('personal').forget('draft');
    for (const [why, sentence, happen] of reasons) {
      const { guide } = await guideThatFiles({}, { device: 'personal' });
      await toForm(guide);
      happen();
      try {
        byLabel(guide, /^Đây là máy của tôi/).click();
        await until(() => textOf(guide).includes(sentence), why);
        expect(announced(guide), 'heard, too').to.contain(sentence);
      } finally {
        IDBObjectStore.prototype.put = put;
        Object.defineProperty(window, 'isSecureContext', secure);
      }
      await closeTab();
    }
  });

  it('on a shared machine says that nothing is kept, and why', async () => {
    const { guide } = await guideThatFiles({}, { device: 'shared' });
    await toForm(guide);
    expect(textOf(guide)).to.contain('Máy dùng chung nên không giữ bản nháp');
  });

  it('a form that has changed: every answer is kept, and each field that changed is marked', async () => {
    const { guide } = await guideThatFiles({}, { device: 'personal' });
    await toForm(guide);
    await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
    await fill(guide, /^Ngày sinh/, '5/3/1999');
    await fill(guide, /^Số điện thoại/, '0900 000 001');
    byLabel(guide, /^Đây là máy của tôi/).click();
    await until(() => textOf(guide).includes('Đã giữ bản nháp lúc'), 'the draft');
    unmountAll();

    const { guide: again } = await guideThatFiles({ rest: { getForm: async () => ({ schema: changedForm, version: '2' }) } }, { device: 'personal' });
    await toForm(again);
    await until(() => queryByRole(again, 'button', 'Mở bản nháp'), 'the offer');
    await press(again, 'Mở bản nháp');
    expect(byLabel(again, /^Họ, chữ đệm và tên/).value).to.equal('Nguyễn Thị Mẫu');
    const text = textOf(again);
    expect(text).to.contain('Tờ khai đã thay đổi').and.to.contain('Số hộ chiếu: ô mới').and.to.contain('Ngày sinh: cách trả lời đã đổi').and.to.contain('câu hỏi đã đổi');
    expect(text, 'what is asked no longer').to.match(/không còn hỏi những điều sau.*Số điện thoại\s*0900 000 001/);
    expect(text, 'at the field').to.contain('Trước đây bạn trả lời: 5/3/1999.').and.to.contain('Trước đây hỏi: “Họ và tên”.').and.to.contain('Ô này mới có trong tờ khai.');
    expect(text, 'nothing of what stayed the same').not.to.contain('Số định danh: ');
    await expectNoViolations(again);
    byRole(again, 'link', 'Số hộ chiếu').click();
    await again.updateComplete;
    expect(focused()).to.equal(byLabel(again, /^Số hộ chiếu/));
    await fill(again, /^Số hộ chiếu/, 'C0000001');
    expect(textOf(again), 'once it is answered').not.to.contain('Số hộ chiếu: ô mới');
  });

  it('a draft of an earlier make, which does not say what was asked: what has no field is shown', async () => {
    await deviceStore('personal').keep('draft', code, { kind: 'dvc-draft', version: 1, procedure: code, formVersion: '0', answers: { applicant: { name: 'Trần Văn Mẫu' }, gone: 'x1' } }, 20);
    const { guide } = await guideThatFiles({}, { device: 'personal' });
    await toForm(guide);
    await until(() => queryByRole(guide, 'button', 'Mở bản nháp'), 'the offer');
    await press(guide, 'Mở bản nháp');
    expect(byLabel(guide, /^Họ và tên/).value).to.equal('Trần Văn Mẫu');
    expect(textOf(guide)).to.match(/không còn hỏi.*gone\s*x1/);
  });

  it('from a file; another file is told to be none', async () => {
    const { guide } = await guideThatFiles();
    await toForm(guide);
    for (const content of ['', '[]', '{"kind":"dvc-draft","version":9}', JSON.stringify(writeDraft({ procedure: '9.9', answers: {} }))]) {
      await openFile(guide, content);
      await until(() => textOf(guide).includes('không phải bản nháp'), content);
    }
    await openFile(guide, JSON.stringify(writeDraft({ procedure: code, formVersion: '1', answers: { applicant: { name: 'Lê Thị Mẫu' } } })));
    await until(() => byLabel(guide, /^Họ và tên/).value === 'Lê Thị Mẫu', 'the draft');
    expect(textOf(guide)).to.contain('Đã mở bản nháp');
  });

  it('reads only what can be answers', () => {
    const draft = (answers: unknown): unknown => readDraft({ kind: 'dvc-draft', version: 1, procedure: code, answers }, code)?.answers;
    expect(draft({ a: 'x', b: 3, c: [{ d: 'y' }, null] })).to.deep.equal({ a: 'x', c: [{ d: 'y' }] });
    expect(draft(JSON.parse('{"__proto__":{"a":"x"}}'))).to.deep.equal({});
    for (const answers of ['x', [], null, 3]) expect(draft(answers)).to.equal(undefined);
    let deep: unknown = 'x';
    for (let depth = 0; depth < 1_000; depth += 1) deep = { a: deep };
    expect(JSON.stringify(draft(deep)).length).to.be.lessThan(200);
  });
});
