/** Adding papers from here: the guide is shown in place, for the one dossier that is before the citizen, as long as she wants it. */
import { html, nothing } from 'lit';
import { need } from '../registry.js';
import { canSupplement, type SupplementTask } from '../supplement.js';
import type { Widget } from '../widget.js';
import type { AnswerOptions } from './answer.js';
import { DvcResumeEvent } from './dossier-tracker.events.js';

type Shown = Pick<AnswerOptions, 'portal' | 'dossier' | 'proof' | 'reload'>;

/** What the answer shows of it. */
export interface SupplementOffer {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** `meanwhile` stands there until the guide has been loaded, and when it cannot be. */
  readonly part: (meanwhile: unknown) => unknown;
}

export class Supplementing {
  readonly #host: Widget;
  #task: SupplementTask | undefined;
  #end = new AbortController();
  #isOpen = false;
  #isSent = false;
  #isUnderWay = false;

  constructor(host: Widget) {
    this.#host = host;
  }

  /** Papers are on their way: nothing may be wiped. */
  get isUnderWay(): boolean {
    return this.#isUnderWay;
  }

  /** Undefined where the portal takes in no papers. */
  offer(options: Shown): SupplementOffer | undefined {
    if (!canSupplement(options.portal)) return undefined;
    return {
      isOpen: this.#isOpen,
      toggle: () => this.#toggle(options),
      part: (meanwhile) => (this.#task ? html`<dvc-submission-guide .supplement=${this.#task} ?hidden=${!this.#isOpen}>${meanwhile}</dvc-submission-guide>` : nothing),
    };
  }

  /** Another dossier is asked for, or the screen is wiped: nothing of it stays. */
  end(): void {
    this.#end.abort();
    this.#end = new AbortController();
    this.#isOpen = this.#isSent = this.#isUnderWay = false;
    this.#task = undefined;
  }

  /** The page is asked before it opens. Closed, it is only out of sight: files that were chosen are still there. */
  #toggle({ portal, dossier, proof, reload }: Shown): void {
    if (!this.#isOpen && !this.#host.dispatchEvent(new DvcResumeEvent('supplement', dossier.procedure?.code))) return;
    need('dvc-submission-guide');
    this.#isOpen = !this.#isOpen;
    this.#task ??= { portal, dossier, proof, signal: this.#end.signal, underWay: (isUnderWay) => this.#moves(isUnderWay), done: () => this.#done(reload), close: () => this.#close() };
    this.#host.requestUpdate();
  }

  #moves(isUnderWay: boolean): void {
    if (this.#isUnderWay === isUnderWay) return;
    this.#isUnderWay = isUnderWay;
    this.#host.requestUpdate();
  }

  /** The office has the papers: what is known of the dossier is old. */
  #done(reload: () => void): void {
    this.#isSent = true;
    reload();
  }

  #close(): void {
    this.#isOpen = false;
    // A receipt that was read makes room for the next time.
    if (this.#isSent) this.end();
    this.#host.requestUpdate();
    const { renderRoot } = this.#host;
    void this.#host.updateComplete.then(() => (renderRoot.querySelector<HTMLElement>('#add') ?? renderRoot.querySelector('h3'))?.focus());
  }
}
