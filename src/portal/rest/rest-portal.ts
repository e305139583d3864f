/** A portal made from a configuration that has been read. */
import type { Roster } from '../../model/roster.js';
import { read as readBy } from '../../model/schema.js';
import type { Statistics } from '../../model/statistics.js';
import { fold } from '../../model/text.js';
import type { OperationConfig, PortalConfig } from '../config.js';
import type { HttpAnswer, Transport } from '../http.js';
import { type AnyOperationName, type Portal, PortalError, type ReadOptions } from '../portal.js';
import { type AnswerReader, unreadable } from './answers.js';
import { checkLinks, checkOperation } from './check.js';
import { type Destination, destinationOf, wrong } from './destination.js';
import { kept, loaded, sideBySide } from './loaded.js';
import { schemas } from './models.js';
import { type Model, modelOf } from './operation-model.js';
import { ownReader } from './own-names.js';
import { type Asker, type List, portalOf } from './portal-of.js';
import { findRecord, scalarAt } from './records.js';
import { addressAt, anyJson, buildRequest } from './request.js';
import { isAbsent } from './scalars.js';
import { call } from './success.js';
import { type Variables, variablesIn } from './url-template.js';
import type { ReadingContext } from './values.js';

/** A record as the model has it, or the place in portal.json that gives nothing. */
export type RecordReader = (scope: unknown, answer: unknown) => { readonly item: unknown } | { readonly gap: string };

/** How one request is made. */
export interface Manner {
  /** The address of a later page, as the backend gave it. */
  readonly link?: string | undefined;
  /** Tells requests of one operation apart. */
  readonly part?: string | undefined;
  /** A write: it leaves once. */
  readonly once?: boolean | undefined;
  /** Is told of the answer as it came, which then comes past every cache. */
  readonly hear?: ((answer: HttpAnswer) => void) | undefined;
}

/** What they bring is left in no cache of a machine that many use, and asking again means now. */
const ofOnePerson: readonly AnyOperationName[] = ['findDossier', 'findSubmission'];

const common: readonly string[] = ['agencyCode'];

export class RestPortal {
  readonly #config: PortalConfig;
  readonly context: ReadingContext;
  readonly #destination: Destination;
  readonly #transport: Transport;
  readonly #readers: (() => Promise<unknown>)[] = [];

  constructor(config: PortalConfig, location: string, transport: Transport) {
    this.#config = config;
    this.#transport = transport;
    this.#destination = destinationOf(config, location);
    const { baseUrl, timeZone } = this.#destination;
    checkLinks(config.links ?? {}, baseUrl);
    this.context = { timeZone, baseUrl, statuses: new Map(Object.entries(config.statuses ?? {}).map(([known, status]) => [fold(known), status])) };
  }

