/** What a page says of a file before it sends it: metadata of a resumable upload, or fields of a form. Every value bounded; what is not known is refused. */
import { Buffer } from 'node:buffer';
import { z } from '../model/zod.js';
import type { Variables } from '../portal/rest/url-template.js';
import { refuse } from './failures.js';

/** The id of a submission, and keys within it. */
export const ownId = z.string().check(z.regex(/^[\w-]{16,64}$/));
const line = (most: number) => z.string().check(z.maxLength(most), z.regex(/^[^\p{Cc}]*$/u));
export const fileHash = z.string().check(z.regex(/^[0-9a-fA-F]{64}$/));

const particularsSchema = z.strictObject({
  submission: ownId,
  key: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  filename: z.optional(line(255)),
  filetype: z.optional(z.string().check(z.regex(/^[\w.+-]{1,80}\/[\w.+-]{1,80}$/))),
  sha256: z.optional(fileHash),
  paper: z.optional(line(500)),
});

const wrong = 'Thông tin về tệp không đúng. Xin tải lại trang rồi chọn lại tệp.';

/** The variables of portal.json that stand for what a page says. `size` in bytes, where it is known. */
export function readParticulars(said: ReadonlyMap<string, string>, size: number | undefined): Variables {
  // A field without a value says nothing.
  const read = z.safeParse(particularsSchema, Object.fromEntries([...said].filter(([, value]) => value !== '')));
  if (!read.success) throw refuse(400, wrong);
  const { submission, key, filename, filetype, sha256, paper } = read.data;
  return { submissionId: submission, fileKey: key, fileName: filename, fileType: filetype, fileHash: sha256, paper, fileSize: size };
}

const longestMetadata = 4 * 1024;

/** tus 1.0, Upload-Metadata: names and base64 of their values. */
export function readMetadata(header: string): ReadonlyMap<string, string> {
  if (header.length > longestMetadata) throw refuse(400, wrong);
  const said = new Map<string, string>();
  for (const pair of header.split(',').filter((one) => one.trim() !== '')) {
    const [, name = '', value = ''] = /^\s*([\w-]{1,64})(?: ([A-Za-z0-9+/]*={0,2}))?\s*$/.exec(pair) ?? [];
    if (name === '' || said.has(name)) throw refuse(400, wrong);
    said.set(name, Buffer.from(value, 'base64').toString());
  }
  return said;
}

export const writeMetadata = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`).join(',');

/** A whole number in a header; undefined when it is none. */
export const readBytes = (written: string | null | undefined): number | undefined => (/^\d{1,15}$/.test(written ?? '') ? Number(written) : undefined);
