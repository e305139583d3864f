/**
 * A draft: what was typed and chosen, for which procedure, where the citizen stood, and which files there were. As data from outside until
 * it has been read here; what cannot be read of it is missing, and the rest stands.
 */
import { type Attachment, stopped } from './attachment.js';
import type { Answer, Answers } from './form-answers.js';
import { guideSteps } from './guide.js';
import { channelTypes } from './procedure.js';
import { type Choices, readinesses, type SubmissionStep } from './submission.js';
import { z } from './zod.js';

export interface Draft {
  readonly procedure: string;
  readonly formVersion?: string | undefined;
  readonly answers: Answers;
  readonly choices?: Readonly<Partial<Choices>> | undefined;
  /** Keys of the papers the citizen has at hand. */
  readonly papers?: readonly string[] | undefined;
  readonly step?: SubmissionStep | undefined;
  /** Two pages with one draft are one submission. */
  readonly submissionId?: string | undefined;
  /** Their bytes are not kept: they are chosen again, unless the server says that it still has them. */
  readonly attachments?: readonly Attachment[] | undefined;
}

const deepest = 12;
const most = 2_000;
const mostFiles = 200;
/** Letters of one answer; a longer one is no answer of a person. */
const longest = 20_000;

const text = z.string().check(z.maxLength(longest));
const bytes = z.number().check(z.nonnegative());
const choiceSchemas = {
  applicant: z.enum(['self', 'onBehalf']), case: z.union([bytes, z.literal('unsure')]), channel: z.enum(channelTypes),
  identity: z.enum(readinesses), sim: z.enum(readinesses), device: z.enum(readinesses),
} satisfies Readonly<Record<keyof Choices, unknown>>;
const papersSchema = z.array(text).check(z.maxLength(most));
const stepSchema = z.enum(guideSteps);
const idSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const filesSchema = z.array(z.object({
  key: text, paper: z.optional(text), name: text, type: text, size: bytes, confirmed: bytes, sha256: z.optional(text), id: z.optional(text), resumeFrom: z.optional(text),
})).check(z.maxLength(mostFiles));
const draftSchema = z.object({
  kind: z.literal('dvc-draft'), version: z.literal(1), procedure: z.string(), formVersion: z.optional(z.string()), answers: z.unknown(),
  choices: z.optional(z.record(z.string(), z.unknown())), papers: z.optional(z.unknown()), step: z.optional(z.unknown()), submissionId: z.optional(z.unknown()), files: z.optional(z.unknown()),
});

/** As it is kept, on the device or in a file. */
export const writeDraft = ({ attachments, ...draft }: Draft): unknown => ({
  kind: 'dvc-draft', version: 1, ...draft,
  files: attachments?.map(stopped).map(({ key, paper, name, type, size, confirmed, sha256, id, resumeFrom }) => ({ key, paper, name, type, size, confirmed, sha256, id, resumeFrom })),
});

/** Without the addresses under which the server takes the rest of an upload: a file may come into other hands. */
export const draftToTakeAway = ({ attachments, ...draft }: Draft): Draft => ({ ...draft, attachments: attachments?.map((one) => ({ ...one, resumeFrom: undefined })) });

/** Undefined when it is no draft of this procedure, or one of a later make. */
export function readDraft(written: unknown, procedure: string): Draft | undefined {
  const read = draftSchema.safeParse(written);
  if (!read.success || read.data.procedure !== procedure) return undefined;
  const answers = readAnswers(read.data.answers);
  if (!answers) return undefined;
  const { formVersion, choices, papers, step, submissionId, files } = read.data;
  const attachments = filesSchema.safeParse(files).data?.map((file): Attachment => ({ ...file, state: 'paused', sent: file.confirmed }));
  return {
    procedure, formVersion, answers, attachments, choices: choices && readChoices(choices),
    papers: papersSchema.safeParse(papers).data, step: stepSchema.safeParse(step).data, submissionId: idSchema.safeParse(submissionId).data,
  };
}

/** A choice that was not made has no entry. */
const readChoices = (written: Readonly<Record<string, unknown>>): Partial<Choices> =>
  Object.fromEntries(Object.entries(choiceSchemas).map(([name, schema]) => [name, schema.safeParse(written[name]).data] as const).filter(([, value]) => value !== undefined));

function readAnswers(written: unknown): Answers | undefined {
  let count = 0;
  const answer = (value: unknown, depth: number): Answer | undefined => {
    count += 1;
    if (count > most || depth > deepest) return undefined;
    if (typeof value === 'string') return value.slice(0, longest);
    if (Array.isArray(value)) return value.flatMap((one) => answer(one, depth + 1) ?? []);
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== '__proto__').flatMap(([name, one]) => {
      const inner = answer(one, depth + 1);
      return inner === undefined ? [] : [[name, inner] as const];
    }));
  };
  const answers = answer(written, 0);
  return answers === undefined || typeof answers === 'string' || Array.isArray(answers) ? undefined : (answers as Answers);
}
