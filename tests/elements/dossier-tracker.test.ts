import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DvcDossierTracker } from '../../src/elements/dossier-tracker/dossier-tracker.js';
import type { DvcResumeEvent } from '../../src/elements/dossier-tracker/dossier-tracker.events.js';
import { failureKinds } from '../../src/model/failure.js';
import { PortalError } from '../../src/portal/portal.js';
import { expectNoViolations } from '../support/axe.js';
import { answered, dossierWith, empty, lookUp, officeWith, someCode, tracked, travelBack, travelTo } from '../support/dossiers.js';
import { allByRole, announced, byLabel, byRole, focused, nameOf, queryByRole, textOf } from '../support/find.js';
import { mount, portalOf, samplePortal, settled, until } from '../support/mount.js';
import { heldBack, watched } from '../support/portals.js';

const field = (tracker: Element): HTMLInputElement => byLabel(tracker, 'Mã hồ sơ');
const answerOf = (tracker: Element): string => allByRole(tracker, 'heading').map(textOf).join(' / ');

describe('<dvc-dossier-tracker> is asked', () => {
  for (const typed of [someCode, ' h99.21-261118-0003 ', 'H99.21–261118–0003', 'Ｈ９９.２１－２６１１１８－０００３', 'H99.21 - 261118 - 0003', '\u200bH99.21-261118-0003', `Mã hồ sơ ${someCode}.`, `https://dichvucong.gov.vn/tra-cuu?MaHoSo=${someCode}`,
    `UBND xa Vi Du: ho so ${someCode} cua ong/ba da duoc tiep nhan, hen tra ket qua luc 17 gio ngay 25/11/2026 tai Bo phan Mot cua. Tra cuu: https://xa.example/tra-cuu?ma=${someCode}. Xin cam on ong/ba da su dung dich vu.`]) {
    it(`finds what was typed as “${typed}”`, async () => {
      const tracker = await empty(officeWith({}));
      await lookUp(tracker, typed);
      await answered(tracker);
      expect(answerOf(tracker)).to.contain('Đang xử lý');
      expect(field(tracker).value).to.equal(someCode);
    });
  }

  for (const code of ['000.00.21.H99-221006-0001', 'G99.20-20260609-0092637', 'EVO-001-2024-00001', '03706/2026/07906']) {
    it(`takes ${code}, which other offices write so`, async () => {
      const tracker = await empty(officeWith({ code }));
      await lookUp(tracker, code);
      await answered(tracker);
      expect(answerOf(tracker)).to.contain('Đang xử lý');
    });
  }

  it('by keyboard alone: types, presses Enter, and the focus goes to the answer, which is read once', async () => {
    const tracker = await empty(officeWith({}));
    field(tracker).focus();
    await sendKeys({ type: someCode });
    await sendKeys({ press: 'Enter' });
    await answered(tracker);
    await until(() => focused()?.localName === 'h3', 'the focus on the answer');
    expect(textOf(focused() as Element)).to.equal('Đang xử lý');
    expect(announced(tracker)).to.equal('');
    await sendKeys({ press: 'Tab' });
    expect(focused()?.localName).to.equal('a');
  });

  for (const [typed, says] of [['', 'Xin nhập mã hồ sơ'], ['   ', 'Xin nhập mã hồ sơ'], ['123', 'Mã này chưa đủ'], ['H99.21 <b> 0003', 'dấu lạ'], ['9'.repeat(60), 'từ 6 đến 40'], [`${someCode} và H99.21-261118-0004`, 'một mã']] as const) {
    it(`says at the field what is wrong with “${typed.slice(0, 16)}”, and asks nobody`, async () => {
      const { portal, asked } = watched(officeWith({}));
      const tracker = await empty(portal);
      await lookUp(tracker, typed);
      expect(textOf(tracker)).to.contain(says);
      expect(announced(tracker)).to.contain(says);
      const described = field(tracker).getAttribute('aria-describedby')?.split(' ').map((id) => textOf(tracker.shadowRoot?.getElementById(id) as Element)).join(' ');
      expect(described).to.contain(says);
      expect(field(tracker).getAttribute('aria-invalid')).to.equal('true');
      await until(() => focused() === field(tracker), 'the focus in the field');
      expect(asked('findDossier')).to.be.empty;
      await expectNoViolations(tracker);
    });
  }

  it('sends one request however often the button is pressed', async () => {
    const held = heldBack(officeWith({}), 'findDossier');
    const tracker = await empty(held.portal);
    await lookUp(tracker, someCode);
    await until(() => held.waiting() === 1, 'the request');
    await lookUp(tracker, someCode);
    await lookUp(tracker, 'h99.21 261118 0003'.replaceAll(' ', '-'));
    await held.release(0);
    await answered(tracker);
    expect(held.waiting()).to.equal(1);
  });

  it('stays out of a form of the host page', async () => {
    let sent = 0;
    const place = await mount<DvcDossierTracker>(html`<dvc-dossier-tracker></dvc-dossier-tracker>`, { portal: officeWith({}) });
    const form = document.createElement('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    portalOf(place).before(form);
    form.append(portalOf(place));
    await settled(place);
    field(place).focus();
    await sendKeys({ type: someCode });
    await sendKeys({ press: 'Enter' });
    await answered(place);
    expect(sent).to.equal(0);
  });

  it('shows the answer to the last question, in whatever order answers come', async () => {
    const held = heldBack(samplePortal(), 'findDossier');
    const tracker = await empty(held.portal);
    await lookUp(tracker, 'H99.21-261118-0001');
    await until(() => held.waiting() === 1, 'the first request');
    await lookUp(tracker, 'H99.21-261118-0014');
    await until(() => held.waiting() === 2, 'the second request');
    await held.release(1);
    await answered(tracker);
    await held.release(0);
    await tracker.updateComplete;
    expect(answerOf(tracker)).to.contain('Đã có kết quả').and.not.to.contain('Chờ cơ quan tiếp nhận');
  });

  it('follows its attribute: looks up at once, again when it changes, nothing when it goes', async () => {
    const tracker = await tracked(samplePortal(), {}, 'H99.21-261118-0001');
    expect(field(tracker).value).to.equal('H99.21-261118-0001');
    expect(announced(tracker)).to.contain('Chờ cơ quan tiếp nhận. Cơ quan đang làm');
    tracker.setAttribute('code', 'h99.21-261118-0014');
    await until(() => answerOf(tracker).includes('Đã có kết quả'), 'the other dossier');
    tracker.setAttribute('code', '!!');
    await tracker.updateComplete;
    expect(textOf(tracker)).to.contain('dấu lạ');
    tracker.removeAttribute('code');
    await until(() => answerOf(tracker) === 'Tra cứu hồ sơ', 'an empty screen');
  });

  it('goes on loading when it is moved meanwhile', async () => {
    const held = heldBack(officeWith({}), 'findDossier');
    const tracker = await mount<DvcDossierTracker>(html`<dvc-dossier-tracker code=${someCode}></dvc-dossier-tracker>`, { portal: held.portal });
    await until(() => held.waiting() === 1, 'the request');
    const home = portalOf(tracker);
    tracker.remove();
    home.append(tracker);
    await until(() => held.waiting() === 2, 'the request after the move');
    await held.release(0);
    await held.release(1);
    await answered(tracker);
    expect(answerOf(tracker)).to.contain('Đang xử lý');
  });
});

describe('<dvc-dossier-tracker> finds nothing', () => {
  afterEach(travelBack);

  it('says what to check, whom to call and where else to look, and counts nothing as an error of the field', async () => {
    const tracker = await tracked(samplePortal(), {}, 'H99.21-000000-0000');
    const text = textOf(tracker);
    expect(text).to.contain('Không tìm thấy hồ sơ có mã này').and.to.contain('Chữ O dễ nhầm với số 0').and.to.contain('một ngày làm việc');
    expect(announced(tracker)).to.equal('Không tìm thấy hồ sơ có mã này.');
    expect(byRole(tracker, 'link', 'Gọi 0290 000 0001')).to.exist;
    expect(byRole(tracker, 'link', /^Xem trên trang chính thức/)).to.exist;
    expect(field(tracker).getAttribute('aria-invalid')).to.equal('false');
    await expectNoViolations(tracker);
  });

  it('in the same words whether there is none or it is not yours', async () => {
    const says = async (backendMessage: string): Promise<string> => textOf(await tracked({
      ...samplePortal(), findDossier: () => Promise.reject(new PortalError('missing', 'no', { backendMessage })),
    }));
    expect(await says('Không tồn tại')).to.equal(await says('Sai số định danh'));
  });

  it('asks for patience after three misses, then looks again by itself', async () => {
    const { portal, asked } = watched(officeWith({}));
    const tracker = await empty(portal);
    for (const [index, code] of ['AAAAAA-1', 'AAAAAA-2', 'AAAAAA-3'].entries()) {
      await lookUp(tracker, code);
      await until(() => asked('findDossier').length === index + 1, 'the question');
      await answered(tracker);
    }
    await lookUp(tracker, someCode);
    expect(asked('findDossier')).to.have.length(3);
    expect(textOf(tracker)).to.match(/Xin chờ khoảng [12] giây, trang sẽ tự tìm tiếp/);
    expect(announced(tracker)).to.match(/Xin chờ khoảng [12] giây/);
    await expectNoViolations(tracker);
    await until(() => answerOf(tracker).includes('Đang xử lý'), 'the answer after the wait');
    expect(textOf(tracker)).not.to.contain('Xin chờ khoảng');
  });

  it('counts misses for the page: another tracker, or one made anew, is no faster', async () => {
    const { portal, asked } = watched(officeWith({}));
    for (let miss = 1; miss <= 3; miss += 1) {
      const tracker = await empty(portal);
      await lookUp(tracker, `AAAAAA-${miss}`);
      await until(() => asked('findDossier').length === miss, 'the question');
      await answered(tracker);
      portalOf(tracker).remove();
    }
    const anew = await empty(portal);
    await lookUp(anew, someCode);
    expect(textOf(anew)).to.match(/Xin chờ khoảng [12] giây/);
    expect(asked('findDossier')).to.have.length(3);
    const ofAnotherOffice = await empty(officeWith({}));
    await lookUp(ofAnotherOffice, someCode);
    expect(textOf(ofAnotherOffice), 'another office counts for itself').not.to.contain('Xin chờ khoảng');
  });

  it('does not let a code in the attribute or the address pass by the wait', async () => {
    const { portal, asked } = watched(officeWith({}));
    const tracker = await empty(portal);
    for (let miss = 1; miss <= 3; miss += 1) {
      await lookUp(tracker, `AAAAAA-${miss}`);
      await until(() => asked('findDossier').length === miss, 'the question');
      await answered(tracker);
    }
    portalOf(tracker).remove();
    const withCode = await mount<DvcDossierTracker>(html`<dvc-dossier-tracker code="AAAAAA-4"></dvc-dossier-tracker>`, { portal });
    await until(() => /Xin chờ khoảng/.test(textOf(withCode)) || asked('findDossier').length > 3, 'the wait');
    expect(asked('findDossier')).to.have.length(3);
  });

  it('waits longer with every miss, and never more than half a minute', async () => {
    const tracker = await empty(officeWith({}));
    const said: number[] = [];
    travelTo('2026-11-20T09:00+07:00');
    for (let miss = 1; miss <= 9; miss += 1) {
      await lookUp(tracker, `AAAAAA-${miss}`);
      await until(() => tracker.shadowRoot?.querySelector('.notice li') && !tracker.shadowRoot.querySelector('[aria-busy=true]'), 'the miss');
      await answered(tracker);
      if (miss < 3) continue;
      await lookUp(tracker, 'BBBBBB-0');
      said.push(Number(/khoảng (\d+) giây/.exec(textOf(tracker))?.[1]));
      travelTo(new Date(Date.now() + 31_000).toISOString());
    }
    expect(said).to.deep.equal([2, 4, 8, 16, 30, 30, 30]);
  });
});

describe('<dvc-dossier-tracker> on a bad day', () => {
  for (const kind of failureKinds.filter((one) => one !== 'missing')) {
    it(`says what is the matter when it is ${kind}`, async () => {
      const warn = console.warn;
      console.warn = () => undefined;
      const tracker = await mount<DvcDossierTracker>(
        html`<dvc-dossier-tracker code=${someCode}><a href="tel:02900000001">Gọi xã</a></dvc-dossier-tracker>`, { portal: samplePortal({ fails: kind }) });
      await answered(tracker);
      console.warn = warn;
      expect(textOf(tracker)).to.contain('Gọi xã').and.not.to.match(/undefined|\[object/);
      expect(announced(tracker)).not.to.equal('');
      expect(field(tracker).value).to.equal(someCode);
      expect(queryByRole(tracker, 'button', 'Thử lại') === undefined).to.equal(kind === 'misconfigured' || kind === 'forbidden');
      await expectNoViolations(tracker);
    });
  }

  it('keeps the old answer and its time when it cannot be reloaded', async () => {
    const good = officeWith({});
    let bad = false;
    const portal = { ...good, findDossier: (...query: Parameters<NonNullable<typeof good.findDossier>>) => (bad ? Promise.reject(new PortalError('offline', 'cut')) : good.findDossier?.(...query)) as never };
    const tracker = await tracked(portal);
    bad = true;
    byRole(tracker, 'button', 'Tải lại').click();
    await until(() => queryByRole(tracker, 'button', 'Thử lại'), 'the failure');
    expect(textOf(tracker)).to.match(/Đang xem thông tin tải lúc \d\d:\d\d/).and.to.contain('Đang xử lý');
    bad = false;
    byRole(tracker, 'button', 'Thử lại').click();
    await until(() => !queryByRole(tracker, 'button', 'Thử lại'), 'the answer');
    await answered(tracker);
    expect(announced(tracker)).to.contain('Đang xử lý');
  });

  it('reloads in place: the answer stays and the focus too', async () => {
    const held = heldBack(officeWith({}), 'findDossier');
    const tracker = await mount<DvcDossierTracker>(html`<dvc-dossier-tracker code=${someCode}></dvc-dossier-tracker>`, { portal: held.portal });
    await until(() => held.waiting() === 1, 'the request');
    await held.release(0);
    await answered(tracker);
    const reload = byRole(tracker, 'button', 'Tải lại');
    reload.focus();
    reload.click();
    reload.click();
    await until(() => nameOf(reload) === 'Đang tải lại…', 'the button to say so');
    expect(announced(tracker)).to.equal('Đang tải…');
    expect(answerOf(tracker)).to.contain('Đang xử lý');
    await until(() => held.waiting() === 2, 'one request');
    await held.release(1);
    await answered(tracker);
    expect(focused()).to.equal(reload);
    expect(announced(tracker)).to.contain('Đang xử lý');
    expect(held.waiting()).to.equal(2);
  });

  it('without the operation sends to the official page and the office', async () => {
    const tracker = await empty(samplePortal({ without: ['findDossier'] }));
    expect(textOf(tracker)).to.contain('Trang này chưa tra cứu được hồ sơ');
    expect(queryByRole(tracker, 'textbox')).to.be.undefined;
    expect(byRole(tracker, 'link', /^Xem trên trang chính thức/).getAttribute('href')).to.equal('https://dichvucong.gov.vn/');
    expect(byRole(tracker, 'link', 'Gọi 0290 000 0001')).to.exist;
    await expectNoViolations(tracker);
    expect(textOf(await settled(await mount(html`<dvc-dossier-tracker code=${someCode}></dvc-dossier-tracker>`, { portal: samplePortal({ without: ['findDossier'] }) })))).to.contain('chưa tra cứu được');
  });

  it('says that it loads', async () => {
    const tracker = await mount(html`<dvc-dossier-tracker code=${someCode}></dvc-dossier-tracker>`, { portal: samplePortal({ delay: 'never' }) });
    expect(announced(tracker)).to.equal('Đang tải…');
    expect(tracker.shadowRoot?.querySelector('[aria-busy="true"]')).to.exist;
    await expectNoViolations(tracker);
  });
});

describe('<dvc-dossier-tracker> prints a slip', () => {
  /** What is printed next; its frame goes as soon as the dialogue is closed. */
  const paper = (): Promise<Document> => new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const printed = document.querySelector<HTMLIFrameElement>('body > iframe')?.contentDocument;
      if (!printed?.querySelector('h1')) return;
      observer.disconnect();
      resolve(printed);
    });
    observer.observe(document.body, { childList: true });
  });

  it('with state, date, contact and a QR code of the dossier code, and without the person', async () => {
    const tracker = await tracked(officeWith({ plannedEndDate: '2126-11-30', applicant: 'Nguyễn Văn Mẫu', requestedAction: { text: 'Mang theo bản chính' } }));
    const printed = paper();
    byRole(tracker, 'button', 'In phiếu theo dõi').click();
    const { title, body } = await printed;
    const text = textOf(body);
    expect(text).to.contain('Đang xử lý – Cơ quan đang làm').and.to.contain('30/11/2126').and.to.contain('Mang theo bản chính').and.to.contain('0290 000 0001');
    expect(text).not.to.match(/N•|Mẫu|Người nộp/);
    expect(body.querySelector('svg.qr-code')?.getAttribute('aria-label')).to.equal(`Mã QR của mã hồ sơ ${someCode}`);
    expect(title).to.equal('Phiếu theo dõi hồ sơ');
  });
});

