/** The recent searches of a personal device, and the control by which its owner keeps the list of procedures. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Format, Messages } from '../../i18n/index.js';
import { languageCalled } from '../../i18n/index.js';
import { ownDevice } from '../../i18n/vi/own-device.js';
import { momentOfInstant } from '../../model/moment.js';
import type { Portal } from '../../portal/portal.js';
import type { Keyword } from '../../search/keyword.js';
import { notice } from '../../ui/notice.js';
import { type AboutKept, aboutKept, forgetProcedures, keepCatalogue, keptPortal } from '../kept-procedures.js';
import { addStyles } from '../late-styles.js';
import type { Widget } from '../widget.js';
import { keptHereStyles } from './kept-here.styles.js';
import { forgetSearches, recentSearches, withoutSearch, withSearch } from './recent-searches.js';

interface Speaking {
  readonly language: string;
  readonly format: Format;
}

const timeZone = 'Asia/Ho_Chi_Minh';

export class KeptHere {
  /** What became of what was pressed, for the live region. */
  said = '';
  readonly #host: Widget;
  readonly #search: (query: string) => void;
  readonly #words = new Map<string, Messages['ownDevice']>();
  #recent: readonly string[] = [];
  #about: AboutKept | undefined;
  #portal: Portal | undefined;
  #busy = false;

  constructor(host: Widget, search: (query: string) => void) {
    this.#host = host;
    this.#search = search;
    addStyles(host, keptHereStyles);
    void recentSearches(host.source.device).then((queries) => this.#tell('', () => (this.#recent = queries)));
  }

  /** The list it keeps, as a portal; `portal` is known unless that could not be had. */
  list(portal: Portal | undefined): ReturnType<typeof keptPortal> {
    return keptPortal(this.#host.source, portal);
  }

  /** Another search: what was said is over. */
  hush(): void {
    this.said = '';
  }

  /** A query that led to something: a result was opened, or it was asked for by Enter or the button. */
  used({ text, withheld }: Keyword): void {
    if (text && !withheld) void withSearch(this.#host.source.device, text).then((queries) => (this.#recent = queries));
  }

  /** Under the empty box. */
  recent(speaking: Speaking): unknown {
    if (this.#recent.length === 0) return nothing;
    const words = this.#wordsOf(speaking);
    return html`<section class="recent" aria-labelledby="recent">
      <h3 id="recent">${words.recent}</h3>
      <ul>${this.#recent.map((query) => html`<li>
        <button class="plain" type="button" @click=${() => this.#search(query)}>${query}</button>
        <button class="plain remove" type="button" aria-label=${words.remove(query)} @click=${() => this.#remove(query, words)}><span aria-hidden="true">✕</span></button>
      </li>`)}</ul>
      <button class="plain" type="button" @click=${() => this.#remove(undefined, words)}>${words.removeAll}</button>
    </section>`;
  }

  /** Below the list: what is kept for days without a network, and how to keep or delete it. */
  keeping(portal: Portal, fromDevice: boolean, speaking: Speaking): unknown {
    if (!fromDevice && portal !== this.#portal) this.#look(portal);
    if (fromDevice || !portal.searchProcedures) return nothing;
    const words = this.#wordsOf(speaking);
    const press = (label: string, act: () => Promise<void>): TemplateResult =>
      html`<button class="plain" type="button" aria-disabled=${this.#busy} @click=${() => (this.#busy ? undefined : void act())}>${label}</button>`;
    const keep = (): Promise<void> => this.#keep(portal, words);
    return html`<section class="keeping muted">
      ${this.said ? html`<p>${this.said}</p>` : nothing}
      ${this.#about
        ? html`<p>${this.#keptLine(this.#about, words, speaking)}</p>${press(words.renew, keep)}${press(words.forget, () => this.#forget(words))}`
        : html`${press(words.keep, keep)}<p>${words.keepNote}</p>`}
    </section>`;
  }

  /** Above a list that comes from the device. */
  offline(at: number, speaking: Speaking): TemplateResult {
    return notice({ tone: 'warning', icon: 'clock', body: html`<p>${this.offlineLine(at, speaking)}</p>` });
  }

  offlineLine(at: number, speaking: Speaking): string {
    const words = this.#wordsOf(speaking);
    return [words.offline(when(at, speaking)), this.#about?.whole === false ? words.offlinePart : ''].filter(Boolean).join(' ');
  }

  #keptLine({ count, bytes, keptAt, whole }: AboutKept, words: Messages['ownDevice'], speaking: Speaking): string {
    const { number } = speaking.format;
    return (whole ? words.kept : words.keptPart)(number(count), number(Math.ceil(bytes / 1_000)), when(keptAt, speaking));
  }

  async #keep(portal: Portal, words: Messages['ownDevice']): Promise<void> {
    this.#tell(words.keeping, () => (this.#busy = true));
    const kept = await this.#read(portal).catch(() => 'unavailable' as const);
    this.#tell(kept === 'full' ? words.full : typeof kept === 'string' ? words.failed : '', () => {
      this.#busy = false;
      if (typeof kept !== 'string') this.#about = kept;
    });
  }

  async #read(portal: Portal): ReturnType<typeof keepCatalogue> {
    const { readCatalogue } = await import('./catalogue.js');
    const { items, cut } = await readCatalogue(portal, {});
    return keepCatalogue(this.#host.source, portal, items, !cut);
  }

  async #forget(words: Messages['ownDevice']): Promise<void> {
    const gone = await forgetProcedures(this.#host.source);
    this.#tell(gone ? words.forgotten : words.notForgotten, () => (this.#about = gone ? undefined : this.#about));
  }

  #remove(query: string | undefined, words: Messages['ownDevice']): void {
    const { device } = this.#host.source;
    const left = query === undefined ? forgetSearches(device) : withoutSearch(device, query);
    this.#host.shadowRoot?.querySelector('input')?.focus();
    void left.then((queries) => this.#tell(words.removed, () => (this.#recent = queries)));
  }

  #look(portal: Portal): void {
    this.#portal = portal;
    void aboutKept(this.#host.source, portal).then((about) => this.#tell('', () => (this.#about = about)));
  }

  #tell(sentence: string, change: () => void): void {
    change();
    this.said = sentence;
    this.#host.requestUpdate();
  }

  /** Vietnamese until those of another language are there. */
  #wordsOf({ language }: Speaking): Messages['ownDevice'] {
    const known = this.#words.get(language);
    if (known) return known;
    this.#words.set(language, ownDevice);
    void languageCalled(language)?.then((sections) => sections.ownDevice()).then((words) => this.#tell(this.said, () => this.#words.set(language, words))).catch(() => undefined);
    return ownDevice;
  }
}

const when = (at: number, { format }: Speaking): string => format.dateTime(momentOfInstant(at, timeZone));
