/**
 * What is noted of a submission that has left, so that after a reload or a closed tab the office can be asked what became of it: the id it
 * was sent under, how often, and which files the office had confirmed, by its own ids and their sizes. Nothing of it tells who the citizen
 * is: no answers, no names of files or papers, no hashes. As data from outside until it has been read here.
 */
import type { Attachment } from './attachment.js';
import { idempotencies } from './idempotency.js';
import * as z from './schema.js';
import type { KeptSending } from './sending.js';

const most = 1_000;
const count = z.number({ least: 0 });
const noteSchema = z.object({
  id: z.string({ pattern: /^[0-9a-f]{32}$/ }), idempotency: z.enum(idempotencies), attempts: count, rejections: count, nothingArrived: z.optional(z.boolean()),
  files: z.array(z.object({ key: z.string(), size: count, id: z.optional(z.string()) })),
});

export const noteOf = ({ id, idempotency, attempts, rejections, nothingArrived, attachments }: KeptSending): unknown =>
  ({ id, idempotency, attempts, rejections, nothingArrived, files: attachments.map(({ key, size, id: fileId }) => ({ key, size, id: fileId })) });

/** Undefined when it is no note, or one of a later make. */
export function readNote(written: unknown): KeptSending | undefined {
  const read = z.read(noteSchema, written).data;
  if (!read || read.files.length > most) return undefined;
  const { files, ...rest } = read;
  // Only a submission whose files were all confirmed leaves.
  return { ...rest, attachments: files.map((file): Attachment => ({ ...file, name: '', type: '', state: 'confirmed', confirmed: file.size, sent: file.size })) };
}
