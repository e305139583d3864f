/**
 * A draft: what was typed and chosen, for which procedure, where the citizen stood, and which files there were. As data from outside until
 * it has been read here; what cannot be read of it is missing, and the rest stands.
 */
import { type Attachment, stopped } from './attachment.js';
import type { Answer, Answers } from './form-answers.js';
import { type AskedField, askedSchema } from './form-change.js';
import { guideSteps } from './guide-steps.js';
import { channelTypes } from './procedure.js';
import * as z from './schema.js';
import { type Choices, readinesses, type SubmissionStep } from './submission.js';

export interface Draft {
  readonly procedure: string;
  readonly formVersion?: string | undefined;
  readonly answers: Answers;
  /** What the form asked for then; absent in drafts of earlier makes. */
  readonly asked?: readonly AskedField[] | undefined;
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

const text = z.string({ maxLength: longest });
const bytes = z.number({ least: 0 });
const perhaps = <Value>(schema: z.Schema<Value>): z.Optional<Value> => ({ ...z.optional(schema), read: (value) => z.read(schema, value).data });
const readiness = perhaps(z.enum(readinesses));

const choicesSchema = z.object({
  applicant: perhaps(z.enum(['self', 'onBehalf'])), case: perhaps(z.union([bytes, z.literal('unsure')])), channel: perhaps(z.enum(channelTypes)),
  identity: readiness, sim: readiness, device: readiness,
});
const fileSchema = z.object({
  key: text, paper: z.optional(text), name: text, type: text, size: bytes, confirmed: bytes, sha256: z.optional(text), id: z.optional(text), resumeFrom: z.optional(text),
});
const draftSchema = z.object({
  kind: z.literal('dvc-draft'), version: z.literal(1), procedure: z.string(), formVersion: z.optional(z.string()), answers: z.unknown(), asked: perhaps(z.array(askedSchema)),
  choices: perhaps(choicesSchema), papers: perhaps(z.array(text)), step: perhaps(z.enum(guideSteps)),
  submissionId: perhaps(z.string({ pattern: /^[0-9a-f]{32}$/ })), files: perhaps(z.array(fileSchema)),
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
  const read = z.read(draftSchema, written).data;
  if (read?.procedure !== procedure) return undefined;
  const answers = readAnswers(read.answers);
  if (!answers) return undefined;
  const { formVersion, asked, choices, papers, step, submissionId, files } = read;
  const attachments = files?.slice(0, mostFiles).map((file): Attachment => ({ ...file, state: 'paused', sent: file.confirmed }));
  return { procedure, formVersion, answers, asked: asked?.slice(0, most), choices: choices && withoutGaps(choices), papers: papers?.slice(0, most), step, submissionId, attachments };
}

/** A choice that was not made has no entry. */
const withoutGaps = (choices: Readonly<Record<string, unknown>>): Partial<Choices> =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));

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
