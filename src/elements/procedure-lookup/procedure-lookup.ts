import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { procedure } from '../../i18n/vi/procedure.js';
import { procedureLookup } from '../../i18n/vi/procedure-lookup.js';
import type { Sector } from '../../model/procedure.js';
import { type Keyword, readKeyword } from '../../search/keyword.js';
import { base } from '../../ui/base.styles.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property, state } from '../attribute.js';
import { define } from '../define.js';
import { Reading } from '../reading.js';
import { SharedMachine } from '../shared-machine.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { WordedPart } from '../worded-part.js';
import type { View } from './address.js';
import { Door } from './door.js';
import { choicesOf, type FilterName, type Filters, isFiltered, noFilters, offeredBy } from './filters.js';
import { FollowedAddress } from './followed-address.js';
import type { Found } from './found.js';
import { Listing, type ListQuestion, sizeOf } from './listing.js';
import { OwnDevice } from './own-device.js';
import { DvcProcedureSelectedEvent } from './procedure-lookup.events.js';
import type { Opening } from './opening.js';
import { styles } from './procedure-lookup.styles.js';
import { wayTo } from './result-list.js';
import { placeholder, readyLine, resultsView } from './results-view.js';
import { moreFilters, type SearchForm, searchForm } from './search-form.js';
import { Typing } from './typing.js';
import { waysIn } from './ways-in.js';

/**
 * Finds procedures by the words people use, with or without diacritics, and shows them in place.
 *
 * @element dvc-procedure-lookup
 * @slot - Shown before the script runs, and when the office cannot be reached.
 * @event {DvcProcedureSelectedEvent} dvc-procedure-selected - A procedure was chosen from the list.
 * @event {DvcFailedEvent} dvc-failed - Something could not be read.
 * @csspart search - The search box with its filters.
 * @csspart events - Life events, a way in without typing.
 * @csspart list - The list of procedures.
 * @csspart result - One procedure of the list.
 */
