import { html, type TemplateResult } from 'lit';
import { icon } from '../../ui/icons.js';
import type { Speech } from './speech.js';

/** A link to another site; it opens beside the page, and says so. */
export const outsideLink = (url: string, text: string, { words }: Speech, classes = 'with-icon'): TemplateResult =>
  html`<a class=${classes} href=${url} target="_blank" rel="noopener noreferrer">${icon('leave')}<span>${text} ${words.common.opensNewTab}</span></a>`;
