/**
 * Sending a submission exactly once. Pure: the state says what is known, the events what happened, and the guards – all in one place –
 * what may be believed. Four outcomes and never a boolean: where it is not known whether the office has it, it is said to be unknown and
 * looked up. An id is made before the first byte leaves and stays the same whatever happens.
 */
import type { Idempotency } from './idempotency.js';
import { type Attachment, type AttachmentEvent, attachmentsAfter, isSameFile, missingFiles, stopped } from './attachment.js';
import type { FailureKind } from './failure.js';
import type { Receipt, UploadedFile } from './receipt.js';

export const sendingOutcomes = ['sent', 'notSent', 'unknown', 'rejected'] as const;
export type SendingOutcome = (typeof sendingOutcomes)[number];

/** Why an outcome is what it is, beyond the kinds of failure. */
export type SendingReason = FailureKind
  /** The office has given a code, and fewer files than were sent. */
  | 'incomplete'
  /** The answer has no code, or none that can be one. */
  | 'noCode'
  /** The answer is about another submission. */
  | 'otherSubmission'
  /** The office has it and has not finished. */
  | 'processing'
  /** Another tab is sending it. */
  | 'elsewhere'
  /** The portal has no way to look up what became of a submission. */
  | 'noLookUp';

/** idle: nothing is on its way. asking: whether the office has it is being looked up. */
export type SendingPhase = 'idle' | 'sending' | 'asking' | 'done';

export interface Sending {
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly idempotency: Idempotency;
  readonly phase: SendingPhase;
  /** How often the submission has left, or may have. */
  readonly attempts: number;
  /** The last attempt never left: the office could not be asked whether another page has sent it already. Its outcome is that of this page alone. */
  readonly isWithheld?: boolean | undefined;
  /** How often the office has refused it: what is sent after that is another request, under another key. */
  readonly rejections: number;
  /** An earlier attempt may have arrived: no failure of a later one says that nothing did. */
  readonly doubt: boolean;
  readonly attachments: readonly Attachment[];
  /** Only when done. */
  readonly outcome?: SendingOutcome | undefined;
  /** The office's answer; a proof of sending only where the outcome is `sent`. */
  readonly receipt?: Receipt | undefined;
  readonly reason?: SendingReason | undefined;
  /** JSON Pointer into the answers → the office's own words. */
  readonly fieldErrors?: Readonly<Record<string, string>> | undefined;
  /** The office's own words on the whole. */
  readonly message?: string | undefined;
  /** Seconds that the office asks to wait before the next attempt. */
  readonly retryAfter?: number | undefined;
}

export type SendingEvent =
  | AttachmentEvent
  /** The citizen's own word to send, also again after "not sent" or "rejected". */
  | { readonly kind: 'send' }
  /** Once more under the same key, by ourselves. */
  | { readonly kind: 'resend' }
  | { readonly kind: 'answered'; readonly receipt: Receipt }
  | { readonly kind: 'failed'; readonly failure: Failed }
  /** It was not let go: another page may have sent it, and the office cannot be asked. */
  | { readonly kind: 'withheld'; readonly failure: FailureKind }
  /** Look up once more what is unknown. */
  | { readonly kind: 'ask' }
  /** The look-up found nothing, and the office has had the time that it may take. */
  | { readonly kind: 'notFound' }
  /** The look-up gave no answer, and nothing more is tried by itself. */
  | { readonly kind: 'gaveUp'; readonly failure: FailureKind | 'processing' | 'elsewhere' | 'noLookUp' };

/** What is known of an attempt that gave no receipt. */
export interface Failed {
  readonly kind: FailureKind | 'elsewhere';
  /** The HTTP status, where an answer came. */
  readonly status?: number | undefined;
  /** The request never left the device. */
  readonly unsent?: boolean | undefined;
  readonly fieldErrors?: Readonly<Record<string, string>> | undefined;
  readonly message?: string | undefined;
  readonly retryAfter?: number | undefined;
}

/** A fresh submission. `id` comes from random bytes, made before anything is sent. */
export const beginSending = (id: string, idempotency: Idempotency): Sending => ({ id, idempotency, phase: 'idle', attempts: 0, rejections: 0, doubt: false, attachments: [] });

/** What an idempotent backend knows an attempt by. */
export const keyOf = ({ id, rejections }: Sending): string => (rejections === 0 ? id : `${id}-${rejections}`);

/** What outlives the page, where the citizen's own machine may keep it: enough to look up what may have been sent. */
export interface KeptSending extends Pick<Sending, 'id' | 'idempotency' | 'attempts' | 'rejections' | 'attachments'> {
  /** It is proven that no attempt has arrived. */
  readonly nothingArrived?: boolean | undefined;
}

export const keptSending = ({ id, idempotency, attempts, rejections, attachments, nothingArrived }: KeptSending): KeptSending => ({
  id, idempotency, attempts, rejections, nothingArrived,
  // An upload that was under way stands still until its file is chosen again.
  attachments: attachments.map(stopped),
});

/** What is known after a reload: a submission that may have left is asked about before anything else. */
export function resumeSending(kept: KeptSending): Sending {
  const { nothingArrived, ...state } = keptSending(kept);
  const mayHaveArrived = kept.attempts > 0 && !nothingArrived;
  return { ...state, phase: mayHaveArrived ? 'asking' : 'idle', doubt: mayHaveArrived };
}

/** It is known what became of it. */
export const isKnown = ({ phase, outcome, isWithheld }: Sending): boolean => phase === 'done' && outcome !== 'unknown' && !isWithheld;

