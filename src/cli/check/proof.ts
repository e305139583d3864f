/** The digits that a portal asks for beside the code of a dossier: from a file or the environment, never from the command line, where others see them. */
import { readText } from './text-file.js';
import type { Say } from './words.js';

export const proofVariable = 'DVC_PROOF';
const largest = 1024;

/** Undefined when none are given. What is said of wrong ones never repeats them. */
export async function readProof(file: string | undefined, environment: NodeJS.ProcessEnv): Promise<{ readonly proof: string | undefined } | { readonly wrong: Say }> {
  const reading = file === undefined ? { text: environment[proofVariable] ?? '' } : await readText(file, largest);
  if ('unreadable' in reading) return { wrong: (words) => `${file ?? ''}: ${words.unreadable[reading.unreadable]}.` };
  const proof = reading.text.trim();
  if (proof === '' && file === undefined) return { proof: undefined };
  return /^\d{3,6}$/.test(proof) ? { proof } : { wrong: (words) => words.wrongProof(file ?? proofVariable) };
}
