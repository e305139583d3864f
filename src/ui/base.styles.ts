/** Type, controls and spacing that every element shares. The host page's font is inherited; 16 px is the least. */
import { css } from 'lit';
import { tokens } from './tokens.styles.js';

const type = css`
  :host {
    display: block;
    container-type: inline-size;
    /* A container has no width of its own: this is what a cell of a table, a float or a row of boxes gives it. It may still be made narrower. */
    contain-intrinsic-inline-size: min(240px, 70vw);
    min-inline-size: 0;
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--_font);
    font-size: max(16px, 1rem);
    overflow-wrap: anywhere;
  }
  /* Where no rule for everything (*) on the page reaches: not what it wants for its own paragraphs and cells, nor letters too small to read. */
  :host > * {
    font-size: max(16px, 1em);
    line-height: 1.6;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
  }
  h2 {
    font-size: 1.35em;
    line-height: 1.5;
  }
  h3 {
    font-size: 1.15em;
    line-height: 1.5;
  }
  h4 {
    font-size: 1em;
    line-height: 1.5;
  }
  p,
  li,
  dd {
    max-width: 70ch;
  }
  .stack > * + * {
    margin-block-start: var(--_gap);
  }
  .muted {
    color: var(--_muted);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    /* Who copies what is seen copies it once. */
    user-select: none;
  }
  .code {
    display: inline-block;
    max-inline-size: 100%;
    font-variant-numeric: tabular-nums;
    user-select: all;
  }
  svg.icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    vertical-align: -0.25em;
  }
`;

const controls = css`
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0.5em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  button.primary,
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
    /* With forced colors a browser lays its own ground behind text, in the very colour of this text. */
    forced-color-adjust: none;
  }
  button.plain {
    border: 0;
    background: none;
    padding-inline: 0.5em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:hover,
  .button:hover {
    box-shadow: inset 0 0 0 1px currentColor;
  }
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  input,
  select {
    min-block-size: 48px;
    inline-size: 100%;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  input[type='checkbox'],
  input[type='radio'] {
    min-block-size: 24px;
    block-size: 24px;
    inline-size: 24px;
    flex: none;
    margin: 0;
    accent-color: var(--_accent);
  }
  label {
    font-weight: 600;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border-inline-end: 2px solid;
    border-block-end: 2px solid;
    rotate: -45deg;
    flex: none;
  }
  details[open] > summary::before {
    rotate: 45deg;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_surface);
  }
  [tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }
  .with-icon {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
  }
  .button > span {
    text-align: start;
  }
  .contact > * + * {
    margin-block-start: 0.5em;
  }
  .actions {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
`;

const motion = css`
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;

export const base = [tokens, type, controls, motion];
