/**
 * Which of a procedure's published steps a dossier still has before it. Told by the office's own words where they are the names of steps,
 * else by what a state proves: whoever waits for the office has handed in. What neither tells is not guessed, and no day is named.
 */
import type { Dossier } from './dossier.js';
import type { Procedure } from './procedure.js';
import type { Status } from './status.js';
import { fold } from './text.js';

/** "Bước 2: Nộp hồ sơ" → "nop ho so". */
const bare = (name: string): string => fold(name).replace(/^buoc \d+\s*[:.)–-]*\s*/, '');

const handingIn = /^(?:nop|gui)\b|\bcach nop$/;
const takingIn = /^(?:nop|gui|tiep nhan)\b|\bcach nop$/;
const handingOut = /\bket qua\b|^nhan\b|\bnhan giay\b/;

/** The steps that a state proves to lie behind; absent, it proves nothing, or nothing is to come. */
const provenBy: Readonly<Partial<Record<Status, RegExp>>> = {
  submitted: handingIn, accepted: takingIn, inProgress: takingIn, supplementRequested: takingIn, paymentRequired: takingIn, suspended: takingIn,
};

export function stepsToCome({ steps = [] }: Pick<Procedure, 'steps'>, { status, history = [], currentStep }: Pick<Dossier, 'status' | 'history' | 'currentStep'>): readonly string[] {
  const names = steps.flatMap(({ name }) => name ?? []);
  if (status.code === 'completed') return names.slice(-1).filter((name) => handingOut.test(bare(name)));
  const proven = provenBy[status.code];
  if (!proven) return [];
  const told = [currentStep, ...history.map(({ step }) => step)].flatMap((words) => (words ? bare(words) : []));
  const last = (isBehind: (name: string) => boolean): number => names.map(bare).map(isBehind).lastIndexOf(true);
  const place = Math.max(last((name) => told.includes(name)), last((name) => proven.test(name)));
  return place < 0 ? [] : names.slice(place + 1);
}
