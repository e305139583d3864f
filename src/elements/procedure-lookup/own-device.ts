/** What the citizen's own device does for her in the lookup; on a shared machine, and on plain http, none of it is even loaded. */
import { LatePart } from '../late-part.js';
import type { Widget } from '../widget.js';
import type { KeptHere } from './kept-here.js';

export class OwnDevice extends LatePart<KeptHere> {
  readonly #widget: Widget;

  constructor(host: Widget, search: (query: string) => void) {
    super(host, async () => new (await import('./kept-here.js')).KeptHere(host, search));
    this.#widget = host;
  }

  /** Undefined while it is on its way, too. */
  get here(): KeptHere | undefined {
    return this.#widget.source.device === 'personal' ? this.part : undefined;
  }

  hostUpdate(): void {
    if (this.#widget.source.device === 'personal' && isSecureContext) void this.bring();
  }
}
