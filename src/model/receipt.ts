/** What an office gives and answers while a submission (việc nộp hồ sơ) is made: its form, uploaded files, the receipt. */
import { choice, code, count, data, flag, maybe, moment, text, url } from './fields.js';
import * as z from './schema.js';

/** The form of a procedure: a JSON Schema (2020-12) as the backend wrote it. */
export const submissionFormSchema = z.object({
  schema: data,
  /** Changes whenever the form does; answers to another version are looked at again. */
  version: maybe(code),
  title: maybe(text),
});
export type SubmissionForm = z.infer<typeof submissionFormSchema>;

export const fileChecks = ['pending', 'passed', 'refused'] as const;

/** A file as the server says that it has it. */
export const uploadedFileSchema = z.object({
  id: code,
  /** Bytes. */
  size: maybe(count),
  /** Hexadecimal. */
  sha256: maybe(code),
  /** Where the office looks through files before it takes them (virus check); absent: it does not say so. */
  check: maybe(choice(fileChecks)),
  /** Why it was refused. */
  reason: maybe(text),
});
export type UploadedFile = z.infer<typeof uploadedFileSchema>;

const receivedFileSchema = z.object({ id: maybe(code), name: maybe(text), size: maybe(count), sha256: maybe(code) });

/** The office's proof that it has a submission. What it must say before it counts as one stands in sending.ts. */
export const receiptSchema = z.object({
  /** The dossier's code. */
  code,
  /** The id the submission was sent under, where the office repeats it. */
  submissionId: maybe(code),
  attachments: maybe(z.array(receivedFileSchema)),
  receivedAt: maybe(moment),
  plannedEndDate: maybe(moment),
  /** A fee to be paid now, in đồng, and where; the place counts only among the portal's payment origins. */
  fee: maybe(count),
  paymentUrl: maybe(url),
  /** The office has the submission and is still working on it: there is no more to be known yet. */
  processing: maybe(flag),
});
export interface Receipt extends z.infer<typeof receiptSchema> {
  /** Where the office would have had the citizen pay, and the portal does not vouch for it. */
  readonly refusedPaymentHost?: string;
}

/** How long the citizen's session with the backend still lasts, by the server's own count. */
export const sessionSchema = z.object({
  /** Seconds from the moment of the answer. */
  expiresIn: count,
});
export type Session = z.infer<typeof sessionSchema>;
