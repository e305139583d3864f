/**
 * The port: how elements see a commune's system. An operation that is absent is a feature that is off.
 * Operations take and return model types; what goes wrong is a PortalError.
 */
import type { WorkCalendar } from '../model/calendar.js';
import type { Dossier, DossierQuery, ProofDemand } from '../model/dossier.js';
import type { FailureKind } from '../model/failure.js';
import type { Receipt, Session, SubmissionForm, UploadedFile } from '../model/receipt.js';
import type { Guide } from '../model/guide.js';
import type { Idempotency } from '../model/idempotency.js';
import type { Procedure, ProcedureQuery, ProcedureSummary, Sector } from '../model/procedure.js';
import type { Roster } from '../model/roster.js';
import type { Statistics, StatisticsQuery } from '../model/statistics.js';
import type { FormerUnits } from '../model/former-units.js';

/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** All that match, where the backend says. */
  readonly total?: number | undefined;
  /** Hand back as `after` to read on; absent on the last page. */
  readonly next?: string | undefined;
  /** Records that could not be read and are not among the items. */
  readonly leftOut: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

export type Operation<Query, Answer> = (query: Query, options?: ReadOptions) => Promise<Answer>;

export interface ProcedureReference {
  readonly code: string;
  /** The backend's own id, where a list gave one; it spares a look-up. */
  readonly id?: string | undefined;
}

/** How to reach people at the office. */
export interface Contact {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  /** Opening hours in words, e.g. "Thứ Hai – Thứ Sáu, 7:30–11:30 và 13:00–17:00". */
  readonly hours?: string | undefined;
  readonly url?: string | undefined;
}

/** Official pages, already filled in for the code given. */
export interface Links {
  /** Where this procedure is applied for online. */
  apply(procedure: ProcedureReference): string | undefined;
  /** Where this dossier is looked up officially. */
  track(dossierCode?: string): string | undefined;
}

export interface FormQuery extends ProcedureReference {
  /** The name of the case (trường hợp), where one is chosen. */
  readonly case?: string | undefined;
}

/** One file of a submission. */
export interface FileUpload {
  readonly submissionId: string;
  /** Ours, for this file in this submission. */
  readonly key: string;
  readonly file: Blob;
  readonly name: string;
  /** A media type, e.g. image/jpeg. */
  readonly type: string;
  /** The paper it is for, in words. */
  readonly paper?: string | undefined;
  /** Hexadecimal. */
  readonly sha256?: string | undefined;
}

export interface UploadProgress {
  /** Bytes the server says it has. */
  readonly confirmed: number;
  /** Bytes handed to the network. */
  readonly sent: number;
  /** Hand back as `resumeFrom` to go on after a cut or a reload. */
  readonly resumeFrom?: string | undefined;
  /** All is there, and the office looks the file through. */
  readonly checking?: boolean | undefined;
}

export interface UploadOptions extends ReadOptions {
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
  readonly resumeFrom?: string | undefined;
}

export interface DossierSubmission {
  readonly submissionId: string;
  /** What this attempt, and every repetition of it, is known by. */
  readonly submissionKey: string;
  readonly procedure: ProcedureReference;
  readonly case?: string | undefined;
  /** By the form's own names. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly formVersion?: string | undefined;
  readonly attachments: readonly { readonly id: string; readonly name: string; readonly size: number; readonly sha256?: string | undefined; readonly paper?: string | undefined }[];
  /** Handed in by somebody else than the one it is for (nộp hộ). */
  readonly onBehalf?: boolean | undefined;
}

/** A file that the server has said it has. */
export interface FileReference {
  readonly submissionId: string;
  readonly key: string;
  /** The server's own id. */
  readonly id: string;
}

/** Papers that the office has asked for, on their way to a dossier it already has. */
export interface DossierSupplement extends Pick<DossierSubmission, 'submissionId' | 'submissionKey' | 'attachments'> {
  readonly dossierCode: string;
  /** The digits a portal with a `proof` asks for; sent in the body and kept nowhere. */
  readonly proof?: string | undefined;
  /** The citizen's own words to the office. */
  readonly note?: string | undefined;
}

/** What the portal asks of a submission. */
export interface SubmissionRules {
  readonly idempotency: Idempotency;
  /** Seconds after a request was cut off within which the office may still be working on it: only then "not found" is believed. */
  readonly settles: number;
  readonly files: {
    /** Bytes of one file. */
    readonly largest?: number | undefined;
    readonly most?: number | undefined;
    /** Media types, e.g. application/pdf, image/*. */
    readonly types?: readonly string[] | undefined;
  };
  /** Origins to which a citizen may be led to pay. */
  readonly paymentOrigins: readonly string[];
}

/** The citizen's session with the backend, where it has one. */
export interface PortalSession {
  /** Seconds left by the server's own count; undefined while it has not said. */
  left(): number | undefined;
  /** Calls back whenever the server says anew how long the session lasts; returns how to stop it. */
  onChange(listener: () => void): () => void;
  readonly extend?: (() => Promise<void>) | undefined;
}

