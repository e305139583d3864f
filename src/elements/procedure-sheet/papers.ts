/** The papers, by case. */
import { html, nothing, type TemplateResult } from 'lit';
import type { FileLink, Paper, Procedure, ProcedureCase } from '../../model/procedure.js';
import { outsideLink } from '../../ui/links.js';
import { officeWords } from '../office-words.js';
import { quantityInWords } from '../procedure-words.js';
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
      ? html`${only.name || only.kind ? html`<h4>${caseShown(only, 0, speech)}</h4>` : nothing}${paperList(only, speech)}`
      : html`<p class="muted">${words.caseCount(cases.length)}</p>
        ${cases.map((one, index) => html`<details ?open=${index === 0 || total <= readAtOnce}>
          <summary><h4>${caseShown(one, index, speech)} <span class="count">(${words.paperCount(one.papers?.length ?? 0)})</span></h4></summary>
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

/** The same for the eye, with the language of each part. */
function caseShown(one: ProcedureCase, index: number, speech: Speech): unknown {
  const { name = '' } = one;
  return html`${name ? officeWords(name) : nothing}${caseName(one, index, speech).slice(name.length)}`;
}

const paperList = ({ papers = [] }: ProcedureCase, speech: Speech): TemplateResult =>
  html`<ul class="papers">${papers.map((paper) => html`<li>${paperItem(paper, speech)}</li>`)}</ul>`;

function paperItem(paper: Paper, speech: Speech): TemplateResult {
  const { name, note, templates = [] } = paper;
  const said = quantityInWords(paper, speech.words.procedure, speech.format);
  return html`${officeWords(name)}
    ${said ? html`<span class="muted">${said}</span>` : nothing}
    ${note ? html`<span class="muted" lang="vi">${note}</span>` : nothing}
    ${templates.map((file) => html`<span>${templateFile(file, speech)}</span>`)}`;
}

function templateFile({ name, url }: FileLink, { words: { common, procedureSheet: words } }: Speech): TemplateResult {
  const said = html`${words.templateFile}: <span lang="vi">${name}</span>`;
  return url ? outsideLink(url, said, common.opensNewTab) : html`${said} <span class="muted">${words.templateWithoutLink}</span>`;
}
