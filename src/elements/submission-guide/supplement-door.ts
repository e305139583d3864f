/** Brings what adds papers to a dossier, where the guide is shown for that. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { SupplementTask } from '../supplement.js';
import type { Widget } from '../widget.js';
import { loading } from './loading.js';
import type { Supplement } from './supplement.js';

export class SupplementDoor {
  #supplement: Supplement | undefined;
  readonly #widget: Widget;
  readonly #focus: (place: string) => void;
  #task: SupplementTask | undefined;
  #loading: Promise<void> | undefined;

  constructor(widget: Widget, focus: (place: string) => void) {
    this.#widget = widget;
    this.#focus = focus;
  }

  /** Loads what is needed, once; a chunk that did not arrive is asked for again with the next drawing. */
  open(task: SupplementTask | undefined): void {
    if (task !== this.#task) {
      this.#supplement?.stop();
      this.#supplement = this.#loading = undefined;
      this.#task = task;
    }
    if (!task || this.#supplement) return;
    this.#loading ??= import('./supplement.js').then((loaded) => {
      if (task === this.#task) this.#supplement = new loaded.Supplement(this.#widget, task, this.#focus);
      this.#widget.requestUpdate();
    }, () => {
      this.#loading = undefined;
    });
  }

  readonly #next = (event: Event): void => {
    event.preventDefault();
    this.#supplement?.next();
  };

  template(words: Pick<Messages, 'common'>): TemplateResult {
    return html`<form class="guide" novalidate @submit=${this.#next}>${this.#supplement?.template() ?? loading(false, words)}</form>`;
  }

  /** For the live region. */
  get heard(): string {
    return this.#supplement?.heard ?? '';
  }

  /** On its way, or being asked about: nothing may be wiped. */
  get isUnderWay(): boolean {
    return this.#supplement?.isUnderWay === true;
  }

  get holds(): boolean {
    return this.#supplement?.holds === true;
  }
}
