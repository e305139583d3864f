/** What is said instead of a sheet. */
import { html, nothing, type TemplateResult } from 'lit';
import { cleanLine, safeUrl } from '../../model/text.js';
import type { Portal, ProcedureReference } from '../../portal/portal.js';
import { outsideLink } from '../../ui/outside-link.js';
import { notice } from '../../ui/notice.js';
import { callOffice } from '../call-office.js';
import type { FurtherSpeech } from './speech.js';

/** "Không tìm thấy thủ tục mã …", with what the page's author wrote. */
export const notFoundSentence = (written: string, { words }: FurtherSpeech): string => words.procedureFurther.notFound(cleanLine(written).slice(0, 60));

export const notFoundNotice = (written: string, portal: Portal | undefined, speech: FurtherSpeech): TemplateResult => html`
  ${notice({
    tone: 'warning',
    icon: 'search',
    body: html`<p>${notFoundSentence(written, speech)}</p><p>${speech.words.procedureFurther.notFoundAdvice}</p>`,
    actions: callButton(portal, speech),
  })}<slot></slot>`;

/** The portal has no procedures to read; perhaps it knows where they are. */
export function notOfferedNotice(procedure: ProcedureReference, portal: Portal | undefined, speech: FurtherSpeech): TemplateResult {
  const { common, procedureFurther: words } = speech.words;
  const url = safeUrl(portal?.links.apply(procedure));
  return html`${notice({
    tone: 'info',
    body: html`<p>${words.notOffered}</p>`,
    actions: html`${url ? outsideLink(url, common.officialPage, common.opensNewTab, 'button') : nothing}${callButton(portal, speech)}`,
  })}<slot></slot>`;
}

function callButton(portal: Portal | undefined, { words }: FurtherSpeech): unknown {
  const phone = portal?.contact.phone;
  return phone ? callOffice(phone, words.common) : nothing;
}
