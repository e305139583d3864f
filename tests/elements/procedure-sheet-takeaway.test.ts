import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { Procedure } from '../../src/model/procedure.js';
import { announced, byRole, queryByRole, textOf } from '../support/find.js';
import { mount, samplePortal, settled, until } from '../support/mount.js';

const shown = async (code: string, procedures?: readonly Procedure[], lang = 'vi'): Promise<DvcProcedureSheet> =>
  settled(await mount<DvcProcedureSheet>(html`<dvc-procedure-sheet procedure=${code}></dvc-procedure-sheet>`, {
    portal: samplePortal({}, procedures ? { procedures } : {}), lang,
  }));

/** Stands in for the clipboard, which a test browser may refuse; undefined takes it away. */
function withClipboard(clipboard: Pick<Clipboard, 'writeText'> | undefined): void {
  const own = { configurable: true, value: clipboard };
  if (clipboard) Object.defineProperty(navigator, 'clipboard', own);
  else delete (Navigator.prototype as { clipboard?: unknown }).clipboard;
}

describe('<dvc-procedure-sheet> taken along', () => {
  const native = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  let copied: string[] = [];

  beforeEach(() => {
    copied = [];
    withClipboard({ writeText: async (text) => void copied.push(text) });
  });

  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    if (native) Object.defineProperty(Navigator.prototype, 'clipboard', native);
    for (const frame of frames()) frame.remove();
  });

  it('copies the code, and says so', async () => {
    const sheet = await shown('1.001193');
    byRole(sheet, 'button', 'Chép mã').click();
    await until(() => announced(sheet) === 'Đã chép mã thủ tục.', 'the announcement');
    expect(copied).to.deep.equal(['1.001193']);
    expect(textOf(sheet)).to.contain('Đã chép mã thủ tục.');
  });

  it('copies a text to be read aloud: what channels share is said once', async () => {
    const sheet = await shown('1.001193');
    byRole(sheet, 'button', 'Chép để đọc loa').click();
    await until(() => copied.length > 0, 'the text');
    const [text = ''] = copied;
    expect(text.split('\n')).to.deep.equal([
      'Thủ tục đăng ký khai sinh, mã thủ tục 1.001193.',
      'Nộp hồ sơ: Qua mạng, Trực tiếp tại quầy, Qua bưu điện.',
      'Thời gian giải quyết: 1 (nơi công bố không ghi là ngày hay giờ).',
      'Phí, lệ phí: Không mất phí.',
      'Giấy tờ cần có: Giấy tờ phải nộp: Tờ khai đăng ký khai sinh; Giấy chứng sinh. Giấy tờ phải xuất trình: Căn cước của cha hoặc mẹ.',
      'Cần hỏi thêm, xin gọi Bộ phận Tiếp nhận và Trả kết quả, UBND xã Ví Dụ, điện thoại 0290 000 0001.',
    ]);
    await until(() => announced(sheet).includes('Đã chép nội dung để đọc loa'), 'the announcement');
  });

  it('copies a text to be read aloud: what differs is said by channel', async () => {
    const sheet = await shown('1.004194');
    byRole(sheet, 'button', 'Chép để đọc loa').click();
    await until(() => copied.length > 0, 'the text');
    expect(copied[0]).to.match(/Qua mạng: .*3 ngày làm việc.*7\.000\sđ/).and.to.match(/Trực tiếp tại quầy: .*10\.000\sđ/);
  });

  it('reads no doubtful fee aloud without the doubt', async () => {
    const sheet = await shown('1.004873');
    byRole(sheet, 'button', 'Chép để đọc loa').click();
    await until(() => copied.length > 0, 'the text');
    expect(copied[0]).to.match(/Qua mạng: .*20\sđ \(Lệ phí: 20\.000đ\/tờ khai\) – Số tiền và ghi chú khác nhau, xin hỏi lại nơi nhận hồ sơ\./);
  });

  it('says when copying was refused', async () => {
    withClipboard({ writeText: () => Promise.reject(new Error('not allowed')) });
    const sheet = await shown('1.001193');
    byRole(sheet, 'button', 'Chép mã').click();
    await until(() => announced(sheet).startsWith('Không chép được'), 'the announcement');
  });

  it('offers no copying where there is no clipboard', async () => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    withClipboard(undefined);
    const sheet = await shown('1.001193');
    expect(queryByRole(sheet, 'button', /Chép/)).to.equal(undefined);
    expect(queryByRole(sheet, 'button', 'In khổ A4')).not.to.equal(undefined);
  });

  it('prints papers, places and a square to scan, and leaves nothing behind', async () => {
    const sheet = await shown('1.004194');
    const { text, square, drawn, language } = await printed(sheet, 'In khổ A4');
    expect(text).to.contain('Đăng ký tạm trú').and.to.contain('1.004194').and.to.contain('Danh sách người tạm trú')
      .and.to.contain('10.000 đ').and.to.contain('0290 000 0001');
    expect(square).to.equal('Xem trên trang chính thức');
    expect(drawn).to.be.greaterThan(500);
    expect(language).to.equal('vi');
    for (const { contentWindow } of frames()) contentWindow?.dispatchEvent(new Event('afterprint'));
    await until(() => frames().length === 0, 'the frame to be gone');
  });

  it('prints in the language that is read', async () => {
    const paper = await printed(await shown('1.001193', undefined, 'en'), 'Print on A4');
    expect(paper.text).to.contain('Papers you need').and.to.contain('Free of charge');
    expect(paper.language).to.equal('en');
  });

  it('prints without the square when the address is too long for one', async () => {
    const officialUrl = `https://vidu.example/${'a'.repeat(4_000)}`;
    const sheet = await shown('9.1', [{ code: '9.1', name: 'Địa chỉ quá dài', officialUrl }]);
    const paper = await printed(sheet, 'In khổ A4');
    expect(paper.text).to.contain('Địa chỉ quá dài');
    expect(paper.square).to.equal(undefined);
  });
});

const frames = (): readonly HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>('body > iframe')];

interface Paper {
  readonly text: string;
  readonly language: string;
  /** What a reader hears of the square; undefined when there is none. */
  readonly square: string | undefined;
  /** Length of the drawing of the square. */
  readonly drawn: number;
}

/** Presses the button and tells what went to the printer. */
async function printed(sheet: Element, button: string): Promise<Paper> {
  const papers: Paper[] = [];
  // Read at once: the frame goes as soon as the browser says that it has printed.
  const observer = new MutationObserver(() => {
    for (const { contentDocument } of frames()) if (contentDocument) papers.push(read(contentDocument));
  });
  observer.observe(document.body, { childList: true });
  byRole(sheet, 'button', button).click();
  await until(() => papers.length > 0, 'the paper');
  observer.disconnect();
  const [paper] = papers;
  if (!paper) throw new Error('no paper');
  return paper;
}

const read = (paper: Document): Paper => ({
  text: textOf(paper.body),
  language: paper.documentElement.lang,
  square: queryByRole(paper, 'image')?.getAttribute('aria-label') ?? undefined,
  drawn: paper.querySelector('svg path')?.getAttribute('d')?.length ?? 0,
});
