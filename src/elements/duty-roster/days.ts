/** The coming days: a day, and under it who is there, when, and where. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../../i18n/format.js';
import type { Messages } from '../../i18n/index.js';
import { weekdayOf } from '../../model/days.js';
import { type Duty, type DutyLine, linesOf } from '../../model/duty.js';
import type { Shift } from '../../model/roster.js';
import { callLink } from '../../ui/links.js';
import { officeWords } from '../office-words.js';

export interface DayScene {
  readonly words: Messages['dutyRoster'];
  readonly common: Messages['common'];
  readonly format: Format;
}

/** "Thứ Hai, 30/11/2026". */
export const dayName = (date: string, { words, format }: DayScene): string => words.day(words.weekdays[weekdayOf(date) - 1] ?? '', format.date(date));

/** Who: the task, and the person where the office publishes a name. */
export const whoOf = ({ role, displayName }: Shift): TemplateResult => html`<strong>${officeWords(role)}</strong>${displayName ? html`<br />${officeWords(displayName)}` : nothing}`;

const timesOf = ({ times }: DutyLine, { allDay }: Messages['dutyRoster']): string =>
  times.map(({ from, to }) => (from === '00:00' && to === '24:00' ? allDay : `${from}–${to}`)).join(', ');

export function dutyLines(shifts: readonly Shift[], scene: DayScene): TemplateResult {
  return html`<ul class="lines">
    ${linesOf(shifts).map((line) => html`<li>
      <span class="times">${timesOf(line, scene.words)}</span>
      <span>${whoOf(line.shift)}${line.shift.place ? html`<br /><span class="muted">${officeWords(line.shift.place)}</span>` : nothing}</span>
      ${line.shift.phone ? html`<span class="call">${callLink(line.shift.phone, line.shift.phone, 'with-icon')}</span>` : nothing}
    </li>`)}
  </ul>`;
}

const emptyDay = ({ why, note }: Duty, words: Messages['dutyRoster']): TemplateResult =>
  html`<p class="muted">${why === 'holiday' ? words.nobodyHoliday : words.nobody}${note ? html` – ${officeWords(note)}` : nothing}</p>`;

export function daysAhead(days: readonly Duty[], scene: DayScene): TemplateResult {
  const { words } = scene;
  return html`<section part="days" aria-labelledby="days">
    <h3 id="days">${words.daysAhead}</h3>
    ${days.map((duty) => html`<div class="day">
      <h4>${dayName(duty.date, scene)}</h4>
      <div>
        ${duty.shifts.length > 0 ? html`${duty.note ? html`<p class="muted">${officeWords(duty.note)}</p>` : nothing}${dutyLines(duty.shifts, scene)}` : emptyDay(duty, words)}
      </div>
    </div>`)}
  </section>`;
}
