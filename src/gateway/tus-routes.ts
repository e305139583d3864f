/**
 * Resumable uploads (tus 1.0: core, creation) on their way through: the backend keeps what has arrived and says how much that is, the
 * gateway keeps nothing. So any gateway can take the next piece, and none can be wrong about where an upload stands.
 */
import type { Readable } from 'node:stream';
import type { HttpAnswer } from '../portal/http.js';
import type { FileIntake } from '../portal/rest/submission-files.js';
import { PortalError } from '../portal/portal.js';
import { type Cargo, usualUploads } from './carrier.js';
import { hearSession } from './errand.js';
import { refuse } from './failures.js';
import { readBytes, readMetadata, readParticulars, writeMetadata } from './file-particulars.js';
import { metered, refuseTooLarge } from './metered.js';
import type { ServedPortal } from './portal-file.js';
import { released } from './privacy.js';
import { refuseMissing } from './upload-failures.js';
import { fileIdOf, nameOfUpload, placeOfUpload } from './upload-place.js';

const protocol = { 'tus-resumable': '1.0.0' };

/** One request of a page about a file. */
export interface Sending {
  readonly served: ServedPortal;
  readonly intake: FileIntake;
  /** Of the request, by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  readonly body: Readable;
  /** Aborted when the page goes away, or does not keep to the rules. */
  readonly abort: AbortController;
  /** Milliseconds that a body may stand still. */
  readonly patience: number;
}

export interface Reply {
  readonly status: 200 | 201 | 204;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Most bytes of one file. */
export const largestFile = 100 * 1024 * 1024;
export const largestOf = ({ config: { submission } }: Pick<ServedPortal, 'config'>): number => submission?.files?.largest ?? largestFile;
export const uploadsOf = ({ section }: Pick<ServedPortal, 'section'>): number => section.backend?.uploads ?? usualUploads;

/** Makes an upload: of a known length, within the limit, before a byte of it comes. */
export async function create(sending: Sending): Promise<Reply> {
  const { served, intake, header } = sending;
  const length = readBytes(header('upload-length'));
  if (length === undefined) throw refuse(400, 'Thiếu độ dài của tệp (Upload-Length).');
  refuseTooLarge(String(length), largestOf(served));
  if ((readBytes(header('content-length')) ?? 0) > 0 || header('transfer-encoding') !== undefined) throw refuse(415, 'Tệp được gửi sau, từng phần một.');
  const { url, headers, fields } = intake.request(readParticulars(readMetadata(header('upload-metadata') ?? ''), length));
  const answer = await carried(sending, { method: 'POST', url, headers, fields }, (revealed) => {
    const metadata = writeMetadata(revealed);
    return { headers: { ...protocol, 'upload-length': String(length), 'content-length': '0', ...(metadata !== '' && { 'upload-metadata': metadata }) } };
  });
  if (answer.status !== 201) throw await failureOf(sending, answer);
  const location = answer.header?.('location');
  if (location === undefined || location === null) throw new PortalError('broken', 'the backend does not say where the upload is', { path: 'request.url' });
  // Counted from the address that was asked, whatever stands before it on the way here.
  return { status: 201, headers: { ...protocol, location: `uploads/${nameOfUpload(location, url)}` } };
}

/** Where an upload stands. */
export async function findOffset(sending: Sending, name: string): Promise<Reply> {
  const { url, headers } = placeIn(sending, name);
  const answer = await carried(sending, { method: 'HEAD', url, headers }, () => ({ headers: protocol }));
  if ([403, 404, 410].includes(answer.status)) throw refuseMissing();
  const [offset, length] = ['upload-offset', 'upload-length'].map((one) => readBytes(answer.header?.(one)));
  if (!isSuccess(answer) || offset === undefined) throw await failureOf(sending, answer);
  return { status: 200, headers: { ...protocol, 'upload-offset': String(offset), ...(length !== undefined && { 'upload-length': String(length) }) } };
}

/** A piece, from where the upload stands. What the backend says of the whole file comes as a body. */
export async function append(sending: Sending, name: string): Promise<Reply> {
  const { served, header, body, patience } = sending;
  if (header('content-type') !== 'application/offset+octet-stream') throw refuse(415, 'Một phần của tệp phải có kiểu application/offset+octet-stream.');
  const [offset, bytes] = ['upload-offset', 'content-length'].map((one) => readBytes(header(one)));
  if (offset === undefined) throw refuse(400, 'Thiếu chỗ gửi tiếp của tệp (Upload-Offset).');
  if (bytes === undefined) throw refuse(411, 'Thiếu độ dài của phần gửi lên (Content-Length).');
  refuseTooLarge(String(offset + bytes), largestOf(served));
  const { url, headers } = placeIn(sending, name);
  const answer = await carried(sending, { method: 'PATCH', url, headers }, () => ({
    bytes, body: meteredFor(sending, body, bytes, patience),
    headers: { ...protocol, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), 'content-length': String(bytes) },
  }));
  if (!isSuccess(answer)) throw await failureOf(sending, answer);
  const reached = readBytes(answer.header?.('upload-offset'));
  if (reached === undefined) throw new PortalError('broken', 'the backend does not say how far the upload has come', { path: 'request.url' });
  const said = await fileIn(sending, answer, name);
  return { status: said === undefined ? 204 : 200, headers: { ...protocol, 'upload-offset': String(reached) }, body: said };
}

/** Ends the request to the backend as soon as the page breaks off or is cut off. */
export async function* meteredFor({ abort }: Pick<Sending, 'abort'>, body: Readable, most: number, patience: number): AsyncGenerator<Uint8Array> {
  try {
    yield* metered(body, { most, patience, signal: abort.signal });
  } catch (error) {
    abort.abort(error);
    throw error;
  }
}

/** What the backend says of a file with its last piece, where it says anything; the name stands in for an id that it does not give. */
async function fileIn({ intake, served }: Sending, answer: HttpAnswer, name: string): Promise<unknown> {
  if (answer.text.trim() === '') return undefined;
  try {
    const said = await intake.answered(answer);
    return released('uploadFile', intake.read({ id: fileIdOf(name), ...(typeof said === 'object' ? said : undefined) }), served.privacy);
  } catch (error) {
    // Words that say nothing of the file are no answer about it, and no failure: the protocol itself tells what has arrived.
    if (error instanceof PortalError && error.kind === 'broken') return undefined;
    throw error;
  }
}

function placeIn({ intake }: Sending, name: string): { readonly url: string; readonly headers: Readonly<Record<string, string>> } {
  const { url: endpoint, headers } = intake.request({});
  const url = placeOfUpload(name, endpoint);
  if (url === undefined) throw refuseMissing();
  return { url, headers };
}

type Carried = Pick<Parameters<ServedPortal['backend']['carry']>[0], 'method' | 'url' | 'headers' | 'fields'>;

async function carried({ served, abort }: Sending, request: Carried, load: (fields: Readonly<Record<string, string>>) => Cargo): Promise<HttpAnswer> {
  const answer = await served.backend.carry({ ...request, load }, abort.signal);
  hearSession(answer.header, served.config.submission?.sessionHeader);
  return answer;
}

const isSuccess = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300;

/** As everywhere, with the backend's own words. */
async function failureOf({ intake }: Sending, answer: HttpAnswer): Promise<unknown> {
  return intake.answered(answer).then(() => new PortalError('broken', `the backend answered ${answer.status} to a piece of a file`, { status: answer.status }), (error: unknown) => error);
}
