/** The page's own address, where its author wants it followed; elsewhere none of it is even loaded. */
import type { Widget } from '../widget.js';
import type { Address, View } from './address.js';

export class FollowedAddress {
  /** It is being read: nothing is asked for before it is known what it says. */
  reading = false;
  readonly #host: Widget;
  readonly #enabled: () => boolean;
  readonly #show: (view: View) => void;
  #address: Address | undefined;

  constructor(host: Widget, enabled: () => boolean, show: (view: View) => void) {
    this.#host = host;
    this.#enabled = enabled;
    this.#show = show;
  }

  begin(): void {
    if (this.#enabled()) void this.#read();
  }

  write(view: View): void {
    this.#address?.write(view);
  }

  async #read(): Promise<void> {
    this.reading = true;
    // Side by side with what reads the address.
    void this.#host.source.connect().catch(() => undefined);
    const { Address: Reader } = await import('./address.js').catch(() => ({ Address: undefined }));
    this.#address = Reader && new Reader(this.#host, this.#enabled, this.#show);
    const view = this.#address?.begin();
    if (view) this.#show(view);
    this.reading = false;
    this.#host.requestUpdate();
  }
}
