/** What a search brings, and what is worth a remark: loaded when somebody goes to the box, and with a list that needs it. */
import { html } from 'lit';
import { lookupRemarks } from '../../i18n/vi/lookup-remarks.js';
import { highlight } from '../../search/highlight.js';

export { absentNotice, gapLines, insteadLine, noneLine, noneNotice } from './result-notices.js';
export { findSearched } from './searched.js';

export const words = { lookupRemarks };

/** A name with the words that were searched for. */
export const marked = (text: string, keyword: string): unknown =>
  highlight(text, keyword).map(({ text: part, hit }) => (hit ? html`<mark>${part}</mark>` : part));
