/** What an element sends to the printer. */
import { executeServerCommand } from '@web/test-runner-commands';
import { byRole, textOf } from './find.js';
import { until } from './mount.js';

export interface Print {
  readonly pages: number;
  readonly title: string;
  readonly text: string;
  /** What was on the paper, out of its frame. */
  readonly body: HTMLElement;
  /** The same with its styles. */
  readonly html: string;
}

/** Presses the button, takes what went to the printer, and has it printed. */
export async function print(element: Element, button: string): Promise<Print> {
  const prints: { readonly title: string; readonly body: HTMLElement; readonly html: string }[] = [];
  // Read at once: the frame goes as soon as the browser says that it has printed.
  const observer = new MutationObserver(() => {
    for (const { contentDocument: paper } of document.querySelectorAll<HTMLIFrameElement>('body > iframe')) {
      if (!paper) continue;
      const rules = paper.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText).join('\n');
      prints.push({ title: paper.title, body: document.importNode(paper.body, true), html: `<!doctype html><style>${rules}</style>${paper.body.outerHTML}` });
    }
  });
  observer.observe(document.body, { childList: true });
  byRole(element, 'button', button).click();
  await until(() => prints.length > 0, 'the paper');
  observer.disconnect();
  for (const frame of document.querySelectorAll('body > iframe')) frame.remove();
  const [first] = prints;
  if (!first) throw new Error('nothing was printed');
  const { pages } = await executeServerCommand<{ pages: number }, string>('count-pages', first.html);
  return { pages, title: first.title, text: textOf(first.body), body: first.body, html: first.html };
}
