/**
 * Procedures on the citizen's own device, for days without a network: a portal's list, kept because she asked for it, and from then on
 * the sheets she reads. What is kept becomes a portal of its own, searched like any that only lists. Loaded on personal devices only.
 */
import { maybe, text } from '../model/fields.js';
import { type Procedure, procedureSchema, type ProcedureSummary, procedureSummarySchema, type Sector } from '../model/procedure.js';
import * as z from '../model/schema.js';
import { type Portal, PortalError } from '../portal/portal.js';
import { deviceStore, type Kept } from './device-store.js';
import { inTurn } from './kept-in-turn.js';
import { keyOf } from './kept-key.js';
import type { PortalSource } from './portal-source.js';

/** Of the list as JSON in UTF-8: about 3,000 procedures. */
const mostBytes = 1_000_000;
const hours = 30 * 24;
const mostSheets = 30;

const aboutSchema = z.object({
  /** Milliseconds since 1970. */
  keptAt: z.number(),
  count: z.number(),
  bytes: z.number(),
  /** False when the list did not fit, or did not end where it was read. */
  whole: z.boolean(),
});
export type AboutKept = z.infer<typeof aboutSchema>;

const officeSchema = z.object({
  name: text, timeZone: text,
  contact: z.object({ name: maybe(text), phone: maybe(text), address: maybe(text), hours: maybe(text), url: maybe(text) }),
});
const catalogueSchema = z.object({ about: aboutSchema, office: officeSchema, items: z.array(procedureSummarySchema) });
const sheetSchema = z.object({ at: z.number(), procedure: procedureSchema });

interface KeptPortal {
  readonly portal: Portal;
  readonly about: AboutKept;
}

/** Keeps the first of the items that fit. */
export async function keepCatalogue(source: PortalSource, portal: Portal, items: readonly ProcedureSummary[], ends: boolean): Promise<AboutKept | Exclude<Kept, 'kept'>> {
  const key = keyOf(source, portal) ?? '';
  const encoder = new TextEncoder();
  const kept: ProcedureSummary[] = [];
  let bytes = 0;
  for (const item of items) {
    const more = encoder.encode(JSON.stringify(item)).length + 1;
    if (bytes + more > mostBytes) break;
    bytes += more;
    kept.push(item);
  }
  const about: AboutKept = { keptAt: Date.now(), count: kept.length, bytes, whole: ends && kept.length === items.length };
  const { name, timeZone, contact } = portal;
  const store = deviceStore(source.device);
  const outcome = await store.keep('catalogue', key, { about, office: { name, timeZone, contact }, items: kept }, hours);
  return outcome === 'kept' && (await store.keep('catalogue', `${key} about`, about, hours)) === 'kept' ? about : outcome === 'kept' ? 'unavailable' : outcome;
}

export async function aboutKept(source: PortalSource, portal: Portal | undefined): Promise<AboutKept | undefined> {
  const key = keyOf(source, portal);
  const found = key === undefined ? undefined : z.read(aboutSchema, await deviceStore(source.device).recall('catalogue', `${key} about`));
  return found?.data;
}

/** Deletes the list and the sheets. */
export const forgetProcedures = ({ device }: PortalSource): Promise<boolean> => inTurn(async () => {
  const store = deviceStore(device);
  return (await Promise.all([store.forget('catalogue'), store.forget('seen')])).every(Boolean);
});

/** Keeps a sheet beside a list that is kept; the one read longest ago gives way. */
export const rememberSheet = (source: PortalSource, portal: Portal, procedure: Procedure): Promise<void> => inTurn(async () => {
  const key = keyOf(source, portal);
  if (key === undefined || !(await aboutKept(source, portal))) return;
  const store = deviceStore(source.device);
  const known = z.read(z.array(z.string()), await store.recall('seen', key)).data ?? [];
  const [codes, old] = [[procedure.code, ...known.filter((code) => code !== procedure.code)], known.slice(mostSheets - 1)];
  await store.keep('seen', `${key} ${procedure.code}`, { at: Date.now(), procedure }, hours);
  await store.keep('seen', key, codes.slice(0, mostSheets), hours);
  for (const code of old) if (!codes.slice(0, mostSheets).includes(code)) await store.forget('seen', `${key} ${code}`);
});

/** A sheet as it was read last. */
export async function keptSheet(source: PortalSource, portal: Portal | undefined, code: string): Promise<z.infer<typeof sheetSchema> | undefined> {
  const key = keyOf(source, portal);
  return key === undefined ? undefined : z.read(sheetSchema, await deviceStore(source.device).recall('seen', `${key} ${code}`)).data;
}

const made = new Map<string, KeptPortal>();

/** The list as a portal; undefined when none is kept. */
export async function keptPortal(source: PortalSource, portal?: Portal): Promise<KeptPortal | undefined> {
  const key = keyOf(source, portal);
  const about = await aboutKept(source, portal);
  if (key === undefined || !about) return undefined;
  const known = made.get(key);
  // The same object, so that its index is built once.
  if (known?.about.keptAt === about.keptAt) return known;
  const found = z.read(catalogueSchema, await deviceStore(source.device).recall('catalogue', key)).data;
  if (!found) return undefined;
  const { office, items } = found;
  const fresh: KeptPortal = { about: found.about, portal: { ...office, ...portalOf(source, portal, items), vocabulary: portal?.vocabulary } };
  made.set(key, fresh);
  return fresh;
}

function portalOf(source: PortalSource, portal: Portal | undefined, items: readonly ProcedureSummary[]): Omit<Portal, 'name' | 'timeZone' | 'contact'> {
  return {
    links: { apply: () => undefined, track: () => undefined },
    featured: [],
    filters: { keyword: false, sector: true, channel: true, level: true },
    searchProcedures: async ({ sector, channel, level }) => {
      const fitting = items.filter((item) => (!sector || item.sector?.code === sector) && (!level || item.onlineLevel === level) && (!channel || item.channels?.some(({ type }) => type === channel)));
      return { items: fitting, total: fitting.length, leftOut: 0 };
    },
    listSectors: async () => sectorsIn(items),
    getProcedure: async ({ code }) => {
      const sheet = await keptSheet(source, portal, code);
      if (!sheet) throw new PortalError('offline', 'this procedure is not kept on this device', { operation: 'getProcedure' });
      return sheet.procedure;
    },
  };
}

function sectorsIn(items: readonly ProcedureSummary[]): readonly Sector[] {
  const sectors = new Map<string, Sector>();
  for (const { sector: { code, name } = {} } of items) if (code && name) sectors.set(code, { code, name, procedures: (sectors.get(code)?.procedures ?? 0) + 1 });
  return [...sectors.values()];
}
