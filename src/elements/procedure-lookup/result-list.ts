/** The list of procedures: what each is called, its code, its sector, how it is handed in. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { ChannelType, OnlineLevel, ProcedureSummary } from '../../model/procedure.js';
import { highlight } from '../../search/highlight.js';
import { icon, type IconName } from '../../ui/icons.js';
import { keyOf } from './found.js';

/** What choosing a procedure does. `none`: it cannot be opened anywhere. */
export type Way = { readonly kind: 'open' } | { readonly kind: 'link'; readonly href: string; readonly leaves: boolean } | { readonly kind: 'none' };

export interface ResultList {
  readonly items: readonly ProcedureSummary[];
  /** The words to mark. */
  readonly keyword: string;
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

/** Names up to this long are always shown to the end; of longer ones this much. In UTF-16 units. */
const longName = 200;
const shownOfLongName = 150;

function title(item: ProcedureSummary, index: number, { keyword, words, wayTo, choose, unfolded, unfold }: ResultList): TemplateResult {
  const name = item.name.normalize('NFC');
  const key = keyOf(item);
  const folds = name.length >= longName;
  const cut = folds && !unfolded.has(key) ? name.lastIndexOf(' ', shownOfLongName) : -1;
  // Screen readers always get the whole name.
  const content = html`<span lang="vi">${cut < 1 ? marked(name, keyword) : html`${marked(name.slice(0, cut), keyword)}<span class="visually-hidden">${name.slice(cut)}</span>`}</span>`;
  const way = wayTo(item);
  const chosen = (event: Event): void => choose(item, index, way, event);
  return html`
    ${way.kind === 'open' ? html`<button class="name" type="button" @click=${chosen}>${content}</button>`
    : way.kind === 'none' ? html`<p class="name text">${content}</p>`
    : way.leaves ? html`<a class="name" href=${way.href} target="_blank" rel="noopener noreferrer" @click=${chosen}>${content} ${words.common.opensNewTab}</a>`
    : html`<a class="name" href=${way.href} @click=${chosen}>${content}</a>`}
    ${folds ? html`<button class="plain" type="button" aria-expanded=${cut < 1} @click=${() => unfold(key)}>
      ${cut < 1 ? words.procedureLookup.shortName : words.procedureLookup.fullName}</button>` : nothing}
  `;
}

const marked = (text: string, keyword: string): unknown =>
  highlight(text, keyword).map(({ text: part, hit }) => (hit ? html`<mark>${part}</mark>` : part));
