/**
 * Drafts: kept on the citizen's own device after her own tick, for twenty hours; saved to a file and opened again anywhere. Each attempt
 * tells whether it worked, and why not. On a shared machine nothing is kept.
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Format, Messages } from '../../i18n/index.js';
import { type Draft, readDraft, writeDraft } from '../../model/draft.js';
import { notice } from '../../ui/notice.js';
import { deviceStore, type Kept } from '../device-store.js';
import type { Widget } from '../widget.js';

const hours = 20;
/** Typing goes on while one thinks; what was typed is kept when it pauses. */
const pauseMilliseconds = 600;
/** A file of this size is no draft. */
const largestFile = 2_000_000;

export interface DraftsOptions {
  readonly widget: Widget;
  readonly procedure: string;
  /** What there is to keep; undefined when there is nothing. */
  readonly draft: () => Draft | undefined;
  readonly open: (draft: Draft) => void;
}

export class Drafts {
  readonly #options: DraftsOptions;
  #wanted = false;
  #found: Draft | undefined;
  #kept: Kept | undefined;
  #keptAt = 0;
  #file: 'saved' | 'loaded' | 'unreadable' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DraftsOptions) {
    this.#options = options;
    void this.#recall();
  }

  /** Something was typed. */
  changed(): void {
    this.#file = undefined;
    if (!this.#wanted) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), pauseMilliseconds);
  }

  /** Deletes what is kept: the citizen says so, or it has been sent. */
  forget(): void {
    this.stop();
    this.#wanted = false;
    this.#found = this.#kept = this.#file = undefined;
    void this.#store.forget('draft', this.#options.procedure);
    this.#options.widget.requestUpdate();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** A draft that lies here from before. */
  notice(words: Messages['dossierFiling']['draft']): unknown {
    const found = this.#found;
    if (!found) return nothing;
    return notice({
      tone: 'info', icon: 'paper', body: words.found,
      actions: html`<button type="button" class="primary" @click=${() => this.#open(found)}>${words.open}</button><button type="button" @click=${() => this.forget()}>${words.forget}</button>`,
    });
  }

  actions(words: Messages['dossierFiling']['draft'], format: Format): unknown {
    const isShared = this.#options.widget.source.device === 'shared';
    return html`<details class="draft"><summary>${words.title}</summary><div class="stack">
      ${isShared ? html`<p class="muted">${words.notKept.shared}</p>` : html`<div class="option"><label>
        <input type="checkbox" .checked=${live(this.#wanted)} @change=${(event: Event) => this.#want((event.target as HTMLInputElement).checked)} /><span>${words.keep}</span></label></div>`}
      ${this.#kept ? html`<p class=${this.#kept === 'kept' ? 'muted' : 'error'}>${this.#kept === 'kept' ? words.kept(format.clock(this.#keptAt, Intl.DateTimeFormat().resolvedOptions().timeZone)) : words.notKept[this.#kept]}</p>` : nothing}
      <div class="actions"><button type="button" @click=${() => this.#save()}>${words.save}</button>
        <label class="button file-button"><span>${words.load}</span><input class="visually-hidden" type="file" accept="application/json,.json" @change=${(event: Event) => void this.#load(event.target as HTMLInputElement)} /></label></div>
      ${this.#file ? html`<p class=${this.#file === 'unreadable' ? 'error' : 'muted'}>${words[this.#file]}</p>` : nothing}
    </div></details>`;
  }

  get #store(): ReturnType<typeof deviceStore> {
    return deviceStore(this.#options.widget.source.device);
  }

  #want(wanted: boolean): void {
    if (!wanted) return this.forget();
    this.#wanted = true;
    void this.#keep();
  }

  async #keep(): Promise<void> {
    const draft = this.#options.draft();
    if (!draft) return;
    this.#kept = await this.#store.keep('draft', draft.procedure, writeDraft(draft), hours);
    this.#keptAt = Date.now();
    this.#options.widget.requestUpdate();
  }

  async #recall(): Promise<void> {
    this.#found = readDraft(await this.#store.recall('draft', this.#options.procedure), this.#options.procedure);
    if (this.#found) this.#options.widget.requestUpdate();
  }

  #open(draft: Draft): void {
    this.#found = undefined;
    // She has ticked it on this machine before.
    this.#wanted = true;
    this.#options.open(draft);
  }

  /** The address of the file lives for the one click. Its name tells the procedure and nothing of the citizen. */
  #save(): void {
    const draft = this.#options.draft() ?? { procedure: this.#options.procedure, answers: {} };
    const address = URL.createObjectURL(new Blob([JSON.stringify(writeDraft(draft))], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `ban-nhap-${draft.procedure}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address));
    this.#file = 'saved';
    this.#options.widget.requestUpdate();
  }

  async #load(control: HTMLInputElement): Promise<void> {
    const [file] = control.files ?? [];
    control.value = '';
    if (!file) return;
    const written = file.size > largestFile ? undefined : await file.text().then((text): unknown => JSON.parse(text)).catch(() => undefined);
    const draft = readDraft(written, this.#options.procedure);
    this.#file = draft ? 'loaded' : 'unreadable';
    if (draft) this.#options.open(draft);
    this.#options.widget.requestUpdate();
  }
}
