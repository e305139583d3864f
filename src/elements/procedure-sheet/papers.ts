/** The papers, by case. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileLink, Paper, Procedure, ProcedureCase } from '../../model/procedure.js';
import { outsideLink } from './outside-link.js';
import type { Speech } from './speech.js';

/** With more papers than this in all, only the first case is open. */
const readAtOnce = 10;

/** The cases that have papers. */
export const casesOf = ({ cases = [] }: Procedure): readonly ProcedureCase[] => cases.filter(({ papers = [] }) => papers.length > 0);

export function paperSection(procedure: Procedure, speech: Speech): TemplateResult {
  const cases = casesOf(procedure);
  const [only] = cases;
  if (!only) return html``;
  const { procedureSheet: words } = speech.words;
  const total = cases.reduce((sum, { papers = [] }) => sum + papers.length, 0);
  return html`<section part="papers">
    <h3>${words.papers}</h3>
    ${cases.length === 1
      ? html`${only.name || only.kind ? html`<h4>${caseName(only, 0, speech)}</h4>` : nothing}${paperList(only, speech)}`
      : html`<p class="muted">${words.caseCount(cases.length)}</p>
        ${cases.map((one, index) => html`<details ?open=${index === 0 || total <= readAtOnce}>
          <summary><h4>${caseName(one, index, speech)} <span class="count">(${words.paperCount(one.papers?.length ?? 0)})</span></h4></summary>
          ${paperList(one, speech)}
        </details>`)}`}
  </section>`;
}

/** Name and kind, each said once. */
export function caseName({ name, kind }: ProcedureCase, index: number, { words }: Speech): string {
  const said = kind && words.procedure.caseKind[kind];
  if (!name) return said ?? words.procedureSheet.caseNumber(index + 1);
  return !said || kind === 'other' || name.normalize('NFC').toLowerCase().includes('giấy tờ phải') ? name : `${name} – ${said.toLowerCase()}`;
}

const paperList = ({ papers = [] }: ProcedureCase, speech: Speech): TemplateResult =>
  html`<ul class="papers">${papers.map((paper) => html`<li>${paperItem(paper, speech)}</li>`)}</ul>`;

/** "1 bản chính · 1 bản sao · Điền trên mạng". */
export const quantity = ({ originals, copies, electronicForm }: Paper, { words: { procedure: words }, format }: Speech): string => [
  originals ? words.originals(format.number(originals)) : '',
  copies ? words.copies(format.number(copies)) : '',
  electronicForm ? words.electronicForm : '',
].filter(Boolean).join(' · ');

function paperItem(paper: Paper, speech: Speech): TemplateResult {
  const { name, note, templates = [] } = paper;
  const said = quantity(paper, speech);
  return html`${name}
    ${said ? html`<span class="muted">${said}</span>` : nothing}
    ${note ? html`<span class="muted">${note}</span>` : nothing}
    ${templates.map((file) => html`<span>${templateFile(file, speech)}</span>`)}`;
}

function templateFile({ name, url }: FileLink, speech: Speech): TemplateResult {
  const { procedureSheet: words } = speech.words;
  return url ? outsideLink(url, `${words.templateFile}: ${name}`, speech) : html`${words.templateFile}: ${name} <span class="muted">${words.templateWithoutLink}</span>`;
}
