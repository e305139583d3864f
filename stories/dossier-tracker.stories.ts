import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { deviceStore } from '../src/elements/device-store.js';
import '../src/elements/dossier-tracker/dossier-tracker.js';
import '../src/elements/portal/portal.js';
import { addDays } from '../src/model/days.js';
import type { Dossier } from '../src/model/dossier.js';
import type { FailureKind } from '../src/model/failure.js';
import { todayIn } from '../src/model/moment.js';
import { memoryPortal, type MemoryOptions, type Office } from '../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../src/portal/memory/sample-office.js';
import { type Portal, PortalError } from '../src/portal/portal.js';

interface Args {
  /** The attribute. */
  code: string;
  portal?: Portal;
  device?: 'shared' | 'personal';
}

const today = todayIn('Asia/Ho_Chi_Minh', Date.now());
const office = sampleOffice(today);
const code = (number: number): string => `H99.21-261118-${String(number).padStart(4, '0')}`;
const weather: Readonly<Record<string, MemoryOptions>> = { fast: {}, slow: { delay: 2_500 }, offline: { fails: 'offline' } };
const portalWith = (dossiers: Partial<Office> = {}, options: MemoryOptions = {}): Portal => memoryPortal({ ...office, ...dossiers }, options);
const only = (dossier: Partial<Dossier>): Portal => portalWith({ dossiers: [{ code: code(1), status: { code: 'inProgress' }, ...dossier }] });

const meta: Meta<Args> = {
  title: 'Elements/Dossier tracker',
  component: 'dvc-dossier-tracker',
  args: { code: '' },
  argTypes: { portal: { table: { disable: true } }, device: { table: { disable: true } } },
  render: ({ code: asked, portal, device }, { globals }) => html`
    <dvc-portal .portal=${portal ?? portalWith({}, weather[String(globals['network'])])} device=${device ?? 'shared'}>
      <dvc-dossier-tracker code=${asked}><a href="tel:02900000001">Gọi UBND xã Ví Dụ: 0290 000 0001</a></dvc-dossier-tracker>
    </dvc-portal>`,
};
export default meta;
type Story = StoryObj<Args>;

const of = (number: number): Story => ({ args: { code: code(number) } });
const failing = (fails: FailureKind): Story => ({ args: { code: code(3), portal: portalWith({}, { fails }) } });
const made = (dossier: Partial<Dossier>): Story => ({ args: { code: dossier.code ?? code(1), portal: only(dossier) } });

export const NothingAsked: Story = {};
export const Submitted = of(1);
export const Accepted = of(2);
export const InProgress = of(3);
export const DueToday = of(4);
export const Overdue = of(5);
export const Extended = of(6);
export const SuspendedBesideItsState = of(7);
export const SupplementRequested = of(8);
export const SupplementWithoutWords = made({ status: { code: 'supplementRequested' } });
export const PaymentRequired = of(9);
export const PaymentWithoutAmount = made({ status: { code: 'paymentRequired' } });
export const RejectedAtIntake = of(10);
export const RejectedWithoutReason = made({ status: { code: 'rejectedAtIntake' } });
export const WithdrawalRequested = of(11);
export const Withdrawn = of(12);
export const Stopped = of(13);
export const StoppedWithoutReason = made({ status: { code: 'stopped' } });
export const Completed = of(14);
export const ResultReturned = of(15);
export const UnknownStatus = of(16);
export const UnknownStatusWithoutLabel = made({ status: { code: 'unknown', backendCode: '27' } });
export const Suspended = of(17);
export const Draft = made({ status: { code: 'draft' } });
export const AlmostNothingKnown = made({});

