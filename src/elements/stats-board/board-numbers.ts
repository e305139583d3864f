/** The numbers of a board as tables: the same, for whoever would rather read them, and their words for files. Loaded when the board is drawn. */
import { css, html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { boardNumbers } from '../../i18n/vi/board-numbers.js';
import type { MonthFigures } from '../../model/series.js';
import { addStyles } from '../late-styles.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { countsOf, type ReadFigure, readFrom, type Spoken } from './board-figures.js';
import type { Column } from './month-chart.js';

const styles = css`
  .wide {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    padding: 0.4em 0.5em;
    border-block-end: 1px solid color-mix(in srgb, var(--_line) 50%, transparent);
    text-align: end;
    overflow-wrap: normal;
  }
  th {
    font-weight: 600;
  }
  :is(th, td):first-child {
    text-align: start;
    overflow-wrap: anywhere;
  }
  /* Four columns on a telephone: months are short, their heads are not. */
  .by-month :first-child {
    min-inline-size: 5em;
  }
  .by-month th:nth-child(2) {
    min-inline-size: 5.5em;
  }
  .by-sector :first-child {
    min-inline-size: 8em;
  }
`;

export interface SectorRow extends ReadFigure {
  readonly name: unknown;
}

export class BoardNumbers {
  readonly #translation: Translation<'boardNumbers'>;

  constructor(host: Widget) {
    this.#translation = new Translation(host, { boardNumbers });
    addStyles(host, styles);
  }

  /** False while the words of another language are on their way. */
  get ready(): boolean {
    return this.#translation.ready;
  }

  get words(): Messages['boardNumbers'] {
    return this.#translation.words.boardNumbers;
  }

  months(caption: string, months: readonly MonthFigures[], metric: string, columns: readonly Column[], spoken: Spoken): TemplateResult {
    const { month, value, part, whole } = this.words.table;
    const withCounts = months.some(({ metrics }) => countsOf(readFrom(metrics, metric, spoken).reading).whole !== undefined);
    const rows = columns.map((column, index) => [aboutMonth(column), column.reading, ...counts(readFrom(months[index]?.metrics ?? [], metric, spoken), spoken)]);
    return this.#table('by-month', caption, withCounts ? [month, value, part, whole] : [month, value], rows);
  }

  /** On time and late side by side: a sentence would be as narrow as a word on a telephone. */
  onTime(caption: string, columns: readonly Column[], { words: { statsBoard: words, common }, format }: Spoken): TemplateResult {
    const rows = columns.map((column) => {
      const { value, late = 0, reading } = column;
      return [aboutMonth(column), ...(value === undefined ? [reading, common.unknownValue, common.unknownValue] : [value - late, late, value].map(format.number))];
    });
    return this.#table('by-month', caption, [this.words.table.month, words.onTimeWord, words.lateWord, this.words.table.all], rows);
  }

  sectors(caption: string, sectors: readonly SectorRow[], withCounts: boolean, spoken: Spoken): TemplateResult {
    const { sector, value, part, whole } = this.words.table;
    return this.#table('by-sector', caption, withCounts ? [sector, value, part, whole] : [sector, value], sectors.map((row) => [row.name, row.said.value, ...counts(row, spoken)]));
  }

  /** A row may have more than there are heads: counts where none has any. */
  #table(look: 'by-month' | 'by-sector', caption: string, heads: readonly string[], rows: readonly (readonly unknown[])[]): TemplateResult {
    return html`<div class="wide" tabindex="0" role="group" aria-label=${caption}><table class=${look}>
      <caption class="visually-hidden">${caption}</caption>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows.map(([about, ...cells]) => html`<tr><th scope="row">${about}</th>${cells.slice(0, heads.length - 1).map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }
}

const aboutMonth = ({ title, part }: Column): string => [title, part].filter(Boolean).join('. ');

function counts({ reading }: ReadFigure, { words: { common }, format }: Spoken): readonly string[] {
  const { part, whole } = countsOf(reading);
  return [part, whole].map((value) => (value === undefined ? common.unknownValue : format.number(value)));
}
