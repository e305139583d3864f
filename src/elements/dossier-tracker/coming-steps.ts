/** The steps that the procedure still has, beside what the office dates itself: asked for once the dossier is there, and missed by nobody. */
import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { Procedure } from '../../model/procedure.js';
import { isFinal } from '../../model/status.js';
import { stepsToCome } from '../../model/steps-to-come.js';
import { officeWords } from '../office-words.js';
import { wayOf } from './history.js';
import type { Scene } from './scene.js';

export class ComingSteps {
  readonly #host: ReactiveControllerHost;
  /** Of which procedure; and what is known of it, undefined while it is on its way, null when it cannot be had. */
  #code = '';
  #portal: Scene['portal'] | undefined;
  #procedure: Pick<Procedure, 'steps'> | null | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  template(scene: Scene): unknown {
    const { dossier, today, words: { dossierAnswer: words } } = scene;
    const { procedure: { code } = {}, status, history = [] } = dossier;
    if (!code || isFinal(status.code) || !scene.portal.getProcedure) return nothing;
    this.#ask(scene, code);
    if (this.#procedure === undefined) return html`<div aria-busy="true"></div>`;
    const dated = wayOf(history, today).ahead.map(({ step }) => step);
    const left = stepsToCome(this.#procedure ?? {}, dossier).filter((name) => !dated.includes(name));
    return left.length === 0 ? nothing : html`<h4>${words.left}</h4>
      <ol class="history ahead" part="coming">${left.map((name) => html`<li><p><strong>${officeWords(name)}</strong></p></li>`)}</ol>
      <p class="muted">${words.leftHint}</p>`;
  }

  #ask({ portal }: Scene, code: string): void {
    if (code === this.#code && portal === this.#portal) return;
    this.#code = code;
    this.#portal = portal;
    this.#procedure = undefined;
    const heard = (procedure: Procedure | null): void => {
      if (code !== this.#code || portal !== this.#portal) return;
      this.#procedure = procedure;
      this.#host.requestUpdate();
    };
    // It only adds to the answer: where it cannot be had, nothing is said of it.
    void portal.getProcedure?.({ code }).then(heard, () => heard(null));
  }
}
