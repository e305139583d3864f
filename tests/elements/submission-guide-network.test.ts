/** The guide while the network comes and goes. */
import { expect } from '@open-wc/testing';
import '../../src/elements/submission-guide/submission-guide.js';
import { PortalError, type FileUpload, type UploadOptions } from '../../src/portal/portal.js';
import type { UploadedFile } from '../../src/model/receipt.js';
import { expectNoViolations } from '../support/axe.js';
import { birthForm, filingPortal } from '../support/filing-portal.js';
import { announced, byLabel, queryByRole, textOf } from '../support/find.js';
import { until } from '../support/mount.js';
import { attach, confirmed, fill, fillForm, guideThatFiles, photo } from './submission-guide.filing-walk.js';
import { current, press, walkTo } from './submission-guide.walk.js';

const cut = (): Promise<never> => Promise.reject(new PortalError('offline', 'cut as asked', { unsent: true }));

/** A line that is there or not, and what it carried. */
function line(): { up: boolean; readonly carried: FileUpload[]; readonly uploadFile: (file: FileUpload, options?: UploadOptions) => Promise<UploadedFile> } {
  const carried: FileUpload[] = [];
  const made = {
    up: true, carried,
    uploadFile: async (file: FileUpload): Promise<UploadedFile> => {
      if (!made.up) return cut();
      carried.push(file);
      return { id: `file-${carried.length}`, size: file.file.size };
    },
  };
  return made;
}

describe('<dvc-submission-guide> half-way without a network', () => {
  it('once the form is there every step works but uploading and sending; with the network back, uploads go on by themselves', async () => {
    const network = line();
    let forms = 0;
    const getForm = (): Promise<{ schema: unknown; version: string }> => {
      forms += 1;
      return forms === 1 ? Promise.resolve({ schema: birthForm, version: '1' }) : cut();
    };
    const { guide, taken } = await guideThatFiles({ rest: { getForm, uploadFile: network.uploadFile, findSubmission: cut } });
    await until(() => forms === 1, 'the form');
    network.up = false;
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => textOf(guide).includes('Mất mạng. Tệp vẫn còn ở đây; có mạng lại sẽ tự tải tiếp.'), 'the failure');
    await expectNoViolations(guide);
    await press(guide, 'Tiếp tục');
    expect(announced(guide)).to.contain('Còn tệp chưa lên đủ');
    network.up = true;
    dispatchEvent(new Event('online'));
    await until(() => confirmed(guide) === 1, 'the upload that goes on');
    expect(announced(guide)).to.equal('Các tệp đã lên đủ. Bạn đi tiếp được.');
    expect(network.carried).to.have.length(1);
    await press(guide, 'Tiếp tục');
    expect(current(guide)).to.contain('Xem lại');
    await press(guide, 'Gửi hồ sơ');
    await until(() => taken.length === 1, 'the submission');
  });

  it('sending without a network: not sent, what is kept and what to do', async () => {
    let up = false;
    const { submitDossier = cut } = filingPortal().portal;
    const { guide } = await guideThatFiles({ rest: { submitDossier: (...asked) => (up ? submitDossier(...asked) : cut()) } });
    await fillForm(guide);
    await press(guide, 'Tiếp tục');
    await press(guide, 'Gửi hồ sơ');
    await until(() => textOf(guide).includes('Hồ sơ chưa được gửi. Những gì bạn đã điền và tải lên vẫn còn.'), 'the outcome');
    expect(textOf(guide)).to.contain('Mất mạng. Khi có mạng lại, xin bấm nút bên dưới.');
    up = true;
    await press(guide, 'Gửi lại');
    await until(() => textOf(guide).includes('Hồ sơ đã được nhận.'), 'the receipt');
  });

  it('a form that could not be fetched is fetched when the network is back; answers given before stay', async () => {
    let up = false;
    const { guide } = await guideThatFiles({ rest: { getForm: () => (up ? Promise.resolve({ schema: birthForm, version: '1' }) : cut()) } });
    await walkTo(guide, 'Tờ khai');
    await until(() => textOf(guide).includes('Chưa tải được tờ khai. Những gì bạn đã chọn vẫn còn.'), 'the failure');
    up = true;
    dispatchEvent(new Event('online'));
    await until(() => textOf(guide).includes('Phần 1/'), 'the form');
    await fill(guide, /^Họ và tên/, 'Nguyễn Thị Mẫu');
    expect(byLabel(guide, /^Họ và tên/).value).to.equal('Nguyễn Thị Mẫu');
  });

  it('nothing is listened for once the guide is gone', async () => {
    const network = line();
    network.up = false;
    const { guide } = await guideThatFiles({ rest: { uploadFile: network.uploadFile } });
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => textOf(guide).includes('Mất mạng.'), 'the failure');
    guide.remove();
    network.up = true;
    dispatchEvent(new Event('online'));
    expect(network.carried).to.have.length(0);
  });
});

describe('<dvc-submission-guide> an office that looks files through', () => {
  it('says so, holds the step up with the reason, and tells when it is over', async () => {
    let passed: (() => void) | undefined;
    const uploadFile = async ({ file: { size } }: FileUpload, { onProgress }: UploadOptions = {}): Promise<UploadedFile> => {
      onProgress?.({ confirmed: size, sent: size, checking: true });
      await new Promise<void>((resolve) => (passed = resolve));
      return { id: 'file-1', size, check: 'passed' };
    };
    const { guide } = await guideThatFiles({ rest: { uploadFile } });
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => textOf(guide).includes('Nơi nhận đang kiểm tra tệp'), 'the check');
    await expectNoViolations(guide);
    await press(guide, 'Tiếp tục');
    expect(current(guide)).to.contain('Tệp');
    expect(announced(guide)).to.contain('Nơi nhận còn đang kiểm tra tệp, có thể mất vài phút.');
    expect(queryByRole(guide, 'button', 'Gửi hồ sơ')).to.equal(undefined);
    passed?.();
    await until(() => confirmed(guide) === 1, 'the end of the check');
    expect(announced(guide)).to.equal('Các tệp đã lên đủ. Bạn đi tiếp được.');
    await press(guide, 'Tiếp tục');
    expect(current(guide)).to.contain('Xem lại');
  });

  it('a file it refuses is told, and holds the step up until it is taken out', async () => {
    const { guide } = await guideThatFiles({ rest: { uploadFile: () => Promise.reject(new PortalError('refused', 'a virus')) } });
    await fillForm(guide);
    await attach(guide, 'Giấy chứng sinh', photo());
    await until(() => textOf(guide).includes('Nơi nhận không nhận tệp này. Xin chọn tệp khác.'), 'the refusal');
    await press(guide, 'Tiếp tục');
    expect(current(guide)).to.contain('Tệp');
    await press(guide, 'Bỏ tệp: giay.jpg');
    await press(guide, 'Tiếp tục');
    expect(current(guide)).to.contain('Xem lại');
  });
});
