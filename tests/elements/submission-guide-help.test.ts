/** Help at the foot of every step. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/submission-guide/submission-guide.js';
import { addressOfStep } from '../../src/elements/submission-guide/elsewhere.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import { byLabel, byRole, queryByRole, textOf } from '../support/find.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';
import { allSteps, walkTo } from './submission-guide.walk.js';

const guideOf = async (address: string): Promise<DvcSubmissionGuide> => {
  history.replaceState(null, '', address);
  return settled(await mount<DvcSubmissionGuide>(html`<dvc-submission-guide procedure="1.001193">Gọi xã</dvc-submission-guide>`, { portal: samplePortal() }));
};

/** The line that opens the help. */
const helpOf = (guide: DvcSubmissionGuide): HTMLElement =>
  [...guide.shadowRoot?.querySelectorAll('summary') ?? []].find((one) => textOf(one) === 'Cần giúp?') ?? expect.fail('no help');

describe('<dvc-submission-guide> has help at hand', () => {
  const { pathname, search } = location;
  afterEach(() => history.replaceState(null, '', pathname + search));

  it('at every step: telephone, place, hours and who is on duty', async () => {
    const guide = await guideOf(pathname);
    const summary = helpOf(guide);
    summary.click();
    for (const step of allSteps) {
      await walkTo(guide, step);
      const help = summary.parentElement as HTMLElement;
      await until(() => /Tổ hỗ trợ dịch vụ công|Lần trực tới/.test(textOf(help)), 'the roster');
      expect(textOf(help)).to.contain('0290 000 0001').and.to.contain('Số 1, đường Ví Dụ').and.to.contain('7:30–11:30');
    }
  });

  it('offers an address of this step where the page is about this procedure, with a square to scan, and nothing of the citizen', async () => {
    const guide = await guideOf('/1.001193');
    await walkTo(guide, 'Giấy tờ');
    helpOf(guide).click();
    await until(() => textOf(guide).includes('Mở đúng bước này trên máy khác'), 'the address');
    const field = byLabel(guide, 'Địa chỉ của bước này');
    expect(field.value).to.equal(`${location.origin}/1.001193#dvc-guide=1.001193/papers`);
    expect(byRole(guide, 'image', 'Mã QR mở đúng bước này')).to.exist;
    await walkTo(guide, 'Cách nộp');
    expect(field.value).to.equal(`${location.origin}/1.001193#dvc-guide=1.001193/channel`);
  });

  it('offers none where the address is not about this procedure', async () => {
    const guide = await guideOf(pathname);
    helpOf(guide).click();
    await until(() => textOf(guide).includes('0290 000 0001'), 'the help');
    expect(queryByRole(guide, 'textbox', 'Địa chỉ của bước này')).to.equal(undefined);
  });

  it('makes addresses only of what is the page’s own', () => {
    const page = 'https://xa.example/tthc?ma=1.001193';
    expect(addressOfStep(page, '1.001193', 'papers')).to.equal(`${page}#dvc-guide=1.001193/papers`);
    expect(addressOfStep(`${page}#dvc-guide=1.001193/account`, '1.001193', 'papers')).to.equal(`${page}#dvc-guide=1.001193/papers`);
    expect(addressOfStep('https://xa.example/#/tthc/1.001193', '1.001193', 'papers'), 'a fragment of the page').to.equal(undefined);
    expect(addressOfStep('https://xa.example/#dvc-guide=1.001193/account', '1.001193', 'papers'), 'named by the fragment alone').to.equal(undefined);
    expect(addressOfStep(`${page}&cccd=001099000001`, '1.001193', 'papers'), 'something of the citizen').to.equal(undefined);
  });
});
