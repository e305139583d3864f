/** Hears when the device has a network again, so that what waits for it goes on by itself. */
import type { ReactiveController } from 'lit';
import type { Widget } from '../widget.js';

export class BackOnline implements ReactiveController {
  readonly #widget: Widget;
  readonly #goOn: () => void;

  constructor(widget: Widget, goOn: () => void) {
    this.#widget = widget;
    this.#goOn = goOn;
    widget.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#goOn);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#goOn);
  }

  stop(): void {
    this.hostDisconnected();
    this.#widget.removeController(this);
  }
}
