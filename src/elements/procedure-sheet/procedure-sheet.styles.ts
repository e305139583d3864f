import { css } from 'lit';

export const styles = css`
  article > * + *,
  .further > * + * {
    margin-block-start: calc(var(--_gap) * 2);
  }
  article > header > * + *,
  section > * + * {
    margin-block-start: calc(var(--_gap) / 2);
  }
  .notice + article {
    margin-block-start: var(--_gap);
  }
  h2.long {
    font-size: 1.1em;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
  }
  .tools > button {
    padding-inline: 0;
  }
  .channels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: var(--_gap);
    padding: 0;
    list-style: none;
  }
  .channels > li {
    max-width: none;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    --_gap: 0.5em;
  }
  .answer {
    display: grid;
    gap: 0.25em 1.5em;
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  .answer dd {
    font-weight: 600;
    padding-inline-start: 1.75em;
  }
  .answer .doubt,
  .answer .muted {
    font-weight: 400;
  }
  fieldset {
    min-inline-size: 0;
    margin-inline: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-block-size: 48px;
    margin-block-start: 0.5em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 400;
    cursor: pointer;
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  h4,
  .answer dt,
  .estimate,
  .doubt {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }
  h4 > .icon,
  .answer dt > .icon,
  .estimate > .icon,
  .doubt > .icon {
    align-self: flex-start;
    margin-block-start: 0.2em;
  }
  summary > h4 {
    display: inline;
  }
  .count {
    font-weight: 400;
  }
  .channels ~ .actions {
    margin-block-start: var(--_gap);
  }
  dl > div {
    padding-block: 0.25em;
  }
  dt {
    color: var(--_muted);
  }
  dd > span,
  .papers > li > span {
    display: block;
  }
  dd > .doubt {
    display: flex;
    color: var(--_warning);
  }
  ul,
  ol {
    padding-inline-start: 1.25em;
  }
  li + li {
    margin-block-start: 0.5em;
  }
  .channels > li + li {
    margin-block-start: 0;
  }
  details > ul,
  details > ol {
    margin-block: 0.25em 0.75em;
  }
  @container (inline-size > 36em) {
    .answer {
      grid-template-columns: 1fr 1fr;
    }
    section > dl > div {
      display: grid;
      grid-template-columns: 14em 1fr;
      align-items: baseline;
      gap: 1em;
    }
  }
`;
