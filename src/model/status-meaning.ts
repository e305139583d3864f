/** What each state of a dossier means for the citizen. */
import type { Status } from './status.js';

/** Who has to move next. `nobody` = the dossier is at its end. */
export type Turn = 'office' | 'citizen' | 'nobody' | 'unknown';

interface StatusMeaning {
  readonly turn: Turn;
  /** No further change is expected. */
  readonly final: boolean;
  /** The processing clock runs. */
  readonly clockRuns: boolean;
}

export const statusMeaning: Readonly<Record<Status, StatusMeaning>> = {
  draft: { turn: 'citizen', final: false, clockRuns: false },
  submitted: { turn: 'office', final: false, clockRuns: false },
  accepted: { turn: 'office', final: false, clockRuns: true },
  rejectedAtIntake: { turn: 'citizen', final: true, clockRuns: false },
  inProgress: { turn: 'office', final: false, clockRuns: true },
  supplementRequested: { turn: 'citizen', final: false, clockRuns: false },
  paymentRequired: { turn: 'citizen', final: false, clockRuns: false },
  withdrawalRequested: { turn: 'office', final: false, clockRuns: false },
  withdrawn: { turn: 'nobody', final: true, clockRuns: false },
  stopped: { turn: 'citizen', final: true, clockRuns: false },
  suspended: { turn: 'office', final: false, clockRuns: false },
  completed: { turn: 'citizen', final: false, clockRuns: false },
  resultReturned: { turn: 'nobody', final: true, clockRuns: false },
  unknown: { turn: 'unknown', final: false, clockRuns: false },
};
