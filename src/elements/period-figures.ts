/** The figures of a period, asked of the office, or as the citizen's own device kept them. */
import { todayIn } from '../model/moment.js';
import { type Period, readUsualPeriod } from '../model/period.js';
import { answeredPeriod } from '../model/saying.js';
import type { Statistics } from '../model/statistics.js';
import { type Portal, PortalError } from '../portal/portal.js';
import type { PortalSource } from './portal-source.js';
import type { ReadingOptions } from './reading.js';

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

let coming: Promise<typeof import('../model/period-words.js')> | undefined;

/** Asked for on every update: a browser takes its time for each `import()`, however often it has answered it. */
function periodWords(): NonNullable<typeof coming> {
  coming ??= import('../model/period-words.js');
  coming.catch(() => (coming = undefined));
  return coming;
}

/** What a page wrote as a period. Reading others than the usual ones takes more script: it comes while the portal is being connected. */
export function writtenPeriod(attribute: string, absent: string): string {
  const written = attribute.trim() || absent;
  if (!readUsualPeriod(written, '2000-01-01')) void periodWords();
  return written;
}

/** Which days "this month" has is known only in the portal's zone. */
async function readPeriod(written: string, today: string): Promise<Period | undefined> {
  const usual = readUsualPeriod(written, today);
  if (usual) return usual;
  const words = await periodWords().catch((cause: unknown) => {
    throw new PortalError('offline', 'periods did not arrive', { cause });
  });
  return words.readPeriod(written, today);
}

const keeping = () => import('./kept-figures.js');

/** `written` as an attribute has it. */
export async function askFigures(portal: Portal, written: string, source: PortalSource, signal: AbortSignal): Promise<PeriodFigures> {
  const today = todayIn(portal.timeZone, Date.now());
  const asked = await readPeriod(written, today);
  if (!asked || asked.from > today) return { asked, period: asked, today };
  const statistics = await portal.getStatistics?.({ from: asked.from, to: asked.to }, { signal });
  if (statistics && source.device === 'personal') void keeping().then(({ keepPublished }) => keepPublished('figures', source, portal, written, statistics)).catch(() => undefined);
  return { asked, period: statistics ? answeredPeriod(asked, statistics, today) : asked, today, statistics };
}

export const keptFigures: NonNullable<ReadingOptions<[string], PeriodFigures>['kept']> = async (source, portal, [written]) =>
  (await keeping()).keptFigures(source, portal, written);
