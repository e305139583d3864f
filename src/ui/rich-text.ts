/** Blocks of the office's running text as Lit templates. Links leave the page, so they open beside it. */
import { css, html, type TemplateResult } from 'lit';
import type { Block, Inline } from '../model/rich-text.js';

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

export const richTextStyles = css`
  .rich-text > * + *,
  .rich-text li > * + * {
    margin-block-start: 0.5em;
  }
  .rich-text ul,
  .rich-text ol {
    padding-inline-start: 1.25em;
  }
  .rich-text .wide {
    overflow-x: auto;
  }
  .rich-text table {
    border-collapse: collapse;
  }
  .rich-text td {
    padding: 0.25em 0.5em;
    border: 1px solid var(--_line);
    vertical-align: top;
    overflow-wrap: break-word;
  }
`;
