/** The steps after the first that are not filled in here, and what only a press brings; loaded, with their words, while the citizen reads the first. */
import { html, nothing, type TemplateResult } from 'lit';
import { laterSteps } from '../../i18n/vi/later-steps.js';
import { procedureFacts } from '../../i18n/vi/procedure-facts.js';
import type { SubmissionStep } from '../../model/submission.js';
import { notice } from '../../ui/notice.js';
import { richTextStyles } from '../../ui/rich-text.js';
import { addStyles } from '../late-styles.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { account } from './account.js';
import { AwaitedPart } from './awaited-part.js';
import { duty } from './duty.js';
import type { Elsewhere } from './elsewhere.js';
import { laterStyles } from './later-steps.styles.js';
import { official } from './official.js';
import { onBehalf } from './on-behalf.js';
import { papers } from './papers.js';
import { review } from './review.js';
import type { LaterScene, LaterWords, Scene } from './scene.js';
import { DvcHandedOffEvent, DvcHandoffEvent } from './submission-guide.events.js';
import { track } from './track.js';
import { unavailable } from './unavailable.js';
import { ways } from './ways.js';

/** `help` is what stands at the foot of every step, below the office. */
export type LaterPart = Exclude<SubmissionStep, 'eligibility' | 'form' | 'files' | 'send'> | 'onBehalf' | 'help';

export class LaterSteps {
  readonly #widget: Widget;
  readonly #translation: Translation<'laterSteps' | 'procedureFacts'>;
  readonly #elsewhere: AwaitedPart<Elsewhere>;
  #printFailed = false;

  constructor(widget: Widget) {
    this.#widget = widget;
    this.#translation = new Translation(widget, { laterSteps, procedureFacts });
    this.#elsewhere = new AwaitedPart(widget, async () => new (await import('./elsewhere.js')).Elsewhere(widget));
    addStyles(widget, richTextStyles, laterStyles);
  }

  /** Undefined while those of another language are on their way. */
  get words(): LaterWords | undefined {
    return this.#translation.ready ? this.#translation.words : undefined;
  }

  /** What does not arrive now is asked for again when it is used. */
  bringAll(): void {
    for (const bring of [() => import('./checklist.js'), () => import('./receipt-paper.js'), () => import('./elsewhere.js')]) bring().catch(() => undefined);
  }

  /** Undefined while its words are on their way. */
  draw(scene: Scene, part: LaterPart): unknown {
    const { words } = this;
    if (!words) return undefined;
    const later: LaterScene = { ...scene, words: { ...scene.words, ...words } };
    switch (part) {
      case 'account': return account(later);
      case 'papers': return papers(later);
      case 'channel': return ways(later);
      case 'review': return html`${review(later, () => void this.#print(later))}${this.#printFailed ? notice({ tone: 'warning', body: words.laterSteps.review.printFailed }) : nothing}`;
      case 'official': return official(later, (event, host) => this.#leave(event, scene.procedure.code, host));
      case 'track': return track(later);
      case 'onBehalf': return onBehalf(later);
      case 'help': return this.#help(later);
    }
  }

  /** In place of a procedure that the portal cannot show; undefined while its words are on their way. */
  unavailable(code: string, { portal, words }: Pick<Scene, 'portal' | 'words'>): TemplateResult | undefined {
    const own = this.words;
    return own && unavailable(code, { portal, words: { ...words, ...own } });
  }

  /** What there is to announce. */
  heard({ submission: { step } }: Scene): string {
    return this.#elsewhere.part?.heard(step) ?? '';
  }

  /** People can be asked without any network; what else there is comes when it can. */
  #help(scene: LaterScene): TemplateResult {
    void this.#elsewhere.bring(scene.submission.step);
    return html`${duty(scene)}${this.#elsewhere.part?.draw(scene) ?? nothing}`;
  }

  #leave(event: Event, code: string, host: string): void {
    if (this.#widget.dispatchEvent(new DvcHandoffEvent(code, host))) this.#widget.dispatchEvent(new DvcHandedOffEvent(code, host));
    else event.preventDefault();
  }

  async #print(scene: LaterScene): Promise<void> {
    const loaded = await import('./checklist.js').catch(() => undefined);
    this.#printFailed = !loaded;
    loaded?.printChecklist(scene, this.#translation.language);
    this.#widget.requestUpdate();
  }
}
