/** Blocks of the office's running text as Lit templates. Links leave the page, so they open beside it. */
import { html, type TemplateResult } from 'lit';
import type { Block, Inline } from '../model/rich-text.js';

export { richTextStyles } from './rich-text.styles.js';

export const richText = (blocks: readonly Block[]): TemplateResult => html`<div class="rich-text" lang="vi">${blocks.map(block)}</div>`;

function block(node: Block): TemplateResult {
  switch (node.kind) {
    case 'paragraph': return html`<p>${node.children.map(inline)}</p>`;
    case 'heading': return html`<p><strong>${node.children.map(inline)}</strong></p>`;
    case 'list': {
      const items = node.items.map((item) => html`<li>${item.map(block)}</li>`);
      return node.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'table':
      return html`<div class="wide" tabindex="0" role="group"><table><tbody>
        ${node.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell.map(inline)}</td>`)}</tr>`)}
      </tbody></table></div>`;
  }
}

function inline(node: Inline): unknown {
  switch (node.kind) {
    case 'text': return node.text;
    case 'break': return html`<br />`;
    case 'strong': return html`<strong>${node.children.map(inline)}</strong>`;
    case 'emphasis': return html`<em>${node.children.map(inline)}</em>`;
    case 'link': return html`<a href=${node.href} target="_blank" rel="noopener noreferrer">${node.children.map(inline)}</a>`;
  }
}
