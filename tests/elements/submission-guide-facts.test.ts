/** What a procedure publishes beyond its papers and fees: what the State has already, who is exempt, how one pays, how the result comes back. */
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/submission-guide/submission-guide.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import type { Procedure } from '../../src/model/procedure.js';
import { expectNoViolations } from '../support/axe.js';
import { allByRole, byRole, queryByRole, textOf } from '../support/find.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';
import { press, walkTo } from './submission-guide.walk.js';

const held = 'Cơ quan đã có, không phải nộp lại';

const procedure: Procedure = {
  code: '9.000001', name: 'Xác nhận thông tin cư trú', onlineLevel: 'full',
  channels: [
    {
      type: 'online', fees: [{ amount: 8_000, exemption: 'Hộ nghèo, người khuyết tật' }],
      payment: { when: 'onNotice', methods: ['Thẻ ngân hàng', 'Ví điện tử'] }, resultChannels: ['online', 'postal'],
    },
    { type: 'inPerson', fees: [{ amount: 8_000 }] },
  ],
  cases: [{
    kind: 'submit', papers: [
      { name: 'Giấy chứng minh nơi cư trú', alreadyHeld: true, heldIn: 'Cơ sở dữ liệu quốc gia về dân cư' },
      { name: 'Tờ khai', originals: 1 },
      { name: 'Hợp đồng thuê nhà', alreadyHeld: false },
    ],
  }],
};
const allHeld: Procedure = { ...procedure, cases: [{ kind: 'submit', papers: [{ name: 'Giấy khai sinh', alreadyHeld: true }] }] };

const guideOf = async (one: Procedure, lang?: string): Promise<DvcSubmissionGuide> => settled(await mount<DvcSubmissionGuide>(
  html`<dvc-submission-guide procedure=${one.code}></dvc-submission-guide>`, { portal: samplePortal({}, { procedures: [one] }), lang },
));

const way = (guide: Element, name: string): string => {
  const option = byRole(guide, 'radio', name).closest('.option');
  return option ? textOf(option) : '';
};

/** Words of what goes to the printer when the button is pressed. */
async function printed(guide: Element): Promise<string> {
  const papers: string[] = [];
  const observer = new MutationObserver(() => {
    for (const { contentDocument } of document.querySelectorAll<HTMLIFrameElement>('body > iframe')) if (contentDocument) papers.push(textOf(contentDocument.body));
  });
  observer.observe(document.body, { childList: true });
  byRole(guide, 'button', 'In ra giấy').click();
  await until(() => papers.length > 0, 'the paper');
  observer.disconnect();
  for (const frame of document.querySelectorAll('body > iframe')) frame.remove();
  return papers[0] ?? '';
}

describe('<dvc-submission-guide> about papers that the State has already', () => {
  it('lists them apart, with where they are held, and neither asks for them nor counts them', async () => {
    const guide = await guideOf(procedure);
    await walkTo(guide, 'Giấy tờ');
    const list = byRole(guide, 'heading', held).closest('section');
    expect(textOf(list ?? guide)).to.equal(`${held} Giấy chứng minh nơi cư trú (có trong Cơ sở dữ liệu quốc gia về dân cư)`);
    expect(allByRole(guide, 'checkbox').length).to.equal(2);
    expect(textOf(guide)).to.contain('Đã có 0/2 giấy tờ');
    await expectNoViolations(guide);
  });

  it('does not miss them in the review, and prints them apart without a box', async () => {
    const guide = await guideOf(procedure);
    await walkTo(guide, 'Xem lại');
    expect(textOf(guide)).to.contain('Đã có 0/2 giấy tờ').and.not.to.contain('nơi cư trú (');
    expect(await printed(guide)).to.contain(`${held} Giấy chứng minh nơi cư trú (có trong`);
  });

  it('does not have them brought to the counter', async () => {
    const guide = await guideOf(procedure);
    await walkTo(guide, 'Đi nộp', 'Trực tiếp tại quầy');
    expect(textOf(byRole(guide, 'heading', 'Mang theo').closest('section') ?? guide)).to.contain('Tờ khai').and.not.to.contain('cư trú');
  });

  it('does not say that nothing is published where all of them are held', async () => {
    const guide = await guideOf(allHeld);
    await walkTo(guide, 'Giấy tờ');
    expect(textOf(guide)).to.contain(`${held} Giấy khai sinh`).and.not.to.contain('Chưa công bố cần giấy tờ gì').and.not.to.contain('Đã có');
    await walkTo(guide, 'Xem lại');
    expect(textOf(guide)).to.contain(held).and.not.to.contain('Chưa công bố cần giấy tờ gì');
  });

  it('claims nothing where nothing is published', async () => {
    const guide = await guideOf({ ...procedure, cases: [{ papers: [{ name: 'Tờ khai' }] }] });
    await walkTo(guide, 'Giấy tờ');
    expect(queryByRole(guide, 'heading', held)).to.equal(undefined);
  });
});

