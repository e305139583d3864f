/** The files of a submission (việc nộp hồ sơ) on their way to the server: each counts as there only when the server has said what it has. */
import type { FailureKind } from './failure.js';
import type { Receipt, UploadedFile } from './receipt.js';

export const attachmentStates = ['waiting', 'uploading', 'paused', 'checking', 'failed', 'confirmed'] as const;
export type AttachmentState = (typeof attachmentStates)[number];

export interface Attachment {
  /** Ours, for this file in this submission; nothing of the file's name is in it. */
  readonly key: string;
  /** The paper it was chosen for, where one is meant. */
  readonly paper?: string | undefined;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly state: AttachmentState;
  /** Bytes that the server has confirmed. */
  readonly confirmed: number;
  /** Bytes handed to the network; more than are confirmed, where the backend confirms only whole files. */
  readonly sent: number;
  /** Hexadecimal, of the bytes chosen, where the device can tell. */
  readonly sha256?: string | undefined;
  /** The server's id of the file: it has confirmed it, before the page was loaded anew or since. */
  readonly id?: string | undefined;
  /** Where an upload that was cut off can be taken up again. */
  readonly resumeFrom?: string | undefined;
  readonly failure?: AttachmentFailure | undefined;
}

/** `different`: what the server has is not what was chosen. `refused`: the office will not have this file. `gone`: the device no longer gives it. */
export type AttachmentFailure = FailureKind | 'different' | 'gone';

export type AttachmentEvent =
  | { readonly kind: 'attach'; readonly attachment: Pick<Attachment, 'key' | 'paper' | 'name' | 'type' | 'size' | 'sha256'> }
  | { readonly kind: 'detach'; readonly key: string }
  | { readonly kind: 'pause'; readonly key: string }
  | { readonly kind: 'upload'; readonly key: string; readonly sha256?: string | undefined }
  | { readonly kind: 'progress'; readonly key: string; readonly confirmed: number; readonly sent: number; readonly resumeFrom?: string | undefined; readonly checking?: boolean | undefined }
  | { readonly kind: 'uploaded'; readonly key: string; readonly file: UploadedFile }
  | { readonly kind: 'uploadFailed'; readonly key: string; readonly failure: FailureKind | 'gone' };

const isMoving = ({ state }: Attachment): boolean => state === 'uploading' || state === 'checking';

/** An upload that was under way stands still until it is taken up again. */
export const stopped = (one: Attachment): Attachment => (isMoving(one) ? { ...one, state: 'paused', sent: one.confirmed } : one);

/** Whether an upload's answer is about the bytes that were chosen: a size or a hash must say so, and none otherwise. */
export const isSameFile = ({ size, sha256 }: Attachment, file: UploadedFile): boolean =>
  (file.size !== undefined || file.sha256 !== undefined) && (file.size === undefined || file.size === size) &&
  (file.sha256 === undefined || sha256 === undefined || file.sha256.toLowerCase() === sha256);

/**
 * Attachments that the receipt does not list as they were sent. Each entry of the list vouches for one file: by its bytes where both sides
 * name their hash, for another window may have uploaded them under another id; else by the server's id, else by name and size; by its size
 * alone for a file whose name the page no longer knows.
 */
export function missingFiles(attachments: readonly Attachment[], { attachments: listed = [] }: Receipt): readonly Attachment[] {
  const left = [...listed];
  return attachments.filter(({ id, name, size, sha256 }) => {
    const at = left.findIndex((one) =>
      (one.size === undefined || one.size === size) && (one.sha256 !== undefined && sha256 !== undefined
        ? one.sha256.toLowerCase() === sha256
        : one.id === undefined ? (name === '' || one.name === name) && one.size !== undefined : one.id === id));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The files after an event that is about one of them. */
export function attachmentsAfter(attachments: readonly Attachment[], event: AttachmentEvent, isSame: typeof isSameFile): readonly Attachment[] {
  if (event.kind === 'attach') {
    const fresh: Attachment = { ...event.attachment, state: 'waiting', confirmed: 0, sent: 0 };
    return [...attachments.filter(({ key }) => key !== fresh.key), fresh];
  }
  if (event.kind === 'detach') return attachments.filter(({ key }) => key !== event.key);
  return attachments.map((one) => (one.key === event.key ? attachmentAfter(one, event, isSame) : one));
}

function attachmentAfter(one: Attachment, event: Exclude<AttachmentEvent, { readonly kind: 'attach' | 'detach' }>, isSame: typeof isSameFile): Attachment {
  // What the server has confirmed stays so.
  if (one.state === 'confirmed') return one;
  switch (event.kind) {
    case 'upload': return { ...one, state: 'uploading', sha256: event.sha256 ?? one.sha256, failure: undefined };
    case 'pause': return stopped(one);
    case 'progress': return isMoving(one)
      ? { ...one, state: event.checking ? 'checking' : 'uploading', confirmed: event.confirmed, sent: event.sent, resumeFrom: event.resumeFrom ?? one.resumeFrom } : one;
    case 'uploadFailed':
      if (!isMoving(one)) return one;
      // The server has forgotten it: there is nothing to build upon.
      return event.failure === 'missing'
        ? { ...one, state: 'failed', confirmed: 0, sent: 0, id: undefined, resumeFrom: undefined, failure: event.failure }
        : { ...one, state: 'failed', sent: one.confirmed, failure: event.failure };
    case 'uploaded':
      if (!isMoving(one)) return one;
      return isSame(one, event.file)
        ? { ...one, state: 'confirmed', confirmed: one.size, sent: one.size, id: event.file.id, resumeFrom: undefined, failure: undefined }
        // Nothing of it can be built upon.
        : { ...one, state: 'failed', confirmed: 0, sent: 0, resumeFrom: undefined, id: undefined, failure: 'different' };
  }
}
