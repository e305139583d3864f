/** The part of the declarative adapter that takes in submissions; loaded only where portal.json has such operations. */
import type { Receipt, Session, SubmissionForm, UploadedFile } from '../../model/receipt.js';
import type { PortalConfig } from '../config.js';
import type { HttpAnswer, Transport } from '../http.js';
import { type DossierSubmission, type FileUpload, type Portal, PortalError, type PortalSession, type UploadOptions } from '../portal.js';
import { checkSubmission } from './check-submission.js';
import { named } from './answers.js';
import type { RestPortal } from './rest-portal.js';
import { type FileIntake, fileIntake } from './submission-files.js';
import { submissionModel } from './submission-models.js';
import type { Variables } from './url-template.js';

/** Bytes: on a slow line a piece is confirmed every few seconds. */
const usualPiece = 256 * 1024;
const usualSettles = 30;
/** Milliseconds between questions about a file that the office looks through; about ten minutes in all. */
const checkPauses: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, ...Array<number>(39).fill(15_000)];

export function submissionPortal(config: PortalConfig, location: string, transport: Transport, open: (transport: Transport) => RestPortal): { readonly rest: RestPortal; readonly portal: Portal } {
  checkSubmission(config);
  const { submission } = config;
  const session = new SessionWatch();
  const rest = open(submission?.sessionHeader === undefined ? transport : session.listening(transport, submission.sessionHeader));
  const { getForm, submitDossier, supplementDossier, findSubmission, extendSession } = config.operations;
  const form = rest.single('getForm', getForm, submissionModel('getForm'));
  const submit = rest.single('submitDossier', submitDossier, submissionModel('submitDossier'), { once: true });
  const supplement = rest.single('supplementDossier', supplementDossier, submissionModel('supplementDossier'), { once: true });
  const find = rest.single('findSubmission', findSubmission, submissionModel('findSubmission'));
  const extend = rest.single('extendSession', extendSession, submissionModel('extendSession'));
  const intake = (submitDossier ?? supplementDossier) && fileIntake(config, location, rest);
  const payable = (receipt: Receipt): Receipt => withSafePayment(receipt, submission?.paymentOrigins ?? []);
  const portal: Portal = {
    ...rest.portal(),
    ...(form && { getForm: async ({ code, id, case: chosen }, options) => {
      const read = (await form({ procedureCode: code, procedureId: id, case: chosen }, options)) as SubmissionForm;
      // Files come next; what sends them is brought while there is a network.
      if (intake) bringUploader(intake);
      return read;
    } }),
    ...(intake && fileOperations(intake, submission?.piece ?? usualPiece)),
    ...(submit && { submitDossier: async (dossier, options) => payable((await submit(variablesOf(dossier), options)) as Receipt) }),
    ...(supplement && { supplementDossier: async (papers, options) => payable((await supplement({ ...papers }, options)) as Receipt) }),
    ...(find && { findSubmission: async ({ submissionId }, options) => payable((await find({ submissionId }, options)) as Receipt) }),
    ...(extend && { extendSession: async (_query, options) => session.heard((await extend({}, options)) as Session) }),
    ...(submission && {
      submissionRules: { idempotency: submission.idempotency, settles: submission.settles ?? usualSettles, files: submission.files ?? {}, paymentOrigins: submission.paymentOrigins ?? [] },
    }),
    ...((submission?.sessionHeader ?? extend) && { session: session.offered(extend && (async () => void session.heard((await extend({})) as Session))) }),
  };
  return { rest, portal };
}

const variablesOf = ({ submissionId, submissionKey, procedure, case: chosen, answers, formVersion, attachments, onBehalf }: DossierSubmission): Variables =>
  ({ submissionId, submissionKey, procedureCode: procedure.code, procedureId: procedure.id, case: chosen, answers, formVersion, attachments, onBehalf });

/** Nobody is led to pay at a place that the portal does not name; only its host is told. */
function withSafePayment(receipt: Receipt, origins: readonly string[]): Receipt {
  const { paymentUrl, ...rest } = receipt;
  if (paymentUrl === undefined) return receipt;
  const { origin, protocol, host } = new URL(paymentUrl);
  return protocol === 'https:' && origins.includes(origin) ? receipt : { ...rest, refusedPaymentHost: host };
}

