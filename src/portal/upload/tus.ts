/**
 * Resumable uploads by the tus protocol 1.0 (creation, core). Written here, because the known client writes to the page's storage when it
 * is loaded, follows redirects (XMLHttpRequest) and weighs ten times as much; what the protocol asks of a client is this file.
 */
import type { HttpAnswer } from '../http.js';
import { PortalError, type UploadOptions } from '../portal.js';
import { sendPiece } from './piece.js';

export interface TusUpload {
  /** Where uploads are made. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, string>>;
  /** Bytes of one piece; progress is what the server confirms of each. */
  readonly piece: number;
  /** Origins that the server may name as the place of an upload. */
  readonly origins: readonly string[];
}

export interface TusResult {
  /** The server's address of the upload. */
  readonly url: string;
  /** What came with the last piece; undefined when all was there already. */
  readonly last?: HttpAnswer | undefined;
}

/** Milliseconds; progress begins the row anew. */
const pauses: readonly number[] = [500, 1_000, 3_000, 6_000, 12_000];
const protocol = { 'tus-resumable': '1.0.0' };

/** A failure after which the server can be asked where it stands. */
class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  readonly failure: PortalError;

  constructor(failure: PortalError) {
    super(failure.message, { cause: failure });
    this.failure = failure;
  }
}

export async function uploadByTus(file: Blob, upload: TusUpload, options: UploadOptions): Promise<TusResult> {
  const run = new TusRun(file, upload, options);
  for (let failures = 0; ; failures += 1) {
    const before = run.offset;
    try {
      return await run.go();
    } catch (error) {
      if (!(error instanceof InterruptedError)) throw error;
      if (run.offset > before) failures = 0;
      const pause = pauses[failures];
      if (pause === undefined) throw error.failure;
      await waited(Math.max(pause * (0.75 + Math.random() / 2), (error.failure.retryAfter ?? 0) * 1_000), options.signal);
    }
  }
}

class TusRun {
  readonly #file: Blob;
  readonly #upload: TusUpload;
  readonly #options: UploadOptions;
  #url: string | undefined;
  /** Bytes the server has confirmed. */
  offset = 0;

  constructor(file: Blob, upload: TusUpload, options: UploadOptions) {
    this.#file = file;
    this.#upload = upload;
    this.#options = options;
    this.#url = options.resumeFrom === undefined ? undefined : this.#checked(options.resumeFrom);
  }

  /** From where the server stands to the end. */
  async go(): Promise<TusResult> {
    if (this.#url !== undefined) await this.#findOffset();
    this.#url ??= await this.#create();
    this.#report();
    let last: HttpAnswer | undefined;
    while (this.offset < this.#file.size) last = await this.#sendNext(this.#url);
    return { url: this.#url, last };
  }

  async #findOffset(): Promise<void> {
    const answer = await this.#ask('HEAD', this.#url ?? '', {});
    const offset = numberIn(answer, 'upload-offset');
    // Forgotten by the server, or of another length: begun anew.
    if ([403, 404, 410].includes(answer.status) || (isSuccess(answer) && (offset === undefined || numberIn(answer, 'upload-length') !== this.#file.size))) {
      this.#url = undefined;
      this.offset = 0;
    } else if (isSuccess(answer) && offset !== undefined) this.offset = offset;
    else throw failureOf(answer);
  }

  async #create(): Promise<string> {
    const { endpoint, metadata } = this.#upload;
    const written = Object.entries(metadata).map(([name, value]) => `${name} ${base64(value)}`).join(',');
    const answer = await this.#ask('POST', endpoint, { 'upload-length': String(this.#file.size), ...(written !== '' && { 'upload-metadata': written }) });
    if (answer.status !== 201) throw failureOf(answer);
    const location = answer.header?.('location');
    if (location === undefined || location === null) throw new PortalError('broken', 'the server does not say where the upload is; its Location header must be exposed');
    return this.#checked(new URL(location, endpoint).href);
  }

  async #sendNext(url: string): Promise<HttpAnswer> {
    const piece = this.#file.slice(this.offset, Math.min(this.offset + this.#upload.piece, this.#file.size));
    const answer = await this.#ask('PATCH', url, { 'upload-offset': String(this.offset), 'content-type': 'application/offset+octet-stream' }, piece);
    const offset = numberIn(answer, 'upload-offset');
    if (!isSuccess(answer)) throw failureOf(answer);
    if (offset !== this.offset + piece.size) throw new InterruptedError(new PortalError('broken', 'the server confirms another place than was sent'));
    this.offset = offset;
    this.#report();
    return answer;
  }

  async #ask(method: string, url: string, headers: Readonly<Record<string, string>>, body?: Blob): Promise<HttpAnswer> {
    const { signal } = this.#options;
    try {
      return await sendPiece({ method, url, headers: { ...this.#upload.headers, ...protocol, ...headers }, ...(body && { body }) }, body?.size ?? 0, signal);
    } catch (error) {
      if (signal?.aborted || !(error instanceof PortalError) || error.kind === 'intercepted') throw error;
      throw new InterruptedError(error);
    }
  }

  #report(): void {
    this.#options.onProgress?.({ confirmed: this.offset, sent: this.offset, resumeFrom: this.#url });
  }

  /** An upload goes to no other place than requests do, wherever an answer or a memory sends it. */
  #checked(url: string): string {
    const { origin, username, password } = new URL(url, this.#upload.endpoint);
    if (!this.#upload.origins.includes(origin) || username || password) throw new PortalError('broken', `the upload would go to ${origin}, which is not among the portal's origins`);
    return new URL(url, this.#upload.endpoint).href;
  }
}

const isSuccess = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300;

function numberIn(answer: HttpAnswer, name: string): number | undefined {
  const written = answer.header?.(name) ?? '';
  return /^\d{1,15}$/.test(written) ? Number(written) : undefined;
}

/** 409 and 423: another request of ours still holds the upload. 460 is what some servers say of a wrong checksum. */
function failureOf({ status, retryAfter, text }: HttpAnswer): Error {
  const kind = status === 401 || status === 403 ? 'forbidden' : [408, 409, 423, 425, 429].includes(status) || status >= 500 ? 'busy' : status === 404 || status === 410 ? 'missing' : 'refused';
  const failure = new PortalError(kind, `the server answered ${status} to a piece of the file`, { status, retryAfter, cause: text.slice(0, 300) });
  return kind === 'busy' ? new InterruptedError(failure) : failure;
}

/** Of UTF-8. */
const base64 = (text: string): string => btoa(new TextEncoder().encode(text).reduce((bytes, byte) => bytes + String.fromCharCode(byte), ''));

function waited(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  const isPage = typeof addEventListener === 'function';
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancelled);
      if (isPage) removeEventListener('online', over);
      settle();
    };
    const cancelled = (): void => end(() => reject(signal?.reason as Error));
    const over = (): void => end(resolve);
    const timer = setTimeout(over, milliseconds);
    signal?.addEventListener('abort', cancelled);
    if (isPage) addEventListener('online', over);
  });
}
