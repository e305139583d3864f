import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/submission-guide/submission-guide.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import type { FailureKind } from '../../src/model/failure.js';
import { expectNoViolations } from '../support/axe.js';
import { allByRole, announced, byRole, queryByRole, textOf } from '../support/find.js';
import { mount, type MountOptions, portalOf, samplePortal, settled, until } from '../support/mount.js';
import { heldBack } from '../support/portals.js';
import { allSteps, choose, current, press, stepThere, walkTo } from './submission-guide.walk.js';

const mounted = (code: string, options: MountOptions = {}): Promise<DvcSubmissionGuide> =>
  mount<DvcSubmissionGuide>(html`<dvc-submission-guide procedure=${code}>Gọi xã</dvc-submission-guide>`, { portal: samplePortal(), ...options });
const guideOf = async (code: string, options: MountOptions = {}): Promise<DvcSubmissionGuide> => settled(await mounted(code, options));

describe('<dvc-submission-guide> states', () => {
  it('nothing asked: what the page wrote', async () => {
    const guide = await mount<DvcSubmissionGuide>(html`<dvc-submission-guide>Gọi xã</dvc-submission-guide>`, { portal: samplePortal() });
    expect(textOf(guide)).to.equal('Gọi xã');
    expect(announced(guide)).to.equal('');
    guide.setAttribute('procedure', '1.001193');
    await until(() => textOf(guide).includes('Thủ tục đăng ký khai sinh'), 'the guide');
    guide.removeAttribute('procedure');
    await until(() => textOf(guide) === 'Gọi xã', 'the page’s own words');
  });

  it('loading: busy, and said once', async () => {
    const guide = await mounted('1.001193', { portal: samplePortal({ delay: 'never' }) });
    await until(() => guide.shadowRoot?.querySelector('[aria-busy=true]'), 'the skeleton');
    expect(announced(guide)).to.equal('Đang tải…');
    await expectNoViolations(guide);
  });

  it('there: the live region says so', async () => expect(announced(await guideOf('1.001193'))).to.equal('Hướng dẫn nộp hồ sơ'));

  const sentences: Partial<Record<FailureKind, RegExp>> = {
    offline: /Không kết nối được/, timeout: /chưa trả lời/, busy: /đang bận/, forbidden: /không cho phép/, missing: /Không tìm thấy/, broken: /không đọc được/, intercepted: /trang lạ/,
  };
  for (const [kind, sentence] of Object.entries(sentences)) {
    it(`failed (${kind}): one sentence, the telephone, the page’s own words`, async () => {
      const { warn } = console;
      console.warn = () => undefined;
      const guide = await guideOf('1.001193', { portal: samplePortal({ fails: kind as FailureKind }) }).finally(() => (console.warn = warn));
      await until(() => sentence.test(textOf(guide)), 'the sentence');
      expect(textOf(guide)).to.contain('Gọi xã').and.to.contain('0290 000 0001');
      expect(announced(guide)).to.match(sentence);
      expect(queryByRole(guide, 'navigation')).to.equal(undefined);
      await expectNoViolations(guide);
    });
  }

  it('failed, and trying again helps', async () => {
    const guide = await guideOf('1.001193', { portal: samplePortal({ fails: 'offline' }) });
    await until(() => queryByRole(guide, 'button', 'Thử lại'), 'the button');
    portalOf(guide).portal = samplePortal();
    await until(() => queryByRole(guide, 'navigation'), 'the guide');
  });

  it('a failure later leaves the guide as it was, beside the sentence', async () => {
    const guide = await guideOf('1.001193');
    await walkTo(guide, 'Giấy tờ');
    portalOf(guide).portal = samplePortal({ fails: 'offline' });
    await until(() => textOf(guide).includes('Không kết nối được'), 'the sentence');
    expect(current(guide)).to.contain('Bước 3/6');
    expect(textOf(guide)).to.match(/Đang xem thông tin tải lúc \d\d:\d\d/);
    await walkTo(guide, 'Đi nộp');
  });

  it('a portal that cannot show procedures: the official page and the office', async () => {
    const guide = await guideOf('1.001193', { portal: samplePortal({ without: ['getProcedure'] }) });
    await until(() => textOf(guide).includes('chưa xem được chi tiết thủ tục 1.001193'), 'the notice');
    expect(byRole(guide, 'link', /dichvucong/)).to.have.attribute('href', 'https://dichvucong.gov.vn/?ma=1.001193');
    expect(textOf(guide)).to.contain('0290 000 0001').and.to.contain('Gọi xã');
    await expectNoViolations(guide);
  });

  it('an answer that comes late does not replace a newer one', async () => {
    const { portal, waiting, release } = heldBack(samplePortal(), 'getProcedure');
    const guide = await mounted('1.001193', { portal });
    await until(() => waiting() === 1, 'the first question');
    guide.procedure = '1.000894';
    await until(() => waiting() === 2, 'the second question');
    await release(1);
    await until(() => textOf(guide).includes('kết hôn'), 'the second answer');
    await release(0);
    await settled(guide);
    expect(textOf(guide)).to.contain('kết hôn').and.not.to.contain('khai sinh');
  });

  it('can be moved and taken away while loading and in the middle', async () => {
    const { portal, waiting, release } = heldBack(samplePortal(), 'getProcedure');
    const guide = await mounted('1.001193', { portal });
    await until(() => waiting() === 1, 'the question');
    const place = portalOf(guide);
    guide.remove();
    place.append(guide);
    await release(0);
    await until(() => queryByRole(guide, 'navigation'), 'the guide');
    await walkTo(guide, 'Giấy tờ');
    const elsewhere = document.createElement('div');
    place.append(elsewhere);
    elsewhere.append(guide);
    await guide.updateComplete;
    expect(current(guide)).to.contain('Bước 3/6');
  });

  it('takes any nonsense in its attributes', async () => {
    const guide = await guideOf('  1.001193 ');
    expect(textOf(guide)).to.contain('Thủ tục đăng ký khai sinh');
    for (const mode of ['submit', 'handoff', '???', '']) guide.setAttribute('mode', mode);
    await guide.updateComplete;
    expect(current(guide)).to.contain('Bước 1/6');
    guide.setAttribute('procedure', '<script>');
    await until(() => textOf(guide).includes('Không tìm thấy'), 'the sentence');
  });
});

