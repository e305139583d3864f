/** The checklist on paper, to take home or to the counter. Loaded when somebody prints. */
import { html, nothing, type TemplateResult } from 'lit';
import { paperLists } from '../../model/paper-lists.js';
import { channelOf } from '../../model/submission.js';
import { printPaper } from '../../ui/paper.js';
import { qrCode } from '../../ui/qr-code.js';
import { officeWords } from '../office-words.js';
import { officeOnPaper } from './office-paper.js';
import { type OfficialPage, officialPage } from './official-page.js';
import { onBehalf } from './on-behalf.js';
import { heldList, listHeading, paperDetails } from './papers.js';
import { caseInWords } from './review.js';
import type { LaterScene } from './scene.js';
import { terms } from './ways.js';

/** Opens the print dialogue. Ticked papers are printed as ticked. */
export function printChecklist(scene: LaterScene, language: string): void {
  const { procedure, submission, words: { procedure: names, laterSteps: words }, format, now } = scene;
  const page = officialPage(procedure, scene.portal);
  const chosen = caseInWords(scene);
  printPaper(`${procedure.code} ${procedure.name}`, language, html`
    <h1 lang="vi">${procedure.name}</h1>
    <p>${names.code}: ${procedure.code}${chosen ? html`<br />${words.review.case}: ${chosen}` : nothing}</p>
    ${papers(scene)}
    ${submission.choices.applicant === 'onBehalf' ? onBehalf(scene) : nothing}
    ${way(scene)}
    ${officeOnPaper(scene)}
    ${page ? address(page, scene) : nothing}
    <p>${words.review.printed(format.date(now))}</p>
  `);
}

function papers(scene: LaterScene): TemplateResult {
  const { procedure, submission, words, format } = scene;
  const lists = paperLists(procedure, submission);
  const held = heldList(scene);
  if (lists.length === 0) return held ?? html`<p>${words.laterSteps.papers.none}</p>`;
  return html`${lists.map((list) => html`
    <h2>${listHeading(list, words)}</h2>
    <ul class="marks">${list.papers.map(({ key, paper }) => html`<li class=${submission.papers.includes(key) ? '' : 'box'}>
      ${submission.papers.includes(key) ? '✓ ' : nothing}${officeWords(paper.name)} ${paperDetails(paper, words, format)}
    </li>`)}</ul>`)}${held ?? nothing}`;
}

function way(scene: LaterScene): unknown {
  const chosen = channelOf(scene.submission);
  return chosen ? html`
    <h2>${scene.words.procedure.channel[chosen]}</h2>
    ${scene.procedure.channels?.filter(({ type }) => type === chosen).map((entry) => terms(scene, entry))}` : nothing;
}

const address = ({ url }: OfficialPage, { words: { laterSteps: { review: words } } }: LaterScene): TemplateResult =>
  html`<figure>${square(url, words.scan)}<figcaption>${words.scan}: ${url}</figcaption></figure>`;

/** An address can be too long for a square; then it is printed in letters alone. */
function square(url: string, label: string): unknown {
  try {
    return qrCode(url, label);
  } catch {
    return nothing;
  }
}
