/** The words of the command by language; Vietnamese defines the type. */
import { languages as checkLanguages, reasonIn as knownReason } from '../check/words.js';
import { en } from './en.js';
import { vi } from './vi.js';

export type Words = typeof vi;

export const languages = { vi, en } as const satisfies Record<string, Words>;
export type LanguageName = keyof typeof languages;

export const isLanguage = (name: string): name is LanguageName => Object.hasOwn(languages, name);

/** A problem's reason in this language: the gateway's own, or one of portal.json. */
export function reasonIn(language: LanguageName, reason: string): string {
  const known = languages[language].reasons.find(([pattern]) => pattern.test(reason));
  return known ? reason.replace(known[0], known[1]) : knownReason(checkLanguages[language], reason);
}
