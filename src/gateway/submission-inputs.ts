/** Reading what a page hands in. What it says of a person is checked for its shape alone, and is nowhere but here and in the request to the office. */
import { z } from '../model/zod.js';
import type { DossierSubmission, DossierSupplement } from '../portal/portal.js';
import { refuse } from './failures.js';
import { fileHash, ownId } from './file-particulars.js';
import { readOfficeCode } from './inputs.js';
import { fileIdOf } from './upload-place.js';

/** Bytes: a form of five hundred fields and its list of files, several times over. */
export const largestSubmission = 512 * 1024;
const deepest = 64;

const line = z.string().check(z.maxLength(1_000));
/** In JSON what is not known is left out, or null. */
const maybe = <Schema extends z.ZodMiniType>(schema: Schema) => z.pipe(z.optional(z.nullable(schema)), z.transform((value) => value ?? undefined));
const attachmentSchema = z.strictObject({ id: line, name: line, size: z.int().check(z.nonnegative()), sha256: maybe(fileHash), paper: maybe(line) });
const attachmentsSchema = z.array(attachmentSchema).check(z.maxLength(500));
const submissionSchema = z.strictObject({
  submissionId: ownId,
  procedureCode: z.string(),
  procedureId: maybe(line),
  case: maybe(line),
  formVersion: maybe(line),
  onBehalf: maybe(z.boolean()),
  answers: z.record(z.string(), z.unknown()),
  attachments: maybe(attachmentsSchema),
});

/** What keeps an office from taking a submission twice; without one, its id does. */
const keyPattern = /^[\w-]{16,128}$/;

export function readSubmission(text: string, key: string | undefined, isKeyNeeded: boolean): DossierSubmission {
  const read = z.safeParse(submissionSchema, parse(text));
  if (!read.success) throw wrong(read.error.issues[0]?.path ?? []);
  const { submissionId, procedureCode, procedureId, attachments = [], ...rest } = read.data;
  return {
    ...rest, submissionId, submissionKey: readKey(key, isKeyNeeded) ?? submissionId, procedure: { code: readOfficeCode(procedureCode), id: procedureId },
    // A page may know a file by the name of its upload alone.
    attachments: attachments.map((one) => ({ ...one, id: fileIdOf(one.id) })),
  };
}

function readKey(key: string | undefined, isNeeded: boolean): string | undefined {
  if (key === undefined ? isNeeded : !keyPattern.test(key)) throw refuse(400, 'Thiếu hoặc sai dòng mở đầu Idempotency-Key. Chưa có gì được gửi.');
  return key;
}

const supplementSchema = z.strictObject({
  code: line, proof: maybe(z.string().check(z.regex(/^\d{3,6}$/))), submissionId: ownId, attachments: attachmentsSchema.check(z.minLength(1)), note: maybe(line),
});

/** Papers for a dossier that the office has; its code is a secret as in a look-up. */
export function readSupplement(text: string, key: string | undefined, isKeyNeeded: boolean): DossierSupplement {
  const read = z.safeParse(supplementSchema, parse(text));
  if (!read.success) throw wrong(read.error.issues[0]?.path ?? []);
  const { code, attachments, ...rest } = read.data;
  return { ...rest, dossierCode: code, submissionKey: readKey(key, isKeyNeeded) ?? rest.submissionId, attachments: attachments.map((one) => ({ ...one, id: fileIdOf(one.id) })) };
}

const findSchema = z.strictObject({ submissionId: ownId });

export function readSubmissionId(text: string): string {
  const read = z.safeParse(findSchema, parse(text));
  if (!read.success) throw wrong(['submissionId']);
  return read.data.submissionId;
}

/** Names of our own fields; those of the citizen's answers may say something of her. */
function wrong(path: readonly PropertyKey[]): ReturnType<typeof refuse> {
  const [first = '(toàn bộ)'] = path;
  return refuse(400, `Nội dung gửi lên không đúng ở ${String(first)}. Chưa có gì được gửi.`);
}

function parse(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse(400, 'Nội dung gửi lên phải là JSON.');
  }
  if (isDeeperThan(value, deepest)) throw refuse(400, 'Nội dung gửi lên lồng quá nhiều lớp.');
  return value;
}

const isDeeperThan = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1)));
