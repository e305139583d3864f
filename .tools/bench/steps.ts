/** How long the guide takes from a click to the next step's paint, on the phone's processor. */
import type { Browser, Page } from 'puppeteer-core';
import { prepare, profiles } from './load.js';

const mostSteps = 6;

/** The worst duration of an interaction on the way through the steps, in milliseconds (Event Timing, to 8 ms). */
export async function worstStep(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await openOnPhone(page, url);
    for (let step = 0; step < mostSteps; step += 1) {
      await page.evaluate(answerStep);
      const button = await page.evaluateHandle(() => document.querySelector('dvc-submission-guide')?.shadowRoot?.querySelector('form button:not([type])'));
      const element = button.asElement();
      if (!element) break;
      await (element as unknown as { click(): Promise<void> }).click();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    return await worstOf(page);
  } finally {
    await page.close();
  }
}

/** Opens a page on the phone's processor and begins to note how long its interactions take. */
export async function openOnPhone(page: Page, url: string): Promise<void> {
  const phone = profiles.find(({ network }) => network);
  if (phone) await prepare(page, { ...phone, network: undefined });
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.evaluate(() => {
    const noted = { worst: 0 };
    Object.defineProperty(window, '__worst', { value: noted });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) noted.worst = Math.max(noted.worst, duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

export const worstOf = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { __worst: { worst: number } }).__worst.worst);

/** Answers what the step asks: the first choice of every group. */
function answerStep(): void {
  const root = document.querySelector('dvc-submission-guide')?.shadowRoot;
  const groups = new Set<string>();
  for (const radio of root?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? []) {
    if (groups.has(radio.name)) continue;
    groups.add(radio.name);
    radio.click();
  }
}
