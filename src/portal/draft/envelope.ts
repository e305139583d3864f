/** What stands around the records of an answer: where they are, how many there are, whether it went well, what follows. */
import type { Outline, RecordOutline, ValueOutline } from './outline.js';
import { squash, stepInto } from './places.js';

interface Around {
  readonly path: string;
  readonly record: RecordOutline;
}

/** A list of records, or a record, that may be what an operation answers. */
export interface Site {
  readonly kind: 'items' | 'record';
  readonly path: string;
  readonly record: RecordOutline;
  /** Rows seen of a list. */
  readonly rows: number | undefined;
  /** The records around it, nearest first. */
  readonly around: readonly Around[];
}

const deepest = 5;
const mostSites = 40;

/** Every place within five levels where records could stand, outermost first. */
export function sitesIn(answer: Outline): readonly Site[] {
  const sites: Site[] = [];
  let edge: readonly (readonly [string, Outline, readonly Around[]])[] = [['@', answer, []]];
  for (let level = 0; level <= deepest && edge.length > 0 && sites.length < mostSites; level += 1) {
    edge = edge.flatMap(([path, outline, around]) => {
      if (outline.kind === 'list' && outline.item.kind === 'record') sites.push({ kind: 'items', path, record: outline.item, rows: outline.rows, around });
      if (outline.kind !== 'record') return [];
      sites.push({ kind: 'record', path, record: outline, rows: undefined, around });
      return [...outline.fields].map(([name, inner]) => [stepInto(path, name), inner, [{ path, record: outline }, ...around]] as const);
    });
  }
  return sites.slice(0, mostSites);
}

export interface Envelope {
  readonly total?: string | undefined;
  readonly success?: { readonly where?: Readonly<Record<string, string | number | boolean>>; readonly message?: string } | undefined;
  readonly next?: string | undefined;
  readonly more?: string | undefined;
  readonly last?: string | undefined;
  /** Number of the first page, where the answer tells its own. */
  readonly first?: number | undefined;
}

const totals = /^(?:total|totalrecords?|totalelements|totalcount|totalitems|totalrows|totalresults|numfound|recordstotal|tongso|tongsobanghi|tongsohoso|tongsothutuc|rowcount|itemcount)$/;
const rowTotals = /^(?:totalrecords?|totalrows|totalcount|tongsobanghi)$/;
const outcomes = /^(?:code|errorcode|errcode|resultcode|responsecode|returncode|statuscode|success|issuccess|succeeded|ok|status|error|maloi)$/;
const wentWell: readonly unknown[] = ['OK', 'ok', 'Ok', 'SUCCESS', 'Success', 'success', '0', '00', '000', '200', 0, 200, true, 'true', 'True', 'THANH_CONG'];
const noError: readonly unknown[] = [false, 'false', 'False', 0, '0'];
const messages = /^(?:message|msg|errormessage|errormsg|errordesc|error_description|thongbao|messages|errordescription|resultmessage)$/;
const cursors = /^(?:lastid|nextcursor|cursor|nextid|endcursor|nexttoken|nextpagetoken|continuation)$/;
const mores = /^(?:hasnext|hasnextpage|hasmore|more|ismore|connext|next)$/;
const lasts = /^(?:last|islast|islastpage|lastpage)$/;
const pageNumbers = /^(?:page|pageindex|pagenumber|number|currentpage|trang|pageno)$/;

/** Reads the fields around a list or a record. */
export function envelopeOf({ kind, path, record, around }: Site): Envelope {
  const find = (names: RegExp, test: (value: ValueOutline) => boolean = () => true): string | undefined => around.flatMap((one) => valuesOf(one, names, test))[0]?.path;
  const inRow = kind === 'items' ? valuesOf({ path: `${path}[0]`, record }, rowTotals, isCount)[0]?.path : undefined;
  const outermost = around.at(-1);
  const page = around.flatMap((one) => valuesOf(one, pageNumbers, isCount))[0]?.value.samples[0];
  return {
    success: outermost ? successOf(outermost) : undefined,
    ...(kind === 'items' && {
      total: find(totals, isCount) ?? inRow,
      next: find(cursors, ({ samples }) => samples.every((sample) => typeof sample !== 'boolean')),
      more: find(mores, ({ samples, declared }) => samples.every((sample) => typeof sample === 'boolean') && (samples.length > 0 || declared === 'boolean')),
      last: find(lasts, ({ samples, declared }) => samples.every((sample) => typeof sample === 'boolean') && (samples.length > 0 || declared === 'boolean')),
      first: page === undefined ? undefined : Number(page) === 0 ? 0 : 1,
    }),
  };
}

const isCount = ({ samples, declared }: ValueOutline): boolean =>
  samples.length > 0 ? samples.every((sample) => /^\d{1,9}(?:\.0+)?$/.test(String(sample))) : declared !== undefined && /^(?:integer|number|string)$/.test(declared);

function valuesOf({ path, record }: Around, names: RegExp, test: (value: ValueOutline) => boolean): readonly { readonly path: string; readonly name: string; readonly value: ValueOutline }[] {
  return [...record.fields].flatMap(([name, value]) =>
    value.kind === 'value' && names.test(squash(name)) && test(value) ? [{ path: stepInto(path, name), name: squash(name), value }] : []);
}

/** The first field around the answer that says that all went well, and the place of the backend's own words. */
function successOf(around: Around): Envelope['success'] {
  const said = valuesOf(around, outcomes, ({ samples }) => samples.length === 1).flatMap(({ path, name, value }) => {
    const [sample] = value.samples;
    const good = name === 'error' ? noError.includes(sample) : wentWell.includes(sample);
    return good && sample !== undefined ? [[path, sample] as const] : [];
  })[0];
  const message = valuesOf(around, messages, () => true)[0]?.path;
  return said || message !== undefined ? { ...(said && { where: { [said[0]]: said[1] } }), ...(message !== undefined && { message }) } : undefined;
}
