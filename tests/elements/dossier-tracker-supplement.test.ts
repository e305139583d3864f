/** Adding papers to a dossier from the tracker, in place. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
import type { DvcResumeEvent } from '../../src/elements/dossier-tracker/dossier-tracker.events.js';
import '../../src/elements/submission-guide/submission-guide.js';
import '../../src/elements/submission-guide/supplement.js';
import { expectNoViolations } from '../support/axe.js';
import { answered } from '../support/dossiers.js';
import { allByRole, announced, byLabel, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { mount, type MountOptions, until } from '../support/mount.js';
import { askedDossier, type SupplementOffice, type SupplementPortal, supplementPortal } from '../support/supplement-portal.js';
import { attach, confirmed, photo } from './submission-guide.filing-walk.js';

type Guide = Parameters<typeof attach>[0];
interface Adding extends SupplementPortal {
  readonly tracker: DvcDossierTracker;
}

const follow = async ({ portal }: SupplementPortal, options: MountOptions = {}): Promise<DvcDossierTracker> =>
  answered(await mount<DvcDossierTracker>(html`<dvc-dossier-tracker code=${askedDossier.code}></dvc-dossier-tracker>`, { portal, ...options }));
const guideIn = (tracker: Element): Guide => tracker.shadowRoot?.querySelector('dvc-submission-guide') as Guide;
const isThere = (tracker: Element): boolean => tracker.shadowRoot?.querySelector('dvc-submission-guide') !== null;
const press = async (place: Guide | DvcDossierTracker, name: string | RegExp): Promise<void> => {
  byRole(place, 'button', name).click();
  await place.updateComplete;
};

/** The tracker with the papers' place open. */
async function opened(office: SupplementOffice = {}, options: MountOptions = {}): Promise<Adding> {
  const made = supplementPortal(office);
  const tracker = await follow(made, options);
  await press(tracker, /^(Bổ sung ngay tại đây|Add the papers here)$/);
  await until(() => queryByRole(tracker, 'heading', /^(Bổ sung giấy tờ|Add papers)/), 'the place for papers');
  return { ...made, tracker };
}

/** With one photograph for the paper that is missing, sent. */
async function sent(office: SupplementOffice = {}): Promise<Adding> {
  const adding = await opened(office);
  const guide = guideIn(adding.tracker);
  await attach(guide, 'Bản vẽ thửa đất', photo('ban-ve.jpg'));
  await until(() => confirmed(guide) === 1, 'the upload');
  await press(guide, 'Tiếp tục');
  await press(guide, 'Gửi giấy tờ');
  return adding;
}

