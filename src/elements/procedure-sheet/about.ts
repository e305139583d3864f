/** Who published it and when, and whom to ask. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../model/procedure.js';
import { cleanLine, safeUrl } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { icon } from '../../ui/icons.js';
import { outsideLink } from './outside-link.js';
import type { Speech } from './speech.js';

export const phoneLink = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

const row = ([term, value]: readonly [string, unknown]): TemplateResult => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

function factSection(heading: string, facts: readonly (readonly [string, unknown])[], after: unknown = nothing): TemplateResult {
  const known = facts.filter(([, value]) => Boolean(value));
  if (known.length === 0 && after === nothing) return html``;
  return html`<section><h3>${heading}</h3>${known.length > 0 ? html`<dl>${known.map(row)}</dl>` : nothing}${after}</section>`;
}

/** The date of a moment; undefined for words that are none. */
export const dateOf = (moment: string | undefined, { format }: Speech): string | undefined =>
  moment && /^\d{4}-\d\d-\d\d/.test(moment) ? format.date(moment) : undefined;

export function aboutSection(procedure: Procedure, speech: Speech): TemplateResult {
  const { procedureSheet: words } = speech.words;
  const { agency, competentAuthority, decisionNumber, officialUrl, updatedAt } = procedure;
  return factSection(words.about, [
    [words.authority, competentAuthority],
    [words.agency, agency],
    [words.decision, decisionNumber && html`<span class="code">${decisionNumber}</span>`],
    [words.updated, dateOf(updatedAt, speech)],
  ], officialUrl ? html`<p>${outsideLink(officialUrl, words.officialPage, speech)}</p>` : nothing);
}

export function contactSection(portal: Portal, speech: Speech): TemplateResult {
  const { procedureSheet: words } = speech.words;
  const { name, phone, address, hours, url } = portal.contact;
  const website = safeUrl(url);
  if (!name && !phone && !address && !hours && !website) return html``;
  return factSection(words.contact, [
    [words.phone, phone && html`<a class="with-icon" href=${phoneLink(phone)}>${icon('phone')}<span>${cleanLine(phone)}</span></a>`],
    [words.address, [name ?? portal.name, address].filter(Boolean).map((line) => cleanLine(line ?? '')).join(', ')],
    [words.hours, hours && cleanLine(hours)],
    [words.website, website && outsideLink(website, new URL(website).host, speech)],
  ]);
}
