/** What stands around the answer: the question, and what to do when there is no answer to be had. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { ProofDemand } from '../../model/dossier.js';
import { safeUrl } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { outsideLink } from '../../ui/outside-link.js';
import { skeleton } from '../../ui/skeleton.js';
import { contactBlock } from '../contact.js';
import type { Asking } from './asking.js';

type Words = Pick<Messages, 'common' | 'dossierTracker'>;

export interface Question {
  readonly asking: Asking;
  /** As it stands in codes of this office, e.g. H99.21. */
  readonly agencyCode: string | undefined;
  /** What the portal asks for beside the code. */
  readonly demand: ProofDemand | undefined;
  readonly submit: () => void;
  readonly scan: () => void;
}

const typedIn = ({ target }: Event): string => (target as HTMLInputElement).value;

export function askTemplate(question: Question, { dossierTracker: words }: Words): TemplateResult {
  const { asking, agencyCode = 'H99.21', demand, submit, scan } = question;
  const problem = asking.problem === 'proofMissing' ? undefined : asking.problem;
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    submit();
  };
  const find = html`<button class="primary">${icon('search')}${words.find}</button>`;
  return html`<form @submit=${onSubmit}>
    <p><label for="code">${words.code}</label></p>
    <p id="hint" class="muted">${words.hint} <span class="code" translate="no">${agencyCode}-261118-0012</span></p>
    ${problem ? html`<p id="problem" class="error">${icon('warning')}<span>${words[problem]}</span></p>` : nothing}
    <div class="ask">
      <input id="code" type="text" maxlength="2000" autocomplete="off" autocapitalize="characters" spellcheck="false"
        aria-describedby=${problem ? 'problem hint' : 'hint'} aria-invalid=${problem !== undefined}
        @input=${(event: Event) => (asking.code = typedIn(event))} />
      ${demand ? nothing : find}
      <button type="button" @click=${scan}>${icon('camera')}${words.scan}</button>
    </div>
    ${demand ? proofTemplate(asking, demand, words, find) : nothing}
  </form>`;
}

/** Nothing fills it in: browsers would offer what the person before typed. */
function proofTemplate(asking: Asking, { kind, digits }: ProofDemand, words: Words['dossierTracker'], find: TemplateResult): TemplateResult {
  const missing = asking.problem === 'proofMissing';
  return html`<p><label for="proof">${words.proof[kind](digits)}</label></p>
    <p id="proof-hint" class="muted">${words.proofHint}</p>
    ${missing ? html`<p id="proof-problem" class="error">${icon('warning')}<span>${words.proofMissing(digits)}</span></p>` : nothing}
    <div class="ask">
      <input id="proof" type="text" maxlength="20" autocomplete="off" inputmode="numeric" spellcheck="false"
        aria-describedby=${missing ? 'proof-problem proof-hint' : 'proof-hint'} aria-invalid=${missing}
        @input=${(event: Event) => (asking.proof = typedIn(event))} />
      ${find}
    </div>`;
}

export const absentTemplate = (portal: Portal, words: Words): TemplateResult => html`
  ${notice({ tone: 'info', body: html`<p>${words.dossierTracker.absent}</p>${elsewhere(portal, undefined, words.common)}` })}
  <slot></slot>`;

export const loadingTemplate = (stalled: boolean, { common }: Words): TemplateResult => html`<div aria-busy="true">
  ${skeleton([6, 4])}${stalled ? html`<p>${common.stalled}</p>` : skeleton([9])}${skeleton([8, 10, 7, 10, 6, 9])}
</div>`;

/** The official page, and whom to call. */
export function elsewhere(portal: Portal | undefined, asked: string | undefined, words: Messages['common']): TemplateResult {
  const official = safeUrl(portal?.links.track(asked));
  return html`
    ${official ? html`<p>${outsideLink(official, words.officialPage, words.opensNewTab)}</p>` : nothing}
    ${portal ? contactBlock(portal.contact, words) : nothing}`;
}
