/** A command for browser tests that only the browser itself can do: files are lost on the way. */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

const sessions = new WeakMap<Page, CDPSession>();

/** What is asked for at these addresses (`*` for anything) does not arrive; with none, everything does. */
async function lose(page: Page, urls: readonly string[]): Promise<void> {
  const session = sessions.get(page) ?? (await page.createCDPSession());
  sessions.set(page, session);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: [...urls] });
}

/** What the runner's launcher of Chromium has beside what every launcher has. */
interface Launcher {
  getPage(session: string): Page;
}

export const lostFiles = (): TestRunnerPlugin<readonly string[]> => ({
  name: 'lost-files',
  async executeCommand({ command, payload, session }) {
    if (command !== 'lose') return undefined;
    await lose((session.browser as unknown as Launcher).getPage(session.id), payload ?? []);
    return { done: true };
  },
});
