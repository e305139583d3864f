/** A link to a page that opens beside this one. */
import { html, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { LinkLook } from './links.js';

/** `opens` says that the page opens beside this one. `url` is trusted: callers check it. */
export const outsideLink = (url: string, text: unknown, opens: string, look: LinkLook = 'with-icon', followed?: (event: Event) => void): TemplateResult =>
  html`<a class=${look} href=${url} target="_blank" rel="noopener noreferrer" @click=${followed}>${icon('leave')}<span>${text} ${opens}</span></a>`;
