/** Asking a portal what a page asks, in the shapes of the contract. */
import type { ProcedureSummary } from '../model/procedure.js';
import type { Roster } from '../model/roster.js';
import type { StatisticsQuery } from '../model/statistics.js';
import { type Page, PortalError } from '../portal/portal.js';
import { type Answers, type KeptAnswer, keyOf } from './answers.js';
import { type Freshness, type KeptOperation, usualFreshness } from './gateway-section.js';
import { readOfficeCode, readPeriod, readSearch, noFields, type SearchInput } from './inputs.js';
import type { ServedPortal } from './portal-file.js';
import { released } from './privacy.js';

export interface Asking {
  readonly served: ServedPortal;
  readonly answers: Answers;
  readonly onLeftOut: (records: number) => void;
}

export interface Found {
  readonly answer: KeptAnswer;
  readonly freshness: Freshness;
}

/** A page of procedures as the contract has it; `next` is how the backend reads on and stays here. */
interface KeptPage {
  readonly items: readonly unknown[];
  readonly total?: number | undefined;
  readonly more: boolean;
  readonly next?: string | undefined;
}

/** What each operation asks, from the address of the request and the code in it. */
export const reads: Readonly<Record<KeptOperation, (asking: Asking, url: URL, code: string) => Promise<Found>>> = {
  searchProcedures: async (asking, url) => (isChained(asking) ? withoutNext : same)(await search(asking, readSearch(url))),
  getProcedure: (asking, url, written) => {
    noFields(url);
    const code = readOfficeCode(written);
    return kept(asking, 'getProcedure', [code], async ({ getProcedure }) => release(asking, 'getProcedure', await getProcedure?.({ code })));
  },
  listSectors: (asking, url) => {
    noFields(url);
    return kept(asking, 'listSectors', [], async ({ listSectors }) => ({ items: (await listSectors?.({}) ?? []).map((sector) => release(asking, 'listSectors', sector)) }));
  },
  getStatistics: (asking, url) => statisticsOf(asking, readPeriod(url, asking.served.portal.statisticsByPeriod === false)),
  getRoster: (asking, url) => {
    noFields(url);
    return kept(asking, 'getRoster', [], async ({ getRoster }) => release(asking, 'getRoster', withoutTime(await getRoster?.({}))));
  },
};

/** The figures of a period, first and last date. */
export const statisticsOf = (asking: Asking, period: StatisticsQuery): Promise<Found> =>
  kept(asking, 'getStatistics', asking.served.portal.statisticsByPeriod === false ? [] : [period.from, period.to], async ({ getStatistics }) => release(asking, 'getStatistics', await getStatistics?.(period)));

/** The time at which the backend answered is not the time at which a kept answer is read. */
const withoutTime = (roster: Roster | undefined): Roster | undefined => roster && { ...roster, answeredAt: undefined };

const same = (found: Found): Found => found;

/** Whether only a page tells where the next begins. */
const isChained = ({ served }: Asking): boolean => ['cursor', 'link'].includes(served.config.operations.searchProcedures?.paging?.kind ?? 'none');

const release = ({ served }: Asking, operation: KeptOperation, record: unknown): unknown => released(operation, record, served.privacy);

async function kept({ served, answers }: Asking, operation: KeptOperation, values: readonly string[], ask: (portal: ServedPortal['portal']) => Promise<unknown>): Promise<Found> {
  const freshness = served.section.cache?.[operation] ?? usualFreshness[operation];
  const key = keyOf(served.name, served.version, operation, ...values);
  return { freshness, answer: await answers.of({ key, freshness, ask: () => ask(served.portal) }) };
}

/** Backends that only tell where the next page begins are read page by page, each from the cache where it is there. */
async function search(asking: Asking, { query, page }: SearchInput): Promise<Found> {
  const { served } = asking;
  const { keyword = '', sector = '', channel = '', level = '', audience = '', size } = query;
  const after = page === 1 ? undefined : isChained(asking) ? await nextAfter(asking, { query, page: page - 1 }) : String(page - 1);
  const filters = served.portal.filters;
  // What the backend cannot be asked for makes no second question.
  const values = [filters.keyword === false ? '' : keyword, filters.sector ? sector : '', filters.channel ? channel : '', filters.level ? level : '', filters.audience ? audience : ''];
  return kept(asking, 'searchProcedures', [...values, String(size), String(page)], async ({ searchProcedures }) => {
    const answer = await searchProcedures?.({ ...query, after });
    if (!answer) throw new PortalError('missing', 'the portal lists no procedures');
    if (answer.leftOut > 0) asking.onLeftOut(answer.leftOut);
    return pageOf(asking, answer);
  });
}

function pageOf(asking: Asking, { items, total, next }: Page<ProcedureSummary>): KeptPage {
  return {
    items: items.map((item) => release(asking, 'searchProcedures', item)), total, more: next !== undefined,
    ...(isChained(asking) ? { next } : {}),
  };
}

/** How the backend reads on may hold its address. */
function withoutNext({ answer, freshness }: Found): Found {
  if (answer.status !== 200) return { answer, freshness };
  const { next, ...page } = JSON.parse(answer.json) as KeptPage;
  return { freshness, answer: next === undefined ? answer : { ...answer, json: JSON.stringify(page) } };
}

const deepestChain = 50;

async function nextAfter(asking: Asking, input: SearchInput): Promise<string> {
  if (input.page > deepestChain) throw new PortalError('missing', 'so far this backend is not read on');
  const { answer } = await search(asking, input);
  const { next } = JSON.parse(answer.json) as KeptPage;
  if (next === undefined) throw new PortalError('missing', 'there is no such page');
  return next;
}
