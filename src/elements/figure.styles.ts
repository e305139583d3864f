/** How a figure looks, alone and on a board: its value, and what is said of it. */
import { css } from 'lit';

export const figureStyles = css`
  .value {
    display: block;
    /* Whole in a narrow place: "5.40" and "3" are other numbers. */
    font-size: min(2em, 18cqi);
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
  .reason > .icon {
    margin-block-start: 0.2em;
  }
  .reason.met > .icon {
    color: var(--_success);
  }
  .reason.not-met > .icon {
    color: var(--_warning);
  }
`;
