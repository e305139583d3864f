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

export const findDossier = (lookup: Lookup, query: DossierQuery): Promise<unknown> => {
  const { portal, privacy } = lookup.served;
  return counted(lookup, (error) => isNoDossier(error, portal.proof !== undefined), async () => released('findDossier', await portal.findDossier?.(query, { signal: lookup.signal }), privacy));
};

/** Whatever tells whether a code is one: limited as look-ups are, and what finds none is a miss. */
export async function counted<Answer>({ rooms: { limits, metrics }, served, client }: Omit<Lookup, 'signal'>, isNone: (error: unknown) => boolean, ask: () => Promise<Answer>): Promise<Answer> {
  const began = performance.now();
  const wait = await limits.lookup(served.name, client);
  if (wait > 0) {
    metrics.limited('lookups');
    throw refuse(429, 'Quý vị đã tra cứu nhiều lần. Xin đợi một lát rồi thử lại.', wait);
  }
  try {
    return await ask();
  } catch (error) {
    if (!isNone(error)) throw error;
    await limits.missed(served.name, client);
    const spent = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(spent / pace) * pace - spent));
    throw new Refused(noDossier);
  }
}
