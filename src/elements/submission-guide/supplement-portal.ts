import type { Portal } from '../../portal/portal.js';
import type { SupplementTask } from '../supplement.js';

/** The portal as the sender knows it: what it submits are papers for this dossier. */
export function takingPapers({ portal, dossier: { code }, proof }: SupplementTask): Portal {
  const { supplementDossier } = portal;
  return {
    ...portal,
    submitDossier: supplementDossier && (({ submissionId, submissionKey, attachments, answers: { note } }, options) =>
      supplementDossier({ dossierCode: code, ...(proof && { proof }), submissionId, submissionKey, attachments, ...(typeof note === 'string' && { note }) }, options)),
  };
}