export const DueBeforeReceipt = made({ submittedAt: '2026-11-16T08:00:00+07:00', plannedEndDate: '2026-11-10' });
export const SentAfterThree = made({ status: { code: 'submitted' }, submittedAt: `${today}T15:30:00+07:00` });
export const ResultByPostAndOnline = made({ status: { code: 'completed' }, result: { description: 'Giấy khai sinh', channel: 'postal', url: 'https://dichvucong.gov.vn/' } });
export const ResultSeenOnline = made({ status: { code: 'resultReturned' }, result: { description: 'Trích lục khai sinh', channel: 'online', url: 'https://dichvucong.gov.vn/' } });
export const PaymentContradicted = made({ status: { code: 'paymentRequired' }, payment: { state: 'paid', amount: 7_000 } });
export const SupplementDeadlinePassed = made({ status: { code: 'supplementRequested' }, requestedAction: { text: 'Bản sao có chứng thực', dueDate: addDays(today, -1) } });
export const StepsOfComingDays = made({ history: [
  { at: `${addDays(today, -1)}T08:30:00+07:00`, status: 'inProgress', step: 'Thẩm tra', department: 'Tư pháp – Hộ tịch', officer: 'Bà Trần Thị Ví Dụ' },
  { at: addDays(today, 1), step: 'Trình lãnh đạo ký' }, { at: addDays(today, 2), step: 'Trả kết quả' },
] });
/** The office dates nothing that is to come; its procedure says what is left. */
export const StepsLeftByTheProcedure: Story = {
  args: {
    code: code(1),
    portal: portalWith({
      procedures: [{ code: '9.000001', name: 'Thủ tục mẫu', steps: ['Nộp hồ sơ', 'Thẩm tra', 'Trình lãnh đạo ký', 'Nhận kết quả'].map((name) => ({ name })) }],
      dossiers: [{ code: code(1), status: { code: 'inProgress' }, procedure: { code: '9.000001', name: 'Thủ tục mẫu' }, currentStep: 'Thẩm tra' }],
    }),
  },
};
export const FeeGivenBack = made({ status: { code: 'withdrawn' }, payment: { state: 'refunded', amount: 7_000, fees: [{ name: 'Lệ phí', amount: 7_000, state: 'refunded' }] } });
export const PapersReceivedAndMissing = made({ papers: [
  { name: 'Tờ khai', state: 'confirmed', at: addDays(today, -3) }, { name: 'Giấy tờ về chỗ ở', state: 'received', at: addDays(today, -1), note: 'Đang đối chiếu.' }, { name: 'Bản vẽ thửa đất', state: 'missing' }, { name: 'Giấy tờ khác' },
] });
export const ThousandsOfSteps = made({ history: [...Array(10_000).keys()].map((step) => ({ at: `2026-01-01T00:00:${String(step % 60).padStart(2, '0')}+07:00`, step: `Bước ${step + 1}` })) });

const withProof = portalWith({ proof: { kind: 'phoneEnd', digits: 4, answer: '0001' } });
export const SecondProof: Story = { args: { portal: withProof } };
/** A link brought the code; the digits are still to come. */
export const SecondProofAfterLink: Story = { args: { portal: withProof, code: code(3) } };
export const SecondProofByIdentity: Story = { args: { portal: portalWith({ proof: { kind: 'identityEnd', digits: 3, answer: '001' } }) } };

