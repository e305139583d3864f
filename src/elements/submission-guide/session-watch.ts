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
  #extending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What there is to announce, until the citizen goes on with something else. */
  #news: 'ending' | 'ended' | 'extended' | 'failed' | undefined;
  readonly #widget: Widget;
  readonly #session: PortalSession | undefined;
  /** Where the focus goes when the button that had it is gone. */
  readonly #release: () => void;
  #unsubscribe: (() => void) | undefined;

  constructor(widget: Widget, session: PortalSession | undefined, release: () => void) {
    this.#widget = widget;
    this.#session = session;
    this.#release = release;
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

  /** What was announced is past. */
  heeded(): void {
    this.#news = undefined;
  }

  heard(words: Messages['dossierFiling']['session'], format: Format): string {
    switch (this.#news) {
      case undefined: return '';
      case 'ending': return words.ending(this.#minutes(format));
      default: return words[this.#news];
    }
  }

  notice(words: Messages['dossierFiling']['session'], format: Format): unknown {
    const session = this.#session;
    if (this.state === 'fine' || !session) return nothing;
    const hasEnded = this.state === 'ended';
    return notice({
      tone: 'warning', icon: 'clock',
      body: html`<p>${hasEnded ? words.ended : words.ending(this.#minutes(format))}</p>${this.#failed ? html`<p>${words.failed}</p>` : nothing}`,
      // Whoever has signed in again elsewhere on this machine has a session that can be extended.
      actions: session.extend ? html`<button type="button" @click=${() => void this.#extend()}>${hasEnded ? words.signedIn : words.extend}</button>` : undefined,
    });
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    const left = this.#session?.left();
    const before = this.state;
    this.state = left === undefined || left > warningSeconds ? 'fine' : left > 0 ? 'ending' : 'ended';
    if (left !== undefined && left > 0) this.#timer = setTimeout(this.#look, Math.min(left > warningSeconds ? left - warningSeconds : left, longestTimer) * 1_000);
    if (this.state === before) return;
    this.#news = this.state === 'fine' ? undefined : this.state;
    if (this.state === 'fine') this.#failed = false;
    this.#widget.requestUpdate();
  };

  async #extend(): Promise<void> {
    if (this.#extending) return;
    this.#extending = true;
    this.#failed = await (this.#session?.extend?.() ?? Promise.reject(new TypeError('the session cannot be extended'))).then(() => false, () => true);
    this.#extending = false;
    this.#look();
    this.#news = this.#failed ? 'failed' : 'extended';
    if (this.state === 'fine') this.#release();
    this.#widget.requestUpdate();
  }

  #minutes(format: Format): string {
    return format.number(Math.max(1, Math.ceil((this.#session?.left() ?? 0) / 60)));
  }
}
