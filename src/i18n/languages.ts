/** The languages there are, beside Vietnamese; each names its sections when a page speaks it. */
import type { Language } from './messages.js';

const languages: Readonly<Record<string, () => Promise<Language>>> = { en: async () => (await import('./en.js')).en };

/** The first part of a written language: "en" of "en-GB". */
export const languageIn = (written: string): string => written.toLowerCase().split(/[-_]/)[0] ?? '';

export const languageCalled = (name: string): Promise<Language> | undefined => (Object.keys(languages).includes(name) ? languages[name]?.() : undefined);
