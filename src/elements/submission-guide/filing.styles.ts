/** How the form, the files and the receipt look; loaded with them. */
import { css } from 'lit';

export const filingStyles = css`
  textarea {
    inline-size: 100%;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .screen > * + *,
  .group > * + * {
    margin-block-start: var(--_gap);
  }
  .screen:focus,
  .group:focus,
  #errors:focus,
  .not-yet:focus {
    outline: none;
  }
  .screen:focus-visible,
  #errors:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 4px;
  }
  .mark-required {
    font-weight: 400;
  }
  fieldset.group {
    display: block;
  }
  fieldset.entry {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .files {
    display: grid;
    gap: 0.75em;
    padding: 0;
    list-style: none;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    max-width: none;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .file canvas {
    inline-size: 96px;
    block-size: 96px;
    object-fit: contain;
    background: var(--_subtle);
  }
  .file-body {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .file-body > * + * {
    margin-block-start: 0.25em;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  .confirmed {
    display: flex;
    gap: 0.5em;
    color: var(--_success);
  }
  .file-button {
    position: relative;
  }
  .file-button:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .dossier-code {
    display: inline-block;
    font-size: 1.25em;
    overflow-wrap: anywhere;
    white-space: normal;
  }
  .part-head h4,
  .screen-part > * {
    margin: 0;
  }
  .screen-part + .screen-part {
    margin-block-start: 0.75em;
  }
  .screen-part > * + * {
    margin-block-start: 0.5em;
  }
  .answers dd {
    white-space: pre-line;
  }
`;
