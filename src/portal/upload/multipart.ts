/**
 * A file in one form (multipart/form-data), for backends without resumable uploads. By XMLHttpRequest where there is one, for only it tells
 * what has left: a line that stands still is noticed by that, and there is no other limit while bytes leave.
 */
import { type HttpAnswer, limits, readRetryAfter } from '../http.js';
import { PortalError, type UploadOptions } from '../portal.js';
import { sendPiece } from './piece.js';

export interface FormUpload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  /** The field the file stands in. */
  readonly field: string;
  readonly name: string;
}

/** Any HTTP status is an answer. Progress says what has left; confirmed is nothing before the answer. */
export async function uploadByForm(file: Blob, { url, headers, fields, field, name }: FormUpload, { signal, onProgress }: UploadOptions): Promise<HttpAnswer> {
  signal?.throwIfAborted();
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append(field, file, name);
  if (typeof XMLHttpRequest === 'undefined') return sendPiece({ method: 'POST', url, headers, body: form }, file.size, signal);
  return sendByRequest(new XMLHttpRequest(), url, headers, form, (sent) => onProgress?.({ confirmed: 0, sent: Math.min(sent, file.size) }), signal);
}

/** After the last byte the office may look the file through before it answers. */
const headPatience = limits.head * 8;

function sendByRequest(
  request: XMLHttpRequest, url: string, headers: Readonly<Record<string, string>>, form: FormData, onSent: (bytes: number) => void, signal: AbortSignal | undefined,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    let patience = setTimeout(late, limits.idle);
    const cancelled = (): void => {
      request.abort();
      end(() => reject(signal?.reason as Error));
    };
    function end(settle: () => void): void {
      clearTimeout(patience);
      signal?.removeEventListener('abort', cancelled);
      settle();
    }
    function late(): void {
      request.abort();
      end(() => reject(new PortalError('timeout', 'the file no longer gets on')));
    }
    function wait(milliseconds: number): void {
      clearTimeout(patience);
      patience = setTimeout(late, milliseconds);
    }
    signal?.addEventListener('abort', cancelled);
    request.upload.onprogress = ({ loaded }) => {
      wait(limits.idle * 2);
      onSent(loaded);
    };
    request.upload.onload = () => wait(headPatience);
    request.onerror = () => end(() => reject(new PortalError('offline', 'no answer: no network, or cross-origin request not allowed')));
    request.onload = () => end(() => {
      if (request.responseURL !== '' && request.responseURL !== url) reject(new PortalError('intercepted', 'the portal, or a network on the way, redirects elsewhere'));
      else resolve({ status: request.status, text: request.responseText.slice(0, limits.bytes), retryAfter: readRetryAfter(request.getResponseHeader('retry-after')), header: (name) => request.getResponseHeader(name) });
    });
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.send(form);
  });
}
