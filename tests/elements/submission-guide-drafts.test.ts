import { expect } from '@open-wc/testing';
import { deviceStore } from '../../src/elements/device-store.js';
import '../../src/elements/submission-guide/submission-guide.js';
import { readDraft, writeDraft } from '../../src/model/draft.js';
import { expectNoViolations } from '../support/axe.js';
import { birthForm } from '../support/filing-portal.js';
import { byLabel, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { unmountAll, until } from '../support/mount.js';
import { fill, guideThatFiles, toForm } from './submission-guide.filing-walk.js';
import { press } from './submission-guide.walk.js';

const code = '1.001193';
const { properties } = birthForm;
const { name, identity, birthday } = properties.applicant.properties;

/** The same form a version later: no telephone, a passport more, the birthday as a choice, the name asked otherwise. */
const changedForm = {
  ...birthForm,
  properties: {
    ...properties,
    applicant: {
      ...properties.applicant,
      properties: { name: { ...name, title: 'Họ, chữ đệm và tên' }, identity, birthday: { title: birthday.title, enum: ['Trước 2000', 'Từ 2000'] }, passport: { type: 'string', title: 'Số hộ chiếu' } },
    },
  },
};

describe('<dvc-submission-guide> drafts', () => {
  afterEach(() => deviceStore('personal').forget('draft'));

  it('on the citizen’s own device, after her own tick: there after the page was closed, gone at a press', async () => {
    const { guide } = await guideThatFiles({}, { device: 'personal' });
    await toForm(guide);
    await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
    expect(await deviceStore('personal').recall('draft', code), 'nothing before the tick').to.equal(undefined);
    byLabel(guide, /^Đây là máy của tôi/).click();
    await until(() => textOf(guide).includes('Đã giữ bản nháp lúc'), 'the draft');
    unmountAll();
    const { guide: again } = await guideThatFiles({}, { device: 'personal' });
    await toForm(again);
    expect(byLabel(again, /^Họ và tên/).value, 'not without being asked').to.equal('');
    await until(() => queryByRole(again, 'button', 'Mở bản nháp'), 'the offer');
    await press(again, 'Mở bản nháp');
    expect(byLabel(again, /^Họ và tên/).value).to.equal('Nguyễn Thị Mẫu');
    await press(again, 'Làm lại từ đầu');
    expect(await deviceStore('personal').recall('draft', code)).to.equal(undefined);
  });

  it('on a shared machine says that nothing is kept, and why', async () => {
    const { guide } = await guideThatFiles({}, { device: 'shared' });
    await toForm(guide);
    expect(textOf(guide)).to.contain('Máy dùng chung nên không giữ bản nháp');
  });

  it('a form that has changed: every answer is kept, and each field that changed is marked', async () => {
    const { guide } = await guideThatFiles({}, { device: 'personal' });
    await toForm(guide);
    await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
    await fill(guide, /^Ngày sinh/, '5/3/1999');
    await fill(guide, /^Số điện thoại/, '0900 000 001');
    byLabel(guide, /^Đây là máy của tôi/).click();
    await until(() => textOf(guide).includes('Đã giữ bản nháp lúc'), 'the draft');
    unmountAll();

    const { guide: again } = await guideThatFiles({ rest: { getForm: async () => ({ schema: changedForm, version: '2' }) } }, { device: 'personal' });
    await toForm(again);
    await until(() => queryByRole(again, 'button', 'Mở bản nháp'), 'the offer');
    await press(again, 'Mở bản nháp');
    expect(byLabel(again, /^Họ, chữ đệm và tên/).value).to.equal('Nguyễn Thị Mẫu');
    const text = textOf(again);
    expect(text).to.contain('Tờ khai đã thay đổi').and.to.contain('Số hộ chiếu: ô mới').and.to.contain('Ngày sinh: cách trả lời đã đổi').and.to.contain('câu hỏi đã đổi');
    expect(text, 'what is asked no longer').to.match(/không còn hỏi những điều sau.*Số điện thoại\s*0900 000 001/);
    expect(text, 'at the field').to.contain('Trước đây bạn trả lời: 5/3/1999.').and.to.contain('Trước đây hỏi: “Họ và tên”.').and.to.contain('Ô này mới có trong tờ khai.');
    expect(text, 'nothing of what stayed the same').not.to.contain('Số định danh: ');
    await expectNoViolations(again);
    byRole(again, 'link', 'Số hộ chiếu').click();
    await again.updateComplete;
    expect(focused()).to.equal(byLabel(again, /^Số hộ chiếu/));
    await fill(again, /^Số hộ chiếu/, 'C0000001');
    expect(textOf(again), 'once it is answered').not.to.contain('Số hộ chiếu: ô mới');
  });

  it('a draft of an earlier make, which does not say what was asked: what has no field is shown', async () => {
    await deviceStore('personal').keep('draft', code, { kind: 'dvc-draft', version: 1, procedure: code, formVersion: '0', answers: { applicant: { name: 'Trần Văn Mẫu' }, gone: 'x1' } }, 20);
    const { guide } = await guideThatFiles({}, { device: 'personal' });
    await toForm(guide);
    await until(() => queryByRole(guide, 'button', 'Mở bản nháp'), 'the offer');
    await press(guide, 'Mở bản nháp');
    expect(byLabel(guide, /^Họ và tên/).value).to.equal('Trần Văn Mẫu');
    expect(textOf(guide)).to.match(/không còn hỏi.*gone\s*x1/);
  });

  it('from a file; another file is told to be none', async () => {
    const { guide } = await guideThatFiles();
    await toForm(guide);
    const open = async (content: string): Promise<void> => {
      const control = byLabel(guide, 'Mở bản nháp từ tệp');
      const list = new DataTransfer();
      list.items.add(new File([content], 'ban-nhap.json'));
      control.files = list.files;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    };
    for (const content of ['', '[]', '{"kind":"dvc-draft","version":9}', JSON.stringify(writeDraft({ procedure: '9.9', answers: {} }))]) {
      await open(content);
      await until(() => textOf(guide).includes('không phải bản nháp'), content);
    }
    await open(JSON.stringify(writeDraft({ procedure: code, formVersion: '1', answers: { applicant: { name: 'Lê Thị Mẫu' } } })));
    await until(() => byLabel(guide, /^Họ và tên/).value === 'Lê Thị Mẫu', 'the draft');
    expect(textOf(guide)).to.contain('Đã mở bản nháp');
  });

  it('reads only what can be answers', () => {
    const draft = (answers: unknown): unknown => readDraft({ kind: 'dvc-draft', version: 1, procedure: code, answers }, code)?.answers;
    expect(draft({ a: 'x', b: 3, c: [{ d: 'y' }, null] })).to.deep.equal({ a: 'x', c: [{ d: 'y' }] });
    expect(draft(JSON.parse('{"__proto__":{"a":"x"}}'))).to.deep.equal({});
    for (const answers of ['x', [], null, 3]) expect(draft(answers)).to.equal(undefined);
    let deep: unknown = 'x';
    for (let depth = 0; depth < 1_000; depth += 1) deep = { a: deep };
    expect(JSON.stringify(draft(deep)).length).to.be.lessThan(200);
  });
});
