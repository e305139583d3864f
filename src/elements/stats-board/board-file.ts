/** All numbers of a board as one table in a file; loaded when somebody wants it. */
import type { Messages } from '../../i18n/messages.js';
import { amountOf } from '../../model/amount.js';
import { type Cell, writeCsv } from '../../model/figures-csv.js';
import { monthPeriod } from '../../model/months.js';
import { nameOfPeriod, nameSoFar } from '../../model/saying.js';
import type { Metric } from '../../model/statistics.js';
import { workbookType, writeWorkbook } from '../../model/workbook.js';
import { type BoardFigures, countsOf, drawnValue, nameOf, readFrom, type Spoken } from './board-figures.js';

function tableOf(figures: BoardFigures, { table, csv }: Messages['boardNumbers'], spoken: Spoken): readonly (readonly Cell[])[] {
  const { whole, months = [], metrics, period, today } = figures;
  const { words: { statsBoard: words, figures: ours }, format } = spoken;
  const row = (kind: string, what: string, list: readonly Metric[], id: string): readonly Cell[] => {
    const { reading, said } = readFrom(list, id, spoken);
    const { part, whole: denominator } = countsOf(reading);
    return [kind, what, nameOf(id, figures, spoken), drawnValue(reading), unitOf(reading, csv, spoken), part, denominator, said.remark];
  };
  const count = (kind: string, what: string, value: number): readonly Cell[] => [kind, what, table.count, Number.isSafeInteger(value) && value >= 0 ? value : undefined, csv.dossiers];
  const all = metrics;
  const title = (month: string): string => nameOfPeriod(monthPeriod(month), { words: ours, format });
  return [
    [csv.kind, csv.what, csv.figure, csv.value, csv.unit, csv.part, csv.whole, csv.remark],
    ...all.map((id) => row(csv.period, nameSoFar(period, whole.asOf, today, { words: ours, format }), whole.metrics, id)),
    ...months.flatMap(({ month, metrics: list, gap }) => all.map((id) => (gap
      ? [table.month, title(month), nameOf(id, figures, spoken), undefined, undefined, undefined, undefined, gap === 'twice' ? words.twice : gap === 'notLoaded' ? words.notLoaded : words.gap]
      : row(table.month, title(month), list, id)))),
    ...(whole.sectors ?? []).flatMap(({ name, metrics: list }) => all.map((id) => row(table.sector, name, list, id))),
    ...(whole.channels ?? []).map(({ channel, count: value }) => count(table.channel, words.channel[channel], value)),
    ...(whole.statuses ?? []).map(({ status, label, count: value }) => count(table.status, status === 'unknown' && label ? label : words.status[status], value)),
    ...(whole.source ? [[csv.source, whole.source]] : []),
    ...(whole.asOf ? [[csv.asOf, format.dateTime(whole.asOf)]] : []),
  ];
}

function unitOf(reading: Parameters<typeof amountOf>[0], csv: Messages['boardNumbers']['csv'], { words: { figures } }: Spoken): string | undefined {
  const amount = amountOf(reading);
  switch (amount?.scale) {
    case undefined: return undefined;
    case 'percent': return '%';
    case 'points': return csv.points;
    case 'count': return csv.dossiers;
    case 'time': return amount.unit === undefined ? undefined : figures.time('', amount.unit).trim();
  }
}

export type FileKind = 'xlsx' | 'csv';

/** Hands the board to the reader as a file. */
export function downloadBoard(kind: FileKind, figures: BoardFigures, words: Messages['boardNumbers'], language: string, spoken: Spoken): void {
  const { period } = figures;
  const { heading } = spoken.words.statsBoard;
  const table = tableOf(figures, words, spoken);
  const file = kind === 'csv' ? new Blob([writeCsv(table, language)], { type: 'text/csv;charset=utf-8' }) : new Blob([writeWorkbook(table, heading)], { type: workbookType });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${words.csv.fileName}-${period.from}-${period.to}.${kind}`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
