import { ContextProvider, createContext } from '@lit/context';
import { html, LitElement, type PropertyValues } from 'lit';
import { connectConfig, parse } from '../../portal/connect.js';
import { type Portal, PortalError } from '../../portal/portal.js';
import { shareReads } from '../../portal/shared-reads.js';
import { asWritten, property } from '../attribute.js';
import { define } from '../define.js';
import { absolute, connectAddress, pageSource, portalContext, type PortalSource, readDevice } from '../portal-source.js';

/**
 * Gives the elements inside it a portal: a portal.json by address, one written inside the page, or one made in code.
 *
 * @element dvc-portal
 * @slot - The elements that use this portal, and anything else.
 */
export class DvcPortal extends LitElement {
  /** Address of portal.json. Without it: an inline `<script type="application/json">` child, else the page's portal. */
  @property(asWritten) src = '';

  /** `shared` (default): nothing stays on this machine. `personal`: the citizen's own. */
  @property(asWritten) device = '';

  /** A portal written in code; wins over everything else. */
  @property({ attribute: false }) portal: Portal | undefined;

  readonly #provider = new ContextProvider(this, { context: createContext<PortalSource>(portalContext) });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#provide();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated || changed.size > 0) this.#provide();
  }

  #provide(): void {
    this.#provider.setValue({ address: this.#address(), device: readDevice(this.device || pageSource().device), connect: this.#connect() });
  }

  /** Of the portal.json that `#connect` reads; a portal in code or inside the page has none. */
  #address(): string | undefined {
    if (this.portal) return undefined;
    return this.src.trim() ? absolute(this.src.trim()) : this.#inline() ? undefined : pageSource().address;
  }

  #inline(): Element | undefined {
    return [...this.children].find((child) => child.localName === 'script' && child.getAttribute('type') === 'application/json');
  }

  #connect(): PortalSource['connect'] {
    const { portal, src } = this;
    if (portal) {
      const shared = Promise.resolve(shareReads(portal));
      return () => shared;
    }
    if (src.trim()) return () => connectAddress(src.trim());
    const inline = this.#inline();
    return inline ? this.#connectInline(inline.textContent) : pageSource().connect;
  }

  #connectInline(text: string): PortalSource['connect'] {
    let opened: Promise<Portal> | undefined;
    return () => {
      opened ??= (async () => connectConfig(parse(text, 'the portal.json inside <dvc-portal>'), document.baseURI))();
      opened.catch((error: unknown) => {
        if (!(error instanceof PortalError && error.kind === 'misconfigured')) opened = undefined;
      });
      return opened;
    };
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

define('dvc-portal', DvcPortal);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-portal': DvcPortal;
  }
}
