/** A draft of a form: what was typed, for which procedure. As data from outside until it has been read here. */
import type { Answer, Answers } from './form-answers.js';
import { type AskedField, readAsked } from './form-change.js';
import { z } from './zod.js';

export interface Draft {
  readonly procedure: string;
  readonly formVersion?: string | undefined;
  readonly answers: Answers;
  /** What the form asked for then; absent in drafts of earlier makes. */
  readonly asked?: readonly AskedField[] | undefined;
}

const deepest = 12;
const most = 2_000;
/** Letters of one answer; a longer one is no answer of a person. */
const longest = 20_000;

const draftSchema = z.object({ kind: z.literal('dvc-draft'), version: z.literal(1), procedure: z.string(), formVersion: z.optional(z.string()), answers: z.unknown(), asked: z.optional(z.unknown()) });

/** As it is kept, on the device or in a file. */
export const writeDraft = (draft: Draft): unknown => ({ kind: 'dvc-draft', version: 1, ...draft });

/** Undefined when it is no draft of this procedure, or one of a later make. */
export function readDraft(written: unknown, procedure: string): Draft | undefined {
  const read = draftSchema.safeParse(written);
  if (!read.success || read.data.procedure !== procedure) return undefined;
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
  const answers = answer(read.data.answers, 0);
  if (answers === undefined || typeof answers === 'string' || Array.isArray(answers)) return undefined;
  const { formVersion, asked } = read.data;
  return { procedure, formVersion, answers: answers as Answers, asked: readAsked(asked) };
}
