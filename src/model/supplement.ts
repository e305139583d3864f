/** Papers added to a dossier that the office already has (bổ sung hồ sơ): sent by the machine of sending.ts, and believed by one guard more. */
import { type SendingGuards, sendingGuards } from './sending.js';
import { normaliseCode } from './text.js';

/**
 * By what a device tells the sendings for one dossier from those for another, without naming the dossier to whoever looks at it: four
 * hexadecimal digits (FNV-1a, folded), which many codes share. Where two meet, the receipt still tells them apart.
 */
export function markOf(dossierCode: string): string {
  let sum = 0x811c9dc5;
  for (const letter of normaliseCode(dossierCode)) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((sum ^ (sum >>> 16)) & 0xffff).toString(16).padStart(4, '0');
}

/** Nothing leaves without a file, and a receipt about another dossier proves nothing. */
export const supplementGuards = (dossierCode: string): SendingGuards => ({
  ...sendingGuards,
  maySend: (state) => state.attachments.length > 0 && sendingGuards.maySend(state),
  flawOf: (state, receipt) => sendingGuards.flawOf(state, receipt) ?? (normaliseCode(receipt.code) === normaliseCode(dossierCode) ? undefined : 'otherSubmission'),
});
