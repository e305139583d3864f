/**
 * Cuts markup of any quality into tags and text, without the browser's HTML parser (feeding hostile markup to
 * DOMPurify, `setHTML` or a `<template>` raises reports under a strict content security policy; reading it here
 * raises none). Linear in the length of the text. Nothing is lost but comments and the elements that hold no words.
 */
import { visible } from './text.js';

/** What a tag is to running text. Tags without a role vanish; their text stays. */
export type Role = 'block' | 'heading' | 'list' | 'item' | 'table' | 'row' | 'cell' | 'strong' | 'emphasis' | 'link' | 'break';

const tagsOfRole: Readonly<Record<Role | 'skip', readonly string[]>> = {
  block: ['p', 'div', 'section', 'article', 'blockquote', 'pre', 'dl', 'dt', 'dd', 'address', 'center', 'form', 'fieldset'],
  heading: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'legend'],
  list: ['ul', 'ol'],
  item: ['li'],
  table: ['table'],
  row: ['tr'],
  cell: ['td', 'th'],
  strong: ['b', 'strong'],
  emphasis: ['i', 'em', 'u'],
  link: ['a'],
  break: ['br', 'hr'],
  /** Their content is not meant to be read. */
  skip: ['script', 'style', 'template', 'svg', 'math', 'iframe', 'object', 'noscript', 'textarea', 'title', 'xmp', 'select'],
};
const roles: ReadonlyMap<string, Role | 'skip'> = new Map(
  (Object.keys(tagsOfRole) as (Role | 'skip')[]).flatMap((role) => tagsOfRole[role].map((tag) => [tag, role] as const)),
);

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open'; readonly tag: string; readonly role: Role; readonly href: string | undefined }
  | { readonly kind: 'close'; readonly tag: string; readonly role: Role };

// A tag's name ends at a space, a slash or the bracket: "<tên xã>" is a placeholder in plain words, not a tag.
const tagPattern = /<(\/?)([a-z][a-z0-9:-]*)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>?/iy;
const attributePattern = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?|["'][^"']*["']?/g;

/** Tags and text in their order; entities are decoded. What stands in CDATA is markup too. */
export function* tokens(source: string): Generator<Token> {
  const html = source.includes('<![CDATA[') ? source.replace(/<!\[CDATA\[|\]\]>/g, '') : source;
  const ends: Ends = { comment: html.lastIndexOf('-->'), bracket: html.lastIndexOf('>') };
  let textFrom = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const after = readNonText(html, at, ends);
    if (after === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    if (at > textFrom) yield { kind: 'text', text: decodeEntities(html.slice(textFrom, at)) };
    if (after.token) yield after.token;
    textFrom = after.end;
    at = html.indexOf('<', textFrom);
  }
  if (textFrom < html.length) yield { kind: 'text', text: decodeEntities(html.slice(textFrom)) };
}

/** Where comments and tags last end: looked up once, so that many that never end do not each search to the end. */
interface Ends {
  readonly comment: number;
  readonly bracket: number;
}

interface NonText {
  /** Where text may go on. */
  readonly end: number;
  readonly token?: Token | undefined;
}

/** What begins at a `<`; undefined when the sign is only a sign. */
function readNonText(html: string, at: number, ends: Ends): NonText | undefined {
  const next = html.charAt(at + 1);
  if (next === '!' || next === '?') return { end: endOfDeclaration(html, at, ends) };
  tagPattern.lastIndex = at;
  const match = tagPattern.exec(html);
  if (!match) return undefined;
  const [whole, slash, name = '', attributes = ''] = match;
  const tag = name.toLowerCase();
  const role = roles.get(tag);
  const end = endOfTag(html, at + whole.length, ends);
  if (role === undefined) return { end };
  if (role === 'skip') return { end: slash || attributes.endsWith('/') ? end : endOfSkipped(html, tag, end) };
  if (slash) return { end, token: { kind: 'close', tag, role } };
  return { end, token: { kind: 'open', tag, role, href: role === 'link' ? readHref(attributes) : undefined } };
}

/** A tag that is cut off in the middle of an attribute reaches to the end; a quote alone does not hide the text after it. */
const endOfTag = (html: string, end: number, { bracket }: Ends): number => (/["']/.test(html.charAt(end)) && bracket < end ? html.length : end);

function readHref(attributes: string): string | undefined {
  for (const [, name, quoted, apostrophed, bare] of attributes.matchAll(attributePattern)) {
    if (name?.toLowerCase() === 'href') return decodeEntities(quoted ?? apostrophed ?? bare ?? '');
  }
  return undefined;
}

/** Of a comment nothing is read; of what never ends only its opening is left out. */
function endOfDeclaration(html: string, at: number, { comment, bracket }: Ends): number {
  if (html.startsWith('<!--', at)) return at + 2 <= comment ? html.indexOf('-->', at + 2) + '-->'.length : at + '<!--'.length;
  return at <= bracket ? html.indexOf('>', at) + 1 : at + '<!'.length;
}

function endOfSkipped(html: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** Whether a text holds at least one tag. */
export const hasTags = (text: string): boolean => /<(?:\/?[a-z][a-z0-9:-]*(?:[\s/][^<>]*)?>|!--|!\[CDATA\[)/i.test(text);

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', ' '], ['ensp', ' '], ['emsp', ' '], ['thinsp', ' '],
  ['ndash', '–'], ['mdash', '—'], ['hellip', '…'], ['lsquo', '‘'], ['rsquo', '’'], ['ldquo', '“'], ['rdquo', '”'], ['laquo', '«'],
  ['raquo', '»'], ['bull', '•'], ['deg', '°'], ['times', '×'], ['middot', '·'], ['sect', '§'], ['copy', '©'], ['reg', '®'], ['le', '≤'],
  ['ge', '≥'], ['rarr', '→'], ['frac12', '½'], ['shy', ''], ['zwj', ''], ['zwnj', ''],
  ['agrave', 'à'], ['aacute', 'á'], ['acirc', 'â'], ['atilde', 'ã'], ['egrave', 'è'], ['eacute', 'é'], ['ecirc', 'ê'], ['igrave', 'ì'],
  ['iacute', 'í'], ['ograve', 'ò'], ['oacute', 'ó'], ['ocirc', 'ô'], ['otilde', 'õ'], ['ugrave', 'ù'], ['uacute', 'ú'], ['yacute', 'ý'],
]);

/** Windows-1252 signs that word processors write by these numbers. */
const wordProcessorSigns: ReadonlyMap<number, string> = new Map([
  [130, '‚'], [132, '„'], [133, '…'], [145, '‘'], [146, '’'], [147, '“'], [148, '”'], [149, '•'], [150, '–'], [151, '—'], [153, '™'],
]);

/** Decodes entities; what they hide (control characters, directional overrides) is removed as from any other text. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return visible(text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}\d{0,2}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities.get(name) ?? entities.get(name.toLowerCase())?.toUpperCase() ?? whole;
    const point = hex ? parseInt(hex, 16) : Number(decimal);
    const valid = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
    return wordProcessorSigns.get(point) ?? (valid ? String.fromCodePoint(point) : '');
  }));
}
