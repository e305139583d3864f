/**
 * portal.json: the data that describes a commune's backend. This schema is its definition; the published JSON Schema
 * is made from it. Paths are a subset of JMESPath (sub-expressions, quoted identifiers, indexes, flattening), URL templates are
 * RFC 6570 level 1 (level 2 for addresses that the backend gave), `extends` is merged by RFC 7396.
 */
import { idempotencies } from '../model/idempotency.js';
import * as z from '../model/schema.js';
import { statuses } from '../model/status.js';
import { described, named, proofSchema, strings } from './config-head.js';

const optional = z.optional;
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const path = z.string({ minLength: 1, maxLength: 256 });
const paths = z.union([path, z.array(path)]);
const conditions = z.record(z.string(), z.union([
  scalar, z.array(scalar), z.strictObject({ not: optional(z.union([scalar, z.array(scalar)])), is: optional(path), after: optional(path), notAfter: optional(path) }),
]));
const headers = z.record(z.string({ pattern: /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/ }), z.string());

/** How one value of the model is found in an answer: a path, a rule, or a list of maps that build one item each. */
export type Rule = string | RuleObject | readonly RuleMap[];
export type RuleMap = { readonly [target: string]: Rule };
export type Scalar = string | number | boolean | null;

/**
 * What a value must be: one of these; or something else than `not`; or what stands at the path `is` beside the list; or a date that is
 * (not) after the one at another path of the same row.
 */
export type Condition = Scalar | readonly Scalar[] | {
  readonly not?: Scalar | readonly Scalar[] | undefined;
  readonly is?: string | undefined;
  readonly after?: string | undefined;
  readonly notAfter?: string | undefined;
};

export interface RuleObject {
  /** A path, or several of which the first that is present counts. */
  readonly from?: string | readonly string[] | undefined;
  readonly const?: Scalar | undefined;
  /** Several values put together as words. */
  readonly join?: readonly string[] | undefined;
  readonly with?: string | undefined;
  /** Cuts a text such as "1,2,3" into a list. */
  readonly split?: string | undefined;
  /** Of a list of records, the one whose fields have these values, or the first such of several wishes; `then` reads on from it. */
  readonly pick?: Readonly<Record<string, Condition>> | readonly Readonly<Record<string, Condition>>[] | undefined;
  readonly then?: string | undefined;
  /** The first of these paths that is present decides the value. */
  readonly present?: Readonly<Record<string, Scalar>> | undefined;
  /** Backend value → value of the model; `otherwise` for all others (without it they stay as they are). */
  readonly table?: Readonly<Record<string, Scalar>> | undefined;
  readonly otherwise?: Scalar | undefined;
  /** Adds up numbers at these paths, over every row of `each`; missing as soon as one of them is: a sum with a gap is no sum. */
  readonly sum?: string | readonly string[] | undefined;
  /** Numbers at these paths are taken from the sum. */
  readonly minus?: string | readonly string[] | undefined;
  /** How many rows of `each` there are that `where` lets through. */
  readonly count?: boolean | undefined;
  /**
   * plainText takes markup out; sentenceCase also turns ALL CAPITALS into a sentence. Of "03 ngày làm việc" amount is the number, unit
   * the words after it; both are taken before the table.
   */
  readonly as?: 'plainText' | 'sentenceCase' | 'amount' | 'unit' | undefined;
  /** For dates: letters of Unicode TR 35 (yyyy MM dd HH mm ss), or epoch-s, epoch-ms. For numbers: vi or en. */
  readonly format?: string | undefined;
  /** A list in the answer (or an object, whose values are taken); `where` leaves records out. */
  readonly each?: string | undefined;
  readonly where?: Readonly<Record<string, Condition>> | undefined;
  /** `each` is a record whose keys say something: every row is `{ key, value }`. */
  readonly keyed?: boolean | undefined;
  /** A list in each row: its rows are taken instead, with the fields of the row they stood in beside their own. */
  readonly nested?: string | undefined;
  /** Rows with the same value here become one record `{ key, rows }`, in the order in which they first appear. */
  readonly group?: string | undefined;
  readonly map?: RuleMap | undefined;
  /** For a list of plain values: the rule that reads one. */
  readonly item?: Rule | undefined;
}

const ruleMap: z.Schema<RuleMap> = z.record(z.string(), z.lazy(() => rule));
const ruleObject = z.strictObject({
  from: optional(paths),
  const: optional(scalar),
  join: optional(z.array(path)),
  with: optional(z.string()),
  split: optional(z.string({ minLength: 1 })),
  pick: optional(z.union([conditions, z.array(conditions)])),
  then: optional(path),
  present: optional(z.record(z.string(), scalar)),
  table: optional(z.record(z.string(), scalar)),
  otherwise: optional(scalar),
  sum: optional(paths),
  minus: optional(paths),
  count: optional(z.boolean()),
  as: optional(z.enum(['plainText', 'sentenceCase', 'amount', 'unit'])),
  format: optional(z.string()),
  each: optional(path),
  where: optional(conditions),
  keyed: optional(z.boolean()),
  nested: optional(path),
  group: optional(path),
  map: optional(z.lazy(() => ruleMap)),
  item: optional(z.lazy(() => rule)),
});
const rule: z.Schema<Rule> = z.union([path, ruleObject, z.array(z.lazy(() => ruleMap))]);

