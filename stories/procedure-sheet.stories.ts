import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { Procedure } from '../src/model/procedure.js';
import type { MemoryOptions } from '../src/portal/memory/memory-portal.js';
import { factual } from './factual.js';
import { breakPortal, inPortal, inWidth, officePortal } from './office.js';

interface Args {
  readonly procedure: string;
}
type Story = StoryObj<Args>;

const sheet = ({ procedure }: Args): TemplateResult =>
  html`<dvc-procedure-sheet procedure=${procedure}><a href="tel:02900000001">Gọi 0290 000 0001</a></dvc-procedure-sheet>`;

const of = (procedure: string): Story => ({ args: { procedure } });

const inWeather = (options: MemoryOptions): Story => ({ render: (args, context) => inPortal(officePortal(context, options), sheet(args)) });

/** A few frames at most: the office answers at once, and what it never answers is not waited for. */
async function until(condition: () => unknown): Promise<void> {
  for (let frames = 0; !condition() && frames < 60; frames += 1) await new Promise(requestAnimationFrame);
}

/** An office with one procedure. */
const only = (procedure: Omit<Procedure, 'code'>): Story => ({
  args: { procedure: '9.000001' },
  render: (args, context) => inPortal(officePortal(context, {}, { procedures: [{ ...procedure, code: '9.000001' }] }), sheet(args)),
});

const meta: Meta<Args> = {
  title: 'Procedure sheet',
  component: 'dvc-procedure-sheet',
  args: { procedure: '1.001193' },
  argTypes: { procedure: { control: 'text' } },
  render: (args, context) => inPortal(officePortal(context), sheet(args)),
};
export default meta;

export const TimeWithoutUnit: Story = of('1.001193');
export const TimeAndFeeByChannel: Story = of('1.004194');
export const AtTheCounterOnly: Story = of('2.000815');
export const DoubtfulFee: Story = of('1.004873');
export const FeeSetByTheProvince: Story = only({
  name: 'Thủ tục đăng ký kết hôn có yếu tố nước ngoài', onlineLevel: 'partial',
  channels: [{ type: 'online', processingTime: { value: 3, label: '3' }, fees: [{ amount: 0, description: 'Mức cụ thể do Hội đồng nhân dân tỉnh quyết định' }] }],
});
/** What the State has already, who is exempt, when and how one pays, how the result comes back. */
export const HeldPapersAndPayment: Story = only(factual);
const residence: Omit<Procedure, 'code'> = {
  name: 'Đăng ký thường trú', onlineLevel: 'full', receivingAddress: 'Công an xã Ví Dụ',
  channels: [
    { type: 'online', processingTime: { value: 7, unit: 'workingDay' }, fees: [{ amount: 10_000 }] },
    { type: 'inPerson', processingTime: { value: 10, unit: 'calendarDay' }, fees: [{ amount: 20_000 }] },
    { type: 'postal', processingTime: { value: 2_000, unit: 'workingDay' } },
  ],
  cases: [
    { kind: 'submit', papers: [{ name: 'Tờ khai thay đổi thông tin cư trú', originals: 1 }] },
    { name: 'Vào nhà của mình', kind: 'submit', papers: [{ name: 'Giấy tờ chứng minh chỗ ở hợp pháp', copies: 1 }] },
    { name: 'Vào nhà thuê, mượn, ở nhờ', kind: 'submit', papers: [{ name: 'Hợp đồng thuê', copies: 1 }, { name: 'Ý kiến đồng ý của chủ nhà', originals: 1 }] },
    { kind: 'present', papers: [{ name: 'Căn cước' }] },
  ],
};
/** An estimate where unit and calendar allow one: not by post, whose term leaves the calendar. */
export const EstimateByChannel: Story = only(residence);
/** "Trường hợp của bạn": one is chosen, and said once. */
export const CaseChosen: Story = {
  ...only({ ...residence, name: 'Đăng ký thường trú vào nhà thuê' }),
  play: async ({ canvasElement }) => {
    const sheet = canvasElement.querySelector('dvc-procedure-sheet');
    await until(() => sheet?.shadowRoot?.querySelector('[part="cases"]'));
    sheet?.shadowRoot?.querySelectorAll<HTMLInputElement>('[part="cases"] input')[1]?.click();
  },
};
/** Type and size where they are known; a link only to places the portal vouches for. */
export const BlankForms: Story = {
  args: { procedure: '9.000001' },
  render: (args, context) => inPortal(officePortal(context, {}, {
    fileOrigins: ['https://tep.vidu.example'],
    procedures: [{
      code: '9.000001', name: 'Cấp bản sao trích lục', cases: [{ papers: [{
        name: 'Tờ khai', originals: 1, templates: [
          { name: 'To khai.docx', url: 'https://tep.vidu.example/to-khai.docx', size: 44_321 }, { name: 'Mẫu viết sẵn', url: 'https://tep.vidu.example/mau.pdf', size: 1_234_567 },
          { name: 'Mau cu.doc', url: 'https://noi-khac.example/mau-cu.doc' }, { name: 'Mau khong co dia chi.pdf' },
        ],
      }] }],
    }],
  }), sheet(args)),
};
/** The address of this sheet is known, so that it can be sent and printed as a square. */
export const WithAnAddress: Story = {
  render: (args, context) => inPortal(officePortal(context), html`<dvc-procedure-sheet procedure=${args.procedure} sheet-href="https://xavidu.example/thu-tuc/{code}"></dvc-procedure-sheet>`),
};
export const OnlyNameAndCode: Story = only({ name: 'Thủ tục chỉ mới công bố tên' });

