/** The languages there are, and how each writes. */
export { type Format, formatOf } from './format.js';
export { languageCalled, languageIn } from './languages.js';
export type { Language, Messages, Section } from './messages.js';

/** The language every element brings along, and falls back to. */
export const homeLanguage = 'vi';
