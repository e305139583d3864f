/** Where, how long and how much: one card a channel, each with its own time and fees. */
import { html, nothing, type TemplateResult } from 'lit';
import type { WorkCalendar } from '../../model/calendar.js';
import { estimatedEnd } from '../../model/estimate.js';
import type { Channel, ChannelType, Procedure } from '../../model/procedure.js';
import { icon, type IconName } from '../../ui/icons.js';
import { outsideLink } from '../../ui/outside-link.js';
import { furtherTerms } from '../procedure-facts.js';
import { type FeeInWords, feesInWords, timeShown } from '../procedure-words.js';
import { runningText } from '../running-text.js';
import type { Speech } from './speech.js';

const icons: Readonly<Record<ChannelType, IconName>> = { online: 'globe', inPerson: 'office', postal: 'letter' };

/** What an estimate is made with. */
export interface Today {
  /** RFC 3339 in the portal's offset. */
  readonly now: string;
  readonly calendar: WorkCalendar | undefined;
  /** Whose calendar it is. */
  readonly office: string;
}

export const channelSection = ({ channels = [] }: Procedure, speech: Speech, today: Today, applyUrl: string | undefined): TemplateResult => {
  const { common, procedureSheet: words } = speech.words;
  if (channels.length === 0 && !applyUrl) return html``;
  const ends = channels.map(({ processingTime }) => estimatedEnd(processingTime, today.now, today.calendar));
  return html`<section>
    <h3>${words.where}</h3>
    ${channels.length > 0 ? html`<ul class="channels" part="channels">${channels.map((channel, index) => channelCard(channel, speech, today.now, ends[index]))}</ul>` : nothing}
    ${ends.some(Boolean) ? html`<p class="muted">${words.estimate.how(today.office)}</p>` : nothing}
    ${applyUrl ? html`<p class="actions">${outsideLink(applyUrl, words.apply, common.opensNewTab, 'button primary')}</p>` : nothing}
  </section>`;
};

function channelCard(channel: Channel, speech: Speech, now: string, end: string | undefined): TemplateResult {
  const { type, processingTime, fees, description, url } = channel;
  const { words: { common, procedure, procedureFacts: words, procedureSheet }, format } = speech;
  return html`<li class="stack">
    <h4>${icon(icons[type])}<span>${procedure.channel[type]}</span></h4>
    <dl>
      <div><dt>${words.time}</dt><dd><strong>${timeShown(processingTime, words, format)}</strong></dd></div>
      <div><dt>${words.fee}</dt>${feesInWords(fees, words, format).map((fee) => feeLine(fee, speech))}</div>
      ${furtherTerms(channel, words).map(({ name, lines }) => html`<div><dt>${name}</dt>${lines.map((line) => html`<dd>${line}</dd>`)}</div>`)}
    </dl>
    ${end ? estimate(end, now, speech) : nothing}
    ${description ? runningText(description) : nothing}
    ${url ? html`<p>${outsideLink(url, procedureSheet.channelPage, common.opensNewTab)}</p>` : nothing}
  </li>`;
}

/** Today's date is said: a page may stay open for days. */
const estimate = (end: string, now: string, { words: { procedureSheet: { estimate: words } }, format }: Speech): TemplateResult => html`<p class="estimate">
  ${icon('clock')}<span>${words.sentence(format.date(now), format.date(end))} <strong>${words.mark}</strong></span>
</p>`;

const feeLine = ({ amount, note, doubtful }: FeeInWords, { words }: Speech): TemplateResult => html`<dd>
  <strong>${amount}</strong>
  ${note ? html`<span class="muted" lang="vi">${note}</span>` : nothing}
  ${doubtful ? doubt(words.procedureFacts) : nothing}
</dd>`;

export const doubt = ({ feeDoubtful }: Speech['words']['procedureFacts']): TemplateResult => html`<span class="doubt">${icon('warning')}<span>${feeDoubtful}</span></span>`;
