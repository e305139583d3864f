import { css } from 'lit';

export const keptHereStyles = css`
  .recent > ul {
    padding: 0;
    list-style: none;
  }
  .recent > h3 {
    font-size: 1em;
  }
  .recent li {
    display: flex;
    justify-content: space-between;
    max-inline-size: 30em;
  }
  .recent .remove {
    min-inline-size: 44px;
  }
`;
