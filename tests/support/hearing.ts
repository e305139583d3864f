/** What somebody hears who cannot see. */
import { announced } from './find.js';

/** What the live region says, each time that changes. */
export function hearing(element: Element & { readonly renderRoot: Node }): readonly string[] {
  const heard: string[] = [];
  const note = (): void => {
    if (heard.at(-1) !== announced(element)) heard.push(announced(element));
  };
  note();
  new MutationObserver(note).observe(element.renderRoot, { subtree: true, childList: true, characterData: true });
  return heard;
}
