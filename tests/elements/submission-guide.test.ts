import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import '../../src/elements/submission-guide/submission-guide.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import type { Procedure } from '../../src/model/procedure.js';
import { sampleProcedures } from '../../src/portal/memory/sample-procedures.js';
import type { Portal } from '../../src/portal/portal.js';
import { allByRole, announced, byLabel, byRole, descendants, focused, nameOf, queryByRole, textOf } from '../support/find.js';
import { mount, type MountOptions, portalOf, samplePortal, settled, until } from '../support/mount.js';
import { watched } from '../support/portals.js';
import { allSteps, choose, current, press, walkTo } from './submission-guide.walk.js';

const guideOf = async (code: string, options: MountOptions = {}): Promise<DvcSubmissionGuide> =>
  settled(await mount<DvcSubmissionGuide>(html`<dvc-submission-guide procedure=${code}>Gọi xã</dvc-submission-guide>`, { portal: samplePortal(), ...options }));

/** A portal with one procedure of its own. */
const withProcedure = (procedure: Partial<Procedure>): Portal => samplePortal({}, { procedures: [{ code: '9.000001', name: 'Thủ tục thử', ...procedure }] });

const headingOf = (guide: DvcSubmissionGuide): string => textOf(byRole(guide, 'heading'));

const accountQuestions = ['Bạn có tài khoản VNeID mức 2 chưa?', 'Số điện thoại của bạn có đứng tên bạn không?', 'Bạn có điện thoại thông minh hoặc máy tính có mạng không?'];
describe('<dvc-submission-guide> says first whether it can be done', () => {
  it('online', async () => {
    const guide = await guideOf('1.001193');
    expect(headingOf(guide)).to.equal('Bạn làm thủ tục này được không?');
    expect(textOf(guide)).to.contain('Thủ tục đăng ký khai sinh').and.to.contain('Thủ tục này nộp qua mạng được.').and.to.contain('Trẻ chưa được đăng ký khai sinh.');
    expect(current(guide)).to.equal('Bước 1/6: Làm được không?');
  });

  it('partly online', async () => expect(textOf(await guideOf('1.012753'))).to.contain('nộp qua mạng được một phần'));

  it('only at the counter: with place, hours and telephone, and no question about accounts', async () => {
    const guide = await guideOf('2.000815');
    expect(textOf(guide)).to.contain('chỉ nộp trực tiếp').and.to.contain('Số 1, đường Ví Dụ').and.to.contain('7:30–11:30').and.to.contain('0290 000 0001');
    expect(current(guide)).to.equal('Bước 1/5: Làm được không?');
    await walkTo(guide, 'Đi nộp');
    expect(textOf(guide)).to.contain('Mang giấy tờ đến quầy').and.to.contain('giấy hẹn');
    expect(queryByRole(guide, 'link', /dichvucong/)).to.equal(undefined);
  });

  it('nothing but a name was published: says so at every step and still ends at people', async () => {
    const guide = await guideOf('9.000001', { portal: withProcedure({}) });
    expect(textOf(guide)).to.contain('Chưa có thông tin thủ tục này nộp qua mạng được hay không').and.to.contain('Chưa công bố ai được làm');
    await walkTo(guide, 'Giấy tờ');
    expect(textOf(guide)).to.contain('Chưa công bố cần giấy tờ gì');
    await walkTo(guide, 'Cách nộp');
    expect(textOf(guide)).to.contain('Chưa công bố cách nộp').and.to.contain('0290 000 0001');
    await walkTo(guide, 'Đi nộp');
    expect(byRole(guide, 'link', /Mở dichvucong\.gov\.vn để nộp/)).to.have.attribute('href').that.contains('9.000001');
    expect(textOf(guide)).to.contain('Nơi nhận hồ sơ');
  });

  it('for somebody else: what to bring, again with the papers', async () => {
    const guide = await guideOf('1.001193');
    expect(textOf(guide)).not.to.contain('ủy quyền');
    await choose(guide, 'Bạn làm cho ai?', 'Làm hộ người khác');
    expect(textOf(guide)).to.contain('Giấy ủy quyền').and.to.contain('của người được làm hộ');
    await walkTo(guide, 'Giấy tờ');
    expect(textOf(guide)).to.contain('Giấy ủy quyền');
  });

  it('asks which case, only where there are cases, and shows its papers alone', async () => {
    expect(queryByRole(await guideOf('1.001193'), 'group', 'Trường hợp nào giống của bạn?')).to.equal(undefined);
    const guide = await guideOf('1.004194');
    await choose(guide, 'Bạn làm cho ai?', 'Cho tôi');
    await choose(guide, 'Trường hợp nào giống của bạn?', 'Đăng ký tạm trú theo danh sách');
    await walkTo(guide, 'Giấy tờ');
    expect(allByRole(guide, 'checkbox').map(nameOf)).to.deep.equal(['Danh sách người tạm trú', 'Giấy tờ chứng minh chỗ ở hợp pháp']);
    await press(guide, 'Quay lại');
    await press(guide, 'Quay lại');
    await choose(guide, 'Trường hợp nào giống của bạn?', 'Không rõ, hoặc cần nhiều phần – cho xem tất cả giấy tờ');
    await walkTo(guide, 'Giấy tờ');
    expect(allByRole(guide, 'checkbox')).to.have.length(3);
    expect(textOf(guide)).to.contain('Có thể bạn không cần tất cả');
  });
});

