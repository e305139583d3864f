/** A body as it comes from a page: counted, cut off beyond its limit, and cut off when it no longer gets on. */
import type { Readable } from 'node:stream';
import { slowestBytesAMillisecond } from '../portal/upload/piece.js';
import { refuse } from './failures.js';

export interface Meter {
  /** Bytes. */
  readonly most: number;
  /** Milliseconds that it may stand still, and that it may take beside what the slowest line needs for its bytes. */
  readonly patience: number;
  /** Aborted when nobody waits for the body any longer. */
  readonly signal?: AbortSignal | undefined;
}

/** Milliseconds: longer than a telephone needs to come out of a tunnel. */
export const usualPatience = 30_000;

const tooLarge = 'Nội dung gửi lên quá lớn.';
const tooSlow = 'Mạng quá chậm hoặc đã ngắt nên việc gửi dừng lại. Phần đã nhận vẫn còn; xin thử lại.';

/** Throws what the page is told. The source itself is left open, so that it can still be told. */
export async function* metered(source: Readable, { most, patience, signal }: Meter): AsyncGenerator<Uint8Array, void, undefined> {
  const pieces = source.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
  const began = performance.now();
  let size = 0;
  for (;;) {
    const due = patience + size / slowestBytesAMillisecond - (performance.now() - began);
    const next = await inTime(pieces.next(), Math.max(Math.min(patience, due), 0), signal);
    if (next.done) return;
    size += next.value.length;
    if (size > most) throw refuse(413, tooLarge);
    yield next.value;
  }
}

/** The whole of it, where it is small enough to be held. */
export async function wholeText(source: Readable, meter: Meter): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of metered(source, meter)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

function inTime<Value>(coming: Promise<Value>, milliseconds: number, signal: AbortSignal | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', left);
      end();
    };
    const left = (): void => settle(() => reject(new Error('nobody waits for it any longer')));
    const timer = setTimeout(() => settle(() => reject(refuse(408, tooSlow))), milliseconds);
    if (signal?.aborted) left();
    else signal?.addEventListener('abort', left);
    coming.then((value) => settle(() => resolve(value)), (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error('cut off', { cause: error }))));
  });
}

/** Refuses by what a request says of itself, before any of its bytes is read. */
export function refuseTooLarge(length: string | undefined, most: number): void {
  if (length !== undefined && Number(length) > most) throw refuse(413, tooLarge);
}
