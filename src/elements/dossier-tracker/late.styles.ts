/** How everything but the question looks: the answer, what is followed, the camera. Whichever comes first brings it. */
import { css } from 'lit';

export const lateStyles = css`
  article,
  article > h4 {
    padding-block-start: calc(var(--_gap) / 2);
  }
  article > h4 {
    font-size: 1.1em;
  }
  article > dvc-submission-guide {
    padding-block: var(--_gap);
    border-block: 2px solid var(--_line);
  }
  .head {
    --_tone: var(--_accent);
  }
  .head.warning {
    --_tone: var(--_warning);
  }
  .head.danger {
    --_tone: var(--_danger);
  }
  .head.success {
    --_tone: var(--_success);
  }
  .head h3 {
    display: flex;
    gap: 0.4em;
    font-size: 1.5em;
  }
  .head h3 > .icon {
    margin-block-start: 0.125em;
  }
  .head .icon {
    color: var(--_tone);
  }
  .turn {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    margin-block-start: 0.5em;
    padding: 0.25em 0.9em 0.25em 0.7em;
    border: 2px solid var(--_tone);
    border-radius: 1.5em;
    font-weight: 600;
  }
  .due {
    font-size: 1.15em;
  }
  .facts {
    max-inline-size: 46em;
  }
  .facts > div {
    padding-block: 0.4em;
    border-block-end: 1px solid color-mix(in srgb, var(--_line) 40%, transparent);
  }
  .facts dt {
    color: var(--_muted);
  }
  @container (min-width: 30em) {
    .facts > div {
      display: grid;
      grid-template-columns: 12em 1fr;
      gap: 1em;
    }
  }
  .papers {
    list-style: none;
    padding: 0;
  }
  .papers > li {
    display: flex;
    gap: 0.6em;
    padding-block: 0.3em;
  }
  .papers > li > .icon {
    margin-block-start: 0.2em;
  }
  .papers > li > div {
    min-inline-size: 0;
  }
  .history.ahead > li {
    border-inline-start-style: dashed;
  }
  .followed {
    list-style: none;
    padding: 0;
  }
  .followed > li {
    padding-block: 0.75em;
    border-block-end: 1px solid color-mix(in srgb, var(--_line) 40%, transparent);
  }
  .followed button {
    margin-inline-start: -0.5em;
  }
  .followed .icon {
    vertical-align: -0.15em;
  }
  .followed .changed {
    color: var(--_warning);
    font-weight: 600;
  }
  .scan {
    max-inline-size: 30em;
  }
  .scan > * + * {
    margin-block-start: 0.5em;
  }
  .scan video {
    display: block;
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    object-fit: cover;
    border-radius: var(--_radius);
    background: #000;
  }
  .scan input:focus-visible + label {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .history {
    list-style: none;
    padding: 0;
  }
  .history > li {
    position: relative;
    padding-inline-start: 1.5em;
    padding-block-end: 0.75em;
    border-inline-start: 2px solid var(--_line);
    margin-inline-start: 0.4em;
  }
  .history > li::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(-0.4em - 1px);
    inset-block-start: 0.4em;
    inline-size: 0.8em;
    block-size: 0.8em;
    border: 2px solid var(--_line);
    border-radius: 50%;
    background: var(--_surface);
  }
`;