describe('<dvc-submission-guide> has no dead end', () => {
  const ways = ['công an xã', 'cửa hàng của nhà mạng', 'Nhờ người nhà giúp'];
  for (const [index, question] of accountQuestions.entries()) {
    for (const reply of ['Chưa có', 'Không biết']) {
      it(`${question} ${reply}`, async () => {
        const guide = await guideOf('1.001193');
        await walkTo(guide, 'Tài khoản');
        expect(textOf(guide)).not.to.contain('Chưa sẵn sàng vẫn nộp được');
        await choose(guide, question, reply);
        const text = textOf(guide);
        expect(text).to.contain(ways[index]).and.to.contain('Chưa sẵn sàng vẫn nộp được').and.to.contain('0290 000 0001');
        await until(() => textOf(guide).includes('Tổ hỗ trợ dịch vụ công'), 'the duty roster');
        await walkTo(guide, 'Cách nộp');
        expect(textOf(guide)).to.contain('Bạn còn điều chưa sẵn sàng');
        await walkTo(guide, 'Đi nộp', 'Trực tiếp tại quầy');
        expect(textOf(guide)).to.contain('Mang giấy tờ đến quầy').and.to.contain('Giấy chứng sinh');
      });
    }
  }

  it('works without a roster, and when it fails', async () => {
    for (const portal of [samplePortal({ without: ['getRoster'] }), samplePortal({ fails: { getRoster: 'offline' } })]) {
      const guide = await guideOf('1.001193', { portal });
      await walkTo(guide, 'Tài khoản');
      await choose(guide, accountQuestions[0] ?? '', 'Chưa có');
      expect(textOf(guide)).to.contain('0290 000 0001').and.not.to.contain('Hôm nay ai giúp');
    }
  });

  it('complains about what is not answered, at the question, and puts the focus there', async () => {
    const guide = await guideOf('1.004194');
    await press(guide, 'Tiếp tục');
    const group = byRole(guide, 'group', 'Bạn làm cho ai?');
    expect(focused()).to.equal(byRole(group, 'radio', 'Cho tôi'));
    expect(textOf(group)).to.contain('Xin chọn bạn làm cho ai.');
    const described = group.getAttribute('aria-describedby') ?? '';
    expect(textOf(guide.shadowRoot?.getElementById(described) ?? guide)).to.equal('Xin chọn bạn làm cho ai.');
    await choose(guide, 'Bạn làm cho ai?', 'Cho tôi');
    expect(textOf(group)).not.to.contain('Xin chọn bạn làm cho ai.');
    expect(textOf(guide)).to.contain('Xin chọn trường hợp của bạn');
  });
});

describe('<dvc-submission-guide> papers', () => {
  it('counts what is ticked; not all is allowed, and the review says calmly what is missing', async () => {
    const guide = await guideOf('1.001193');
    await walkTo(guide, 'Giấy tờ');
    expect(textOf(guide)).to.contain('Đã có 0/3 giấy tờ').and.to.contain('1 bản chính · Điền qua mạng').and.to.contain('thấy đủ bốn góc');
    byLabel(guide, 'Giấy chứng sinh').click();
    await guide.updateComplete;
    expect(textOf(guide)).to.contain('Đã có 1/3 giấy tờ');
    await walkTo(guide, 'Xem lại');
    expect(textOf(guide)).to.contain('Đã có 1/3 giấy tờ').and.to.contain('Còn thiếu: Tờ khai đăng ký khai sinh Căn cước của cha hoặc mẹ');
  });

  it('links forms that have an address for which the portal vouches', async () => {
    const paper = { name: 'Tờ khai', templates: [{ name: 'Mẫu 01', url: 'https://xa.example/mau-01.docx' }, { name: 'Mẫu 02', url: 'javascript:alert(1)' }] };
    const portal = withProcedure({ cases: [{ papers: [paper] }] });
    const guide = await guideOf('9.000001', { portal: { ...portal, fileOrigins: ['https://xa.example'] } });
    await walkTo(guide, 'Giấy tờ');
    expect(byRole(guide, 'link', /Mẫu: Mẫu 01/)).to.have.attribute('href', 'https://xa.example/mau-01.docx');
    expect(queryByRole(guide, 'link', /Mẫu 02/)).to.equal(undefined);
    expect(textOf(guide)).to.contain('Mẫu: Mẫu 02 (lấy trên trang chính thức hoặc tại nơi nhận hồ sơ)');
    const elsewhere = await guideOf('9.000001', { portal });
    await walkTo(elsewhere, 'Giấy tờ');
    expect(queryByRole(elsewhere, 'link', /Mẫu/)).to.equal(undefined);
  });
});

