import { css } from 'lit';

export const styles = css`
  figure {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .value {
    display: block;
    font-size: 2em;
    font-weight: 700;
    line-height: 1.4;
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }
  .value.none {
    font-size: 1.25em;
    line-height: 2.24;
    color: var(--_muted);
  }
  .reason {
    display: flex;
    gap: 0.5em;
  }
  details > * + * {
    margin-block-start: 0.5em;
  }
`;
