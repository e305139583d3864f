import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/submission-guide/submission-guide.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import type { DvcHandedOffEvent, DvcHandoffEvent } from '../../src/elements/submission-guide/submission-guide.events.js';
import type { Portal } from '../../src/portal/portal.js';
import { announced, byLabel, byRole, focused, nameOf, queryByRole, textOf } from '../support/find.js';
import { mount, type MountOptions, samplePortal, settled, until } from '../support/mount.js';
import { print } from '../support/print.js';
import { allSteps, current, press, walkTo } from './submission-guide.walk.js';

const guideOf = async (options: MountOptions = {}): Promise<DvcSubmissionGuide> =>
  settled(await mount<DvcSubmissionGuide>(html`<dvc-submission-guide procedure="1.001193"></dvc-submission-guide>`, { portal: samplePortal(), ...options }));

const withLinks = (links: Partial<Portal['links']>): Portal => {
  const portal = samplePortal();
  return { ...portal, links: { ...portal.links, ...links } };
};

/** Keeps the test page where it is: a link of the page is not followed. */
const stayHere = (event: Event): void => event.preventDefault();

/** Everything the page keeps in the browser. */
const stored = (): string => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);

const dossier = 'H99.21-261118-0003';

describe('<dvc-submission-guide> hands over', () => {
  afterEach(() => document.removeEventListener('click', stayHere));

  it('says where the link goes, and the link carries the code of the procedure and opens beside', async () => {
    const guide = await guideOf();
    await walkTo(guide, 'Đi nộp');
    expect(textOf(guide)).to.contain('Bạn sẽ sang trang chính thức: dichvucong.gov.vn').and.to.contain('Đăng nhập bằng VNeID');
    const link = byRole(guide, 'link', /^Mở dichvucong\.gov\.vn để nộp \(mở trang mới\)$/);
    expect(link).to.have.attribute('href', 'https://dichvucong.gov.vn/?ma=1.001193');
    expect(link).to.have.attribute('target', '_blank');
    expect(link).to.have.attribute('rel', 'noopener noreferrer');
  });

  it('asks the page first, then tells it', async () => {
    const guide = await guideOf();
    await walkTo(guide, 'Đi nộp');
    document.addEventListener('click', stayHere);
    const heard: string[] = [];
    const note = ({ type, code, host }: DvcHandoffEvent | DvcHandedOffEvent): void => void heard.push(`${type} ${code} ${host}`);
    guide.addEventListener('dvc-handoff', note);
    guide.addEventListener('dvc-handed-off', note);
    byRole(guide, 'link', /^Mở dichvucong/).click();
    expect(heard).to.deep.equal(['dvc-handoff 1.001193 dichvucong.gov.vn', 'dvc-handed-off 1.001193 dichvucong.gov.vn']);
    expect(current(guide)).to.contain('Bước 6/6');
  });

  it('a page that takes over keeps the link from being followed', async () => {
    const guide = await guideOf();
    await walkTo(guide, 'Đi nộp');
    let followed = false;
    let handedOff = false;
    guide.addEventListener('dvc-handoff', (event) => event.preventDefault());
    guide.addEventListener('dvc-handed-off', () => (handedOff = true));
    const look = (event: Event): void => {
      followed = !event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', look, { once: true });
    byRole(guide, 'link', /^Mở dichvucong/).click();
    expect([followed, handedOff]).to.deep.equal([false, false]);
  });

  it('without a link to apply: the page that describes it, else the office', async () => {
    const none = await guideOf({ portal: withLinks({ apply: () => undefined }) });
    await walkTo(none, 'Đi nộp');
    expect(queryByRole(none, 'link', /Mở|Xem/)).to.equal(undefined);
    expect(textOf(none)).to.contain('Chưa có đường dẫn đến trang nộp').and.to.contain('0290 000 0001');
    const hostile = await guideOf({ portal: withLinks({ apply: () => 'javascript:alert(1)' }) });
    await walkTo(hostile, 'Đi nộp');
    expect(textOf(hostile)).to.contain('Chưa có đường dẫn đến trang nộp');
    const procedures = [{ code: '1.001193', name: 'Khai sinh', officialUrl: 'https://dichvucong.gov.vn/thu-tuc/1', channels: [{ type: 'online' as const }] }];
    const described = await guideOf({ portal: { ...samplePortal({}, { procedures }), links: { apply: () => undefined, track: () => undefined } } });
    await walkTo(described, 'Đi nộp');
    expect(byRole(described, 'link', /^Xem thủ tục trên dichvucong\.gov\.vn/)).to.have.attribute('href', 'https://dichvucong.gov.vn/thu-tuc/1');
  });

  it('by post: the address, and that the slip is to be kept', async () => {
    const guide = await guideOf();
    await walkTo(guide, 'Đi nộp', 'Qua bưu điện');
    expect(textOf(guide)).to.contain('Gửi giấy tờ qua bưu điện').and.to.contain('Số 1, đường Ví Dụ').and.to.contain('giữ phiếu gửi');
  });

  it('by post where no address is known: to ask for it, and no "address below"', async () => {
    const guide = await guideOf({ portal: { ...samplePortal(), contact: { phone: '0290 000 0001' } } });
    await walkTo(guide, 'Đi nộp', 'Qua bưu điện');
    expect(textOf(guide)).to.contain('hỏi nơi nhận hồ sơ phải gửi về địa chỉ nào').and.to.contain('giữ phiếu gửi').and.not.to.contain('dưới đây');
  });
});

describe('<dvc-submission-guide> tracks what was handed in', () => {
  it('shows the dossier in place, by its code as people type it, and the code goes nowhere else', async () => {
    const guide = await guideOf();
    const [address, length] = [location.href, history.length];
    const told: unknown[] = [];
    for (const type of ['dvc-handoff', 'dvc-handed-off', 'dvc-dossier-found', 'dvc-failed']) guide.addEventListener(type, (event) => told.push(Object.entries(event)));
    await walkTo(guide, 'Đi nộp');
    await press(guide, 'Đã nộp xong? Theo dõi hồ sơ');
    byLabel(guide, 'Mã hồ sơ').focus();
    await sendKeys({ type: ' h99.21–261118–0003 ' });
    await sendKeys({ press: 'Enter' });
    await until(() => guide.shadowRoot?.querySelector('dvc-dossier-tracker')?.getAttribute('code') === dossier, 'the tracker');
    await until(() => textOf(guide).includes('Đang xử lý'), 'the dossier');
    expect([location.href, history.length]).to.deep.equal([address, length]);
    expect(JSON.stringify(told)).not.to.contain('0003');
    expect(stored()).not.to.contain('0003');
  });

  it('complains about an empty field, at the field', async () => {
    const guide = await guideOf();
    await press(guide, 'Đã nộp rồi? Theo dõi hồ sơ');
    await press(guide, 'Xem hồ sơ');
    const field = byLabel(guide, 'Mã hồ sơ');
    expect(focused()).to.equal(field);
    expect(field).to.have.attribute('aria-invalid', 'true');
    expect(textOf(guide)).to.contain('Xin nhập mã hồ sơ');
    await press(guide, 'Quay lại');
    expect(current(guide)).to.contain('Bước 1/6');
  });

  it('without looking up in the portal: the official page, with no field', async () => {
    const guide = await guideOf({ portal: samplePortal({ without: ['findDossier'] }) });
    await press(guide, 'Đã nộp rồi? Theo dõi hồ sơ');
    expect(queryByRole(guide, 'textbox')).to.equal(undefined);
    expect(byRole(guide, 'link', /^Mở dichvucong\.gov\.vn để theo dõi/)).to.have.attribute('href', 'https://dichvucong.gov.vn/');
  });

  it('with no page for it either: whom to call', async () => {
    const guide = await guideOf({ portal: { ...withLinks({ track: () => undefined }), findDossier: undefined } });
    await press(guide, 'Đã nộp rồi? Theo dõi hồ sơ');
    expect(textOf(guide)).to.contain('Xin gọi nơi nhận hồ sơ').and.to.contain('0290 000 0001');
  });
});

describe('<dvc-submission-guide> forgets', () => {
  const restore = (): boolean => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

  it('everything at a press, and begins again at the first question', async () => {
    const guide = await guideOf();
    await walkTo(guide, 'Xem lại');
    await press(guide, 'Làm lại từ đầu');
    expect(current(guide)).to.contain('Bước 1/6');
    expect(focused()?.localName).to.equal('h2');
    expect(announced(guide)).to.contain('Đã xóa hết');
    expect(queryByRole(guide, 'button', 'Làm lại từ đầu')).to.equal(undefined);
    await walkTo(guide, 'Giấy tờ');
    expect(textOf(guide)).to.contain('Đã có 0/3');
  });

  it('on a shared machine when the Back button brings the page again, and leaves the focus alone', async () => {
    const guide = await guideOf({ device: 'shared' });
    await walkTo(guide, 'Đi nộp');
    await press(guide, 'Đã nộp xong? Theo dõi hồ sơ');
    byLabel(guide, 'Mã hồ sơ').value = dossier;
    await press(guide, 'Xem hồ sơ');
    const before = focused();
    restore();
    await guide.updateComplete;
    expect(current(guide)).to.contain('Bước 1/6');
    expect(textOf(guide)).not.to.contain(dossier);
    expect(focused()).to.be.oneOf([before, document.body]);
    await press(guide, 'Đã nộp rồi? Theo dõi hồ sơ');
    expect(byLabel(guide, 'Mã hồ sơ').value).to.equal('');
  });

  it('on a shared machine after a while of nobody, with a warning before; "I am still here" keeps it', async () => {
    const { setTimeout: native } = window;
    const long: (() => void)[] = [];
    // The browser's clock stands still for what is minutes away; the test says when they have passed.
    window.setTimeout = ((handler: () => void, delay = 0) => (delay < 30_000 ? native(handler, delay) : long.push(handler))) as typeof setTimeout;
    const pass = async (guide: DvcSubmissionGuide): Promise<void> => {
      long.splice(0).pop()?.();
      await guide.updateComplete;
    };
    try {
      const guide = await guideOf({ device: 'shared' });
      await walkTo(guide, 'Giấy tờ');
      await pass(guide);
      expect(announced(guide)).to.contain('Bạn còn ở đây không?');
      await press(guide, 'Tôi vẫn ở đây');
      expect(textOf(guide)).not.to.contain('Bạn còn ở đây không?');
      expect(current(guide)).to.contain('Bước 3/6');
      await pass(guide);
      expect(textOf(guide)).to.contain('Bạn còn ở đây không?');
      await pass(guide);
      expect(current(guide)).to.contain('Bước 1/6');
    } finally {
      window.setTimeout = native;
    }
  });

  it('not on the citizen’s own', async () => {
    const guide = await guideOf({ device: 'personal' });
    await walkTo(guide, 'Xem lại');
    restore();
    await guide.updateComplete;
    expect(current(guide)).to.contain('Bước 5/6');
  });

  it('never touches address, history or storage', async () => {
    const before = [location.href, history.length, stored()];
    const guide = await guideOf();
    for (const step of allSteps) await walkTo(guide, step);
    await press(guide, 'Xong – xóa hết trên máy này');
    expect([location.href, history.length, stored()]).to.deep.equal(before);
  });
});

describe('<dvc-submission-guide> prints', () => {
  it('the checklist with the chosen way, what to bring, the office and a square to scan', async () => {
    const guide = await guideOf();
    byRole(guide, 'radio', 'Làm hộ người khác').click();
    await walkTo(guide, 'Giấy tờ');
    byLabel(guide, 'Giấy chứng sinh').click();
    await walkTo(guide, 'Xem lại');
    const { pages, text, body } = await print(guide, 'In ra giấy');
    expect(text).to.contain('Thủ tục đăng ký khai sinh').and.to.contain('✓ Giấy chứng sinh').and.to.contain('Giấy ủy quyền')
      .and.to.contain('Qua mạng').and.to.contain('0290 000 0001').and.to.contain('https://dichvucong.gov.vn/?ma=1.001193');
    expect(nameOf(byRole(body, 'image'))).to.contain('Quét mã này');
    expect(body.querySelectorAll('.box')).to.have.length(2);
    expect(pages).to.be.at.most(2);
    expect(queryByRole(guide, 'button', 'In ra giấy')).not.to.equal(undefined);
  });
});
