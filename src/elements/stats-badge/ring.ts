/** A rate as a part of a ring. All of it is drawn only for all, none of it only for none. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Fraction } from '../../model/fraction.js';

/** Of a hundred. */
const least = 1.5;

/** `share` in percent, `target` from 0 to 100; `text` stands in the middle. Readers hear the text alone. */
export function ring(share: Fraction, target: number | undefined, text: TemplateResult): TemplateResult {
  const percent = Math.min(Math.max(Number((share.n * 100n) / share.d) / 100, least), 100 - least);
  const drawn = share.n === 0n ? 0 : share.n === 100n * share.d ? 100 : percent;
  return html`<div class="ring">
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="track" cx="60" cy="60" r="52" pathLength="100" />
      ${drawn > 0 ? svg`<circle class="share" cx="60" cy="60" r="52" pathLength="100" stroke-dasharray="${drawn} 100" transform="rotate(-90 60 60)" />` : nothing}
      ${target === undefined || target > 100 ? nothing : svg`<path class="target" d="M60 0V16" transform="rotate(${target * 3.6} 60 60)" />`}
    </svg>
    ${text}
  </div>`;
}
