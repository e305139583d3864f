/** Of what time figures are, and what must be known about it. */
import type { TemplateResult } from 'lit';
import { addDays } from '../model/days.js';
import { todayIn } from '../model/moment.js';
import { ageOf, type Period } from '../model/period.js';
import type { Statistics } from '../model/statistics.js';
import type { Told } from './figure-provenance.js';
import { officeWords } from './office-words.js';
import type { Reading } from './reading.js';

/** Figures closed too early or long ago – where the office does not say when, by the day they were loaded –, and that newer ones could not be had. */
export function timeCautions(
  period: Period, asOf: string | undefined, { state, answeredAt, fromDevice, misses, portal }: Pick<Reading<readonly unknown[], unknown>, 'state' | 'answeredAt' | 'fromDevice' | 'misses' | 'portal'>, { words: { figures, statsBadge }, format }: Told,
): readonly string[] {
  const zone = portal?.timeZone ?? 'Asia/Ho_Chi_Minh';
  const loaded = todayIn(zone, answeredAt);
  // The day of loading had not ended either.
  const age = ageOf(period, asOf ?? addDays(loaded, -1), todayIn(zone, Date.now()));
  const ours = { beforeEnd: statsBadge.loadedBeforeEnd, old: statsBadge.loadedLongAgo };
  const at = format.clock(answeredAt, zone);
  return [
    ...(age ? [asOf ? figures[age](format.date(asOf)) : ours[age](format.date(loaded))] : []),
    ...(fromDevice ? [statsBadge.fromDevice(at)] : state === 'ready' && misses > 0 ? [statsBadge.notRenewed(at)] : []),
  ];
}

/** The office's name for the period where it has one. */
export const officePeriod = ({ period }: Statistics): TemplateResult | undefined => (period?.label ? officeWords(period.label) : undefined);