const press = async (canvasElement: HTMLElement, name: RegExp): Promise<void> => {
  const button = (): HTMLElement | undefined =>
    [...(canvasElement.querySelector('dvc-dossier-tracker')?.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => name.test(textContent.trim()));
  while (!button()) await new Promise(requestAnimationFrame);
  button()?.click();
};
/** Where no camera can be had, as on the machine that checks the stories: a photograph, or typing. */
export const ScanWithoutCamera: Story = { play: ({ canvasElement }) => press(canvasElement, /^(Quét mã trên giấy hẹn|Scan the receipt)$/) };
export const PersonalDevice: Story = { args: { code: code(3), device: 'personal' } };
export const Followed: Story = { args: { code: code(3), device: 'personal' }, play: ({ canvasElement }) => press(canvasElement, /^(Theo dõi hồ sơ này|Follow this application)$/) };

/** The device keeps what is followed by the office's name: of these, other stories find nothing. */
const [officeApart, anotherApart] = ['UBND xã Ví Dụ Khác', 'UBND xã Ví Dụ Nữa'] as const;

/** The digits that the portal wants are known to the citizen alone, so the list cannot look again by itself. */
export const FollowedWithSecondProof: Story = {
  args: { code: code(3), device: 'personal', portal: portalWith({ name: officeApart, proof: { kind: 'phoneEnd', digits: 4, answer: '0001' } }) },
  play: async ({ canvasElement }) => {
    const channel = new BroadcastChannel(`dvc-widgets/followed/${officeApart}`);
    await deviceStore('personal').keep('followed', officeApart, [code(3)], 1);
    await deviceStore('personal').keep('seen', officeApart, { [code(3)]: { status: 'inProgress' } }, 1);
    const tracker = canvasElement.querySelector('dvc-dossier-tracker');
    while (!tracker?.shadowRoot?.querySelector('.followed .muted')) {
      channel.postMessage('list');
      await new Promise(requestAnimationFrame);
    }
    channel.close();
  },
};

/** Two of them; another tab has heard that the one which is not open has changed. */
export const FollowedAndChanged: Story = {
  args: { code: code(3), device: 'personal', portal: portalWith({ name: anotherApart }) },
  play: async ({ canvasElement }) => {
    const tracker = canvasElement.querySelector('dvc-dossier-tracker');
    const has = async (selector: string, count = 1): Promise<void> => {
      while ((tracker?.shadowRoot?.querySelectorAll(selector).length ?? 0) < count) await new Promise(requestAnimationFrame);
    };
    for (const number of [3, 9]) {
      tracker?.setAttribute('code', code(number));
      await press(canvasElement, /^(Theo dõi hồ sơ này|Follow this application)$/);
      await has('.followed > li', number === 3 ? 1 : 2);
    }
    const channel = new BroadcastChannel(`dvc-widgets/followed/${anotherApart}`);
    channel.postMessage({ code: code(3), last: { status: 'supplementRequested' } });
    await has('.followed .changed');
    channel.close();
  },
};

export const LongestTexts = made({
  code: 'G99.20-20260609-0092637-THAM-DINH-LAI-1',
  procedure: { code: '2.000635.000.00.00.H40', name: 'Giao đất, cho thuê đất, chuyển mục đích sử dụng đất đối với trường hợp không đấu giá quyền sử dụng đất, '.repeat(6) },
  currentStep: 'Chuyển văn bản lấy ý kiến thẩm định của các cơ quan có liên quan trên địa bàn xã '.repeat(3),
  history: [...Array(12).keys()].map((day) => ({
    at: `2026-10-${String(day + 1).padStart(2, '0')}T08:30:00+07:00`, status: 'inProgress', step: `Bước ${day + 1}`, department: 'Bộ phận Tiếp nhận và Trả kết quả',
    note: 'Đã chuyển công chức thẩm tra, xin ý kiến bằng văn bản, chờ trả lời trong mười ngày làm việc.',
  })),
});

export const FieldLeftEmpty: Story = {
  play: ({ canvasElement }) => {
    canvasElement.querySelector('dvc-dossier-tracker')?.shadowRoot?.querySelector('button')?.click();
  },
};
export const NotFound: Story = { args: { code: 'H99.21-O00000-OOO1' } };
export const Loading: Story = { args: { code: code(3), portal: portalWith({}, { delay: 'never' }) } };
/** After eight seconds the citizen is told that it is slow. */
export const Stalled = Loading;
export const Offline = failing('offline');
export const Timeout = failing('timeout');
export const Busy = failing('busy');
export const Forbidden = failing('forbidden');
export const Refused = failing('refused');
export const Broken = failing('broken');
export const Intercepted = failing('intercepted');
export const Misconfigured = failing('misconfigured');
export const OperationAbsent: Story = { args: { portal: portalWith({}, { without: ['findDossier'] }) } };

/** The network went away after the first answer. */
export const OfflineWithLastAnswer: Story = {
  args: { code: code(3) },
  render: ({ code: asked }) => {
    let calls = 0;
    const good = portalWith();
    const findDossier: Portal['findDossier'] = async (query, options) => {
      calls += 1;
      if (calls > 1 || !good.findDossier) throw new PortalError('offline', 'as told');
      return good.findDossier(query, options);
    };
    return html`<dvc-portal .portal=${{ ...good, findDossier }}><dvc-dossier-tracker code=${asked}></dvc-dossier-tracker></dvc-portal>`;
  },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('dvc-dossier-tracker')?.shadowRoot;
    const reload = (): HTMLElement | null | undefined => root?.querySelector<HTMLElement>('article .actions > button');
    while (!reload()) await new Promise(requestAnimationFrame);
    reload()?.click();
  },
};
