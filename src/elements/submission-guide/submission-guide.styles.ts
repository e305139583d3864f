import { css } from 'lit';

export const styles = css`
  :host([assist]) {
    font-size: max(18px, 1.125rem);
  }
  .guide {
    max-inline-size: 60em;
  }
  .guide > * + *,
  .notice + .guide {
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
  .office {
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .error {
    display: flex;
    gap: 0.5em;
    align-items: start;
    color: var(--_danger);
    font-weight: 600;
  }
  .error > .icon {
    margin-block-start: 0.2em;
  }
  .help {
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
`;
