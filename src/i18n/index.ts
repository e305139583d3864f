/** The languages there are, beside Vietnamese. */
import { en } from './en.js';
import type { Language } from './messages.js';

export { type Format, formatOf } from './format.js';
export type { Language, Messages, Section } from './messages.js';

/** The language every element brings along, and falls back to. */
export const homeLanguage = 'vi';

export const languages: Readonly<Record<string, Language>> = { en };
