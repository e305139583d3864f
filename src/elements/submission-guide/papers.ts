/** Step 3: the papers of the citizen's case, ticked off. */
import { html, nothing, type TemplateResult } from 'lit';
import { type PaperList, paperLists, papersHeld } from '../../model/paper-lists.js';
import type { Paper } from '../../model/procedure.js';
import { fold, safeUrl } from '../../model/text.js';
import { icon } from '../../ui/icons.js';
import { outsideLink } from '../../ui/outside-link.js';
import { notice } from '../../ui/notice.js';
import { officeWords, quoting } from '../office-words.js';
import { heldPaper } from '../procedure-facts.js';
import { quantityInWords } from '../procedure-words.js';
import { onBehalf } from './on-behalf.js';
import type { LaterScene } from './scene.js';

export interface PaperCount {
  readonly has: number;
  readonly all: number;
  readonly missing: readonly Paper[];
}

export function countPapers({ procedure, submission }: LaterScene): PaperCount {
  const listed = paperLists(procedure, submission).flatMap(({ papers }) => papers);
  const missing = listed.filter(({ key }) => !submission.papers.includes(key)).map(({ paper }) => paper);
  return { has: listed.length - missing.length, all: listed.length, missing };
}

export const countInWords = ({ has, all }: PaperCount, { words, format }: LaterScene): string =>
  words.laterSteps.papers.count(format.number(has), format.number(all));

export function papers(scene: LaterScene): TemplateResult {
  const { procedure, submission, words: { laterSteps: { papers: words } } } = scene;
  const lists = paperLists(procedure, submission);
  const held = heldList(scene);
  const { choices } = submission;
  return html`
    ${lists.length === 0 ? held ?? notice({ tone: 'info', icon: 'unknown', body: words.none }) : html`
      <p>${words.tick}</p>
      ${choices.case === 'unsure' ? notice({ tone: 'info', body: words.unsure }) : nothing}
      ${lists.map((list) => paperList(scene, list))}
      <p class="count">${icon('paper')}<strong>${countInWords(countPapers(scene), scene)}</strong></p>
      ${held ?? nothing}
    `}
    ${choices.applicant === 'onBehalf' ? onBehalf(scene) : nothing}
    <details>
      <summary>${words.photo}</summary>
      <ul>${words.photoTips.map((tip) => html`<li>${tip}</li>`)}</ul>
    </details>
  `;
}

/** What the State has already; undefined where nothing is known to be so. */
export function heldList({ procedure, submission, words: { procedureFacts: words } }: Pick<LaterScene, 'procedure' | 'submission' | 'words'>): TemplateResult | undefined {
  const held = papersHeld(procedure, submission);
  return held.length > 0 ? html`<section>
    <h3>${words.held}</h3>
    <ul>${held.map((paper) => html`<li>${heldPaper(paper, words)}</li>`)}</ul>
  </section>` : undefined;
}

/** The heading of a list: its own name, and whether to hand in or to show, unless the name says so already. */
export function listHeading({ name, kind }: PaperList, { procedureFacts: words, laterSteps }: LaterScene['words']): unknown {
  const use = kind ? words.caseKind[kind] : laterSteps.papers.all;
  if (!name) return use;
  return kind === 'present' && !fold(name).includes('xuat trinh') ? html`${officeWords(name)} – ${use}` : officeWords(name);
}

function paperList(scene: LaterScene, list: PaperList): TemplateResult {
  return html`<section>
    <h3>${listHeading(list, scene.words)}</h3>
    <ul class="ticks">${list.papers.map(({ key, paper }) => html`<li class="option">${tick(scene, key, paper)}</li>`)}</ul>
  </section>`;
}

function tick({ portal, submission, words, format, act }: LaterScene, key: string, paper: Paper): TemplateResult {
  const about = paperDetails(paper, words, format);
  return html`
    <label>
      <input type="checkbox" .checked=${submission.papers.includes(key)} aria-describedby=${about ? `about-${key}` : nothing}
        @change=${({ target }: Event) => act({ kind: 'tick', paper: key, has: (target as HTMLInputElement).checked })} />
      <span lang="vi">${paper.name}</span>
    </label>
    ${about ? html`<p class="about muted" id="about-${key}">${about}</p>` : nothing}
    ${paper.templates?.map((template) => html`<p class="about">${templateLink(template, portal.fileOrigins, words)}</p>`)}
  `;
}

/** "1 bản chính · Điền qua mạng · …"; undefined where nothing is published. */
export function paperDetails(paper: Paper, { procedureFacts: words }: LaterScene['words'], format: LaterScene['format']): TemplateResult | undefined {
  const quantity = quantityInWords(paper, words, format);
  const { note } = paper;
  return quantity || note ? html`${quantity}${quantity && note ? ' · ' : nothing}${note ? officeWords(note) : nothing}` : undefined;
}

function templateLink({ name, url }: NonNullable<Paper['templates']>[number], origins: readonly string[] = [], { common, laterSteps: { papers: words } }: LaterScene['words']): unknown {
  const href = safeUrl(url);
  return href && origins.includes(new URL(href).origin) ? outsideLink(href, quoting(words.template, name), common.opensNewTab) : quoting(words.templateWhere, name);
}
