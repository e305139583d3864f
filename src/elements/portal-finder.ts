/** Finds out which portal an element has, wherever it is put and whatever comes first: the element, its <dvc-portal>, or their code. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Portal } from '../portal/portal.js';
import { closestAcrossRoots } from './ancestors.js';
import { pageSource, portalContext, type PortalSource } from './portal-source.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  source: PortalSource;
}

/** A promise without end, until the <dvc-portal> around answers. */
export const waiting: PortalSource = { device: 'shared', connect: () => new Promise<Portal>(() => undefined) };

/** Asks who provides the portal here, as the Context Community Protocol has it; any provider that speaks it may answer, again and again. */
class PortalRequest extends Event {
  readonly context = portalContext;
  readonly subscribe = true;
  readonly contextTarget: Element;
  readonly callback: (source: PortalSource | undefined, leave?: () => void) => void;

  constructor(contextTarget: Element, callback: PortalRequest['callback']) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = contextTarget;
    this.callback = callback;
  }
}

export class PortalFinder implements ReactiveController {
  readonly #host: Host;
  #provided: PortalSource | undefined;
  #page: PortalSource | undefined;
  #leave: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // A provider says so when it arrives, be it late or between.
    addEventListener('context-provider', this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    removeEventListener('context-provider', this.#ask);
    this.#leave?.();
    this.#leave = this.#provided = undefined;
  }

  readonly #ask = (): void => {
    this.#host.dispatchEvent(new PortalRequest(this.#host, this.#take));
    this.#tell();
  };

  /** A provider that has just arrived has nothing to give yet. */
  readonly #take = (source: PortalSource | undefined, leave?: () => void): void => {
    if (this.#leave !== leave) this.#leave?.();
    this.#leave = leave;
    this.#provided = source;
    this.#tell();
  };

  #tell(): void {
    this.#host.source = closestAcrossRoots(this.#host, 'dvc-portal') ? (this.#provided ?? waiting) : (this.#page ??= pageSource());
  }
}
