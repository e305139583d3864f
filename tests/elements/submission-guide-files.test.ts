import { expect } from '@open-wc/testing';
import '../../src/elements/submission-guide/submission-guide.js';
import type { DvcSubmissionGuide } from '../../src/elements/submission-guide/submission-guide.js';
import { expectNoViolations } from '../support/axe.js';
import { announced, byRole, focused, queryByRole, textOf } from '../support/find.js';
import { until } from '../support/mount.js';
import { attach, confirmed, fillForm, guideThatFiles, photo } from './submission-guide.filing-walk.js';
import { current, press, walkTo } from './submission-guide.walk.js';

/** A real photograph of the browser's own making, as large as it is wanted. */
async function realPhoto(side: number): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const pen = canvas.getContext('2d');
  const noise = pen?.createImageData(side, side);
  if (pen && noise) {
    for (let at = 0; at < noise.data.length; at += 65_536) crypto.getRandomValues(noise.data.subarray(at, at + 65_536));
    for (let at = 3; at < noise.data.length; at += 4) noise.data[at] = 255;
    pen.putImageData(noise, 0, 0);
  }
  return new File([await new Promise<Blob>((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))], 'anh.png', { type: 'image/png' });
}

describe('<dvc-submission-guide> files', () => {
  it('says of each file why it is not taken, before a byte leaves', async () => {
    const { guide, uploaded } = await guideThatFiles();
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', new File([], 'rong.pdf'), new File(['<svg onload=alert(1)>'], 'ảnh.jpg'), photo('hoa\u202egpj.exe', 'MZ not a photo'));
    await until(() => textOf(guide).includes('Tệp rỗng') && (textOf(guide).match(/không nhận loại tệp này/g) ?? []).length === 2, 'the complaints');
    expect(uploaded).to.have.length(0);
    expect(textOf(guide)).not.to.contain('\u202e');
  });

  it('ten thousand files: as many as may be are taken, and it is said', async () => {
    const { guide, uploaded } = await guideThatFiles();
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', ...[...Array(10_000).keys()].map((number) => photo(`${number}.jpg`)));
    await until(() => textOf(guide).includes('Đã đủ 5 tệp') && confirmed(guide) === 5, 'the limit');
    expect(textOf(guide)).to.contain('Còn 9.994 tệp nữa chưa được thêm.');
    expect(uploaded).to.have.length(5);
  });

  it('takes a photograph without its place, in composed letters, and shows it', async () => {
    const { guide, uploaded } = await guideThatFiles();
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', await realPhoto(64));
    await until(() => confirmed(guide) === 1 && guide.shadowRoot?.querySelector('canvas'), 'the picture');
    expect(byRole(guide, 'region', 'Giấy chứng sinh').querySelector('canvas')).to.have.attribute('aria-label', 'Ảnh đã chọn: anh.png');
    expect(uploaded[0]?.type).to.equal('image/png');
    await expectNoViolations(guide);
    await press(guide, 'Bỏ tệp: anh.png');
    expect(textOf(guide)).not.to.contain('anh.png');
  });

  it('asks before a large photograph is made smaller', async () => {
    const { guide, uploaded } = await guideThatFiles({ rest: { submissionRules: { idempotency: 'lookup', settles: 0, files: { largest: 4_000_000 }, paymentOrigins: [] } } });
    await fillForm(guide);
    const large = await realPhoto(2_400);
    expect(large.size).to.be.greaterThan(4_000_000);
    await attach(guide, 'Giấy chứng sinh', large);
    await until(() => queryByRole(guide, 'button', 'Làm nhẹ rồi gửi'), 'the question');
    expect(uploaded).to.have.length(0);
    await press(guide, 'Làm nhẹ rồi gửi');
    await until(() => confirmed(guide) === 1, 'the smaller one');
    expect(uploaded[0]?.file.size).to.be.lessThan(4_000_000);
    expect(uploaded[0]?.type).to.equal('image/jpeg');
    expect(uploaded[0]?.name).to.equal('anh.jpg');
  });

  it('pauses and goes on; a file under way holds up the step and says so', async () => {
    const { guide } = await guideThatFiles({ uploads: 'never' });
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => textOf(guide).includes('Đang tải lên: 5 B trên 11 B'), 'the upload');
    await press(guide, 'Tiếp tục');
    expect(current(guide)).to.contain('Tệp');
    expect(announced(guide)).to.contain('Còn tệp chưa lên đủ');
    await press(guide, 'Tạm dừng: giay.jpg');
    expect(textOf(guide)).to.contain('Đã tạm dừng');
    await press(guide, 'Tải tiếp: giay.jpg');
    await until(() => textOf(guide).includes('Đang tải lên'), 'the upload again');
  });

  it('a failure says what is kept; what arrived otherwise than it left is no file', async () => {
    const { guide } = await guideThatFiles({ uploads: 'offline' });
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => textOf(guide).includes('Mất mạng. Tệp vẫn còn ở đây'), 'the failure');
    expect(queryByRole(guide, 'button', 'Thử lại: giay.jpg')).not.to.equal(undefined);
    const other = await guideThatFiles({ uploads: 'otherSize' });
    await fillForm(other.guide);
    await attach(other.guide, 'Giấy chứng sinh', photo());
    await until(() => textOf(other.guide).includes('không giống tệp bạn chọn'), 'the difference');
    expect(confirmed(other.guide)).to.equal(0);
  });

  it('what becomes of each file is heard, once', async () => {
    const { guide } = await guideThatFiles();
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', new File(['<svg>'], 'anh.jpg'));
    await until(() => announced(guide) === 'anh.jpg: Nơi nhận không nhận loại tệp này. Xin chụp ảnh, hoặc chọn tệp PDF.', 'the complaint is heard');
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => announced(guide) === 'giay.jpg: Nơi nhận đã có đủ tệp này', 'the arrival is heard');
    await attach(guide, 'Giấy chứng sinh', photo('hai.jpg'));
    await until(() => announced(guide) === 'hai.jpg: Nơi nhận đã có đủ tệp này', 'the second is heard alone');
    await press(guide, 'Quay lại');
    expect(announced(guide)).to.equal(current(guide));
    const failing = await guideThatFiles({ uploads: 'offline' });
    await fillForm(failing.guide);
    await attach(failing.guide, 'Giấy chứng sinh', photo());
    await until(() => announced(failing.guide).startsWith('giay.jpg: Chưa tải lên được. Mất mạng.'), 'the failure is heard');
  });

  it('whoever has pressed a button of a file is still there: at the same one, or where files are chosen', async () => {
    const at = async (guide: DvcSubmissionGuide, name: string): Promise<string> => {
      byRole(guide, 'button', name).focus();
      await press(guide, name);
      return textOf(focused() as Element) || (focused() as HTMLInputElement).type;
    };
    const { guide } = await guideThatFiles({ uploads: 'never' });
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => textOf(guide).includes('Đang tải lên'), 'the upload');
    expect(await at(guide, 'Tạm dừng: giay.jpg')).to.equal('Tải tiếp: giay.jpg');
    expect(await at(guide, 'Tải tiếp: giay.jpg')).to.equal('Tạm dừng: giay.jpg');
    expect(await at(guide, 'Bỏ tệp: giay.jpg')).to.equal('file');
  });

  it('at the button that stops an upload when it has arrived: at the one that stays', async () => {
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((go) => (arrive = go));
    const { guide } = await guideThatFiles({
      rest: {
        uploadFile: async ({ file, sha256 }) => {
          await arrived;
          return { id: 'file-1', size: file.size, sha256 };
        },
      },
    });
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => queryByRole(guide, 'button', 'Tạm dừng: giay.jpg'), 'the upload');
    byRole(guide, 'button', 'Tạm dừng: giay.jpg').focus();
    arrive();
    await until(() => confirmed(guide) === 1, 'the arrival');
    expect(textOf(focused() as Element)).to.equal('Bỏ tệp: giay.jpg');
  });

  it('a file that the form asks for must be there', async () => {
    const schema = { type: 'object', required: ['scan'], properties: { name: { type: 'string', title: 'Tên' }, scan: { type: 'string', format: 'binary', title: 'Ảnh căn cước' } } };
    const { guide, taken } = await guideThatFiles({ schema });
    await walkTo(guide, 'Tờ khai');
    await until(() => textOf(guide).includes('Tên'), 'the form');
    await press(guide, 'Tiếp tục');
    await press(guide, 'Tiếp tục');
    expect(textOf(guide)).to.contain('Xin thêm tệp: Ảnh căn cước.');
    expect((focused() as HTMLInputElement).type).to.equal('file');
    await attach(guide, 'Ảnh căn cước', photo());
    await until(() => confirmed(guide) === 1, 'the upload');
    await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    await until(() => taken.length === 1, 'the submission');
    expect(taken[0]?.answers).to.deep.equal({ scan: 'file-1' });
  });
});