export interface PortalOperations {
  readonly searchProcedures?: Operation<ProcedureQuery, Page<ProcedureSummary>>;
  /** Rejects with kind `missing` when there is no such procedure. */
  readonly getProcedure?: Operation<ProcedureReference, Procedure>;
  readonly listSectors?: Operation<Record<string, never>, readonly Sector[]>;
  /** Rejects with kind `missing` when there is no such dossier, and alike when it is not the asker's. */
  readonly findDossier?: Operation<DossierQuery, Dossier>;
  readonly getStatistics?: Operation<StatisticsQuery, Statistics>;
  readonly getRoster?: Operation<Record<string, never>, Roster>;
}
export type OperationName = keyof PortalOperations;

/** What a portal has that takes in submissions itself. Writing is never repeated by itself. */
export interface SubmissionOperations {
  readonly getForm?: Operation<FormQuery, SubmissionForm>;
  /** Resolves when the server confirms the whole file. Rejects with kind `refused` when the office will not have it. */
  readonly uploadFile?: (file: FileUpload, options?: UploadOptions) => Promise<UploadedFile>;
  /** Sent once and never again by itself. Only the guards of model/sending.ts say what its answer or failure means. */
  readonly submitDossier?: Operation<DossierSubmission, Receipt>;
  /** Adds papers to a dossier, whose code its receipt bears. Sent once, looked up and believed as a submission is. */
  readonly supplementDossier?: Operation<DossierSupplement, Receipt>;
  /** Whether the office has a submission, or papers that were added. Rejects with kind `missing` when it has none of this id. */
  readonly findSubmission?: Operation<{ readonly submissionId: string }, Receipt>;
  readonly extendSession?: Operation<Record<string, never>, Session>;
}
export type SubmissionOperationName = keyof SubmissionOperations;
export type AnyOperationName = OperationName | SubmissionOperationName;

export interface Portal extends PortalOperations, SubmissionOperations {
  readonly name: string;
  /** E.g. H37.21, as it stands in dossier codes. */
  readonly agencyCode?: string | undefined;
  readonly timeZone: string;
  readonly contact: Contact;
  readonly links: Links;
  readonly calendar?: WorkCalendar | undefined;
  /** What is asked for beside the code of a dossier; absent, the code is enough. */
  readonly proof?: ProofDemand | undefined;
  /** Codes of the procedures to offer first. */
  readonly featured: readonly string[];
  /** What the office says about the steps of the guide. */
  readonly guide?: Guide | undefined;
  /** Origins from which blank forms may be fetched. A form that lies elsewhere is named, never linked. */
  readonly fileOrigins?: readonly string[] | undefined;
  /** Present when the portal takes in submissions. */
  readonly submissionRules?: SubmissionRules | undefined;
  /** What the server has of a file that it confirmed before. Rejects with kind `missing` when it no longer has it; absent, it cannot be asked. */
  readonly findFile?: Operation<FileReference, UploadedFile> | undefined;
  readonly session?: PortalSession | undefined;
  /** What the list of procedures can be asked for. One that knows no `keyword` only lists; absent, it does. */
  readonly filters: {
    readonly keyword?: boolean | undefined; readonly sector: boolean; readonly channel: boolean;
    readonly level?: boolean | undefined; readonly audience?: boolean | undefined;
  };
  /** False when getStatistics cannot be asked for a period and answers what it has; absent, it can. */
  readonly statisticsByPeriod?: boolean | undefined;
  /** What the office has set itself, by metric: percent for a rate, a number for a count, units of time for a mean. */
  readonly targets?: Readonly<Record<string, number>> | undefined;
  /** What people here say → what the law says, beside the SDK's own vocabulary. */
  readonly vocabulary?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** Communes, wards and districts renamed or merged: name before → name now. */
  readonly formerUnits?: FormerUnits | undefined;
}

export interface PortalErrorDetails {
  readonly operation?: AnyOperationName | undefined;
  /** Where in portal.json or in the answer, e.g. `operations.getStatistics.items`. */
  readonly path?: string | undefined;
  readonly status?: number | undefined;
  /** Seconds the portal asks to wait. */
  readonly retryAfter?: number | undefined;
  /** What the backend itself says to the citizen, one clean line. */
  readonly backendMessage?: string | undefined;
  /** What the backend says of single answers: JSON Pointer → its own words. */
  readonly fieldErrors?: Readonly<Record<string, string>> | undefined;
  /** The request never left the device. */
  readonly unsent?: boolean | undefined;
  readonly cause?: unknown;
}

/** Why an operation did not answer. `message` is for developers; citizens read the sentence of `kind`. */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly kind: FailureKind;
  readonly operation?: AnyOperationName | undefined;
  readonly path?: string | undefined;
  readonly status?: number | undefined;
  readonly retryAfter?: number | undefined;
  readonly backendMessage?: string | undefined;
  readonly fieldErrors?: Readonly<Record<string, string>> | undefined;
  readonly unsent: boolean;

  constructor(kind: FailureKind, message: string, details: PortalErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.operation = details.operation;
    this.path = details.path;
    this.status = details.status;
    this.retryAfter = details.retryAfter;
    this.backendMessage = details.backendMessage;
    this.fieldErrors = details.fieldErrors;
    this.unsent = details.unsent ?? false;
  }
}