  portal(): Portal {
    return portalOf(this.#config, this.#destination, this.asker());
  }

  asker(): Asker {
    const { operations } = this.#config;
    return {
      single: (name, hear) => {
        const ask = this.single(name, operations[name], modelOf(name), { hear });
        const used = variablesIn(operations[name]?.request);
        if (!ask || name !== 'getStatistics' || used.includes('from')) return ask;
        return async (...asked) => {
          const [{ withPeriod }, answer] = await sideBySide(loaded(import('./period-asked.js')), ask(...asked));
          return withPeriod(answer as Statistics, asked[0], used);
        };
      },
      list: (name) => this.#list(name),
      writtenRoster: this.#writtenRoster(),
    };
  }

  /** The roster that stands in portal.json itself, where no backend is asked. */
  #writtenRoster(): (() => Promise<Roster>) | undefined {
    const { roster: written, operations } = this.#config;
    if (!written || operations.getRoster) return undefined;
    return this.#kept(async () => {
      const schema = await schemas.getRoster();
      const reading = readBy(schema, ownReader(schema, false)(written, { ...this.context, root: written }) ?? {});
      if ('path' in reading) throw wrong(['roster', ...reading.path].join('.'), 'there is nothing here that can be read');
      return reading.data;
    });
  }

  #list(name: 'searchProcedures' | 'listSectors'): List | undefined {
    const config = this.#config.operations[name];
    if (!config) return undefined;
    const read = this.reader(name, config, modelOf(name));
    return async (variables, after, size, options) =>
      (await loaded(import('./lists.js'))).readList(this, name, config, read, variables, { after, size }, options);
  }

  /** An operation that answers one record of a model. `once`: it leaves once, whatever happens; `hear` is told of the answer as it came. */
  single(name: AnyOperationName, config: OperationConfig | undefined, model: Model, { once, hear }: Pick<Manner, 'once' | 'hear'> = {}) {
    if (!config) return undefined;
    const read = this.reader(name, config, model);
    return async (asked: Variables, options?: ReadOptions): Promise<unknown> => {
      const variables = { agencyCode: this.#config.agencyCode, ...asked };
      const all = config.before ? { ...variables, ...(await this.#before(name, config.before, variables, options)) } : variables;
      const reading = read();
      // What leaves once does so only when its answer will be read.
      if (once) await reading;
      const [readRecord, answer] = await sideBySide(reading, this.ask(name, config, all, options, { once, hear }));
      const found = findRecord(name, config, answer, all, this.context);
      const record = readRecord(await this.#follow(name, config.follow, found, all, options), answer);
      if ('gap' in record) throw unreadable(name, record.gap, 'the record has no value here that can be read');
      return record.item;
    };
  }

  /** Reads a record through the mapping and checks it against the model. */
  reader(name: AnyOperationName, config: OperationConfig, model: Model): () => Promise<RecordReader> {
    checkOperation(name, config, [...common, ...model.variables], this.#destination);
    return this.#kept(async () => {
      const schema = await model.schema();
      const map = config.map ?? (config.format === 'calendar' ? (await loaded(import('./roster-of-calendar.js'))).rosterOfCalendar : undefined);
      const read = map ? (await loaded(import('./mapping.js'))).compileMap(map, schema, `operations.${name}.map`, false) : ownReader(schema, false);
      return (scope, root) => {
        const reading = readBy(schema, read(scope, { ...this.context, root }));
        return 'path' in reading ? { gap: ['map', ...reading.path].join('.') } : { item: reading.data };
      };
    });
  }

  #kept<Made>(make: () => Promise<Made>): () => Promise<Made> {
    const ask = kept(make);
    this.#readers.push(ask);
    return ask;
  }

  /** Rejects where portal.json says of an answer what cannot be. */
  async compiled(): Promise<void> {
    for (const read of this.#readers) await read();
  }

  recordIn(name: AnyOperationName, config: OperationConfig, answer: unknown, variables: Variables): unknown {
    return findRecord(name, config, answer, variables, this.context);
  }

  async #before(name: AnyOperationName, config: NonNullable<OperationConfig['before']>, variables: Variables, options?: ReadOptions): Promise<Variables> {
    if (Object.keys(config.take).every((taken) => variables[taken] !== undefined)) return {};
    const record = findRecord(name, config, await this.ask(name, config, variables, options, { part: 'before' }), variables, this.context);
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
        record = { ...(record as object), [into]: findRecord(name, link, await this.ask(name, link, variables, options, { part: into }), variables, this.context) };
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
    const answer = await call(send, name, { ...asked, headers, part, once, fresh: hear !== undefined || ofOnePerson.includes(name) }, success, options?.signal, read);
    return references ? (await loaded(import('./references.js'))).inlined(answer, references) : answer;
  }

  async #calendarReader(): Promise<AnswerReader> {
    const [{ readCalendar }, { servedAt }] = await loaded(Promise.all([import('./calendar.js'), import('./served-at.js')]));
    return (answer) => readCalendar(answer.text, this.context.timeZone, servedAt(answer) ?? Date.now(), this.#config.calendar);
  }
}
