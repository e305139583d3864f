/** Events every element may send. They never carry what a citizen typed or what an answer said about a person. */
import type { FailureKind } from '../model/failure.js';
import type { PortalError } from '../portal/portal.js';

/** Something could not be read. `message` and `path` are for the page's developer. */
export class DvcFailedEvent extends Event {
  static readonly type = 'dvc-failed';
  readonly kind: FailureKind;
  readonly operation: string | undefined;
  readonly path: string | undefined;
  readonly message: string;

  constructor({ kind, operation, path, message }: PortalError) {
    super(DvcFailedEvent.type, { bubbles: true, composed: true });
    this.kind = kind;
    this.operation = operation;
    this.path = path;
    this.message = message;
  }
}

declare global {
  interface HTMLElementEventMap {
    'dvc-failed': DvcFailedEvent;
  }
}
