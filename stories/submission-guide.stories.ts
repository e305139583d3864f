import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { FailureKind } from '../src/model/failure.js';
import { todayIn } from '../src/model/moment.js';
import type { Procedure } from '../src/model/procedure.js';
import { memoryPortal, type MemoryOptions, type Office } from '../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../src/portal/memory/sample-office.js';
import type { Portal } from '../src/portal/portal.js';
import { drawn } from './drawn.js';
import { factual } from './factual.js';

interface Args {
  readonly procedure: string;
  readonly options?: MemoryOptions;
  readonly office?: Partial<Office>;
  /** How many steps to walk on, with the first answer to each question. */
  readonly steps?: number;
  /** Which answer to take instead, counted from 0. */
  readonly answer?: number;
}

type Weather = 'fast' | 'slow' | 'offline';
const weather: Readonly<Record<Weather, MemoryOptions>> = { fast: {}, slow: { delay: 3_000 }, offline: { fails: 'offline' } };

function portalOf({ options, office }: Args, network: Weather): Portal {
  const today = todayIn('Asia/Ho_Chi_Minh', Date.now());
  return memoryPortal({ ...sampleOffice(today), ...office }, options ?? weather[network]);
}

const meta: Meta<Args> = {
  title: 'Elements/Submission guide',
  component: 'dvc-submission-guide',
  args: { procedure: '1.001193' },
  argTypes: { options: { table: { disable: true } }, office: { table: { disable: true } } },
  render: (args, { globals }): TemplateResult => html`<dvc-portal .portal=${portalOf(args, globals['network'] as Weather)}>
    <dvc-submission-guide procedure=${args.procedure}><a href="tel:02900000001">Gọi Ủy ban nhân dân xã: 0290 000 0001</a></dvc-submission-guide>
  </dvc-portal>`,
  play: ({ canvasElement, args }) => walk(canvasElement, args),
};
export default meta;

async function walk(place: HTMLElement, { steps = 0, answer = 0 }: Args): Promise<void> {
  const root = await drawn(() => place.querySelector('dvc-submission-guide')?.shadowRoot);
  for (let step = 0; root && step <= steps; step += 1) {
    // A step may still be on its way.
    const next = await drawn(() => (root.querySelector('form [aria-busy]') ? undefined : root.querySelector<HTMLElement>('form button:not([type])')));
    for (const group of root.querySelectorAll('fieldset')) {
      const radios = group.querySelectorAll('input');
      if (steps > 0) radios[Math.min(answer, radios.length - 1)]?.click();
    }
    await new Promise(requestAnimationFrame);
    if (step < steps) next?.click();
    await new Promise(requestAnimationFrame);
  }
}

type Story = StoryObj<Args>;

export const FirstStep: Story = {};
export const CounterOnly: Story = { args: { procedure: '2.000815' } };
export const PartlyOnline: Story = { args: { procedure: '1.012753' } };
export const ManyCases: Story = { args: { procedure: '1.004194' } };
export const Account: Story = { args: { steps: 1 } };
/** Every "no" has a way on. */
export const AccountNotReady: Story = { args: { steps: 1, answer: 1 } };
export const Papers: Story = { args: { steps: 2 } };
export const PapersOnBehalf: Story = { args: { steps: 2, answer: 1 } };
export const Ways: Story = { args: { procedure: '1.004194', steps: 3 } };
export const WaysDoubtfulFee: Story = { args: { procedure: '1.004873', steps: 3 } };
export const Review: Story = { args: { steps: 4 } };
export const OfficialPage: Story = { args: { steps: 5 } };
export const OfficialCounter: Story = { args: { steps: 5, answer: 1 } };
export const OfficialPost: Story = { args: { steps: 5, answer: 2 } };
export const Track: Story = { args: { steps: 6 } };

/** Going on without an answer. */
export const NotAnswered: Story = {
  args: { procedure: '1.004194' },
  play: async ({ canvasElement }) => {
    const next = await drawn(() => canvasElement.querySelector('dvc-submission-guide')?.shadowRoot?.querySelector<HTMLElement>('form button:not([type])'));
    next?.click();
  },
};

