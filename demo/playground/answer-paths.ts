/** The paths at which something stands in a recorded answer, in the path language of portal.json. */
import { valueAt } from '../../src/portal/rest/paths.js';

export interface AnswerPath {
  readonly path: string;
  /** What stands there, in short. */
  readonly sample: string;
}

const mostPaths = 400;
const mostScopes = 20;
const deepest = 6;

/** Paths from these values on; the first of them that has something there gives the sample. */
export function pathsFrom(scopes: readonly unknown[]): readonly AnswerPath[] {
  const found = new Map<string, string>();
  for (const scope of scopes.slice(0, mostScopes)) collect(scope, '', deepest, found);
  return [['@', sampleOf(scopes[0])] as const, ...found].map(([path, sample]) => ({ path, sample }));
}

function collect(value: unknown, path: string, levels: number, found: Map<string, string>): void {
  if (found.size >= mostPaths) return;
  if (path && !found.has(path)) found.set(path, sampleOf(value));
  if (levels === 0 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    collect(value[0] as unknown, `${path}[0]`, levels - 1, found);
    if (value.some((item) => typeof item === 'object')) collect((value as unknown[]).find((item) => item !== null), `${path}[]`, levels - 1, found);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const name = /^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key);
    collect(inner, path ? `${path}.${name}` : name, levels - 1, found);
  }
}

function sampleOf(value: unknown): string {
  if (Array.isArray(value)) return `danh sách, ${value.length} mục`;
  if (typeof value === 'object' && value !== null) return `{ ${Object.keys(value).slice(0, 3).join(', ')}… }`;
  const text = value === undefined ? '' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Whether none of these values has anything at the path, not even an empty text. A text that is no path is told elsewhere. */
export function leadsNowhere(path: string, scopes: readonly unknown[]): boolean {
  try {
    return scopes.length > 0 && scopes.every((scope) => valueAt(scope, path) === undefined);
  } catch {
    return false;
  }
}