function fileOperations(intake: FileIntake, piece: number): Pick<Portal, 'uploadFile' | 'findFile'> {
  const { ask } = intake;
  const uploadFile = (upload: FileUpload, options: UploadOptions = {}): Promise<UploadedFile> => named('uploadFile', async () => {
    const variables = fileVariables(upload);
    const file = await intake.read(await sendFile(intake, upload, variables, piece, options));
    return accepted(ask ? await confirmed(ask, file, variables, upload.file.size, options) : file);
  });
  if (!ask) return { uploadFile };
  return {
    uploadFile,
    findFile: ({ submissionId, key, id }, options = {}) => named('uploadFile', async () => accepted(await confirmed(ask, { id }, { submissionId, fileKey: key }, 0, options))),
  };
}

function accepted(file: UploadedFile): UploadedFile {
  if (file.check === 'refused') throw new PortalError('refused', 'the office will not have this file', { backendMessage: file.reason });
  return file;
}

const fileVariables = ({ submissionId, key, file, name, type, paper, sha256 }: FileUpload): Variables =>
  ({ submissionId, fileKey: key, fileName: name, fileType: type, fileSize: file.size, fileHash: sha256, paper });

function bringUploader({ format }: FileIntake): void {
  void (format === 'tus' ? import('../upload/tus.js') : import('../upload/multipart.js')).catch(() => undefined);
}

function unreachable(cause: unknown): never {
  throw new PortalError('offline', 'the part of this library that sends files could not be loaded', { unsent: true, cause });
}

/** Sends the bytes and returns what the server answered of the file. */
async function sendFile(intake: FileIntake, { file, name }: FileUpload, variables: Variables, piece: number, options: UploadOptions): Promise<unknown> {
  const { url, headers, fields, field } = intake.request(variables);
  if (intake.format === 'tus') {
    const { uploadByTus } = await import('../upload/tus.js').catch(unreachable);
    const { url: place, last } = await uploadByTus(file, { endpoint: url, headers, metadata: fields, piece, origins: intake.origins }, options);
    // The protocol itself says that all bytes are there; what else the server says of them lies over it.
    const said = last && last.text.trim() !== '' ? await intake.answered(last) : undefined;
    return { id: new URL(place).pathname.split('/').pop(), size: file.size, ...(typeof said === 'object' ? said : undefined) };
  }
  const { uploadByForm } = await import('../upload/multipart.js').catch(unreachable);
  return intake.answered(await uploadByForm(file, { url, headers, fields, field, name }, options));
}

/** Asks what the server has, and again while the office looks the file through. */
async function confirmed(ask: NonNullable<FileIntake['ask']>, file: UploadedFile, variables: Variables, size: number, options: UploadOptions): Promise<UploadedFile> {
  for (const pause of checkPauses) {
    const checked = await ask({ ...variables, fileId: file.id }, options);
    if (checked.check !== 'pending') return checked;
    options.onProgress?.({ confirmed: size, sent: size, checking: true });
    await new Promise((resolve) => setTimeout(resolve, pause));
    options.signal?.throwIfAborted();
  }
  throw new PortalError('busy', 'the office has not looked the file through in time');
}

/** How long the session still lasts, as the server last said, by a clock that nobody sets. */
class SessionWatch {
  #endsAt: number | undefined;
  readonly #listeners = new Set<() => void>();

  heard(session: Session): Session {
    this.#endsAt = performance.now() + session.expiresIn * 1_000;
    for (const listener of this.#listeners) listener();
    return session;
  }

  listening(transport: Transport, header: string): Transport {
    return async (request, signal) => {
      const answer: HttpAnswer = await transport(request, signal);
      const seconds = answer.header?.(header)?.trim() ?? '';
      if (/^\d{1,7}$/.test(seconds)) this.heard({ expiresIn: Number(seconds) });
      return answer;
    };
  }

  offered(extend: (() => Promise<void>) | undefined): PortalSession {
    return {
      left: () => (this.#endsAt === undefined ? undefined : Math.max((this.#endsAt - performance.now()) / 1_000, 0)),
      onChange: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      ...(extend && { extend }),
    };
  }
}
