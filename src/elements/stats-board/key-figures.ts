/** The board's figures for the whole period; each is also the way to see it month by month and by sector. */
import { html, nothing, type TemplateResult } from 'lit';
import { isKnownMetric } from '../../model/metrics.js';
import { icon } from '../../ui/icons.js';
import { compared } from '../compared.js';
import { type BoardFigures, nameOf, readFrom, type Spoken } from './board-figures.js';

export function keyFigures(figures: BoardFigures, chosen: string, choose: (metric: string) => void, spoken: Spoken): TemplateResult {
  return html`<fieldset class="key-figures">
    <legend class="visually-hidden">${spoken.words.statsBoard.chooseFigure}</legend>
    ${figures.metrics.map((metric) => keyFigure(figures, metric, metric === chosen, choose, spoken))}
  </fieldset>`;
}

function keyFigure(figures: BoardFigures, metric: string, isChosen: boolean, choose: (metric: string) => void, spoken: Spoken): TemplateResult {
  const { whole, targets, comparison } = figures;
  const { reading, said } = readFrom(whole.metrics, metric, spoken);
  return html`<label class="key-figure" part="key-figure">
    <input type="radio" name="figure" .checked=${isChosen} @change=${() => choose(metric)} />
    <span class="key-name" lang=${isKnownMetric(metric) ? nothing : 'vi'}>${nameOf(metric, figures, spoken)}</span>
    <span class=${said.none ? 'value none' : 'value'}>${said.value}</span>
    ${said.counts ? html`<span class="counts">${said.counts}</span>` : nothing}
    ${said.remark ? html`<span class="reason">${icon(said.doubtful ? 'warning' : 'info')}<span>${said.remark}</span></span>` : nothing}
    ${compared(comparison, metric, reading, targets[metric], spoken)}
  </label>`;
}
