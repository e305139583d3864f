/** The same pages before four kinds of backend: what a citizen reads is the same. */
import { expect } from '@open-wc/testing';
import { allByRole, byRole, nameOf, queryByRole, textOf } from '../support/find.js';
import { openPage, type OpenPage } from '../support/page.js';

const shapes = ['contract', 'dvcqg-v1', 'dvcqg-v2', 'igate-v2'] as const;

/** When an answer came differs from run to run. */
const withoutClock = (text: string): string => text.replace(/(Tải|tải)(?: về)? lúc (?:[\d/]+, )?\d\d:\d\d/g, '');

/** Asks something of the page before each backend and expects what the first said. */
async function expectSame(path: string, read: (page: OpenPage) => Promise<unknown>): Promise<unknown> {
  const answers = await Promise.all(shapes.map(async (shape) => {
    const page = await openPage(`${path}?shape=${shape}`);
    await page.settled();
    const answer = await read(page);
    expect(page.errors(), shape).to.deep.equal([]);
    page.close();
    return answer;
  }));
  for (const [index, answer] of answers.entries()) expect(answer, shapes[index]).to.deep.equal(answers[0]);
  return answers[0];
}

const textIn = (selector: string) => async (page: OpenPage): Promise<string> => withoutClock(page.shadowText(selector));

const resultsOf = (page: OpenPage): readonly string[] =>
  allByRole(byRole(page.document.body, 'region', /^(Kết quả|Thủ tục hay dùng)/), 'listitem').map((item) => nameOf(byRole(item, 'button')));

describe('four kinds of backend', function () {
  this.timeout(60_000);

  it('offer the same procedures and the same figures on the front page', async () => {
    const said = await expectSame('/demo-site/', async (page) => {
      const badges = [...page.document.querySelectorAll('dvc-stats-badge')];
      await page.until(() => badges.filter((badge) => textOf(badge).includes('chỉ tiêu')).length === 2, 'the targets');
      return { featured: resultsOf(page), figures: badges.map((badge) => withoutClock(textOf(badge))) };
    }) as { readonly featured: readonly string[]; readonly figures: readonly string[] };
    expect(said.featured.length).to.be.greaterThan(5);
    expect(said.figures.join()).to.match(/\d+,\d+%.*\d+\/\d+ hồ sơ/);
  });

  it('find the same procedures for the same words', async () => {
    const said = await expectSame('/demo-site/', async (page) => {
      const box = byRole(page.document.body, 'searchbox') as HTMLInputElement;
      box.value = 'khai sinh';
      box.dispatchEvent(new page.window.Event('input'));
      await page.until(() => queryByRole(page.document.body, 'heading', 'Kết quả cho “khai sinh”') !== undefined, 'the results are there');
      return resultsOf(page);
    }) as readonly string[];
    expect(said).to.include('Thủ tục đăng ký khai sinh');
  });

  it('say the same about a procedure', async () => {
    expect(await expectSame('/demo-site/thu-tuc/1.001193', textIn('dvc-procedure-sheet'))).to.contain('Giấy tờ phải nộp');
  });

  it('guide through a procedure in the same way', async () => {
    expect(await expectSame('/demo-site/huong-dan/1.004194', textIn('dvc-submission-guide'))).to.contain('Bạn làm cho ai?');
  });

  it('tell the same about a dossier', async () => {
    const said = await expectSame('/demo-site/thu-nghiem.html', textIn('dvc-dossier-tracker'));
    expect(said).to.contain('Đang xử lý').and.to.contain('Cán bộ hộ tịch đang lập giấy khai sinh');
  });
});
