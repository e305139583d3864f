/** What the citizen's own device does for her in the lookup; on a shared machine none of it is even loaded. */
import type { ReactiveController } from 'lit';
import type { Widget } from '../widget.js';
import type { KeptHere } from './kept-here.js';

export class OwnDevice implements ReactiveController {
  readonly #host: Widget;
  readonly #search: (query: string) => void;
  #here: KeptHere | undefined;
  /** Undefined where it is not asked for. */
  coming: Promise<KeptHere | undefined> | undefined;

  constructor(host: Widget, search: (query: string) => void) {
    this.#host = host;
    this.#search = search;
    host.addController(this);
  }

  /** Undefined on a shared machine, on plain http, and while it is on its way. */
  get here(): KeptHere | undefined {
    return this.#host.source.device === 'personal' ? this.#here : undefined;
  }

  hostUpdate(): void {
    if (this.coming || this.#host.source.device !== 'personal' || !isSecureContext) return;
    this.coming = this.#load().catch(() => (this.coming = undefined));
  }

  async #load(): Promise<KeptHere> {
    const { KeptHere: Here } = await import('./kept-here.js');
    this.#here = new Here(this.#host, this.#search);
    this.#host.requestUpdate();
    return this.#here;
  }
}
