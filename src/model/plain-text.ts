/** Running text without its markup; apart from rich-text.ts, because every page reads plain words and few draw blocks. */
import { decodeEntities, hasTags, tokens } from './markup.js';
import { cleanText } from './text.js';

/** The words of running text on one line, without markup. */
export function plainText(source: string): string {
  const text = cleanText(source);
  if (!hasTags(text)) return decodeEntities(text);
  let words = '';
  for (const token of tokens(text)) {
    if (token.kind === 'text') words += token.text;
    else if (token.role !== 'strong' && token.role !== 'emphasis' && token.role !== 'link') words += ' ';
  }
  return words.replace(/\s+/g, ' ').trim();
}
