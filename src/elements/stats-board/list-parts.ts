/** The parts of a board that compare: ways of applying, states, sectors. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChannelType } from '../../model/procedure.js';
import { amountOf } from '../../model/amount.js';
import { isCount } from '../../model/metric-reading.js';
import { isKnownMetric } from '../../model/metrics.js';
import { metricOf } from '../../model/statistics.js';
import { isFinal } from '../../model/status.js';
import { icon, type IconName } from '../../ui/icons.js';
import { officeWords } from '../office-words.js';
import { type Bar, bars } from './bars.js';
import { type BoardFigures, drawnValue, nameOf, readFrom, shareOf, type Spoken, whyNothing } from './board-figures.js';

const part = (title: string, list: readonly Bar[], none: string, more: unknown = nothing): TemplateResult =>
  html`<section class="half" aria-label=${title}><h3>${title}</h3>${list.length > 0 ? html`${bars(list)}${more}` : html`<p class="muted">${none}</p>`}</section>`;

const channelIcons: Readonly<Record<ChannelType, IconName>> = { online: 'globe', inPerson: 'office', postal: 'letter' };

/** Counts as shares of their sum; what cannot be a count is left out and said to be so. */
function shares<Row extends { readonly count: number }>(rows: readonly Row[], spoken: Spoken, describe: (row: Row) => Pick<Bar, 'name' | 'icon'>): readonly Bar[] {
  const sum = rows.every(({ count }) => isCount(count)) ? rows.reduce((so, { count }) => so + count, 0) : 0;
  return rows.map((row) => {
    const { said: { value, remark } } = readFrom([{ id: '', count: row.count }], '', spoken);
    return { ...describe(row), written: value, beside: remark ?? shareOf(row.count, sum, spoken), percent: sum > 0 ? (row.count / sum) * 100 : undefined };
  });
}

/** Parts that are more than their whole. */
function tooMany(parts: readonly (number | undefined)[], all: number | undefined, { words, format }: Spoken): TemplateResult | typeof nothing {
  const sum = parts.filter(isCount).reduce((so, count) => so + count, 0);
  return isCount(all) && sum > all ? html`<p class="reason">${icon('warning')}<span>${words.statsBoard.moreThanAll(format.number(sum), format.number(all))}</span></p>` : nothing;
}

export function channelPart({ whole: { channels = [], metrics } }: BoardFigures, spoken: Spoken): TemplateResult {
  const { words: { statsBoard: words } } = spoken;
  return part(words.byChannel, shares(channels, spoken, ({ channel }) => ({ name: words.channel[channel], icon: channelIcons[channel] })), words.noChannels, tooMany(channels.map(({ count }) => count), metricOf(metrics, 'received').count, spoken));
}

export function statusPart({ whole: { statuses = [] } }: BoardFigures, spoken: Spoken): TemplateResult {
  const { words: { statsBoard: words } } = spoken;
  const rows = [...statuses].sort((one, other) => Number(isFinal(one.status)) - Number(isFinal(other.status)));
  return part(words.byStatus, shares(rows, spoken, ({ status, label }) => ({ name: status === 'unknown' && label ? officeWords(label) : words.status[status] })), words.noStatuses);
}

/** So many stand there at once. */
const shownSectors = 8;

export function sectorPart(figures: BoardFigures, metric: string, spoken: Spoken): TemplateResult {
  const { words: { statsBoard: words } } = spoken;
  const { sectors = [] } = figures.whole;
  const rows = sectors.map(({ name, metrics }) => {
    const { reading, said } = readFrom(metrics, metric, spoken);
    return { name: officeWords(name), reading, said, value: drawnValue(reading) };
  }).sort((one, other) => (other.value ?? -1) - (one.value ?? -1));
  const title = words.bySector(nameOf(metric, figures, spoken));
  if (!rows.some(({ value }) => value !== undefined)) return part(title, [], whyNothing(rows) ?? words.noSectors);
  const isRate = rows.some(({ reading }) => amountOf(reading)?.scale === 'percent');
  const most = isRate ? 100 : Math.max(...rows.map(({ value = 0 }) => value), 1);
  const list = rows.map(({ name, said, value }): Bar => ({
    name, written: said.value, beside: said.counts, percent: value === undefined ? undefined : (value / most) * 100,
  }));
  const rest = list.slice(shownSectors);
  return part(title, list.slice(0, shownSectors), words.noSectors, html`
    ${isKnownMetric(metric) ? tooMany(sectors.map(({ metrics }) => metricOf(metrics, metric).count), metricOf(figures.whole.metrics, metric).count, spoken) : nothing}
    ${rest.length > 0 ? html`<details><summary>${words.moreSectors(rest.length)}</summary>${bars(rest)}</details>` : nothing}
    ${figures.numbers((numbers) => numbers.sectors(title, rows, isRate, spoken))}`);
}
