/** What stands in the guide's place while it is being loaded. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import { skeleton } from '../../ui/skeleton.js';

export const loading = (stalled: boolean, { common }: Pick<Messages, 'common'>): TemplateResult => html`<div class="stack" aria-busy="true">
  ${stalled ? html`<p>${common.stalled}</p>` : skeleton([4])}
  ${skeleton([8])}${skeleton([10, 9, 7])}${skeleton([10, 10, 4])}
</div>`;
