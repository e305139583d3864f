/** What is wrong, as a list that is read out when it changes and leads to each place. */
import { html, type TemplateResult } from 'lit';
import type { Problem } from './examine.js';

/** So many are told; the others are marked in the editor. */
const mostTold = 8;

export function problemList(problems: readonly Problem[], lineOf: (problem: Problem) => number | undefined, show: (problem: Problem) => void): TemplateResult {
  const rest = problems.length - mostTold;
  return html`<div role="status">
    ${problems.length === 0 ? html`<p class="fine">Không có vấn đề nào.</p>` : html`
      <ul class="problems">
        ${problems.slice(0, mostTold).map((problem) => html`<li class=${problem.severity}>
          <button type="button" @click=${() => show(problem)}><strong>${place(problem, lineOf(problem))}${problem.title}</strong><span lang=${problem.language}>${problem.message}</span></button>
        </li>`)}
      </ul>
      ${rest > 0 ? html`<p class="fine">Và ${rest} vấn đề nữa, đã đánh dấu trong khung soạn.</p>` : ''}`}
  </div>`;
}

const place = ({ text }: Problem, line: number | undefined): string => (line === undefined ? '' : text === 'portal' ? `Dòng ${line}. ` : `Câu trả lời, dòng ${line}. `);
