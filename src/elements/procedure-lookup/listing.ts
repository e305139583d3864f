/** The list and its growing: the first page is one reading, each page after it another. */
import type { ProcedureQuery } from '../../model/procedure.js';
import { type Portal, PortalError, type ReadOptions } from '../../portal/portal.js';
import { type KeptAnswer, Reading } from '../reading.js';
import type { Widget } from '../widget.js';
import { filterQuery, type Filters, isFiltered } from './filters.js';
import { findFeatured, findListed, type Found } from './found.js';
import type { KeptHere } from './kept-here.js';
import { needsRemark, type Remarks } from './results-view.js';

/** Keyword, filters, codes of featured procedures, how many a page. */
export type ListQuestion = [keyword: string, filters: Filters, featured: string, size: number];

type KeptList = (...asked: Parameters<KeptHere['list']>) => Promise<Awaited<ReturnType<KeptHere['list']>>>;

const usualPage = 20;
const largestPage = 100;

/** How many procedures a page, as the page's author wrote it. */
export const sizeOf = (written: string): number => Math.min(Math.max(Math.trunc(Number(written)) || usualPage, 1), largestPage);

export class Listing {
  readonly first: Reading<ListQuestion, Found>;
  readonly more: Reading<[Found], Found>;
  readonly #host: Widget;
  readonly #remarks: () => Promise<Remarks>;
  /** The list to which a page is being added. */
  #growing: Found | undefined;

  /** `remarks` brings what a search, a next page, and a list with gaps need; `kept` the list that the device keeps. */
  constructor(host: Widget, question: () => ListQuestion | undefined, remarks: () => Promise<Remarks>, kept: KeptList) {
    this.#host = host;
    this.#remarks = remarks;
    this.first = new Reading(host, { keepWhileLoading: true, question, read: (portal, asked, signal) => this.#find(portal, asked, signal), kept: (_source, portal, asked, signal) => this.#findKept(kept, portal, asked, signal) });
    this.more = new Reading<[Found], Found>(host, {
      question: () => {
        const { answer, state } = this.first;
        return state === 'ready' && answer?.next !== undefined && answer === this.#growing ? [answer] : undefined;
      },
      read: async (portal, [growing], signal) => (await this.#needed()).readOn(portal, growing, signal, host, (longer) => this.first.extend(longer)),
    });
  }

  /** Adds the next page; again, when it failed. */
  readonly readOn = (): void => {
    if (this.#growing === this.first.answer) this.more.retry();
    this.#growing = this.first.answer;
    this.#host.requestUpdate();
  };

  async #find(portal: Portal, [keyword, filters, featured, size]: ListQuestion, signal: AbortSignal): Promise<Found> {
    // What the portal can filter by is known now.
    this.#host.requestUpdate();
    const offered = keyword || isFiltered(filters) ? undefined : await findFeatured(portal, featured, { signal });
    return offered ?? this.#look(portal, { keyword: keyword || undefined, ...filterQuery(filters, portal), size }, { signal });
  }

  async #look(portal: Portal, query: ProcedureQuery, options: ReadOptions): Promise<Found> {
    const { keyword } = query;
    if (keyword) {
      const remarks = await (portal.filters.keyword === false ? this.#needed() : this.#remarks());
      if (remarks) return remarks.findSearched(portal, { ...query, keyword }, options);
    }
    // The portal's own search, in its own order, is better than none.
    const found = await findListed(portal, query, options);
    if (needsRemark(found)) await this.#needed();
    return found;
  }

  /** Where there is no going on without. */
  async #needed(): Promise<NonNullable<Remarks>> {
    const remarks = await this.#remarks();
    if (!remarks) throw new PortalError('offline', 'a part of the script did not arrive');
    return remarks;
  }

  /** In the list that the device keeps; it is shown whole, as it is here already. */
  async #findKept(list: KeptList, portal: Portal | undefined, [keyword, filters]: ListQuestion, signal: AbortSignal): Promise<KeptAnswer<Found> | undefined> {
    const kept = await list(portal);
    return kept && { portal: kept.portal, at: kept.about.keptAt, answer: await this.#look(kept.portal, { keyword: keyword || undefined, ...filterQuery(filters, kept.portal) }, { signal }) };
  }
}
