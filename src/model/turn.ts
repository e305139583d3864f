/** Whose turn it is in each state of a dossier. */
import type { Status } from './status.js';

/** Who has to move next. `nobody` = the dossier is at its end. */
export type Turn = 'office' | 'citizen' | 'nobody' | 'unknown';

export const turnIn: Readonly<Record<Status, Turn>> = {
  draft: 'citizen',
  submitted: 'office',
  accepted: 'office',
  rejectedAtIntake: 'citizen',
  inProgress: 'office',
  supplementRequested: 'citizen',
  paymentRequired: 'citizen',
  withdrawalRequested: 'office',
  withdrawn: 'nobody',
  stopped: 'citizen',
  suspended: 'office',
  completed: 'citizen',
  resultReturned: 'nobody',
  unknown: 'unknown',
};