export class DvcProcedureLookup extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, styles];

  /** Words to search for from the start. */
  @property(asWritten) query = '';

  /** Code of the sector to begin with, where the portal can filter by it. */
  @property(asWritten) sector = '';

  /** Codes of the procedures to show before a search, with commas between; the portal's own when empty. */
  @property(asWritten) featured = '';

  /** How many procedures a page, 1 to 100, where the portal lets us choose. */
  @property({ converter: asWritten.converter, attribute: 'page-size' }) pageSize = '';

  /** Code of a procedure to open from the start. */
  @property(asWritten) procedure = '';

  /** Address of the page that shows a procedure, with {code} in it; without it the sheet opens in place. */
  @property({ converter: asWritten.converter, attribute: 'sheet-href' }) sheetHref = '';

  /** `query`: what is looked at stands in the page's address, which can be shared. Off when empty. */
  @property(asWritten) history = '';

  protected readonly translation = new Translation(this, { common, procedure, procedureLookup });

  @state() private keyword: Keyword = readKeyword('');
  @state() private filters: Filters = noFilters;
  @state() private entered = false;
  readonly #unfolded = new Set<string>();

  readonly #typing = new Typing(this, (text) => {
    this.keyword = readKeyword(text);
    // Side by side with whatever else is waited for.
    if (text) void this.#remarks.again();
    this.#own.here?.hush();
  });

  readonly #machine = new SharedMachine(this, {
    holds: () => this.#typing.text !== this.query.trim() || this.#door.opening?.opened?.guideBegun === true,
    wipe: (why) => {
      if (why === 'idle') this.#door.begin(this.procedure);
      // Whoever comes back from a procedure's own page comes back to her results.
      if (why === 'idle' || !this.sheetHref.trim()) this.#typing.now(this.query.trim());
    },
  });

  readonly #door = new Door(this);
  readonly #own = new OwnDevice(this, (query) => this.#typing.now(query));

  readonly #remarks = new WordedPart(this, () => import('./remarks.js'));

  readonly #listing = new Listing(this, () =>
    // Nothing is read behind a procedure that was opened from the start.
    this.#address.reading || (this.#door.isEntered && !this.#results.answer) ? undefined : [this.keyword.text, this.filters, this.featured.trim(), sizeOf(this.pageSize)], () => this.#remarks.again(), async (portal) => (await this.#own.bring())?.list(portal));

  readonly #sectors = new Reading<[string], readonly Sector[]>(this, {
    question: () => (this.#results.portal?.filters.sector && this.#results.portal.listSectors ? ['sectors'] : undefined),
    read: async ({ listSectors }, _question, signal) => (await listSectors?.({}, { signal })) ?? [],
  });

  readonly #address = new FollowedAddress(this, () => this.history.trim().toLowerCase() === 'query', (view) => this.#show(view));

  get #results(): Reading<ListQuestion, Found> {
    return this.#listing.first;
  }

  /** On what was typed. */
  get #remark(): string | undefined {
    const { here } = this.#remarks;
    return here?.typedRemark(this.keyword, here.words);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.#typing.now(this.query.trim());
    if (changed.has('sector')) this.#choose('sector', this.sector.trim());
    if (changed.has('procedure')) this.#door.begin(this.procedure);
    if (!this.hasUpdated) this.#address.begin();
  }

  /** As an address says. */
  #show(view: View): void {
    const { query, procedure: written, ...filters } = view;
    this.#typing.now(query);
    this.filters = filters;
    this.#door.begin(written);
    this.requestUpdate();
  }

  protected override updated(): void {
    // Not through the template: a box is not written to while somebody types in it.
    const box = this.renderRoot.querySelector('input');
    if (box && box.value !== this.#typing.text) box.value = this.#typing.text;
    this.#address.write({ ...this.filters, query: this.keyword.text, procedure: this.#door.code });
    if (!this.#results.answer) return;
    // What is typed or pressed next needs them; nobody waits for them while the list is read.
    void this.#remarks.bring();
    if (!this.sheetHref.trim()) void this.#door.late.bring();
  }

  protected override content(): TemplateResult {
    const { words } = this.translation;
    const { opening } = this.#door;
    return html`
      ${this.liveRegion(this.#said())}
      <div class="stack">
        ${this.#machine.watch?.question}
        ${this.#door.begun ? placeholder(false, words) : opening?.opened ? opening.view(words, this.#partState(opening)) : this.#searchView()}
      </div>
    `;
  }

  /** One sentence for each settled answer; a list that stands while another loads is not talked over. */
  #said(): string {
    const { words, format } = this.translation;
    const { answer } = this.#results;
    const { more } = this.#listing;
    const { opening } = this.#door;
    const opened = opening?.opened;
    const reading = opened ? opening.part : more.failure || more.stalled ? more : this.#results;
    if (this.#machine.watch?.sentence) return this.#machine.watch.sentence;
    if (this.#door.waits) return words.common.loading;
    if (this.#door.lost) return words.common.failure.offline;
    if (this.#own.here?.said && !opened) return this.#own.here.said;
    if (reading.state === 'loading' && !reading.stalled && answer) return '';
    const kept = reading.fromDevice ? this.#own.here?.offlineLine(reading.answeredAt, this.translation) : undefined;
    const line = this.spoken(reading, answer && !opened ? [kept, readyLine(answer, words, this.#remarks.here, format)].filter(Boolean).join(' ') : '');
    return [this.keyword.withheld && !opened && this.#remark, line].filter(Boolean).join(' ');
  }

  /** Nothing is searched for or chosen yet. */
  #idle(): boolean {
    return this.#typing.text.trim() === '' && !isFiltered(this.filters);
  }

  #partState({ part }: Opening): unknown {
    return part.failure ? this.failureNotice(part) : part.state === 'loading' ? placeholder(part.stalled, this.translation.words) : nothing;
  }

  #searchView(): TemplateResult {
    const { words } = this.translation;
    const { portal, failure, answer, fromDevice, answeredAt } = this.#results;
    const isListed = answer && answer.kind !== 'absent';
    const form: SearchForm = {
      words,
      remark: this.#remark,
      typed: (event) => this.#typing.changed((event.currentTarget as HTMLInputElement).value, event instanceof InputEvent && event.isComposing),
      submitted: () => {
        this.#typing.now();
        this.#own.here?.used(this.keyword);
      },
      recent: this.#typing.text === '' && this.entered ? this.#own.here?.recent(this.translation) : nothing,
      entered: () => {
        this.entered = true;
        void this.#remarks.again().then((remarks) => remarks?.prepare(this, this.#results.portal));
      },
      filters: portal ? offeredBy(portal).map((name) => ({ name, choices: choicesOf(name, words, this.#sectors.answer ?? [], this.translation.format.number), chosen: this.filters[name] })) : failure ? [] : undefined,
      chosen: (filter, value) => this.#choose(filter, value),
      retrySectors: this.#sectors.failure && (() => this.#sectors.retry()),
    };
    return html`
      ${portal && !portal.searchProcedures ? nothing : searchForm(form)}
      ${failure ? this.failureNotice(this.#results) : nothing}
      ${this.#door.lost ? notice({ tone: 'warning', body: words.common.failure.offline }) : nothing}
      ${fromDevice ? this.#own.here?.offline(answeredAt, this.translation) : nothing}
      ${isListed && this.#idle() ? waysIn(words, (keyword) => this.#typing.now(keyword)) : nothing}
      ${isListed ? moreFilters(form) : nothing}
      ${answer ? this.#list(answer) : failure ? nothing : placeholder(this.#results.stalled, words)}
      ${portal && answer ? this.#own.here?.keeping(portal, fromDevice, this.translation) : nothing}
    `;
  }

  #list(found: Found): unknown {
    const { words, format } = this.translation;
    const { more, readOn } = this.#listing;
    return resultsView({
      found, words, format,
      remarks: this.#remarks.here,
      contact: this.#results.portal?.contact ?? {},
      busy: this.#results.state === 'loading' || this.#door.waits,
      stalled: this.#results.stalled,
      narrowed: { filters: this.filters, sectors: this.#sectors.answer ?? [], lift: (filter) => this.#choose(filter, '') },
      more: { offered: this.#results.state === 'ready', busy: more.state === 'loading', stalled: more.stalled, failure: more.failure, ask: readOn },
      list: {
        wayTo: (item) => wayTo(item, this.#results.portal, this.sheetHref),
        choose: ({ code, id, name }, index, way, event) => {
          this.dispatchEvent(new DvcProcedureSelectedEvent(code));
          this.#own.here?.used(this.keyword);
          if (way.kind === 'open') this.#door.from(event.currentTarget as Element, index, { code, id }, name);
        },
        unfolded: this.#unfolded,
        unfold: (key) => {
          if (!this.#unfolded.delete(key)) this.#unfolded.add(key);
          this.requestUpdate();
        },
      },
    });
  }

  #choose(filter: FilterName, value: string): void {
    this.filters = { ...this.filters, [filter]: value };
  }
}

define('dvc-procedure-lookup', DvcProcedureLookup);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-lookup': DvcProcedureLookup;
  }
}
