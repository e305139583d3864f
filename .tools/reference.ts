import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kind, kindOf } from '../src/model/fields.js';
import type { Schema } from '../src/model/schema.js';
import { dossierAnswer } from '../src/i18n/en/dossier-answer.js';
import { operations } from '../src/portal/operations.js';
import { submissionOperations } from '../src/portal/submission-operations.js';
import { sectionKeys, settingsKeys } from './gateway-descriptions.js';
import { bodyKeys, calendarKeys, conditionForms, operationKeys, pagingKeys, portalKeys, presetNotes, requestKeys, ruleKeys, successKeys, targetNotes } from './key-descriptions.js';
import { root } from './paths.js';

export const referenceFile = join(root, '.docs/portal-json-reference.md');

/** How a value of each kind is read. */
const kinds: Readonly<Record<Kind, string>> = {
  text: 'one line of words; HTML is not interpreted, unless the rule says as: plainText',
  richText: 'several lines, or HTML, of which paragraphs, lists, tables, emphasis and links are shown',
  remark: 'one line of an officer’s words; runs of nine or more digits are taken out',
  person: 'a name; it is masked at once: "N••• V•• M••"',
  code: 'an identifier, kept as text; a whole number beyond 2⁵³ keeps every digit where the browser can tell them, else it is missing',
  number: '3, "3", "99,5", "1.234,5"; "1.072" alone may be either and needs format vi or en',
  figure: 'a count as published: "1.072" is 1072',
  count: 'a whole number, not negative: "1.072" is 1072',
  flag: 'true, "True", 1, "1", "Y", "co"; false, "False", 0, "0", "N", "khong"',
  moment: 'a date, or a date and time: see the formats',
  hour: 'a time of day: "7:30", "07h30", "7h", "07:30:00"',
  url: 'an address with http or https; a relative one counts from baseUrl',
  choice: 'one of the words named',
  status: 'looked up in statuses, by code or by label (case and diacritics do not count); else unknown',
  data: 'any JSON, kept as it came',
};

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');

const keysTable = (words: Readonly<Record<string, string>>): string => table(['key', 'what it says'], Object.entries(words).map(([key, text]) => [`\`${key}\``, text]));

/** Every target of a model: dotted inside records, `[]` for each item of a list. */
function targetsOf(schema: Schema, path: string, needed: boolean): readonly (readonly string[])[] {
  const { type, innerType, element, shape, words: listed } = schema;
  if (innerType) return targetsOf(innerType, path, false);
  if (element) return targetsOf(element, `${path}[]`, needed);
  if (shape) return Object.entries(shape).flatMap(([name, field]) => targetsOf(field, path ? `${path}.${name}` : name, field.type !== 'optional'));
  const kind = kindOf(schema) ?? type;
  const words = listed && kind === 'choice' ? listed.join(', ') : '';
  return [[`\`${path}\`${needed ? ' *' : ''}`, kind, [words, targetNotes[path]].filter(Boolean).join(' – ')]];
}

function operationSection([name, { schema, variables }]: readonly [string, { readonly schema: Schema; readonly variables: readonly string[] }]): string {
  const named = [...variables, 'agencyCode'].map((variable) => `\`{${variable}}\``).join(' ');
  return `### ${name}\n\nVariables: ${named}\n\n${table(['target', 'kind', 'what it is'], targetsOf(schema, '', true))}`;
}

