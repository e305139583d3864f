import { css } from 'lit';

const layout = css`
  .board {
    display: grid;
    gap: calc(var(--_gap) * 1.5);
    grid-template-columns: minmax(0, 1fr);
    font-variant-numeric: tabular-nums;
  }
  .title p {
    color: var(--_muted);
  }
  section {
    padding: min(1.25em, 4cqi);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    min-inline-size: 0;
    break-inside: avoid;
  }
  section > * + * {
    margin-block-start: 0.75em;
  }
  @container (inline-size >= 52rem) {
    .board {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .board > :not(.half),
    .board > .half:not(.half + .half, :has(+ .half)) {
      grid-column: 1 / -1;
    }
  }
`;

const lists = css`
  .bars,
  .legend {
    list-style: none;
    padding: 0;
  }
  .bars {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.875em;
  }
  .bars li,
  .bar-words,
  .notes,
  .read-out {
    max-inline-size: none;
  }
  .bar-words {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 1em;
    margin-block-end: 0.25em;
  }
  .bar-words .name {
    display: flex;
    gap: 0.5em;
    flex: 1 1 12rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .bar-words .icon {
    margin-block-start: 0.2em;
    color: var(--_accent);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
`;

const walking = css`
  .walk {
    position: absolute;
    inset: 0;
  }
  .walk input {
    position: absolute;
    inset-block: 0;
    block-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    appearance: none;
    opacity: 0;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .walk input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 2px;
    block-size: 14rem;
  }
  .walk input::-moz-range-thumb {
    inline-size: 2px;
    block-size: 14rem;
    border: 0;
  }
  .walk:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 4px;
  }
`;

export const styles = css`
  ${layout}
  ${lists}
  ${walking}
`;
