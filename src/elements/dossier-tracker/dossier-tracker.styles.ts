import { css } from 'lit';

export const styles = css`
  slot {
    display: block;
  }
  form > * + * {
    margin-block-start: 0.5em;
  }
  .error {
    display: flex;
    gap: 0.5em;
    color: var(--_danger);
    font-weight: 600;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--_danger);
  }
  /* A code breaks only where it cannot fit at all. */
  .code {
    display: inline-block;
    max-inline-size: 100%;
    white-space: normal;
  }
  .notice ul {
    padding-inline-start: 1.25em;
  }
  .notice li + li {
    margin-block-start: 0.25em;
  }
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .ask + p {
    margin-block-start: 1em;
  }
  .ask > input {
    flex: 1 1 14em;
    max-inline-size: 24em;
  }
`;
