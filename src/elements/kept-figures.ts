/**
 * What an office publishes for everybody – figures, the roster – on the citizen's own device, as it was last loaded, for when the office
 * does not answer. It says nothing about her, so nobody is asked; a shared machine keeps none. Loaded on personal devices only.
 */
import { workCalendarSchema } from '../model/work-calendar.js';
import { maybe, text } from '../model/fields.js';
import { todayIn } from '../model/moment.js';
import { readPeriod } from '../model/period-words.js';
import { type Roster, rosterSchema } from '../model/roster.js';
import { answeredPeriod } from '../model/saying.js';
import { type Statistics, statisticsSchema } from '../model/statistics.js';
import * as z from '../model/schema.js';
import type { Portal } from '../portal/portal.js';
import { deviceStore } from './device-store.js';
import { keyOf } from './kept-key.js';
import type { PeriodFigures } from './period-figures.js';
import type { PortalSource } from './portal-source.js';
import type { KeptAnswer } from './reading.js';

interface Published {
  readonly figures: Statistics;
  readonly roster: Roster;
}
type What = keyof Published;

const read: { readonly [Kind in What]: (raw: unknown) => Published[Kind] | undefined } = {
  figures: (raw) => z.read(statisticsSchema, raw).data,
  roster: (raw) => z.read(rosterSchema, raw).data,
};

/** Older figures are old by their own words (oldAfterDays); a roster is made for a week or two. */
const hours: Readonly<Record<What, number>> = { figures: 31 * 24, roster: 14 * 24 };

const officeSchema = z.object({
  name: text, timeZone: text, agencyCode: maybe(text),
  contact: z.object({ name: maybe(text), phone: maybe(text), address: maybe(text), hours: maybe(text), url: maybe(text) }),
  statisticsByPeriod: z.optional(z.boolean()),
  targets: z.optional(z.record(z.string(), z.number())),
  calendar: z.optional(workCalendarSchema),
});
const keptSchema = z.object({ at: z.number(), office: officeSchema, answer: z.unknown() });

const bare: Pick<Portal, 'links' | 'featured' | 'filters'> = {
  links: { apply: () => undefined, track: () => undefined }, featured: [], filters: { keyword: false, sector: false, channel: false, level: false },
};

/** What was kept last under each key: a hundred badges that share an answer keep it once. */
const last = new Map<string, unknown>();

/** `question` tells answers of one kind apart, e.g. the period as it is written. */
export async function keepPublished<Kind extends What>(kind: Kind, source: PortalSource, portal: Portal, question: string, answer: Published[Kind]): Promise<void> {
  const key = `${kind} ${keyOf(source, portal) ?? ''} ${question}`;
  if (last.get(key) === answer) return;
  last.set(key, answer);
  const { name, timeZone, agencyCode, contact, statisticsByPeriod, targets, calendar } = portal;
  await deviceStore(source.device).keep('published', key, { at: Date.now(), office: { name, timeZone, agencyCode, contact, statisticsByPeriod, targets, calendar }, answer }, hours[kind]);
}

/** Undefined when nothing is kept, or what is kept is too old or cannot be read. */
export async function keptPublished<Kind extends What>(kind: Kind, source: PortalSource, portal: Portal | undefined, question: string): Promise<KeptAnswer<Published[Kind]> | undefined> {
  const key = keyOf(source, portal);
  const found = key === undefined ? undefined : z.read(keptSchema, await deviceStore(source.device).recall('published', `${kind} ${key} ${question}`)).data;
  const answer = found && read[kind](found.answer);
  return answer && { answer, portal: portal ?? { ...found.office, ...bare }, at: found.at };
}

/** The figures of a period; `written` as an attribute has it. */
export async function keptFigures(source: PortalSource, portal: Portal | undefined, written: string): Promise<KeptAnswer<PeriodFigures> | undefined> {
  const kept = await keptPublished('figures', source, portal, written);
  if (!kept) return undefined;
  const today = todayIn(kept.portal.timeZone, kept.at);
  const asked = readPeriod(written, today);
  return asked && { ...kept, answer: { asked, period: answeredPeriod(asked, kept.answer, today), today, statistics: kept.answer } };
}
