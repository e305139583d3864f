/** The board on paper: figures, charts and every number of them; loaded when somebody prints. */
import { css, html } from 'lit';
import { printPaper } from '../../ui/paper.js';
import { type BoardFigures, nameOf, type PartName, readFrom, type Spoken } from './board-figures.js';
import type { BoardNumbers } from './board-numbers.js';
import { channelPart, sectorPart, statusPart } from './list-parts.js';
import { monthPart, onTimePart } from './month-part.js';
import { chartStyles } from './chart.styles.js';

const paperStyles = css`
  :root {
    --_accent: #0f4c5c;
    --_text: #000;
    --_muted: #333;
    --_line: #777;
    --_subtle: #eee;
    --_surface: #fff;
    --_danger: #8f1218;
    --_radius: 4px;
    font-variant-numeric: tabular-nums;
    print-color-adjust: exact;
  }
  .visually-hidden,
  .walk,
  .read-out,
  .notes,
  details > summary {
    display: none;
  }
  details::details-content {
    content-visibility: visible;
    block-size: auto;
  }
  section {
    break-inside: avoid-page;
    margin-block: 1em;
  }
  h3 {
    margin: 0 0 0.4em;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.9em;
  }
  th,
  td {
    border-block: 0.3mm solid #777;
    padding: 0.15em 0.5em;
    text-align: start;
  }
  td {
    overflow-wrap: normal;
  }
  .wide {
    margin-block-start: 0.8em;
  }
  ul {
    list-style: none;
    padding: 0;
  }
  svg.icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .bars {
    display: grid;
    gap: 0.4em;
  }
  .name,
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .bar-words {
    display: flex;
    justify-content: space-between;
    gap: 1em;
  }
  .number {
    flex: none;
    max-inline-size: 50%;
  }
`;

/** `told` is how they are counted, where they come from, and of when they are. */
export function printBoard(shown: BoardFigures, numbers: BoardNumbers, metric: string, parts: readonly PartName[], told: unknown, language: string, spoken: Spoken): void {
  const figures: BoardFigures = { ...shown, numbers: (draw) => draw(numbers) };
  const { whole, time, metrics } = figures;
  const { statsBoard } = spoken.words;
  const still = { chosen: -1, choose: () => undefined };
  const drawn: Readonly<Record<PartName, () => unknown>> = {
    month: () => monthPart(figures, metric, still, spoken), onTime: () => onTimePart(figures, still, spoken),
    channel: () => channelPart(figures, spoken), status: () => statusPart(figures, spoken), sector: () => sectorPart(figures, metric, spoken),
  };
  const title = [statsBoard.heading, whole.unit, time.name].filter(Boolean).join(' – ');
  const content = html`<h1>${title}</h1>
    ${time.cautions.map((caution) => html`<p>${caution}</p>`)}
    <table><tbody>${metrics.map((id) => {
      const { said } = readFrom(whole.metrics, id, spoken);
      return html`<tr><th scope="row">${nameOf(id, figures, spoken)}</th><td>${said.value}</td><td>${said.counts} ${said.remark}</td></tr>`;
    })}</tbody></table>
    ${parts.map((part) => drawn[part]())}
    <section>${told}</section>`;
  printPaper(title, language, content, css`${chartStyles}${paperStyles}`, 'A4');
}