const papers = (count: number, first = 1) => [...Array(count).keys()].map((index) => ({
  name: `Bản sao giấy tờ số ${first + index} có chứng thực của cơ quan có thẩm quyền`, originals: 1, copies: index % 3, note: index % 4 === 0 ? 'Chỉ khi nộp thay người khác.' : undefined,
}));
export const FourteenCases: Story = only({
  name: 'Hỗ trợ chi phí mai táng', channels: [{ type: 'inPerson', processingTime: { value: 5, unit: 'workingDay' } }],
  cases: [...Array(14).keys()].map((index) => ({ name: `Đối tượng thuộc khoản ${index + 1} Điều 5`, kind: index % 5 === 4 ? 'present' : 'submit', papers: papers(1 + (index % 8)) })),
});
export const EightyPapers: Story = only({ name: 'Cấp phép khai thác khoáng sản', channels: [{ type: 'postal' }], cases: [{ kind: 'submit', papers: papers(80) }] });
export const LongestTexts: Story = only({
  name: 'Cấp, cấp lại, gia hạn, điều chỉnh giấy phép và đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất trong các trường hợp '.repeat(8).trim(),
  agency: 'Trung tâm Phục vụ hành chính công',
  channels: [{ type: 'online', processingTime: { label: 'Không quá 20 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, đối với xã miền núi, hải đảo, vùng sâu, vùng xa thì cộng thêm 10 ngày' } }],
  steps: [{ name: 'Nộp hồ sơ', description: `<p>${'Người đề nghị nộp hồ sơ và chờ cán bộ kiểm tra. '.repeat(400)}</p>` }],
  cases: [{ papers: [{ name: 'Tờ khai', templates: [{ name: `${'mau_to_khai_'.repeat(12)}.docx` }, { name: 'Mẫu 01.docx', url: 'https://vidu.example/mau-01.docx' }] }] }],
  legalBasis: [{ code: '60/2014/QH13', name: 'Luật Hộ tịch', url: 'https://vidu.example/luat' }, { code: '123/2015/NĐ-CP' }],
});

export const OfficeOfBefore: Story = {
  args: { procedure: '9.000001' },
  render: (args, context) => inPortal({
    ...officePortal(context, {}, { procedures: [{ code: '9.000001', name: 'Thủ tục đăng ký khai sinh', agency: 'UBND xã Ví Dụ Thượng' }] }),
    formerUnits: { 'xã Ví Dụ Thượng': 'xã Ví Dụ' },
  }, sheet(args)),
};
export const NothingAsked: Story = of('');
export const Loading: Story = inWeather({ delay: 'never' });
export const Unknown: Story = of('7.777777');
export const NotOffered: Story = inWeather({ without: ['getProcedure'] });
export const Offline: Story = inWeather({ fails: 'offline' });
export const Timeout: Story = inWeather({ fails: 'timeout' });
export const Busy: Story = inWeather({ fails: 'busy' });
export const Refused: Story = inWeather({ fails: 'refused' });
export const Intercepted: Story = inWeather({ fails: 'intercepted' });
export const OfflineWithLastSheet: Story = {
  play: async ({ canvasElement, globals }) => {
    await canvasElement.querySelector('dvc-procedure-sheet')?.updateComplete;
    await new Promise(requestAnimationFrame);
    breakPortal(canvasElement, { globals });
  },
};

export const InASidebar: Story = { render: (args, context) => inWidth(280, inPortal(officePortal(context), sheet(args))) };
