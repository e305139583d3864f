import { expect } from '@open-wc/testing';
import '../../src/elements/submission-guide/submission-guide.js';
import { expectNoViolations } from '../support/axe.js';
import { PortalError } from '../../src/portal/portal.js';
import type { FilingOffice } from '../support/filing-portal.js';
import { allByRole, announced, byLabel, byRole, nameOf, queryByRole, textOf } from '../support/find.js';
import { longTimers } from '../support/long-timers.js';
import { until } from '../support/mount.js';
import { print } from '../support/print.js';
import { attach, closeTab, confirmed, type Filing, fillForm, guideThatFiles, photo } from './submission-guide.filing-walk.js';
import { current, press } from './submission-guide.walk.js';

async function sent(office: FilingOffice, withFile = false): Promise<Filing> {
  const filing = await guideThatFiles(office);
  await fillForm(filing.guide);
  if (withFile) {
    await attach(filing.guide, 'Giấy chứng sinh', photo());
    await until(() => confirmed(filing.guide) === 1, 'the upload');
  }
  await press(filing.guide, 'Tiếp tục');
  await press(filing.guide, 'Gửi hồ sơ');
  return filing;
}

describe('<dvc-submission-guide> sending', () => {
  it('double click and Enter: one request', async () => {
    const { guide, attempts } = await guideThatFiles({ submits: ['never'] });
    await fillForm(guide);
    await press(guide, 'Tiếp tục');
    const button = byRole(guide, 'button', 'Gửi hồ sơ');
    button.click();
    button.click();
    guide.shadowRoot?.querySelector('form')?.requestSubmit();
    await until(() => attempts() > 0, 'the request');
    await guide.updateComplete;
    expect(attempts()).to.equal(1);
    expect(announced(guide)).to.equal('Đang gửi hồ sơ. Xin đừng đóng trang.');
    expect(allByRole(byRole(guide, 'navigation'), 'button'), 'no step can be gone to').to.have.length(0);
  });

  it('a page may keep it from being sent', async () => {
    const { guide, attempts } = await guideThatFiles();
    guide.addEventListener('dvc-submit', (event) => event.preventDefault());
    await fillForm(guide);
    await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    expect(attempts()).to.equal(0);
    expect(current(guide)).to.contain('Xem lại');
  });

  it('cut off after it arrived: it is looked up, not sent again, and the receipt is shown', async () => {
    const { guide, taken } = await sent({ submits: ['takenAndLost'] });
    await until(() => textOf(guide).includes('Hồ sơ đã được nhận.'), 'the receipt');
    expect(taken).to.have.length(1);
  });

  it('cut off before it arrived: it is said that it was not sent; everything is there to send again', async () => {
    const { guide, taken } = await sent({ submits: ['lost', 'taken'] });
    await until(() => textOf(guide).includes('Hồ sơ chưa được gửi.'), 'the outcome');
    expect(taken).to.have.length(0);
    await expectNoViolations(guide);
    await press(guide, 'Gửi lại');
    await until(() => textOf(guide).includes('Hồ sơ đã được nhận.'), 'the receipt');
    expect(taken).to.have.length(1);
  });

  it('what is not known is called so: with a number to read out, whom to call, and no way to send again', async () => {
    const { guide } = await sent({ submits: ['takenAndLost'], rest: { findSubmission: undefined } });
    await until(() => announced(guide).includes('trang này không hỏi lại nơi nhận được'), 'that it cannot be known');
    expect(textOf(guide)).to.contain('Xin đừng nộp lại').and.to.match(/Số của lần gửi này [0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/);
    expect(queryByRole(guide, 'button', /^(Gửi|Hỏi lại)/)).to.equal(undefined);
    expect(textOf(guide)).not.to.contain('bấm nút bên dưới');
    await expectNoViolations(guide);
  });

  it('answers without a code are no success', async () => {
    const { guide } = await sent({ submits: ['withoutCode'], receipt: { code: '' } });
    await until(() => announced(guide).includes('Chưa rõ'), 'the doubt');
    expect(textOf(guide)).not.to.contain('Hồ sơ đã được nhận');
  });

  it('nor are two codes, markup for a code, or fewer files than were sent: looked up, never shown as received, nothing of it run', async () => {
    const answers: readonly FilingOffice[] = [
      { receipt: { code: 'H99.21-261120-0001, H99.21-261120-0002' } }, { receipt: { code: 'H99.21-261120-0001 H99.21-261120-0002' } },
      { receipt: { code: '<img src=x onerror="window.stolen=1">1' } }, { submits: ['withoutFiles'], receipt: { attachments: [] } },
      { submits: ['takenAndLost'], rest: { findSubmission: () => Promise.reject(new PortalError('intercepted', 'a web page')) } },
    ];
    for (const office of answers) {
      const { guide, attempts } = await sent(office, true);
      await until(() => announced(guide).includes('Chưa rõ'), JSON.stringify(office));
      expect(textOf(guide)).not.to.contain('Hồ sơ đã được nhận');
      expect(attempts(), 'asked about, not sent again').to.equal(1);
      expect((window as { stolen?: unknown }).stolen).to.equal(undefined);
      await closeTab();
    }
  });

  it('what remains in doubt keeps the code the office gave, and the number of this sending', async () => {
    const timers = longTimers();
    try {
      const { guide } = await sent({ submits: ['withoutFiles'], receipt: { attachments: [] } }, true);
      await until(() => {
        // Less than the time after which a page that nobody uses is wiped.
        timers.pass(2_000);
        return textOf(guide).includes('Chưa biết chắc hồ sơ đã đến hay chưa.');
      }, 'the outcome');
      expect(textOf(guide)).to.contain('Nơi nhận báo thiếu tệp so với những gì bạn đã gửi.').and.to.contain('H99.21-261120-0001').and.to.match(/Số của lần gửi này\s*[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/);
      expect(queryByRole(guide, 'button', 'Gửi lại')).to.equal(undefined);
      await expectNoViolations(guide);
    } finally {
      timers.restore();
    }
  });

  it('the office’s own words stand at their fields, and everything is kept', async () => {
    const { guide } = await sent({ submits: ['rejected', 'taken'], fieldErrors: { '/applicant/identity': 'Số này không có trong cơ sở dữ liệu.' } });
    await until(() => textOf(guide).includes('Nơi nhận chưa nhận hồ sơ.'), 'the outcome');
    expect(textOf(guide)).to.contain('Tờ khai chưa đúng.');
    await press(guide, 'Sửa tờ khai');
    expect(textOf(guide)).to.contain('Số này không có trong cơ sở dữ liệu.');
    expect(byLabel(guide, /^Họ và tên/).value).to.equal('Nguyễn Thị Mẫu');
  });

  it('a place to pay is linked only where the portal vouches for it', async () => {
    const good = await sent({ receipt: { fee: 8_000, paymentUrl: 'https://thanhtoan.example/tra?id=1' } });
    await until(() => textOf(good.guide).includes('8.000'), 'the fee');
    expect(byRole(good.guide, 'link', /Trả phí trên thanhtoan\.example/)).to.have.attribute('rel', 'noopener noreferrer');
    for (const paymentUrl of ['https://thanhtoan.example.evil.example/', 'javascript:alert(1)', 'http://thanhtoan.example/']) {
      const { guide } = await sent({ receipt: { fee: 8_000, paymentUrl } });
      await until(() => textOf(guide).includes('8.000'), 'the fee');
      expect(queryByRole(guide, 'link', /Trả phí/), paymentUrl).to.equal(undefined);
    }
  });

  it('prints the receipt on one page with the code as a square, the fee and whom to call; no name in its title, and nothing to press', async () => {
    const { guide } = await sent({ receipt: { fee: 8_000 } }, true);
    await until(() => textOf(guide).includes('Hồ sơ đã được nhận.'), 'the receipt');
    await expectNoViolations(guide);
    const { pages, title, text, body } = await print(guide, 'In biên nhận');
    expect(title).to.equal('Biên nhận 1.001193');
    expect(text).to.contain('H99.21-261120-0001').and.to.contain('giay.jpg').and.to.contain('Phí cần trả: 8.000').and.to.contain('Gọi 0290 000 0001').and.not.to.contain('Mẫu Thị');
    expect(nameOf(byRole(body, 'image'))).to.contain('Mã hồ sơ');
    expect(queryByRole(body, 'link')).to.equal(undefined);
    expect(pages).to.equal(1);
  });
});
