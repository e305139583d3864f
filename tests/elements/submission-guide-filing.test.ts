import { expect } from '@open-wc/testing';
import '../../src/elements/submission-guide/submission-guide.js';
import { allByRole, announced, byLabel, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { settled, until } from '../support/mount.js';
import { attach, confirmed, fill, fillForm, guideThatFiles, photo, toForm } from './submission-guide.filing-walk.js';
import { current, press, walkTo } from './submission-guide.walk.js';

describe('<dvc-submission-guide> where the portal takes in submissions', () => {
  it('goes from the form over the files and the review to the receipt', async () => {
    const { guide, taken, uploaded } = await guideThatFiles();
    expect(current(guide)).to.contain('Bước 1/8');
    await fillForm(guide);
    expect(current(guide)).to.equal('Bước 6/8: Tệp');
    await attach(guide, 'Giấy chứng sinh', photo('Giấy chứng sinh.jpg'));
    await until(() => confirmed(guide) === 1, 'the upload');
    await press(guide, 'Tiếp tục');
    expect(textOf(guide)).to.contain('Chưa gửi gì cho đến khi bạn bấm “Gửi hồ sơ”').and.to.contain('Nguyễn Thị Mẫu').and.to.contain('001 099 000 001').and.to.contain('Giấy chứng sinh.jpg');
    expect(taken).to.have.length(0);
    const told: string[] = [];
    for (const type of ['dvc-submit', 'dvc-submitted']) guide.addEventListener(type, (event) => told.push(`${type} ${JSON.stringify(Object.entries(event))}`));
    await press(guide, 'Gửi hồ sơ');
    await until(() => textOf(guide).includes('H99.21-261120-0001'), 'the receipt');
    expect(textOf(guide)).to.contain('Hồ sơ đã được nhận.').and.to.contain('23/11/2026').and.to.contain('Giấy chứng sinh.jpg');
    expect(announced(guide)).to.equal('Hồ sơ đã được nhận.');
    expect(taken).to.have.length(1);
    expect(taken[0]?.answers).to.deep.equal({ applicant: { name: 'Nguyễn Thị Mẫu', identity: '001099000001' }, married: false });
    expect(taken[0]?.attachments.map(({ name, paper }) => [name, paper])).to.deep.equal([['Giấy chứng sinh.jpg', 'Giấy chứng sinh']]);
    expect(uploaded).to.have.length(1);
    expect(told).to.have.length(2);
    expect(told.join()).not.to.match(/Nguyễn|0001"/);
    expect(queryByRole(guide, 'button', 'Quay lại')).to.equal(undefined);
    await press(guide, 'Theo dõi hồ sơ này');
    expect(guide.shadowRoot?.querySelector('dvc-dossier-tracker')).to.have.attribute('code', 'H99.21-261120-0001');
  });

  it('mode="handoff" leads to the official page all the same, and so does every way but online', async () => {
    const { guide } = await guideThatFiles();
    guide.mode = 'handoff';
    await guide.updateComplete;
    expect(current(guide)).to.contain('Bước 1/6');
  });
});

describe('<dvc-submission-guide> form', () => {
  it('complains when a field is left wrong, not when it is left empty, and again with a summary before going on', async () => {
    const { guide } = await guideThatFiles();
    await toForm(guide);
    await fill(guide, /^Số định danh/, '12');
    expect(textOf(guide)).to.contain('12 số (căn cước) hoặc 9 số').and.not.to.contain('Xin điền: Họ và tên');
    expect(byLabel(guide, /^Số định danh/)).to.have.attribute('aria-invalid', 'true');
    await press(guide, 'Tiếp tục');
    expect(textOf(guide)).to.contain('Có 2 chỗ cần xem lại').and.to.contain('Xin điền: Họ và tên.');
    expect(focused()?.id).to.equal('errors');
    expect(announced(guide)).to.equal('Có 2 chỗ cần xem lại');
    byRole(guide, 'link', /^Số định danh/).click();
    await guide.updateComplete;
    expect(focused()).to.equal(byLabel(guide, /^Số định danh/));
    await fill(guide, /^Số định danh/, '012345678');
    expect(announced(guide), 'the step is not told again').to.equal('');
    expect(textOf(guide)).not.to.contain('hoặc 9 số (chứng minh nhân dân cũ). Xin xem lại');
    await press(guide, 'Tiếp tục');
    expect(focused()).to.equal(byLabel(guide, /^Họ và tên/));
  });

  it('shows what an answer asks for, and says so; what is hidden is kept and not sent', async () => {
    const { guide } = await guideThatFiles();
    await toForm(guide);
    await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
    await fill(guide, /^Số định danh/, '001099000001');
    await press(guide, 'Tiếp tục');
    await press(guide, 'Tiếp tục');
    const married = byRole(guide, 'group', /^Cha mẹ có đăng ký/);
    byRole(married, 'radio', 'Có').click();
    await guide.updateComplete;
    expect(announced(guide)).to.equal('Câu trả lời của bạn làm hiện thêm 1 ô bên dưới.');
    await press(guide, 'Tiếp tục');
    expect(textOf(guide)).to.contain('Xin điền: Số giấy kết hôn.');
  });

  it('lists: an entry more, one less, and taken back', async () => {
    const { guide } = await guideThatFiles();
    await toForm(guide);
    await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
    await fill(guide, /^Số định danh/, '001099000001');
    for (let screen = 0; screen < 2; screen += 1) await press(guide, 'Tiếp tục');
    byRole(byRole(guide, 'group', /^Cha mẹ/), 'radio', 'Không').click();
    await press(guide, 'Tiếp tục');
    await press(guide, 'Thêm: Trẻ được khai sinh');
    await fill(guide, /^Tên trẻ/, 'Bé Na');
    await press(guide, 'Bỏ: Trẻ được khai sinh 1');
    expect(textOf(guide)).to.contain('Đã bỏ: Trẻ được khai sinh 1.');
    await press(guide, 'Lấy lại');
    expect(byLabel(guide, /^Tên trẻ/).value).to.equal('Bé Na');
    for (let more = 0; more < 2; more += 1) await press(guide, 'Thêm: Trẻ được khai sinh');
    expect(queryByRole(guide, 'button', 'Thêm: Trẻ được khai sinh')).to.equal(undefined);
  });

  it('an address is chosen by the units of 2025', async () => {
    const { guide } = await guideThatFiles();
    await toForm(guide);
    await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
    await fill(guide, /^Số định danh/, '001099000001');
    await press(guide, 'Tiếp tục');
    await until(() => byLabel(guide, /^Tỉnh/).localName === 'select', 'the list of provinces');
    await fill(guide, /^Tỉnh/, '01');
    await fill(guide, /^Xã, phường/, '00004');
    const commune = byLabel(guide, /^Xã, phường/) as unknown as HTMLSelectElement;
    expect(commune.selectedOptions[0]?.textContent).to.equal('Phường Ba Đình');
  });

  it('keeps everything through steps, another language and another place in the page', async () => {
    const { guide } = await guideThatFiles();
    await toForm(guide);
    const field = byLabel(guide, /^Họ và tên/);
    field.value = 'Trần Văn';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await press(guide, 'Quay lại');
    expect(current(guide)).to.contain('Cách nộp');
    await press(guide, 'Tiếp tục');
    expect(byLabel(guide, /^Họ và tên/).value).to.equal('Trần Văn');
    guide.lang = 'en';
    await until(() => textOf(guide).includes('Part 1 of'), 'English');
    expect(byLabel(guide, /^Họ và tên/).value).to.equal('Trần Văn');
    const place = document.createElement('div');
    guide.parentElement?.append(place);
    place.append(guide);
    await settled(guide);
    expect(byLabel(guide, /^Họ và tên/).value).to.equal('Trần Văn');
  });

  it('asks the browser to remember nothing on a shared machine, and lets it help on the citizen’s own', async () => {
    for (const [device, expected] of [['shared', 'off'], ['personal', 'name']] as const) {
      const { guide } = await guideThatFiles({}, { device });
      await toForm(guide);
      expect(byLabel(guide, /^Họ và tên/)).to.have.attribute('autocomplete', expected);
    }
  });

  it('the review says of everything empty that it is, lists too, and each part is one tap from its screen', async () => {
    const { guide } = await guideThatFiles();
    await fillForm(guide);
    await press(guide, 'Tiếp tục');
    const text = textOf(guide);
    expect(text).to.match(/Trẻ được khai sinh Sửa: Trẻ được khai sinh Chưa điền/).and.to.match(/Tỉnh, thành phố Chưa điền/);
    await press(guide, 'Sửa: Trẻ được khai sinh');
    expect(current(guide)).to.contain('Tờ khai');
    expect(textOf(focused() ?? guide)).to.contain('Phần 4/4 Trẻ được khai sinh');
    await press(guide, 'Thêm: Trẻ được khai sinh');
    await fill(guide, /^Tên trẻ/, 'Bé Na');
    await press(guide, 'Về bước Xem lại');
    expect(textOf(guide)).to.match(/Trẻ được khai sinh 1 Tên trẻ Bé Na/);
  });

  it('a form that cannot be used leads to the official page and to people', async () => {
    const { guide } = await guideThatFiles({ schema: { type: 'string' } });
    await walkTo(guide, 'Tờ khai');
    await until(() => textOf(guide).includes('chưa điền được ở đây'), 'the form');
    expect(textOf(guide)).to.contain('Tờ khai của thủ tục này chưa điền được ở đây').and.to.contain('0290 000 0001');
    expect(byRole(guide, 'link', /^Mở dichvucong/)).to.have.attribute('target', '_blank');
  });

  it('a fault of the form is told to the developer by its place, once; the citizen is told where to go and keeps what she typed', async () => {
    const schema = { properties: { a: { type: 'string', title: 'Một ô chữ' }, b: { title: 'Một ô lạ' }, c: { type: 'integer', title: 'Số', minimum: 5, maximum: 2 } }, required: ['b', 'nowhere'] };
    const told: string[] = [];
    const tell = (event: HTMLElementEventMap['dvc-failed']): unknown => told.push(`${event.kind} ${event.message}`);
    document.body.addEventListener('dvc-failed', tell);
    const { guide } = await guideThatFiles({ schema });
    await walkTo(guide, 'Tờ khai');
    await until(() => textOf(guide).includes('Một ô chữ'), 'the form');
    await fill(guide, 'Một ô chữ (không bắt buộc)', 'giữ lại');
    await press(guide, 'Tiếp tục');
    document.body.removeEventListener('dvc-failed', tell);
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^misconfigured operations\.getForm: .*#\/nowhere: required, and never asked.*#\/b: asks for something.*#\/c: no answer could ever/);
    expect(textOf(guide)).to.contain('phần chưa điền được ở đây').and.to.contain('Phần này bắt buộc nhưng chưa điền được ở đây. Xin nộp trên trang chính thức hoặc tại quầy.');
    expect(textOf(focused() ?? guide), 'the part that cannot be filled in').to.contain('Một ô lạ');
    expect(byLabel(guide, /^Một ô chữ/).value).to.equal('giữ lại');
  });

  it('five hundred fields: a few on a screen, each screen with its number, all of it sent', async function () {
    this.timeout(60_000);
    const names = [...Array(500).keys()].map((field) => `f${field}`);
    const schema = { type: 'object', required: names, properties: Object.fromEntries(names.map((name) => [name, { type: 'string', title: `Câu ${name}` }])), allOf: names.slice(0, 100).map((name) => ({ if: { properties: { [name]: { const: 'x' } }, required: [name] }, then: { required: [name] } })) };
    const { guide, taken } = await guideThatFiles({ schema });
    await walkTo(guide, 'Tờ khai');
    await until(() => textOf(guide).includes('Phần 1/100'), 'the form');
    const draft = { kind: 'dvc-draft', version: 1, procedure: '1.001193', formVersion: '1', answers: Object.fromEntries(names.map((name) => [name, 'x'])) };
    const list = new DataTransfer();
    list.items.add(new File([JSON.stringify(draft)], 'ban-nhap.json'));
    const control = byLabel(guide, 'Mở bản nháp từ tệp');
    control.files = list.files;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => byLabel(guide, /^Câu f0 /).value === 'x', 'the draft');
    for (let screens = 0; screens < 100; screens += 1) {
      expect(allByRole(guide, 'textbox').length).to.be.at.most(5);
      await press(guide, 'Tiếp tục');
    }
    await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    await until(() => taken.length === 1, 'the submission');
    expect(Object.keys(taken[0]?.answers ?? {})).to.have.length(500);
  });
});