describe('<dvc-submission-guide> ways', () => {
  it('shows time and fee of each, and an estimate only where the unit is known', async () => {
    const guide = await guideOf('1.004194');
    await walkTo(guide, 'Cách nộp');
    const group = byRole(guide, 'group', 'Bạn muốn nộp bằng cách nào?');
    expect(textOf(group)).to.match(/Qua mạng .*3 ngày làm việc.*7\.000 đ.*Trực tiếp tại quầy .*10\.000 đ/);
    expect(textOf(group)).to.match(/dự kiến chậm nhất \d\d\/\d\d\/20\d\d có kết quả\. Đây là ước tính/);
    const birth = await guideOf('1.001193');
    await walkTo(birth, 'Cách nộp');
    expect(textOf(birth)).to.contain('nơi công bố không ghi là ngày hay giờ').and.not.to.contain('dự kiến');
    expect(textOf(birth)).to.contain('Không mất phí').and.not.to.contain('Nếu có phí');
  });

  it('a fee that its note contradicts is marked', async () => {
    const guide = await guideOf('1.004873');
    await walkTo(guide, 'Cách nộp');
    expect(textOf(guide)).to.contain('Số tiền và ghi chú khác nhau');
  });
});

describe('<dvc-submission-guide> goes on and back', () => {
  it('by keyboard alone, from the first question to the official page', async () => {
    const guide = await guideOf('1.001193');
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 40; presses += 1) {
        const here = focused();
        if (here instanceof HTMLElement && guide.shadowRoot?.contains(here) && name.test(nameOf(here))) return;
        await sendKeys({ press: 'Tab' });
      }
      throw new Error(`Tab never reached ${name.source}`);
    };
    const next = async (heading: string): Promise<void> => {
      await tabTo(/^Tiếp tục/);
      await sendKeys({ press: 'Enter' });
      await until(() => focused()?.localName === 'h2' && textOf(focused() as Element) === heading, heading);
    };
    await tabTo(/Cho tôi/);
    await sendKeys({ press: 'Enter' });
    expect(current(guide), 'Enter in a list of answers').to.contain('Bước 1/6');
    await sendKeys({ press: 'Space' });
    await next('Bạn đã sẵn sàng nộp qua mạng chưa?');
    expect(announced(guide)).to.equal('Bước 2/6: Tài khoản');
    for (let question = 0; question < accountQuestions.length; question += 1) {
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Space' });
    }
    await next('Bạn đã có đủ giấy tờ chưa?');
    await tabTo(/Giấy chứng sinh/);
    await sendKeys({ press: 'Enter' });
    expect(current(guide), 'Enter in a tick box').to.contain('Bước 3/6');
    await sendKeys({ press: 'Space' });
    await next('Bạn muốn nộp bằng cách nào?');
    await tabTo(/Qua mạng/);
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    await next('Xem lại trước khi nộp');
    await next('Đi nộp hồ sơ');
    await tabTo(/^Mở dichvucong\.gov\.vn để nộp/);
    expect(focused()).to.have.attribute('href', 'https://dichvucong.gov.vn/?ma=1.001193');
  });

  it('back keeps every answer', async () => {
    const guide = await guideOf('1.004194');
    await choose(guide, 'Bạn làm cho ai?', 'Làm hộ người khác');
    await choose(guide, 'Trường hợp nào giống của bạn?', 'Đăng ký tạm trú theo danh sách');
    await press(guide, 'Tiếp tục');
    for (const question of accountQuestions) await choose(guide, question, 'Không biết');
    await press(guide, 'Tiếp tục');
    byLabel(guide, 'Danh sách người tạm trú').click();
    await walkTo(guide, 'Xem lại', 'Trực tiếp tại quầy');
    const checked = (): readonly string[] => allByRole(guide, 'radio').filter((radio) => (radio as HTMLInputElement).checked).map(nameOf);
    await press(guide, 'Quay lại');
    expect(checked()).to.deep.equal(['Trực tiếp tại quầy']);
    await press(guide, 'Quay lại');
    expect(byLabel(guide, 'Danh sách người tạm trú').checked).to.equal(true);
    expect(byLabel(guide, 'Giấy tờ chứng minh chỗ ở hợp pháp').checked).to.equal(false);
    await press(guide, 'Quay lại');
    expect(checked()).to.deep.equal(['Không biết', 'Không biết', 'Không biết']);
    await press(guide, 'Quay lại');
    expect(checked()).to.deep.equal(['Làm hộ người khác', 'Đăng ký tạm trú theo danh sách']);
  });

  it('the review has everything, each part one tap from its step, and one tap back', async () => {
    const guide = await guideOf('1.001193');
    await walkTo(guide, 'Xem lại');
    const text = textOf(guide);
    expect(text).to.contain('Chưa gửi gì cho đến khi bạn bấm nộp trên trang chính thức').and.to.contain('Bạn làm cho ai? Cho tôi').and.to.contain('Qua mạng');
    await press(guide, 'Sửa: Cách nộp');
    expect(headingOf(guide)).to.equal('Bạn muốn nộp bằng cách nào?');
    await choose(guide, 'Bạn muốn nộp bằng cách nào?', 'Qua bưu điện');
    await press(guide, 'Về bước Xem lại');
    expect(textOf(guide)).to.contain('Qua bưu điện').and.not.to.contain('Qua mạng');
    for (const part of allSteps.slice(0, 3)) {
      await press(guide, `Sửa: ${part}`);
      expect(current(guide)).to.contain(part);
      await press(guide, 'Về bước Xem lại');
    }
  });

  it('steps that are done are buttons, the others are not', async () => {
    const guide = await guideOf('1.001193');
    await walkTo(guide, 'Giấy tờ');
    const list = byRole(guide, 'navigation', 'Các bước');
    expect(allByRole(list, 'button').map(nameOf)).to.deep.equal(['Làm được không? (đã xong)', 'Tài khoản (đã xong)']);
    await press(guide, 'Làm được không? (đã xong)');
    expect(current(guide)).to.contain('Bước 1/6');
    expect(allByRole(list, 'button').map(nameOf)).to.deep.equal(['Tài khoản (đã xong)', 'Giấy tờ (đã xong)']);
  });

  it('needs no network once the procedure is there', async () => {
    const { portal, asked } = watched(samplePortal());
    const guide = await guideOf('1.001193', { portal });
    await until(() => asked('getRoster').length === 1, 'the roster');
    for (const step of allSteps) await walkTo(guide, step);
    expect(asked('getProcedure')).to.have.length(1);
    expect(asked('getRoster')).to.have.length(1);
    expect(asked('findDossier')).to.have.length(0);
  });

  it('never submits a form of the host page', async () => {
    let submitted = 0;
    const place = await mount<DvcSubmissionGuide>(html`<form @submit=${(event: Event) => { event.preventDefault(); submitted += 1; }}>
      <dvc-submission-guide procedure="1.001193"></dvc-submission-guide></form>`, { portal: samplePortal() });
    const guide = await settled(place);
    await walkTo(guide, 'Đi nộp');
    expect(submitted).to.equal(0);
  });

  it('another procedure begins anew; a portal that is given again does not', async () => {
    const guide = await guideOf('1.001193');
    await walkTo(guide, 'Giấy tờ');
    byLabel(guide, 'Giấy chứng sinh').click();
    portalOf(guide).portal = samplePortal();
    await settled(guide);
    await until(() => queryByRole(guide, 'checkbox'), 'the papers');
    expect(byLabel(guide, 'Giấy chứng sinh').checked).to.equal(true);
    guide.procedure = '2.000635';
    await until(() => textOf(guide).includes('Cấp bản sao trích lục hộ tịch'), 'the other procedure');
    expect(current(guide)).to.equal('Bước 1/6: Làm được không?');
    expect(allByRole(guide, 'radio').some((radio) => (radio as HTMLInputElement).checked)).to.equal(false);
  });
});

describe('<dvc-submission-guide> asks nothing about the citizen', () => {
  it('at no step is there a field to type in; the dossier code comes last', async () => {
    for (const { code } of sampleProcedures) {
      const guide = await guideOf(code);
      for (const step of allSteps) {
        if (code === '2.000815' && step === 'Tài khoản') continue;
        await walkTo(guide, step);
        expect(descendants(guide).filter((one) => one.matches('input:not([type=radio],[type=checkbox]),textarea,select')), `${code} ${step}`).to.deep.equal([]);
        expect(textOf(guide), `${code} ${step}`).not.to.match(/\bundefined\b|\bnull\b|\bNaN\b|\[object/);
      }
    }
  });

  it('English as well as Vietnamese', async () => {
    const guide = await guideOf('1.001193', { lang: 'en' });
    await until(() => textOf(guide).includes('Can you apply for this?'), 'English');
    expect(textOf(guide)).to.contain('Step 1 of 6').and.to.contain('You can apply for this online.');
  });
});
