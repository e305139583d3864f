/** The office's running text. What reads markup and lists in it comes only where a text has any. */
import { html, nothing } from 'lit';
import { cleanText } from '../model/text.js';
import { PortalError } from '../portal/portal.js';

let reader: typeof import('./rich-running-text.js') | undefined;

const needsReading = (text: string): boolean => /[<&]|^[ \t]*[-–+•*]\s/m.test(text);

/** Brings what these texts need. Rejects with kind `offline` when it does not arrive. */
export async function readerFor(texts: readonly (string | undefined)[]): Promise<void> {
  if (reader || !texts.some((text) => text && needsReading(text))) return;
  reader = await import('./rich-running-text.js').catch((cause: unknown) => {
    throw new PortalError('offline', 'a part of the script did not arrive', { cause });
  });
}

/** A text that `readerFor` was asked about before. */
export function runningText(source: string): unknown {
  if (reader) return reader.richRunningText(source);
  const lines = cleanText(source).split(/[\r\n\u2028\u2029]+/).map((line) => line.trim()).filter(Boolean);
  return needsReading(source) ? nothing : html`<div class="rich-text" lang="vi">${lines.map((line) => html`<p>${line}</p>`)}</div>`;
}
