/** What the search is measured with: procedures, queries with the codes that answer them, and longer lists made of the same words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/search/syllable-index.js';
import { root } from '../paths.js';

export interface Query {
  readonly text: string;
  readonly accepted: readonly string[];
  readonly kind: string;
}

interface Published {
  readonly code: string;
  readonly name: string;
  readonly sector?: string | { readonly name: string };
}

export function readProcedures(file = join(root, 'demo/data/procedures.json')): readonly Entry[] {
  const published = JSON.parse(readFileSync(file, 'utf8')) as readonly Published[];
  return published.map(({ code, name, sector }) => ({ code, name, sector: typeof sector === 'object' ? sector.name : sector }));
}

/** One query a line: what is typed, accepted codes joined by commas, kind. */
export function readQueries(file: string, procedures: readonly Entry[]): readonly Query[] {
  const known = new Set(procedures.map(({ code }) => code));
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim()).map((line) => {
    const [text = '', codes = '', kind = 'other'] = line.replace(/\r$/, '').split('\t');
    const accepted = codes.split(',').map((code) => code.trim()).filter(Boolean);
    const missing = accepted.filter((code) => !known.has(code));
    if (missing.length > 0) console.warn(`${file}: “${text}” accepts ${missing.join(', ')}, which is not among the procedures`);
    return { text, accepted, kind };
  });
}

/** As many as asked for: the given ones, then the head of each joined to the end of another, so that lengths and words stay likely. */
export function compose(procedures: readonly Entry[], count: number): readonly Entry[] {
  const composed = procedures.slice(0, count);
  for (let at = procedures.length; at < count; at += 1) {
    const head = procedures[at % procedures.length];
    const end = procedures[(at * 7 + Math.floor(at / procedures.length)) % procedures.length];
    const [first, second] = [head?.name.split(' ') ?? [], end?.name.split(' ') ?? []];
    const name = [...first.slice(0, Math.ceil(first.length * 0.7)), ...second.slice(Math.floor(second.length * 0.5))].join(' ');
    composed.push({ code: `9.${String(at).padStart(6, '0')}`, name, sector: head?.sector });
  }
  return composed;
}
