/** The words of the command by language; Vietnamese defines the type. */
import { en } from './en.js';
import { vi } from './vi.js';

export type Words = typeof vi;

/** A sentence that waits for its language. */
export type Say = (words: Words) => string;

export const languages = { vi, en } as const satisfies Record<string, Words>;
export type LanguageName = keyof typeof languages;

export const isLanguage = (name: string): name is LanguageName => Object.hasOwn(languages, name);

/** A problem's reason in this language; one that the language does not know stays as the console has it. */
export function reasonIn(words: Words, reason: string): string {
  const known = words.reasons.find(([pattern]) => pattern.test(reason));
  return known ? reason.replace(known[0], known[1]) : reason;
}