describe('<dvc-dossier-tracker> leaves nothing behind', () => {
  it('wipes field and answer on request, and says so', async () => {
    const tracker = await tracked(samplePortal());
    const done = byRole(tracker, 'button', 'Xong – xóa khỏi màn hình');
    done.focus();
    done.click();
    await until(() => answerOf(tracker) === 'Tra cứu hồ sơ', 'an empty screen');
    expect(field(tracker).value).to.equal('');
    expect(announced(tracker)).to.equal('Đã xóa khỏi màn hình.');
    await until(() => focused() === field(tracker), 'the focus in the field');
    expect(tracker.shadowRoot?.innerHTML).not.to.contain('0003');
  });

  for (const [device, stays] of [['shared', false], ['personal', true]] as const) {
    it(`on a ${device} machine ${stays ? 'keeps' : 'wipes'} what the Back button brings back`, async () => {
      const tracker = await tracked(samplePortal(), { device });
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await settled(tracker);
      expect(answerOf(tracker).includes('Đang xử lý')).to.equal(stays);
      expect(field(tracker).value).to.equal(stays ? someCode : '');
    });
  }

  describe('after idle time', () => {
    const realTimer = setTimeout;
    let long: (() => void)[] = [];
    /** Minutes pass at once: what was to happen after them happens when asked for. */
    const passTime = async (tracker: DvcDossierTracker): Promise<void> => {
      for (const happen of long.splice(0)) happen();
      await tracker.updateComplete;
    };
    beforeEach(() => {
      long = [];
      window.setTimeout = ((run: () => void, delay = 0) => (delay >= 60_000 ? long.push(run) : realTimer(run, delay))) as typeof setTimeout;
    });
    afterEach(() => {
      window.setTimeout = realTimer;
    });

    it('asks whether somebody is there, then wipes a shared machine', async () => {
      const tracker = await tracked(samplePortal());
      await passTime(tracker);
      expect(announced(tracker)).to.contain('Bạn còn ở đây không?');
      expect(answerOf(tracker)).to.contain('Đang xử lý');
      await expectNoViolations(tracker);
      await passTime(tracker);
      await settled(tracker);
      expect(answerOf(tracker)).to.equal('Tra cứu hồ sơ');
      expect(field(tracker).value).to.equal('');
    });

    it('stays when somebody says so', async () => {
      const tracker = await tracked(samplePortal());
      await passTime(tracker);
      byRole(tracker, 'button', 'Tôi vẫn ở đây').click();
      await tracker.updateComplete;
      expect(textOf(tracker)).not.to.contain('Bạn còn ở đây không?');
      expect(answerOf(tracker)).to.contain('Đang xử lý');
    });

    it('leaves a machine alone that turns out to be personal', async () => {
      const tracker = await tracked(samplePortal());
      portalOf(tracker).device = 'personal';
      await portalOf(tracker).updateComplete;
      await passTime(tracker);
      expect(textOf(tracker)).not.to.contain('Bạn còn ở đây không?');
    });
  });

  it('wipes what was typed and never asked for', async () => {
    const tracker = await empty(samplePortal());
    field(tracker).value = someCode;
    field(tracker).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await until(() => field(tracker).value === '', 'an empty field');
  });

  it('drops an answer that comes after the wipe', async () => {
    const held = heldBack(officeWith({}), 'findDossier');
    const tracker = await empty(held.portal);
    await lookUp(tracker, someCode);
    await until(() => held.waiting() === 1, 'the request');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await tracker.updateComplete;
    await held.release(0);
    await settled(tracker);
    expect(answerOf(tracker)).to.equal('Tra cứu hồ sơ');
  });

  for (const [code, action] of [['supplementRequested', 'supplement'], ['paymentRequired', 'payment']] as const) {
    it(`asks the page before it leads away to the ${action}, and lets it take over`, async () => {
      const told: DvcResumeEvent[] = [];
      const listen = (event: DvcResumeEvent): void => {
        event.preventDefault();
        told.push(event);
      };
      addEventListener('dvc-resume', listen as (event: Event) => void);
      const tracker = await tracked(officeWith({ status: { code }, procedure: { code: '1.001193' } }));
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
      byRole(tracker, 'link', /trên trang chính thức/).dispatchEvent(click);
      removeEventListener('dvc-resume', listen as (event: Event) => void);
      expect(told.map((event) => [event.action, event.procedure])).to.deep.equal([[action, '1.001193']]);
      expect(click.defaultPrevented).to.equal(true);
      expect(JSON.stringify(told)).not.to.contain('261118');
    });
  }

  it('tells the page the state and nothing else', async () => {
    const told: Event[] = [];
    const listen = (event: Event): void => void told.push(event);
    addEventListener('dvc-dossier-found', listen);
    await tracked(samplePortal());
    removeEventListener('dvc-dossier-found', listen);
    expect(told).to.have.length(1);
    expect(Object.entries(told[0] ?? {}).filter(([name]) => name !== 'isTrusted')).to.deep.equal([['status', 'inProgress']]);
  });

  it('masks once more what a portal lets through', async () => {
    const unguarded = dossierWith({
      applicant: 'Nguyễn Văn Mẫu', reason: 'Gọi 0900 000 001', currentStep: 'CCCD 000000000001',
      history: [{ at: '2026-11-10', note: 'Người nộp 0900.000.002', step: 'Bước 0900000003', department: '000000000004' }],
      suspension: { active: true, reason: '+84 900 000 005' }, extension: { reason: '0900000006' }, requestedAction: { text: '0900000007' },
      agency: 'Ông A 0900000008', procedure: { code: '1.001193', name: 'Khai sinh 000000000009' }, payment: { fees: [{ name: 'Phí 0900  000  010', amount: 5000 }] },
      papers: [{ name: 'Giấy 09\u200b00\u200b000\u200b011' }], result: { description: '\u202e210 000 0090' }, status: { code: 'completed' },
    });
    const text = textOf(await tracked({ ...samplePortal(), findDossier: () => Promise.resolve(unguarded) }));
    expect(text).to.contain('N••• V•• M••').and.not.to.contain('Mẫu');
    expect(text).not.to.match(/0900|900 000|0000000/);
  });
});
