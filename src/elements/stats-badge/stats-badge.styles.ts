import { css } from 'lit';

const inline = css`
  :host([shape='inline']) {
    display: inline;
    container-type: normal;
    font-size: inherit;
  }
  :host([shape='inline']) > * {
    font-size: inherit;
    line-height: inherit;
  }
  .inline details {
    display: inline-block;
    max-inline-size: 100%;
  }
  .inline summary::before {
    display: none;
  }
  .inline summary {
    display: inline-flex;
    min-block-size: 44px;
    min-inline-size: 44px;
    justify-content: center;
    vertical-align: middle;
    margin-block: -10px;
  }
  .inline .folded {
    display: block;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    max-inline-size: 40em;
  }
`;

export const styles = css`
  figure {
    padding: min(1em, 8cqi);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  details > * + *,
  .folded > * + * {
    margin-block-start: 0.5em;
  }
  ${inline}
`;
