/** What is handed to the guide where papers are to be added to a dossier: the tracker shows it in place, and neither knows the other's folder. */
import type { Dossier } from '../model/dossier.js';
import type { Portal } from '../portal/portal.js';

export interface SupplementTask {
  readonly portal: Portal;
  readonly dossier: Dossier;
  /** The digits the portal asked for beside the code; empty where it asks for none. */
  readonly proof: string;
  /** Aborted when nothing of it may stay any longer. */
  readonly signal: AbortSignal;
  /** Told whether papers are on their way, or being asked about: nothing may be wiped then. */
  readonly underWay: (isUnderWay: boolean) => void;
  /** The office has the papers. */
  readonly done: () => void;
  /** The citizen puts it off, or has read the receipt. */
  readonly close: () => void;
}

/** Whether papers can be added here: files go up, and what becomes of them is known. */
export const canSupplement = ({ supplementDossier, uploadFile, submissionRules }: Portal): boolean =>
  supplementDossier !== undefined && uploadFile !== undefined && submissionRules !== undefined;
