/** Step 4: how to hand it in, each way with its own time and fee. */
import { html, nothing, type TemplateResult } from 'lit';
import { estimatedEnd } from '../../model/estimate.js';
import { isFree } from '../../model/fee.js';
import type { Channel, ChannelType } from '../../model/procedure.js';
import { readRichText } from '../../model/rich-text.js';
import { channelOf } from '../../model/submission.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { richText } from '../../ui/rich-text.js';
import { officeWords, quoting } from '../office-words.js';
import { furtherTerms } from '../procedure-facts.js';
import { feesInWords, timeShown } from '../procedure-words.js';
import { isReady } from './account.js';
import { choice } from './choice.js';
import { fact } from './fact.js';
import { office } from './office.js';
import type { LaterScene } from './scene.js';

export function ways(scene: LaterScene): TemplateResult {
  const { procedure, submission: { journey }, words: { procedure: names, laterSteps: { heading, missing, way: words } } } = scene;
  const only = journey.channels.length === 1 ? channelOf(scene.submission) : undefined;
  return html`
    ${journey.channels.length === 0 ? html`${notice({ tone: 'info', icon: 'unknown', body: words.unknown })}${office(scene)}` : nothing}
    ${only ? html`<section class="option"><h3>${names.channel[only]}</h3>${way(scene, only)}</section>` : nothing}
    ${journey.channels.length > 1 ? choice(scene, {
      question: 'channel', legend: heading.channel, legendHidden: true, hint: words.hint, complaint: missing.channel,
      options: journey.channels.map((value) => ({ value, label: names.channel[value], details: way(scene, value) })),
    }) : nothing}
    ${procedure.results?.length ? html`<p>${quoting(words.result, procedure.results.map(({ name }) => name).join(', '))}</p>` : nothing}
  `;
}

function way(scene: LaterScene, type: ChannelType): TemplateResult {
  const { procedure: { channels = [] }, filed, words: { laterSteps: { way: words } } } = scene;
  const entries = channels.filter((one) => one.type === type);
  const free = entries.every(({ fees = [] }) => fees.length > 0 && fees.every(isFree));
  const general = free ? [] : [
    entries.some(({ payment }) => payment?.methods?.length) ? '' : (type === 'online' && filed?.words.pay) || words.pay[type],
    entries.some(({ fees = [] }) => fees.some(({ exemption }) => exemption)) ? '' : words.exempt,
  ].filter(Boolean);
  return html`
    ${entries.map((entry) => terms(scene, entry))}
    ${general.length > 0 ? html`<p>${general.join(' ')}</p>` : nothing}
    ${entries.some(({ resultChannels }) => resultChannels?.length) ? nothing : html`<p>${words.back[type]}</p>`}
    ${type === 'online' && !isReady(scene) ? html`<p class="way-on">${icon('info')}<span>${words.notReady}</span></p>` : nothing}
  `;
}

/** Time, fees and what the source says about one entry of a channel. */
export function terms({ portal, now, words: { procedureFacts: names, laterSteps: { way: words } }, format }: LaterScene, entry: Channel): TemplateResult {
  const { processingTime, fees, description } = entry;
  const end = estimatedEnd(processingTime, now, portal.calendar);
  return html`
    <dl>
      ${fact(names.time, timeShown(processingTime, names, format))}
      ${fact(names.fee, feesInWords(fees, names, format).map(({ amount, note, doubtful }) => html`<p>
        ${amount}${note ? html` <span class="muted">(${officeWords(note)})</span>` : nothing}
        ${doubtful ? html`<span class="way-on">${icon('warning')}<span>${names.feeDoubtful}</span></span>` : nothing}
      </p>`))}
      ${furtherTerms(entry, names).map(({ name, lines }) => fact(name, lines.map((line) => html`<p>${line}</p>`)))}
    </dl>
    ${end ? html`<p>${words.estimate(format.date(end))}</p>` : nothing}
    ${description ? richText(readRichText(description)) : nothing}
  `;
}
