/** What screen readers are told, in its order. */
import { announced } from './find.js';

/** Begins to listen to an element's live region; gives what it has said since, each sentence as often as it came. */
export function liveSentences(element: Element): () => readonly string[] {
  const said: string[] = [];
  let last = announced(element);
  const note = (): void => {
    const now = announced(element);
    if (now !== last && now) said.push(now);
    last = now;
  };
  const observer = new MutationObserver(note);
  if (element.shadowRoot) observer.observe(element.shadowRoot, { subtree: true, childList: true, characterData: true });
  return () => {
    note();
    return said;
  };
}
