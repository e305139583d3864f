import { autocompletion } from '@codemirror/autocomplete';
import { jsonLanguage } from '@codemirror/lang-json';
import type { EditorView } from '@codemirror/view';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { portalSchema } from '../../.tools/portal-schema.js';
import type { OperationName } from '../../src/portal/portal.js';
import { offersOf } from './completion.js';
import { makeEditor, mark, replaceText } from './editor.js';
import { examine, type Found, type Problem } from './examine.js';
import { type Example, examples } from './examples.js';
import { looseValue } from './json-tree.js';
import { operationNames, operationTitles, preview } from './preview.js';
import { problemList } from './problem-list.js';
import { copy, download } from './take-away.js';
import { styles } from './playground.styles.js';

const written = (value: unknown): string => JSON.stringify(value, null, 2);

/** Milliseconds without a key until what was written is tried. */
const pause = 300;

/**
 * Where a portal's developer pastes an answer of his backend, writes the mapping, and sees the elements change beside it. Nothing
 * is sent, stored or put into the address.
 *
 * @element portal-playground
 */
export class PortalPlayground extends LitElement {
  static override styles = styles;

  @state() private example: Example = examples[0];
  @state() private operation: OperationName = examples[0].operation;
  @state() private problems: readonly Problem[] = [];
  /** The last one that could be shown, for the operation it belongs to. */
  @state() private found: { readonly operation: OperationName; readonly found: Found } | undefined;
  @state() private taken = '';

  #portal: EditorView | undefined;
  #answer: EditorView | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the trials, so that a late one never replaces a newer one. */
  #trial = 0;

