/**
 * What a page is told when something goes wrong while it hands something in. It must be able to tell what was surely not taken from what
 * may have been, so a status says exactly that, here as with any other office: see model/sending.ts.
 */
import { PortalError } from '../portal/portal.js';
import { type Refusal, refusalOf, refuse, Refused, type RefusalStatus } from './failures.js';

const notTaken = 'Hệ thống của cơ quan chưa nhận được lúc này. Chưa có gì được gửi; xin thử lại sau ít phút.';
const rejected = 'Hệ thống của cơ quan không nhận. Xin xem lại rồi thử lại.';

/** Statuses of an office that mean the same to a page that comes through here; any other refusal surely took nothing. */
const passedOn: readonly RefusalStatus[] = [400, 404, 408, 409, 413, 415, 422];

/** Of a submission that gave no receipt. */
export function refusalOfSubmission(error: unknown): Refusal {
  if (!(error instanceof PortalError)) return refusalOf(error);
  const { status, unsent, backendMessage, retryAfter, fieldErrors, kind } = error;
  // 429 takes nothing, and is known to take nothing.
  if (unsent) return { status: 429, message: notTaken, retryAfter: retryAfter ?? 10 };
  const errors = fieldErrors && Object.entries(fieldErrors).map(([field, message]) => ({ field, message }));
  const said = { message: backendMessage ?? rejected, ...(errors && { errors }) };
  if (status === undefined || status >= 500) return refusalOf(error);
  // Its own words in a success that is none.
  if (status < 400) return kind === 'refused' ? { status: 422, ...said } : refusalOf(new PortalError('broken', error.message, { path: error.path }));
  if (status === 429) return { status: 429, message: backendMessage ?? notTaken, retryAfter: retryAfter ?? 10 };
  return { status: passedOn.find((one) => one === status) ?? 403, ...said };
}

/** Of a file, or a piece of one. */
export function refusalOfUpload(error: unknown): Refusal {
  if (!(error instanceof PortalError)) return refusalOf(error);
  const { status, kind, backendMessage } = error;
  const message = backendMessage ?? rejected;
  // Another request still holds the upload, or it stands elsewhere: whoever sends asks where.
  if (status === 409 || status === 423) return { status: 409, message, retryAfter: 1 };
  if (status === 413) return { status: 413, message };
  return kind === 'refused' ? { status: 422, message } : refusalOf(error);
}

/** Rejects with what the page is told, and keeps for the log why. */
export async function asHandingIn<Result>(refusal: (error: unknown) => Refusal, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(refusal(error), error);
  }
}

export const refuseMissing = (): Refused => refuse(404, 'Không còn phần đã gửi của tệp này.');
