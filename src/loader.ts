/**
 * dvc.js: looks at which dvc-* tags stand on the page, or appear later, and imports only their modules. It begins to
 * fetch portal.json at once, side by side with the code that will read it, and the words of the page's language.
 */
import { pageSource } from './elements/portal-source.js';
import { need, tags } from './elements/registry.js';
import { languageCalled, languageIn } from './i18n/languages.js';

function look(root: Document | Element): void {
  for (const tag of tags) if (root.querySelector(tag)) need(tag);
}

function watch(records: readonly MutationRecord[]): void {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      need(node.localName);
      look(node);
    }
  }
}

if (document.querySelector('script[data-portal]')) pageSource().connect().catch(() => undefined);
languageCalled(languageIn(document.documentElement.lang))?.catch(() => undefined);
look(document);
new MutationObserver(watch).observe(document.documentElement, { childList: true, subtree: true });
addEventListener('online', () => look(document));
