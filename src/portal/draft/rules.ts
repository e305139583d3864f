/** From a place to the rule that reads it well: the format of dates and numbers, names by language, capitals, closed lists. */
import type { Rule, RuleObject } from '../config.js';
import { adjustment, dateFormat, numberFormat } from './looks.js';
import type { Sample, ValueOutline } from './outline.js';
import type { Place } from './places.js';
import type { Target } from './targets.js';
import { choiceWords, weekdayWords, wordOf } from './words.js';

/** What a rule cannot say and a person has to look at. */
export interface Reading {
  readonly rule: Rule | undefined;
  readonly notes: readonly string[];
}

/** The rule for one value; a second place is read where the first has nothing. */
export function ruleFor(target: Target, place: Place<ValueOutline>, second?: Place<ValueOutline>): Reading {
  const samples = [...place.node.samples, ...(second?.node.samples ?? [])];
  const from = second ? [place.path, second.path] : place.path;
  const { pick, then } = place.node;
  const { kind = 'text', words } = target;
  const base: RuleObject = { from, ...(pick && { pick, then }) };
  const notes: string[] = [];
  let extra: RuleObject = {};
  if (kind === 'choice') {
    const { table, strange } = tableOf(target, samples, words);
    const listed = strange.map((value) => `"${value}"`).join(', ');
    if (strange.length > 0) notes.push(`${target.full}: the values ${listed} of ${place.path} are not known; add them to its table (${words.join(', ')})${channelHint(words, samples)}`);
    if (samples.length > 0 && strange.length === samples.length) return { rule: undefined, notes };
    if (Object.keys(table).length > 0) extra = { table };
  } else if (kind === 'moment') {
    const format = dateFormat(samples);
    if (format !== undefined) extra = { format };
    if (format?.startsWith('MM')) notes.push(`${target.full}: ${place.path} writes the month before the day; check it`);
  } else if (target.full === 'entries.weekday') {
    const table = weekdaysOf(samples);
    if (table) extra = { table };
    if (table && new Set(Object.values(table)).size < 7) notes.push(`${target.full}: the table has the days of this answer; add the others as ${place.path} writes them`);
    if (!table) notes.push(`${target.full}: check that ${place.path} counts from Monday = 1; where 2 is Monday, add a table`);
  } else if (kind === 'number' || kind === 'count' || kind === 'figure') {
    const format = numberFormat(samples);
    if (format !== undefined) extra = { format };
  } else if (kind === 'text') {
    const as = adjustment(samples);
    if (as !== undefined) extra = { as };
  }
  return { rule: simplest({ ...base, ...extra }), notes };
}

/** The numbers of the national exchange, as a hint only. */
const channelHint = (words: readonly string[], samples: readonly Sample[]): string =>
  words.includes('inPerson') && samples.every((sample) => /^[123]$/.test(String(sample))) ? '; on the national exchange 1 is inPerson, 2 online, 3 postal' : '';

/** As people count the days where Sunday is "CN", or the eighth: thứ Hai is 2. */
const spokenDays: Readonly<Record<string, number>> = { 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, 8: 7 };

/** A table of the days as they are written; undefined where they are numbers that may count from any day. */
export function weekdaysOf(samples: readonly Sample[]): Readonly<Record<string, number>> | undefined {
  const words = samples.map(wordOf);
  const spoken = words.some((word) => word === '8' || weekdayWords[word] === 7) && words.some((word) => /^[2-7]$/.test(word)) && !words.some((word) => /^[01]$/.test(word));
  const known = spoken ? { ...weekdayWords, ...spokenDays } : weekdayWords;
  const days = samples.map((sample) => [String(sample), known[wordOf(sample)]] as const).filter((day): day is readonly [string, number] => day[1] !== undefined);
  if (days.length === 0 || days.length < samples.length) return undefined;
  return { ...(spoken && spokenDays), ...Object.fromEntries(days) };
}

/** A rule that only names a path is that path. */
const simplest = (rule: RuleObject): Rule => (Object.keys(rule).length === 1 && typeof rule.from === 'string' ? rule.from : rule);

/** Words of a closed list as this backend spells them. Numbers are never taken for words: systems number differently. */
function tableOf({ name }: Target, samples: readonly Sample[], words: readonly string[]): { readonly table: Readonly<Record<string, string>>; readonly strange: readonly string[] } {
  const known = choiceWords[name.split('.').at(-1) ?? ''] ?? {};
  const table = new Map<string, string>();
  const strange: string[] = [];
  for (const sample of samples) {
    const written = String(sample);
    const folded = wordOf(written);
    const meant = Object.hasOwn(known, folded) ? known[folded] : undefined;
    if (meant !== undefined && words.includes(meant)) {
      if (meant.toLowerCase() !== written.toLowerCase()) table.set(written, meant);
    } else if (!words.some((word) => word.toLowerCase() === written.toLowerCase())) strange.push(shown(written));
  }
  return { table: Object.fromEntries(table), strange };
}

/** A value as a note may show it: short, and with nobody's number. */
export const shown = (value: string): string => (/\d{9}/.test(value) ? '…' : value.slice(0, 40));
