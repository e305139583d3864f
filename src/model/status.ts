/** The canonical states of a dossier (national TrangThaiHoSo 1–10). */

export const statuses = [
  'draft', 'submitted', 'accepted', 'rejectedAtIntake', 'inProgress', 'supplementRequested', 'paymentRequired',
  'withdrawalRequested', 'withdrawn', 'stopped', 'suspended', 'completed', 'resultReturned', 'unknown',
] as const;
export type Status = (typeof statuses)[number];

const finalStatuses: readonly Status[] = ['rejectedAtIntake', 'withdrawn', 'stopped', 'resultReturned'];

/** No further change is expected. */
export const isFinal = (status: Status): boolean => finalStatuses.includes(status);