const bare: Procedure = { code: '9.000001', name: 'Thủ tục chỉ có tên' };
/** What the office adds, and one step less. */
export const OfficeNotes: Story = { args: { steps: 1, office: { guide: { without: ['account'], notes: { papers: 'Có máy quét miễn phí tại quầy số 2.' } } } } };
export const HelpAtHand: Story = {
  play: async ({ canvasElement }) => {
    const find = (): HTMLElement | null | undefined => canvasElement.querySelector('dvc-submission-guide')?.shadowRoot?.querySelector<HTMLElement>('.help > summary');
    (await drawn(find))?.click();
    await drawn(() => find()?.parentElement?.querySelector('.office'));
  },
};
export const NothingPublished: Story = { args: { procedure: bare.code, office: { procedures: [bare], contact: {}, links: { apply: () => undefined, track: () => undefined } } } };
export const NothingPublishedOfficial: Story = { args: { ...NothingPublished.args, steps: 5 } };

const factualOffice: Partial<Office> = { procedures: [factual] };
/** A paper that the State has already is listed apart. */
export const PapersHeld: Story = { args: { procedure: factual.code, office: factualOffice, steps: 2 } };
/** Who is exempt, when and how one pays, how the result comes back. */
export const WaysPayment: Story = { args: { procedure: factual.code, office: factualOffice, steps: 3 } };

const long: Procedure = {
  code: '1.999999.000.00.00.H99',
  name: 'Thủ tục '.padEnd(900, 'đăng ký biến động quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất '),
  addressees: ['Công dân Việt Nam', 'Người Việt Nam định cư ở nước ngoài', 'Hộ gia đình, cộng đồng dân cư, tổ chức trong nước, tổ chức nước ngoài'],
  requirements: '<p>Điều kiện</p><ul><li>'.padEnd(1_500, 'Đất không có tranh chấp; quyền sử dụng đất không bị kê biên. '),
  channels: [
    { type: 'online', processingTime: { value: 17, unit: 'workingDay' }, fees: [{ amount: 500_000, description: 'Theo nghị quyết của Hội đồng nhân dân tỉnh '.repeat(6) }] },
    { type: 'inPerson', processingTime: { label: 'Không quy định' }, description: 'Đến quầy trong giờ làm việc. '.repeat(10) },
  ],
  cases: [1, 2, 3, 4].map((number) => ({
    name: `Trường hợp ${number}: ${'hộ gia đình đang sử dụng đất ổn định '.repeat(5)}`,
    papers: [...Array(12).keys()].map((paper) => ({ name: `Giấy tờ số ${paper + 1} ${'theo mẫu ban hành kèm theo Nghị định '.repeat(4)}`, originals: 1, copies: 2 })),
  })),
};
const longOffice: Partial<Office> = { procedures: [long] };
export const LongestTexts: Story = { args: { procedure: long.code, office: longOffice } };
export const LongestPapers: Story = { args: { procedure: long.code, office: longOffice, steps: 2 } };
export const Narrow: Story = { args: { steps: 3 }, globals: { width: '280' } };

export const Loading: Story = { args: { options: { delay: 'never' } } };
export const WithoutProcedure: Story = { args: { procedure: '' } };
export const ProcedureNotInPortal: Story = { args: { options: { without: ['getProcedure'] } } };
export const UnknownProcedure: Story = { args: { procedure: '7.777777' } };

const failing = (kind: FailureKind): Story => ({ args: { options: { fails: kind } } });
export const Offline = failing('offline');
export const Timeout = failing('timeout');
export const Busy = failing('busy');
export const Forbidden = failing('forbidden');
export const Broken = failing('broken');
export const Intercepted = failing('intercepted');

/** The network goes after the procedure was read: the guide stays. */
export const OfflineWithGuide: Story = {
  args: { steps: 2 },
  play: async ({ canvasElement, args }) => {
    await walk(canvasElement, args);
    const portal = canvasElement.querySelector('dvc-portal');
    if (portal) portal.portal = portalOf({ ...args, options: { fails: 'offline' } }, 'offline');
  },
};
