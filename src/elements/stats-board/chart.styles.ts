/** How charts look. Lines and marks have a contrast of 3:1; what differs by colour differs by pattern too. */
import { css } from 'lit';

const frame = css`
  .chart {
    display: grid;
    container-type: inline-size;
    user-select: none;
    grid-template: 14rem 3.2rem / auto 1fr;
    column-gap: 0.5em;
    padding-block-start: 0.75em;
  }
  .chart svg {
    overflow: visible;
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .chart text {
    fill: var(--_muted);
    font-size: 0.9375rem;
  }
  .plot {
    position: relative;
  }
  .months {
    grid-column: 2;
  }
  .months .year {
    font-weight: 600;
    fill: var(--_text);
  }
  .read-out {
    min-block-size: 3.2em;
  }
  .read-out strong {
    font-size: 1.25em;
    /* Lines of one height, and room for as many as a month may need: the chart stays under the finger. */
    line-height: 1;
    color: var(--_accent);
  }
  /* Of the chart's own width: two stand side by side on a wide page. */
  @container (inline-size < 29rem) {
    .frequent {
      display: none;
    }
    .read-out {
      min-block-size: 4.8em;
    }
  }
  /* Large letters on a small screen; the month that is read stands above. */
  @container (inline-size < 12rem) {
    .months text:not(.year) {
      display: none;
    }
  }
`;

const marks = css`
  .rule {
    stroke: color-mix(in srgb, var(--_line) 30%, transparent);
  }
  .ground {
    stroke: var(--_line);
  }
  .bar {
    fill: var(--_accent);
  }
  .drawing .bar:not(.read) {
    fill: color-mix(in srgb, var(--_accent) 68%, var(--_surface));
  }
  .bar.running {
    stroke: var(--_accent);
    stroke-dasharray: 4 3;
  }
  .late,
  .late-hatch {
    stroke: var(--_danger);
  }
  .late-hatch {
    stroke-width: 5;
  }
  .chart .late-count {
    fill: var(--_danger);
    font-weight: 600;
  }
  .hatch {
    stroke: color-mix(in srgb, var(--_line) 45%, transparent);
    stroke-width: 2;
  }
  .line {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 3;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .dot {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .dot.running {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .area,
  .chosen {
    fill: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .target {
    position: absolute;
    inset-inline: 0;
    padding-inline: 4px;
    border: 0 dashed;
    border-block-start-width: 2px;
    font-size: 0.9375rem;
    font-weight: 600;
    text-shadow: 0 0 3px var(--_surface), 0 0 3px var(--_surface);
  }
  .target.above {
    border-block-width: 0 2px;
    translate: 0 -100%;
  }
  .bar-line {
    display: block;
    inline-size: 100%;
    block-size: 0.75rem;
  }
  .bar-line .track {
    fill: color-mix(in srgb, var(--_line) 22%, transparent);
  }
  .legend svg {
    inline-size: 1.1em;
    block-size: 1.1em;
    flex: none;
  }
`;

const forced = css`
  @media (forced-colors: active) {
    .drawing .bar:not(.read) {
      fill: CanvasText;
    }
    .area,
    .chosen {
      fill: none;
    }
    .chosen {
      stroke: Highlight;
      stroke-width: 2;
    }
    .bar-line .track {
      fill: Canvas;
      stroke: CanvasText;
    }
    .rule,
    .hatch {
      stroke: GrayText;
    }
  }
`;

export const chartStyles = css`
  ${frame}
  ${marks}
  ${forced}
`;
