/**
 * A code in the page's own address, after the `#` where no server sees it: theo-doi.html#dvc-code=H99.21-261118-0001. It is taken out as
 * soon as it is read, so that neither the history nor a reload shows the next person at this machine what was looked up.
 */
import type { ReactiveController } from 'lit';
import { dossierCodeIn } from '../../model/dossier-code.js';
import type { Widget } from '../widget.js';

const parameter = 'dvc-code';

export class AddressCode implements ReactiveController {
  readonly #host: Widget;
  readonly #take: (code: string) => void;

  constructor(host: Widget, take: (code: string) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
  }

  readonly #read = (): void => {
    const parameters = new URLSearchParams(location.hash.slice(1));
    const written = parameters.get(parameter);
    if (written === null || this.#host.embedded) return;
    parameters.delete(parameter);
    const rest = parameters.toString();
    history.replaceState(history.state, '', location.pathname + location.search + (rest && `#${rest}`));
    const code = dossierCodeIn(written);
    if (code) this.#take(code);
  };
}
