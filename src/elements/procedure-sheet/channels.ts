/** Where, how long and how much: one card a channel, each with its own time and fees. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Channel, type ChannelType, type Procedure } from '../../model/procedure.js';
import { readRichText } from '../../model/rich-text.js';
import { icon, type IconName } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { outsideLink } from '../../ui/links.js';
import { richText } from '../../ui/rich-text.js';
import { officeWords } from '../office-words.js';
import { type FeeInWords, feesInWords, timeShown } from '../procedure-words.js';
import type { Speech } from './speech.js';

const icons: Readonly<Record<ChannelType, IconName>> = { online: 'globe', inPerson: 'office', postal: 'letter' };

const saysOnline = ({ onlineLevel }: Procedure): boolean => onlineLevel === 'full' || onlineLevel === 'partial';
const hasOnline = ({ channels = [] }: Procedure): boolean => channels.some(({ type }) => type === 'online');

/** Whether a link to an online form is worth offering. */
export const offersOnline = (procedure: Procedure): boolean => !procedure.channels?.length || hasOnline(procedure) || saysOnline(procedure);

export const channelSection = (procedure: Procedure, speech: Speech, applyUrl: string | undefined): TemplateResult => {
  const { channels = [], receivingAddress } = procedure;
  const { common, procedureSheet: words } = speech.words;
  if (channels.length === 0 && !receivingAddress && !applyUrl) return html``;
  return html`<section>
    <h3>${words.where}</h3>
    ${channels.length > 0 && !hasOnline(procedure) ? notice({ tone: 'info', icon: 'office', body: html`<p>${withoutOnline(procedure, speech)}</p>` }) : nothing}
    ${channels.length > 0 ? html`<ul class="channels" part="channels">${channels.map((channel) => channelCard(channel, speech))}</ul>` : nothing}
    ${receivingAddress ? html`<p><strong>${words.receivingAddress}:</strong> ${officeWords(receivingAddress)}</p>` : nothing}
    ${applyUrl ? html`<p class="actions">${outsideLink(applyUrl, words.apply, common.opensNewTab, 'button primary')}</p>` : nothing}
  </section>`;
};

function withoutOnline(procedure: Procedure, { words: { procedureSheet: words } }: Speech): string {
  if (saysOnline(procedure)) return words.onlineUnclear;
  return procedure.channels?.every(({ type }) => type === 'inPerson') ? words.deskOnly : words.notOnline;
}

function channelCard({ type, processingTime, fees, description, url }: Channel, speech: Speech): TemplateResult {
  const { words: { common, procedure: words, procedureSheet }, format } = speech;
  return html`<li class="stack">
    <h4>${icon(icons[type])}<span>${words.channel[type]}</span></h4>
    <dl>
      <div><dt>${words.time}</dt><dd><strong>${timeShown(processingTime, words, format)}</strong></dd></div>
      <div><dt>${words.fee}</dt>${feesInWords(fees, words, format).map((fee) => feeLine(fee, speech))}</div>
    </dl>
    ${description ? richText(readRichText(description)) : nothing}
    ${url ? html`<p>${outsideLink(url, procedureSheet.channelPage, common.opensNewTab)}</p>` : nothing}
  </li>`;
}

const feeLine = ({ amount, note, doubtful }: FeeInWords, { words }: Speech): TemplateResult => html`<dd>
  <strong>${amount}</strong>
  ${note ? html`<span class="muted" lang="vi">${note}</span>` : nothing}
  ${doubtful ? html`<span class="doubt">${icon('warning')}<span>${words.procedure.feeDoubtful}</span></span>` : nothing}
</dd>`;
