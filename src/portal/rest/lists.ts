/** Reading one page of a list; loaded by the elements that list. */
import type { OperationConfig } from '../config.js';
import type { OperationName, Page, ReadOptions } from '../portal.js';
import type { RecordReader, RestPortal } from './rest-portal.js';
import { sideBySide } from './loaded.js';
import { afterPage } from './paging.js';
import { valueAt } from './paths.js';
import { firstPage, variablesOfPage } from './place.js';
import { rowsIn } from './records.js';
import { unreadable } from './answers.js';
import type { Variables } from './url-template.js';
import { readCount } from './values.js';

/** Where to read, as the reader of the page before was told. */
interface Asked {
  readonly after: string | undefined;
  readonly size: number | undefined;
}

export async function readList(
  portal: RestPortal, name: OperationName, config: OperationConfig, reader: () => Promise<RecordReader>, variables: Variables, { after, size }: Asked, options?: ReadOptions,
): Promise<Page<unknown>> {
  const place = firstPage(config.paging, after, size);
  const link = config.paging?.kind === 'link' ? place.cursor : undefined;
  const [read, answer] = await sideBySide(reader(), portal.ask(name, config, { ...variables, ...variablesOfPage(place) }, options, { link }));
  const found = valueAt(answer, config.items ?? '@');
  if (found === undefined) throw unreadable(name, 'items', `nothing stands at "${config.items ?? '@'}"`);
  const rows = rowsIn(config, found, portal.context);
  const records = rows.map((row) => read(row, answer));
  const items = records.flatMap((record) => ('item' in record ? [record.item] : []));
  const [first] = records;
  if (first && 'gap' in first && items.length === 0) throw unreadable(name, first.gap, `none of ${rows.length} records has a value here that can be read`);
  const total = totalOf(config, answer, rows.length);
  return { items, total, next: afterPage(config.paging, place, answer, rows.length, total), leftOut: countOf(config, found, rows) - items.length };
}

/** All that match; a number smaller than the page itself is no total. */
function totalOf({ total = [] }: OperationConfig, answer: unknown, rows: number): number | undefined {
  return [total].flat().map((path) => readCount(valueAt(answer, path))).find((count) => count !== undefined && count >= rows);
}

/** How many records stand in a list, those beyond what is read included. */
const countOf = ({ where }: OperationConfig, found: unknown, rows: readonly unknown[]): number => (Array.isArray(found) && !where ? found.length : rows.length);
