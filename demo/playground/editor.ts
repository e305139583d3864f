/** An editor for JSON that is at home in the page: its colours, its language, and Tab leads out of it. */
import { json } from '@codemirror/lang-json';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { editorLook } from './editor-look.js';

const phrases: Readonly<Record<string, string>> = {
  Completions: 'Gợi ý', Diagnostics: 'Vấn đề', 'No diagnostics': 'Không có vấn đề', 'Control character': 'Ký tự điều khiển', close: 'đóng',
  'Go to line': 'Đến dòng', go: 'đến', Find: 'Tìm', Replace: 'Thay', next: 'sau', previous: 'trước', all: 'tất cả', 'match case': 'phân biệt hoa thường',
  regexp: 'biểu thức chính quy', 'by word': 'cả từ', replace: 'thay', 'replace all': 'thay tất cả', 'current match': 'chỗ đang chọn', 'on line': 'ở dòng',
  'replaced $ matches': 'đã thay $ chỗ', 'replaced match on line $': 'đã thay ở dòng $', 'Fold line': 'Thu gọn', 'Unfold line': 'Mở ra',
  'folded code': 'phần thu gọn', unfold: 'mở ra', 'Folded lines': 'Đã thu gọn các dòng', 'Unfolded lines': 'Đã mở các dòng', to: 'đến', 'Selection deleted': 'Đã xóa phần chọn',
};

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly root: ShadowRoot;
  readonly text: string;
  /** Ids of what names and explains it. */
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly extensions?: Extension;
  readonly changed: () => void;
}

export function makeEditor({ parent, root, text, labelledBy, describedBy, extensions = [], changed }: EditorOptions): EditorView {
  return new EditorView({
    parent, root,
    doc: text,
    extensions: [
      basicSetup, json(), lintGutter(), editorLook, extensions,
      EditorView.lineWrapping,
      EditorState.phrases.of(phrases),
      EditorState.tabSize.of(2),
      EditorView.contentAttributes.of({ 'aria-labelledby': labelledBy, 'aria-describedby': describedBy, lang: 'en', tabindex: '0', autocapitalize: 'off', spellcheck: 'false' }),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged) changed();
      }),
    ],
  });
}

/** Writes another text; undo brings the one before back. */
export const replaceText = (view: EditorView, text: string): void => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, selection: { anchor: 0 } });

export const mark = (view: EditorView, diagnostics: readonly Diagnostic[]): void => view.dispatch(setDiagnostics(view.state, diagnostics));
