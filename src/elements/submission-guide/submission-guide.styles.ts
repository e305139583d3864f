import { css } from 'lit';

export const styles = css`
  :host([assist]) {
    font-size: max(18px, 1.125rem);
  }
  .guide {
    max-inline-size: 60em;
  }
  .guide > * + * {
    margin-block-start: var(--_gap);
  }
  .name.short strong {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .name.short br {
    display: none;
  }
  .name.short .muted:first-child {
    display: block;
  }
  h2:focus {
    outline: none;
  }
  h2:focus-visible {
    outline: 3px solid var(--_focus);
  }
  section > * + *,
  .field > * + *,
  .about > * + * {
    margin-block-start: 0.5em;
  }
  ul,
  ol {
    padding-inline-start: 1.25em;
  }

  fieldset {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
    margin-inline: 0;
    padding: 0;
    border: 0;
  }
  @container (min-width: 30em) {
    fieldset.short {
      grid-template-columns: repeat(3, 1fr);
    }
    fieldset.short > p {
      grid-column: 1 / -1;
    }
  }
  legend {
    padding: 0;
    margin-block-end: 0.5em;
    font-size: 1.1em;
    font-weight: 700;
  }
  .option {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .option > label {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 48px;
    padding: 0.5em 0.75em;
    font-weight: 400;
    cursor: pointer;
  }
  .option .about {
    margin: 0;
    padding: 0 0.75em 0.75em calc(1.5em + 24px);
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
  .office {
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .notice .office {
    padding: 0;
    border: 0;
  }
  .error,
  .way-on,
  .count {
    display: flex;
    gap: 0.5em;
    align-items: start;
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
  }
  .way-on {
    color: var(--_warning);
  }
  .error > .icon,
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
  .help {
    border-block-start: 1px solid var(--_line);
  }
  .part {
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  /* Their words stand in line with all others. */
  .actions > .plain {
    margin-inline-start: -0.5em;
    text-align: start;
  }
  .actions:not(:has(*)) {
    display: none;
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
