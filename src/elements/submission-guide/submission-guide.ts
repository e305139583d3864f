import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { common } from '../../i18n/vi/common.js';
import { procedure as procedureWords } from '../../i18n/vi/procedure.js';
import { sharedMachine } from '../../i18n/vi/shared-machine.js';
import { submissionGuide } from '../../i18n/vi/submission-guide.js';
import { momentOfInstant } from '../../model/moment.js';
import type { Procedure } from '../../model/procedure.js';
import type { Roster } from '../../model/roster.js';
import type { SubmissionStep } from '../../model/submission.js';
import { normaliseCode } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { base } from '../../ui/base.styles.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { richTextStyles } from '../../ui/rich-text.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten } from '../attribute.js';
import { define } from '../define.js';
import { Reading } from '../reading.js';
import { need } from '../registry.js';
import { SharedMachine } from '../shared-machine.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { account } from './account.js';
import { eligibility } from './eligibility.js';
import { actions, progress, progressInWords } from './frame.js';
import { official } from './official.js';
import { papers } from './papers.js';
import { review } from './review.js';
import type { Scene } from './scene.js';
import { DvcHandedOffEvent, DvcHandoffEvent } from './submission-guide.events.js';
import { progressStyles } from './progress.styles.js';
import { styles } from './submission-guide.styles.js';
import { track } from './track.js';
import { unavailable } from './unavailable.js';
import { Walk } from './walk.js';
import { ways } from './ways.js';

/** The procedure is missing when the portal has no operation to read one. */
interface Answer {
  readonly portal: Portal;
  readonly procedure?: Procedure | undefined;
}

/**
 * Step by step from "can I?" to the official page, and on to tracking. Asks nothing about who the citizen is, sends
 * nothing, stores nothing; on a shared machine what was chosen is wiped when nobody is there any more.
 *
 * @element dvc-submission-guide
 * @slot - Shown before the script runs, without a procedure, and when the office cannot be reached.
 * @event {DvcHandoffEvent} dvc-handoff - Asks before the official page opens; `preventDefault()` lets the page take over.
 * @event {DvcHandedOffEvent} dvc-handed-off - The official page was opened.
 * @event {DvcFailedEvent} dvc-failed - The procedure or the duty roster could not be read.
 * @csspart progress - The list of steps.
 * @csspart step - The step at hand.
 * @csspart notice - A notice.
 * @csspart contact - How to reach the office.
 */
