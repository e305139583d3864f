import { css } from 'lit';

export const styles = css`
  mark {
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
    color: inherit;
    border-radius: 3px;
  }
  .tips {
    padding-inline-start: 1.25em;
  }
  @media (forced-colors: active) {
    mark {
      background: Mark;
      color: MarkText;
    }
  }
`;
