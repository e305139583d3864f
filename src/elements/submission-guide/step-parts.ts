/** What is shown of a step, and what stands in its place while its part is on its way: all but the first are loaded late. */
import type { TemplateResult } from 'lit';
import type { SubmissionStep } from '../../model/submission.js';
import { addStyles } from '../late-styles.js';
import type { Widget } from '../widget.js';
import { AwaitedPart } from './awaited-part.js';
import { eligibility } from './eligibility.js';
import type { FilingDoor } from './filing-door.js';
import type { LaterPart, LaterSteps } from './later-steps.js';
import type { Scene } from './scene.js';

const isOfFiling = (step: SubmissionStep): step is 'form' | 'files' | 'send' => step === 'form' || step === 'files' || step === 'send';

/** Draws running text of the office. */
type OfficeText = (source: string) => TemplateResult;

/** The reader of markup is large, and many a first step has none to show. */
async function officeTextIn(widget: Widget): Promise<OfficeText> {
  const [{ readRichText }, { richText, richTextStyles }] = await Promise.all([import('../../model/rich-text.js'), import('../../ui/rich-text.js')]);
  addStyles(widget, richTextStyles);
  return (source) => richText(readRichText(source));
}

export class StepParts {
  readonly later: AwaitedPart<LaterSteps>;
  readonly text: AwaitedPart<OfficeText>;
  readonly #door: FilingDoor;

  /** `aim` puts the focus on the step's heading. */
  constructor(widget: Widget, door: FilingDoor, aim: () => void) {
    this.#door = door;
    this.later = new AwaitedPart(widget, async () => new (await import('./later-steps.js')).LaterSteps(widget), aim);
    this.text = new AwaitedPart(widget, () => officeTextIn(widget), aim);
  }

  /** All that comes later, for whoever stands at a step. */
  bring(step: SubmissionStep | undefined): void {
    for (const part of [this.later, this.text]) void part.bring(step);
  }

  /** What is used at the end and on paper, too. */
  bringAll(): void {
    void this.later.bring().then(() => this.later.part?.bringAll());
  }

  /** The part that the step at hand waits for. */
  awaited({ submission: { step }, words: { laterSteps } }: Scene): AwaitedPart<unknown> | undefined {
    if (isOfFiling(step)) return this.#door.filing ? undefined : this.#door.late;
    return step === 'eligibility' || laterSteps ? undefined : this.later;
  }

  step(scene: Scene): unknown {
    const { submission: { step }, words: { common } } = scene;
    if (isOfFiling(step)) return this.#door.filing?.step(scene, step) ?? this.#door.late.template(common);
    const drawn = (part: LaterPart): unknown => this.later.part?.draw(scene, part) ?? this.later.template(common);
    return step === 'eligibility' ? eligibility(scene, () => drawn('onBehalf')) : drawn(step);
  }

  /** In place of a procedure that the portal cannot show. */
  unavailable(code: string, scene: Pick<Scene, 'portal' | 'words'>): TemplateResult {
    return this.later.part?.unavailable(code, scene) ?? this.later.template(scene.words.common);
  }
}
