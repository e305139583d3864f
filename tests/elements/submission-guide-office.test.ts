/** What an office says about the guide's steps, and addresses that open it at one. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/submission-guide/submission-guide.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import type { Guide } from '../../src/model/guide.js';
import { allByRole, byRole, queryByRole, textOf } from '../support/find.js';
import { mount, samplePortal, settled } from '../support/mount.js';
import { choose, current, press, walkTo } from './submission-guide.walk.js';

const guideOf = async (code: string, guide?: Guide): Promise<DvcSubmissionGuide> =>
  settled(await mount<DvcSubmissionGuide>(html`<dvc-submission-guide procedure=${code}>Gọi xã</dvc-submission-guide>`, { portal: samplePortal({}, { guide }) }));

describe('<dvc-submission-guide> as the office wants it', () => {
  it('shows the notes of a step in that step alone, those for all procedures and those for this one', async () => {
    const guide = await guideOf('1.001193', { notes: { papers: 'Có máy quét tại quầy số 2.' }, procedures: { '1.001193': { notes: { papers: 'Mang giấy chứng sinh.' } }, '2.000815': { notes: { papers: 'Không phải ở đây.' } } } });
    expect(textOf(guide)).not.to.contain('quầy số 2');
    await walkTo(guide, 'Giấy tờ');
    expect(textOf(guide)).to.contain('Có máy quét tại quầy số 2.').and.to.contain('Mang giấy chứng sinh.').and.not.to.contain('Không phải ở đây');
  });

  it('shows markup in a note as text or not at all', async () => {
    const guide = await guideOf('1.001193', { notes: { eligibility: 'Xin <b>lưu ý</b> <img src=x onerror=alert(1)><a href="javascript:alert(1)">đây</a>' } });
    expect(textOf(guide)).to.contain('lưu ý').and.to.contain('đây');
    expect(guide.shadowRoot?.querySelector('img, a[href^="javascript"]')).to.equal(null);
  });

  it('does without the steps it names: they are neither counted nor reviewed', async () => {
    const guide = await guideOf('1.001193', { without: ['account'], procedures: { '1.001193': { without: ['papers'] } } });
    expect(current(guide)).to.equal('Bước 1/4: Làm được không?');
    await walkTo(guide, 'Xem lại');
    expect(textOf(guide)).not.to.contain('VNeID mức 2').and.not.to.contain('Đã có');
  });
});

describe('<dvc-submission-guide> opened at a step by its address', () => {
  const open = async (fragment: string, code = '1.001193'): Promise<DvcSubmissionGuide> => {
    history.replaceState(null, '', fragment);
    return guideOf(code);
  };
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('stands at that step, and the address stays as it is', async () => {
    const entries = history.length;
    expect(current(await open('#dvc-guide=1.001193/papers'))).to.equal('Bước 3/6: Giấy tờ');
    expect([location.hash, history.length]).to.deep.equal(['#dvc-guide=1.001193/papers', entries]);
  });

  it('begins at the beginning for another procedure, an unknown step, or one this journey does not have', async () => {
    for (const [fragment, code] of [['#dvc-guide=1.004194/papers', '1.001193'], ['#dvc-guide=1.001193/anything', '1.001193'], ['#dvc-guide=2.000815/account', '2.000815']] as const) {
      expect(current(await open(fragment, code)), fragment).to.match(/^Bước 1\//);
    }
  });

  it('claims nothing as answered: the review says what is open, leads there, and then to the end', async () => {
    const guide = await open('#dvc-guide=1.001193/papers');
    await walkTo(guide, 'Xem lại');
    expect(textOf(guide)).to.contain('Còn mục bạn chưa làm').and.to.contain('Chưa trả lời').and.not.to.contain('Không biết');
    await press(guide, 'Tiếp tục để đi nộp');
    expect(current(guide)).to.equal('Bước 1/6: Làm được không?');
    expect(textOf(byRole(guide, 'group', 'Bạn làm cho ai?'))).to.contain('Xin chọn bạn làm cho ai.');
    await choose(guide, 'Bạn làm cho ai?', 'Cho tôi');
    await walkTo(guide, 'Đi nộp');
    expect(allByRole(guide, 'link').some(({ textContent }) => textContent.includes('để nộp'))).to.equal(true);
  });

  it('starts again at the first step', async () => {
    const guide = await open('#dvc-guide=1.001193/channel');
    await choose(guide, 'Bạn muốn nộp bằng cách nào?', 'Qua mạng');
    await press(guide, 'Làm lại từ đầu');
    expect(current(guide)).to.equal('Bước 1/6: Làm được không?');
    expect(queryByRole(guide, 'button', 'Làm lại từ đầu')).to.equal(undefined);
  });
});
