/** How long the lookup takes from a key to the next paint on the phone's processor, before a list that it has to search itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { root } from '../paths.js';
import { openOnPhone, worstOf } from './steps.js';

interface Entry {
  readonly code: string;
  readonly name: string;
}

/** So many procedures, made of the demo's names. */
export function manyProcedures(count: number): readonly Entry[] {
  const known = JSON.parse(readFileSync(join(root, 'demo/data/procedures.json'), 'utf8')) as readonly Entry[];
  return Array.from({ length: count }, (_, index) => {
    const { name } = known[index % known.length] ?? { name: '' };
    return { code: `9.${String(index).padStart(6, '0')}`, name: index < known.length ? name : `${name} (${Math.floor(index / known.length)})` };
  });
}

/** A page with a lookup whose portal only lists, and the files it needs, by path. */
export const listOnly = (count: number): ReadonlyMap<string, string> => new Map([
  ['/list-only', '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>.</title><link rel="icon" href="data:,"><script type="module" src="/dvc/dvc.js" data-portal="/list-only.json"></script></head><body><dvc-procedure-lookup page-size="20"></dvc-procedure-lookup></body></html>'],
  ['/list-only.json', JSON.stringify({ name: 'X', operations: { searchProcedures: { request: { url: 'list-only-rows' }, items: '@', map: { code: 'code', name: 'name' } } } })],
  ['/list-only-rows', JSON.stringify(manyProcedures(count))],
]);

/** The worst key to paint while words are typed letter by letter, twice: the second time the index stands. In milliseconds, to 8. */
export async function worstKey(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await openOnPhone(page, url);
    const box = await page.waitForSelector('>>> input[type=search]');
    for (const words of ['khai sinh', 'xac nhan tinh trang hon nhan']) {
      await box?.click({ count: 3 });
      for (const letter of words) {
        await page.keyboard.press(letter === ' ' ? 'Space' : (letter as 'a'));
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      }
      await page.waitForFunction(
        (wanted) => document.querySelector('dvc-procedure-lookup')?.shadowRoot?.querySelector('#results')?.textContent.includes(wanted), { timeout: 30_000 }, words,
      );
    }
    return await worstOf(page);
  } finally {
    await page.close();
  }
}
