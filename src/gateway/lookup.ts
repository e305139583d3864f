/** Looking up one person's dossier: kept by nobody, counted against guessing, and alike whether there is none or it is not the asker's. */
import type { DossierQuery } from '../model/dossier.js';
import type { ServedPortal } from './portal-file.js';
import { isNoDossier, noDossier, refuse, Refused } from './failures.js';
import type { Limits } from './limits.js';
import type { Metrics } from './metrics.js';
import { released } from './privacy.js';

export interface Lookup {
  readonly rooms: { readonly limits: Limits; readonly metrics: Metrics };
  readonly served: ServedPortal;
  readonly client: string;
  readonly signal: AbortSignal;
}

/** A look-up that finds nothing ends at a multiple of this many milliseconds: neither why nor how fast the backend said so is seen. */
const pace = 400;

export async function findDossier({ rooms: { limits, metrics }, served, client, signal }: Lookup, query: DossierQuery): Promise<unknown> {
  const began = performance.now();
  const wait = await limits.lookup(served.name, client);
  if (wait > 0) {
    metrics.limited('lookups');
    throw refuse(429, 'Quý vị đã tra cứu nhiều lần. Xin đợi một lát rồi thử lại.', wait);
  }
  try {
    return released('findDossier', await served.portal.findDossier?.(query, { signal }), served.privacy);
  } catch (error) {
    if (!isNoDossier(error, served.portal.proof !== undefined)) throw error;
    await limits.missed(served.name, client);
    const spent = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(spent / pace) * pace - spent));
    throw new Refused(noDossier);
  }
}
