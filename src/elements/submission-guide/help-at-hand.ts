/** At the foot of every step: who can be asked, and how to go on elsewhere. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Widget } from '../widget.js';
import type { Elsewhere } from './elsewhere.js';
import { duty, office } from './office.js';
import type { Scene } from './scene.js';

export class HelpAtHand {
  #elsewhere: Elsewhere | undefined;
  #isOpen = false;
  readonly #widget: Widget;

  constructor(widget: Widget) {
    this.#widget = widget;
  }

  /** What there is to announce. */
  heard({ submission: { step } }: Scene): string {
    return (this.#isOpen && this.#elsewhere?.heard(step)) || '';
  }

  draw(scene: Scene): TemplateResult {
    return html`<details class="help" @toggle=${this.#toggle}>
      <summary>${scene.words.submissionGuide.help.ask}</summary>
      ${this.#isOpen ? html`<div class="stack">${office(scene)}${duty(scene)}${this.#elsewhere?.draw(scene) ?? nothing}</div>` : nothing}
    </details>`;
  }

  /** People can be asked without any network; what else there is comes when it can, and is asked for again with the next opening. */
  readonly #toggle = ({ target }: Event): void => {
    this.#isOpen = (target as HTMLDetailsElement).open;
    this.#widget.requestUpdate();
    if (!this.#isOpen || this.#elsewhere) return;
    import('./elsewhere.js').then((loaded) => {
      this.#elsewhere ??= new loaded.Elsewhere(this.#widget);
      this.#widget.requestUpdate();
    }, () => undefined);
  };
}
