/** Where in a list to read, and what a request names it. */
import type { OperationConfig } from '../config.js';
import type { Variables } from './url-template.js';

type Paging = OperationConfig['paging'];

const usualSize = 20;

export interface Place {
  /** Pages read before this one. */
  readonly index: number;
  readonly first: number;
  readonly size: number;
  readonly cursor?: string | undefined;
}

/** Where to read, from the `after` of the page before: a page count, or that and a cursor. */
export function firstPage(paging: Paging, after: string | undefined, size: number | undefined): Place {
  const [, index = '0', cursor] = /^(\d{1,6})(?::(.*))?$/s.exec(after ?? '') ?? [];
  return { index: Number(index), first: paging?.first ?? (paging?.kind === 'page' ? 1 : 0), size: paging?.size ?? size ?? usualSize, cursor };
}

export function variablesOfPage({ index, first, size, cursor }: Place): Variables {
  const offset = first + index * size;
  return { page: first + index, offset, end: offset + size, lastOffset: offset + size - 1, size, cursor };
}

/** A backend that never says "last" is believed for this many pages. */
const mostPages = 500;

export const isLast = ({ index }: Place, rows: number): boolean => rows === 0 || index + 1 >= mostPages;

/** The next place; where nobody says whether more follows, after a page that is full or short of the total. */
export const following = (place: Place, more: boolean | undefined, rows: number, total: number): string | undefined =>
  !isLast(place, rows) && (more ?? (rows >= place.size || place.index * place.size + rows < total)) ? String(place.index + 1) : undefined;
