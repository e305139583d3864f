/** The office's running text. What reads markup and lists in it comes only where a text has any. */
import { html, type TemplateResult } from 'lit';
import { cleanText } from '../model/text.js';

let reader: typeof import('./rich-running-text.js') | undefined;

const needsReading = (text: string): boolean => /[<&]|^[ \t]*[-–+•*]\s/m.test(text);

/** Brings what these texts need. Where it does not arrive they are shown as bare words. */
export async function readerFor(texts: readonly (string | undefined)[]): Promise<void> {
  if (!reader && texts.some((text) => text && needsReading(text))) reader = await import('./rich-running-text.js').catch(() => undefined);
}

/** A text that `readerFor` was asked about before. */
export function runningText(source: string): TemplateResult | undefined {
  if (reader) return reader.richRunningText(source);
  const words = cleanText(source).replace(/<\/?[a-z][a-z0-9:-]*(?:[\s/][^<>]*)?>/gi, ' ');
  return html`<div class="rich-text" lang="vi">${words.split(/[\r\n\u2028\u2029]+/).map((line) => line.trim()).filter(Boolean).map((line) => html`<p>${line}</p>`)}</div>`;
}
