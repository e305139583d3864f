import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { deviceStore } from '../src/elements/device-store.js';
import { noteOf } from '../src/model/sending-note.js';
import { writeDraft } from '../src/model/draft.js';
import { PortalError } from '../src/portal/portal.js';
import { birthForm, type FilingOffice, filingPortal } from '../tests/support/filing-portal.js';
import { drawn } from './drawn.js';

interface Args {
  readonly office?: FilingOffice;
  readonly procedure?: string;
  /** Names of buttons to press after that. */
  readonly press?: readonly string[];
  readonly device?: 'shared' | 'personal';
  readonly assist?: boolean;
  readonly lang?: string;
  /** How often "on" is pressed, with everything answered that can be. */
  readonly steps: number;
  /** Leave the fields as they are. */
  readonly empty?: boolean;
  readonly file?: boolean;
}

/** Where a portal takes in submissions itself: form, files, review, the four outcomes. */
const meta: Meta<Args> = {
  title: 'Elements/Submission guide/Filing',
  component: 'dvc-submission-guide',
  args: { steps: 4 },
  argTypes: { office: { table: { disable: true } } },
  render: ({ office, procedure = '1.001193', device = 'shared', assist = false }): TemplateResult => html`<dvc-portal .portal=${filingPortal(office).portal} device=${device}>
    <dvc-submission-guide procedure=${procedure} ?assist=${assist}></dvc-submission-guide>
  </dvc-portal>`,
  play: ({ canvasElement, args }) => walk(canvasElement, args),
};
export default meta;

const samples: readonly (readonly [RegExp, string])[] = [[/^Họ và tên/, 'Nguyễn Thị Mẫu'], [/^Số định danh/, '001 099 000 001'], [/^Ngày sinh/, '5/3/1999'], [/^Số điện thoại/, '0900 000 001'], [/^Tên trẻ/, 'Bé Mẫu']];

