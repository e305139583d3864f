/** How the figures at the top of a board look. */
import { css } from 'lit';

export const keyFigureStyles = css`
  .key-figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(12.5rem, 100%), 1fr));
    gap: 0.75em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .key-figure {
    position: relative;
    display: block;
    padding: 0.875em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 400;
    cursor: pointer;
  }
  .key-figure:hover {
    border-color: var(--_accent);
  }
  .key-figure:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 4px 0 var(--_accent);
  }
  .key-figure input {
    position: absolute;
    inset-block-start: 0.9em;
    inset-inline-end: 0.75em;
    accent-color: var(--_accent);
  }
  .key-name {
    display: block;
    padding-inline-end: 2em;
    font-weight: 600;
  }
  .key-figure:focus-within {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .counts {
    display: block;
  }
  @media (forced-colors: active) {
    .key-figure:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;
