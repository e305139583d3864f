/** What an editor shows beside a key of portal.json. Below an operation, a rule and so on the same words stand once. */

export const portalKeys: Readonly<Record<string, string>> = {
  $schema: 'Where this schema stands, for editors.',
  extends: 'The name of a preset, e.g. gateway. What is written here is laid over it (RFC 7396): objects merge, null removes, all else replaces.',
  name: 'The office as citizens know it, e.g. "UBND xã Ví Dụ".',
  agencyCode: 'Code of the office as it stands in dossier codes, e.g. H99.21. Requests may name it as {agencyCode}.',
  timeZone: 'IANA name of the zone in which dates without a zone are meant. Asia/Ho_Chi_Minh when absent.',
  baseUrl: 'Where relative request URLs start; http or https, without credentials. The folder of portal.json when absent.',
  origins: 'Further origins that request URLs may name, and where blank forms may lie. Requests go nowhere else, and no form that lies elsewhere is linked.',
  headers: 'Sent with every request. Secrets are refused: every visitor can read this file.',
  operations: 'What the portal can do. An operation that is absent is a feature that is off.',
  statuses: 'The backend’s status codes or labels and the state each one is. What is not listed is shown as unknown, with the backend’s own words.',
  links: 'Official pages to go on to. Templates; {procedureCode}, {procedureId}, {dossierCode} and {agencyCode} are filled in.',
  calendar: 'Days worked and not worked. Outside its dates nothing is computed.',
  contact: 'How to reach the office: shown wherever a citizen needs help.',
  featured: 'Codes of the procedures to offer first.',
  roster: 'The duty roster itself, for an office whose backend has none: entries and exceptions as getRoster gives them. getRoster goes before it.',
  vocabulary: 'What people here say → what the names of procedures say instead, e.g. "sổ đỏ": "giấy chứng nhận quyền sử dụng đất". Several wordings as a list, the likeliest first; added to the SDK’s own.',
  formerUnits: 'Communes, wards and districts renamed or merged: name before → name now, e.g. "xã Sơn Hạ": "xã Sơn Hà". Their names do not spoil a search, and the sheet adds to an office of before what it is called now.',
};

export const operationKeys: Readonly<Record<string, string>> = {
  request: 'How to ask.',
  format: 'json when absent; calendar for an iCalendar file (.ics): its events, repeated ones counted out over five weeks, become { events, closed, until }, and getRoster needs no map.',
  success: 'How to tell an answer from a refusal. Any 2xx status when absent.',
  items: 'Path to the list; @ when the answer itself is the list.',
  keyed: 'The list is a record whose keys say something: every row is { key, value }.',
  where: 'Of that list, the rows that have these values; the others are passed over.',
  record: 'Path to the single record; the whole answer when absent.',
  select: 'Of a list, the record with these values: path → template.',
  references: 'The answer is a list of records that name each other by a field, as JSON-LD does (in: "\\"@graph\\"", key: "@id"): each stands where it is named.',
  before: 'A request made first, e.g. to find an id; what it takes becomes variables of the main request.',
  follow: 'Requests made with what the record says, one after the other; what each finds stands in the record under "into".',
  total: 'Path, or several of which the first counts, to the number of all that match.',
  paging: 'How to read on through a list.',
  map: 'Target of the model → rule. When absent, the backend uses the model’s own names.',
};

export const requestKeys: Readonly<Record<string, string>> = {
  method: 'GET, or POST where there is a body.',
  url: 'Relative to baseUrl. {name} is percent-encoded (RFC 6570, level 1); {+name} is an address, or part of one, that an answer gave (level 2).',
  query: 'Parameter → template. One whose variables all have no value is left out; a default of "" keeps it. Values are percent-encoded.',
  headers: 'Sent with this request. Templates too.',
  body: 'json, form, or form-json: a form with one field that holds JSON.',
  variables: 'How a variable is written for this backend: default (null is sent as null), table, format for dates, as: folded (no diacritics, no capitals), double: a sign that is written twice, e.g. the quote in a filter.',
};

