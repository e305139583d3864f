/** A call to the office. */
import type { TemplateResult } from 'lit';
import type { Messages } from '../i18n/index.js';
import { cleanLine } from '../model/text.js';
import { callLink } from '../ui/links.js';

/** A number stays on one line where it can. */
export const onOneLine = (phone: string): string => cleanLine(phone).replace(/(\d) (?=\d)/g, '$1\u00a0');

export function callOffice(phone: string, words: Messages['common']): TemplateResult {
  const number = onOneLine(phone);
  return callLink(number, words.callOffice(number));
}