describe('<dvc-submission-guide> about paying and the result', () => {
  it('says who is exempt, when and how one pays and how the result comes, instead of general advice', async () => {
    const guide = await guideOf(procedure);
    await walkTo(guide, 'Cách nộp');
    expect(way(guide, 'Qua mạng')).to.contain('Ai được miễn, giảm phí Hộ nghèo, người khuyết tật')
      .and.to.contain('Khi nào trả phí Khi cơ quan báo trả').and.to.contain('Trả phí bằng Thẻ ngân hàng; Ví điện tử')
      .and.to.contain('Nhận kết quả Bản điện tử qua mạng; Qua bưu điện')
      .and.not.to.contain('Nếu có phí').and.not.to.contain('Có người được miễn').and.not.to.contain('nhận theo cách bạn chọn');
  });

  it('gives the general advice of a way that says none of it', async () => {
    const guide = await guideOf(procedure);
    await walkTo(guide, 'Cách nộp');
    expect(way(guide, 'Trực tiếp tại quầy')).to.contain('Nếu có phí, bạn trả tại quầy').and.to.contain('Có người được miễn, giảm phí')
      .and.to.contain('Kết quả: nhận tại nơi nộp').and.not.to.contain('Khi nào trả phí').and.not.to.contain('Trả phí bằng');
  });

  it('still tells how one pays where a 0 is no promise of "free"', async () => {
    const fees = [{ amount: 0, description: 'Mức cụ thể do Hội đồng nhân dân tỉnh quyết định' }];
    const guide = await guideOf({ ...procedure, channels: [{ type: 'online', fees }, { type: 'inPerson', fees: [{ amount: 0 }] }] });
    await walkTo(guide, 'Cách nộp');
    expect(way(guide, 'Qua mạng')).to.contain('Chưa công bố phí').and.to.contain('Nếu có phí, bạn trả trên trang chính thức');
    expect(way(guide, 'Trực tiếp tại quầy')).to.contain('Không mất phí').and.not.to.contain('Nếu có phí');
  });

  it('prints them with the way that was chosen', async () => {
    const guide = await guideOf(procedure);
    await walkTo(guide, 'Xem lại');
    expect(await printed(guide)).to.contain('Hộ nghèo, người khuyết tật').and.to.contain('Bản điện tử qua mạng; Qua bưu điện');
  });

  it('says them in English, the office’s own words in Vietnamese', async () => {
    const guide = await guideOf(procedure, 'en');
    for (let moves = 0; moves < 3; moves += 1) {
      for (const group of allByRole(guide, 'group').filter(({ localName }) => localName === 'fieldset')) allByRole(group, 'radio')[0]?.click();
      await press(guide, /^Continue/);
    }
    expect(way(guide, 'Online')).to.contain('Who pays less or nothing Hộ nghèo').and.to.contain('When the office asks you to').and.to.contain('Electronically; By post');
    const exempt = [...(guide.shadowRoot?.querySelectorAll<HTMLElement>('dd [lang="vi"]') ?? [])].map((one) => textOf(one));
    expect(exempt).to.include('Hộ nghèo, người khuyết tật');
  });
});
