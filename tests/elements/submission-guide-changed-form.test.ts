import { expect } from '@open-wc/testing';
import '../../src/elements/submission-guide/submission-guide.js';
import { textOf } from '../support/find.js';
import { birthForm } from '../support/filing-portal.js';
import { until } from '../support/mount.js';
import { fill, fillForm, guideThatFiles } from './submission-guide.filing-walk.js';
import { current, press } from './submission-guide.walk.js';

const { properties } = birthForm;

describe('<dvc-submission-guide> a form that changes while the page is open', () => {
  it('looked at again before the review, the answers go over, and what is missing is said', async () => {
    let version = '1';
    const stricter = { ...birthForm, required: [...birthForm.required, 'mother'], properties: { ...properties, mother: { type: 'string', title: 'Họ tên mẹ' } } };
    const { guide, taken } = await guideThatFiles({ rest: { getForm: async () => ({ schema: version === '1' ? birthForm : stricter, version }) } });
    await fillForm(guide);
    version = '2';
    await press(guide, 'Tiếp tục');
    await until(() => textOf(guide).includes('Tờ khai đã thay đổi'), 'the change');
    expect(current(guide)).to.contain('Xem lại');
    expect(textOf(guide)).to.contain('Họ tên mẹ: ô mới').and.to.contain('Nguyễn Thị Mẫu');
    await press(guide, 'Gửi hồ sơ');
    expect(current(guide), 'not sent: the new field is required').to.contain('Tờ khai');
    expect(taken).to.have.length(0);
    await fill(guide, /^Họ tên mẹ/, 'Trần Thị Mẫu');
    for (let presses = 0; presses < 6 && !current(guide).endsWith('Xem lại'); presses += 1) await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    await until(() => taken.length === 1, 'the submission');
    expect(taken[0]).to.deep.include({ formVersion: '2' });
    expect(taken[0]?.answers).to.deep.include({ mother: 'Trần Thị Mẫu' });
  });

  it('a form that does not answer the second time stays as it is', async () => {
    let asked = 0;
    const getForm = (): Promise<{ schema: unknown; version: string }> => {
      asked += 1;
      return asked === 1 ? Promise.resolve({ schema: birthForm, version: '1' }) : Promise.reject(new Error('no network'));
    };
    const { guide, taken } = await guideThatFiles({ rest: { getForm } });
    await fillForm(guide);
    await press(guide, 'Tiếp tục');
    await until(() => asked === 2, 'the second question');
    await press(guide, 'Gửi hồ sơ');
    await until(() => taken.length === 1, 'the submission');
  });
});
