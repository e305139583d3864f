/** The papers: those of the citizen's case, or of all while she has not chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { choosableCases, heldPapers, papersToGive } from '../../model/papers.js';
import type { Paper, Procedure, ProcedureCase } from '../../model/procedure.js';
import { officeWords } from '../office-words.js';
import { heldPaper } from '../procedure-facts.js';
import { quantityInWords } from '../procedure-words.js';
import { blankForm } from './blank-form.js';
import { casesOf, forCase } from './chosen-case.js';
import type { Speech } from './speech.js';

/** With more papers than this in all, only the first case is open. */
const readAtOnce = 10;

export interface CaseChoice {
  readonly chosen: number | undefined;
  readonly choose: (place: number | undefined) => void;
  /** Where blank forms may be fetched from. */
  readonly origins: readonly string[];
}

/** Those that have to be given. */
export const countPapers = (cases: readonly ProcedureCase[]): number => cases.flatMap(papersToGive).length;

export function paperSection(procedure: Procedure, speech: Speech, choice: CaseChoice): TemplateResult {
  const all = casesOf(procedure);
  if (all.length === 0) return html``;
  const choosable = choosableCases(all);
  const cases = casesOf(forCase(procedure, choice.chosen));
  const few = cases.length === 1 || choice.chosen !== undefined;
  return html`<section part="papers">
    <h3>${speech.words.procedureSheet.papers}</h3>
    ${choosable.length > 0 ? caseQuestion(all, choosable, speech, choice) : nothing}
    ${few
      ? cases.map((one, index) => papersToGive(one).length === 0 ? nothing : html`${one.name || one.kind ? html`<h4><span>${caseShown(one, index, speech)}</span></h4>` : nothing}${paperList(one, speech, choice)}`)
      : foldedLists(cases, speech, choice, choosable.length === 0)}
    ${heldList(heldPapers(cases), speech)}
  </section>`;
}

const heldList = (held: readonly Paper[], { words: { procedureFacts: words } }: Speech): unknown =>
  held.length === 0 ? nothing : html`<h4>${words.held}</h4><ul>${held.map((paper) => html`<li>${heldPaper(paper, words)}</li>`)}</ul>`;

function caseQuestion(all: readonly ProcedureCase[], choosable: readonly number[], { words: { procedureSheet: words } }: Speech, { chosen, choose }: CaseChoice): TemplateResult {
  const option = (label: unknown, place: number | undefined): TemplateResult => html`<label class="option">
    <input type="radio" name="case" .checked=${place === chosen} @change=${() => choose(place)} /><span>${label}</span>
  </label>`;
  return html`<fieldset part="cases">
    <legend>${words.yourCase}</legend>
    ${choosable.map((place) => option(officeWords(all[place]?.name), place))}
    ${option(words.anyCase, undefined)}
  </fieldset>`;
}

function foldedLists(cases: readonly ProcedureCase[], speech: Speech, choice: CaseChoice, unexplained: boolean): TemplateResult {
  const { procedureSheet: words } = speech.words;
  const total = countPapers(cases);
  return html`${unexplained ? html`<p class="muted">${words.caseCount(cases.length)}</p>` : nothing}
    ${cases.map((one, index) => html`<details ?open=${index === 0 || total <= readAtOnce}>
      <summary><h4>${caseShown(one, index, speech)} <span class="count">(${words.paperCount(papersToGive(one).length)})</span></h4></summary>
      ${paperList(one, speech, choice)}
    </details>`)}`;
}

/** Name and kind, each said once. */
export function caseName({ name, kind }: ProcedureCase, index: number, { words }: Speech): string {
  const said = kind && words.procedureFacts.caseKind[kind];
  if (!name) return said ?? words.procedureSheet.caseNumber(index + 1);
  return !said || kind === 'other' || name.normalize('NFC').toLowerCase().includes('giấy tờ phải') ? name : `${name} – ${said.toLowerCase()}`;
}

/** The same for the eye, with the language of each part. */
function caseShown(one: ProcedureCase, index: number, speech: Speech): unknown {
  const { name = '' } = one;
  return html`${name ? officeWords(name) : nothing}${caseName(one, index, speech).slice(name.length)}`;
}

const paperList = (one: ProcedureCase, speech: Speech, { origins }: CaseChoice): TemplateResult =>
  html`<ul class="papers">${papersToGive(one).map((paper) => html`<li>${paperItem(paper, speech, origins)}</li>`)}</ul>`;

function paperItem(paper: Paper, speech: Speech, origins: readonly string[]): TemplateResult {
  const { name, note, templates = [] } = paper;
  const said = quantityInWords(paper, speech.words.procedureFacts, speech.format);
  return html`${officeWords(name)}
    ${said ? html`<span class="muted">${said}</span>` : nothing}
    ${note ? html`<span class="muted" lang="vi">${note}</span>` : nothing}
    ${templates.map((file) => html`<span>${blankForm(file, origins, speech)}</span>`)}`;
}
