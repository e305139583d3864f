/**
 * The way of a submission (việc nộp hồ sơ) from "can I?" to the official page, or to the receipt where the portal takes in submissions
 * itself: steps, answers and what may follow what. Pure: nothing is sent, nothing is stored, and no answer says who the citizen is.
 */
import { type GuideStep, guideSteps } from './guide-steps.js';
import { choosableCases } from './papers.js';
import type { ChannelType, Procedure } from './procedure.js';

/** `track` comes after the dossier is with the office; it can be gone to at any time. */
export type SubmissionStep = GuideStep | 'track';

export const accountNeeds = ['identity', 'sim', 'device'] as const;
/** What filing online takes: VNeID level 2, a SIM in one's own name, a telephone or computer. */
export type AccountNeed = (typeof accountNeeds)[number];
export const readinesses = ['yes', 'no', 'unknown'] as const;
export type Readiness = (typeof readinesses)[number];
export type Applicant = 'self' | 'onBehalf';

export interface Choices extends Readonly<Record<AccountNeed, Readiness>> {
  readonly applicant: Applicant;
  /** Its place among the procedure's cases; `unsure` shows the papers of all. */
  readonly case: number | 'unsure';
  readonly channel: ChannelType;
}
export type Question = keyof Choices;

/** What a procedure lets the citizen choose. */
export interface Journey {
  /** Undefined when it was not published. */
  readonly online: boolean | undefined;
  /** Places of the cases to choose from; empty when the papers are the same for everybody. */
  readonly cases: readonly number[];
  readonly channels: readonly ChannelType[];
  /** Where the online way leads: to the official page, or to the office itself. */
  readonly ending: Ending;
  /** Steps that this portal does without. */
  readonly leftOut: readonly SubmissionStep[];
}
export type Ending = 'handoff' | 'submit';

export interface Submission {
  readonly journey: Journey;
  readonly step: SubmissionStep;
  readonly visited: readonly SubmissionStep[];
  /** Where an address opened the guide: questions before it hold nobody back until the review, which asks for them. */
  readonly entered?: SubmissionStep | undefined;
  readonly choices: Readonly<Partial<Choices>>;
  /** Keys of the papers the citizen has at hand. */
  readonly papers: readonly string[];
  /** Steps with work of their own that is done: the form is right, every file is with the office. */
  readonly finished: readonly SubmissionStep[];
}

export type SubmissionAction =
  | { readonly [Name in Question]: { readonly kind: 'choose'; readonly question: Name; readonly value: Choices[Name] } }[Question]
  | { readonly kind: 'tick'; readonly paper: string; readonly has: boolean }
  | { readonly kind: 'finish'; readonly step: SubmissionStep; readonly finished: boolean }
  | { readonly kind: 'next' | 'back' | 'restart' }
  | { readonly kind: 'go'; readonly to: SubmissionStep }
  /** The procedure was read again; answers that still have a place stay. */
  | { readonly kind: 'replan'; readonly journey: Journey };

export const begin = (journey: Journey): Submission => {
  const [step = 'eligibility'] = stepsOf({ journey, choices: {} });
  return { journey, step, visited: [step], choices: {}, papers: [], finished: [] };
};

/** Begins at a step of the journey. What is filled in here begins with the form, which nobody has filled in yet. */
export function beginAt(journey: Journey, wanted: SubmissionStep): Submission {
  const steps = stepsOf({ journey, choices: {} });
  const first = steps.indexOf('form');
  const step = first >= 0 && steps.indexOf(wanted) > first ? 'form' : wanted;
  return steps.includes(step) ? { ...begin(journey), step, visited: [step], entered: step } : begin(journey);
}

/** What is filled in and sent here, instead of on the official page. */
const filingSteps: readonly SubmissionStep[] = ['form', 'files', 'send'];

/** The steps of this journey. Without an online channel nobody needs an account; what goes another way than online is not filled in here. */
export function stepsOf({ journey, choices }: Pick<Submission, 'journey' | 'choices'>): readonly SubmissionStep[] {
  const isFiled = journey.ending === 'submit' && journey.online !== false && (channelOf({ journey, choices }) ?? 'online') === 'online';
  return guideSteps.filter((step) => !journey.leftOut.includes(step) && (step !== 'account' || journey.online !== false) &&
    (filingSteps.includes(step) ? isFiled : step !== 'official' || !isFiled));
}

/** Whether this way ends with sending here. */
export const isFiled = (submission: Pick<Submission, 'journey' | 'choices'>): boolean => stepsOf(submission).includes('send');

/** The channel taken: the one chosen, or the only one there is. */
export const channelOf = ({ journey, choices }: Pick<Submission, 'journey' | 'choices'>): ChannelType | undefined =>
  choices.channel ?? (journey.channels.length === 1 ? journey.channels[0] : undefined);

