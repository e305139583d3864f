import { css } from 'lit';

export const styles = css`
  :host {
    --paper: light-dark(#ffffff, #1c1a18);
    --ground: light-dark(#f6f2ea, #24211e);
    --ink: light-dark(#1f1b16, #f3efe8);
    --soft: light-dark(#524b44, #cbc3b7);
    --rule: light-dark(#8a8177, #7d756c);
    --accent: var(--dvc-accent, light-dark(#7a1f14, #ffb4a5));
    --on-accent: var(--dvc-on-accent, light-dark(#ffffff, #3b0a04));
    --alarm: light-dark(#a3120a, #ffb0a6);
    --doubt: light-dark(#6b4300, #ffd08a);
    --editor-height: 26rem;
    display: block;
    container-type: inline-size;
    color: var(--ink);
    line-height: 1.6;
  }
  * {
    box-sizing: border-box;
  }
  h2 {
    margin: 0 0 4px;
    font-size: 1.15rem;
    line-height: 1.4;
  }
  p {
    margin: 0 0 8px;
  }
  .hint {
    color: var(--soft);
    text-wrap: pretty;
  }
  .choices {
    display: grid;
    gap: 12px;
    margin-block-end: 20px;
  }
  label {
    display: block;
    font-weight: 600;
  }
  select,
  button {
    min-height: 44px;
    padding: 8px 14px;
    border: 1px solid var(--rule);
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  select {
    inline-size: 100%;
  }
  button {
    border-color: var(--accent);
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }
  :is(select, button, summary, pre):focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .written {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-content: start;
  }
  .editor {
    border: 1px solid var(--rule);
    border-radius: 8px;
  }
  .editor:focus-within {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }
  .answer {
    --editor-height: 18rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 12px;
  }
  .problems {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .problems li + li {
    margin-block-start: 8px;
  }
  .problems button {
    inline-size: 100%;
    border: 1px solid currentColor;
    border-inline-start-width: 6px;
    color: var(--alarm);
    font-weight: 400;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .problems .warning button {
    color: var(--doubt);
  }
  .problems span {
    display: block;
    color: var(--ink);
  }
  .fine {
    color: var(--soft);
  }
  .shown {
    padding: 16px;
    border: 1px solid var(--rule);
    border-radius: 8px;
    background: var(--paper);
  }
  .stale {
    margin-block: 12px 8px;
    color: var(--doubt);
    font-weight: 600;
  }
  .badges {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: 16px;
  }
  .record {
    margin-block-start: 16px;
  }
  summary {
    padding-block: 10px;
    cursor: pointer;
  }
  pre {
    max-block-size: 24rem;
    margin: 0;
    padding: 12px;
    overflow: auto;
    border-radius: 8px;
    background: var(--ground);
    font: 1rem/1.5 ui-monospace, 'DejaVu Sans Mono', 'Noto Sans Mono', monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  @container (min-width: 560px) {
    .choices {
      grid-template-columns: 1fr 1fr;
    }
  }
  @container (min-width: 880px) {
    .panes {
      grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr);
      align-items: start;
    }
    .seen {
      position: sticky;
      inset-block-start: 16px;
      max-block-size: calc(100vh - 32px);
      /* Room for focus rings, which would be cut off. */
      margin: -6px;
      padding: 6px;
      overflow: auto;
    }
  }
`;