/** The reference of portal.json, as Markdown. */
export function reference(): string {
  return `<!-- Made by "npm run reference" from the schemas that run. -->
# portal.json, key by key

How to write one is told in [From curl to a working page](portal-json.md). An editor completes these keys with \`dist/portal.schema.json\`.

## At the top

${keysTable(portalKeys)}

### calendar

${keysTable(calendarKeys)}

## An operation

\`searchProcedures\`, \`getProcedure\`, \`listSectors\`, \`findDossier\`, \`getStatistics\`, \`getRoster\`; to take in submissions \`getForm\`,
\`uploadFile\`, \`submitDossier\`, \`supplementDossier\` (papers added to a dossier the office asks more for), \`findSubmission\`, \`extendSession\`. One that is absent is a feature that is off.

${keysTable(operationKeys)}

### request

${keysTable(requestKeys)}

### request.body

${keysTable(bodyKeys)}

### success

${keysTable(successKeys)}

### paging

${keysTable(pagingKeys)}

Paths here start at the whole answer. A list that is read by cursor or link ends where \`next\` gives nothing or the same again, where
\`more\` says no, and after a page without rows; every list ends after 500 pages. A later page of kind link repeats method, headers and body.

### before and follow

Both are requests of their own, with \`request\`, \`success\`, \`items\`, \`record\`, \`select\` …, and a \`take\`: variable → path in what they read.
\`before\` is sent first and \`take\` reads its record; it is left out where every variable is already known. \`follow\` is a list: each is sent
after the main request, \`take\` reads the main record so far, and what it finds (a record; the whole answer where there is no \`items\` or
\`record\`) is put into that record under \`into\`. Where \`take\` finds nothing, the request is not made; where it finds that there is none, its
values are missing; where it fails, the operation fails. Taken variables may stand in \`url\`, \`query\`, \`body\` and \`select\`.

## A rule

A rule is a path (\`"TEN_TTHC"\`), or an object:

${keysTable(ruleKeys)}

A target that is a list also takes a list of maps, each of which builds one item.

A single value is read in this order, whatever is there of it: \`from\` (or \`const\`, \`count\`, \`sum\` and \`minus\`, \`join\`), \`split\`, \`pick\`, \`then\`,
\`present\`, \`as\` amount or unit, \`table\`, \`otherwise\`, \`as\` plainText or sentenceCase, and then by the kind of its target, with \`format\`.
A list is read as \`each\` (or \`from\`, \`split\`), \`keyed\`, \`nested\`, \`where\`, \`group\`, and then \`map\` or \`item\` for every row. Inside a row paths start at
the row; \`@\` is the row itself, for plain values too, and \`$\` the whole answer. A record that comes out empty, or holds nothing but
constants, is left out; so is one without what it must have, at every level. A map names every target it wants: there is no mixing with the
model’s own names.

## A condition

In \`where\`, \`missing\` and \`pick\`: path → one of these. Several paths must all hold.

${table(['form', 'holds for'], Object.entries(conditionForms).map(([form, text]) => [form.includes('{') ? form.split(', {').map((one, index) => `\`${index ? '{' : ''}${one}\``).join(', ') : form, text]))}

## Paths

A subset of [JMESPath](https://jmespath.org): \`a.b\`, \`"quoted name".b\`, \`list[0]\`, \`list[-1]\`, \`list[].b\` (lists inside are opened up),
\`list[*].b\`, \`@\` for the value itself, and \`$\` for the whole answer (\`$.lists.sectors\`). Read-only, own fields only, at most 256 characters and 16 steps. A path also goes on into a
text that holds JSON, and \`[0]\` reads the key "0" of a record.

## Kinds

${table(['kind', 'how it is read'], Object.entries(kinds))}

## Dates

Without a format every spelling is read that means one thing: ISO 8601 with or without zone (\`+0700\` too), \`dd/MM/yyyy\`, \`dd-MM-yyyy\`,
\`dd.MM.yyyy\` with or without a time, \`HH:mm dd/MM/yyyy\`, \`yyyyMMdd\`, \`yyyyMMddHHmmss\`, seconds or milliseconds since 1970 as a number,
\`/Date(…)/\`. A format is needed for anything else (\`MM/dd/yyyy\`, seconds as text: \`epoch-s\`). Its letters are those of Unicode TR 35:
\`yyyy MM dd HH mm ss SSS\`, other text in single quotes. A time without a zone is meant in \`timeZone\`. What is no date is missing.

## Operations and their targets

\`*\` marks what a record must have; one without it is left out and counted. \`[]\` stands for each item of a list, which \`each\` and \`map\` build.

${Object.entries({ ...operations, ...submissionOperations }).map(operationSection).join('\n\n')}

## States

What \`statuses\` maps to, and what the citizen reads in English:

${table(['state', 'shown as'], Object.entries(dossierAnswer.status).map(([name, text]) => [`\`${name}\``, text]))}

## For a gateway

A portal.json that [dvc-widgets gateway](gateway.md) serves has one key more; editors complete it with \`dist/gateway-portal.schema.json\`.

${keysTable(sectionKeys)}

### gateway.json

With \`dist/gateway.schema.json\`. \`portals\` alone is needed.

${keysTable(settingsKeys)}

## Presets

${table(['name', 'for'], Object.entries(presetNotes).map(([name, text]) => [`\`${name}\``, text]))}
`;
}

// Run as a program: npm run reference [-- --check] writes the reference, or fails when the written one is out of date.
if (process.argv[1] === import.meta.filename) {
  if (process.argv.includes('--check')) process.exitCode = readFileSync(referenceFile, 'utf8') === reference() ? 0 : 1;
  else writeFileSync(referenceFile, reference());
}
