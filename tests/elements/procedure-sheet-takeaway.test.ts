import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { Procedure } from '../../src/model/procedure.js';
import { announced, byLabel, byRole, queryByRole, textOf } from '../support/find.js';
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

  it('reads aloud for whom there is no fee', async () => {
    const fees = [{ amount: 0, description: 'Người thuộc hộ nghèo' }, { amount: 8_000, description: 'Người khác' }, { amount: 0, description: 'Miễn phí.' }];
    const sheet = await shown('9.000001', [{ code: '9.000001', name: 'Xác nhận', channels: [{ type: 'inPerson', fees }] }]);
    byRole(sheet, 'button', 'Chép để đọc loa').click();
    await until(() => copied.length > 0, 'the text');
    expect(copied[0]).to.match(/Phí, lệ phí: Không mất phí \(Người thuộc hộ nghèo\); 8\.000\sđ \(Người khác\); Không mất phí\./);
  });

  it('reads aloud and prints who is exempt, how one pays, how the result comes and what the office has already', async () => {
    const fees = [{ name: 'Phí', amount: 8_000, exemption: 'Hộ nghèo.' }, { name: 'Lệ phí', amount: 5_000, exemption: 'Trẻ em' }];
    const payment = { when: 'onResult' as const, methods: ['Tiền mặt', 'VNPAY'] };
    const channels: Procedure['channels'] = [{ type: 'online', fees, payment, resultChannels: ['online', 'postal'] }, { type: 'inPerson', fees, payment, resultChannels: ['inPerson'] }];
    const cases = [{ papers: [{ name: 'Tờ khai' }, { name: 'Giấy xác nhận nơi ở', alreadyHeld: true }, { name: 'Căn cước', alreadyHeld: true }] }];
    const sheet = await shown('9.000001', [{ code: '9.000001', name: 'Xác nhận', cases, channels }]);
    const said = [
      'Ai được miễn, giảm phí: Phí: Hộ nghèo; Lệ phí: Trẻ em.', 'Khi nào trả phí: Khi nhận kết quả.', 'Trả phí bằng: Tiền mặt; VNPAY.',
      'Qua mạng – Nhận kết quả: Bản điện tử qua mạng; Qua bưu điện.', 'Trực tiếp tại quầy – Nhận kết quả: Tại quầy.',
    ];
    byRole(sheet, 'button', 'Chép để đọc loa').click();
    await until(() => copied.length > 0, 'the text');
    expect(copied[0]?.split('\n').slice(4, -1)).to.deep.equal([...said, 'Giấy tờ cần có: Tờ khai.', 'Cơ quan đã có, không phải nộp lại: Giấy xác nhận nơi ở; Căn cước.']);
    const { text: paper } = await printed(sheet, 'In khổ A4');
    for (const sentence of said) expect(paper).to.contain(sentence);
    expect(paper).to.contain('Cơ quan đã có, không phải nộp lại: Giấy xác nhận nơi ở; Căn cước');
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

  it('prints on A4 or A5, as asked', async () => {
    const sheet = await shown('1.004194');
    expect((await printed(sheet, 'In khổ A4')).rules).to.match(/@page \{ (size: A4; margin: 12mm;|margin: 12mm; size: a4;) \}/i);
    for (const frame of frames()) frame.remove();
    expect((await printed(sheet, 'In tờ rơi A5')).rules).to.match(/size: a5/i);
  });

  it('leaves out the steps before it takes a second page', async () => {
    const papers = (count: number) => [{ papers: [...Array(count).keys()].map((number) => ({ name: `Giấy tờ số ${number}` })) }];
    const steps = [...Array(12).keys()].map((number) => ({ name: `Bước thứ ${number}` }));
    const few = await shown('9.2', [{ code: '9.2', name: 'Ít giấy tờ', cases: papers(4), steps }]);
    expect((await printed(few, 'In khổ A4')).text).to.contain('Bước thứ 11');
    for (const frame of frames()) frame.remove();
    const many = await shown('9.3', [{ code: '9.3', name: 'Nhiều giấy tờ', cases: papers(60), steps }]);
    const paper = await printed(many, 'In khổ A4');
    expect(paper.text).to.contain('Giấy tờ số 59').and.not.to.contain('Bước thứ');
    // 273 mm between the margins.
    expect(paper.height).to.be.at.most(273 * (96 / 25.4));
  });

  it('prints and reads aloud the papers of the citizen’s case alone', async () => {
    const cases = [{ name: 'Vào nhà của mình', papers: [{ name: 'Giấy tờ nhà' }] }, { name: 'Vào nhà thuê', papers: [{ name: 'Hợp đồng thuê' }] }];
    const sheet = await shown('9.4', [{ code: '9.4', name: 'Thường trú', cases }]);
    byLabel(sheet, 'Vào nhà thuê').click();
    await sheet.updateComplete;
    const paper = await printed(sheet, 'In khổ A4');
    expect(paper.text).to.contain('Trường hợp: Vào nhà thuê.').and.to.contain('Hợp đồng thuê').and.not.to.contain('Giấy tờ nhà');
    byRole(sheet, 'button', 'Chép để đọc loa').click();
    await until(() => copied.length > 0, 'the text');
    expect(copied[0]?.split('\n').slice(1, 3)).to.deep.equal(['Trường hợp: Vào nhà thuê.', 'Giấy tờ cần có: Hợp đồng thuê.']);
  });

  it('puts no estimate on paper or into the text to be read aloud', async () => {
    const sheet = await shown('1.000894');
    expect(textOf(sheet)).to.contain('Ước tính, không phải lịch hẹn');
    expect((await printed(sheet, 'In khổ A4')).text).not.to.match(/Ước tính|dự kiến/);
    byRole(sheet, 'button', 'Chép để đọc loa').click();
    await until(() => copied.length > 0, 'the text');
    expect(copied[0]).not.to.match(/ước tính|dự kiến/i);
  });
});

