/**
 * Prints a template on a page of its own, in a frame that is gone afterwards: the host page's print styles are neither
 * used nor touched.
 */
import { css, type CSSResult, render, type TemplateResult } from 'lit';

const paperStyles = css`
  body {
    margin: 0;
    color: #000;
    background: #fff;
    font: 11pt / 1.45 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: 1.35em;
    line-height: 1.35;
    margin: 0 0 0.6em;
  }
  h2 {
    font-size: 1.1em;
    margin: 1em 0 0.4em;
    break-after: avoid;
  }
  p,
  ul,
  ol,
  dl {
    margin: 0 0 0.4em;
  }
  li,
  figure {
    break-inside: avoid;
  }
  figure {
    margin: 1em 0;
  }
  svg.qr-code {
    inline-size: 32mm;
    block-size: 32mm;
  }
  svg.icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    vertical-align: -0.25em;
  }
  .marks {
    padding: 0;
    list-style: none;
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

/** A telephone number is read out from paper in one breath. */
export const onOneLine = (phone: string): string => phone.replace(/(\d) (?=\d)/g, '$1\u00a0');

export type PaperSize = 'A4' | 'A5';

const margin = 12;
/** Millimetres: printers round lines up that the screen does not. */
const spare = 3;
/** What is inside the margins, in millimetres. */
const sizes: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 210 - 2 * margin, height: 297 - 2 * margin },
  A5: { width: 148 - 2 * margin, height: 210 - 2 * margin },
};
/** In points: the size that is best read first. The smallest is for what only a shorter text would better. */
const typeSizes = [11, 10];
const smallest = 9;

/** Sets the first of the contents that fits one page, as large as it does; the last one, at its usual size, where none does. The fullest gives way before it grows small. */
function fit(paper: HTMLElement, contents: readonly TemplateResult[], millimetres: number): void {
  const height = (millimetres - spare) * (96 / 25.4);
  for (const content of contents) {
    render(content, paper);
    const gives = content === contents[0] && contents.length > 1;
    for (const size of gives ? typeSizes : [...typeSizes, smallest]) {
      paper.style.fontSize = `${size}pt`;
      if (paper.getBoundingClientRect().height <= height) return;
    }
  }
  paper.style.fontSize = '';
}

/**
 * Opens the print dialogue. `title` becomes the name of a saved file. Of several contents, the fullest first, the
 * first that fits one page is printed.
 */
export function printPaper(title: string, language: string, content: TemplateResult | readonly TemplateResult[], styles: CSSResult = css``, size: PaperSize = 'A5'): void {
  const { width, height } = sizes[size];
  const frame = document.createElement('iframe');
  // Not `hidden`: a frame that is not laid out prints blank in some browsers.
  frame.style.cssText = `position:fixed;inset:0 auto auto -9999px;inline-size:${width}mm;block-size:1px;border:0`;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  document.body.append(frame);
  const paper = frame.contentDocument;
  const printer = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!paper || !printer) return frame.remove();
  paper.title = title;
  paper.documentElement.lang = language;
  const sheet = new printer.CSSStyleSheet();
  sheet.replaceSync(`@page { size: ${size}; margin: ${margin}mm }${paperStyles.cssText}${styles.cssText}`);
  paper.adoptedStyleSheets = [sheet];
  fit(paper.body, [content].flat(), height);
  const pressed = focused();
  printer.addEventListener('afterprint', () => setTimeout(() => {
    frame.remove();
    if (document.activeElement === document.body) pressed?.focus();
  }), { once: true });
  printer.focus();
  printer.print();
}

/** Who has asked for it: the frame takes the focus, and is gone afterwards. */
function focused(): HTMLElement | undefined {
  let here = document.activeElement;
  while (here?.shadowRoot?.activeElement) here = here.shadowRoot.activeElement;
  return here instanceof HTMLElement ? here : undefined;
}
