import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/dossier-tracker/dossier-tracker.js';
import '../../src/elements/submission-guide/submission-guide.js';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import { sampleProcedures } from '../../src/portal/memory/sample-procedures.js';
import { answered, lookUp, officeWith, someCode } from '../support/dossiers.js';
import { byLabel, byRole, descendants, queryByRole, textOf } from '../support/find.js';
import { mount, settled, until } from '../support/mount.js';
import { attach, confirmed, fill, guideThatFiles, photo, toForm } from './submission-guide.filing-walk.js';
import { current, press, walkTo } from './submission-guide.walk.js';

/** Twelve marks of one person, none of which may be found after she has gone. */
const marksOf = (person: number): readonly string[] => ['ho', 'ten', 'ghi', 'chu', 'tre', 'con', 'tep', 'anh', 'ngo', 'lang'].map((word) => `${word}q${person}z`).concat([`0010${String(person).padStart(8, '0')}`, `0912${String(person).padStart(6, '0')}`]);

/** All that can be read of the page: text, attributes, values typed, the title and the address. */
const page = (): string => [
  document.title, location.href, JSON.stringify(history.state), JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]), document.cookie,
  ...descendants(document).flatMap((element) => [
    ...[...element.attributes].map(({ value }) => value), 'value' in element ? String(element.value) : '', ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ nodeValue }) => nodeValue ?? ''),
  ]),
].join('\n');

/** One person as far as the files; every fourth sends. */
async function serve(guide: DvcSubmissionGuide, person: number): Promise<void> {
  const [ho = '', ten = '', ghi = '', chu = '', tre = '', con = '', tep = '', , ngo = '', lang = '', identity = '', phone = ''] = marksOf(person);
  await toForm(guide);
  await fill(guide, /^Họ và tên/, `${ho} ${ten} ${lang}`);
  await fill(guide, /^Số định danh/, identity);
  await fill(guide, /^Số điện thoại/, phone);
  await press(guide, 'Tiếp tục');
  await press(guide, 'Tiếp tục');
  byRole(byRole(guide, 'group', /^Cha mẹ/), 'radio', 'Không').click();
  await fill(guide, /^Ghi chú/, `${ghi} ${chu} ${ngo}`);
  await press(guide, 'Tiếp tục');
  await press(guide, 'Thêm: Trẻ được khai sinh');
  await fill(guide, /^Tên trẻ/, `${tre} ${con}`);
  if (person % 4 !== 0) return;
  await press(guide, 'Tiếp tục');
  await attach(guide, 'Giấy chứng sinh', photo(`${tep}.jpg`));
  await until(() => confirmed(guide) === 1, 'the upload');
  await press(guide, 'Tiếp tục');
  if (person % 8 !== 0) return;
  await press(guide, 'Gửi hồ sơ');
  await until(() => textOf(guide).includes('Hồ sơ đã được nhận'), 'the receipt');
}

describe('<dvc-submission-guide> on a machine that many people use', () => {
  it('two hundred people one after the other: nothing of any of them is left', async function () {
    this.timeout(300_000);
    const { guide } = await guideThatFiles({}, { device: 'shared' });
    guide.assist = true;
    await guide.updateComplete;
    const told: string[] = [];
    const { log, warn, error, info, debug } = console;
    for (const level of ['log', 'warn', 'error', 'info', 'debug'] as const) console[level] = (...words: unknown[]) => void told.push(words.map(String).join(' '));
    for (const type of ['dvc-submit', 'dvc-submitted', 'dvc-failed', 'dvc-handoff']) guide.addEventListener(type, (event) => told.push(JSON.stringify(Object.entries(event))));
    const { open } = indexedDB;
    let opened = 0;
    indexedDB.open = (...asked: Parameters<IDBFactory['open']>) => {
      opened += 1;
      return Reflect.apply<IDBFactory, Parameters<IDBFactory['open']>, IDBOpenDBRequest>(open, indexedDB, asked);
    };
    const before = [history.length, location.href, document.title];
    try {
      for (let person = 1; person <= 200; person += 1) {
        await serve(guide, person);
        if (person === 1) expect(marksOf(1).some((mark) => page().includes(mark)), 'the search finds what is there').to.equal(true);
        await press(guide, /^Người tiếp theo/);
        const left = page();
        expect(marksOf(person).filter((mark) => left.includes(mark)), `of person ${person}`).to.deep.equal([]);
        expect(current(guide)).to.contain('Bước 1/8');
      }
      const everything = [page(), ...told].join('\n');
      for (let person = 1; person <= 200; person += 1) expect(marksOf(person).filter((mark) => everything.includes(mark))).to.deep.equal([]);
      expect([history.length, location.href, document.title]).to.deep.equal(before);
      expect(opened, 'databases').to.equal(0);
    } finally {
      indexedDB.open = open;
      Object.assign(console, { log, warn, error, info, debug });
    }
  });

  it('the Back button brings an empty form; a letter that was just typed is gone too', async () => {
    const { guide } = await guideThatFiles({}, { device: 'shared' });
    await toForm(guide);
    const field = byLabel(guide, /^Họ và tên/);
    field.value = 'Trần';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await guide.updateComplete;
    expect(current(guide)).to.contain('Bước 1/8');
    await toForm(guide);
    expect(byLabel(guide, /^Họ và tên/).value).to.equal('');
  });

  it('an officer has larger text and a fresh start in one tap at every step', async () => {
    const { guide } = await guideThatFiles();
    expect(queryByRole(guide, 'button', /^Người tiếp theo/)).to.equal(undefined);
    guide.assist = true;
    await guide.updateComplete;
    expect(parseFloat(getComputedStyle(guide).fontSize)).to.be.at.least(18);
    expect(queryByRole(guide, 'button', /^Người tiếp theo/)).not.to.equal(undefined);
  });

  it('nothing is left in the other elements of the page for the next person, nor when all is to be deleted; starting over leaves them alone', async () => {
    const [procedure] = sampleProcedures;
    const template = html`<dvc-submission-guide procedure=${procedure?.code ?? ''} assist></dvc-submission-guide><dvc-dossier-tracker></dvc-dossier-tracker>`;
    const guide = await settled(await mount<DvcSubmissionGuide>(template, { portal: officeWith({}) }));
    const tracker = await settled(guide.nextElementSibling as DvcDossierTracker);
    await lookUp(tracker, someCode);
    await answered(tracker);
    await walkTo(guide, 'Tài khoản');
    await press(guide, 'Làm lại từ đầu');
    await tracker.updateComplete;
    expect(textOf(tracker)).to.contain(someCode);
    for (const last of [/^Người tiếp theo/, 'Xong – xóa hết trên máy này']) {
      await lookUp(tracker, someCode);
      await answered(tracker);
      await walkTo(guide, 'Đi nộp');
      await press(guide, last);
      await tracker.updateComplete;
      expect(byLabel(tracker, 'Mã hồ sơ').value).to.equal('');
      expect(textOf(tracker)).not.to.contain(someCode);
    }
  });
});
