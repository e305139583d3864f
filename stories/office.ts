/** The office the stories are about, in the weather that the toolbar chooses. */
import { html, type TemplateResult } from 'lit';
import { keepPublished } from '../src/elements/kept-figures.js';
import type { PortalSource } from '../src/elements/portal-source.js';
import { todayIn } from '../src/model/moment.js';
import type { StatisticsQuery } from '../src/model/statistics.js';
import { memoryPortal, type MemoryOptions, type Office } from '../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../src/portal/memory/sample-office.js';
import type { Portal } from '../src/portal/portal.js';

export interface StoryContext {
  readonly globals: Readonly<Record<string, unknown>>;
}

const weather = (network: unknown): MemoryOptions =>
  network === 'slow' ? { delay: 3_000 } : network === 'offline' ? { fails: 'offline' } : {};

/** The sample office as it stands today; what the story asks for wins over the toolbar. */
export const officePortal = ({ globals }: StoryContext, options: MemoryOptions = {}, differs: Partial<Office> = {}): Portal =>
  memoryPortal({ ...sampleOffice(todayIn('Asia/Ho_Chi_Minh', Date.now())), ...differs }, { ...weather(globals['network']), ...options });

export const inPortal = (portal: Portal, content: TemplateResult): TemplateResult => html`<dvc-portal .portal=${portal}>${content}</dvc-portal>`;

/** A place of a fixed width, e.g. a sidebar. */
export const inWidth = (pixels: number, content: TemplateResult): TemplateResult =>
  html`<div style="inline-size: ${pixels}px; max-inline-size: 100%">${content}</div>`;

/** In a story's play function: the portal works no more, the last good answer stays. */
export function breakPortal(canvas: HTMLElement, context: StoryContext): void {
  const place = canvas.querySelector('dvc-portal');
  if (place) place.portal = officePortal(context, { fails: 'offline' });
}

interface Play {
  readonly canvasElement: HTMLElement;
  readonly globals: StoryContext['globals'];
}

/** A play function: what the office publishes is kept on the citizen's own device, then the office is out of reach. */
export const keptThenOffline = (keep: (portal: Portal, source: PortalSource) => Promise<void>) => async ({ canvasElement, globals }: Play): Promise<void> => {
  const portal = officePortal({ globals }, { delay: 0, fails: {} });
  await keep(portal, { device: 'personal', connect: async () => portal });
  breakPortal(canvasElement, { globals });
};

/** Keeps the figures of a period, under the name that the page writes. */
export async function keepFigures(portal: Portal, source: PortalSource, written: string, dates: StatisticsQuery): Promise<void> {
  const statistics = await portal.getStatistics?.(dates);
  if (statistics) await keepPublished('figures', source, portal, written, statistics);
}