  protected override firstUpdated(): void {
    const offers = jsonLanguage.data.of({ autocomplete: offersOf(portalSchema('portal.schema.json'), () => ({ operation: this.operation, answer: looseValue(this.#textOf(this.#answer)) })) });
    this.#portal = this.#editor('portal', [offers, autocompletion({ icons: false })]);
    this.#answer = this.#editor('answer', []);
    void this.#try();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #editor(name: 'portal' | 'answer', extensions: NonNullable<Parameters<typeof makeEditor>[0]['extensions']>): EditorView | undefined {
    const parent = this.renderRoot.querySelector<HTMLElement>(`#${name}`);
    if (!parent || !(this.renderRoot instanceof ShadowRoot)) return undefined;
    return makeEditor({ parent, root: this.renderRoot, text: written(this.example[name]), labelledBy: `${name}-title`, describedBy: `${name}-hint`, extensions, changed: () => this.#changed() });
  }

  #textOf(view: EditorView | undefined): string {
    return view?.state.doc.toString() ?? '';
  }

  #changed(): void {
    this.taken = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try(), pause);
  }

  #begin(example: Example): void {
    this.example = example;
    this.operation = example.operation;
    this.found = undefined;
    if (this.#portal) replaceText(this.#portal, written(example.portal));
    if (this.#answer) replaceText(this.#answer, written(example.answer));
    void this.#try();
  }

  async #try(): Promise<void> {
    clearTimeout(this.#timer);
    const { operation } = this;
    this.#trial += 1;
    const trial = this.#trial;
    const { problems, found } = await examine({ portal: this.#textOf(this.#portal), answer: this.#textOf(this.#answer), operation });
    if (trial !== this.#trial) return;
    this.problems = problems;
    if (found) this.found = { operation, found };
    else if (this.found?.operation !== operation) this.found = undefined;
    this.#mark('portal', this.#portal);
    this.#mark('answer', this.#answer);
  }

  #mark(text: Problem['text'], view: EditorView | undefined): void {
    if (!view) return;
    mark(view, this.problems.flatMap((problem) => (problem.text === text && problem.range
      ? [{ ...problem.range, severity: problem.severity, message: `${problem.title}: ${problem.message}` }] : [])));
  }

  /** Takes the person to where a problem is. */
  readonly #show = ({ text, range }: Problem): void => {
    const view = text === 'portal' ? this.#portal : this.#answer;
    if (range && view) view.dispatch({ selection: { anchor: Math.min(range.from, view.state.doc.length) }, scrollIntoView: true });
    view?.focus();
  };

  readonly #lineOf = ({ text, range }: Problem): number | undefined => {
    const document = (text === 'portal' ? this.#portal : this.#answer)?.state.doc;
    return range && document?.lineAt(Math.min(range.from, document.length)).number;
  };

  async #copy(): Promise<void> {
    const copied = await copy(this.#textOf(this.#portal));
    if (!copied && this.#portal) {
      this.#portal.dispatch({ selection: { anchor: 0, head: this.#portal.state.doc.length } });
      this.#portal.focus();
    }
    this.taken = copied ? 'Đã sao chép portal.json.' : 'Trình duyệt không cho sao chép ở đây. Nội dung đã được chọn, hãy nhấn Ctrl+C.';
  }

  protected override render(): TemplateResult {
    return html`
      ${this.#choices()}
      <div class="panes">
        <div class="written">
          <section aria-labelledby="portal-title">
            <h2 id="portal-title">portal.json</h2>
            <p class="hint" id="portal-hint">Nhấn Ctrl+Space để xem gợi ý, Esc để đóng gợi ý, Tab để rời khung soạn, Ctrl+Z để lấy lại nội dung trước.</p>
            <div class="editor" id="portal"></div>
            <div class="actions">
              <button type="button" @click=${() => void this.#copy()}>Sao chép portal.json</button>
              <button type="button" @click=${() => download(this.#textOf(this.#portal), 'portal.json')}>Tải portal.json xuống</button>
            </div>
            <p class="hint" role="status">${this.taken}</p>
          </section>
          <section class="answer" aria-labelledby="answer-title">
            <h2 id="answer-title">Câu trả lời của máy chủ</h2>
            <p class="hint" id="answer-hint">Dán vào đây một câu trả lời đã ghi lại (JSON). Hãy bỏ thông tin của người thật trước khi dán.</p>
            <div class="editor" id="answer"></div>
          </section>
        </div>
        ${this.#seen()}
      </div>`;
  }

  #choices(): TemplateResult {
    return html`<div class="choices">
      <div>
        <label for="example">Bắt đầu từ ví dụ</label>
        <select id="example" @change=${(event: Event) => this.#begin(examples[(event.currentTarget as HTMLSelectElement).selectedIndex] ?? examples[0])}>
          ${examples.map((one) => html`<option ?selected=${one === this.example}>${one.title}</option>`)}
        </select>
      </div>
      <div>
        <label for="operation">Xem thử thao tác</label>
        <select id="operation" .value=${this.operation} @change=${(event: Event) => this.#choose((event.currentTarget as HTMLSelectElement).value)}>
          ${operationNames.map((name) => html`<option value=${name} ?selected=${name === this.operation}>${operationTitles[name]}</option>`)}
        </select>
      </div>
    </div>`;
  }

  #choose(name: string): void {
    this.operation = operationNames.find((one) => one === name) ?? this.operation;
    void this.#try();
  }

  #seen(): TemplateResult {
    const stale = this.found && this.problems.some(({ severity }) => severity === 'error');
    return html`<section class="seen" aria-labelledby="seen-title">
      <h2 id="seen-title">Xem thử</h2>
      ${problemList(this.problems, this.#lineOf, this.#show)}
      ${stale ? html`<p class="stale">Bên dưới là lần đọc được gần nhất.</p>` : nothing}
      ${this.found ? html`<div class="shown">${preview(this.found.operation, this.found.found)}</div>` : nothing}
    </section>`;
  }
}

if (!customElements.get('portal-playground')) customElements.define('portal-playground', PortalPlayground);

declare global {
  interface HTMLElementTagNameMap {
    'portal-playground': PortalPlayground;
  }
}
