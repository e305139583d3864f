/** The way from the list into a procedure. What shows it comes while the list is read, and is waited for by whoever is faster. */
import { readProcedureCode } from '../../search/keyword.js';
import { WordedPart } from '../worded-part.js';
import { need } from '../registry.js';
import type { Widget } from '../widget.js';
import type { Opening } from './opening.js';

export class Door {
  opening: Opening | undefined;
  readonly late: WordedPart<typeof import('./opening.js')>;
  /** The code of the procedure that the page, or its address, begins with, while what shows it is on its way. */
  begun = '';
  /** Somebody waits to go in; what it takes did not arrive. */
  waits = false;
  lost = false;
  readonly #host: Widget;
  #latest: unknown;

  constructor(host: Widget) {
    this.#host = host;
    this.late = new WordedPart(host, () => import('./opening.js'));
  }

  get isEntered(): boolean {
    return this.code !== '';
  }

  /** Of the procedure that is shown, or about to be; else empty. */
  get code(): string {
    return this.opening?.opened?.procedure.code ?? this.begun;
  }

  /** With the code that the page's author, or its address, has; the focus stays where it is. An empty one closes. */
  begin(written: string): void {
    const code = (this.begun = readProcedureCode(written) ?? written.trim());
    if (code || this.opening) void this.#go((opening) => opening.begin(code));
    else this.#latest = undefined;
  }

  /** Opens a result of the list from its title. */
  from(...pressed: Parameters<Opening['from']>): void {
    void this.#go((opening) => opening.from(...pressed));
  }

  /** The latest wish counts. */
  async #go(inside: (opening: Opening) => void): Promise<void> {
    this.#latest = inside;
    this.lost = false;
    if (!this.opening) {
      // Side by side with what shows it.
      need('dvc-procedure-sheet');
      this.waits = true;
      this.#host.requestUpdate();
      const module = await this.late.again();
      if (inside !== this.#latest) return;
      this.waits = false;
      this.lost = !module;
      if (module) this.opening ??= new module.Opening(this.#host);
      this.#host.requestUpdate();
    }
    this.begun = '';
    if (this.opening) inside(this.opening);
  }
}
