/** The figures of a period, asked of the office, or as the citizen's own device kept them. */
import { todayIn } from '../model/moment.js';
import { type Period, readPeriod } from '../model/period.js';
import { answeredPeriod } from '../model/saying.js';
import type { Statistics } from '../model/statistics.js';
import type { Portal } from '../portal/portal.js';
import type { PortalSource } from './portal-source.js';
import type { KeptAnswer } from './reading.js';

/** About so often an open page asks for its figures again, in milliseconds: offices close their books once a day. */
export const figuresRenewedEvery = 30 * 60_000;

export interface PeriodFigures {
  /** The period that was answered, else the one that was asked for; missing when what the page wrote is none. */
  readonly period?: Period | undefined;
  /** When they were asked for, yyyy-MM-dd in the portal's zone. */
  readonly today: string;
  /** Missing when the portal publishes none, and of a period that has not begun: nobody is asked for it. */
  readonly statistics?: Statistics | undefined;
}

/** `written` as an attribute has it: which days "this month" has is known only in the portal's zone. */
export async function askFigures(portal: Portal, written: string, source: PortalSource, signal: AbortSignal): Promise<PeriodFigures> {
  const today = todayIn(portal.timeZone, Date.now());
  const asked = readPeriod(written, today);
  if (!asked || asked.from > today) return { period: asked, today };
  const statistics = await portal.getStatistics?.({ from: asked.from, to: asked.to }, { signal });
  if (statistics && source.device === 'personal') void import('./kept-figures.js').then(({ keepPublished }) => keepPublished('figures', source, portal, written, statistics)).catch(() => undefined);
  return { period: statistics ? answeredPeriod(asked, statistics) : asked, today, statistics };
}

export async function keptFigures(source: PortalSource, portal: Portal | undefined, written: string): Promise<KeptAnswer<PeriodFigures> | undefined> {
  const { keptPublished } = await import('./kept-figures.js');
  const kept = await keptPublished('figures', source, portal, written);
  if (!kept) return undefined;
  const today = todayIn(kept.portal.timeZone, kept.at);
  const asked = readPeriod(written, today);
  return asked && { ...kept, answer: { period: answeredPeriod(asked, kept.answer), today, statistics: kept.answer } };
}
