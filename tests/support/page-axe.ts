/** Automatic accessibility checks of a whole page in a frame: landmarks, headings and titles included. */
import type { AxeResults } from 'axe-core';
import type { OpenPage } from './page.js';
import { tellViolations } from './axe.js';

interface AxeWindow {
  readonly axe?: { run(context: Document, options: { readonly resultTypes: readonly string[] }): Promise<AxeResults> };
}

/** Throws with every violation. The page must allow scripts of its own origin. */
export async function expectAccessiblePage({ window, document }: OpenPage): Promise<void> {
  const frame = window as AxeWindow;
  if (!frame.axe) {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
    document.head.append(script);
    await loaded;
  }
  if (!frame.axe) throw new Error('axe did not arrive');
  tellViolations(await frame.axe.run(document, { resultTypes: ['violations'] }));
}
