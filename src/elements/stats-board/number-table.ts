/** The numbers of a chart as a table: the same, for whoever would rather read them. */
import { html, type TemplateResult } from 'lit';
import type { MonthFigures } from '../../model/series.js';
import { icon } from '../../ui/icons.js';
import { countsOf, readFrom, type Spoken } from './board-figures.js';
import type { Column } from './month-chart.js';

/** `rows` begin with what they are about. */
export function numberTable(caption: string, heads: readonly string[], rows: readonly (readonly unknown[])[], summary: string): TemplateResult {
  return html`<details class="numbers">
    <summary>${icon('table')}<span>${summary}</span></summary>
    <div class="wide" tabindex="0" role="group" aria-label=${caption}><table>
      <caption class="visually-hidden">${caption}</caption>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table></div>
  </details>`;
}

export function monthTable(title: string, months: readonly MonthFigures[], metric: string, columns: readonly Column[], spoken: Spoken): TemplateResult {
  const { words: { statsBoard: words, common }, format } = spoken;
  const written = (value: number | undefined): string => (value === undefined ? common.unknownValue : format.number(value));
  const rows = months.map((one, index) => {
    const { reading } = readFrom(one.metrics, metric, spoken);
    const { part, whole } = countsOf(reading);
    return { title: columns[index]?.title, said: columns[index]?.reading, part, whole };
  });
  const withCounts = rows.some(({ whole }) => whole !== undefined);
  const { month, value, part, whole } = words.table;
  return numberTable(
    title, withCounts ? [month, value, part, whole] : [month, value],
    rows.map((row) => (withCounts ? [row.title, row.said, written(row.part), written(row.whole)] : [row.title, row.said])), words.showTable,
  );
}
