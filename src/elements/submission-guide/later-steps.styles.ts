/** How the steps after the first look; loaded with them, and with what is filled in. */
import { css } from 'lit';

export const laterStyles = css`
  @container (min-width: 30em) {
    fieldset.short {
      grid-template-columns: repeat(3, 1fr);
    }
    fieldset.short > p {
      grid-column: 1 / -1;
    }
  }
  /* In place of a procedure that cannot be shown. */
  .stack + slot {
    display: block;
    margin-block-start: var(--_gap);
  }
  section.option {
    padding: 0.75em;
  }
  .ticks {
    display: grid;
    gap: 0.5em;
    padding: 0;
    list-style: none;
  }
  .ticks li {
    max-width: none;
  }
  dl {
    display: grid;
    gap: 0.5em;
  }
  dt {
    color: var(--_muted);
  }
  @container (min-width: 30em) {
    dl > div {
      display: grid;
      grid-template-columns: minmax(8em, 16em) 1fr;
      gap: 0.75em;
    }
  }
  .notice .office {
    padding: 0;
    border: 0;
  }
  .way-on,
  .count {
    display: flex;
    gap: 0.5em;
    align-items: start;
  }
  .way-on {
    color: var(--_warning);
  }
  .way-on > .icon,
  .count > .icon {
    margin-block-start: 0.2em;
  }
  [aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }
  .square {
    max-inline-size: 12em;
  }
  .part {
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .part-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em;
  }
  .part-head > .plain {
    flex: none;
  }
`;
