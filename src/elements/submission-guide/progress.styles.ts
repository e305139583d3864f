/** The list of steps: numbers in a row, with their names where there is room. */
import { css } from 'lit';

export const progressStyles = css`
  .progress > p {
    font-weight: 600;
  }
  .progress ol {
    display: flex;
    flex-wrap: wrap;
    padding: 0;
    list-style: none;
  }
  .progress li {
    flex: 1 0 44px;
    min-inline-size: 0;
  }
  .progress button,
  .progress .still {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: start;
    gap: 0.25em;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-align: center;
  }
  .progress button:hover {
    box-shadow: none;
    text-decoration: underline;
  }
  .progress .mark {
    display: grid;
    place-items: center;
    inline-size: max(32px, 1.6em);
    aspect-ratio: 1;
    border: 2px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_muted);
    font-weight: 600;
  }
  .progress button .mark {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .progress [aria-current] .mark {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    forced-color-adjust: none;
  }
  .progress [aria-current] .label {
    font-weight: 700;
  }
  .progress .label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    font-size: 0.875em;
  }
  /* Six do not fit side by side: three and three. */
  @container (inline-size < 17em) {
    .progress li {
      flex-basis: 30%;
    }
  }
  /* Eight: four and four. */
  @container (inline-size < 26em) {
    .progress ol:has(> :nth-child(7)) li {
      flex-basis: 22%;
    }
  }
  @container (min-width: 40em) {
    .progress .label {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
    }
  }
  @media (forced-colors: active) {
    .progress [aria-current] .mark {
      outline: 3px solid Highlight;
    }
  }
`;
