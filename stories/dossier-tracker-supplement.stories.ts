import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/elements/dossier-tracker/dossier-tracker.js';
import '../src/elements/portal/portal.js';
import '../src/elements/submission-guide/submission-guide.js';
import { noteInTab } from '../src/elements/submission-guide/tab-note.js';
import { noteOf } from '../src/model/sending-note.js';
import { markOf } from '../src/model/supplement.js';
import { askedDossier, type SupplementOffice, supplementPortal } from '../tests/support/supplement-portal.js';
import { drawn } from './drawn.js';

interface Args {
  readonly office?: SupplementOffice;
  /** How far the citizen goes: opens it, chooses a file, looks it over, sends. */
  readonly until?: 'offered' | 'opened' | 'chosen' | 'reviewed' | 'sent';
  /** Goes on without a file. */
  readonly empty?: boolean;
}

/** Where the office asks for papers and the portal takes them in: files, review, and what became of them. */
const meta: Meta<Args> = {
  title: 'Elements/Dossier tracker/Supplement',
  component: 'dvc-dossier-tracker',
  args: { until: 'opened' },
  argTypes: { office: { table: { disable: true } } },
  render: ({ office }): TemplateResult => html`<dvc-portal .portal=${supplementPortal(office).portal}>
    <dvc-dossier-tracker code=${askedDossier.code}></dvc-dossier-tracker>
  </dvc-portal>`,
  play: ({ canvasElement, args }) => walk(canvasElement, args),
};
export default meta;

async function choose(root: ShadowRoot): Promise<void> {
  const control = await drawn(() => root.querySelector<HTMLInputElement>('[data-slot] input'));
  const list = new DataTransfer();
  list.items.add(new File(['%PDF-1.7 bản vẽ'], 'Bản vẽ thửa đất.pdf', { type: 'application/pdf' }));
  if (!control) return;
  control.files = list.files;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(() => root.querySelector('.file'));
}

async function walk(place: HTMLElement, { until = 'opened', empty = false }: Args): Promise<void> {
  const tracker = await drawn(() => place.querySelector('dvc-dossier-tracker')?.shadowRoot);
  const add = await drawn(() => tracker?.querySelector<HTMLElement>('#add'));
  if (until === 'offered') return;
  add?.click();
  const root = await drawn(() => tracker?.querySelector('dvc-submission-guide')?.shadowRoot);
  const next = (): Promise<HTMLElement | null | undefined> => drawn(() => root?.querySelector<HTMLElement>('form button:not([type])'));
  await next();
  if (empty) (await next())?.click();
  if (!root || until === 'opened') return;
  await choose(root);
  if (until === 'chosen') return;
  await drawn(() => root.querySelector('.file .confirmed'));
  (await next())?.click();
  await drawn(() => root.querySelector('[data-slot]') === null);
  if (until === 'sent') (await next())?.click();
  for (let frames = 0; frames < 10; frames += 1) await new Promise(requestAnimationFrame);
}

type Story = StoryObj<Args>;

/** As a page left it that went while papers were on their way. */
function leftBehind(): void {
  const id = 'ab'.repeat(16);
  noteInTab(id, noteOf({ id, idempotency: 'lookup', attempts: 1, rejections: 0, attachments: [] }));
  noteInTab(`${supplementPortal().portal.name} supplement ${markOf(askedDossier.code)}`, id);
}

export const Offered: Story = { args: { until: 'offered' } };
export const NotTakenIn: Story = { args: { until: 'offered', office: { rest: { supplementDossier: undefined } } } };
export const Files: Story = {};
/** The office does not say which paper it is. */
export const FilesWithoutNames: Story = { args: { office: { dossier: { papers: undefined, requestedAction: undefined } } } };
export const NoFileChosen: Story = { args: { empty: true } };
export const FileThere: Story = { args: { until: 'chosen' } };
export const FileUnderWay: Story = { args: { until: 'chosen', office: { uploads: 'never' } } };
export const Review: Story = { args: { until: 'reviewed' } };
export const Sending: Story = { args: { until: 'sent', office: { fates: ['never'] } } };
export const Sent: Story = { args: { until: 'sent' } };
export const NotSent: Story = { args: { until: 'sent', office: { fates: ['lost'] } } };
export const Unknown: Story = { args: { until: 'sent', office: { fates: ['takenAndLost'], rest: { findSubmission: undefined } } } };
export const Rejected: Story = { args: { until: 'sent', office: { fates: ['rejected'] } } };
/** After a reload in the middle of sending: the office is asked first. */
export const AskedEarlier: Story = { beforeEach: leftBehind, args: { office: { rest: { findSubmission: () => new Promise(() => undefined) } } } };
export const NotArrivedEarlier: Story = { beforeEach: leftBehind };
export const UnknownEarlier: Story = { beforeEach: leftBehind, args: { office: { rest: { findSubmission: undefined } } } };
