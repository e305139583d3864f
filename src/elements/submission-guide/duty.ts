/** Who is on duty to help. */
import { html, nothing, type TemplateResult } from 'lit';
import { dutyNow } from '../../model/duty.js';
import type { Shift } from '../../model/roster.js';
import { callLink } from '../../ui/links.js';
import { officeWords, quoting } from '../office-words.js';
import type { LaterScene } from './scene.js';

/** Who is there now or later today, else on the next day that has somebody. */
export function duty({ roster, portal: { calendar }, now, words: { laterSteps: { duty: words } }, format }: LaterScene): unknown {
  if (!roster) return nothing;
  const { today, present, later, next } = dutyNow(roster, now, calendar);
  const isToday = present.length + later.length > 0;
  const shown = isToday ? [...present, ...later] : next?.shifts ?? [];
  return html`<section>
    <h3>${words.today}</h3>
    ${today.note ? html`<p>${quoting(words.closed, today.note)}</p>` : nothing}
    ${isToday ? nothing : html`<p>${next ? words.next(format.date(next.date)) : words.none}</p>`}
    ${shown.length > 0 ? html`<ul>${shown.map((shift) => shiftLine(shift, present.includes(shift) ? words.now : ''))}</ul>` : nothing}
  </section>`;
}

const shiftLine = ({ from, to, role, place, phone, displayName }: Shift, mark: string): TemplateResult => html`<li>
    <strong>${from}–${to}</strong> ${mark ? html`(${mark}) ` : nothing}${officeWords([role, displayName, place].filter(Boolean).join(' · '))} ${phone ? callLink(phone, phone, 'with-icon') : nothing}
  </li>`;
