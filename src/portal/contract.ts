/**
 * What every portal promises, as data, so that any portal can be held to it: one made from portal.json, one written in
 * code, a live one by the command line. A promise about an operation that a portal does not have is not asked for.
 */
import { dossierSchema } from '../model/dossier.js';
import { procedureSchema, procedureSummarySchema, sectorSchema } from '../model/procedure.js';
import { rosterSchema } from '../model/roster.js';
import { statisticsSchema } from '../model/statistics.js';
import { fold, maskName, normaliseCode, withoutLongNumbers } from '../model/text.js';
import { ask, canFormat, conforms, hold, holdFacts, holdMoments, mostPages, offered, readAll, rejects } from './contract-checks.js';
import { formContract } from './contract-form.js';
import type { AnyOperationName, Portal } from './portal.js';

/** What the portal is known to have, and not to have. */
export interface ContractSample {
  /** Words that find at least one procedure. */
  readonly keyword: string;
  /** Words that find none. */
  readonly unknownKeyword: string;
  readonly procedureCode: string;
  readonly unknownProcedureCode: string;
  readonly dossierCode: string;
  /** The digits for that dossier, where the portal asks for them. */
  readonly proof?: string | undefined;
  readonly unknownDossierCode: string;
  /** First and last date of a period with figures, yyyy-MM-dd. */
  readonly period: { readonly from: string; readonly to: string };
}

export interface Promised {
  readonly sentence: string;
  /** Asked for only where the portal has these. */
  readonly operations: readonly AnyOperationName[];
  /** Throws an Error that says what is not so. */
  readonly check: (portal: Portal, sample: ContractSample) => Promise<void>;
}

/** The promises that a portal with these operations has made. */
export const promisesOf = (portal: Portal): readonly Promised[] => contract.filter(({ operations }) => operations.every((name) => portal[name] !== undefined));

