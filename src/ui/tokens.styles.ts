/**
 * The public custom properties and their defaults. Each is read once into a private alias, so a default stands in one
 * place. Colours follow the `color-scheme` of the page around, not the visitor's system: a guest does not turn dark in
 * a light house. Text has a contrast of 7:1 at least, lines and icons 3:1. With forced colors even the drawings, which
 * keep their own, take the reader's.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    --_accent: var(--dvc-accent, #0f4c5c);
    --_on-accent: var(--dvc-on-accent, #fff);
    --_text: var(--dvc-text, #1f1b16);
    --_muted: var(--dvc-muted, #524b44);
    --_surface: var(--dvc-surface, #fff);
    --_subtle: var(--dvc-subtle, #f6f3ee);
    --_line: var(--dvc-line, #8d857b);
    --_danger: var(--dvc-danger, #8f1218);
    --_warning: var(--dvc-warning, #6b4300);
    --_success: var(--dvc-success, #14532d);
    --_focus: var(--dvc-focus, #0b57d0);
    --_radius: var(--dvc-radius, 8px);
    --_gap: var(--dvc-gap, 16px);
    --_font: var(--dvc-font, inherit);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--dvc-accent, light-dark(#0f4c5c, #9bd7e5));
      --_on-accent: var(--dvc-on-accent, light-dark(#fff, #06262e));
      --_text: var(--dvc-text, light-dark(#1f1b16, #f3efe8));
      --_muted: var(--dvc-muted, light-dark(#524b44, #cbc3b7));
      --_surface: var(--dvc-surface, light-dark(#fff, #1c1a18));
      --_subtle: var(--dvc-subtle, light-dark(#f6f3ee, #292622));
      --_line: var(--dvc-line, light-dark(#8d857b, #8f877b));
      --_danger: var(--dvc-danger, light-dark(#8f1218, #ffb9b2));
      --_warning: var(--dvc-warning, light-dark(#6b4300, #f2cf8d));
      --_success: var(--dvc-success, light-dark(#14532d, #a5dcb0));
      --_focus: var(--dvc-focus, light-dark(#0b57d0, #a8c7fa));
    }
  }
  @media (forced-colors: active) {
    :host {
      --_accent: CanvasText;
      --_on-accent: Canvas;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_surface: Canvas;
      --_subtle: Canvas;
      --_line: CanvasText;
      --_danger: CanvasText;
      --_warning: CanvasText;
      --_success: CanvasText;
      --_focus: Highlight;
    }
  }
`;
