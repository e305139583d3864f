/** Events of the guide. They carry the code of the procedure and where the link goes, nothing of the citizen. */

/** The citizen is about to leave for the official page. A page that takes over calls `preventDefault()`. */
export class DvcHandoffEvent extends Event {
  static readonly type = 'dvc-handoff';
  readonly code: string;
  /** Where the link goes, e.g. `dichvucong.gov.vn`. */
  readonly host: string;

  constructor(code: string, host: string) {
    super(DvcHandoffEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.code = code;
    this.host = host;
  }
}

/** The official page was opened. */
export class DvcHandedOffEvent extends Event {
  static readonly type = 'dvc-handed-off';
  readonly code: string;
  readonly host: string;

  constructor(code: string, host: string) {
    super(DvcHandedOffEvent.type, { bubbles: true, composed: true });
    this.code = code;
    this.host = host;
  }
}

/** The citizen is about to send her submission. A page that will not have it sent now calls `preventDefault()`. */
export class DvcSubmitEvent extends Event {
  static readonly type = 'dvc-submit';
  /** Of the procedure. */
  readonly code: string;

  constructor(code: string) {
    super(DvcSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.code = code;
  }
}

/** The office has the submission: there is a code and every file is confirmed. */
export class DvcSubmittedEvent extends Event {
  static readonly type = 'dvc-submitted';
  /** Of the procedure; the dossier's code is the citizen's own. */
  readonly code: string;

  constructor(code: string) {
    super(DvcSubmittedEvent.type, { bubbles: true, composed: true });
    this.code = code;
  }
}

/** The office has papers that were added to a dossier: its receipt names the dossier, and every file is confirmed. */
export class DvcSupplementedEvent extends Event {
  static readonly type = 'dvc-supplemented';
  /** Of the procedure, empty where the office does not tell it; the dossier's code is the citizen's own. */
  readonly code: string;

  constructor(code: string) {
    super(DvcSupplementedEvent.type, { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dvc-submit': DvcSubmitEvent;
    'dvc-submitted': DvcSubmittedEvent;
    'dvc-supplemented': DvcSupplementedEvent;
    'dvc-handoff': DvcHandoffEvent;
    'dvc-handed-off': DvcHandedOffEvent;
  }
}
