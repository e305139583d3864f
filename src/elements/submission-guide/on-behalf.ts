import { html, type TemplateResult } from 'lit';
import { notice } from '../../ui/notice.js';
import type { LaterScene } from './scene.js';

/** What to bring for somebody else. */
export const onBehalf = ({ words: { laterSteps: { onBehalf: words } } }: Pick<LaterScene, 'words'>): TemplateResult => notice({
  tone: 'info', icon: 'person',
  body: html`<h3>${words.title}</h3><ul>${words.list.map((one) => html`<li>${one}</li>`)}</ul><p>${words.ask}</p>`,
});
