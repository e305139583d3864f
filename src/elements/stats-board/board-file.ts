/** All numbers of a board as one table in a file; loaded when somebody wants it. */
import type { Messages } from '../../i18n/messages.js';
import { amountOf } from '../../model/amount.js';
import { type Cell, writeCsv } from '../../model/figures-csv.js';
import { isCount, type MetricReading } from '../../model/metric-reading.js';
import { monthPeriod } from '../../model/months.js';
import { countedBy, nameOfPeriod } from '../../model/saying.js';
import type { MonthFigures } from '../../model/series.js';
import type { Metric } from '../../model/statistics.js';
import { workbookType, writeWorkbook } from '../../model/workbook.js';
import { type BoardFigures, countsOf, drawnValue, nameOf, readFrom, type Spoken } from './board-figures.js';
import { gapWord, partWord } from './month-part.js';

type Words = Messages['boardNumbers'];
type Row = readonly Cell[];

function tableOf(figures: BoardFigures, { table, csv }: Words, spoken: Spoken): readonly Row[] {
  const { whole, source, time, months = [], metrics } = figures;
  const { words: { statsBoard: words, figures: ours }, format } = spoken;
  const rowsOf = (kind: string, what: string, list: readonly Metric[], part?: string): readonly Row[] => metrics.map((id) => {
    const { reading, said } = readFrom(list, id, spoken);
    const { part: numerator, whole: denominator } = countsOf(reading);
    const isBound = 'rounded' in reading && reading.rounded.bound !== 'exact';
    return [kind, what, nameOf(id, figures, spoken), drawnValue(reading), unitOf(id, reading, csv, spoken), numerator, denominator, remarkOf(isBound ? said.value : undefined, said.remark, part)];
  });
  const count = (kind: string, what: string, value: number): Row =>
    (isCount(value) ? [kind, what, table.count, value, csv.dossiers] : [kind, what, table.count, undefined, undefined, undefined, undefined, ours.impossible(format.number(value))]);
  const ofMonth = (one: MonthFigures): readonly Row[] => {
    const title = nameOfPeriod(monthPeriod(one.month), { words: ours, format });
    return one.gap
      ? metrics.map((id) => [table.month, title, nameOf(id, figures, spoken), undefined, undefined, undefined, undefined, gapWord(one, spoken)])
      : rowsOf(table.month, title, one.metrics, partWord(one, figures, spoken));
  };
  return [
    [csv.kind, csv.what, csv.figure, csv.value, csv.unit, csv.part, csv.whole, csv.remark],
    ...rowsOf(csv.period, time.name ?? '', whole.metrics),
    ...months.flatMap(ofMonth),
    ...(whole.sectors ?? []).flatMap(({ name, metrics: list }) => rowsOf(table.sector, name, list)),
    ...(whole.channels ?? []).map(({ channel, count: value }) => count(table.channel, words.channel[channel], value)),
    ...(whole.statuses ?? []).map(({ status, label, count: value }) => count(table.status, status === 'unknown' && label ? label : words.status[status], value)),
    [csv.source, source],
    ...(whole.asOf ? [[csv.asOf, format.dateTime(whole.asOf)]] : []),
    ...time.cautions.map((caution) => [csv.remark, caution]),
  ];
}

const remarkOf = (...remarks: readonly (string | undefined)[]): string | undefined => remarks.filter(Boolean).join(' ') || undefined;

function unitOf(metric: string, reading: MetricReading, csv: Words['csv'], { words: { figures } }: Spoken): string | undefined {
  const amount = amountOf(reading);
  switch (amount?.scale) {
    case undefined: return undefined;
    case 'percent': return '%';
    case 'points': return csv.points;
    case 'count': return figures.counted[countedBy(metric)]('').trim() || undefined;
    case 'time': return figures.time('', amount.unit).trim() || undefined;
  }
}

export type FileKind = 'xlsx' | 'csv';

/** Hands the board to the reader as a file. */
export function downloadBoard(kind: FileKind, figures: BoardFigures, words: Words, language: string, spoken: Spoken): void {
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
