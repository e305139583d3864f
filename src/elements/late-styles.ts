/** Styles of parts that are loaded late, behind those the element began with. */
import { adoptStyles, type CSSResultOrNative } from 'lit';
import type { Widget } from './widget.js';

const stylesOf = new WeakMap<Widget, readonly CSSResultOrNative[]>();

export function addStyles(widget: Widget, ...added: readonly CSSResultOrNative[]): void {
  const { elementStyles } = widget.constructor as typeof Widget;
  const before = stylesOf.get(widget) ?? elementStyles;
  const all = [...before, ...added.filter((one) => !before.includes(one))];
  stylesOf.set(widget, all);
  if (widget.renderRoot instanceof ShadowRoot) adoptStyles(widget.renderRoot, all);
}
