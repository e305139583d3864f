/** The declarative adapter: a portal made from portal.json. */
import type { Dossier } from '../../model/dossier.js';
import { momentOfInstant } from '../../model/moment.js';
import { nationalCode, type Procedure } from '../../model/procedure.js';
import type { Roster } from '../../model/roster.js';
import { fold, normaliseCode, safeUrl } from '../../model/text.js';
import { read as readBy, type Schema } from '../../model/schema.js';
import type { OperationConfig, PortalConfig } from '../config.js';
import { type HttpAnswer, send, type Transport } from '../http.js';
import { operations } from '../operations.js';
import { type AnyOperationName, type Contact, type Links, type OperationName, type Page, type Portal, PortalError, type ReadOptions } from '../portal.js';
import { readConfig } from '../read-config.js';
import { checkLinks, checkOperation, destinationOf, wrong } from './check.js';
import { compileMap, identityMap } from './mapping.js';
import { afterPage, firstPage, variablesOfPage } from './paging.js';
import { isAbsent, valueAt } from './paths.js';
import { findRecord, rowsIn, sameCode, scalarAt, unreadable } from './records.js';
import { addressAt, type AnswerReader, anyJson, buildRequest, call, type Destination } from './request.js';
import { rosterOfCalendar } from './roster-of-calendar.js';
import { expandUrl, type Variables, variablesIn } from './template.js';
import { readCount, type ReadingContext } from './values.js';

/** What an operation reads, and which variables its request may name. */
interface Model {
  readonly schema: Schema;
  readonly variables: readonly string[];
}

/** A record as the model has it, or the place in portal.json that gives nothing. */
type RecordReader = (scope: unknown, answer: unknown) => { readonly item: unknown } | { readonly gap: string };

/** How one request is made. */
interface Manner {
  /** The address of a later page, as the backend gave it. */
  readonly link?: string | undefined;
  /** Tells requests of one operation apart. */
  readonly part?: string | undefined;
  /** A write: it leaves once. */
  readonly once?: boolean | undefined;
  /** Is told of the answer as it came, which then comes past every cache. */
  readonly hear?: ((answer: HttpAnswer) => void) | undefined;
}

const common: readonly string[] = ['agencyCode'];

