/** Of what time figures are, and what must be known about it. */
import { addDays } from '../model/days.js';
import { todayIn } from '../model/moment.js';
import { ageOf, type Period } from '../model/period.js';
import { nameSoFar } from '../model/saying.js';
import type { Told } from './figure-provenance.js';
import type { PeriodFigures } from './period-figures.js';
import type { Reading } from './reading.js';

export interface FigureTime {
  /** The office's name for the period where it has one, else ours; undefined where nobody says which period it is. */
  readonly name: string | undefined;
  /** The name is the office's. */
  readonly isOffices: boolean;
  /** Another period than the one that was asked for; books closed too early or long ago; that newer figures could not be had. */
  readonly cautions: readonly string[];
}

type Read = Pick<Reading<readonly unknown[], unknown>, 'state' | 'answeredAt' | 'fromDevice' | 'misses' | 'portal'>;

/** Undefined of what is no period. */
export function timeOf({ asked, period, statistics, today }: PeriodFigures, reading: Read, told: Told): FigureTime | undefined {
  if (!period) return undefined;
  const { words: { figures: words, statsBadge }, format } = told;
  const { label, from, to } = statistics?.period ?? {};
  const isTimeless = statistics && reading.portal?.statisticsByPeriod === false && !(label ?? from ?? to);
  return {
    name: label ?? (isTimeless ? undefined : nameSoFar(period, statistics ?? {}, today, { words, format })), isOffices: label !== undefined,
    cautions: !statistics ? [] : [...(isTimeless ? [statsBadge.periodUnknown] : asked === period ? [] : [statsBadge.otherPeriod]), ...agesOf(period, statistics.asOf, reading, told)],
  };
}

/** Figures closed too early or long ago – where the office does not say when, by the day they were loaded –, and that newer ones could not be had. */
function agesOf(period: Period, asOf: string | undefined, { state, answeredAt, fromDevice, misses, portal }: Read, { words: { figures, statsBadge }, format }: Told): readonly string[] {
  const zone = portal?.timeZone ?? 'Asia/Ho_Chi_Minh';
  const today = todayIn(zone, Date.now());
  const loaded = todayIn(zone, answeredAt);
  // The day of loading had not ended either.
  const age = ageOf(period, asOf ?? (loaded < today ? addDays(loaded, -1) : loaded), today);
  const at = format.clock(answeredAt, zone);
  return [
    ...(age ? [(asOf ? figures : statsBadge)[age](format.date(asOf ?? loaded))] : []),
    ...(fromDevice ? [statsBadge.fromDevice(at)] : state === 'ready' && misses > 0 ? [statsBadge.notRenewed(at)] : []),
  ];
}
