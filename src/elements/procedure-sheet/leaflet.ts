/** The sheet on A5 paper: what to bring, where to go, and a square to point a telephone at. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Procedure } from '../../model/procedure.js';
import { cleanLine } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { quantityInWords } from '../procedure-words.js';
import { dateOf } from './about.js';
import { channelLines } from './announcement.js';
import { lengthOf, longSteps, stepList, stepsOf } from './details.js';
import { caseName, casesOf } from './papers.js';
import type { Speech } from './speech.js';

export function leaflet(procedure: Procedure, portal: Portal, speech: Speech, square: TemplateResult | undefined): TemplateResult {
  const { procedureSheet: words, procedure: general } = speech.words;
  const steps = stepsOf(procedure);
  const updated = dateOf(procedure.updatedAt, speech);
  const contact = [portal.contact.name ?? portal.name, portal.contact.address, portal.contact.hours, portal.contact.phone];
  return html`
    <h1 lang="vi">${procedure.name}</h1>
    <p>${general.code}: ${procedure.code}. ${words.leaflet.from(portal.name)}.</p>
    ${channelsOnPaper(procedure, speech)}
    ${papersOnPaper(procedure, speech)}
    ${steps.length > 0 && lengthOf(steps) <= longSteps ? html`<h2>${words.steps}</h2>${stepList(steps)}` : nothing}
    <h2>${words.contact}</h2>
    <p>${contact.filter(Boolean).map((line) => html`${cleanLine(line ?? '')}<br />`)}</p>
    ${square ? html`<figure>${square}<figcaption>${words.leaflet.scan}</figcaption></figure>` : nothing}
    ${updated ? html`<p>${words.leaflet.updated(updated)}</p>` : nothing}
  `;
}

function channelsOnPaper({ channels = [], receivingAddress }: Procedure, speech: Speech): unknown {
  if (channels.length === 0) return nothing;
  const { where, receivingAddress: address } = speech.words.procedureSheet;
  return html`<h2>${where}</h2>
    ${channelLines(channels, speech).map((line) => html`<p>${line}</p>`)}
    ${receivingAddress ? html`<p>${address}: ${receivingAddress}</p>` : nothing}`;
}

function papersOnPaper(procedure: Procedure, speech: Speech): unknown {
  const cases = casesOf(procedure);
  if (cases.length === 0) return nothing;
  return html`<h2>${speech.words.procedureSheet.papers}</h2>
    ${cases.map((one, index) => html`${cases.length > 1 ? html`<p><strong>${caseName(one, index, speech)}</strong></p>` : nothing}
      <ul class="boxes">${(one.papers ?? []).map((paper) => html`<li class="box">
        ${[paper.name, quantityInWords(paper, speech.words.procedure, speech.format), paper.note].filter(Boolean).join(' – ')}
      </li>`)}</ul>`)}`;
}

export const leafletStyles = css`
  .boxes {
    list-style: none;
    padding: 0;
  }
  .boxes > li {
    padding-inline-start: 6mm;
    text-indent: -6mm;
  }
  .steps p {
    margin: 0;
  }
`;
