/** Handing in half-way: the network goes and comes back, the session nears its end, the office looks files through for long. */
import { expect } from '@open-wc/testing';
import { byRole, queryByRole, textOf } from '../support/find.js';
import { openPage, type OpenPage } from '../support/page.js';
import { attach, guideOf, photo, press, step, toFiles, walkToForm } from '../support/handing-in.js';

const shows = (page: OpenPage, text: string): Promise<void> => page.until(() => textOf(guideOf(page)).includes(text), text);

const scripts = (page: OpenPage): readonly string[] => page.window.performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'));

/** A line that is there or not. */
function lineOf(page: OpenPage): { isUp: boolean } {
  const line = { isUp: true };
  page.network((url) => (line.isUp ? url : undefined));
  return line;
}

describe('handing in, half-way', function () {
  this.timeout(90_000);

  it('without a network: every step goes on with what is here, no part of the script is asked for; back online the file goes up by itself', async () => {
    const page = await openPage('/demo-site/huong-dan/1.001193?shape=intake');
    const line = lineOf(page);
    await page.settled();
    // The form is fetched while the first questions are answered, and what comes later with it.
    await page.until(() => ['checklist', 'elsewhere', 'office-paper', 'paper', 'qr-code', 'receipt-paper', 'take-away', 'tus'].every((part) => scripts(page).some((name) => name.includes(`/${part}-`))), 'what comes later is brought');
    const before = scripts(page);
    line.isUp = false;
    await toFiles(page, 'Hoàng Thị Mất Mạng');
    attach(page, photo(page, 300_000));
    await shows(page, 'Đang tải lên: 0 B');
    await press(page, /^Tiếp tục/);
    await shows(page, 'Còn tệp chưa lên đủ.');
    expect(scripts(page)).to.deep.equal(before);
    line.isUp = true;
    page.window.dispatchEvent(new page.window.Event('online'));
    await shows(page, 'Nơi nhận đã có đủ tệp này');
    await press(page, /^Tiếp tục/);
    await press(page, 'Gửi hồ sơ');
    await shows(page, 'Hồ sơ đã được nhận.');
    expect(scripts(page).filter((name) => !before.includes(name))).to.deep.equal([]);
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('a session that ends soon is warned of by the server’s count and extended in one tap', async () => {
    const page = await openPage('/demo-site/huong-dan/1.001193?shape=intake&fault=session-ending');
    await page.settled();
    await walkToForm(page);
    await shows(page, 'Phiên làm việc còn khoảng 2 phút.');
    await press(page, 'Gia hạn thêm');
    await page.until(() => queryByRole(guideOf(page), 'button', 'Gia hạn thêm') === undefined, 'the session is extended');
    expect(textOf(byRole(guideOf(page), 'status'))).to.equal('Đã gia hạn phiên làm việc.');
    page.close();
  });

  it('a file that is looked through for long: said so, and sending waits for it', async () => {
    const page = await openPage('/demo-site/huong-dan/1.001193?shape=intake&fault=slow-check');
    await page.settled();
    await toFiles(page, 'Phạm Văn Chờ');
    attach(page, photo(page, 3_000));
    await shows(page, 'Nơi nhận đang kiểm tra tệp');
    await press(page, /^Tiếp tục/);
    await shows(page, 'Nơi nhận còn đang kiểm tra tệp, có thể mất vài phút.');
    expect(step(page)).to.match(/Tệp$/);
    page.close();
  });
});
