/** Who published it, and whom to ask. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../model/procedure.js';
import { unitNow } from '../../model/former-units.js';
import type { Portal } from '../../portal/portal.js';
import { outsideLink } from '../../ui/outside-link.js';
import { contactBlock } from '../contact.js';
import { officeWords, quoting } from '../office-words.js';
import type { FurtherSpeech } from './speech.js';

const row = ([term, value]: readonly [string, unknown]): TemplateResult => html`<div><dt>${term}</dt><dd>${value}</dd></div>`;

function factSection(heading: string, facts: readonly (readonly [string, unknown])[], after: unknown = nothing): TemplateResult {
  const known = facts.filter(([, value]) => Boolean(value));
  if (known.length === 0 && after === nothing) return html``;
  return html`<section><h3>${heading}</h3>${known.length > 0 ? html`<dl>${known.map(row)}</dl>` : nothing}${after}</section>`;
}

/** The words as published; of a unit of before also what it is called now. */
function office(published: string | undefined, { formerUnits }: Portal, { words: { procedureFurther: words } }: FurtherSpeech): unknown {
  const now = published && unitNow(published, formerUnits);
  return now ? html`${officeWords(published)} (${quoting(words.nowCalled, now)})` : published && officeWords(published);
}

export function aboutSection(procedure: Procedure, portal: Portal, speech: FurtherSpeech): TemplateResult {
  const { common, procedureFurther: words } = speech.words;
  const { agency, competentAuthority, decisionNumber, officialUrl } = procedure;
  return factSection(words.about, [
    [words.authority, office(competentAuthority, portal, speech)],
    [words.agency, office(agency, portal, speech)],
    [words.decision, decisionNumber && html`<span class="code">${decisionNumber}</span>`],
  ], officialUrl ? html`<p>${outsideLink(officialUrl, common.officialPage, common.opensNewTab)}</p>` : nothing);
}

export function contactSection({ contact }: Portal, { words: { common, procedureFurther: words } }: FurtherSpeech): TemplateResult {
  const block = contactBlock(contact, common);
  return block ? html`<section><h3>${words.contact}</h3>${block}</section>` : html``;
}