export const ruleKeys: Readonly<Record<string, string>> = {
  from: 'A path, or several of which the first that is present counts.',
  const: 'The value itself.',
  join: 'Paths whose values are put together as words; what is missing is passed over, a list gives each of its values.',
  with: 'What stands between the parts of join; a space when absent.',
  split: 'Cuts a text such as "1,2,3" into a list, blanks around the parts taken off; { "split": "-", "then": "[0]" } takes one part.',
  pick: 'Of a list of records, the one whose fields have these values; several wishes are tried in turn. { "is": path } for the value that stands beside the list.',
  then: 'A path that reads on from what was found, picked or split.',
  present: 'The first of these paths that is present decides the value.',
  table: 'Backend value → value of the model. Case, diacritics and blanks do not count. What is not in it stays as it is, unless there is otherwise.',
  otherwise: 'The value when there is none, or none in the table.',
  sum: 'Adds up numbers at these paths, over every row of each; missing as soon as one is.',
  minus: 'Numbers at these paths are taken from the sum.',
  count: 'true: how many rows of each there are that where lets through. The list must be whole, not one page of it.',
  as: 'plainText takes markup out; sentenceCase turns ALL CAPITALS into a sentence. Of "03 ngày làm việc" amount is the number and unit the words, both taken before the table.',
  format: 'For dates: yyyy MM dd HH mm ss SSS with any signs between, or epoch-s, epoch-ms. For numbers: vi (1.234,5) or en (1,234.5).',
  each: 'Path to a list, or to an object whose values are records, which are taken. A single record or value counts as a list of one.',
  where: 'Rows of each that have these values; the others are left out. { "not": … } for anything else, null for nothing, { "is": path } for the value beside the list; { "notAfter": path } and { "after": path } compare dates.',
  keyed: 'true: each is a record whose keys say something; every row is { key, value }.',
  nested: 'Path to a list in each row: its rows are taken instead, with the fields of the row they stood in beside their own.',
  group: 'Rows with the same value here become one record { key, rows }.',
  map: 'The rules of each record.',
  item: 'For a list of plain values: the rule that reads one.',
};

export const bodyKeys: Readonly<Record<string, string>> = {
  format: 'json, form, or form-json (a form with one field that holds JSON).',
  field: 'The name of that one field; params when absent.',
  template: 'What is sent. "{name}" alone keeps the type of its value. A text whose variables all have no value vanishes, and a list or record that is emptied by that; {}, [] and null that you write yourself are sent. "{{name}}" is {name} itself.',
};

export const successKeys: Readonly<Record<string, string>> = {
  status: 'HTTP statuses of a success; any 2xx when absent.',
  where: 'Values the answer must have, path → condition.',
  message: 'Path, or several, to where the backend puts its own words for the citizen. They are shown on one line, without markup and long numbers.',
  missing: 'Values that say "there is none": the look-up found nothing. Looked at first, whatever the status. 404 and 410 say so too, and so does a list without the record of select.',
};

export const pagingKeys: Readonly<Record<string, string>> = {
  kind: 'page ({page}), offset ({offset}, {end} or {lastOffset}), cursor ({cursor}), link (the answer gives the address of the next page) or none. {size} in all.',
  first: 'Number of the first page, or of the first row. A page counts from 1, an offset from 0 when absent.',
  size: 'Rows a page, where the backend does not let the caller choose.',
  next: 'cursor, link: where the next one stands. A link to another origin is refused unless origins names it.',
  more: 'Where a flag, or an address of the next page, says that more follows.',
  last: 'Where a flag says that this was the last page.',
};

export const conditionForms: Readonly<Record<string, string>> = {
  'a value': 'Compared as written, so that 0 is "0". true is also "True", "1" and "Y". null is nothing: absent, null or blank.',
  'a list': 'One of these.',
  '{ "not": … }': 'Anything else than this value or these. { "not": null } is "there is something".',
  '{ "is": path }': 'The same as what stands at this path in the record that the rule reads, e.g. a number that the list explains.',
  '{ "after": path }, { "notAfter": path }': 'A date that is (not) after the one at this path of the same row, by date in the portal’s zone. Unknown dates fulfil neither.',
};

