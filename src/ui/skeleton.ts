/** Grey lines of the size of what comes, so that nothing jumps when it does. */
import { css, html, type TemplateResult } from 'lit';

/** `lines` gives the widths in tenths of the column. */
export const skeleton = (lines: readonly number[]): TemplateResult =>
  html`<div class="skeleton" aria-hidden="true">${lines.map((width) => html`<span .style=${`inline-size:${width * 10}%`}></span>`)}</div>`;

export const skeletonStyles = css`
  .skeleton > span {
    display: block;
    block-size: 1em;
    margin-block: 0.3em;
    border-radius: 4px;
    background: var(--_subtle);
    border: 1px solid color-mix(in srgb, var(--_line) 30%, transparent);
    animation: dvc-breathe 1.6s ease-in-out infinite alternate;
  }
  @keyframes dvc-breathe {
    to {
      opacity: 0.5;
    }
  }
`;
