/** Brings what adds papers to a dossier, where the guide is shown for that. */
import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { SupplementTask } from '../supplement.js';
import type { Widget } from '../widget.js';
import { AwaitedPart } from './awaited-part.js';
import type { Supplement } from './supplement.js';

export class SupplementDoor {
  supplement: Supplement | undefined;
  readonly #widget: Widget;
  readonly #focus: (place: string) => void;
  readonly #late: AwaitedPart<typeof import('./supplement.js')>;
  #task: SupplementTask | undefined;

  constructor(widget: Widget, focus: (place: string) => void) {
    this.#widget = widget;
    this.#focus = focus;
    this.#late = new AwaitedPart(widget, () => import('./supplement.js'));
  }

  open(task: SupplementTask | undefined): void {
    if (task !== this.#task) {
      this.supplement?.stop();
      this.supplement = undefined;
      this.#task = task;
    }
    if (!task) return;
    void this.#late.bring();
    if (this.#late.part) this.supplement ??= new this.#late.part.Supplement(this.#widget, task, this.#focus);
  }

  readonly #next = (event: Event): void => {
    event.preventDefault();
    this.supplement?.next();
  };

  template({ common }: Pick<Messages, 'common'>): TemplateResult {
    return html`<form class="guide" novalidate @submit=${this.#next}>${this.supplement?.template() ?? this.#late.template(common)}</form>`;
  }
}