/** Makes a portal from an unread configuration (`standIn` as in readConfig). Rejects with kind `misconfigured`, naming every path and reason. */
export async function openPortal(raw: unknown, location: string, transport: Transport = send, standIn?: RegExp): Promise<Portal> {
  const result = await readConfig(raw, standIn);
  if ('problems' in result) {
    throw new PortalError('misconfigured', result.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'), { path: result.problems[0]?.path });
  }
  const { config } = result;
  if (!takesSubmissions(config)) return new RestPortal(config, location, transport).portal();
  // Few portals take in submissions; the others do not load what that needs.
  const { submissionPortal } = await import('./submission.js');
  return submissionPortal(config, location, transport, (watched) => new RestPortal(config, location, watched));
}

const takesSubmissions = ({ operations: { getForm, uploadFile, submitDossier, supplementDossier, findSubmission, extendSession } }: PortalConfig): boolean =>
  [getForm, uploadFile, submitDossier, supplementDossier, findSubmission, extendSession].some((one) => one !== undefined);

export class RestPortal {
  readonly #config: PortalConfig;
  readonly #context: ReadingContext;
  readonly #destination: Destination;
  readonly #transport: Transport;

  constructor(config: PortalConfig, location: string, transport: Transport) {
    this.#config = config;
    this.#transport = transport;
    this.#destination = destinationOf(config, location);
    const { baseUrl, timeZone } = this.#destination;
    checkLinks(config.links ?? {}, baseUrl);
    this.#context = { timeZone, baseUrl, statuses: new Map(Object.entries(config.statuses ?? {}).map(([known, status]) => [fold(known), status])) };
  }

  portal(): Portal {
    const { name, agencyCode, contact = {}, calendar, featured = [], guide, targets, vocabulary, formerUnits } = this.#config;
    const { searchProcedures: search, getStatistics: statistics } = this.#config.operations;
    const used = variablesIn(search?.request);
    return {
      name, agencyCode, calendar, featured, guide, targets,
      statisticsByPeriod: variablesIn(statistics?.request).some((variable) => ['from', 'to', 'year', 'month'].includes(variable)),
      timeZone: this.#destination.timeZone,
      contact: contact satisfies Contact,
      links: this.#links(),
      fileOrigins: this.#destination.origins,
      vocabulary, formerUnits,
      proof: this.#config.operations.findDossier?.proof,
      filters: {
        keyword: used.includes('keyword'), sector: used.includes('sector'), channel: used.includes('channel'), level: used.includes('level'), audience: used.includes('audience'),
      },
      ...this.#operations(),
    };
  }

  #operations(): Partial<Portal> {
    const search = this.#list('searchProcedures');
    const sectors = this.#list('listSectors');
    const single = (name: OperationName) => this.single(name, this.#config.operations[name], operations[name]);
    const procedure = single('getProcedure');
    const dossier = single('findDossier');
    const statistics = single('getStatistics');
    const roster = this.#roster();
    return {
      ...(search && { searchProcedures: ({ after, size, keyword, sector, channel, level, audience }, options) => search({ keyword, sector, channel, level, audience }, after, size, options) as never }),
      ...(sectors && { listSectors: async (_query, options) => (await sectors({}, undefined, undefined, options)).items as never }),
      ...(procedure && { getProcedure: async ({ code, id }, options) => meant(nationalCode, code, await procedure({ procedureCode: code, procedureId: id }, options), 'getProcedure') as never }),
      ...(dossier && { findDossier: async ({ code, proof }, options) => meant(normaliseCode, code, await dossier({ dossierCode: code, proof }, options), 'findDossier') as never }),
      ...(statistics && { getStatistics: ({ from, to }, options) => statistics({ from, to, year: Number(from.slice(0, 4)), month: Number(from.slice(5, 7)) }, options) as never }),
      ...(roster && { getRoster: (_query, options) => roster(options) }),
    };
  }

  /** Asked of the backend, with the time its clock showed; else the one that stands in portal.json itself. */
  #roster(): ((options?: ReadOptions) => Promise<Roster>) | undefined {
    let servedAt: number | undefined;
    const ask = this.single('getRoster', this.#config.operations.getRoster, operations.getRoster, { hear: (answer) => (servedAt = answer.servedAt) });
    if (ask) {
      return async (options) => {
        const roster = (await ask({}, options)) as Roster;
        return servedAt === undefined || roster.answeredAt !== undefined ? roster : { ...roster, answeredAt: momentOfInstant(servedAt, this.#context.timeZone) };
      };
    }
    const { roster: written } = this.#config;
    if (!written) return undefined;
    const { schema } = operations.getRoster;
    const read = compileMap(identityMap(schema), schema, 'roster', false)(written, { ...this.#context, root: written });
    const reading = readBy(schema, read ?? {});
    if ('path' in reading) throw wrong(['roster', ...reading.path].join('.'), 'there is nothing here that can be read');
    return async () => reading.data;
  }

  #list(name: 'searchProcedures' | 'listSectors') {
    const config = this.#config.operations[name];
    if (!config) return undefined;
    const read = this.reader(name, config, operations[name]);
    return async (variables: Variables, after: string | undefined, size: number | undefined, options?: ReadOptions): Promise<Page<unknown>> => {
      const place = firstPage(config.paging, after, size);
      const answer = await this.ask(name, config, { ...variables, ...variablesOfPage(place) }, options, { link: config.paging?.kind === 'link' ? place.cursor : undefined });
      const found = valueAt(answer, config.items ?? '@');
      if (found === undefined) throw unreadable(name, 'items', `nothing stands at "${config.items ?? '@'}"`);
      const rows = rowsIn(config, found, this.#context);
      const records = rows.map((row) => read(row, answer));
      const items = records.flatMap((record) => ('item' in record ? [record.item] : []));
      const [first] = records;
      if (first && 'gap' in first && items.length === 0) throw unreadable(name, first.gap, `none of ${rows.length} records has a value here that can be read`);
      const total = totalOf(config, answer, rows.length);
      return { items, total, next: afterPage(config.paging, place, answer, rows.length, total), leftOut: countOf(config, found, rows) - items.length };
    };
  }

  /** An operation that answers one record of a model. `once`: it leaves once, whatever happens; `hear` is told of the answer as it came. */
  single(name: AnyOperationName, config: OperationConfig | undefined, model: Model, { once, hear }: Pick<Manner, 'once' | 'hear'> = {}) {
    if (!config) return undefined;
    const read = this.reader(name, config, model);
    return async (asked: Variables, options?: ReadOptions): Promise<unknown> => {
      const variables = { agencyCode: this.#config.agencyCode, ...asked };
      const all = config.before ? { ...variables, ...(await this.#before(name, config.before, variables, options)) } : variables;
      const answer = await this.ask(name, config, all, options, { once, hear });
      const found = findRecord(name, config, answer, all, this.#context);
      const record = read(await this.#follow(name, config.follow, found, all, options), answer);
      if ('gap' in record) throw unreadable(name, record.gap, 'the record has no value here that can be read');
      return record.item;
    };
  }

  /** Reads a record through the mapping and checks it against the model. */
  reader(name: AnyOperationName, config: OperationConfig, { schema, variables }: Model): RecordReader {
    checkOperation(name, config, [...common, ...variables], this.#destination);
    const read = compileMap(config.map ?? (config.format === 'calendar' ? rosterOfCalendar : identityMap(schema)), schema, `operations.${name}.map`, false);
    return (scope, root) => {
      const reading = readBy(schema, read(scope, { ...this.#context, root }));
      return 'path' in reading ? { gap: ['map', ...reading.path].join('.') } : { item: reading.data };
    };
  }

  recordIn(name: AnyOperationName, config: OperationConfig, answer: unknown, variables: Variables): unknown {
    return findRecord(name, config, answer, variables, this.#context);
  }

  async #before(name: AnyOperationName, config: NonNullable<OperationConfig['before']>, variables: Variables, options?: ReadOptions): Promise<Variables> {
    if (Object.keys(config.take).every((taken) => variables[taken] !== undefined)) return {};
    const record = findRecord(name, config, await this.ask(name, config, variables, options, { part: 'before' }), variables, this.#context);
    return Object.fromEntries(Object.entries(config.take).map(([taken, path]) => [taken, scalarAt(record, path)]));
  }

  /** The record with what further requests find added to it; what one of them does not have is missing, and no more. */
  async #follow(name: AnyOperationName, links: OperationConfig['follow'] = [], found: unknown, given: Variables, options?: ReadOptions): Promise<unknown> {
    let record = found;
    let variables = given;
    for (const { take, into, ...link } of links) {
      const taken = Object.fromEntries(Object.entries(take).map(([variable, path]) => [variable, scalarAt(record, path)]));
      if (Object.values(taken).some(isAbsent)) continue;
      variables = { ...variables, ...taken };
      try {
        record = { ...(record as object), [into]: findRecord(name, link, await this.ask(name, link, variables, options, { part: into }), variables, this.#context) };
      } catch (error) {
        if (!(error instanceof PortalError && error.kind === 'missing')) throw error;
      }
    }
    return record;
  }

  async ask(
    name: AnyOperationName, { request, format, success, references }: Pick<OperationConfig, 'request' | 'format' | 'success' | 'references'>, given: Variables,
    options?: ReadOptions, { link, part, once, hear }: Manner = {},
  ): Promise<unknown> {
    const variables = { agencyCode: this.#config.agencyCode, ...given };
    const first = buildRequest(request, variables, this.#destination);
    const asked = link === undefined ? first : buildRequest({ ...request, url: '{+link}', query: {} }, { ...variables, link: addressAt(link, first.url).href }, this.#destination);
    const read = format === 'calendar' ? await this.#calendarReader() : undefined;
    const send: Transport = async (request, signal) => {
      const answer = await this.#transport(request, signal);
      hear?.(answer);
      return answer;
    };
    const headers = read && asked.headers['accept'] === anyJson ? { ...asked.headers, accept: 'text/calendar' } : asked.headers;
    const answer = await call(send, name, { ...asked, headers, part, once, fresh: hear && true }, success, options?.signal, read);
    return references ? (await import('./references.js')).inlined(answer, references) : answer;
  }

  async #calendarReader(): Promise<AnswerReader> {
    const { readCalendar } = await import('./calendar.js');
    return ({ text, servedAt }) => readCalendar(text, this.#context.timeZone, servedAt ?? Date.now());
  }

  #links(): Links {
    const { apply, track } = this.#config.links ?? {};
    const { agencyCode } = this.#config;
    const fill = (template: string | undefined, variables: Variables): string | undefined =>
      template && variablesIn(template).every((name) => variables[name] !== undefined) ? safeUrl(expandUrl(template, variables), this.#context.baseUrl) : undefined;
    return {
      apply: ({ code, id }) => fill(apply, { procedureCode: code, procedureId: id, agencyCode }),
      track: (dossierCode) => fill(track, { dossierCode, agencyCode }),
    };
  }
}

/** A cache or proxy may hand out another person's dossier, and a search another procedure with other fees: neither is shown. */
function meant(part: (code: string) => string, asked: string, found: unknown, operation: OperationName): unknown {
  if (sameCode(part((found as Dossier | Procedure).code), part(asked))) return found;
  throw unreadable(operation, 'map.code', 'the answer is about another one than was asked for');
}

/** All that match; a number smaller than the page itself is no total. */
function totalOf({ total = [] }: OperationConfig, answer: unknown, rows: number): number | undefined {
  return [total].flat().map((path) => readCount(valueAt(answer, path))).find((count) => count !== undefined && count >= rows);
}

/** How many records stand in a list, those beyond what is read included. */
const countOf = ({ where }: OperationConfig, found: unknown, rows: readonly unknown[]): number => (Array.isArray(found) && !where ? found.length : rows.length);
