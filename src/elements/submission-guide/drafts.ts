/**
 * Drafts: kept on the citizen's own device after her own tick, for twenty hours; saved to a file and opened again anywhere. Each attempt
 * tells whether it worked, and why not. On a shared machine no draft is kept.
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Format, Messages } from '../../i18n/index.js';
import { type Draft, draftToTakeAway, readDraft, writeDraft } from '../../model/draft.js';
import type { Submission } from '../../model/submission.js';
import { notice } from '../../ui/notice.js';
import { deviceStore, type Kept } from '../device-store.js';
import type { Widget } from '../widget.js';

const hours = 20;
/** A change is safe so soon, and what changes meanwhile is written with it. */
const pauseMilliseconds = 300;
/** A file of this size is no draft. */
const largestFile = 2_000_000;

export interface DraftsOptions {
  readonly widget: Widget;
  readonly procedure: string;
  /** What there is to keep; undefined while this page has only what an earlier one has sent. */
  readonly draft: () => Draft | undefined;
  readonly open: (draft: Draft, isFromDevice: boolean) => void;
  /** It goes out into the world: another page may open it. */
  readonly given: () => void;
}

export class Drafts {
  readonly #options: DraftsOptions;
  readonly #recalled: Promise<void>;
  #wanted = false;
  #found: Draft | undefined;
  #kept: Kept | undefined;
  #keptAt = 0;
  #file: 'saved' | 'loaded' | 'unreadable' | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The result of the last attempt to keep it, to be announced once. */
  #told: Kept | undefined;

  constructor(options: DraftsOptions) {
    this.#options = options;
    this.#recalled = this.#recall();
  }

  /** The citizen has asked for it to be kept. */
  get isWanted(): boolean {
    return this.#wanted;
  }

  /** There is something new to keep. */
  changed(): void {
    if (this.#wanted) this.#timer ??= setTimeout(() => void this.#keep(), pauseMilliseconds);
  }

  /** What there is to announce of the last attempt. */
  heard(words: Messages['dossierFiling']['draft']): string {
    if (this.#file) return words[this.#file];
    return this.#told ? this.#inWords(this.#told, words) : '';
  }

  /** Something else is said now. */
  quiet(): void {
    this.#file = this.#told = undefined;
  }

  /** Deletes what is kept: the citizen says so, or it has been sent. */
  forget(): void {
    this.stop();
    this.#wanted = false;
    this.#found = this.#kept = undefined;
    this.quiet();
    void this.#store.forget('draft', this.#options.procedure);
    this.#options.widget.requestUpdate();
  }

  /** The submission of this id has arrived; a draft of another one, which another window may have kept since, stays. */
  sent(submissionId: string): void {
    void this.#recalled.then(async () => {
      const { submissionId: kept = submissionId } = (await this.#read()) ?? {};
      if (kept === submissionId) this.forget();
    });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** A draft that lies here from before. */
  notice(words: Messages['dossierFiling']['draft']): unknown {
    const found = this.#found;
    if (!found) return nothing;
    return notice({
      tone: 'info', icon: 'paper', body: words.found,
      actions: html`<button type="button" class="primary" @click=${() => this.#open(found, true)}>${words.open}</button><button type="button" @click=${() => this.forget()}>${words.forget}</button>`,
    });
  }

  actions(words: Messages['dossierFiling']['draft'], format: Format): unknown {
    const isShared = this.#options.widget.source.device === 'shared';
    return html`<details class="draft"><summary>${words.title}</summary><div class="stack">
      ${isShared ? html`<p class="muted">${words.notKept.shared}</p>` : html`<div class="option"><label>
        <input type="checkbox" .checked=${live(this.#wanted)} @change=${(event: Event) => this.#want((event.target as HTMLInputElement).checked)} /><span>${words.keep}</span></label></div>`}
      ${this.#kept ? html`<p class=${this.#kept === 'kept' ? 'muted' : 'error'}>${this.#inWords(this.#kept, words, format)}</p>` : nothing}
      <div class="actions"><button type="button" @click=${() => this.#save()}>${words.save}</button>
        <label class="button file-button"><span>${words.load}</span><input class="visually-hidden" type="file" accept="application/json,.json" @change=${(event: Event) => void this.#load(event.target as HTMLInputElement)} /></label></div>
      ${this.#file ? html`<p class=${this.#file === 'unreadable' ? 'error' : 'muted'}>${words[this.#file]}</p>` : nothing}
    </div></details>`;
  }

  #inWords(kept: Kept, words: Messages['dossierFiling']['draft'], format?: Format): string {
    if (kept !== 'kept') return words.notKept[kept];
    return format ? words.keptAt(format.clock(this.#keptAt, Intl.DateTimeFormat().resolvedOptions().timeZone)) : words.kept;
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
    this.stop();
    const draft = this.#options.draft();
    if (!draft) return;
    const kept = await this.#store.keep('draft', draft.procedure, writeDraft(draft), hours);
    // It may have been deleted, or sent, meanwhile.
    if (!this.#wanted) return void this.#store.forget('draft', draft.procedure);
    if (kept === 'kept') this.#options.given();
    if (kept !== this.#kept) this.#told = kept;
    this.#kept = kept;
    this.#keptAt = Date.now();
    this.#options.widget.requestUpdate();
  }

  async #recall(): Promise<void> {
    this.#found = await this.#read();
    if (this.#found) this.#options.widget.requestUpdate();
  }

  async #read(): Promise<Draft | undefined> {
    return readDraft(await this.#store.recall('draft', this.#options.procedure), this.#options.procedure);
  }

  #open(draft: Draft, isFromDevice: boolean): void {
    this.#found = undefined;
    // She has ticked it on this machine before.
    if (isFromDevice) this.#wanted = true;
    this.#options.open(draft, isFromDevice);
  }

  /** The address of the file lives for the one click. Its name tells the procedure and nothing of the citizen. */
  #save(): void {
    const draft = this.#options.draft();
    if (!draft) return;
    this.#options.given();
    const address = URL.createObjectURL(new Blob([JSON.stringify(writeDraft(draftToTakeAway(draft)))], { type: 'application/json' }));
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
    if (draft) this.#open(draft, false);
    this.#file = draft ? 'loaded' : 'unreadable';
    this.#options.widget.requestUpdate();
  }
}

/** Where it was sent from, or to be tracked, the citizen stood at the review. */
export const draftOf = (form: Draft, files: Pick<Draft, 'submissionId' | 'attachments'>, submission: Submission | undefined): Draft => ({
  ...form, ...files, choices: submission?.choices, papers: submission?.papers, step: submission && (submission.step === 'send' || submission.step === 'track' ? 'review' : submission.step),
});
