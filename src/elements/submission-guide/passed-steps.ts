import { stepsOf, type Submission, type SubmissionStep } from '../../model/submission.js';
import type { Scene } from './scene.js';

type FilledStep = 'form' | 'files';
const filled: readonly FilledStep[] = ['form', 'files'];

/** Steps the citizen has gone on from; what is wrong in them later holds her up again. */
export class PassedSteps {
  #steps: ReadonlySet<FilledStep> = new Set();

  add(step: FilledStep): void {
    this.#steps = new Set([...this.#steps, step]);
  }

  /** She stood at this step before. */
  before(step: SubmissionStep, submission: Submission): void {
    const steps = stepsOf(submission);
    this.#steps = new Set(filled.filter((one) => steps.indexOf(one) < steps.indexOf(step)));
  }

  clear(): void {
    this.#steps = new Set();
  }

  /** Tells the guide which of them are done. */
  tell(scene: Scene | undefined, right: Readonly<Record<FilledStep, boolean>>): void {
    for (const step of this.#steps) scene?.act({ kind: 'finish', step, finished: right[step] });
  }
}
