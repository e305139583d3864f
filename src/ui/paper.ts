/**
 * Prints a template on a page of its own, in a frame that is gone afterwards: the host page's print styles are neither
 * used nor touched.
 */
import { css, type CSSResult, render, type TemplateResult } from 'lit';

const paperStyles = css`
  @page {
    size: A5;
    margin: 12mm;
  }
  body {
    margin: 0;
    color: #000;
    background: #fff;
    font: 11pt / 1.5 system-ui, sans-serif;
  }
  h1 {
    font-size: 15pt;
    margin: 0 0 4mm;
  }
  h2 {
    font-size: 12pt;
    margin: 5mm 0 2mm;
    break-after: avoid;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 2mm;
  }
  li,
  figure {
    break-inside: avoid;
  }
  figure {
    margin: 4mm 0;
  }
  svg.qr-code {
    inline-size: 32mm;
    block-size: 32mm;
  }
  .box::before {
    content: '';
    display: inline-block;
    inline-size: 3.5mm;
    block-size: 3.5mm;
    margin-inline-end: 2mm;
    border: 0.4mm solid;
    vertical-align: -0.5mm;
  }
`;

/** Opens the print dialogue for `content`. `title` becomes the name of a saved file. */
export function printPaper(title: string, language: string, content: TemplateResult, styles: CSSResult = css``): void {
  const frame = document.createElement('iframe');
  // Not `hidden`: a frame that is not laid out prints blank in some browsers.
  frame.style.cssText = 'position:fixed;inset:0 auto auto -9999px;inline-size:148mm;block-size:1px;border:0';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  const paper = frame.contentDocument;
  const printer = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!paper || !printer) return frame.remove();
  paper.title = title;
  paper.documentElement.lang = language;
  const sheet = new printer.CSSStyleSheet();
  sheet.replaceSync(paperStyles.cssText + styles.cssText);
  paper.adoptedStyleSheets = [sheet];
  render(content, paper.body);
  printer.addEventListener('afterprint', () => setTimeout(() => frame.remove()), { once: true });
  printer.focus();
  printer.print();
}
