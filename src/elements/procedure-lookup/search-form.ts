/** The search box and its filters. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import { channelTypes, type Sector } from '../../model/procedure.js';

export interface SearchForm {
  readonly words: Pick<Messages, 'common' | 'procedure' | 'procedureLookup'>;
  /** A remark on what was typed. */
  readonly remark: string | undefined;
  readonly typed: (event: Event) => void;
  readonly submitted: () => void;
  readonly filters: { readonly sector: boolean; readonly channel: boolean } | undefined;
  /** Whether it is known which filters there are; until then their place is kept free. */
  readonly known: boolean;
  readonly sectors: readonly Sector[];
  /** Writes a number for people. */
  readonly number: (count: number) => string;
  readonly sector: string;
  readonly channel: string;
  readonly chosen: (filter: 'sector' | 'channel', value: string) => void;
  /** Asks for the sectors again, when they could not be had. */
  readonly retrySectors: (() => void) | undefined;
}

export function searchForm(form: SearchForm): TemplateResult {
  const { words: { procedureLookup: words }, filters, remark } = form;
  const submit = (event: Event): void => {
    event.preventDefault();
    form.submitted();
  };
  return html`<form role="search" part="search" aria-label=${words.label} novalidate @submit=${submit} @keydown=${keepEnter} @keypress=${keepEnter}>
    <div>
      <label for="keyword">${words.label}</label>
      <div class="box">
        <input id="keyword" type="search" aria-describedby="hint" autocomplete="off" autocapitalize="off" spellcheck="false"
          enterkeyhint="search" maxlength="300" @input=${form.typed} @compositionend=${form.typed} />
        <button class="primary" type="submit">${words.search}</button>
      </div>
      <p class="hint" id="hint">${remark ?? words.hint}</p>
    </div>
    ${filters?.sector || filters?.channel || !form.known
      ? html`<div class="filters">${filters?.sector ? sectorFilter(form) : nothing}${filters?.channel ? channelFilter(form) : nothing}</div>`
      : nothing}
  </form>`;
}

/** Host pages of some systems press their own default button at any Enter that reaches them. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.stopPropagation();
}

const value = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

const option = (code: string, name: string, chosen: string): TemplateResult => html`<option value=${code} .selected=${code === chosen}>${name}</option>`;

function sectorFilter({ words: { common, procedureLookup: words }, sectors, number, sector, chosen, retrySectors }: SearchForm): TemplateResult {
  const known = sector === '' || sectors.some(({ code }) => code === sector);
  return html`<div>
    <label for="sector">${words.sector}</label>
    <select id="sector" @change=${(event: Event) => chosen('sector', value(event))}>
      ${option('', words.anyChoice, sector)}
      ${known ? nothing : option(sector, sector, sector)}
      ${sectors.map(({ code, name, procedures }) => option(code, procedures === undefined ? name : words.withCount(name, number(procedures)), sector))}
    </select>
    ${retrySectors ? html`<p>${words.sectorsFailed} <button class="plain" type="button" @click=${retrySectors}>${common.retry}</button></p>` : nothing}
  </div>`;
}

const channelFilter = ({ words: { procedure, procedureLookup: words }, channel, chosen }: SearchForm): TemplateResult => html`<div>
  <label for="channel">${words.channel}</label>
  <select id="channel" @change=${(event: Event) => chosen('channel', value(event))}>
    ${option('', words.anyChoice, channel)}
    ${channelTypes.map((type) => option(type, procedure.channel[type], channel))}
  </select>
</div>`;
