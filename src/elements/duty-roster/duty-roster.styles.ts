import { css } from 'lit';

export const styles = css`
  .today {
    padding: 1em;
    border: 1px solid var(--_line);
    border-inline-start: 6px solid var(--_tone);
    border-radius: var(--_radius);
    background: var(--_surface);
    --_tone: var(--_line);
  }
  .today.here {
    --_tone: var(--_success);
  }
  .today > * + * {
    margin-block-start: 0.75em;
  }
  .today h3 {
    font-size: 1em;
    color: var(--_muted);
  }
  .state {
    display: flex;
    gap: 0.5em;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.5;
  }
  .state > .icon {
    margin-block-start: 0.15em;
  }
  .here > .state {
    color: var(--_tone);
  }
  .coming {
    font-size: 1.1em;
  }
  .presence {
    padding-block-start: 0.75em;
    border-block-start: 1px solid color-mix(in srgb, var(--_line) 40%, transparent);
  }
  .presence > p + p {
    margin-block-start: 0.25em;
  }
  .lines {
    padding: 0;
    list-style: none;
  }
  .lines > li {
    display: grid;
    grid-template-columns: 8.5em 1fr auto;
    gap: 0.25em 1em;
    align-items: start;
    max-inline-size: none;
  }
  .lines > li + li {
    margin-block-start: 0.75em;
  }
  .times {
    font-variant-numeric: tabular-nums;
  }
  .day {
    display: grid;
    grid-template-columns: 11em 1fr;
    gap: 0.5em 1em;
    padding-block: 0.9em;
    border-block-start: 1px solid color-mix(in srgb, var(--_line) 40%, transparent);
  }
  .day p + .lines {
    margin-block-start: 0.5em;
  }
  .call > .with-icon {
    margin-block: -0.6em;
  }
  h3 + .day {
    margin-block-start: 0.5em;
  }
  @container (inline-size < 48rem) {
    .day {
      grid-template-columns: 1fr;
    }
    .lines > li {
      grid-template-columns: 7.5em 1fr;
    }
    .call {
      grid-column: 2;
    }
  }
  @container (inline-size < 24rem) {
    .lines > li {
      grid-template-columns: 1fr;
    }
    .call {
      grid-column: 1;
    }
  }
  @media print {
    :host > * {
      font-size: 11pt;
    }
    .day {
      display: block;
      padding-block: 0.5em;
    }
    h3,
    h4 {
      break-after: avoid;
    }
    .presence,
    .lines > li {
      break-inside: avoid;
    }
    .lines > li + li {
      margin-block-start: 0.25em;
    }
    /* The telephone beside the name: a week has room on one page. */
    @container (inline-size >= 26rem) {
      .lines > li {
        grid-template-columns: 7.5em 1fr auto;
      }
      .call {
        grid-column: auto;
      }
    }
  }
`;