const requestSchema = z.strictObject({
  method: optional(z.enum(['GET', 'POST'])),
  /** Relative to baseUrl; {name} is percent-encoded, {+name} is an address or part of one that an answer gave. */
  url: z.string(),
  query: optional(strings),
  headers: optional(headers),
  body: optional(z.strictObject({
    /** form-json: a form with one field that holds JSON. For a file: multipart with the file in `field`; tus, whose metadata is the template. */
    format: z.enum(['json', 'form', 'form-json', 'multipart', 'tus']),
    field: optional(z.string()),
    template: z.record(z.string(), z.unknown()),
  })),
  /** How a variable is written for this backend. */
  variables: optional(z.record(z.string(), z.strictObject({
    default: optional(scalar),
    table: optional(z.record(z.string(), scalar)),
    /** For dates, as in a rule. */
    format: optional(z.string()),
    /** folded: without diacritics and capitals, for a backend that searches so. */
    as: optional(z.enum(['folded'])),
    /** A sign that is written twice inside the value, e.g. the quote in a filter of OData. */
    double: optional(z.string({ minLength: 1, maxLength: 1 })),
    /** For a list: how each of its records is written; their fields are the variables. */
    item: optional(z.record(z.string(), z.unknown())),
  }))),
});
export type RequestConfig = z.infer<typeof requestSchema>;

const successSchema = z.strictObject({
  /** HTTP statuses; any 2xx when absent. */
  status: optional(z.array(z.number())),
  /** Values the answer must have. */
  where: optional(conditions),
  /** Where the backend puts its own message for the citizen. */
  message: optional(paths),
  /** Values that say "there is none": the look-up found nothing. */
  missing: optional(conditions),
  /** Where a refusal says what is wrong with single answers: a list of records, or a record whose keys are the fields (`keyed`). */
  errors: optional(z.strictObject({ each: path, keyed: optional(z.boolean()), field: path, message: path })),
});
export type SuccessConfig = z.infer<typeof successSchema>;

const found = {
  request: requestSchema,
  /** What comes back: json when absent; calendar for an iCalendar file, which is read into `events`, `closed` and `until`. */
  format: optional(z.enum(['json', 'calendar'])),
  success: optional(successSchema),
  /** Where the list is; `@` when the answer itself is the list. */
  items: optional(path),
  /** The list is a record whose keys say something: every row is `{ key, value }`. */
  keyed: optional(z.boolean()),
  /** Of that list, the rows that count. */
  where: optional(conditions),
  /** Where the single record is; the whole answer when absent. */
  record: optional(path),
  /** Of a list, the record with these values. */
  select: optional(strings),
  /** The answer is a list of records that name each other by this field, as JSON-LD does: each stands where it is named. */
  references: optional(z.strictObject({ in: path, key: z.string({ minLength: 1 }) })),
};

const operationSchema = z.strictObject({
  ...found,
  /** A request made first; what it takes becomes variables of the main one. */
  before: optional(z.strictObject({ ...found, take: z.record(z.string(), path) })),
  /** Requests made with what the record says, one after the other: what each finds stands in the record under `into`. */
  follow: optional(z.array(z.strictObject({ ...found, take: z.record(z.string(), path), into: z.string({ pattern: /^[A-Za-z]\w*$/ }) }))),
  /** uploadFile: a request that says what the server has of a file, made after the upload and again while the office looks it through. */
  confirm: optional(z.strictObject(found)),
  total: optional(paths),
  paging: optional(z.strictObject({
    /** page: {page}. offset: {offset}, and {end} (first of the next page) or {lastOffset}. cursor: {cursor}. {size} in all. link: none. */
    kind: z.enum(['page', 'offset', 'cursor', 'link', 'none']),
    first: optional(z.number()),
    size: optional(z.number()),
    /** cursor, link: where the next one is. */
    next: optional(path),
    /** Where a flag, or an address of the next page, says that more follows; where a flag says that this was the last page. */
    more: optional(path),
    last: optional(path),
  })),
  /** findDossier: which last digits are asked for beside the code. The body of the request names them as {proof}. */
  proof: optional(proofSchema),
  /** Target of the model → rule; when absent, the backend uses the model's own names. */
  map: optional(ruleMap),
});
export type OperationConfig = z.infer<typeof operationSchema>;

export const configSchema = z.strictObject({
  ...named,
  /** Further origins that request URLs may name. */
  origins: optional(z.array(z.string())),
  /** Sent with every request. */
  headers: optional(headers),
  operations: z.strictObject({
    searchProcedures: optional(operationSchema),
    getProcedure: optional(operationSchema),
    listSectors: optional(operationSchema),
    findDossier: optional(operationSchema),
    getStatistics: optional(operationSchema),
    getRoster: optional(operationSchema),
    getForm: optional(operationSchema),
    uploadFile: optional(operationSchema),
    submitDossier: optional(operationSchema),
    supplementDossier: optional(operationSchema),
    findSubmission: optional(operationSchema),
    extendSession: optional(operationSchema),
  }),
  /** How the backend takes in submissions; needed where there is submitDossier or supplementDossier. */
  submission: optional(z.strictObject({
    /** What keeps a submission from being taken twice: a key that is sent along, a look-up by the submission's id, or nothing. */
    idempotency: z.enum(idempotencies),
    /** Seconds that the backend may still work on a request that was cut off; 30 when absent. */
    settles: optional(z.number()),
    files: optional(z.strictObject({ largest: optional(z.number()), most: optional(z.number()), types: optional(z.array(z.string())) })),
    /** Bytes of one piece of a resumable upload. */
    piece: optional(z.number()),
    paymentOrigins: optional(z.array(z.string())),
    /** The header in which answers say how many seconds the citizen's session still lasts. */
    sessionHeader: optional(z.string()),
  })),
  /** The backend's status codes or labels → canonical states. */
  statuses: optional(z.record(z.string(), z.enum(statuses))),
  ...described,
});
export type PortalConfig = z.infer<typeof configSchema>;
