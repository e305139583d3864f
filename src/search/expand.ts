import { phrasesOf } from './phrases.js';
import { syllableReader } from './syllables.js';
import { type Vocabulary, vocabularyWith } from './vocabulary.js';

const read = syllableReader();
const saidBy = new Map<Vocabulary | undefined, ReturnType<typeof phrasesIn>>();
const phrasesIn = (own: Vocabulary | undefined) =>
  phrasesOf(Object.entries(vocabularyWith(own)).map(([saying, law]) => ({ syllables: read(saying), value: typeof law === 'string' ? law : law[0] })));
const unknown = { plain: '', exact: '' };

/** The words with what people say put as the law says it: "làm CCCD" → "làm căn cước"; undefined when there is nothing to put otherwise. */
export function expand(typed: string, own?: Vocabulary): string | undefined {
  const said = saidBy.get(own) ?? phrasesIn(own);
  saidBy.set(own, said);
  const words = typed.split(/\s+/).filter(Boolean);
  const row = words.map((word) => {
    const [first, second] = read(word);
    return first && !second ? first : unknown;
  });
  const written: string[] = [];
  for (let at = 0; at < words.length; ) {
    const phrase = said(row, at);
    const length = phrase?.syllables.length ?? 1;
    written.push(...(phrase?.value ? [phrase.value] : words.slice(at, at + length)));
    at += length;
  }
  const put = written.join(' ');
  return put === words.join(' ') ? undefined : put;
}
