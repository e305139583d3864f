/** Commands for browser tests that only the browser itself can do: writing with an input method, and counting the pages of a print. */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { Page } from 'puppeteer-core';

/** What a keyboard does to the focused field, one after the other. `compose` replaces what is in composition; `insert` ends it. */
export type Stroke = { readonly compose: string } | { readonly insert: string } | { readonly press: 'Backspace' | 'Enter' | 'Space' };

async function stroke(page: Page, strokes: readonly Stroke[]): Promise<void> {
  const session = await page.createCDPSession();
  try {
    for (const one of strokes) {
      if ('compose' in one) await session.send('Input.imeSetComposition', { text: one.compose, selectionStart: one.compose.length, selectionEnd: one.compose.length });
      else if ('insert' in one) await session.send('Input.insertText', { text: one.insert });
      else await page.keyboard.press(one.press);
    }
  } finally {
    await session.detach();
  }
}

/** Pages of a document as the browser prints it, on the paper its own rules name. */
async function countPages(page: Page, html: string): Promise<number> {
  const paper = await page.browser().newPage();
  try {
    await paper.setContent(html);
    const file = Buffer.from(await paper.pdf({ preferCSSPageSize: true }));
    return file.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  } finally {
    await paper.close();
  }
}

/** What the runner's launcher of Chromium has beside what every launcher has. */
interface Launcher {
  getPage(session: string): Page;
}

export const pageCommands = (): TestRunnerPlugin<string | readonly Stroke[]> => ({
  name: 'page-commands',
  async executeCommand({ command, payload, session }) {
    if (command !== 'strokes' && command !== 'count-pages') return undefined;
    const page = (session.browser as unknown as Launcher).getPage(session.id);
    if (typeof payload === 'string') return { pages: await countPages(page, payload) };
    await stroke(page, payload ?? []);
    return { done: true };
  },
});
