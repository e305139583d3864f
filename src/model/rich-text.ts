/**
 * Running text from a backend – plain, or HTML of any quality – read into a small tree of known blocks: unknown tags
 * vanish, their text stays, attributes are dropped except a checked link target.
 */
import { readBlocks } from './blocks.js';
import { decodeEntities, hasTags } from './markup.js';
import { cleanText } from './text.js';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph' | 'heading'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

/** Reads running text into blocks. Never throws; an empty array when there is nothing to show. */
export function readRichText(source: string): readonly Block[] {
  const text = cleanText(source);
  return hasTags(text) ? readBlocks(text) : plainBlocks(decodeEntities(text));
}

/** Plain text: a line is a paragraph, lines that start with a dash or plus are a list. */
function plainBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let items: (readonly Block[])[] = [];
  const closeList = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', ordered: false, items });
    items = [];
  };
  for (const line of text.split(/[\r\n\u2028\u2029]+/).map((raw) => raw.trim()).filter(Boolean)) {
    const item = /^[-–+•*]\s+(.+)$/.exec(line)?.[1];
    if (item) items.push([{ kind: 'paragraph', children: [{ kind: 'text', text: item }] }]);
    else {
      closeList();
      blocks.push({ kind: 'paragraph', children: [{ kind: 'text', text: line }] });
    }
  }
  closeList();
  return blocks;
}