export const presetNotes: Readonly<Record<string, string>> = {
  gateway: 'The SDK’s own contract (dist/openapi.json): nothing has to be mapped.',
  'dvcqg-v1': 'National Public Service Portal, platform before 2026: search of procedures; the national status numbers.',
  'dvcqg-v2': 'National Public Service Portal, platform of 2026: search and details of procedures.',
  'dvcqg-exchange': 'Exchange between one-stop systems and the national portal: dossiers and procedures. Wants a session, so a gateway.',
  'igate-v2': 'VNPT iGate v2: dossiers. Wants a token, so a gateway.',
  bhxh: 'Social insurance: dossiers.',
  'cpsv-ap': 'CPSV-AP 3.2 as JSON-LD: procedures.',
  hsds: 'HSDS 3 (Open Referral): procedures.',
  zgw: 'ZGW Zaken and Catalogi: dossiers. Wants a token, so a gateway.',
};

/** What a target means, where its name does not say it all. */
export const targetNotes: Readonly<Record<string, string>> = {
  code: 'the code citizens know',
  id: 'the backend’s own id, where it differs',
  onlineLevel: 'toàn trình = full, một phần = partial',
  agency: 'who does the work',
  competentAuthority: 'who decides',
  receivingAddress: 'where papers are handed in',
  updatedAt: 'when the source was last changed',
  'channels[].processingTime.label': 'the words as published, shown where value or unit is missing',
  'channels[].fees[].currency': 'VND when missing',
  'channels[].type': 'a channel without it is left out',
  'cases[].kind': 'to hand in, or only to show; beside the name, not instead of it',
  'cases[].papers[].electronicForm': 'filled in on the official page',
  'cases[].papers[].templates[].size': 'in bytes',
  'cases[].papers[].templates[].url': 'a link where it lies at the portal’s own origin or one of origins',
  'status.code': 'looked up in statuses',
  'status.backendCode': 'the backend’s code, shown to officers; not taken by itself',
  'status.label': 'the backend’s words; what the citizen sees when the code is not known',
  submittedAt: 'when the citizen sent it',
  acceptedAt: 'when the office took it in and the clock began',
  plannedEndDate: 'ngày hẹn trả, as the office gave it',
  completedAt: 'when the result was ready',
  resultReturnedAt: 'when it was handed over',
  reason: 'why it was rejected, stopped, suspended or sent back',
  'suspension.active': 'the clock stands still, beside any state',
  'requestedAction.text': 'what the citizen has to add or do',
  'requestedAction.dueDate': 'until when',
  'history[].label': 'the backend’s words for the state',
  'history[].step': 'what was done',
  'metrics[].id': 'see the metrics in the tutorial',
  'metrics[].label': 'for metrics of the backend’s own',
  'metrics[].reportedRate': 'percent, as the backend publishes it',
  asOf: 'when the books were closed',
  'entries[].weekday': 'Monday = 1 … Sunday = 7, for every week',
  'entries[].date': 'instead of weekday: on this date alone',
  'entries[].to': '24:00 at the latest; a shift over midnight is two',
  'entries[].role': 'what the person or team does',
  'entries[].displayName': 'who it is; shown as it is',
  'entries[].phone': 'of the office, never a private one',
  'exceptions[].closed': 'nobody is there on this date',
  'exceptions[].asWeekday': 'a swapped day: worked as this weekday is',
  until: 'the last date the roster speaks of',
  answeredAt: 'what the office’s clock showed; taken from the answer’s Date where it may be read',
};

export const calendarKeys: Readonly<Record<string, string>> = {
  weekend: 'Weekdays that are not worked, Monday = 1.',
  holidays: 'Dates not worked, yyyy-MM-dd.',
  makeupWorkdays: 'Weekend days worked in exchange for a holiday.',
  officeHours: 'Pairs of HH:mm.',
  validFrom: 'First date the calendar speaks of; before it nothing is computed.',
  validTo: 'Last date the calendar speaks of.',
  source: 'Where it comes from.',
};
