/** What a search and a next page bring, and what is worth a remark: loaded when somebody goes to the box, and with a list. */
import { html } from 'lit';
import { lookupRemarks } from '../../i18n/vi/lookup-remarks.js';
import type { Portal } from '../../portal/portal.js';
import { highlight } from '../../search/highlight.js';

export { readOn } from './read-on.js';
export { absentNotice, gapLines, insteadLine, noneLine, noneNotice } from './result-notices.js';
export { findSearched } from './searched.js';

export const words = { lookupRemarks };

/** A name with the words that were searched for. */
export const marked = (text: string, keyword: string): unknown =>
  highlight(text, keyword).map(({ text: part, hit }) => (hit ? html`<mark>${part}</mark>` : part));

/** Begins to read a list that will have to be searched here. */
export const prepare = async (portal: Portal, signal: AbortSignal): Promise<void> => (await import('./catalogue.js')).prepareCatalogue(portal, signal);