/** What a receipt still lacks to be a proof; undefined when it is one. */
export function flawOf({ id, attachments }: Sending, receipt: Receipt): SendingReason | undefined {
  if (!isDossierCode(receipt.code)) return 'noCode';
  if (receipt.submissionId !== undefined && receipt.submissionId !== id) return 'otherSubmission';
  if (missingFiles(attachments, receipt).length > 0) return 'incomplete';
  return receipt.processing === true ? 'processing' : undefined;
}

/** A code such as H37.21-261127-0001: one word, of which nothing can be markup. */
const isDossierCode = (code: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}.\-_/]{2,63}$/u.test(code) && /\p{N}/u.test(code);

/** What may be believed and done. Tests take single guards out to see that the promise then breaks. */
export interface SendingGuards {
  /** Nothing leaves twice: one attempt at a time, every file confirmed, nothing unknown. */
  readonly maySend: (state: Sending) => boolean;
  /** We ourselves send again only where the office knows the key. */
  readonly mayResend: (state: Sending) => boolean;
  readonly flawOf: (state: Sending, receipt: Receipt) => SendingReason | undefined;
  /** What a failure of the request says of the submission. */
  readonly afterFailure: (failure: Failed, doubt: boolean) => Exclude<SendingOutcome, 'sent'>;
  /** Whether an upload's answer is about the bytes that were chosen. */
  readonly isSameFile: (attachment: Attachment, file: UploadedFile) => boolean;
}

export const sendingGuards: SendingGuards = {
  maySend: (state) => isAtRest(state) && state.attachments.every((one) => one.state === 'confirmed'),
  mayResend: ({ phase, idempotency }) => phase === 'asking' && idempotency === 'header',
  flawOf,
  afterFailure: ({ kind, status, unsent }, doubt) => {
    if (doubt) return 'unknown';
    if (unsent) return 'notSent';
    // Only a whole answer of the office itself proves that it did not take the submission.
    if (status === undefined || status < 400) return kind === 'refused' && status !== undefined ? 'rejected' : 'unknown';
    if (status === 400 || status === 422) return 'rejected';
    // 408 and 409 may be about an attempt that arrived; 5xx about one that was taken in before it failed.
    return status >= 500 || status === 408 || status === 409 ? 'unknown' : 'notSent';
  },
  isSameFile,
};

/** Whether the citizen can send now. */
export const maySend = (state: Sending): boolean => sendingGuards.maySend(state);

/** The state after an event; the same state when the event means nothing in it. */
export function sendingStep(state: Sending, event: SendingEvent, guards: SendingGuards = sendingGuards): Sending {
  switch (event.kind) {
    case 'attach': case 'detach': case 'pause': case 'upload': case 'progress': case 'uploaded': case 'uploadFailed':
      // What was sent, or may have been, is no longer changed: the receipt is compared with it.
      return isAtRest(state) ? { ...state, attachments: attachmentsAfter(state.attachments, event, guards.isSameFile) } : state;
    case 'send': return guards.maySend(state) ? attempt(state, false) : state;
    case 'resend': return guards.mayResend(state) ? attempt(state, true) : state;
    // A proof that comes late is one all the same.
    case 'answered': return state.phase === 'sending' || state.phase === 'asking' || state.outcome === 'unknown' ? afterAnswer({ ...state, outcome: undefined }, event.receipt, guards) : state;
    case 'failed':
      if (state.phase === 'asking' && event.failure.kind === 'elsewhere') return { ...state, reason: 'elsewhere' };
      return state.phase === 'sending' ? afterFailure(state, event.failure, guards) : state;
    case 'withheld': return state.phase === 'sending' ? { ...state, phase: 'done', outcome: 'notSent', reason: event.failure, attempts: state.attempts - 1, isWithheld: true } : state;
    case 'ask': return state.phase === 'done' && state.outcome === 'unknown' ? { ...state, phase: 'asking', outcome: undefined } : state;
    // An office that gave a code and then knows nothing of it contradicts itself.
    case 'notFound': return state.phase === 'asking' ? { ...state, phase: 'done', outcome: state.receipt ? 'unknown' : 'notSent', reason: reasonOf(state) ?? 'missing' } : state;
    case 'gaveUp': return state.phase === 'asking' ? { ...state, phase: 'done', outcome: 'unknown', reason: reasonOf(state) ?? event.failure } : state;
  }
}

/** That another tab was at it is over when all is said. */
const reasonOf = ({ reason }: Sending): SendingReason | undefined => (reason === 'elsewhere' ? undefined : reason);

/** Nothing has left, or it is proven that nothing arrived. */
const isAtRest = ({ phase, outcome }: Sending): boolean => phase === 'idle' || (phase === 'done' && (outcome === 'notSent' || outcome === 'rejected'));

const attempt = ({ id, idempotency, attempts, rejections, attachments }: Sending, doubt: boolean): Sending =>
  ({ id, idempotency, rejections, attachments, doubt, phase: 'sending', attempts: attempts + 1 });

function afterAnswer(state: Sending, receipt: Receipt, guards: SendingGuards): Sending {
  const flaw = guards.flawOf(state, receipt);
  const known = { ...state, receipt, reason: flaw, fieldErrors: undefined, message: undefined };
  // A flawed answer to the sending is looked up; a flawed answer to the look-up too, until the driver gives up.
  return flaw ? { ...known, phase: 'asking' } : { ...known, phase: 'done', outcome: 'sent' };
}

function afterFailure(state: Sending, failure: Failed, guards: SendingGuards): Sending {
  const outcome = guards.afterFailure(failure, state.doubt);
  const { kind: reason, message, retryAfter } = failure;
  if (outcome === 'unknown') return { ...state, phase: 'asking', reason };
  const known = { ...state, phase: 'done', outcome, reason, message, retryAfter } as const;
  return outcome === 'rejected' ? { ...known, rejections: state.rejections + 1, fieldErrors: failure.fieldErrors } : known;
}
