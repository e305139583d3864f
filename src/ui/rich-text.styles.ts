import { css } from 'lit';

export const richTextStyles = css`
  .rich-text > * + *,
  .rich-text li > * + * {
    margin-block-start: 0.5em;
  }
  .rich-text ul,
  .rich-text ol {
    padding-inline-start: 1.25em;
  }
  .rich-text .wide {
    overflow-x: auto;
  }
  .rich-text table {
    border-collapse: collapse;
  }
  .rich-text td {
    padding: 0.25em 0.5em;
    border: 1px solid var(--_line);
    vertical-align: top;
    overflow-wrap: break-word;
  }
`;