export const contract: readonly Promised[] = [
  {
    sentence: 'has a name, a time zone that exists, and a list of featured procedures',
    operations: [],
    check: async ({ name, timeZone, featured }) => {
      hold(name.trim() !== '', 'the name is empty');
      hold(canFormat(timeZone), `"${timeZone}" is not a time zone`);
      hold(featured.every((code) => code.trim() !== ''), 'a featured code is empty');
    },
  },
  {
    sentence: 'lists procedures that each have a code and a name, in pages that end and repeat nothing',
    operations: ['searchProcedures'],
    check: async (portal) => {
      const pages = await readAll(portal);
      const items = pages.flatMap((page) => page.items);
      const totals = new Set(pages.map(({ total }) => total));
      for (const item of items) conforms(procedureSummarySchema, item, item.code);
      const seen = items.map(({ code, id }) => `${code} ${id ?? ''}`);
      hold(new Set(seen).size === seen.length, 'a procedure stands on two pages');
      hold(totals.size === 1, `the total changes from page to page: ${[...totals].map(String).join(', ')}`);
      const [total] = totals;
      const read = items.length + pages.reduce((sum, { leftOut }) => sum + leftOut, 0);
      hold(total === undefined || pages.length === mostPages || total === read, `the total says ${total ?? 0}, the pages have ${read}`);
    },
  },
  {
    sentence: 'finds procedures by words, and answers an empty page when there are none',
    operations: ['searchProcedures'],
    check: async (portal, { keyword, unknownKeyword }) => {
      const found = await offered(portal.searchProcedures)({ keyword });
      const words = fold(keyword).split(' ');
      hold(found.items.length > 0, `"${keyword}" finds nothing`);
      hold(found.items.some(({ name }) => words.every((word) => fold(name).includes(word))), `no name that "${keyword}" finds has these words`);
      const none = await offered(portal.searchProcedures)({ keyword: unknownKeyword });
      hold(none.items.length === 0 && none.next === undefined, `"${unknownKeyword}" finds something`);
    },
  },
  {
    sentence: 'keeps to the sector it is asked for',
    operations: ['searchProcedures', 'listSectors'],
    check: async (portal) => {
      const [sector] = await offered(portal.listSectors)({});
      if (!portal.filters.sector || !sector) return;
      const { items } = await offered(portal.searchProcedures)({ sector: sector.code });
      hold(items.every(({ sector: own }) => own?.code === undefined || own.code === sector.code), `a procedure of another sector than ${sector.code} is listed`);
    },
  },
  {
    sentence: 'shows a procedure that it lists, under the same code',
    operations: ['searchProcedures', 'getProcedure'],
    check: async (portal, { keyword }) => {
      const [listed] = (await offered(portal.searchProcedures)({ keyword })).items;
      if (!listed) return;
      const shown = await offered(portal.getProcedure)(listed);
      hold(shown.code === listed.code, `${listed.code} is listed, ${shown.code} is shown`);
    },
  },
  {
    sentence: 'shows a procedure by its code alone, in the shape of the model',
    operations: ['getProcedure'],
    check: async (portal, { procedureCode }) => {
      const procedure = await offered(portal.getProcedure)({ code: procedureCode });
      conforms(procedureSchema, procedure, procedureCode);
      hold(procedure.name.trim() !== '', 'the name is empty');
      holdMoments(procedure);
    },
  },
  {
    sentence: 'says something wherever it tells of exemptions, paying, results or papers it has already',
    operations: ['getProcedure'],
    check: async (portal, { procedureCode }) => holdFacts(await offered(portal.getProcedure)({ code: procedureCode })),
  },
  {
    sentence: 'says "missing" of a procedure that does not exist',
    operations: ['getProcedure'],
    check: async (portal, { unknownProcedureCode }) => rejects(offered(portal.getProcedure)({ code: unknownProcedureCode }), 'missing'),
  },
  {
    sentence: 'lists sectors that each have a code of their own and a name',
    operations: ['listSectors'],
    check: async (portal) => {
      const sectors = await offered(portal.listSectors)({});
      for (const sector of sectors) conforms(sectorSchema, sector, sector.code);
      hold(new Set(sectors.map(({ code }) => code)).size === sectors.length, 'two sectors have one code');
    },
  },
  {
    sentence: 'finds a dossier by its code, in the shape of the model and with its dates in the zone of the portal',
    operations: ['findDossier'],
    check: async (portal, { dossierCode, proof }) => {
      const dossier = await offered(portal.findDossier)({ code: dossierCode, proof });
      conforms(dossierSchema, dossier, dossierCode);
      hold(normaliseCode(dossier.code) === normaliseCode(dossierCode), `${dossierCode} was asked for, ${dossier.code} came`);
      hold(dossier.status.code !== 'unknown' || Boolean(dossier.status.label), 'an unknown status comes without the words of the backend');
      holdMoments(dossier);
    },
  },
  {
    sentence: 'shows nothing by which the person behind a dossier is known',
    operations: ['findDossier'],
    check: async (portal, { dossierCode, proof }) => {
      const { applicant, reason, history = [], requestedAction } = await offered(portal.findDossier)({ code: dossierCode, proof });
      hold(applicant === undefined || applicant === maskName(applicant), 'the name of the applicant is not masked');
      for (const remark of [reason, requestedAction?.text, ...history.map(({ note }) => note)]) {
        hold(remark === undefined || remark === withoutLongNumbers(remark), 'a remark holds an identity or telephone number');
      }
    },
  },
  {
    sentence: 'says "missing" of a dossier to whoever lacks the proof that it asks for',
    operations: ['findDossier'],
    check: async (portal, { dossierCode, proof }) => {
      if (!portal.proof || proof === undefined) return;
      await rejects(offered(portal.findDossier)({ code: dossierCode, proof: proof.replace(/\d/g, (digit) => String((Number(digit) + 5) % 10)) }), 'missing');
    },
  },
  {
    sentence: 'says "missing" of a dossier that does not exist',
    operations: ['findDossier'],
    check: async (portal, { unknownDossierCode }) => rejects(offered(portal.findDossier)({ code: unknownDossierCode }), 'missing'),
  },
  {
    sentence: 'answers figures in the shape of the model, each metric once',
    operations: ['getStatistics'],
    check: async (portal, { period }) => {
      const statistics = await offered(portal.getStatistics)(period);
      conforms(statisticsSchema, statistics, `${period.from} – ${period.to}`);
      hold(statistics.metrics.length > 0, 'there is no metric');
      hold(new Set(statistics.metrics.map(({ id }) => id)).size === statistics.metrics.length, 'a metric stands twice');
      holdMoments(statistics);
    },
  },
  {
    sentence: 'answers a roster of weekdays 1 to 7, or dates, with hours from HH:mm to HH:mm',
    operations: ['getRoster'],
    check: async (portal) => {
      const roster = await offered(portal.getRoster)({});
      conforms(rosterSchema, roster, 'roster');
      for (const { weekday, date, from, to } of roster.entries) {
        hold(date !== undefined || (weekday !== undefined && [1, 2, 3, 4, 5, 6, 7].includes(weekday)), `${weekday} is no weekday`);
        hold([from, to].every((hour) => /^(?:[01]\d|2[0-4]):[0-5]\d$/.test(hour)) && from < to, `${from}–${to} are no hours`);
      }
    },
  },
  ...formContract,
  ...(['searchProcedures', 'getProcedure', 'listSectors', 'findDossier', 'getStatistics', 'getRoster', 'getForm', 'findSubmission'] as const).map((name): Promised => ({
    sentence: `stops ${name} when its asker does`,
    operations: [name],
    check: async (portal, sample) => {
      const reason = new Error('no longer wanted');
      const signal = AbortSignal.abort(reason);
      const error = await ask(portal, name, sample, signal).then(() => undefined, (rejected: unknown) => rejected);
      hold(error === reason, 'the promise does not reject with the reason of the signal');
    },
  })),
];
