/** What the office writes is Vietnamese, whatever language is spoken around it; readers are told so (WCAG 3.1.2). */
import { html, type TemplateResult } from 'lit';

export const officeWords = (words: unknown): TemplateResult => html`<span lang="vi">${words}</span>`;

/** A sentence of ours with the office's words in it. */
export function quoting(sentence: (words: string) => string, words: string): TemplateResult {
  const [before = '', after = ''] = sentence('\0').split('\0');
  return html`${before}${officeWords(words)}${after}`;
}
