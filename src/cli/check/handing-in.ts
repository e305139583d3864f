/** Really hands in what a file describes, at a portal that is there to be tried. Only an option of its own asks for it. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { z } from '../../model/zod.js';
import type { PortalConfig } from '../../portal/config.js';
import { submissionPromisesOf, type SubmissionSample } from '../../portal/contract-submission.js';
import type { Portal } from '../../portal/portal.js';
import { openPortal } from '../../portal/rest/adapter.js';
import type { BrokenPromise } from './promises.js';
import { readText } from './text-file.js';
import type { Say } from './words.js';

const answers = z.record(z.string(), z.unknown());
const sampleSchema = z.strictObject({
  procedure: z.string(), case: z.optional(z.string()), answers, refusedAnswers: z.optional(answers),
  /** Beside this file, or by a full path. */
  file: z.optional(z.string()),
  /** The code of a dossier that waits for papers. The digits asked for beside it come as for a look-up. */
  supplement: z.optional(z.string()),
});
const largestSample = 1024 * 1024;
const types: Readonly<Record<string, string>> = { '.pdf': 'application/pdf', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.png': 'image/png' };

/** Reads what is to be handed in. */
export async function readSample(file: string, proof: string | undefined): Promise<{ readonly sample: SubmissionSample } | { readonly wrong: Say }> {
  const reading = await readText(file, largestSample);
  if ('unreadable' in reading) return { wrong: (words) => `${file}: ${words.unreadable[reading.unreadable]}.` };
  const read = z.safeParse(sampleSchema, parsed(reading.text));
  if (!read.success) return { wrong: (words) => words.wrongSample(file) };
  const { procedure: procedureCode, case: chosen, answers: right, refusedAnswers, file: attachment, supplement } = read.data;
  const content = attachment === undefined ? undefined : await readFile(resolve(dirname(file), attachment)).catch(() => undefined);
  if (attachment !== undefined && !content) return { wrong: (words) => `${attachment}: ${words.unreadable.absent}.` };
  const name = basename(attachment ?? '');
  const type = types[extname(name).toLowerCase()] ?? 'application/octet-stream';
  return { sample: { procedureCode, case: chosen, answers: right, refusedAnswers, supplement: supplement === undefined ? undefined : { dossierCode: supplement, proof }, file: { name, type, content: new Blob(content ? [new Uint8Array(content)] : []) } } };
}

export interface HandedIn {
  /** How many promises were asked for. */
  readonly asked: number;
  readonly broken: readonly BrokenPromise[];
  /** Codes of the dossiers that now lie at the office. */
  readonly codes: readonly string[];
}

/** `onAsk` hears what is tried next. */
export async function handIn(config: PortalConfig, location: string, sample: SubmissionSample, onAsk: (sentence: string) => void): Promise<HandedIn> {
  const codes = new Set<string>();
  const portal = noting(await openPortal(config, location), codes);
  const promises = submissionPromisesOf(portal);
  const broken: BrokenPromise[] = [];
  for (const { sentence, check } of promises) {
    onAsk(sentence);
    await check(portal, sample).catch((error: unknown) => broken.push({ sentence, detail: error instanceof Error ? error.message : '' }));
  }
  return { asked: promises.length, broken, codes: [...codes] };
}

const noting = (portal: Portal, codes: Set<string>): Portal => ({
  ...portal,
  ...(portal.submitDossier && {
    submitDossier: async (dossier, options) => {
      const receipt = await portal.submitDossier?.(dossier, options);
      if (!receipt) throw new Error('there is no submitDossier');
      codes.add(receipt.code);
      return receipt;
    },
  }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
