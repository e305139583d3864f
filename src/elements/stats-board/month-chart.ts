/**
 * A chart of months that eyes, fingers, keys and readers can walk along: over the drawing lies a slider of the browser's
 * own, whose value is a month. Everything is placed in percent, so the drawing follows any width, and its words keep their size.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { type Axis, heightOf } from './axis.js';

export interface Column {
  /** yyyy-MM */
  readonly month: string;
  /** Under the column. */
  readonly short: string;
  /** What is read of it, in full. */
  readonly title: string;
  readonly reading: string;
  readonly beside?: string | undefined;
  /** Undefined is a gap. */
  readonly value: number | undefined;
  /** Of the value, what is drawn hatched on top. */
  readonly late?: number;
  /** Why it is not of the whole month. */
  readonly part?: string | undefined;
}

export interface MonthChart {
  readonly look: 'line' | 'columns';
  readonly columns: readonly Column[];
  readonly axis: Axis;
  readonly writeTick: (value: number) => string;
  readonly target?: { readonly value: number; readonly label: string } | undefined;
  /** Which column is read; below 0 none. */
  readonly chosen: number;
  readonly choose: (index: number) => void;
  /** Name of the slider. */
  readonly label: string;
}

const middle = (index: number, count: number): number => ((index + 0.5) / count) * 100;
const at = (value: number): string => `${value}%`;

export function monthChart(chart: MonthChart): TemplateResult {
  const { columns, axis, chosen, writeTick } = chart;
  const read = columns[chosen];
  const longest = Math.max(...axis.ticks.map((tick) => writeTick(tick).length));
  return html`
    <p class="read-out"><span class="muted">${read?.title}</span> <strong>${read?.reading}</strong>${read?.beside ? html` <span>${read.beside}</span>` : nothing}</p>
    <div class="chart">
      <svg class="scale" aria-hidden="true" .style=${`inline-size:${longest + 1}ch`}>
        ${axis.ticks.map((tick) => svg`<text x="100%" y=${at(heightOf(axis, tick))} dy="0.35em" text-anchor="end">${writeTick(tick)}</text>`)}
      </svg>
      <div class="plot">
        <svg class="drawing" aria-hidden="true">${hatching}${grid(axis)}${chosenBand(chart)}${drawing(chart)}</svg>
        ${targetLine(chart)}${slider(chart)}
      </div>
      <svg class="months" aria-hidden="true">${monthLabels(columns)}</svg>
    </div>
  `;
}

const hatching = svg`<defs>
  <pattern id="hatched" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V7" /></pattern>
  <pattern id="late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="late-hatch" d="M0 0V5" /></pattern>
</defs>`;

const grid = (axis: Axis): readonly SVGTemplateResult[] => axis.ticks.map((tick, index) => {
  const y = at(heightOf(axis, tick));
  return svg`<line class=${index === 0 ? 'ground' : 'rule'} x1="0" x2="100%" y1=${y} y2=${y} />`;
});

/** On paper none is chosen. */
function chosenBand({ columns, chosen }: MonthChart): unknown {
  if (chosen < 0) return nothing;
  const width = 100 / columns.length;
  return svg`<rect class="chosen" x=${at(chosen * width)} width=${at(width)} y="0" height="100%" />`;
}

function drawing(chart: MonthChart): SVGTemplateResult {
  const { columns, look } = chart;
  const width = 100 / columns.length;
  return svg`
    ${columns.map(({ value }, index) => (value === undefined ? svg`<rect fill="url(#hatched)" x=${at(index * width + width * 0.16)} width=${at(width * 0.68)} y="0" height="100%" />` : nothing))}
    ${look === 'line' ? line(chart) : columns.map((column, index) => bar(column, index, chart))}
  `;
}

/** Its words take as many lines as a narrow chart needs: cut short, "≥ 99%" would be another target. */
function targetLine({ target, axis }: MonthChart): unknown {
  if (!target || target.value < axis.least || target.value > axis.most) return nothing;
  const top = heightOf(axis, target.value);
  return html`<div class=${top < 40 ? 'target' : 'target above'} aria-hidden="true" .style=${`inset-block-start:${top}%`}>${target.label}</div>`;
}

/** How many letters the numbers above all columns may have in one row, on a telephone and elsewhere. */
const narrowRow = 18;
const wideRow = 60;

