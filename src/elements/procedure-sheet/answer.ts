/** The answer first: can I do this online, how long, how much, where. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Channel, Procedure } from '../../model/procedure.js';
import { icon, type IconName } from '../../ui/icons.js';
import { officeWords } from '../office-words.js';
import { feesInWords, timeInWords, timeShown } from '../procedure-words.js';
import { doubt } from './channels.js';
import type { Speech } from './speech.js';

const saysOnline = ({ onlineLevel }: Procedure): boolean => onlineLevel === 'full' || onlineLevel === 'partial';
const hasOnline = ({ channels = [] }: Procedure): boolean => channels.some(({ type }) => type === 'online');

/** Whether a link to an online form is worth offering. */
export const offersOnline = (procedure: Procedure): boolean => !procedure.channels?.length || hasOnline(procedure) || saysOnline(procedure);

/** More different terms or amounts than this are read below, by channel. */
const fewValues = 3;

export function answer(procedure: Procedure, speech: Speech): TemplateResult {
  const { channels = [] } = procedure;
  const { answer: words } = speech.words.procedureSheet;
  const times = channels.map((channel) => timeOf(channel, speech));
  const fees = channels.map((channel) => feeOf(channel, speech));
  const rows: readonly (readonly [IconName, string, unknown])[] = [
    ['globe', words.online, onlineInWords(procedure, speech)],
    ['clock', words.time, byChannel(times, speech)],
    ['money', words.fee, byChannel(fees, speech)],
    ['office', words.where, place(procedure, speech)],
  ];
  return html`<dl class="answer" part="answer">${rows.filter(([, , said]) => said).map(([name, question, said]) =>
    html`<div><dt>${icon(name)}<span>${question}</span></dt><dd>${said}</dd></div>`)}</dl>`;
}

/** Channels that are published are believed before the level is. */
function onlineInWords(procedure: Procedure, { words: { procedure: general, procedureSheet: { answer: words } } }: Speech): string {
  const { channels = [], onlineLevel } = procedure;
  if (hasOnline(procedure) || (channels.length === 0 && saysOnline(procedure))) return onlineLevel === 'full' || onlineLevel === 'partial' ? words[onlineLevel] : words.yes;
  if (channels.length === 0) return onlineLevel === 'none' ? words.deskOnly : onlineLevel ? general.level[onlineLevel] : words.unknown;
  if (saysOnline(procedure)) return words.unclear;
  return channels.every(({ type }) => type === 'inPerson') ? words.deskOnly : words.no;
}

interface Said {
  readonly channel: Channel;
  /** To compare with. */
  readonly said: string;
  readonly shown: unknown;
}

/** Once where all channels are alike, else each on its line. */
function byChannel(values: readonly Said[], { words: { procedure: general, procedureSheet } }: Speech): unknown {
  const [first] = values;
  if (!first) return undefined;
  if (values.every(({ said }) => said === first.said)) return html`<p>${first.shown}</p>`;
  return values.length > fewValues
    ? procedureSheet.answer.differs
    : values.map(({ channel, shown }) => html`<p>${general.channel[channel.type]}: ${shown}</p>`);
}

const timeOf = (channel: Channel, { words: { procedureFacts: words }, format }: Speech): Said => ({
  channel, said: timeInWords(channel.processingTime, words, format), shown: timeShown(channel.processingTime, words, format),
});

/** The amounts alone; what is noted on them stands with the channel. */
function feeOf(channel: Channel, { words: { procedureFacts, procedureSheet }, format }: Speech): Said {
  const all = feesInWords(channel.fees, procedureFacts, format);
  const amounts = [...new Set(all.map(({ amount }) => amount))];
  const doubtful = all.some((fee) => fee.doubtful);
  const said = amounts.length > fewValues ? procedureSheet.answer.differs : amounts.join('; ');
  return { channel, said: said + String(doubtful), shown: html`${said} ${doubtful ? doubt(procedureFacts) : nothing}` };
}

function place({ channels = [], receivingAddress, agency }: Procedure, { words: { procedure: general, procedureSheet: words } }: Speech): unknown {
  const names = [...new Set(channels.map(({ type }) => general.channel[type]))].join(', ');
  const at = receivingAddress ? html`${words.receivingAddress}: ${officeWords(receivingAddress)}` : agency && officeWords(agency);
  return names || at ? html`${names ? html`<p>${names}</p>` : nothing}${at ? html`<p class="muted">${at}</p>` : nothing}` : undefined;
}
