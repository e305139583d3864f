/** A blank form: what it is, and a link where the portal vouches for the place. */
import { html, nothing, type TemplateResult } from 'lit';
import { fileType } from '../../model/papers.js';
import type { FileLink } from '../../model/procedure.js';
import { outsideLink } from '../../ui/outside-link.js';
import { officeWords } from '../office-words.js';
import type { Speech } from './speech.js';

export function blankForm(file: FileLink, origins: readonly string[], { words: { common, procedureSheet: words }, format }: Speech): TemplateResult {
  const about = [fileType(file), file.size && file.size > 0 ? sizeInWords(file.size, format) : ''].filter(Boolean).join(', ');
  const said = html`${words.templateFile}: ${officeWords(file.name)}${about ? ` (${about})` : nothing}`;
  const url = file.url === undefined ? undefined : new URL(file.url);
  if (url && origins.includes(url.origin)) return outsideLink(url.href, said, common.opensNewTab);
  return html`${said} <span class="muted">${url ? words.templateElsewhere(url.host) : words.templateWithoutLink}</span>`;
}

/** "45 kB", "1,2 MB"; a kilobyte has 1000 bytes. */
const sizeInWords = (bytes: number, { number }: Speech['format']): string =>
  bytes < 999_500 ? `${number(Math.ceil(bytes / 1_000))} kB` : `${number(Math.round(bytes / 100_000) / 10)} MB`;
