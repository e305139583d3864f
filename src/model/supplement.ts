/** Papers added to a dossier that the office already has (bổ sung hồ sơ): sent by the machine of sending.ts, and believed by one guard more. */
import { type SendingGuards, sendingGuards } from './sending.js';
import { normaliseCode } from './text.js';

/** Nothing leaves without a file, and a receipt about another dossier proves nothing. */
export const supplementGuards = (dossierCode: string): SendingGuards => ({
  ...sendingGuards,
  maySend: (state) => state.attachments.length > 0 && sendingGuards.maySend(state),
  flawOf: (state, receipt) => sendingGuards.flawOf(state, receipt) ?? (normaliseCode(receipt.code) === normaliseCode(dossierCode) ? undefined : 'otherSubmission'),
});
