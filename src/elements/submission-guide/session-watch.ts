/** Warns in time before the citizen's session with the backend ends, by the server's own count of seconds and never by this machine's clock. */
import { html, nothing, type ReactiveController } from 'lit';
import type { Format, Messages } from '../../i18n/index.js';
import type { PortalSession } from '../../portal/portal.js';
import { notice } from '../../ui/notice.js';
import type { Widget } from '../widget.js';

/** WCAG 2.2.1 asks for twenty seconds at least; a slow reader has five minutes. */
const warningSeconds = 300;
/** Longer waits are given to no timer: it would go off at once. */
const longestTimer = 24 * 3_600;

export class SessionWatch implements ReactiveController {
  state: 'fine' | 'ending' | 'ended' = 'fine';
  #failed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #widget: Widget;
  readonly #session: PortalSession | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(widget: Widget, session: PortalSession | undefined) {
    this.#widget = widget;
    this.#session = session;
    widget.addController(this);
  }

  hostConnected(): void {
    this.#unsubscribe = this.#session?.onChange(this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#unsubscribe?.();
  }

  stop(): void {
    this.hostDisconnected();
    this.#widget.removeController(this);
  }

  notice(words: Messages['dossierFiling']['session'], format: Format): unknown {
    const session = this.#session;
    if (this.state === 'fine' || !session) return nothing;
    if (this.state === 'ended') return notice({ tone: 'warning', icon: 'clock', body: words.ended });
    return notice({
      tone: 'warning', icon: 'clock',
      body: html`<p>${words.ending(format.number(Math.max(1, Math.ceil((session.left() ?? 0) / 60))))}</p>${this.#failed ? html`<p>${words.failed}</p>` : nothing}`,
      actions: session.extend ? html`<button type="button" @click=${() => void this.#extend()}>${words.extend}</button>` : undefined,
    });
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    const left = this.#session?.left();
    const before = this.state;
    this.state = left === undefined || left > warningSeconds ? 'fine' : left > 0 ? 'ending' : 'ended';
    if (left !== undefined && left > 0) this.#timer = setTimeout(this.#look, Math.min(left > warningSeconds ? left - warningSeconds : left, longestTimer) * 1_000);
    if (this.state !== before) this.#widget.requestUpdate();
  };

  async #extend(): Promise<void> {
    this.#failed = await (this.#session?.extend?.() ?? Promise.reject(new TypeError('the session cannot be extended'))).then(() => false, () => true);
    this.#look();
    this.#widget.requestUpdate();
  }
}
