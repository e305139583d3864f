/** What an office says about the guide's own steps: which it does without, and what it adds to them. */
import { type GuideStep, guideSteps, type leavableSteps } from './guide-steps.js';
import { normaliseCode } from './text.js';

export interface GuideRules {
  readonly without?: readonly (typeof leavableSteps)[number][] | undefined;
  /** The office's own words, shown in that step. */
  readonly notes?: Readonly<Partial<Record<GuideStep, string | undefined>>> | undefined;
}

/** What holds for every procedure, and by code what is added for one. */
export interface Guide extends GuideRules {
  readonly procedures?: Readonly<Record<string, GuideRules>> | undefined;
}

/** The rules that hold for a procedure: the general ones, then its own. */
export const guideRules = ({ procedures = {}, ...general }: Guide, code: string): readonly GuideRules[] =>
  [general, ...Object.entries(procedures).flatMap(([key, own]) => (normaliseCode(key) === normaliseCode(code) ? [own] : []))];

const inFragment = 'dvc-guide';

/** The fragment of an address that opens the guide of a procedure at a step. It says nothing of the citizen. */
export const fragmentOf = (code: string, step: string): string => `#${inFragment}=${encodeURIComponent(normaliseCode(code))}/${step}`;

export const isGuideFragment = (fragment: string): boolean => fragment.startsWith(`#${inFragment}=`);

/** The step that a fragment names for this procedure; undefined for any other, and for what is no step. */
export function stepInFragment(fragment: string, code: string): GuideStep | undefined {
  if (!isGuideFragment(fragment)) return undefined;
  const named = new URLSearchParams(fragment.slice(1)).get(inFragment) ?? '';
  const end = named.lastIndexOf('/');
  return normaliseCode(named.slice(0, end)) === normaliseCode(code) ? guideSteps.find((step) => step === named.slice(end + 1)) : undefined;
}
