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

/** Who is exempt, when and how one pays, how the result comes back: what of it is published. */
export function furtherTerms({ fees = [], payment: { when, methods = [] } = {}, resultChannels = [] }: Channel, words: Words): readonly Term[] {
  const exempt = fees.flatMap(({ name, exemption }) => (exemption ? [officeWords(name && fees.length > 1 ? `${name}: ${exemption}` : exemption)] : []));
  const listed = (texts: readonly string[]): readonly string[] => (texts.length > 0 ? [texts.join('; ')] : []);
  return [
    { name: words.exemption, lines: exempt },
    { name: words.paymentTime, lines: when ? [words.paidWhen[when]] : [] },
    { name: words.paymentMethods, lines: listed(methods).map(officeWords) },
    { name: words.resultBy, lines: listed([...new Set(resultChannels)].map((channel) => words.resultChannel[channel])) },
  ].filter(({ lines }) => lines.length > 0);
}

/** "Giấy khai sinh (có trong Cơ sở dữ liệu hộ tịch)" */
export const heldPaper = ({ name, heldIn }: Paper, words: Words): TemplateResult =>
  html`${officeWords(name)}${heldIn ? html` (${quoting(words.heldIn, heldIn)})` : nothing}`;
