/** Reading on through a list: page numbers, offsets, cursors and links become one opaque `after`, which always ends. */
import type { OperationConfig } from '../config.js';
import { isAbsent, valueAt, writtenValue } from './paths.js';
import type { Variables } from './template.js';
import { readFlag } from './values.js';

type Paging = OperationConfig['paging'];

/** A backend that never says "last" is believed for this many pages. */
const mostPages = 500;
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

/**
 * The `after` of the next page; undefined at the end, on a cursor that stands still, after an empty page, and where
 * the backend does not say whether more follows, after a short page that is not short of the total.
 */
export function afterPage(paging: Paging, { index, size, cursor }: Place, answer: unknown, rows: number, total = 0): string | undefined {
  if (!paging || paging.kind === 'none' || rows === 0 || index + 1 >= mostPages) return undefined;
  const said = saysMore(paging, answer);
  if (paging.kind === 'cursor' || paging.kind === 'link') {
    const next = writtenValue(paging.next && valueAt(answer, paging.next));
    return said === false || isAbsent(next) || next === cursor ? undefined : `${index + 1}:${next ?? ''}`;
  }
  return (said ?? (rows >= size || index * size + rows < total)) ? String(index + 1) : undefined;
}

function saysMore({ more, last }: NonNullable<Paging>, answer: unknown): boolean | undefined {
  const follows = more === undefined ? undefined : valueAt(answer, more);
  // Not always a flag: the address of the next page, or null.
  if (follows !== undefined) return readFlag(follows) ?? !isAbsent(follows);
  const isLast = last === undefined ? undefined : readFlag(valueAt(answer, last));
  return isLast === undefined ? undefined : !isLast;
}
