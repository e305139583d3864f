/** Commands for browser tests that only the browser itself can do: writing with an input method, counting the pages of a print, and holding scripts back. */
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

export type Holding = { readonly hold: string } | { readonly end: 'arrives' | 'is lost' };

interface HeldBack {
  readonly session: CDPSession;
  readonly requests: string[];
}
const heldBack = new WeakMap<Page, HeldBack>();

/** From now on files whose addresses hold this word are on their way, until they all arrive or are lost. */
async function hold(page: Page, word: string): Promise<void> {
  const session = await page.createCDPSession();
  const requests: string[] = [];
  session.on('Fetch.requestPaused', ({ requestId }) => requests.push(requestId));
  // Another test's page may have left the file in a cache that both share.
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `*${word}*` }] });
  heldBack.set(page, { session, requests });
}

/** What has not been asked for yet is waited for. */
async function end(page: Page, how: 'arrives' | 'is lost'): Promise<void> {
  const held = heldBack.get(page);
  if (!held) return;
  heldBack.delete(page);
  if (held.requests.length === 0) await new Promise((asked) => held.session.once('Fetch.requestPaused', asked));
  for (const requestId of held.requests) {
    if (how === 'arrives') await held.session.send('Fetch.continueRequest', { requestId });
    else await held.session.send('Fetch.failRequest', { requestId, errorReason: 'InternetDisconnected' });
  }
  await held.session.detach();
}

/** What the runner's launcher of Chromium has beside what every launcher has. */
interface Launcher {
  getPage(session: string): Page;
}

export const pageCommands = (): TestRunnerPlugin<string | readonly Stroke[] | Holding> => ({
  name: 'page-commands',
  async executeCommand({ command, payload, session }) {
    if (command !== 'strokes' && command !== 'count-pages' && command !== 'hold-back') return undefined;
    const page = (session.browser as unknown as Launcher).getPage(session.id);
    if (typeof payload === 'string') return { pages: await countPages(page, payload) };
    if (payload && 'hold' in payload) await hold(page, payload.hold);
    else if (payload && 'end' in payload) await end(page, payload.end);
    else await stroke(page, payload ?? []);
    return { done: true };
  },
});
