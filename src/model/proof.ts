/** What is asked for beside the code of a dossier. */
export const proofKinds = ['phoneEnd', 'identityEnd'] as const;

/** What a portal wants to know beside the code: the last digits of the applicant's telephone or identity number. */
export interface ProofDemand {
  readonly kind: (typeof proofKinds)[number];
  readonly digits: number;
}
