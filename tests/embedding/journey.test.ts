/** From a few words typed without accents to a tracked dossier, on the commune's pages as they are served, by keyboard alone. */
import { expect } from '@open-wc/testing';
import { allByRole, byLabel, byRole, descendants, focused, nameOf, queryByRole, textOf } from '../support/find.js';
import { enter, press, tabTo, type } from '../support/keyboard.js';
import { openPage, type OpenPage } from '../support/page.js';

const dossier = 'H99.21-261118-0001';

/** What is on the page under this name; waits until it is. */
async function there(page: OpenPage, role: Parameters<typeof byRole>[1], name: string | RegExp): Promise<HTMLElement> {
  await page.until(() => visible(queryByRole(page.document.body, role, name)), `there is a ${role} called ${String(name)}`);
  return byRole(page.document.body, role, name);
}

const visible = (element: HTMLElement | undefined): boolean => element !== undefined && element.getClientRects().length > 0;

async function activate(page: OpenPage, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, await there(page, role, name));
  await press('Enter');
}

/** Answers every question of the step with its first answer. */
async function answerAll(page: OpenPage): Promise<void> {
  const guide = page.document.body;
  for (const group of allByRole(guide, 'group').filter((one) => one.localName === 'fieldset')) {
    const [first] = allByRole(group, 'radio') as readonly HTMLInputElement[];
    if (!first) continue;
    await tabTo(page, first);
    await press('Space');
    expect(first.checked, nameOf(group)).to.equal(true);
  }
}

/** "Bước 2/6: Tài khoản" */
function step(page: OpenPage): string {
  const place = queryByRole(page.document.body, 'navigation', 'Các bước')?.querySelector('p');
  return place ? textOf(place) : '';
}

async function searchByKeyboard(page: OpenPage, words: string): Promise<void> {
  enter(page);
  await tabTo(page, await there(page, 'searchbox', /./));
  await type(words);
  await there(page, 'heading', `Kết quả cho “${words}”`);
}

describe('a citizen at the commune’s front page', function () {
  this.timeout(60_000);

  it('goes from “dang ky khai sinh” to the state of a dossier without a mouse', async () => {
    const page = await openPage('/demo-site/');
    await searchByKeyboard(page, 'dang ky khai sinh');
    await activate(page, 'button', 'Thủ tục đăng ký khai sinh');
    await there(page, 'heading', 'Thủ tục đăng ký khai sinh');
    await activate(page, 'button', 'Hướng dẫn nộp hồ sơ');

    const walked: string[] = [];
    for (const name of ['Làm được không?', 'Tài khoản', 'Giấy tờ', 'Cách nộp', 'Xem lại']) {
      await page.until(() => step(page).endsWith(name), `the step is “${name}”`);
      walked.push(step(page));
      await answerAll(page);
      await activate(page, 'button', /^Tiếp tục/);
    }
    expect(walked.map((one) => one.slice(0, 8))).to.deep.equal(['Bước 1/6', 'Bước 2/6', 'Bước 3/6', 'Bước 4/6', 'Bước 5/6']);

    const official = (await there(page, 'link', /^Mở dichvucong\.gov\.vn/)) as HTMLAnchorElement;
    expect(official.href).to.contain('1.001193');
    expect(official.target).to.equal('_blank');
    await tabTo(page, official);

    await activate(page, 'button', /Theo dõi hồ sơ$/);
    await there(page, 'heading', 'Theo dõi hồ sơ đã nộp');
    await tabTo(page, byLabel(page.document.body, /^Mã hồ sơ/));
    await type(dossier.toLowerCase());
    await press('Enter');
    await there(page, 'heading', 'Đang xử lý');
    expect(page.shadowText('dvc-procedure-lookup')).to.contain(dossier).and.to.contain('Cơ quan đang làm');
    expect(page.window.location.href, 'nothing of the citizen in the address').to.not.contain(dossier);
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });

  it('comes back from a procedure to the result that was opened', async () => {
    const page = await openPage('/demo-site/');
    await searchByKeyboard(page, 'khai sinh');
    const names = allByRole(page.document.body, 'listitem').flatMap((item) => allByRole(item, 'button')).map(nameOf);
    const second = names[1] ?? '';
    await activate(page, 'button', second);
    await there(page, 'heading', second);
    await press('Escape');
    await there(page, 'heading', 'Kết quả cho “khai sinh”');
    await page.until(() => nameOf(focused(page.document) as HTMLElement) === second, 'the result has the focus again');
    page.close();
  });

  it('tracks a dossier on the page for it, and clears it for the next person', async () => {
    const page = await openPage('/demo-site/theo-doi.html');
    await page.settled();
    enter(page);
    await tabTo(page, byLabel(page.document.body, /^Mã hồ sơ/));
    await type(dossier);
    await press('Enter');
    await there(page, 'heading', 'Đang xử lý');
    await activate(page, 'button', /^Xong/);
    await page.until(() => !page.shadowText('dvc-dossier-tracker').includes('Đang xử lý'), 'the answer is gone');
    expect(byLabel(page.document.body, /^Mã hồ sơ/).value).to.equal('');
    page.close();
  });

  it('is told kindly that a code is unknown', async () => {
    const page = await openPage('/demo-site/theo-doi.html');
    await page.settled();
    enter(page);
    await tabTo(page, byLabel(page.document.body, /^Mã hồ sơ/));
    await type('H99.21-000000-0000');
    await press('Enter');
    await page.until(() => /không tìm thấy|chưa tìm thấy/i.test(page.shadowText('dvc-dossier-tracker')), 'the sentence is there');
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });
});

describe('a visitor who reads English', function () {
  this.timeout(60_000);

  it('finds, reads and tracks in English, with Vietnamese marked as Vietnamese', async () => {
    const page = await openPage('/demo-site/en/');
    enter(page);
    await page.until(() => /\d%.*of \d+ applications/.test(page.shadowText('dvc-stats-badge')), 'the figure reads as English');
    await tabTo(page, await there(page, 'searchbox', 'Find a procedure'));
    await type('tam tru');
    const name = await there(page, 'button', 'Đăng ký tạm trú');
    expect(descendants(name).some((one) => one.lang === 'vi' && textOf(one) === 'Đăng ký tạm trú'), 'the name is marked as Vietnamese').to.equal(true);
    await tabTo(page, name);
    await press('Enter');
    await there(page, 'button', /Print/);
    await tabTo(page, byLabel(byRole(page.document.body, 'region', 'Track an application'), 'Application code'));
    await type(dossier);
    await press('Enter');
    await page.until(() => /Done|clear/i.test(page.shadowText('dvc-dossier-tracker')) && page.shadowText('dvc-dossier-tracker').includes(dossier), 'the dossier is there');
    expect(page.errors()).to.deep.equal([]);
    page.close();
  });
});
