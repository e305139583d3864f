/** A citizen without a mouse, on a page in a frame: only keys, and the focus goes where the browser takes it. */
import { sendKeys } from '@web/test-runner-commands';
import { focused, nameOf } from './find.js';
import type { OpenPage } from './page.js';

/** No page of the demo has more stops than this between two things one wants. */
const mostStops = 60;

export const press = (key: string): Promise<void> => sendKeys({ press: key });
export const type = (text: string): Promise<void> => sendKeys({ type: text });

/** Puts the keyboard into the page, as a click on its empty ground would. */
export function enter({ window }: OpenPage): void {
  window.focus();
}

/** Presses Tab until this has the focus. */
export async function tabTo({ document }: OpenPage, wanted: HTMLElement): Promise<void> {
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (focused(document) === wanted) return;
    await press('Tab');
  }
  throw new Error(`the keyboard does not come to “${nameOf(wanted)}”`);
}
