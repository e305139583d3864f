/** Names of request parameters → our variables, and what of a request may stand in a draft. */
import type { OperationName } from '../portal.js';
import { person, personal } from './names.js';
import { squash } from './places.js';

type Variable = 'keyword' | 'sector' | 'channel' | 'page' | 'offset' | 'size' | 'cursor' | 'procedureCode' | 'procedureId' | 'dossierCode' | 'from' | 'to' | 'year' | 'month' | 'agencyCode';

/** `code` and `id` alone mean the code or id of what the operation is about. */
const variables: readonly (readonly [Variable, string])[] = [
  ['keyword', 'keyword keywords q query search searchtext tukhoa keysearch textsearch searchkey timkiem noidungtimkiem searchterm tenthutuc tentthc'],
  ['sector', 'sector sectorcode sectorid field fieldid fieldcode linhvuc malinhvuc linhvucid category categoryid categorycode idlinhvuc'],
  ['channel', 'channel kenh kenhthuchien submissionmethod'],
  ['page', 'page pageindex pagenumber pageno currentpage trang sotrang pagenum'],
  ['offset', 'offset skip start startindex from_row batdau firstresult'],
  ['size', 'size pagesize limit perpage recordperpage recordsperpage rows take count top soluong sobanghi numberofrecords max maxresults'],
  ['cursor', 'cursor lastid after nextcursor pagetoken nexttoken continuation'],
  ['procedureCode', 'procedurecode mathutuc matthc servicecode formalitycode mathutuchanhchinh'],
  ['procedureId', 'procedureid thutucid idthutuc formalityid serviceid'],
  ['dossierCode', 'dossiercode mahoso sohoso sobiennhan mabiennhan dossierno dossiernumber receiptcode receiptnumber filecode masohoso mahs'],
  ['from', 'from fromdate startdate tungay datefrom ngaybatdau begindate'],
  ['to', 'to todate enddate denngay dateto ngayketthuc'],
  ['year', 'year nam pnam'],
  ['month', 'month thang pthang'],
  ['agencyCode', 'agencycode macoquan madonvi unitcode orgcode departmentcode donvi coquan agency'],
];

const byName: ReadonlyMap<string, Variable> = new Map(variables.flatMap(([variable, names]) => names.split(' ').map((name) => [squash(name), variable] as const)));

const paging: readonly Variable[] = ['page', 'offset', 'size', 'cursor'];

/** The variables that each operation's request may name. */
const allowed: Readonly<Record<OperationName, readonly Variable[]>> = {
  searchProcedures: ['keyword', 'sector', 'channel', ...paging],
  listSectors: paging,
  getProcedure: ['procedureCode', 'procedureId'],
  findDossier: ['dossierCode'],
  getStatistics: ['from', 'to', 'year', 'month'],
  getRoster: [],
};

const codes: Readonly<Partial<Record<OperationName, readonly [code: Variable, id: Variable]>>> = {
  getProcedure: ['procedureCode', 'procedureId'], findDossier: ['dossierCode', 'dossierCode'], searchProcedures: ['keyword', 'keyword'],
};

/** The variable that fills a parameter of this name, if there is one for the operation. */
export function variableFor(name: string, operation: OperationName): string | undefined {
  const plain = squash(name);
  const [code, id] = codes[operation] ?? [];
  if (plain === 'code' && code !== undefined && operation !== 'searchProcedures') return code;
  if (plain === 'id' && operation === 'getProcedure') return id;
  const variable = byName.get(plain);
  return variable !== undefined && (variable === 'agencyCode' || allowed[operation].includes(variable)) ? variable : undefined;
}

const secret = /secret|password|passwd|matkhau|token|apikey|authorization|cookie|session|jwt|credential|signature|captcha|^key$|^pass$/;
/** Whether a parameter opens a door. */
export const isSecretName = (name: string): boolean => secret.test(squash(name));

/** Whether a parameter says who somebody is. */
export const isPersonalName = (name: string): boolean => personal.test(squash(name)) || person.test(squash(name)) || /hoten|fullname/.test(squash(name));

/** A fixed value that may stand in a published file: a flag, a small number, one plain word; no names, numbers or keys. */
export const isPlainConstant = (value: unknown): value is string | number | boolean =>
  typeof value === 'boolean' || (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000) ||
  (typeof value === 'string' && /^(?:-?\d{1,4}|[A-Za-z][A-Za-z_,.-]{0,23}(?:_v\d)?)$/.test(value));
