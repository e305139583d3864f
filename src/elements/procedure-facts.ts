/** What is published of paying, of the result and of papers that need not be given. The guide and the sheet say it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../i18n/index.js';
import type { Channel, Paper } from '../model/procedure.js';
import { officeWords, quoting } from './office-words.js';

type Words = Messages['procedureFacts'];

export interface Term {
  readonly name: string;
  /** One line each. */
  readonly lines: readonly unknown[];
}

export interface Fact {
  readonly name: string;
  readonly lines: readonly string[];
  /** The office's own words. */
  readonly quoted?: boolean;
}

/** Who is exempt, when and how one pays, how the result comes back: what of it is published, as words alone. */
export function furtherFacts({ fees = [], payment: { when, methods = [] } = {}, resultChannels = [] }: Channel, words: Words): readonly Fact[] {
  const exempt = fees.flatMap(({ name, exemption }) => (exemption ? [name && fees.length > 1 ? `${name}: ${exemption}` : exemption] : []));
  const listed = (texts: readonly string[]): readonly string[] => (texts.length > 0 ? [texts.join('; ')] : []);
  return [
    { name: words.exemption, lines: exempt, quoted: true },
    { name: words.paymentTime, lines: when ? [words.paidWhen[when]] : [] },
    { name: words.paymentMethods, lines: listed(methods), quoted: true },
    { name: words.resultBy, lines: listed([...new Set(resultChannels)].map((channel) => words.resultChannel[channel])) },
  ].filter(({ lines }) => lines.length > 0);
}

/** The same as it is shown. */
export const furtherTerms = (channel: Channel, words: Words): readonly Term[] =>
  furtherFacts(channel, words).map(({ name, lines, quoted }) => ({ name, lines: quoted ? lines.map(officeWords) : lines }));

/** "Giấy khai sinh (có trong Cơ sở dữ liệu hộ tịch)" */
export const heldPaper = ({ name, heldIn }: Paper, words: Words): TemplateResult =>
  html`${officeWords(name)}${heldIn ? html` (${quoting(words.heldIn, heldIn)})` : nothing}`;
