/** What is said instead of a sheet, or beside one with gaps. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../model/procedure.js';
import { cleanLine, safeUrl } from '../../model/text.js';
import type { Portal, ProcedureReference } from '../../portal/portal.js';
import { outsideLink } from '../../ui/links.js';
import { notice } from '../../ui/notice.js';
import { callOffice } from '../contact.js';
import { casesOf } from './chosen-case.js';
import { stepsOf } from './details.js';
import type { Speech } from './speech.js';

/** "Không tìm thấy thủ tục mã …", with what the page's author wrote. */
export const notFoundSentence = (written: string, { words }: Speech): string => words.procedureSheet.notFound(cleanLine(written).slice(0, 60));

export const notFoundNotice = (written: string, portal: Portal | undefined, speech: Speech): TemplateResult => html`
  ${notice({
    tone: 'warning',
    icon: 'search',
    body: html`<p>${notFoundSentence(written, speech)}</p><p>${speech.words.procedureSheet.notFoundAdvice}</p>`,
    actions: callButton(portal, speech),
  })}<slot></slot>`;

/** The portal has no procedures to read; perhaps it knows where they are. */
export function notOfferedNotice(procedure: ProcedureReference, portal: Portal | undefined, speech: Speech): TemplateResult {
  const { common, procedureSheet: words } = speech.words;
  const url = safeUrl(portal?.links.apply(procedure));
  return html`${notice({
    tone: 'info',
    body: html`<p>${words.notOffered}</p>`,
    actions: html`${url ? outsideLink(url, common.officialPage, common.opensNewTab, 'button') : nothing}${callButton(portal, speech)}`,
  })}<slot></slot>`;
}

/** What a citizen needs most and the office has not published. */
export function gapNotice(procedure: Procedure, speech: Speech): unknown {
  const { procedureSheet: words } = speech.words;
  const parts = [
    procedure.channels?.length ? '' : words.part.channels,
    casesOf(procedure).length > 0 ? '' : words.part.papers,
    stepsOf(procedure).length > 0 ? '' : words.part.steps,
  ].filter(Boolean);
  return parts.length > 0 ? notice({ tone: 'info', icon: 'unknown', body: html`<p>${words.notPublished(parts.join('; '))}</p>` }) : nothing;
}

function callButton(portal: Portal | undefined, { words }: Speech): unknown {
  const phone = portal?.contact.phone;
  return phone ? callOffice(phone, words.common) : nothing;
}
