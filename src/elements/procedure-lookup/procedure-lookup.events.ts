/** A procedure was chosen from the list. */
export class DvcProcedureSelectedEvent extends Event {
  static readonly type = 'dvc-procedure-selected';
  readonly code: string;

  constructor(code: string) {
    super(DvcProcedureSelectedEvent.type, { bubbles: true, composed: true });
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dvc-procedure-selected': DvcProcedureSelectedEvent;
  }
}
