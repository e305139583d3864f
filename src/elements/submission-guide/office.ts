/** The people who receive dossiers: where they are, when, and who is on duty to help. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Duty, dutyOn, nextDuty } from '../../model/duty.js';
import { icon } from '../../ui/icons.js';
import { callLink } from '../../ui/links.js';
import { contactBlock } from '../contact.js';
import { officeWords, quoting } from '../office-words.js';
import type { Scene } from './scene.js';

/** A row of a list of facts, or nothing. */
export const fact = (name: string, value: unknown): unknown => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing);

type OfficeScene = Pick<Scene, 'portal' | 'words'> & { readonly procedure?: Scene['procedure'] | undefined };

export function office({ procedure, portal: { contact }, words: { common, submissionGuide: { office: words } } }: OfficeScene): TemplateResult {
  const known = { ...contact, address: procedure?.receivingAddress ?? contact.address };
  return html`<section class="office">
    <h3>${icon('office')} ${words.title}</h3>
    ${contactBlock(known, common)}
    ${known.address || known.hours || known.phone ? nothing : html`<p>${words.unknown}</p>`}
  </section>`;
}

/** Who is on duty today, else on the next day that has somebody. */
export function duty({ roster, now, words: { submissionGuide: { duty: words } }, format }: Scene): unknown {
  if (!roster) return nothing;
  const today = dutyOn(roster, now.slice(0, 10));
  const shown = today.shifts.length > 0 ? today : nextDuty(roster, today.date);
  return html`<section>
    <h3>${words.today}</h3>
    ${today.note ? html`<p>${quoting(words.closed, today.note)}</p>` : nothing}
    ${shown === today ? nothing : html`<p>${shown ? words.next(format.date(shown.date)) : words.none}</p>`}
    ${shown ? shifts(shown) : nothing}
  </section>`;
}

const shifts = ({ shifts: all }: Duty): TemplateResult => html`<ul>
  ${all.map(({ from, to, role, place, phone, displayName }) => html`<li>
    <strong>${from}–${to}</strong> ${officeWords([role, displayName, place].filter(Boolean).join(' · '))} ${phone ? callLink(phone, phone, 'with-icon') : nothing}
  </li>`)}
</ul>`;
