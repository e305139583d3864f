/** Running text with markup and lists, as a template. */
import type { TemplateResult } from 'lit';
import { readRichText } from '../model/rich-text.js';
import { richText } from '../ui/rich-text.js';

/** Undefined when there is nothing to show. */
export function richRunningText(text: string): TemplateResult | undefined {
  const blocks = readRichText(text);
  return blocks.length > 0 ? richText(blocks) : undefined;
}
