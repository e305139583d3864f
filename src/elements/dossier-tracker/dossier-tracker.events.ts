import type { Status } from '../../model/status.js';

/** A dossier was found. Which one, and whose, is nobody's business: only its state is told. */
export class DvcDossierFoundEvent extends Event {
  static readonly type = 'dvc-dossier-found';
  readonly status: Status;

  constructor(status: Status) {
    super(DvcDossierFoundEvent.type, { bubbles: true, composed: true });
    this.status = status;
  }
}

/**
 * The citizen is about to add papers or to pay on the official page. A page with an own way for it, e.g. a guide whose portal takes in
 * files, calls `preventDefault()` and leads there.
 */
export class DvcResumeEvent extends Event {
  static readonly type = 'dvc-resume';
  readonly action: 'supplement' | 'payment';
  /** Code of the procedure, where the office tells it. */
  readonly procedure: string | undefined;

  constructor(action: 'supplement' | 'payment', procedure: string | undefined) {
    super(DvcResumeEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.action = action;
    this.procedure = procedure;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dvc-resume': DvcResumeEvent;
    'dvc-dossier-found': DvcDossierFoundEvent;
  }
}
