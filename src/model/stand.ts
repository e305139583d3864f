/** Where an earlier page stood, and taking the way up from there. Needed where things are filled in and kept. */
import { begin, canGo, frontier, goTo, type Journey, replan, stepsOf, type Submission, type SubmissionStep } from './submission.js';

/** What an earlier page knew of the way. */
export interface Stand extends Pick<Submission, 'choices' | 'papers'> {
  readonly step: SubmissionStep;
}

/** Where an earlier page stood: answers that still have a place stay, and so does the step if the way to it is still open. Nothing leads on from `send`. */
export function takeUp(journey: Journey, { choices, papers, step }: Stand): Submission {
  const { choices: fitting } = replan({ ...begin(journey), choices }, journey);
  const known = { ...begin(journey), choices: fitting, papers };
  const visited = stepsOf(known).slice(0, stepsOf(known).indexOf(step) + 1);
  const there = { ...known, visited: visited.length > 0 ? visited : known.visited, finished: visited.filter((one) => one !== step && (one === 'form' || one === 'files')) };
  return step === 'send' ? { ...there, step, entered: step } : canGo(there, step) ? goTo(there, step) : goTo(there, frontier(there));
}
