/** A rate as a part of a ring. All of it is drawn only for all, none of it only for none. Loaded where a page asks for one. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { amountOf } from '../../model/amount.js';
import type { MetricReading } from '../../model/metric-reading.js';

export const styles = css`
  .ring {
    container-type: inline-size;
    display: grid;
    place-items: center;
    inline-size: min(13em, 100%);
    aspect-ratio: 1;
    margin: 0.5em 0;
  }
  .ring > * {
    grid-area: 1 / 1;
  }
  .ring svg {
    inline-size: 100%;
  }
  .ring circle {
    fill: none;
    stroke-width: 11;
  }
  .ring .track {
    stroke: color-mix(in srgb, var(--_line) 35%, transparent);
  }
  .ring .share {
    stroke: var(--_accent);
  }
  .ring .target {
    stroke: var(--_text);
    stroke-width: 3;
  }
  .ring .value {
    /* "99,99%" on one line, as narrow as the place may be. */
    font-size: min(1.6em, 15cqi);
    text-align: center;
    max-inline-size: 72%;
  }
  @media (forced-colors: active) {
    .ring .track {
      stroke: GrayText;
      stroke-width: 3;
    }
    .ring .target {
      stroke: Highlight;
      stroke-width: 5;
    }
  }
`;

/** Of a hundred. */
const least = 1.5;

/** `target` from 0 to 100; `text` stands in the middle, and alone where the figure is no rate. Readers hear the text alone. */
export function ring(reading: MetricReading, target: number | undefined, text: TemplateResult): TemplateResult {
  const amount = amountOf(reading);
  if (amount?.scale !== 'percent') return text;
  const { n, d } = amount.value;
  const percent = Math.min(Math.max(Number((n * 100n) / d) / 100, least), 100 - least);
  const drawn = n === 0n ? 0 : n === 100n * d ? 100 : percent;
  return html`<div class="ring">
    <svg viewBox="0 0 120 120" aria-hidden="true">
      <circle class="track" cx="60" cy="60" r="52" pathLength="100" />
      ${drawn > 0 ? svg`<circle class="share" cx="60" cy="60" r="52" pathLength="100" stroke-dasharray="${drawn} 100" transform="rotate(-90 60 60)" />` : nothing}
      ${target === undefined || target > 100 ? nothing : svg`<path class="target" d="M60 0V16" transform="rotate(${target * 3.6} 60 60)" />`}
    </svg>
    ${text}
  </div>`;
}
