/** Sending, and what became of it: one of four outcomes, each with what is kept and what can be done. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../model/text.js';
import { icon } from '../../ui/icons.js';
import { outsideLink } from '../../ui/outside-link.js';
import { notice } from '../../ui/notice.js';
import { fact } from './fact.js';
import type { SendingScene } from './filing-scene.js';
import { nameOfFile, sizeInWords } from './files-step.js';
import { office } from './office.js';

export function sendStep(filing: SendingScene): TemplateResult {
  const { sending, isResumed, words: { send: words } } = filing;
  switch (sending.phase) {
    case 'idle': case 'sending': return waiting(words.sending);
    case 'asking': return html`${isResumed ? html`<p>${words.earlier}</p>` : nothing}${waiting(askingInWords(filing))}`;
    case 'done': return html`${isResumed && sending.outcome !== 'notSent' ? html`<p>${words.earlier}</p>` : nothing}${outcome(filing)}`;
  }
}

const askingInWords = ({ sending: { reason }, words: { send: words } }: SendingScene): string => (reason === 'elsewhere' ? words.elsewhere : words.asking);

/** What is heard when the sending goes on. */
export function sendingInWords(filing: SendingScene): string {
  const { sending: { phase, outcome: result }, isResumed, isLeaving, words: { send: words } } = filing;
  if (isLeaving) return words.leaving;
  if (phase === 'done' && result === 'notSent' && isResumed) return words.earlierNotSent;
  if (phase === 'done' && result === 'notSent') return notSentInWords(filing);
  if (phase === 'done' && result) return result === 'unknown' ? unknownInWords(filing) : words[result];
  return phase === 'asking' ? askingInWords(filing) : words.sending;
}

const waiting = (sentence: string): TemplateResult => html`<div class="stack" aria-busy="true">${notice({ tone: 'info', icon: 'clock', body: html`<p><strong>${sentence}</strong></p>` })}<progress aria-label=${sentence}></progress></div>`;

function outcome(filing: SendingScene): TemplateResult {
  switch (filing.sending.outcome) {
    case 'sent': return receipt(filing);
    case 'rejected': return failed(filing, filing.words.send.rejected, html`
      <button type="button" class="primary" @click=${() => filing.scene.act({ kind: 'go', to: 'form' })}>${filing.words.send.toForm}</button>`);
    case 'notSent': return filing.isResumed ? notSentEarlier(filing) : failed(filing, notSentInWords(filing), html`
      <button type="button" class="primary" @click=${() => filing.send()}>${filing.words.send.again}</button>`);
    case 'unknown': case undefined: return unknown(filing);
  }
}

const notSentInWords = ({ sending: { isWithheld }, words: { send: words } }: SendingScene): string => (isWithheld ? words.withheld : words.notSent);

function failed(filing: SendingScene, sentence: string, action: TemplateResult): TemplateResult {
  const { sending: { reason, message }, words: { send: words }, scene } = filing;
  return html`${notice({
    tone: 'danger',
    body: html`<p><strong>${sentence}</strong></p>${reason ? html`<p>${words.reason[reason]}</p>` : nothing}${message ? html`<p lang="vi">${message}</p>` : nothing}`,
    actions: html`${action}<button type="button" @click=${() => scene.act({ kind: 'go', to: 'review' })}>${words.toReview}</button>`,
  })}${office(scene)}`;
}

/** What was filled in is gone with the earlier page, unless there is a draft. */
const notSentEarlier = ({ words: { send: words }, scene: { act }, draftNotice }: SendingScene): TemplateResult => html`${notice({
  tone: 'warning', body: html`<p><strong>${words.earlierNotSent}</strong></p>`,
  actions: html`<button type="button" @click=${() => act({ kind: 'restart' })}>${words.afresh}</button>`,
})}${draftNotice()}`;

const unknownInWords = ({ scene: { portal }, words: { send: words } }: SendingScene): string => (portal.findSubmission ? words.unknown : words.cannotAsk);