describe('the address of a <dvc-procedure-sheet>', () => {
  const native = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  const address = location.href;
  let copied: string[] = [];

  beforeEach(() => {
    copied = [];
    withClipboard({ writeText: async (text) => void copied.push(text) });
  });

  afterEach(() => {
    history.replaceState(null, '', address);
    delete (navigator as { clipboard?: unknown }).clipboard;
    delete (navigator as { share?: unknown }).share;
    if (native) Object.defineProperty(Navigator.prototype, 'clipboard', native);
    for (const frame of frames()) frame.remove();
  });

  const share = 'Gửi địa chỉ cho người khác';
  const withShare = (send: (data: ShareData) => Promise<void>): void => void Object.defineProperty(navigator, 'share', { configurable: true, value: send });

  it('is the page’s own where that names the procedure, and says nothing else', async () => {
    history.replaceState(null, '', '/thu-tuc/1.001193?utm_source=zalo#giay-to');
    const sheet = await shown('1.001193');
    byRole(sheet, 'button', share).click();
    await until(() => copied.length > 0, 'the address');
    expect(copied).to.deep.equal([`${location.origin}/thu-tuc/1.001193`]);
    await until(() => announced(sheet).startsWith('Đã chép địa chỉ'), 'the announcement');
    const paper = await printed(sheet, 'In tờ rơi A5');
    expect(paper.square).to.equal('Xem thủ tục này trên mạng');
    expect(paper.text).to.contain('để xem thủ tục này trên mạng');
  });

  it('comes from `sheet-href`', async () => {
    const sheet = await shown('1.001193');
    sheet.sheetHref = '/tthc/{code}';
    await sheet.updateComplete;
    byRole(sheet, 'button', share).click();
    await until(() => copied.length > 0, 'the address');
    expect(copied).to.deep.equal([`${location.origin}/tthc/1.001193`]);
  });

  it('is the official page where this page cannot tell', async () => {
    const sheet = await shown('9.5', [{ code: '9.5', name: 'Có trang chính thức', officialUrl: 'https://vidu.example/9.5' }]);
    byRole(sheet, 'button', share).click();
    await until(() => copied.length > 0, 'the address');
    expect(copied).to.deep.equal(['https://vidu.example/9.5']);
    expect((await printed(sheet, 'In khổ A4')).square).to.equal('Xem trên trang chính thức');
  });

  it('is not offered where there is none', async () => {
    history.replaceState(null, '', '/thu-tuc?ma=1.001193&ten=Nguyen+Van+Mau');
    expect(queryByRole(await shown('1.001193'), 'button', share)).to.equal(undefined);
  });

  it('is handed to the machine’s own sharing where there is one; who thinks better of it is told nothing', async () => {
    history.replaceState(null, '', '/thu-tuc/1.001193');
    const sent: ShareData[] = [];
    withShare(async (data) => void sent.push(data));
    const sheet = await shown('1.001193');
    byRole(sheet, 'button', share).click();
    await until(() => sent.length > 0, 'sharing');
    expect(sent).to.deep.equal([{ title: 'Thủ tục đăng ký khai sinh', url: `${location.origin}/thu-tuc/1.001193` }]);
    let dismissed = 0;
    withShare(() => {
      dismissed += 1;
      return Promise.reject(new DOMException('dismissed', 'AbortError'));
    });
    byRole(sheet, 'button', share).click();
    await until(() => dismissed === 1, 'the second thought');
    // Whatever would follow is drawn by then.
    await sheet.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(copied).to.deep.equal([]);
    expect(textOf(sheet)).not.to.match(/Không chép được|Đã chép/);
    withShare(() => Promise.reject(new DOMException('not in this frame', 'NotAllowedError')));
    byRole(sheet, 'button', share).click();
    await until(() => copied.length > 0, 'copying instead');
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
  readonly rules: string;
  /** Of what is on it, in pixels. */
  readonly height: number;
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
  rules: paper.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText).join('\n'),
  height: paper.body.getBoundingClientRect().height,
});
