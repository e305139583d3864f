/** Files that no office wants: each is named with its reason, nothing of it leaves, and those beside it are taken. */
import { expect } from '@open-wc/testing';
import '../../src/elements/submission-guide/submission-guide.js';
import { PortalError, type FileUpload } from '../../src/portal/portal.js';
import type { UploadedFile } from '../../src/model/receipt.js';
import { queryByRole, textOf } from '../support/find.js';
import { until } from '../support/mount.js';
import { attach, confirmed, fillForm, guideThatFiles, photo } from './submission-guide.filing-walk.js';
import { press } from './submission-guide.walk.js';

const paper = 'Giấy chứng sinh';
const pdf = '%PDF-1.7\n';

/** Four gigabytes by reference: the browser holds one piece of it. */
function fourGigabytes(head: BlobPart, name: string): File {
  const piece = new Blob([new Uint8Array(16 * 1024 * 1024)]);
  return new File([head, ...Array<Blob>(256).fill(piece)], name);
}

function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(64);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(head.buffer).setUint32(16, width);
  new DataView(head.buffer).setUint32(20, height);
  return head;
}

describe('<dvc-submission-guide> files that no office wants', () => {
  it('of four gigabytes, photographs too: told before more than its beginning is read', async () => {
    const { guide, uploaded } = await guideThatFiles();
    await fillForm(guide);
    const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
    const large = [fourGigabytes(pdf, 'phim.pdf'), fourGigabytes(jpeg, 'phim.jpg')];
    for (const file of large) expect(file.size).to.be.greaterThan(4_294_967_296);
    await attach(guide, paper, ...large, photo('nho.jpg'));
    await until(() => confirmed(guide) === 1, 'the one beside them');
    expect(textOf(guide)).to.contain('phim.pdf: Tệp nặng quá, nhiều nhất 5 MB.').and.to.contain('phim.jpg: Tệp nặng quá, nhiều nhất 5 MB.');
    expect(queryByRole(guide, 'button', 'Làm nhẹ rồi gửi'), 'nothing of this size is drawn').to.equal(undefined);
    expect(uploaded.map(({ name }) => name)).to.deep.equal(['nho.jpg']);
  });

  it('a flood of pixels, a picture cut off in its middle, and nothing at all', async () => {
    const { guide, uploaded } = await guideThatFiles();
    await fillForm(guide);
    await attach(guide, paper, new File([png(65_535, 65_535)], 'bom.png'), new File([png(4, 4)], 'hong.png'), new File([], 'rong.pdf'));
    await until(() => textOf(guide).includes('rong.pdf: Tệp rỗng'), 'the complaints');
    expect(textOf(guide)).to.contain('bom.png: Ảnh quá lớn, máy không mở được.').and.to.contain('hong.png: Tệp ảnh bị hỏng.');
    expect(uploaded).to.have.length(0);
  });

  it('a dozen wrong ones before a good one: the good one is not dropped in silence', async () => {
    const { guide } = await guideThatFiles();
    await fillForm(guide);
    await attach(guide, paper, ...[...Array(12).keys()].map((number) => new File(['MZ'], `${number}.exe`)), photo('tot.jpg'));
    await until(() => textOf(guide).includes('Còn 3 tệp nữa chưa được thêm.'), 'what was not looked at');
  });

  it('names in pieces, from folders, of 255 bytes, reversed: all are sent under one that every system takes', async () => {
    const { guide, uploaded } = await guideThatFiles();
    await fillForm(guide);
    const names = ['Giấy chứng sinh.jpg'.normalize('NFD'), '../../etc/../ảnh.jpg', `${'ệ'.repeat(83)}.jpg`, 'hoa\u202egpj.exe'];
    expect(new TextEncoder().encode(names[2]).length).to.be.greaterThan(250);
    await attach(guide, paper, ...names.map((name) => photo(name)));
    await until(() => confirmed(guide) === names.length, 'the uploads');
    const sent = uploaded.map(({ name }) => name);
    expect(sent).to.include.members(['Giấy chứng sinh.jpg', 'ảnh.jpg', 'hoagpj.exe.jpg']);
    for (const name of sent) {
      expect(new TextEncoder().encode(name).length).to.be.at.most(130);
      expect(name).to.match(/^[^/\\\u202e]+\.jpg$/);
      expect(textOf(guide)).to.contain(name);
    }
  });

  it('that vanish between being chosen and being sent: told as such, not as a network that is gone', async () => {
    const folder = await navigator.storage.getDirectory();
    const place = await folder.getFileHandle('giay-to.pdf', { create: true });
    const writing = await place.createWritable();
    await writing.write(`${pdf}nội dung`);
    await writing.close();
    let up = false;
    const uploadFile = async ({ file }: FileUpload): Promise<UploadedFile> => {
      if (!up) throw new PortalError('offline', 'cut as asked');
      // As a browser does: a file that cannot be read ends the request without an answer.
      const { byteLength } = await file.arrayBuffer().catch(() => Promise.reject(new PortalError('offline', 'no answer')));
      return { id: 'file-1', size: byteLength };
    };
    const { guide } = await guideThatFiles({ rest: { uploadFile } });
    await fillForm(guide);
    await attach(guide, paper, await place.getFile());
    await until(() => textOf(guide).includes('Mất mạng.'), 'the cut');
    await folder.removeEntry('giay-to.pdf');
    up = true;
    await press(guide, 'Thử lại: giay-to.pdf');
    await until(() => textOf(guide).includes('Không đọc được tệp này nữa.'), 'the reason');
    expect(textOf(guide)).not.to.contain('Mất mạng');
    await press(guide, 'Bỏ tệp: giay-to.pdf');
    await attach(guide, paper, photo());
    await until(() => confirmed(guide) === 1, 'another one');
  });

  it('that are gone before they are even looked at', async () => {
    const folder = await navigator.storage.getDirectory();
    const place = await folder.getFileHandle('som.pdf', { create: true });
    const writing = await place.createWritable();
    await writing.write(pdf);
    await writing.close();
    const file = await place.getFile();
    await folder.removeEntry('som.pdf');
    const { guide, uploaded } = await guideThatFiles();
    await fillForm(guide);
    await attach(guide, paper, file);
    await until(() => textOf(guide).includes('som.pdf: Không đọc được tệp này.'), 'the complaint');
    expect(uploaded).to.have.length(0);
  });
});
