/** A QR code as one SVG path; loaded only by what is printed. lean-qr: 3.2 kB brotli, no dependencies. */
import { generate } from 'lean-qr';
import { html, type TemplateResult } from 'lit';

/** `label` says in words what the code holds. Only addresses and codes of procedures and dossiers are put into it. */
export function qrCode(content: string, label: string): TemplateResult {
  const code = generate(content);
  let path = '';
  for (let y = 0; y < code.size; y += 1) for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  const quiet = 4;
  return html`<svg class="qr-code" role="img" aria-label=${label} viewBox="${-quiet} ${-quiet} ${code.size + 2 * quiet} ${code.size + 2 * quiet}" shape-rendering="crispEdges">
    <rect x=${-quiet} y=${-quiet} width=${code.size + 2 * quiet} height=${code.size + 2 * quiet} fill="#fff" /><path d=${path} fill="#000" />
  </svg>`;
}