export class DvcSubmissionGuide extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, richTextStyles, progressStyles, styles];

  /** Code of the procedure, e.g. 1.001193. */
  @property(asWritten) procedure = '';

  /** `auto`, `handoff` or `submit`. All three lead to the official page: no portal takes in dossiers yet. */
  @property(asWritten) mode = 'auto';

  @state() private printFailed = false;

  protected readonly translation = new Translation(this, { common, procedure: procedureWords, sharedMachine, submissionGuide });

  readonly #walk = new Walk(this);

  readonly #reading = new Reading<[string], Answer>(this, {
    question: () => (this.procedure.trim() ? [this.procedure.trim()] : undefined),
    read: async (portal, [code], signal) => ({ portal, procedure: await portal.getProcedure?.({ code }, { signal }) }),
  });

  /** Helps where it is there; the guide does not wait for it. */
  readonly #roster = new Reading<[string], Roster | undefined>(this, {
    question: () => (this.#walk.submission ? [this.procedure.trim()] : undefined),
    read: async (portal, _question, signal) => portal.getRoster?.({}, { signal }),
  });

  readonly #machine = new SharedMachine(this, {
    holds: () => this.#walk.holds,
    wipe: () => this.#walk.wipe(),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { procedure } = this.#reading.answer ?? {};
    if (changed.has('procedure')) this.#walk.forget();
    else if (procedure) this.#walk.plan(procedure);
  }

  protected override updated(): void {
    const place = this.#walk.takeFocus();
    if (place) this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const { words } = this.translation;
    const scene = this.#scene();
    return html`
      ${this.liveRegion(this.#heard(scene))}
      ${reading.failure ? this.failureNotice(reading) : nothing}
      ${scene ? this.#guide(scene) : nothing}
      ${reading.answer && !reading.answer.procedure ? unavailable(this.procedure.trim(), { portal: reading.answer.portal, words }) : nothing}
      ${reading.state === 'loading' && !reading.answer ? this.#loading() : nothing}
      ${reading.state === 'idle' ? html`<slot></slot>` : nothing}
    `;
  }

  #heard(scene: Scene | undefined): string {
    const { sharedMachine: { idle }, submissionGuide: words } = this.translation.words;
    if (scene && this.#machine.warning) return idle;
    if (scene && this.#walk.news) return this.#walk.news === 'wiped' ? words.wiped : progressInWords(scene.submission, words);
    return this.spoken(this.#reading, scene && words.title);
  }

  #loading(): TemplateResult {
    return html`<div class="stack" aria-busy="true">
      ${this.#reading.stalled ? html`<p>${this.translation.words.common.stalled}</p>` : skeleton([4])}
      ${skeleton([8])}${skeleton([10, 9, 7])}${skeleton([10, 10, 4])}
    </div>`;
  }

  #scene(): Scene | undefined {
    const { answer } = this.#reading;
    const { submission, missing, act, choose } = this.#walk;
    if (!answer?.procedure || !submission) return undefined;
    return {
      procedure: answer.procedure,
      portal: answer.portal,
      roster: this.#roster.answer,
      submission, missing, act, choose,
      words: this.translation.words,
      format: this.translation.format,
      now: momentOfInstant(Date.now(), answer.portal.timeZone),
    };
  }

  #guide(scene: Scene): TemplateResult {
    const { procedure, submission: { step }, words: { procedure: names, submissionGuide: words } } = scene;
    return html`<div class="guide">
      <p class=${step === 'eligibility' || step === 'review' ? 'name' : 'name short'}>
        <span class="muted">${words.title}</span><br />
        <strong lang="vi">${procedure.name}</strong><br />
        <span class="muted">${names.code}: <span class="code" translate="no">${procedure.code}</span></span>
      </p>
      ${progress(scene)}
      ${this.#machine.question(this.translation.words.sharedMachine)}
      <form class="stack" part="step" novalidate @submit=${this.#submit} @keydown=${this.#keepEnter}>
        <h2 tabindex="-1">${words.heading[step]}</h2>
        ${this.#step(scene, step)}
        ${this.printFailed && step === 'review' ? notice({ tone: 'warning', body: words.review.printFailed }) : nothing}
        ${actions(scene)}
      </form>
    </div>`;
  }

  #step(scene: Scene, step: SubmissionStep): TemplateResult {
    switch (step) {
      case 'eligibility': return eligibility(scene);
      case 'account': return account(scene);
      case 'papers': return papers(scene);
      case 'channel': return ways(scene);
      case 'review': return review(scene, () => void this.#print(scene));
      case 'official': return official(scene, this.#leave);
      case 'track': return track(scene, { code: this.#walk.dossierCode, empty: this.#walk.codeMissing });
    }
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#walk.submission?.step !== 'track') return this.#walk.next();
    const code = normaliseCode(this.renderRoot.querySelector<HTMLInputElement>('#code')?.value ?? '');
    this.#walk.look(code);
    if (code) need('dvc-dossier-tracker');
  };

  /** Enter in a list of answers would send the form, unasked for. */
  readonly #keepEnter = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key === 'Enter' && target instanceof HTMLInputElement && /radio|checkbox/.test(target.type)) event.preventDefault();
  };

  readonly #leave = (event: Event, host: string): void => {
    const code = this.#reading.answer?.procedure?.code ?? '';
    if (this.dispatchEvent(new DvcHandoffEvent(code, host))) this.dispatchEvent(new DvcHandedOffEvent(code, host));
    else event.preventDefault();
  };

  async #print(scene: Scene): Promise<void> {
    const loaded = await import('./checklist.js').catch(() => undefined);
    this.printFailed = !loaded;
    loaded?.printChecklist(scene, this.translation.language);
  }
}

define('dvc-submission-guide', DvcSubmissionGuide);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-submission-guide': DvcSubmissionGuide;
  }
}
