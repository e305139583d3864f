/** The portal that elements see: what portal.json says of it, and operations for what whoever asks can ask. */
import type { Dossier } from '../../model/dossier.js';
import type { Procedure } from '../../model/procedure.js';
import type { Roster } from '../../model/roster.js';
import { nationalCode, normaliseCode, safeUrl } from '../../model/text.js';
import type { OperationConfig, PortalConfig } from '../config.js';
import type { RequestConfig } from '../config.js';
import type { HttpAnswer } from '../http.js';
import type { Contact, Links, OperationName, Page, Portal, ReadOptions } from '../portal.js';
import { sameCode, unreadable } from './answers.js';
import { loaded, sideBySide } from './loaded.js';
import { expandUrl, type Variables, variablesIn } from './url-template.js';

/** What a portal is made of before anybody knows how its answers are read. */
export interface Described extends Omit<PortalConfig, '$schema' | 'extends' | 'operations' | 'submission' | 'statuses'> {
  readonly operations: { readonly [Name in OperationName]?: AskedOperation | undefined };
}

interface AskedOperation extends Pick<OperationConfig, 'paging' | 'proof'> {
  readonly request: RequestConfig;
}

export type Hear = (answer: HttpAnswer) => void;

export type Single = (variables: Variables, options?: ReadOptions) => Promise<unknown>;
export type List = (variables: Variables, after: string | undefined, size: number | undefined, options?: ReadOptions) => Promise<Page<unknown>>;

/** Whoever asks: nothing for an operation that the portal does not have. */
export interface Asker {
  /** `hear` is told of the answer as it came. */
  readonly single: (name: Exclude<OperationName, 'searchProcedures' | 'listSectors'>, hear?: Hear) => Single | undefined;
  readonly list: (name: 'searchProcedures' | 'listSectors') => List | undefined;
  /** The roster that stands in portal.json itself, for an office whose backend has none. */
  readonly writtenRoster?: (() => Promise<Roster>) | undefined;
}

/** Where it is at home. */
export interface Home {
  /** Absolute, ends with a slash. */
  readonly baseUrl: string;
  readonly origins: readonly string[];
  readonly timeZone: string;
}

/** The folder that an address names. */
export function folderOf(url: URL): string {
  url.search = url.hash = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

export function portalOf(config: Described, { baseUrl, origins, timeZone }: Home, asker: Asker): Portal {
  const { name, agencyCode, contact = {}, calendar, featured = [], guide, targets, vocabulary, formerUnits, operations } = config;
  const used = variablesIn(operations.searchProcedures?.request);
  return {
    name, agencyCode, calendar, featured, guide, targets,
    statisticsByPeriod: variablesIn(operations.getStatistics?.request).some((variable) => ['from', 'to', 'year', 'month'].includes(variable)),
    timeZone,
    contact: contact satisfies Contact,
    links: linksOf(config, baseUrl),
    fileOrigins: origins,
    vocabulary, formerUnits,
    proof: operations.findDossier?.proof,
    filters: {
      keyword: used.includes('keyword'), sector: used.includes('sector'), channel: used.includes('channel'), level: used.includes('level'), audience: used.includes('audience'),
    },
    ...operationsOf(asker, timeZone),
  };
}

function linksOf({ links: { apply, track } = {}, agencyCode }: Described, baseUrl: string): Links {
  const fill = (template: string | undefined, variables: Variables): string | undefined =>
    template && variablesIn(template).every((name) => variables[name] !== undefined) ? safeUrl(expandUrl(template, variables), baseUrl) : undefined;
  return {
    apply: ({ code, id }) => fill(apply, { procedureCode: code, procedureId: id, agencyCode }),
    track: (dossierCode) => fill(track, { dossierCode, agencyCode }),
  };
}

function operationsOf({ single, list, writtenRoster }: Asker, timeZone: string): Partial<Portal> {
  const search = list('searchProcedures');
  const sectors = list('listSectors');
  const procedure = single('getProcedure');
  const dossier = single('findDossier');
  const statistics = single('getStatistics');
  let heard: HttpAnswer | undefined;
  const roster = single('getRoster', (answer) => (heard = answer));
  return {
    ...(search && { searchProcedures: ({ after, size, keyword, sector, channel, level, audience }, options) => search({ keyword, sector, channel, level, audience }, after, size, options) as never }),
    ...(sectors && { listSectors: async (_query, options) => (await sectors({}, undefined, undefined, options)).items as never }),
    ...(procedure && { getProcedure: async ({ code, id }, options) => meant(nationalCode, code, await procedure({ procedureCode: code, procedureId: id }, options), 'getProcedure') as never }),
    ...(dossier && { findDossier: async ({ code, proof }, options) => meant(normaliseCode, code, await dossier({ dossierCode: code, proof }, options), 'findDossier') as never }),
    ...(statistics && { getStatistics: ({ from, to }, options) => statistics({ from, to, year: Number(from.slice(0, 4)), month: Number(from.slice(5, 7)) }, options) as never }),
    ...(roster
      ? {
        getRoster: async (_query, options) => {
          const [{ withServedAt }, answer] = await sideBySide(loaded(import('./served-at.js')), roster({}, options));
          return withServedAt(answer as Roster, heard, timeZone);
        },
      }
      : writtenRoster && { getRoster: async () => ({ ...(await writtenRoster()), answeredAt: undefined }) }),
  };
}

/** A cache or proxy may hand out another person's dossier, and a search another procedure with other fees: neither is shown. */
function meant(part: (code: string) => string, asked: string, found: unknown, operation: OperationName): unknown {
  if (sameCode(part((found as Dossier | Procedure).code), part(asked))) return found;
  throw unreadable(operation, 'map.code', 'the answer is about another one than was asked for');
}