function answerAll(root: ShadowRoot): void {
  for (const group of root.querySelectorAll('fieldset')) if (group.querySelector('input[type=radio]') && !group.querySelector('input[type=radio]:checked')) [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')].pop()?.click();
  for (const field of root.querySelectorAll<HTMLInputElement>('.field input')) {
    const label = field.labels?.[0]?.textContent.trim() ?? '';
    field.value = samples.find(([name]) => name.test(label))?.[1] ?? field.value;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

/** The first answer to the questions of the guide itself, so that the way is online. */
function begin(root: ShadowRoot): void {
  for (const group of root.querySelectorAll('fieldset[data-question]')) group.querySelector<HTMLInputElement>('input')?.click();
}

async function attach(root: ShadowRoot): Promise<void> {
  const control = await drawn(() => root.querySelector<HTMLInputElement>('[data-slot] input'));
  const canvas = document.createElement('canvas');
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  if (!control || !picture) return;
  const list = new DataTransfer();
  list.items.add(new File([picture], 'Giấy chứng sinh.jpg'));
  control.files = list.files;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(() => root.querySelector('.file'));
  for (let frames = 0; frames < 10; frames += 1) await new Promise(requestAnimationFrame);
}

async function walk(place: HTMLElement, { steps, empty = false, file = false, press = [] }: Args): Promise<void> {
  const root = await drawn(() => place.querySelector('dvc-submission-guide')?.shadowRoot);
  for (let step = 0; root && step <= steps; step += 1) {
    const next = await drawn(() => root.querySelector<HTMLElement>('form button:not([type])'));
    await drawn(() => root.querySelector('.skeleton, [aria-busy]') === null);
    begin(root);
    if (!empty) answerAll(root);
    if (file && root.querySelector('[data-slot] input') && !root.querySelector('.file')) await attach(root);
    await new Promise(requestAnimationFrame);
    if (step < steps) next?.click();
    await new Promise(requestAnimationFrame);
  }
  for (const name of press) (await drawn(() => [...(root?.querySelectorAll<HTMLButtonElement>('button') ?? [])].find(({ textContent }) => textContent.trim().startsWith(name))))?.click();
}

const id = 'ab'.repeat(16);
const ghost = { key: 'k', paper: 'Giấy tờ khác', name: 'Giấy chứng sinh.jpg', type: 'image/jpeg', size: 1_200_000, state: 'paused', confirmed: 400_000, sent: 400_000, sha256: 'ab', resumeFrom: 'https://xa.example/tai-len/1' } as const;
/** A procedure and an office of their own: what is kept for them is offered in no other story. */
const withDraft = '1.000894';
const keepDraft = (): Promise<unknown> => deviceStore('personal').keep('draft', withDraft, writeDraft({ procedure: withDraft, formVersion: '1', answers: { applicant: { name: 'Nguyễn Thị Mẫu' } }, choices: { applicant: 'self', identity: 'yes', sim: 'yes', device: 'yes', channel: 'online' }, papers: [], step: 'files', submissionId: id, attachments: [ghost] }), 1);
const noteAt = (name: string) => async (): Promise<void> => {
  const kept = { id, idempotency: 'lookup', attempts: 1, rejections: 0, attachments: [{ ...ghost, id: 'f' }] } as const;
  await deviceStore('personal').keep('sending', id, noteOf(kept), 1);
  await deviceStore('personal').keep('sending', `${name} 1.001193`, id, 1);
};

type Story = StoryObj<Args>;

export const Form: Story = { args: { empty: true } };
export const FormFilledIn: Story = {};
/** Going on with nothing filled in: the summary on top, each complaint at its field. */
export const FormComplaints: Story = { args: { steps: 5, empty: true } };
export const FormAddress: Story = { args: { steps: 5 } };
export const FormOnOwnDevice: Story = { args: { device: 'personal' } };
export const FormUnusable: Story = { args: { office: { schema: { type: 'string' } } } };
export const FormFaulty: Story = { args: { office: { schema: { properties: { a: { type: 'string', title: 'Một ô chữ' }, b: { title: 'Một ô lạ' } } } } } };
export const FormFails: Story = { args: { office: { rest: { getForm: () => Promise.reject(new Error('no form')) } } } };
export const Files: Story = { args: { steps: 8 } };
export const FilesThere: Story = { args: { steps: 8, file: true } };
export const FilesUnderWay: Story = { args: { steps: 8, file: true, office: { uploads: 'never' } } };
export const FilesFailed: Story = { args: { steps: 8, file: true, office: { uploads: 'offline' } } };
export const Review: Story = { args: { steps: 9, file: true } };
export const Sending: Story = { args: { steps: 10, office: { submits: ['never'] } } };
export const Receipt: Story = { args: { steps: 10, file: true } };
export const ReceiptWithFee: Story = { args: { steps: 10, office: { receipt: { fee: 8_000, paymentUrl: 'https://thanhtoan.example/tra' } } } };
export const NotSent: Story = { args: { steps: 10, office: { submits: ['lost'] } } };
/** The draft was kept in a file, so that another page may have sent it; the office cannot be asked. */
export const NotSentFromHere: Story = { args: { steps: 9, press: ['Tờ khai', 'Lưu bản nháp ra tệp', 'Xem lại', 'Gửi hồ sơ'], office: { rest: { findSubmission: () => Promise.reject(new PortalError('offline', 'no network')) } } } };
export const Unknown: Story = { args: { steps: 10, office: { submits: ['takenAndLost'], rest: { findSubmission: undefined } } } };
export const Rejected: Story = { args: { steps: 10, office: { submits: ['rejected'] } } };
/** A portal that cannot be asked; "delete everything" was pressed. */
export const UnknownLeaving: Story = { args: { steps: 10, press: ['Xong'], office: { submits: ['takenAndLost'], rest: { findSubmission: undefined } } } };
export const DraftFound: Story = { args: { procedure: withDraft, steps: 0, device: 'personal' }, loaders: [keepDraft] };
/** After a reload: the file is to be chosen again, and its upload goes on. */
export const FilesChooseAgain: Story = { args: { procedure: withDraft, steps: 0, device: 'personal', press: ['Mở bản nháp'] }, loaders: [keepDraft] };
/** An earlier page has sent it; the office is asked. */
export const EarlierAsked: Story = { args: { steps: 0, empty: true, device: 'personal', office: { rest: { name: 'Xã Đang Hỏi', findSubmission: () => new Promise(() => undefined) } } }, loaders: [noteAt('Xã Đang Hỏi')] };
export const EarlierReceived: Story = { args: { steps: 0, empty: true, device: 'personal', office: { rest: { name: 'Xã Đã Nhận', findSubmission: async () => ({ code: 'H99.21-261120-0001', submissionId: id, attachments: [{ id: 'f', name: ghost.name, size: ghost.size }] }) } } }, loaders: [noteAt('Xã Đã Nhận')] };
export const EarlierNotSent: Story = { args: { steps: 0, empty: true, device: 'personal', office: { rest: { name: 'Xã Chưa Nhận' } } }, loaders: [noteAt('Xã Chưa Nhận')] };
/** The office looks files through: the state is named, and the step waits for it. */
export const FilesChecked: Story = {
  args: {
    steps: 8, file: true, office: {
      rest: {
        uploadFile: ({ file: { size } }, { onProgress, signal } = {}) => {
          onProgress?.({ confirmed: size, sent: size, checking: true });
          return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
        },
      },
    },
  },
};
export const Assist: Story = { args: { assist: true } };
/** The form is another one by the time of the review: what is new, and what is asked no longer, each by itself. */
export const FormChanged: Story = {
  args: {
    get office() {
      let asked = 0;
      const { name, identity, birthday } = birthForm.properties.applicant.properties;
      const later = { ...birthForm, properties: { ...birthForm.properties, applicant: { ...birthForm.properties.applicant, properties: { name, identity, birthday, passport: { type: 'string', title: 'Số hộ chiếu' } } } } };
      return { rest: { getForm: async () => ({ schema: (asked += 1) === 1 ? birthForm : later, version: String(asked) }) } };
    },
    steps: 9,
  },
};
export const SessionEnded: Story = { args: { steps: 9, office: { rest: { session: { left: () => 0, onChange: () => () => undefined, extend: () => Promise.resolve() } } } } };
export const SessionEnds: Story = { args: { office: { rest: { session: { left: () => 120, onChange: () => () => undefined, extend: () => Promise.resolve() } } } } };
