/** What stands in the place of something that is on its way. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import { skeleton } from '../../ui/skeleton.js';

export const loading = (stalled: boolean, { stalled: slow }: Messages['common']): TemplateResult => html`<div class="stack" aria-busy="true">
  ${stalled ? html`<p>${slow}</p>` : skeleton([4])}
  ${skeleton([8])}${skeleton([10, 9, 7])}${skeleton([10, 10, 4])}
</div>`;
