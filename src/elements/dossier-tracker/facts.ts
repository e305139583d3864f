/** What is known about the dossier, one line a fact; what is not known has no line. */
import { html, type TemplateResult } from 'lit';
import type { Scene } from './scene.js';

type Fact = readonly [label: string, value: unknown];

/** `applicant: false` leaves the person out, e.g. on paper. */
export function factsTemplate(scene: Scene, { applicant = true } = {}): TemplateResult {
  const { dossier, words: { dossierAnswer: { fact, officeLabel }, procedure: { channel } }, format } = scene;
  const time = (moment: string | undefined): string | undefined => moment && format.dateTime(moment);
  const facts: readonly Fact[] = [
    [fact.code, codeTemplate(dossier.code)],
    [fact.procedure, procedureOf(scene)],
    [fact.agency, dossier.agency],
    [officeLabel, dossier.status.label],
    [fact.currentStep, dossier.currentStep],
    [dossier.extension?.until ? fact.firstPlannedDate : fact.plannedEndDate, time(dossier.plannedEndDate)],
    [fact.statutoryEndDate, time(dossier.statutoryEndDate)],
    [fact.submittedAt, time(dossier.submittedAt)],
    [fact.acceptedAt, time(dossier.acceptedAt)],
    [fact.completedAt, time(dossier.completedAt)],
    [fact.resultReturnedAt, time(dossier.resultReturnedAt)],
    [fact.channel, dossier.channel && channel[dossier.channel]],
    [fact.payment, paymentOf(scene)],
    [fact.applicant, applicant && dossier.applicant],
  ];
  return html`<dl class="facts" part="facts">
    ${facts.filter(([, value]) => value).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}

const codeTemplate = (code: string): TemplateResult => html`<span class="code" translate="no">${code}</span>`;

function procedureOf({ dossier: { procedure } }: Scene): unknown {
  if (!procedure?.code) return procedure?.name;
  return procedure.name ? html`${procedure.name}<br />${codeTemplate(procedure.code)}` : codeTemplate(procedure.code);
}

function paymentOf({ dossier: { payment }, words: { dossierAnswer: words }, format }: Scene): string {
  const { state, amount } = payment ?? {};
  return [amount === undefined ? '' : format.money(amount), state ? words.payment[state] : ''].filter(Boolean).join(' – ');
}
