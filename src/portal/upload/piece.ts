/** One piece of a file on its way. */
import { exchange, guardedFetch, type HttpAnswer, limits } from '../http.js';

/** 16 kbit/s: less than the poorest telephone line gives. */
export const slowestBytesAMillisecond = 2;

/**
 * Sends one piece of a file, or what belongs to its upload. Never repeated here: what the server has of it is asked first. The time goes
 * by the size, as slow as a line may be.
 */
export const sendPiece = (request: { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body?: BodyInit }, size: number, signal?: AbortSignal): Promise<HttpAnswer> => {
  const patience = limits.total + size / slowestBytesAMillisecond;
  return exchange({ ...limits, head: patience, total: patience + limits.total }, signal, (abort) => guardedFetch(request.url, { method: request.method, headers: request.headers, body: request.body, signal: abort }));
};
