/** Files and published portal.json, read whole, never larger than is allowed. */
import { open, stat } from 'node:fs/promises';
import { fetchConfig } from '../../portal/http.js';
import { PortalError } from '../../portal/portal.js';

export type Unreadable = 'absent' | 'noFile' | 'notAllowed' | 'tooLarge' | 'notUtf8' | 'notAnswered';

export type TextReading = { readonly text: string } | { readonly unreadable: Unreadable };

/** portal.json is read by every page: pages refuse a larger one. */
export const largestConfig = 256 * 1024;

export const isAddress = (written: string): boolean => /^https?:\/\//i.test(written);

/** A portal.json by its path, or by its address where it is published already. */
export async function readConfigText(written: string): Promise<TextReading> {
  if (!isAddress(written)) return readText(written, largestConfig);
  try {
    const { status, text } = await fetchConfig(written);
    return status === 200 ? { text } : { unreadable: status === 404 || status === 410 ? 'absent' : 'notAnswered' };
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    return { unreadable: error.kind === 'broken' ? 'tooLarge' : 'notAnswered' };
  }
}

/** Reads one byte more than is allowed, so that a file that grows, or tells no size, is bounded too. */
export async function readText(path: string, largest: number): Promise<TextReading> {
  try {
    if (!(await stat(path)).isFile()) return { unreadable: 'noFile' };
    const file = await open(path);
    try {
      const buffer = Buffer.alloc(largest + 1);
      let size = 0;
      for (let read = -1; read !== 0 && size <= largest; size += read) read = (await file.read(buffer, size, buffer.length - size)).bytesRead;
      return size > largest ? { unreadable: 'tooLarge' } : { text: new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, size)) };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { unreadable: whyUnreadable(error) };
  }
}

function whyUnreadable(error: unknown): Unreadable {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent';
  if (code === 'EACCES' || code === 'EPERM') return 'notAllowed';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'notUtf8';
  throw error;
}
