/** Asking the portal for one dossier, so that its answer tells nobody more than it may. */
import type { Dossier } from '../../model/dossier.js';
import { type Portal, PortalError } from '../../portal/portal.js';

/** The digits that the portal asks for are not there. */
export const lacksProof = ({ proof: demand }: Portal, proof: string): boolean => demand !== undefined && proof.length !== demand.digits;

/**
 * Rejects with kind `missing` when there is none. Where a proof was asked for, a refusal is the same to whoever tries: it would tell that
 * there is such a dossier. What is found is shown only after `guarded` has looked at it.
 */
export async function findDossier(portal: Portal, code: string, proof: string, signal?: AbortSignal): Promise<Dossier | undefined> {
  try {
    return await portal.findDossier?.({ code, ...(portal.proof && { proof }) }, { signal });
  } catch (error) {
    if (!portal.proof || !(error instanceof PortalError) || (error.kind !== 'forbidden' && error.kind !== 'refused')) throw error;
    throw new PortalError('missing', 'no such dossier', { operation: 'findDossier', cause: error });
  }
}
