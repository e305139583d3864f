/** The list of procedures: what each is called, its code, its sector, how it is handed in. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { ChannelType, OnlineLevel, ProcedureSummary } from '../../model/procedure.js';
import { safeUrl, visible } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { icon, type IconName } from '../../ui/icons.js';
import type { Widget } from '../widget.js';
import { keyOf } from './found.js';

/** What choosing a procedure does. `none`: it cannot be opened anywhere. */
export type Way = { readonly kind: 'open' } | { readonly kind: 'link'; readonly href: string; readonly leaves: boolean } | { readonly kind: 'none' };

/** Where a procedure is shown: on the page the author names, here, or on the official page. */
export function wayTo({ code, id }: ProcedureSummary, portal: Portal | undefined, sheetHref: string): Way {
  const page = safeUrl(sheetHref.trim().replace(/\{code\}/g, encodeURIComponent(visible(code))), document.baseURI);
  if (page) return { kind: 'link', href: page, leaves: false };
  if (portal?.getProcedure) return { kind: 'open' };
  const official = portal?.links.apply({ code, id });
  return official ? { kind: 'link', href: official, leaves: true } : { kind: 'none' };
}

export interface ResultList {
  readonly items: readonly ProcedureSummary[];
  /** The words to mark. */
  readonly keyword: string;
  /** Marks them, where it has arrived. */
  readonly marked: ((text: string, keyword: string) => unknown) | undefined;
  readonly words: Pick<Messages, 'common' | 'procedure' | 'procedureLookup'>;
  readonly wayTo: (item: ProcedureSummary) => Way;
  readonly choose: (item: ProcedureSummary, index: number, way: Way, event: Event) => void;
  /** Keys of the procedures whose long names are shown to the end. */
  readonly unfolded: ReadonlySet<string>;
  readonly unfold: (key: string) => void;
}

export const resultList = (list: ResultList): TemplateResult => html`<ul class="list" part="list">${list.items.map((item, index) => result(item, index, list))}</ul>`;

const levelIcons: Readonly<Record<OnlineLevel, IconName>> = { full: 'globe', partial: 'globe', informationOnly: 'info', none: 'office' };
const channelIcons: Readonly<Record<ChannelType, IconName>> = { online: 'globe', inPerson: 'office', postal: 'letter' };

function result(item: ProcedureSummary, index: number, list: ResultList): TemplateResult {
  const { procedure: words } = list.words;
  const { code, sector, onlineLevel, channels = [] } = item;
  return html`<li part="result">
    ${title(item, index, list)}
    <div class="facts">
      <span>${words.code}: <span class="code">${code}</span></span>
      ${sector?.name ? html`<span>${words.sector}: <span lang="vi">${sector.name}</span></span>` : nothing}
    </div>
    <div class="facts">
      ${onlineLevel ? html`<span>${icon(levelIcons[onlineLevel])}${words.level[onlineLevel]}</span>` : nothing}
      ${channels.map(({ type }) =>
        (onlineLevel && type === 'online') || (onlineLevel === 'none' && type === 'inPerson') ? nothing
        : html`<span>${icon(channelIcons[type])}${words.channel[type]}</span>`)}
    </div>
  </li>`;
}

/** Names up to this long are always shown to the end; of longer ones between these two. In UTF-16 units. */
const longName = 200;
const leastShown = 80;
const mostShown = 150;

/**
 * Where a long name is cut: after the last phrase that fits, for a space in Vietnamese stands between syllables and
 * mostly inside a word. Below 1 when there is no place.
 */
export function cutOf(name: string): number {
  const ends = [...name.slice(0, mostShown).matchAll(/[,;:.)–-](?=\s)/g)].map(({ index }) => index);
  const end = ends[ends.length - 1] ?? 0;
  return end >= leastShown ? end + Number(name[end] === ')') : name.lastIndexOf(' ', mostShown);
}

function title(item: ProcedureSummary, index: number, { keyword, marked = (text) => text, words, wayTo, choose, unfolded, unfold }: ResultList): TemplateResult {
  const name = item.name.normalize('NFC');
  const key = keyOf(item);
  const folds = name.length >= longName;
  const cut = folds && !unfolded.has(key) ? cutOf(name) : -1;
  // Screen readers always get the whole name.
  const content = html`<span lang="vi">${cut < 1 ? marked(name, keyword) : html`${marked(name.slice(0, cut).trimEnd(), keyword)}<span aria-hidden="true">…</span><span class="visually-hidden">${name.slice(cut)}</span>`}</span>`;
  const way = wayTo(item);
  const chosen = (event: Event): void => choose(item, index, way, event);
  return html`
    ${way.kind === 'open' ? html`<button class="name" type="button" @click=${chosen}>${content}</button>`
    : way.kind === 'none' ? html`<p class="name text" tabindex="-1">${content}</p>`
    : way.leaves ? html`<a class="name" href=${way.href} target="_blank" rel="noopener noreferrer" @click=${chosen}>${content} ${words.common.opensNewTab}</a>`
    : html`<a class="name" href=${way.href} @click=${chosen}>${content}</a>`}
    ${folds ? html`<button class="plain fold" type="button" aria-expanded=${cut < 1} @click=${() => unfold(key)}>
      ${cut < 1 ? words.procedureLookup.shortName : words.procedureLookup.fullName}</button>` : nothing}
  `;
}

/** The title of a procedure in the list, by which it is opened. */
export const titleAt = (host: Widget, index: number): HTMLElement | undefined => [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.name') ?? [])][index];