describe('<dvc-dossier-tracker> adds papers in place', () => {
  it('offers it only where the office asks and the portal takes them in; the official page is always there', async () => {
    const without = await follow(supplementPortal({ rest: { supplementDossier: undefined } }));
    expect(queryByRole(without, 'button', 'Bổ sung ngay tại đây')).to.equal(undefined);
    expect(byRole(without, 'link', /^Bổ sung trên trang chính thức/)).to.exist;
    expect(queryByRole(await follow(supplementPortal({ rest: { uploadFile: undefined } })), 'button', 'Bổ sung ngay tại đây')).to.equal(undefined);
    expect(queryByRole(await follow(supplementPortal({ dossier: { status: { code: 'inProgress' } } })), 'button', 'Bổ sung ngay tại đây')).to.equal(undefined);
    const tracker = await follow(supplementPortal());
    expect(byRole(tracker, 'link', /^Bổ sung trên trang chính thức/)).to.exist;
    await expectNoViolations(tracker);
  });

  it('opens with what is asked for on top, a place for each missing paper, and the focus there', async () => {
    const { tracker } = await opened();
    const guide = guideIn(tracker);
    await until(() => focused()?.id === 'supplement', 'the focus on the heading');
    expect(textOf(guide)).to.contain('Cơ quan yêu cầu: Bản vẽ thửa đất có chữ ký').and.to.contain('Hạn: 30/11/2126');
    expect(allByRole(guide, 'region').map((one) => textOf(one).slice(0, 15).trim())).to.include('Bản vẽ thửa đất');
    expect(allByRole(guide, 'region').some((one) => textOf(one).startsWith('Tờ khai'))).to.equal(false);
    await expectNoViolations(tracker);
  });

  it('leads by keyboard from the files over the review to the receipt, and the dossier is read anew', async () => {
    const { tracker, added } = await opened();
    const guide = guideIn(tracker);
    await attach(guide, 'Bản vẽ thửa đất', photo('ban-ve.jpg'));
    await until(() => confirmed(guide) === 1, 'the upload');
    byLabel(guide, 'Lời nhắn cho cơ quan').focus();
    await sendKeys({ type: 'Hai hộ đã ký.' });
    await sendKeys({ press: 'Tab' });
    expect(textOf(focused() as Element)).to.equal('Tiếp tục');
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(guide).includes('Xem lại trước khi gửi'), 'the review');
    expect(textOf(guide)).to.contain('ban-ve.jpg').and.to.contain('Hai hộ đã ký.').and.to.contain('Chưa gửi gì');
    await expectNoViolations(tracker);
    expect(added).to.have.length(0);
    byRole(guide, 'button', 'Gửi giấy tờ').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => textOf(guide).includes('Cơ quan đã nhận giấy tờ bổ sung.'), 'the receipt');
    await until(() => queryByRole(tracker, 'heading', 'Đang xử lý'), 'the new state');
    expect(added).to.have.length(1);
    expect(added[0]).to.deep.include({ dossierCode: askedDossier.code, note: 'Hai hộ đã ký.' });
    expect(added[0]?.attachments.map(({ name, paper }) => [name, paper])).to.deep.equal([['ban-ve.jpg', 'Bản vẽ thửa đất']]);
    expect(announced(guide)).to.equal('Cơ quan đã nhận giấy tờ bổ sung.');
    expect(focused()?.id).to.equal('supplement');
    await expectNoViolations(tracker);
    await press(guide, 'Xong');
    await until(() => !isThere(tracker), 'the guide to go');
    await until(() => focused()?.localName === 'h3', 'the focus on the state');
  });

  it('sends nothing without a file, or while one is on its way, and says so', async () => {
    const { tracker, attempts } = await opened({ uploads: 'never' });
    const guide = guideIn(tracker);
    await press(guide, 'Tiếp tục');
    expect(announced(guide)).to.equal('Xin chọn ít nhất một tệp.');
    await until(() => focused()?.localName === 'input', 'the focus at the files');
    await expectNoViolations(tracker);
    await attach(guide, 'Bản vẽ thửa đất', photo());
    await press(guide, 'Tiếp tục');
    expect(announced(guide)).to.contain('Còn tệp chưa lên đủ');
    expect(attempts()).to.equal(0);
  });

  it('double click and Enter: one request', async () => {
    const { tracker, attempts } = await sent({ fates: ['never'] });
    guideIn(tracker).shadowRoot?.querySelector('form')?.requestSubmit();
    await until(() => attempts() > 0, 'the request');
    guideIn(tracker).shadowRoot?.querySelector('form')?.requestSubmit();
    await guideIn(tracker).updateComplete;
    expect(attempts()).to.equal(1);
    expect(announced(guideIn(tracker))).to.equal('Đang gửi giấy tờ. Xin đừng đóng trang.');
  });

  it('cut off after it arrived: looked up, not sent again', async () => {
    const { tracker, added } = await sent({ fates: ['takenAndLost'] });
    await until(() => textOf(guideIn(tracker)).includes('Cơ quan đã nhận giấy tờ bổ sung.'), 'the receipt');
    expect(added).to.have.length(1);
  });

  it('cut off before: said not to be sent, and sent again with the same files under the same id', async () => {
    const { tracker, added } = await sent({ fates: ['lost', 'taken'] });
    await until(() => textOf(guideIn(tracker)).includes('Giấy tờ chưa được gửi.'), 'the outcome');
    expect(textOf(guideIn(tracker))).to.contain('Các tệp bạn đã chọn vẫn còn').and.to.contain('Mất mạng.');
    await expectNoViolations(tracker);
    await press(guideIn(tracker), 'Gửi lại');
    await until(() => textOf(guideIn(tracker)).includes('Cơ quan đã nhận giấy tờ bổ sung.'), 'the receipt');
    expect(added).to.have.length(1);
  });

  for (const fate of ['withoutFiles', 'otherDossier'] as const) {
    it(`is not believed when the answer is ${fate}`, async () => {
      const { tracker } = await sent({ fates: [fate], rest: { findSubmission: () => new Promise(() => undefined) } });
      await until(() => announced(guideIn(tracker)).includes('Chưa rõ giấy tờ đã đến chưa'), 'the doubt');
      expect(textOf(tracker)).to.contain('Cần bổ sung giấy tờ').and.not.to.contain('đã nhận giấy tờ bổ sung.');
    });
  }

  it('shows the office’s words when it does not take them, and keeps the files', async () => {
    const { tracker } = await sent({ fates: ['rejected'] });
    await until(() => textOf(guideIn(tracker)).includes('Cơ quan chưa nhận giấy tờ này.'), 'the outcome');
    expect(textOf(guideIn(tracker))).to.contain('Hồ sơ không còn chờ bổ sung.');
    await press(guideIn(tracker), 'Sửa giấy tờ');
    expect(confirmed(guideIn(tracker))).to.equal(1);
  });

  it('can be put off with the files kept, and taken up again', async () => {
    const { tracker } = await opened();
    await attach(guideIn(tracker), 'Bản vẽ thửa đất', photo());
    await until(() => confirmed(guideIn(tracker)) === 1, 'the upload');
    await press(guideIn(tracker), 'Để sau');
    await until(() => focused()?.id === 'add', 'the focus back on the button');
    expect(guideIn(tracker).hidden).to.equal(true);
    await press(tracker, 'Bổ sung ngay tại đây');
    expect(confirmed(guideIn(tracker))).to.equal(1);
  });

  it('lets the page take over, and tells it of success without the dossier’s code', async () => {
    const told: Event[] = [];
    const prevent = (event: Event): void => event.preventDefault();
    const { portal } = supplementPortal();
    const tracker = await follow({ portal } as SupplementPortal);
    tracker.addEventListener('dvc-resume', prevent);
    await press(tracker, 'Bổ sung ngay tại đây');
    expect(isThere(tracker)).to.equal(false);
    tracker.removeEventListener('dvc-resume', prevent);
    for (const type of ['dvc-resume', 'dvc-submit', 'dvc-supplemented']) addEventListener(type, (event) => told.push(event), { once: true });
    await sent();
    await until(() => told.length === 3, 'the events');
    expect(told.map(({ type }) => type)).to.deep.equal(['dvc-resume', 'dvc-submit', 'dvc-supplemented']);
    expect((told[0] as DvcResumeEvent).action).to.equal('supplement');
    expect(JSON.stringify(told)).not.to.contain('261118');
  });

  it('hands on the digits that the portal asked for', async () => {
    const { portal, added } = supplementPortal({ rest: { proof: { kind: 'phoneEnd', digits: 4 } } });
    const tracker = await mount<DvcDossierTracker>(html`<dvc-dossier-tracker code=${askedDossier.code}></dvc-dossier-tracker>`, { portal });
    await until(() => queryByRole(tracker, 'textbox', /^4 số cuối/), 'the field for the digits');
    const field = byLabel(tracker, /^4 số cuối/);
    field.value = '0001';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    byRole(tracker, 'button', 'Tra cứu').click();
    await until(() => queryByRole(tracker, 'button', 'Bổ sung ngay tại đây'), 'the answer');
    await press(tracker, 'Bổ sung ngay tại đây');
    await until(() => queryByRole(tracker, 'heading', /^Bổ sung giấy tờ/), 'the place for papers');
    await attach(guideIn(tracker), 'Bản vẽ thửa đất', photo());
    await until(() => confirmed(guideIn(tracker)) === 1, 'the upload');
    await press(guideIn(tracker), 'Tiếp tục');
    await press(guideIn(tracker), 'Gửi giấy tờ');
    await until(() => added.length === 1, 'the papers');
    expect(added[0]?.proof).to.equal('0001');
  });

  it('leaves nothing behind when the screen is wiped, and stops what is on its way', async () => {
    const { tracker } = await opened();
    await attach(guideIn(tracker), 'Bản vẽ thửa đất', photo());
    await press(tracker, 'Xong – xóa khỏi màn hình');
    await until(() => !isThere(tracker), 'the guide to go');
    expect(textOf(tracker)).not.to.contain('giay.jpg');
  });

  it('says the same in English', async () => {
    const { tracker } = await opened({}, { lang: 'en' });
    await until(() => textOf(guideIn(tracker)).includes('The office asks for'), 'English words');
    await until(() => focused()?.id === 'supplement', 'the focus on the heading');
    expect(textOf(byRole(guideIn(tracker), 'heading', /^Add papers/))).to.contain('Step 1 of 3');
    await expectNoViolations(tracker);
  });
});
