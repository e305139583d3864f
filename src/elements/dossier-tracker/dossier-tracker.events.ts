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

declare global {
  interface HTMLElementEventMap {
    'dvc-dossier-found': DvcDossierFoundEvent;
  }
}