describe('<dvc-submission-guide> can be used by everybody', () => {
  const looks: readonly (MountOptions & { readonly name: string })[] = [
    { name: 'light' }, { name: 'dark', dark: true }, { name: 'English, 320 px', lang: 'en', width: 320 }, { name: 'dark, 280 px', dark: true, width: 280 },
  ];
  for (const { name, ...look } of looks) {
    it(`at every step: ${name}`, async () => {
      const guide = await guideOf('1.004194', look);
      const move = async (): Promise<void> => {
        await expectNoViolations(guide);
        const { scrollWidth, clientWidth } = guide;
        expect(scrollWidth, 'scrolls sideways').to.be.at.most(clientWidth);
        for (const control of guide.shadowRoot?.querySelectorAll('button, .option > label, a.button') ?? []) {
          const { width, height } = control.getBoundingClientRect();
          expect(Math.min(width, height), textOf(control)).to.be.at.least(44);
        }
      };
      if (look.lang) await until(() => textOf(guide).includes('Can you apply'), 'English');
      const next = async (): Promise<void> => {
        guide.shadowRoot?.querySelector<HTMLElement>('form button:not([type])')?.click();
        await guide.updateComplete;
        await stepThere(guide);
      };
      await next();
      await move();
      for (let step = 0; step < allSteps.length; step += 1) {
        for (const group of guide.shadowRoot?.querySelectorAll('fieldset') ?? []) group.querySelectorAll('input')[1]?.click();
        await guide.updateComplete;
        await stepThere(guide);
        await move();
        await next();
      }
      expect(guide.shadowRoot?.querySelector('#code'), 'the last step').not.to.equal(null);
      await next();
      await move();
    });
  }
});

describe('<dvc-submission-guide> over HTTP', () => {
  const fetched = async (code: string, shape: string): Promise<DvcSubmissionGuide> => settled(await mount<DvcSubmissionGuide>(html`
    <dvc-portal src="/demo-site/dvc/portal.json?shape=${shape}"><dvc-submission-guide procedure=${code}>Gọi xã</dvc-submission-guide></dvc-portal>`));

  /** Everything the guide says on its way. */
  async function toldAlong(code: string, shape: string): Promise<readonly string[]> {
    const guide = await fetched(code, shape);
    const told: string[] = [];
    const { length } = allByRole(byRole(guide, 'navigation'), 'listitem');
    for (let moves = 0; moves < length; moves += 1) {
      if (/Bước \d: Tài khoản/.test(current(guide))) await choose(guide, 'Bạn có tài khoản VNeID mức 2 chưa?', 'Có');
      told.push(textOf(guide));
      const step = allSteps.find((name) => current(guide).endsWith(name)) ?? 'Đi nộp';
      const steps = allSteps.filter((name) => name !== 'Tài khoản' || length === 6);
      const after = steps[steps.indexOf(step) + 1];
      if (after) await walkTo(guide, after);
    }
    await press(guide, 'Đã nộp xong? Theo dõi hồ sơ');
    return [...told, textOf(guide)];
  }

  for (const code of ['1.001193', '1.004222', '2.000815']) {
    it(`leads the same way through ${code} with four kinds of backend`, async () => {
      const expected = await toldAlong(code, 'contract');
      expect(expected).to.have.length.of.at.least(6);
      expect(expected[0]).to.contain(code);
      for (const shape of ['dvcqg-v1', 'dvcqg-v2', 'igate-v2']) expect(await toldAlong(code, shape), shape).to.deep.equal(expected);
    }).timeout(30_000);
  }

  it('says what happened when the demo is broken', async () => {
    const guide = await settled(await mount<DvcSubmissionGuide>(html`
      <dvc-portal src="/demo-site/dvc/portal.json?shape=contract&amp;fault=busy"><dvc-submission-guide procedure="1.001193">Gọi xã</dvc-submission-guide></dvc-portal>`));
    expect(textOf(guide)).to.contain('đang bận').and.to.contain('Gọi xã');
  });
});
