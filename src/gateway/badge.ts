/** One figure as a picture, for places that run no script; drawn from the same kept answer that pages are given. */
import { badgeImage } from '../model/badge-image.js';
import { todayIn } from '../model/moment.js';
import { readPeriod } from '../model/period-words.js';
import type { Statistics } from '../model/statistics.js';
import { cachingHeaders } from './answers.js';
import { refuse } from './failures.js';
import type { BadgeInput } from './inputs.js';
import { type Asking, statisticsOf } from './operations.js';

export interface DrawnBadge {
  readonly svg: string;
  /** As long as the figure itself may be kept. */
  readonly caching: Readonly<Record<string, string>>;
}

/** "Last month" is another month tomorrow: the picture says which, in the portal's zone. */
export async function drawBadge(asking: Asking, { metric, period: written, language }: BadgeInput): Promise<DrawnBadge> {
  const { portal } = asking.served;
  const today = todayIn(portal.timeZone, Date.now());
  const period = readPeriod(written, today);
  if (!period) throw refuse(400, 'Tham số period không đọc được. Ví dụ: 2026-10, last-month.');
  if (!portal.getStatistics) throw refuse(404, 'Cổng này không công bố số liệu.');
  const { answer, freshness } = await statisticsOf(asking, { from: period.from, to: period.to });
  if (answer.status === 404) throw refuse(404, 'Không tìm thấy.');
  const statistics = JSON.parse(answer.json) as Statistics;
  const caching = cachingHeaders(answer, freshness);
  // Of another kind than the answer, and drawn anew each day.
  const own = `${answer.etag.slice(0, -1)}-${metric}-${today}-${language}"`;
  return { caching: { ...caching, etag: own }, svg: badgeImage({ metric, statistics, period, today, portal: portal.name, byPeriod: portal.statisticsByPeriod, language }) };
}
