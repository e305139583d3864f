/** The part of the declarative adapter that takes in submissions; loaded only where portal.json has such operations. */
import type { Receipt, Session, SubmissionForm, UploadedFile } from '../../model/receipt.js';
import type { OperationConfig, PortalConfig, RequestConfig } from '../config.js';
import type { HttpAnswer, Transport } from '../http.js';
import { type DossierSubmission, type FileUpload, type Portal, PortalError, type PortalSession, type SubmissionOperationName, type UploadOptions } from '../portal.js';
import { submissionOperations } from '../submission-operations.js';
import { destinationOf } from './check.js';
import { checkSubmission } from './check-submission.js';
import { writeJson } from './json.js';
import type { Model } from './models.js';
import { writtenValue } from './paths.js';
import { buildRequest, type Destination, named, prepareVariables, readAnswer } from './request.js';
import type { RestPortal } from './rest-portal.js';
import { expandValue, type Variables } from './template.js';

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
  const { getForm, submitDossier, findSubmission, extendSession } = config.operations;
  const form = rest.single('getForm', getForm, modelOf('getForm'));
  const submit = rest.single('submitDossier', submitDossier, modelOf('submitDossier'), { once: true });
  const find = rest.single('findSubmission', findSubmission, modelOf('findSubmission'));
  const extend = rest.single('extendSession', extendSession, modelOf('extendSession'));
  const files = submitDossier && fileOperations(config, destinationOf(config, location), rest);
  const payable = (receipt: Receipt): Receipt => withSafePayment(receipt, submission?.paymentOrigins ?? []);
  const portal: Portal = {
    ...rest.portal(),
    ...(form && { getForm: async ({ code, id, case: chosen }, options) => (await form({ procedureCode: code, procedureId: id, case: chosen }, options)) as SubmissionForm }),
    ...files,
    ...(submit && { submitDossier: async (dossier, options) => payable((await submit(variablesOf(dossier), options)) as Receipt) }),
    ...(find && { findSubmission: async ({ submissionId }, options) => payable((await find({ submissionId }, options)) as Receipt) }),
    ...(extend && { extendSession: async (_query, options) => session.heard((await extend({}, options)) as Session) }),
    ...(submission && {
      submissionRules: { idempotency: submission.idempotency, settles: submission.settles ?? usualSettles, files: submission.files ?? {}, paymentOrigins: submission.paymentOrigins ?? [] },
    }),
    ...((submission?.sessionHeader ?? extend) && { session: session.offered(extend && (async () => void session.heard((await extend({})) as Session))) }),
  };
  return { rest, portal };
}

const modelOf = (name: SubmissionOperationName): Model => ({ schema: () => submissionOperations[name].schema, variables: submissionOperations[name].variables });

const variablesOf = ({ submissionId, submissionKey, procedure, case: chosen, answers, formVersion, attachments, onBehalf }: DossierSubmission): Variables =>
  ({ submissionId, submissionKey, procedureCode: procedure.code, procedureId: procedure.id, case: chosen, answers, formVersion, attachments, onBehalf });

/** Nobody is led to pay at a place that the portal does not name; only its host is told. */
function withSafePayment(receipt: Receipt, origins: readonly string[]): Receipt {
  const { paymentUrl, ...rest } = receipt;
  if (paymentUrl === undefined) return receipt;
  const { origin, protocol, host } = new URL(paymentUrl);
  return protocol === 'https:' && origins.includes(origin) ? receipt : { ...rest, refusedPaymentHost: host };
}

function fileOperations(config: PortalConfig, destination: Destination, rest: RestPortal): Pick<Portal, 'uploadFile' | 'findFile'> | undefined {
  const operation = config.operations.uploadFile;
  if (!operation) return undefined;
  const { confirm } = operation;
  const read = rest.reader('uploadFile', operation, modelOf('uploadFile'));
  const readFile = async (answer: unknown): Promise<UploadedFile> => {
    const found = (await read())(rest.recordIn('uploadFile', operation, answer, {}), answer);
    if ('gap' in found) throw new PortalError('broken', 'the answer does not say what the server has', { path: found.gap });
    return found.item as UploadedFile;
  };
  const accepted = (file: UploadedFile): UploadedFile => {
    if (file.check === 'refused') throw new PortalError('refused', 'the office will not have this file', { backendMessage: file.reason });
    return file;
  };
  const uploadFile = (upload: FileUpload, options: UploadOptions = {}): Promise<UploadedFile> => named('uploadFile', async () => {
    const variables = fileVariables(upload, config.agencyCode);
    const file = await readFile(await sendFile(operation, upload, variables, destination, config.submission?.piece ?? usualPiece, options));
    return accepted(confirm ? await confirmed(confirm, file, variables, rest, readFile, upload.file.size, options) : file);
  });
  if (!confirm) return { uploadFile };
  return {
    uploadFile,
    findFile: ({ submissionId, key, id }, options = {}) => named('uploadFile', async () =>
      accepted(await confirmed(confirm, { id }, { agencyCode: config.agencyCode, submissionId, fileKey: key }, rest, readFile, 0, options))),
  };
}

const fileVariables = ({ submissionId, key, file, name, type, paper, sha256 }: FileUpload, agencyCode: string | undefined): Variables =>
  ({ agencyCode, submissionId, fileKey: key, fileName: name, fileType: type, fileSize: file.size, fileHash: sha256, paper });

/** What a backend is sent beside a file: fields of a form, or metadata of an upload. */
function fieldsOf({ template }: NonNullable<RequestConfig['body']>, config: RequestConfig, variables: Variables, { timeZone }: Destination): Readonly<Record<string, string>> {
  const filled = (expandValue(template, prepareVariables(config.variables, variables, timeZone)) ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, writtenValue(value) ?? writeJson(value)]));
}

/** Sends the bytes and returns what the server answered of the file. */
async function sendFile({ request, success = {} }: OperationConfig, { file, name }: FileUpload, variables: Variables, destination: Destination, piece: number, options: UploadOptions): Promise<unknown> {
  const { url, headers } = buildRequest(request, variables, destination);
  const { format = 'multipart', field = 'file' } = request.body ?? {};
  const fields = request.body ? fieldsOf(request.body, request, variables, destination) : {};
  if (format === 'tus') {
    const { uploadByTus } = await import('../upload/tus.js');
    const { url: place, last } = await uploadByTus(file, { endpoint: url, headers, metadata: fields, piece, origins: destination.origins }, options);
    // The protocol itself says that all bytes are there; what else the server says of them lies over it.
    const said = last && last.text.trim() !== '' ? await readAnswer(last, success) : undefined;
    return { id: new URL(place).pathname.split('/').pop(), size: file.size, ...(typeof said === 'object' ? said : undefined) };
  }
  const { uploadByForm } = await import('../upload/multipart.js');
  return readAnswer(await uploadByForm(file, { url, headers, fields, field, name }, options), success);
}

/** Asks what the server has, and again while the office looks the file through. */
async function confirmed(
  confirm: NonNullable<OperationConfig['confirm']>, file: UploadedFile, variables: Variables, rest: RestPortal, readFile: (answer: unknown) => Promise<UploadedFile>, size: number, options: UploadOptions,
): Promise<UploadedFile> {
  for (const pause of checkPauses) {
    const checked = await readFile(await rest.ask('uploadFile', confirm, { ...variables, fileId: file.id }, options, { part: 'confirm' }));
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
