/** What is known about the dossier, one line a fact; what is not known has no line. */
import { html, type TemplateResult } from 'lit';
import { officeWords } from '../office-words.js';
import type { Scene } from './scene.js';

type Fact = readonly [label: string, value: unknown];

/** `applicant: false` leaves the person out, e.g. on paper. */
export function factsTemplate(scene: Scene, { applicant = true } = {}): TemplateResult {
  const { dossier, words: { dossierAnswer: { fact, officeLabel, status }, procedure: { channel } }, format } = scene;
  const { code, label } = dossier.status;
  const time = (moment: string | undefined): string | undefined => moment && format.dateTime(moment);
  const facts: readonly Fact[] = [
    [fact.code, codeTemplate(dossier.code)],
    [fact.procedure, procedureOf(scene)],
    [fact.agency, theirs(dossier.agency)],
    [officeLabel, theirs(label === status[code] ? undefined : label)],
    [fact.currentStep, theirs(dossier.currentStep)],
    [dossier.extension?.until && dossier.extension.until.slice(0, 10) !== dossier.plannedEndDate?.slice(0, 10) ? fact.firstPlannedDate : fact.plannedEndDate, time(dossier.plannedEndDate)],
    [fact.statutoryEndDate, time(dossier.statutoryEndDate)],
    [fact.submittedAt, time(dossier.submittedAt)],
    [fact.acceptedAt, time(dossier.acceptedAt)],
    [fact.completedAt, time(dossier.completedAt)],
    [fact.resultReturnedAt, time(dossier.resultReturnedAt)],
    [fact.channel, dossier.channel && channel[dossier.channel]],
    [fact.payment, paymentOf(scene)],
    [fact.applicant, applicant && theirs(dossier.applicant)],
  ];
  return html`<dl class="facts" part="facts">
    ${facts.filter(([, value]) => value).map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
  </dl>`;
}

const theirs = (text: string | undefined): unknown => text && officeWords(text);

const codeTemplate = (code: string): TemplateResult => html`<span class="code" translate="no">${code}</span>`;

function procedureOf({ dossier: { procedure } }: Scene): unknown {
  if (!procedure?.code) return theirs(procedure?.name);
  return procedure.name ? html`${officeWords(procedure.name)}<br />${codeTemplate(procedure.code)}` : codeTemplate(procedure.code);
}

/** "7.000 đ – chưa nộp"; empty where the office tells neither. */
export function paymentOf({ dossier: { payment }, words: { dossierAnswer: words }, format }: Scene): string {
  const { state, amount } = payment ?? {};
  return [amount === undefined ? '' : format.money(amount), state ? words.payment[state] : ''].filter(Boolean).join(' – ');
}
