/** What a page is told when something fails: a status and one calm sentence, never what the backend or this server said inside. */
import type { FailureKind } from '../model/failure.js';
import { PortalError } from '../portal/portal.js';

export type RefusalStatus = 400 | 403 | 404 | 405 | 408 | 409 | 411 | 412 | 413 | 415 | 421 | 422 | 429 | 431 | 500 | 502 | 503 | 504;

export interface Refusal {
  readonly status: RefusalStatus;
  readonly message: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** What is wrong with single answers: JSON Pointer and words. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** What a request did wrong; `message` is for whoever reads the answer. `cause`: what happened inside, for the log alone. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal, cause?: unknown) {
    super(refusal.message, { cause });
  }
}

export const refuse = (status: RefusalStatus, message: string, retryAfter?: number): Refused => new Refused({ status, message, ...(retryAfter === undefined ? {} : { retryAfter }) });

const busy = 'Hệ thống đang bận. Xin thử lại sau ít phút.';
const unreadable = 'Hệ thống của cơ quan trả lời không đúng. Xin thử lại sau hoặc liên hệ cơ quan.';

const refusals: Readonly<Record<FailureKind, Refusal>> = {
  missing: { status: 404, message: 'Không tìm thấy.' },
  refused: { status: 422, message: 'Hệ thống của cơ quan không nhận yêu cầu này.' },
  busy: { status: 503, message: busy, retryAfter: 10 },
  timeout: { status: 504, message: 'Hệ thống của cơ quan chưa trả lời. Xin thử lại sau ít phút.' },
  offline: { status: 502, message: 'Chưa kết nối được với hệ thống của cơ quan. Xin thử lại sau ít phút.' },
  // The gateway’s own credentials were refused: nothing that the citizen did.
  forbidden: { status: 502, message: unreadable },
  broken: { status: 502, message: unreadable },
  intercepted: { status: 502, message: unreadable },
  misconfigured: { status: 502, message: unreadable },
};

/** The same words whether there is no such dossier or it is not the asker's. */
export const noDossier: Refusal = { status: 404, message: 'Không tìm thấy hồ sơ với mã này. Xin kiểm tra lại mã ghi trên giấy hẹn.' };

export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refused) return error.refusal;
  if (!(error instanceof PortalError)) return { status: 500, message: busy };
  const refusal = refusals[error.kind];
  return refusal.status === 503 && error.retryAfter !== undefined ? { ...refusal, retryAfter: error.retryAfter } : refusal;
}

/** A backend that forbids this one dossier, or answers about another, has none for the asker. */
export const isNoDossier = (error: unknown): boolean =>
  error instanceof PortalError && (error.kind === 'missing' || (error.kind === 'forbidden' && error.status === 403));
