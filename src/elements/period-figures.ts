/** The figures of a period, asked of the office, or as the citizen's own device kept them. */
import { todayIn } from '../model/moment.js';
import { type Period, readPlainPeriod } from '../model/period.js';
import { answeredPeriod } from '../model/saying.js';
import type { Statistics } from '../model/statistics.js';
import { type Portal, PortalError } from '../portal/portal.js';
import type { PortalSource } from './portal-source.js';
import type { KeptAnswer } from './reading.js';

/** About so often an open page asks for its figures again, in milliseconds: offices close their books once a day. */
export const figuresRenewedEvery = 30 * 60_000;

export interface PeriodFigures {
  /** Which the page asks for; missing when what it wrote is none. */
  readonly asked?: Period | undefined;
  /** The period that was answered, else the one that was asked for. */
  readonly period?: Period | undefined;
  /** When they were asked for, yyyy-MM-dd in the portal's zone. */
  readonly today: string;
  /** Missing when the portal publishes none, and of a period that has not begun: nobody is asked for it. */
  readonly statistics?: Statistics | undefined;
}

const spokenPeriods = (): Promise<typeof import('../model/period-words.js')> => import('../model/period-words.js');

/** What a page wrote as a period. Reading what people say takes more script: it comes while the portal is being connected. */
export function writtenPeriod(attribute: string, usual: string): string {
  const written = attribute.trim() || usual;
  if (!readPlainPeriod(written, '2000-01-01')) spokenPeriods().catch(() => undefined);
  return written;
}

/** Which days "this month" has is known only in the portal's zone. */
async function readPeriod(written: string, today: string): Promise<Period | undefined> {
  const plain = readPlainPeriod(written, today);
  if (plain) return plain;
  const spoken = await spokenPeriods().catch((cause: unknown) => {
    throw new PortalError('offline', 'what reads periods as people say them did not arrive', { cause });
  });
  return spoken.readPeriod(written, today);
}

/** `written` as an attribute has it. */
export async function askFigures(portal: Portal, written: string, source: PortalSource, signal: AbortSignal): Promise<PeriodFigures> {
  const today = todayIn(portal.timeZone, Date.now());
  const asked = await readPeriod(written, today);
  if (!asked || asked.from > today) return { asked, period: asked, today };
  const statistics = await portal.getStatistics?.({ from: asked.from, to: asked.to }, { signal });
  if (statistics && source.device === 'personal') void import('./kept-figures.js').then(({ keepPublished }) => keepPublished('figures', source, portal, written, statistics)).catch(() => undefined);
  return { asked, period: statistics ? answeredPeriod(asked, statistics) : asked, today, statistics };
}

export async function keptFigures(source: PortalSource, portal: Portal | undefined, written: string): Promise<KeptAnswer<PeriodFigures> | undefined> {
  const { keptPublished } = await import('./kept-figures.js');
  const kept = await keptPublished('figures', source, portal, written);
  if (!kept) return undefined;
  const today = todayIn(kept.portal.timeZone, kept.at);
  const asked = await readPeriod(written, today);
  return asked && { ...kept, answer: { asked, period: answeredPeriod(asked, kept.answer), today, statistics: kept.answer } };
}