/** Whether there is anything to wipe. */
export const holdsAnswers = ({ step, visited, choices, papers }: Submission): boolean =>
  step !== visited[0] || papers.length > 0 || Object.keys(choices).length > 0;

/** Questions of a step that still need an answer. "No" and "don't know" are answers. */
export function unanswered(submission: Submission, step: SubmissionStep = submission.step): readonly Question[] {
  const { journey, choices } = submission;
  const asked: readonly Question[] =
    step === 'eligibility' ? (journey.cases.length > 0 ? ['applicant', 'case'] : ['applicant'])
    : step === 'account' ? accountNeeds
    : step === 'channel' && journey.channels.length > 1 ? ['channel']
    : [];
  return asked.filter((question) => choices[question] === undefined);
}

/** The steps that still ask for something. */
export const openSteps = (submission: Submission): readonly SubmissionStep[] => stepsOf(submission).filter((step) =>
  unanswered(submission, step).length > 0 || ((step === 'form' || step === 'files') && !submission.finished.includes(step)));

/** The last step whose way there is answered, or, of what came before the step the guide was opened at, need not be before the review. */
export function frontier(submission: Submission): SubmissionStep {
  const steps = stepsOf(submission);
  const open = openSteps(submission);
  const entered = submission.entered ? steps.indexOf(submission.entered) : -1;
  const asked = open.find((step) => steps.indexOf(step) >= entered);
  const until = asked ?? (open.length > 0 ? steps[Math.max(entered, steps.indexOf('review'))] : undefined);
  return until ?? steps[steps.length - 1] ?? 'review';
}

export function canGo(submission: Submission, to: SubmissionStep): boolean {
  const steps = stepsOf(submission);
  return to === 'track' || (steps.includes(to) && steps.indexOf(to) <= steps.indexOf(frontier(submission)));
}

export const goTo = (submission: Submission, step: SubmissionStep): Submission =>
  canGo(submission, step)
    ? { ...submission, step, visited: submission.visited.includes(step) ? submission.visited : [...submission.visited, step] }
    : submission;

/** The state after an action; the same state when the action is not possible in it. */
export function advance(submission: Submission, action: SubmissionAction): Submission {
  const { step, choices, papers, journey } = submission;
  switch (action.kind) {
    case 'choose': return { ...submission, choices: { ...choices, [action.question]: action.value } };
    case 'tick': {
      const others = papers.filter((paper) => paper !== action.paper);
      return { ...submission, papers: action.has ? [...others, action.paper] : others };
    }
    case 'finish': {
      const { finished } = submission;
      if (finished.includes(action.step) === action.finished) return submission;
      return { ...submission, finished: action.finished ? [...finished, action.step] : finished.filter((one) => one !== action.step) };
    }
    case 'next': return unanswered(submission).length > 0 ? submission : goTo(submission, neighbour(submission, 1) ?? 'track');
    case 'back': return goTo(submission, neighbour(submission, -1) ?? step);
    case 'go': return goTo(submission, action.to);
    case 'restart': return begin(journey);
    case 'replan': return replan(submission, action.journey);
  }
}

/** From tracking, where one can come from anywhere, the way back is to the furthest step seen. */
function neighbour(submission: Submission, distance: 1 | -1): SubmissionStep | undefined {
  const steps = stepsOf(submission);
  if (submission.step !== 'track') return steps[steps.indexOf(submission.step) + distance];
  return distance === 1 ? undefined : steps.filter((step) => submission.visited.includes(step) && canGo(submission, step)).pop();
}

/** The same way by another journey: answers that still have a place stay, and so does the step if the way to it is still open. */
export function replan({ step, visited, entered, choices: { case: chosen, channel, ...choices }, papers, finished }: Submission, journey: Journey): Submission {
  const planned: Submission = {
    journey, step, visited, entered, papers, finished,
    choices: {
      ...choices,
      ...((chosen === 'unsure' || (chosen !== undefined && journey.cases.includes(chosen))) && { case: chosen }),
      ...(channel && journey.channels.includes(channel) && { channel }),
    },
  };
  return canGo(planned, step) ? planned : goTo(planned, frontier(planned));
}

/** What a procedure lets the citizen choose. Channels that are published are believed before the level is. */
export function planJourney({ channels = [], onlineLevel, cases = [] }: Procedure, ending: Ending = 'handoff', leftOut: readonly SubmissionStep[] = []): Journey {
  const types = [...new Set(channels.map(({ type }) => type))];
  const byLevel = onlineLevel && (onlineLevel === 'full' || onlineLevel === 'partial');
  return { online: types.length > 0 ? types.includes('online') : byLevel, cases: choosableCases(cases), channels: types, ending, leftOut };
}
