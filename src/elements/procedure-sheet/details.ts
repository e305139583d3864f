/** Who, under which conditions, step by step, what comes of it, and on which grounds. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../model/procedure.js';
import { outsideLink } from '../../ui/outside-link.js';
import { officeWords } from '../office-words.js';
import { richRunningText } from '../rich-running-text.js';
import { type Steps, stepsOf } from './shown-procedure.js';
import type { FurtherSpeech } from './speech.js';

/** Longer steps are folded away, in characters. */
const longSteps = 1_500;

const section = (heading: string, body: unknown): TemplateResult => html`<section><h3>${heading}</h3>${body}</section>`;
/** Of the office's words. */
const list = (lines: readonly unknown[]): TemplateResult => html`<ul lang="vi">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

export function personSection({ addressees = [], requirements }: Procedure, { words: { procedureFurther: words } }: FurtherSpeech): TemplateResult {
  const said = requirements && richRunningText(requirements);
  return html`
    ${addressees.length > 0 ? section(words.addressees, list(addressees)) : nothing}
    ${said ? section(words.requirements, said) : nothing}`;
}

/** Characters of all steps together, markup included. */
const lengthOf = (steps: Steps): number => steps.reduce((sum, { name = '', description = '' }) => sum + name.length + description.length, 0);

export const stepList = (steps: Steps): TemplateResult => html`<ol class="steps" lang="vi">${steps.map(({ name, description }) => html`<li>
  ${name ? html`<strong>${name}</strong>` : nothing}${description ? richRunningText(description) : nothing}
</li>`)}</ol>`;

export function stepSection(procedure: Procedure, { words: { procedureFurther: words } }: FurtherSpeech): TemplateResult {
  const steps = stepsOf(procedure);
  if (steps.length === 0) return html``;
  return section(words.steps, lengthOf(steps) > longSteps
    ? html`<details><summary>${words.showSteps(steps.length)}</summary>${stepList(steps)}</details>`
    : stepList(steps));
}

export function groundSection({ results = [], legalBasis = [] }: Procedure, { words: { common, procedureFurther: words } }: FurtherSpeech): TemplateResult {
  const grounds = legalBasis.flatMap(({ code, name, url }) => {
    const text = [code, name].filter(Boolean).join(' – ');
    return text ? [url ? outsideLink(url, officeWords(text), common.opensNewTab) : officeWords(text)] : [];
  });
  return html`
    ${results.length > 0 ? section(words.results, list(results.map(({ name }) => name))) : nothing}
    ${grounds.length > 0
      ? section(words.legalBasis, html`<details><summary>${words.legalCount(grounds.length)}</summary>${html`<ul>${grounds.map((one) => html`<li>${one}</li>`)}</ul>`}</details>`)
      : nothing}`;
}
