/** Who, under which conditions, step by step, what comes of it, and on which grounds. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../model/procedure.js';
import { readRichText } from '../../model/rich-text.js';
import { outsideLink } from '../../ui/links.js';
import { richText } from '../../ui/rich-text.js';
import { officeWords } from '../office-words.js';
import type { Speech } from './speech.js';

/** Longer steps are folded away, in characters. */
const longSteps = 1_500;

const section = (heading: string, body: unknown): TemplateResult => html`<section><h3>${heading}</h3>${body}</section>`;
/** Of the office's words. */
const list = (lines: readonly unknown[]): TemplateResult => html`<ul lang="vi">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

export function personSection({ addressees = [], requirements }: Procedure, { words: { procedureSheet: words } }: Speech): TemplateResult {
  const blocks = requirements ? readRichText(requirements) : [];
  return html`
    ${addressees.length > 0 ? section(words.addressees, list(addressees)) : nothing}
    ${blocks.length > 0 ? section(words.requirements, richText(blocks)) : nothing}`;
}

type Steps = NonNullable<Procedure['steps']>;

export const stepsOf = ({ steps = [] }: Procedure): Steps => steps.filter(({ name, description }) => Boolean(name ?? description));

/** Characters of all steps together, markup included. */
const lengthOf = (steps: Steps): number => steps.reduce((sum, { name = '', description = '' }) => sum + name.length + description.length, 0);

export const stepList = (steps: Steps): TemplateResult => html`<ol class="steps" lang="vi">${steps.map(({ name, description }) => html`<li>
  ${name ? html`<strong>${name}</strong>` : nothing}${description ? richText(readRichText(description)) : nothing}
</li>`)}</ol>`;

export function stepSection(procedure: Procedure, { words: { procedureSheet: words } }: Speech): TemplateResult {
  const steps = stepsOf(procedure);
  if (steps.length === 0) return html``;
  return section(words.steps, lengthOf(steps) > longSteps
    ? html`<details><summary>${words.showSteps(steps.length)}</summary>${stepList(steps)}</details>`
    : stepList(steps));
}

export function groundSection({ results = [], legalBasis = [] }: Procedure, { words: { common, procedureSheet: words } }: Speech): TemplateResult {
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
