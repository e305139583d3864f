/** A short plain text about a procedure, to be read aloud over the hamlet's loudspeakers. */
import { heldPapers, papersToGive } from '../../model/papers.js';
import type { Channel, Procedure } from '../../model/procedure.js';
import type { Portal } from '../../portal/portal.js';
import { furtherFacts } from '../procedure-facts.js';
import { feesInWords, timeInWords } from '../procedure-words.js';
import type { Messages } from '../../i18n/index.js';
import { casesOf } from './chosen-case.js';
import { caseName } from './papers.js';
import type { Speech } from './speech.js';

type Words = Messages['procedureTakeAway'];

/** `chosen` names the case whose papers the procedure comes with. */
export function announcement(procedure: Procedure, portal: Portal, speech: Speech, { announcement: words }: Words, chosen?: string): string {
  const cases = casesOf(procedure);
  const papers = cases.flatMap((one, index) => {
    const names = papersToGive(one).map(({ name }) => name).join('; ');
    return names ? [`${cases.length > 1 ? `${caseName(one, index, speech)}: ` : ''}${names}`] : [];
  });
  const held = heldPapers(cases).map(({ name }) => name).join('; ');
  const { name = portal.name, phone } = portal.contact;
  return [
    words.opening(procedure.name, procedure.code),
    ...channelLines(procedure.channels ?? [], speech, words),
    ...(chosen ? [words.yourCase(chosen)] : []),
    ...(papers.length > 0 ? [words.papers(papers.join('. '))] : []),
    ...(held ? [`${speech.words.procedureFacts.held}: ${held}.`] : []),
    ...(phone ? [words.ask(name, phone)] : []),
  ].join('\n');
}

/** Where, how long, how much, and what is published beside. */
export const channelLines = (channels: readonly Channel[], speech: Speech, words: Words['announcement']): readonly string[] =>
  [...mainLines(channels, speech, words), ...furtherLines(channels, speech)];

/** What is true of all channels is said once, else with those it is true of. */
function furtherLines(channels: readonly Channel[], { words: { procedure, procedureFacts } }: Speech): readonly string[] {
  const ended = (lines: readonly string[]): string => `${lines.map((line) => line.replace(/[.;\s]+$/, '')).join('; ')}.`;
  const facts = channels.flatMap((channel) => furtherFacts(channel, procedureFacts).map(({ name, lines }) => [`${name}: ${ended(lines)}`, channel] as const));
  return [...new Set(facts.map(([sentence]) => sentence))].map((sentence) => {
    const where = facts.filter(([one]) => one === sentence).map(([, { type }]) => procedure.channel[type]);
    return where.length === channels.length ? sentence : `${[...new Set(where)].join(', ')} – ${sentence}`;
  });
}

/** Said once where all channels are alike, else channel by channel. */
function mainLines(channels: readonly Channel[], speech: Speech, words: Words['announcement']): readonly string[] {
  const { words: { procedure, procedureFacts } } = speech;
  const lines = channels.map((channel) => ({
    name: procedure.channel[channel.type],
    time: timeInWords(channel.processingTime, procedureFacts, speech.format),
    fee: feeAloud(channel, speech),
  }));
  const [first] = lines;
  if (!first) return [];
  if (lines.some(({ time, fee }) => time !== first.time || fee !== first.fee)) return lines.map(({ name, time, fee }) => words.channel(name, time, fee));
  const names = [...new Set(lines.map(({ name }) => name))];
  return [words.everywhere(names.join(', ')), words.time(first.time), words.fee(first.fee)];
}

/** The note of a free fee that says no more than that. */
const saysFree = /^(?:(?:lệ )?phí:? *)?(?:miễn|không|không có|không thu|không mất|0 *(?:đồng|vnđ|đ))?(?: (?:lệ )?phí)?[.\s]*$/i;

const feeAloud = ({ fees }: Channel, { words: { procedureFacts: words }, format }: Speech): string => feesInWords(fees, words, format)
  .map(({ amount, note, doubtful }) =>
    `${amount}${note && !(amount === words.free && saysFree.test(note.normalize('NFC'))) ? ` (${note})` : ''}${doubtful ? ` – ${words.feeDoubtful.replace(/\.$/, '')}` : ''}`)
  .join('; ');
