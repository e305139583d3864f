/** What the lookup does on a citizen's own device, as a page with device="personal" has it. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { deviceStore } from '../src/elements/device-store.js';
import { keepCatalogue } from '../src/elements/kept-procedures.js';
import type { Portal } from '../src/portal/portal.js';
import { officePortal, type StoryContext } from './office.js';

const store = deviceStore('personal');

const personal = (portal: Portal): TemplateResult => html`<dvc-portal device="personal" .portal=${portal}><dvc-procedure-lookup></dvc-procedure-lookup></dvc-portal>`;

async function keepNothing(): Promise<void> {
  for (const kind of ['searches', 'catalogue', 'seen'] as const) await store.forget(kind);
}

/** Keeps the office's list, as it stands with a network. */
async function keepList(context: StoryContext): Promise<void> {
  await keepNothing();
  const portal = officePortal(context, { delay: 0, fails: {} });
  const page = await portal.searchProcedures?.({ size: 100 });
  await keepCatalogue({ device: 'personal', connect: () => Promise.resolve(portal) }, portal, page?.items ?? [], true);
}

const meta: Meta = {
  title: 'Procedure lookup on one’s own device',
  component: 'dvc-procedure-lookup',
  render: (_args, context) => personal(officePortal(context)),
};
export default meta;

type Story = StoryObj;

export const ListCanBeKept: Story = { loaders: [keepNothing] };
export const ListKept: Story = { loaders: [keepList] };
export const WithoutNetwork: Story = { loaders: [keepList], render: (_args, context) => personal(officePortal(context, { fails: 'offline' })) };
export const RecentSearches: Story = {
  loaders: [async () => {
    await keepNothing();
    await store.keep('searches', 'recent', ['khai sinh', 'xác nhận tình trạng hôn nhân', '1.004194'], 1);
  }],
  play: async ({ canvasElement }) => {
    const lookup = canvasElement.querySelector('dvc-procedure-lookup');
    await lookup?.updateComplete;
    lookup?.shadowRoot?.querySelector('input')?.focus();
  },
};
