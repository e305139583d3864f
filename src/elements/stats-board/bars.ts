/** A list of bars. The name stands above its bar and may take as many lines as it needs, so no two can collide. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon, type IconName } from '../../ui/icons.js';

export interface Bar {
  readonly name: unknown;
  readonly icon?: IconName | undefined;
  /** Written beside the name. */
  readonly written: string;
  readonly beside?: string | undefined;
  /** From 0 to 100; undefined where there is nothing to draw. */
  readonly percent: number | undefined;
}

export const bars = (list: readonly Bar[]): TemplateResult => html`<ul class="bars">${list.map(bar)}</ul>`;

/** A part that is there is seen, however small. */
const least = 0.8;

function bar({ name, icon: sign, written, beside, percent }: Bar): TemplateResult {
  return html`<li>
    <p class="bar-words"><span class="name">${sign ? icon(sign) : nothing}<span>${name}</span></span>
      <span class="number"><strong>${written}</strong>${beside ? html` <span class="muted">${beside}</span>` : nothing}</span></p>
    <svg class="bar-line" aria-hidden="true"><rect class="track" width="100%" height="100%" rx="5" />
      ${percent === undefined || percent <= 0 ? nothing : svg`<rect class="bar" width="${Math.max(percent, least)}%" height="100%" rx="5" />`}</svg>
  </li>`;
}
