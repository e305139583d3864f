/** A command for browser tests that only the browser itself can do: files are lost on the way. */
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = await page.createCDPSession();
  // As a network fails, not as a browser gives up by itself: Chromium forgets a file it was told to give up, and remembers one that failed.
  session.on('Fetch.requestPaused', ({ requestId }) => void session.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' }));
  sessions.set(page, session);
  return session;
}

/** What is asked for at these addresses (`*` for anything) does not arrive; with none, everything does. */
async function lose(page: Page, urls: readonly string[]): Promise<void> {
  const session = await sessionOf(page);
  await session.send('Network.enable');
  // What an earlier page has brought is not what this one gets.
  await session.send('Network.setCacheDisabled', { cacheDisabled: urls.length > 0 });
  if (urls.length > 0) await session.send('Fetch.enable', { patterns: urls.map((urlPattern) => ({ urlPattern })) });
  else await session.send('Fetch.disable');
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
