/** What a portal that takes in submissions is tried with. */
import { type Attachment, isSameFile } from '../model/attachment.js';
import type { UploadedFile } from '../model/receipt.js';
import { hold, offered } from './contract-checks.js';
import { type FileUpload, type Portal, PortalError, type SubmissionOperationName, type UploadOptions } from './portal.js';

/** What is handed in. */
export interface SubmissionSample {
  readonly procedureCode: string;
  readonly case?: string | undefined;
  /** Answers to the form that the office takes. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Answers that the office refuses, where such are known. */
  readonly refusedAnswers?: Readonly<Record<string, unknown>> | undefined;
  /** A dossier that waits for papers, where one is known: they are added to it, and it then waits no more. */
  readonly supplement?: { readonly dossierCode: string; readonly proof?: string | undefined } | undefined;
  /** A file that the office takes. */
  readonly file: { readonly name: string; readonly type: string; readonly content: Blob };
}

export interface PromisedSubmission {
  readonly sentence: string;
  /** Asked for only where the portal has these. */
  readonly operations: readonly SubmissionOperationName[];
  /** Throws an Error that says what is not so. */
  readonly check: (portal: Portal, sample: SubmissionSample) => Promise<void>;
}

/** 32 hexadecimal digits. */
export const newId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const uploadOf = ({ file }: SubmissionSample, submissionId: string): FileUpload => ({ submissionId, key: 'f1', file: file.content, name: file.name, type: file.type });

export const attachmentOf = ({ file }: SubmissionSample, key: string): Attachment => ({ key, name: file.name, type: file.type, size: file.content.size, state: 'confirmed', confirmed: file.content.size, sent: file.content.size });

export async function uploaded(portal: Portal, sample: SubmissionSample, submissionId: string, options?: UploadOptions): Promise<UploadedFile> {
  const found = await offered(portal.uploadFile)(uploadOf(sample, submissionId), options);
  hold(isSameFile(attachmentOf(sample, 'f1'), found), `a file of ${sample.file.content.size} bytes was sent, the office has ${found.size ?? 'it does not say how many'}`);
  return found;
}

export const isMissing = (error: unknown): boolean => error instanceof PortalError && error.kind === 'missing';
