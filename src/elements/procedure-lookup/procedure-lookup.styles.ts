import { css } from 'lit';

export const styles = css`
  form {
    display: grid;
    gap: 0.75em;
    padding: 1em;
    border-radius: var(--_radius);
    background: var(--_subtle);
  }
  form label {
    display: block;
    margin-block-end: 0.25em;
  }
  /* Below the ring of the box, which would hide the mark of a capital. */
  form .hint {
    margin-block-start: 0.25em;
    font-size: max(16px, 0.95em);
    color: var(--_muted);
  }
  .box {
    display: flex;
    gap: 0.5em;
  }
  .box > input {
    flex: 1;
    min-inline-size: 0;
  }
  .box > button {
    flex: none;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(6.5em, 100%), 1fr));
    gap: 0.75em;
    align-items: end;
  }
  .refine > .filters {
    padding-block: 0.5em;
  }
  .filters:empty {
    min-block-size: 78px;
  }
  .events > ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin: 0.5em 0 0;
    padding: 0;
    list-style: none;
  }
  .events > h2 {
    font-size: 1em;
  }
  .results {
    transition: opacity 150ms 150ms;
  }
  .results[aria-busy='true'] {
    opacity: 0.8;
  }
  .list {
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--_line);
  }
  .list > li {
    max-width: none;
    padding-block: 0.75em;
    border-block-end: 1px solid color-mix(in srgb, var(--_line) 45%, transparent);
  }
  /* Of a long list only what is near the window is drawn; keyboard and screen reader still walk it all. */
  .list > li:nth-child(n + 40) {
    margin-inline: -6px;
    padding-inline: 6px;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 130px;
  }
  .name {
    display: block;
    max-inline-size: 70ch;
    padding: 0.5em 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .name[href],
  button.name {
    min-block-size: 44px;
  }
  .name:hover {
    box-shadow: none;
    text-decoration-thickness: 2px;
  }
  .name.text {
    color: inherit;
    text-decoration: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    color: var(--_muted);
  }
  .facts + .facts {
    margin-block-start: 0.25em;
  }
  .name:has(+ .fold) {
    padding-block-end: 0;
  }
  .fold {
    margin-block-start: -0.25em;
    margin-inline-start: -0.5em;
  }
  .facts > span > .icon {
    margin-inline-end: 0.35em;
  }
  [tabindex='-1'] {
    scroll-margin-block-start: 1em;
  }
  /* On a phone the box is the first thing, and the results follow it at once. */
  @container (inline-size < 26rem) {
    form {
      padding: 0;
      background: none;
    }
    .facts {
      column-gap: 1em;
    }
  }
`;