function bar({ value, late = 0, part }: Column, index: number, { columns, axis, chosen, writeTick }: MonthChart): unknown {
  if (value === undefined) return nothing;
  const width = 100 / columns.length;
  const x = at(index * width + width * 0.16);
  const look = `bar${part ? ' running' : ''}${index === chosen ? ' read' : ''}`;
  const top = heightOf(axis, value);
  const split = heightOf(axis, value - late);
  const letters = columns.length * Math.max(...columns.map((one) => writeTick(one.late ?? 0).length));
  if (value === 0) return svg`<text x=${at(middle(index, columns.length))} y="100%" dy="-0.4em" text-anchor="middle">0</text>`;
  return svg`<rect class=${look} x=${x} width=${at(width * 0.68)} y=${at(split)} height=${at(100 - split)} rx="3" />
    ${late > 0 ? svg`<rect class="late" fill="url(#late)" x=${x} width=${at(width * 0.68)} y=${at(top)} height=${at(split - top)} />
      ${letters > wideRow ? nothing
        : svg`<text class=${letters > narrowRow ? 'late-count frequent' : 'late-count'} x=${at(middle(index, columns.length))} y=${at(top)} dy="-0.4em" text-anchor="middle">${writeTick(late)}</text>`}` : nothing}`;
}

/** Broken where a month is missing: nobody knows what was between. */
function line({ columns, axis, chosen }: MonthChart): SVGTemplateResult {
  const runs: (readonly [x: number, y: number])[][] = [[]];
  columns.forEach(({ value }, index) => {
    if (value === undefined) runs.push([]);
    else runs[runs.length - 1]?.push([middle(index, columns.length), heightOf(axis, value)]);
  });
  const drawn = runs.filter((run) => run.length > 1);
  const path = (run: readonly (readonly [number, number])[]): string => run.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return svg`
    <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
      ${drawn.map((run) => svg`<path class="area" d="${path(run)}L${run[run.length - 1]?.[0] ?? 0} 100L${run[0]?.[0] ?? 0} 100Z" /><path class="line" d=${path(run)} />`)}
    </svg>
    ${columns.map(({ value, part }, index) => (value === undefined ? nothing
      : svg`<circle class=${`dot${part ? ' running' : ''}`} r=${index === chosen ? 7 : 4.5} cx=${at(middle(index, columns.length))} cy=${at(heightOf(axis, value))} />`))}
  `;
}

/** As many labels as have room: the rarer ones also on a telephone. The year stands under its first month. */
function monthLabels(columns: readonly Column[]): readonly SVGTemplateResult[] {
  const count = columns.length;
  const yearOf = ({ month }: Column): string => month.slice(0, 4);
  const frequent = Math.ceil(count / 12);
  // Of the frequent ones, or two would stand on each other.
  const rare = Math.ceil(count / 5 / frequent) * frequent;
  return columns.map((column, index) => {
    const fromEnd = count - 1 - index;
    const inYear = columns.filter((other) => yearOf(other) === yearOf(column)).length;
    const begins = index === 0 || yearOf(column) !== yearOf(columns[index - 1] ?? column);
    const x = at(middle(index, count));
    return svg`${fromEnd % frequent === 0 ? svg`<text class=${fromEnd % rare === 0 ? '' : 'frequent'} x=${x} y="1.2em" text-anchor="middle">${column.short}</text>` : nothing}
      ${begins && inYear >= count / 10 ? svg`<text class=${inYear >= count / 4 ? 'year' : 'year frequent'} x=${x} y="2.6em" text-anchor="middle">${yearOf(column)}</text>` : nothing}`;
  });
}

function slider({ columns, chosen, choose, label }: MonthChart): TemplateResult {
  const count = columns.length;
  const read = columns[chosen];
  const inset = 50 / count;
  const hover = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse') return;
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    choose(Math.min(Math.max(Math.floor(((event.clientX - left) / width) * count), 0), count - 1));
  };
  return html`<div class="walk" @pointermove=${hover}>
    <input type="range" min="0" max=${count - 1} step="1" .value=${String(chosen)} aria-label=${label}
      aria-valuetext=${[read?.title, read?.reading, read?.beside].filter(Boolean).join(', ')}
      .style=${`inset-inline:${inset}%;inline-size:${100 - 2 * inset}%`}
      @input=${(event: Event) => choose(Number((event.currentTarget as HTMLInputElement).value))} />
  </div>`;
}
