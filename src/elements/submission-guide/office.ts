/** The people who receive dossiers: where they are, when, and who is on duty to help. */
import { html, nothing, type TemplateResult } from 'lit';
import { dutyNow } from '../../model/duty.js';
import type { Shift } from '../../model/roster.js';
import { icon } from '../../ui/icons.js';
import { callLink } from '../../ui/links.js';
import { contactBlock } from '../contact.js';
import { officeWords, quoting } from '../office-words.js';
import type { Scene } from './scene.js';

/** A row of a list of facts, or nothing. */
export const fact = (name: string, value: unknown): unknown => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);

export type OfficeScene = Pick<Scene, 'portal'> & { readonly words: Pick<Scene['words'], 'common' | 'submissionGuide'>; readonly procedure?: Scene['procedure'] | undefined };

export function office({ procedure, portal: { contact }, words: { common, submissionGuide: { office: words } } }: OfficeScene): TemplateResult {
  const known = { ...contact, address: procedure?.receivingAddress ?? contact.address };
  return html`<section class="office">
    <h3>${icon('office')} ${words.title}</h3>
    ${contactBlock(known, common)}
    ${known.address || known.hours || known.phone ? nothing : html`<p>${words.unknown}</p>`}
  </section>`;
}

/** Who is on duty now or later today, else on the next day that has somebody. */
export function duty({ roster, portal: { calendar }, now, words: { submissionGuide: { duty: words } }, format }: Scene): unknown {
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
