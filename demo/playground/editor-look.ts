/** Colours of the editor. They follow the colour scheme of the page, so one look serves light and dark. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const highlight = HighlightStyle.define([
  { tag: tags.propertyName, color: 'light-dark(#0b4f79, #8fd0ff)' },
  { tag: tags.string, color: 'light-dark(#1d5c2b, #a5dcae)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'light-dark(#8a2a00, #ffc09a)' },
  { tag: tags.invalid, color: 'var(--alarm)', textDecoration: 'underline wavy' },
]);

const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '1rem', maxBlockSize: 'var(--editor-height)', borderRadius: '7px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono", monospace', lineHeight: '1.5', borderRadius: '7px' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--soft)', backgroundColor: 'var(--ground)', borderInlineEndColor: 'var(--rule)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'light-dark(#0000000a, #ffffff12)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'light-dark(#bcd7ef, #35506b)' },
  '.cm-selectionMatch': { backgroundColor: 'light-dark(#dfeefb, #2b3d4f)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'light-dark(#d3efd8, #2f5136)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'light-dark(#fbdcd7, #6a2a22)' },
  '.cm-foldPlaceholder': { color: 'var(--soft)', backgroundColor: 'var(--ground)', borderColor: 'var(--rule)' },
  '.cm-tooltip, .cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--paper)', borderColor: 'var(--rule)' },
  '.cm-tooltip': { boxShadow: '0 4px 16px #0004', borderRadius: '6px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', maxBlockSize: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 8px', lineHeight: '1.5' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--on-accent)', backgroundColor: 'var(--accent)' },
  '.cm-completionDetail': { color: 'var(--soft)', fontStyle: 'normal' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionMatchedText': { fontWeight: '700' },
  '.cm-tooltip.cm-completionInfo': { padding: '8px 10px', maxInlineSize: '22rem', fontFamily: 'inherit', lineHeight: '1.5' },
  '.cm-diagnostic': { padding: '6px 10px', fontFamily: 'inherit' },
  '.cm-diagnostic-error': { borderInlineStartColor: 'var(--alarm)' },
  '.cm-button, .cm-textfield': { color: 'inherit', backgroundColor: 'var(--ground)', backgroundImage: 'none', borderColor: 'var(--rule)', fontSize: '1rem' },
});

export const editorLook: Extension = [theme, syntaxHighlighting(highlight)];
