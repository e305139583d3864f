/** What the citizen came for: is somebody there now, who, where, until when – else when next. */
import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../model/days.js';
import type { DutyNow } from '../../model/duty.js';
import type { Shift } from '../../model/roster.js';
import type { Contact } from '../../portal/portal.js';
import { icon } from '../../ui/icons.js';
import { callOffice } from '../call-office.js';
import { officeWords } from '../office-words.js';
import { dayName, type DayScene, dutyLines, whoOf } from './days.js';

/** The state, and what comes next where nobody comes any more today. Together they are what is announced. */
export function sentencesOf({ present, later, pause, next, today: { date, shifts, why } }: DutyNow, scene: DayScene): readonly string[] {
  const { words } = scene;
  if (present.length > 0) return [words.present];
  const first = later.find(({ noHours }) => !noHours);
  if (first) return [pause ? words.pause(first.from) : words.notYet(first.from)];
  if (later.length > 0) return [words.someTime, words.callFirst];
  const state = shifts.length > 0 ? words.over : words[why ?? 'nobodyToday'];
  const [coming] = next?.shifts ?? [];
  if (!next || !coming) return [state, words.none];
  const day = dayName(next.date, scene);
  return [state, words.next(next.date === addDays(date, 1) ? `${words.tomorrow} (${day})` : day, coming.noHours ? undefined : coming.from)];
}

/** `contact` is whom to ask where the roster names nobody. */
export function today(duty: DutyNow, { phone }: Contact, scene: DayScene): TemplateResult {
  const { today: { date, note }, later, pause, present, next, overnight } = duty;
  const isHere = present.length > 0;
  const [state, coming] = sentencesOf(duty, scene);
  return html`<section part="today" class=${isHere ? 'today here' : 'today'} aria-labelledby="today">
    <h3 id="today">${scene.words.todayIs(dayName(date, scene))}</h3>
    ${note ? html`<p>${officeWords(note)}</p>` : nothing}
    <p class="state">${icon(isHere ? 'check' : pause ? 'pause' : 'clock')}<span>${state}</span></p>
    ${coming ? html`<p class="coming">${coming}</p>` : nothing}
    ${coming && !next && phone ? html`<p>${callOffice(phone, scene.common)}</p>` : nothing}
    ${present.map((shift) => presence(shift, overnight(shift), scene))}
    ${later.length > 0 ? html`${isHere ? html`<h4>${scene.words.later}</h4>` : nothing}${dutyLines(later, scene)}` : nothing}
  </section>`;
}

/** Who stays the whole day, or another whole one, has no hour to name. */
function untilOf({ to }: Shift, overnight: string | undefined, words: DayScene['words']): string | undefined {
  if (to !== '24:00') return words.until(to);
  return overnight === undefined || overnight === '24:00' ? undefined : words.untilTomorrow(overnight);
}

function presence(shift: Shift, overnight: string | undefined, { words, common }: DayScene): TemplateResult {
  const until = untilOf(shift, overnight, words);
  return html`<div class="presence">
    <p>${whoOf(shift)}</p>
    <p>${until}${until && shift.place ? ' · ' : nothing}${shift.place ? officeWords(shift.place) : nothing}</p>
    ${shift.phone ? html`<p>${callOffice(shift.phone, common)}</p>` : nothing}
  </div>`;
}
