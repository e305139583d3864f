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

declare global {
  interface HTMLElementEventMap {
    'dvc-handoff': DvcHandoffEvent;
    'dvc-handed-off': DvcHandedOffEvent;
  }
}
