/** A call to the office. */
import type { TemplateResult } from 'lit';
import type { Messages } from '../i18n/index.js';
import { cleanLine } from '../model/text.js';
import { callLink } from '../ui/links.js';

export function callOffice(phone: string, words: Messages['common']): TemplateResult {
  // In a narrow place it breaks between its groups.
  const number = cleanLine(phone);
  return callLink(number, words.callOffice(number));
}
