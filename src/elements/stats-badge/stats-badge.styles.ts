import { css } from 'lit';

const inline = css`
  :host([shape='inline']) {
    display: inline;
    container-type: normal;
    font-size: inherit;
    line-height: inherit;
  }
  .inline > strong {
    font-variant-numeric: tabular-nums;
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
  .inline .folded > * {
    display: block;
  }
`;

const drawn = css`
  .ring {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: min(13em, 100%);
    aspect-ratio: 1;
    margin: 0.5em 0;
  }
  .ring > * {
    grid-area: 1 / 1;
  }
  .ring svg {
    inline-size: 100%;
  }
  .ring circle {
    fill: none;
    stroke-width: 11;
  }
  .ring .track {
    stroke: color-mix(in srgb, var(--_line) 35%, transparent);
  }
  .ring .share {
    stroke: var(--_accent);
  }
  .ring .target {
    stroke: var(--_text);
    stroke-width: 3;
  }
  .ring .value {
    font-size: 1.6em;
    text-align: center;
    max-inline-size: 70%;
  }
  @media (forced-colors: active) {
    .ring .track {
      stroke: GrayText;
      stroke-width: 3;
    }
  }
`;

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
  .reason.met > .icon {
    color: var(--_success);
  }
  .reason.not-met > .icon {
    color: var(--_warning);
  }
  details > * + *,
  .folded > * + * {
    margin-block-start: 0.5em;
  }
  ${inline}
  ${drawn}
`;
