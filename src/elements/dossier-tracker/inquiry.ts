/** Asks for a dossier and loads, side by side, what shows it; after misses more slowly. */
import type { Dossier } from '../../model/dossier.js';
import { type Portal, PortalError } from '../../portal/portal.js';
import type { Widget } from '../widget.js';
import type { AnswerView } from './answer.js';
import { findDossier, lacksProof } from './find.js';
import { Pace } from './pace.js';

/** A chunk that did not arrive is a network that failed. */
const unloaded = (cause: unknown): never => {
  throw new PortalError('offline', 'a part of the element could not be loaded', { cause });
};

export class Inquiry {
  /** There with the first answer. */
  view: AnswerView | undefined;
  readonly pace: Pace;
  readonly #host: Widget;

  constructor(host: Widget, ask: (code: string) => void) {
    this.#host = host;
    this.pace = new Pace(host, ask);
  }

  /** Asks nobody without a code, or without the digits that the portal wants beside it. */
  async read(portal: Portal, [code, proof]: readonly [string, string], signal: AbortSignal): Promise<Dossier | undefined> {
    if (!code || lacksProof(portal, proof) || this.pace.holds(code, portal)) return undefined;
    const asked = this.#find(portal, code, proof, signal);
    // What it failed with is told below, by what tells that there is none.
    asked.catch(() => undefined);
    const { AnswerView, guarded } = await import('./answer.js').catch(unloaded);
    this.view ??= new AnswerView(this.#host);
    const dossier = await asked;
    return dossier && guarded(dossier, code);
  }

  async #find(portal: Portal, code: string, proof: string, signal: AbortSignal): Promise<Dossier | undefined> {
    try {
      const dossier = await findDossier(portal, code, proof, signal);
      this.pace.found(portal);
      return dossier;
    } catch (error) {
      if (error instanceof PortalError && error.kind === 'missing') this.pace.missed(portal);
      throw error;
    }
  }
}
