/** What a search and a next page bring, and what is worth a remark: loaded when somebody goes to the box, and with a list. */
import { html } from 'lit';
import { lookupRemarks } from '../../i18n/vi/lookup-remarks.js';
import { highlight } from '../../search/highlight.js';

export { prepare } from './preparing.js';
export { readOn } from './read-on.js';
export { absentNotice, gapLines, insteadLine, noneLine, noneNotice, typedRemark } from './result-notices.js';
export { styles } from './remarks.styles.js';
export { findSearched } from './searched.js';

export const words = { lookupRemarks };

/** A name with the words that were searched for. */
export const marked = (text: string, keyword: string): unknown =>
  highlight(text, keyword).map(({ text: part, hit }) => (hit ? html`<mark>${part}</mark>` : part));
