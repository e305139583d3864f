/** Steps with work of their own that the citizen has gone on from; what is wrong in them later holds her up again. */
import type { SubmissionStep } from '../../model/submission.js';
import type { Scene } from './scene.js';

type Work = Readonly<Record<'form' | 'files', () => boolean>>;

export class StepsPassed {
  #steps: readonly (keyof Work)[] = [];
  readonly #isDone: Work;

  constructor(isDone: Work) {
    this.#isDone = isDone;
  }

  pass(step: keyof Work): void {
    this.#steps = [...this.#steps.filter((one) => one !== step), step];
  }

  /** Those before a step count as gone on from. */
  takeUp(step: SubmissionStep, steps: readonly SubmissionStep[]): void {
    this.#steps = (['form', 'files'] as const).filter((one) => steps.indexOf(one) < steps.indexOf(step));
  }

  clear(): void {
    this.#steps = [];
  }

  tell(scene: Scene): void {
    for (const step of this.#steps) scene.act({ kind: 'finish', step, finished: this.#isDone[step]() });
  }
}
