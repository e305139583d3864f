/** What a list can be narrowed by, as far as its portal understands it. */
import type { Messages } from '../../i18n/index.js';
import { audiences, channelTypes, onlineLevels, type ProcedureQuery, type Sector } from '../../model/procedure.js';
import type { Portal } from '../../portal/portal.js';

export const filterNames = ['sector', 'channel', 'level', 'audience'] as const;
export type FilterName = (typeof filterNames)[number];

/** What is chosen for each; empty for all. */
export type Filters = Readonly<Record<FilterName, string>>;
export const noFilters: Filters = { sector: '', channel: '', level: '', audience: '' };

export interface Choice {
  readonly value: string;
  readonly name: string;
}

type Words = Pick<Messages, 'procedure' | 'procedureLookup'>;

/** Those a portal offers, in their order. */
export const offeredBy = ({ filters, listSectors }: Portal): readonly FilterName[] =>
  filterNames.filter((name) => filters[name] === true && (name !== 'sector' || listSectors !== undefined));

/** The choices of a filter, as the citizen knows them; with `number`, how many procedures there are in each where it is known. */
export function choicesOf(name: FilterName, { procedure, procedureLookup }: Words, sectors: readonly Sector[], number?: (count: number) => string): readonly Choice[] {
  switch (name) {
    case 'sector':
      return sectors.map(({ code, name: called, procedures }) => ({ value: code, name: procedures === undefined || !number ? called : procedureLookup.withCount(called, number(procedures)) }));
    case 'channel': return channelTypes.map((value) => ({ value, name: procedure.channel[value] }));
    case 'level': return onlineLevels.map((value) => ({ value, name: procedure.level[value] }));
    case 'audience': return audiences.map((value) => ({ value, name: procedureLookup.audience[value] }));
  }
}

/** What is asked of the portal; a word that none of our lists has is no choice. */
export function filterQuery({ sector, channel, level, audience }: Filters, { filters }: Portal): Pick<ProcedureQuery, FilterName> {
  return {
    sector: (filters.sector && sector) || undefined,
    channel: filters.channel ? channelTypes.find((one) => one === channel) : undefined,
    level: filters.level ? onlineLevels.find((one) => one === level) : undefined,
    audience: filters.audience ? audiences.find((one) => one === audience) : undefined,
  };
}

export const isFiltered = (query: Partial<Readonly<Record<FilterName, string | undefined>>>): boolean => filterNames.some((name) => Boolean(query[name]));
