/** The search box and its filters. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { Choice, FilterName } from './filters.js';

export interface Filter {
  readonly name: FilterName;
  readonly choices: readonly Choice[];
  readonly chosen: string;
}

export interface SearchForm {
  readonly words: Pick<Messages, 'common' | 'procedure' | 'procedureLookup'>;
  /** A remark on what was typed. */
  readonly remark: string | undefined;
  readonly typed: (event: Event) => void;
  readonly submitted: () => void;
  /** Under the box, while it is empty. */
  readonly recent: unknown;
  /** Somebody went to the box. */
  readonly entered: () => void;
  /** The filters the portal offers, each with its choices and what is chosen; undefined until it is known which there are. */
  readonly filters: readonly Filter[] | undefined;
  readonly chosen: (filter: FilterName, value: string) => void;
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
          enterkeyhint="search" maxlength="300" @focus=${form.entered} @input=${form.typed} @compositionend=${form.typed} />
        <button class="primary" type="submit">${words.search}</button>
      </div>
      <p class="hint" id="hint">${remark ?? words.hint}</p>
      ${form.recent}
    </div>
    ${filters?.length === 0 ? nothing : html`<div class="filters">${filters?.filter(isFirst).map((filter) => filterOf(filter, form))}</div>`}
  </form>`;
}

/** Those most people know what to do with; the others wait where the list is. */
const isFirst = ({ name }: Filter): boolean => name === 'sector' || name === 'channel';

/** The other filters. They come with the list, so that nothing on the page jumps when it is known which there are. */
export function moreFilters(form: SearchForm): TemplateResult | typeof nothing {
  const others = form.filters?.filter((filter) => !isFirst(filter)) ?? [];
  return others.length === 0 ? nothing : html`<details class="refine" ?open=${others.some(({ chosen }) => chosen !== '')}>
    <summary>${form.words.procedureLookup.refine}</summary>
    <div class="filters">${others.map((filter) => filterOf(filter, form))}</div>
  </details>`;
}

/** Host pages of some systems press their own default button at any Enter that reaches them. */
function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.stopPropagation();
}

const value = (event: Event): string => (event.currentTarget as HTMLSelectElement).value;

const option = ({ value: code, name }: Choice, chosen: string): TemplateResult => html`<option value=${code} .selected=${code === chosen}>${name}</option>`;

function filterOf({ name, choices, chosen }: Filter, { words: { common, procedureLookup: words }, chosen: choose, retrySectors }: SearchForm): TemplateResult {
  const known = chosen === '' || choices.some(({ value: code }) => code === chosen);
  return html`<div>
    <label for=${name}>${words.filter[name]}</label>
    <select id=${name} @change=${(event: Event) => choose(name, value(event))}>
      ${option({ value: '', name: words.anyChoice }, chosen)}
      ${known ? nothing : option({ value: chosen, name: chosen }, chosen)}
      ${choices.map((choice) => option(choice, chosen))}
    </select>
    ${name === 'sector' && retrySectors ? html`<p>${words.sectorsFailed} <button class="plain" type="button" @click=${retrySectors}>${common.retry}</button></p>` : nothing}
  </div>`;
}