function unknown(filing: SendingScene): TemplateResult {
  const { sending: { id, reason, receipt: said }, words: { send: words, receipt: names }, scene } = filing;
  const { portal: { findSubmission }, finish } = scene;
  return html`${notice({
    tone: 'warning', icon: 'unknown',
    body: html`<p><strong>${unknownInWords(filing)}</strong></p>
      ${reason && findSubmission ? html`<p>${words.reason[reason]}</p>` : nothing}
      <dl>${fact(words.reference, html`<span class="code" translate="no">${id.slice(0, 12).replace(/(.{4})(?=.)/g, '$1-')}</span>`)}
        ${fact(names.code, said?.code && html`<span class="code" translate="no">${said.code}</span>`)}</dl>`,
    actions: findSubmission ? html`<button type="button" class="primary" @click=${() => filing.ask()}>${words.askAgain}</button>` : undefined,
  })}${filing.isLeaving ? html`<div id="leaving" tabindex="-1">${notice({
    tone: 'warning', body: words.leaving,
    actions: html`<button type="button" @click=${finish}>${words.wipe}</button><button type="button" @click=${() => filing.stay()}>${words.stay}</button>`,
  })}</div>` : nothing}${office(scene)}`;
}

function receipt(filing: SendingScene): TemplateResult {
  const { sending: { receipt: got, attachments }, words: { receipt: words, files, send }, scene: { format, portal } } = filing;
  if (!got) return html``;
  return html`
    ${filing.isElsewhere ? notice({ tone: 'warning', body: send.sentElsewhere }) : nothing}
    ${notice({ tone: 'success', body: html`<h3>${send.sent}</h3>
      <p>${words.code}: <strong class="code dossier-code" translate="no">${got.code}</strong></p><p>${words.keep}</p>` })}
    <dl>
      ${fact(words.receivedAt, got.receivedAt && format.dateTime(got.receivedAt))}
      ${fact(words.due, got.plannedEndDate ? format.date(got.plannedEndDate) : words.dueUnknown)}
    </dl>
    ${payment(filing)}
    ${attachments.length > 0 ? html`<section><h3>${words.files}</h3><ul class="files">${attachments.map((one, index) => html`<li class="file"><div class="file-body">
      <p><bdi><strong>${nameOfFile(one, index, filing)}</strong></bdi> <span class="muted">${sizeInWords(one.size, filing)}</span></p><p class="confirmed">${icon('check')}<span>${files.confirmed}</span></p></div></li>`)}</ul></section>` : nothing}
    <section><h3>${words.next}</h3><ol>${words.steps.map((step) => html`<li>${step}</li>`)}</ol></section>
    ${filing.printFailed ? notice({ tone: 'warning', body: words.printFailed }) : nothing}
    <div class="actions">
      ${filing.track && portal.findDossier ? html`<button type="button" class="primary" @click=${() => filing.track?.(got.code)}>${icon('search')}${words.track}</button>` : nothing}
      <button type="button" @click=${() => filing.print()}>${icon('print')}${words.print}</button>
    </div>
  `;
}

/** A place to pay is linked only where the portal vouches for it. */
function payment({ sending: { receipt: got }, words: { receipt: words }, scene: { format, portal, words: { common } } }: SendingScene): unknown {
  if (!got || (!got.fee && !got.paymentUrl)) return nothing;
  const address = safeUrl(got.paymentUrl);
  const url = address && portal.submissionRules?.paymentOrigins.includes(new URL(address).origin) ? new URL(address) : undefined;
  return notice({
    tone: 'info', icon: 'money', body: html`${got.fee ? html`<p>${words.fee(format.money(got.fee))}</p>` : nothing}${url ? nothing : html`<p>${words.payElsewhere}</p>`}`,
    actions: url ? outsideLink(url.href, words.pay(url.host), common.opensNewTab, 'button') : undefined,
  });
}
