/** Reading on through a list: page numbers, offsets, cursors and links become one opaque `after`, which always ends. */
import type { OperationConfig } from '../config.js';
import { valueAt } from './paths.js';
import { following, isLast, type Place } from './place.js';
import { isAbsent, writtenValue } from './scalars.js';
import { readFlag } from './values.js';

type Paging = OperationConfig['paging'];

/**
 * The `after` of the next page; undefined at the end, on a cursor that stands still, after an empty page, and where
 * the backend does not say whether more follows, after a short page that is not short of the total.
 */
export function afterPage(paging: Paging, place: Place, answer: unknown, rows: number, total = 0): string | undefined {
  if (!paging || paging.kind === 'none' || isLast(place, rows)) return undefined;
  const said = saysMore(paging, answer);
  if (paging.kind === 'cursor' || paging.kind === 'link') {
    const next = writtenValue(paging.next && valueAt(answer, paging.next));
    return said === false || isAbsent(next) || next === place.cursor ? undefined : `${place.index + 1}:${next ?? ''}`;
  }
  return following(place, said, rows, total);
}

function saysMore({ more, last }: NonNullable<Paging>, answer: unknown): boolean | undefined {
  const follows = more === undefined ? undefined : valueAt(answer, more);
  // Not always a flag: the address of the next page, or null.
  if (follows !== undefined) return readFlag(follows) ?? !isAbsent(follows);
  const ends = last === undefined ? undefined : readFlag(valueAt(answer, last));
  return ends === undefined ? undefined : !ends;
}
