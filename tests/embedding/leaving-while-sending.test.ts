/** The page goes in the middle of sending, for real: the built elements, the demo's office, and a tab that lives on. */
import { expect } from '@open-wc/testing';
import { queryByRole, textOf } from '../support/find.js';
import { atTheOffice, guideOf, handIn, press } from '../support/handing-in.js';
import { openPage, type OpenPage } from '../support/page.js';

const address = '/demo-site/huong-dan/1.001193?shape=intake';
const received = 'Hồ sơ đã được nhận.';

/** How far the submission gets before the page hears nothing any more. */
type Reach = 'the office' | 'nowhere';

/** From now on a submission gets so far, and its page waits for ever. Resolves when it has got there. */
function cutOff(page: OpenPage, reach: Reach): Promise<void> {
  const { fetch } = page.window;
  return new Promise((arrived) => {
    page.window.fetch = async (resource, init) => {
      const { url } = new page.window.Request(resource, init);
      if (!url.endsWith('/submissions')) return fetch(resource, init);
      if (reach === 'the office') await fetch(resource, init);
      arrived();
      return new Promise(() => undefined);
    };
  });
}

const tabNotes = (): string => JSON.stringify(Object.entries(sessionStorage).filter(([key]) => key.startsWith('dvc-widgets/')));

/** Hands in on a page that then goes; what is left in the tab. */
async function leaveWhileSending(person: string, reach: Reach): Promise<string> {
  const page = await openPage(address);
  const arrived = cutOff(page, reach);
  await handIn(page, person);
  await arrived;
  const notes = tabNotes();
  page.close();
  return notes;
}

describe('a page that goes while a dossier is being sent', function () {
  this.timeout(60_000);

  it('after it arrived: the next page asks the office, shows the receipt, and hands in nothing', async () => {
    const person = 'Phạm Thị Tải Lại';
    const notes = await leaveWhileSending(person, 'the office');
    expect(notes).to.match(/"attempts\\*":1/).and.to.not.match(/Phạm|Tải Lại|001099000001|giay-chung-sinh|khai sinh/);
    const page = await openPage(address);
    await page.until(() => textOf(guideOf(page)).includes(received), 'the receipt');
    const [code = '?', ...more] = await atTheOffice(person);
    expect(more, 'once').to.deep.equal([]);
    expect(textOf(guideOf(page))).to.contain(code).and.to.contain('Trước khi trang này được tải lại');
    await page.until(() => tabNotes() === '[]', 'nothing is noted any more');
    expect([page.violations(), page.errors()]).to.deep.equal([[], []]);
    page.close();
    const last = await openPage(address);
    await last.settled();
    expect(textOf(guideOf(last)), 'it is told once').to.not.contain(received);
    last.close();
  });

  it('before it arrived: the next page does not claim that it did, and it can be filled in and handed in, once', async () => {
    const person = 'Võ Văn Chưa Đi';
    await leaveWhileSending(person, 'nowhere');
    const page = await openPage(address);
    await page.until(() => textOf(guideOf(page)).includes('Đang hỏi lại nơi nhận') || textOf(guideOf(page)).includes('chưa đến nơi nhận'), 'it is asked about');
    expect(await atTheOffice(person)).to.deep.equal([]);
    // The office may take ten seconds before its "not found" is believed; the question after that comes a while later.
    const isKnown = (): boolean => queryByRole(guideOf(page), 'button', 'Điền lại từ đầu') !== undefined;
    await page.until(isKnown, 'it has not arrived').catch(() => page.until(isKnown, 'it has not arrived'));
    expect(textOf(guideOf(page))).to.not.contain(received);
    await press(page, 'Điền lại từ đầu');
    await handIn(page, person);
    await page.until(() => textOf(guideOf(page)).includes(received), 'the receipt');
    expect(await atTheOffice(person)).to.have.length(1);
    page.close();
  });
});
