/** Commands for browser tests that only the browser itself can do: writing with an input method, counting the pages of a print, losing a file on the way. */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

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

const withoutAddresses = new WeakMap<Page, CDPSession>();

/** From now on what is asked for at these addresses (`*` for anything) does not arrive; with none, everything does. */
async function block(page: Page, addresses: readonly string[]): Promise<void> {
  const session = withoutAddresses.get(page) ?? (await page.createCDPSession());
  withoutAddresses.set(page, session);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: [...addresses] });
}

/** What the runner's launcher of Chromium has beside what every launcher has. */
interface Launcher {
  getPage(session: string): Page;
}

/** Addresses that nothing arrives from. */
export interface Blocked {
  readonly blocked: readonly string[];
}

export const pageCommands = (): TestRunnerPlugin<string | Blocked | readonly Stroke[]> => ({
  name: 'page-commands',
  async executeCommand({ command, payload, session }) {
    if (command !== 'strokes' && command !== 'count-pages' && command !== 'block') return undefined;
    const page = (session.browser as unknown as Launcher).getPage(session.id);
    if (typeof payload === 'string') return { pages: await countPages(page, payload) };
    if (payload && 'blocked' in payload) await block(page, payload.blocked);
    else await stroke(page, payload ?? []);
    return { done: true };
  },
});
