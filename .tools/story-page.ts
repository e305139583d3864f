import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** Storybook's globals, e.g. { theme: 'dark', lang: 'en' }; those left out have their initial value. */
export type Look = Record<string, string>;

export interface Story {
  id: string;
}

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; target: unknown[] }[];
}

/** What story-listener.js keeps of what Storybook says. */
interface StoryEvent {
  name: string;
  status?: string;
  message?: string;
  violations: Violation[];
}

const patience = 15_000;

// As text: a compiled function would carry helpers that the page does not have.
const listener = readFileSync(join(import.meta.dirname, 'story-listener.js'), 'utf8');

/** One browser tab that shows story after story. */
export class StoryPage {
  private readonly pageErrors: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
    private readonly address: string,
  ) {}

  static async open(browser: Browser, address: string): Promise<StoryPage> {
    const page = await (await browser.createBrowserContext()).newPage();
    const opened = new StoryPage(page, await page.createCDPSession(), address);
    page.on('pageerror', (error) => opened.pageErrors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text()) opened.pageErrors.push(`console: ${message.text()}`);
    });
    await page.evaluateOnNewDocument(listener);
    return opened;
  }

  /** Shows a story and tells what was wrong with it: nothing, mostly. */
  async run(story: Story, look: Look): Promise<string[]> {
    this.pageErrors.length = 0;
    await this.emulate(look);
    const globals = Object.entries(look).map((pair) => pair.join(':'));
    const query = new URLSearchParams({ id: story.id, viewMode: 'story', ...(globals.length > 0 && { globals: globals.join(';') }) });
    try {
      await this.page.goto(`${this.address}/iframe.html?${query}`, { timeout: patience });
      await this.page.waitForFunction(() => window.storyEvents.length > 0, { timeout: patience });
      const events = await this.page.evaluate(() => window.storyEvents);
      return [...events.flatMap(problemsIn), ...this.pageErrors];
    } catch (error) {
      return [`did not finish: ${String(error)}`, ...this.pageErrors];
    }
  }

  /** The system's own settings, which a page cannot change: dark, high contrast. */
  private async emulate({ theme = 'light' }: Look): Promise<void> {
    const features = [
      { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
    ];
    await this.devtools.send('Emulation.setEmulatedMedia', { features });
  }
}

function problemsIn({ name, status, message, violations }: StoryEvent): string[] {
  const found = violations.map(({ id, help, nodes }) => {
    const places = nodes.map(({ html, target }) => `  ${target.flat().join(' ')}  ${html}`);
    return [`axe ${id}: ${help}`, ...places].join('\n');
  });
  if (name !== 'storyFinished') found.push(`${name}: ${message ?? ''}`);
  else if (status !== 'success' && found.length === 0) found.push(`finished with status ${String(status)}`);
  return found;
}

declare global {
  interface Window {
    storyEvents: StoryEvent[];
  }
}
