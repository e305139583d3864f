import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { procedure as procedureWords } from '../../i18n/vi/procedure.js';
import { submissionGuide } from '../../i18n/vi/submission-guide.js';
import { isGuideFragment } from '../../model/guide.js';
import { momentOfInstant } from '../../model/moment.js';
import type { Procedure } from '../../model/procedure.js';
import type { Roster } from '../../model/roster.js';
import { isFiled, type SubmissionAction } from '../../model/submission.js';
import { normaliseCode } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { base } from '../../ui/base.styles.js';
import { noticeStyles } from '../../ui/notice.js';
import { skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property } from '../attribute.js';
import { define } from '../define.js';
import { Reading } from '../reading.js';
import { need } from '../registry.js';
import { SharedMachine } from '../shared-machine.js';
import type { SupplementTask } from '../supplement.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { FilingDoor } from './filing-door.js';
import { actions, keepEnter, nameOf, notes, progress, progressInWords } from './frame.js';
import { loading } from './loading.js';
import { office } from './office.js';
import type { Scene } from './scene.js';
import { progressStyles } from './progress.styles.js';
import { StepParts } from './step-parts.js';
import { styles } from './submission-guide.styles.js';
import { SupplementDoor } from './supplement-door.js';
import { endingOf, Walk, withoutOf } from './walk.js';

/** The procedure is missing when the portal has no operation to read one. */
interface Answer {
  readonly portal: Portal;
  readonly procedure?: Procedure | undefined;
}

/**
 * Step by step from "can I?" to the official page, and on to tracking: then it asks nothing about who the citizen is and sends nothing.
 * Where the portal takes in submissions, to the form, the files and the receipt instead. On a shared machine everything is wiped when
 * nobody is there any more.
 *
 * @element dvc-submission-guide
 * @slot - Shown before the script runs, without a procedure, and when the office cannot be reached.
 * @event {DvcHandoffEvent} dvc-handoff - Asks before the official page opens; `preventDefault()` lets the page take over.
 * @event {DvcHandedOffEvent} dvc-handed-off - The official page was opened.
 * @event {DvcSubmitEvent} dvc-submit - Asks before a submission is sent; `preventDefault()` keeps it here.
 * @event {DvcSubmittedEvent} dvc-submitted - The office has the submission. Carries the procedure's code, nothing of the citizen.
 * @event {DvcSupplementedEvent} dvc-supplemented - The office has papers that were added to a dossier. Carries the procedure's code.
 * @event {DvcFailedEvent} dvc-failed - The procedure, its form or the duty roster could not be read.
 * @csspart progress - The list of steps.
 * @csspart step - The step at hand.
 * @csspart notice - A notice.
 * @csspart contact - How to reach the office.
 */
export class DvcSubmissionGuide extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, progressStyles, styles];

  /** Code of the procedure, e.g. 1.001193. */
  @property(asWritten) procedure = '';

  /** `auto` (default) ends with a receipt where the portal takes in submissions, else at the official page; `handoff` always at the official page; `submit` is as `auto`. */
  @property(asWritten) mode = 'auto';

  /** For an officer who helps one person after another: larger text, and a fresh start in one tap at every step. */
  @property({ type: Boolean, reflect: true }) assist = false;

  /** Given, the guide is about adding papers to this dossier and nothing else. */
  @property({ attribute: false }) supplement: SupplementTask | undefined;

  protected readonly translation = new Translation(this, { common, procedure: procedureWords, submissionGuide });

  readonly #walk = new Walk(this);
  readonly #aim = (place = 'h2'): void => this.#walk.aim(place);
  readonly #nextPerson = (): void => this.#act({ kind: 'restart' }, () => this.#machine.wipeForNext());
  #isHelpOpen = false;

  readonly #door = new FilingDoor({
    widget: this,
    scene: () => this.#scene(),
    focus: this.#aim,
    track: (code) => this.#track(code),
    formArrived: () => this.#parts.bringAll(),
    restore: (submission) => this.#walk.restore(submission),
  });
  readonly #parts = new StepParts(this, this.#door, this.#aim);
  readonly #adding = new SupplementDoor(this, this.#aim);

  readonly #reading = new Reading<[string], Answer>(this, {
    question: () => (this.procedure.trim() ? [this.procedure.trim()] : undefined),
    read: (portal, [code], signal) => this.#read(portal, code, signal),
  });

  /** Helps where it is there; the guide does not wait for it. */
  readonly #roster = new Reading<[string], Roster | undefined>(this, {
    question: () => (this.#walk.submission ? [this.procedure.trim()] : undefined),
    read: async (portal, _question, signal) => portal.getRoster?.({}, { signal }),
  });

  readonly #machine = new SharedMachine(this, {
    holds: () => !this.#isUnderWay && (this.#walk.holds || this.#door.filing?.holds === true || this.#adding.supplement?.holds === true),
    wipe: () => this.#isUnderWay || this.#wipe(),
  });

  /** Something is being sent or asked about: nothing may be wiped. */
  get #isUnderWay(): boolean {
    return this.#adding.supplement?.isUnderWay === true || this.#door.filing?.isUnderWay === true;
  }

  /** What the first sight will need is fetched beside the procedure: the reader of the office's text, and later steps where the guide begins at one. */
  async #read(portal: Portal, code: string, signal: AbortSignal): Promise<Answer> {
    const { later, text } = this.#parts;
    const reader = text.bring();
    if (portal.guide || !portal.getProcedure || isGuideFragment(location.hash)) void later.bring();
    const procedure = await portal.getProcedure?.({ code }, { signal });
    if (portal.guide || procedure?.requirements) await reader;
    return { portal, procedure };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { procedure, portal } = this.#reading.answer ?? {};
    if (changed.has('procedure')) {
      this.#walk.forget();
      this.#door.close();
    } else if (procedure && portal) this.#walk.plan(procedure, endingOf(portal, this.mode), withoutOf(portal, procedure.code));
    const scene = this.#scene();
    if (scene) this.#door.open(scene);
    this.#adding.open(this.supplement);
  }

  protected override updated(): void {
    const place = this.#walk.takeFocus();
    if (place) this.renderRoot.querySelector<HTMLElement>(place)?.focus();
    // The first step is on the screen: now what comes after it.
    if (this.#reading.answer) this.#parts.bring(this.#walk.submission?.step);
  }

  protected override content(): TemplateResult {
    const { words } = this.translation;
    if (this.supplement) return html`${this.liveRegion(this.#adding.supplement?.heard ?? '')}${this.#adding.template(words)}`;
    const reading = this.#reading;
    const scene = this.#scene();
    return html`
      ${this.liveRegion(this.#heard(scene))}
      ${reading.failure ? this.failureNotice(reading) : nothing}
      ${scene ? this.#guide(scene) : nothing}
      ${reading.answer && !reading.answer.procedure ? html`${this.#parts.unavailable(this.procedure.trim(), { portal: reading.answer.portal, words })}<slot></slot>` : nothing}
      ${reading.state === 'loading' && !reading.answer ? loading(reading.stalled, words.common) : nothing}
      ${reading.state === 'idle' ? html`<slot></slot>` : nothing}
    `;
  }

  #heard(scene: Scene | undefined): string {
    const { common: general, submissionGuide: words } = this.translation.words;
    if (!scene) return this.spoken(this.#reading);
    if (this.#machine.watch?.sentence) return this.#machine.watch.sentence;
    const said = (this.#isHelpOpen && this.#parts.later.part?.heard(scene)) || this.#door.filing?.heard(scene);
    if (said !== undefined) return said;
    if (this.#walk.news === 'wiped') return words.wiped;
    return this.#parts.awaited(scene)?.heard(general) ?? (this.#walk.news ? progressInWords(scene.submission, words) : this.spoken(this.#reading, words.title));
  }

  #scene(): Scene | undefined {
    const { answer } = this.#reading;
    const { submission, missing, choose, dossierCode, codeMissing } = this.#walk;
    if (!answer?.procedure || !submission) return undefined;
    const { filing } = this.#door;
    const { later, text } = this.#parts;
    const { words, format } = this.translation;
    const scene = {
      procedure: answer.procedure, portal: answer.portal, roster: this.#roster.answer,
      submission, missing, choose, act: this.#act, finish: () => (this.source.device === 'shared' ? this.#nextPerson() : this.#act({ kind: 'restart' })),
      tracking: { code: dossierCode, isMissing: codeMissing },
      words: { ...words, ...later.part?.words }, format,
      text: (source: string) => text.part?.(source) ?? text.template(words.common),
      now: momentOfInstant(Date.now(), answer.portal.timeZone),
      isLocked: filing?.isLocked === true, isUnderWay: filing?.isUnderWay === true,
      filed: undefined,
    };
    return { ...scene, filed: filing?.filed(scene) };
  }

  #guide(scene: Scene): TemplateResult {
    const { submission: { step }, words: { laterSteps, submissionGuide: words } } = scene;
    return html`<div class="guide">
      ${nameOf(scene)}
      ${this.assist && !scene.isUnderWay ? html`<div class="actions"><button type="button" @click=${this.#nextPerson}>${words.nextPerson}</button></div>` : nothing}
      ${progress(scene)}
      ${this.#machine.watch?.question}
      <form class="stack" part="step" novalidate @submit=${this.#submit} @keydown=${keepEnter}>
        <h2 tabindex="-1">${step === 'eligibility' ? words.heading : laterSteps?.heading[step] ?? words.step[step]}</h2>
        ${notes(scene)}${this.#door.filing?.notice(scene)}
        ${this.#parts.step(scene)}
        ${actions(scene)}
      </form>
      <details class="help" @toggle=${this.#toggleHelp}>
        <summary>${words.help}</summary>
        ${this.#isHelpOpen ? html`<div class="stack">${office(scene)}${this.#parts.later.part?.draw(scene, 'help') ?? nothing}</div>` : nothing}
      </details>
    </div>`;
  }

  readonly #toggleHelp = ({ target }: Event): void => {
    this.#isHelpOpen = (target as HTMLDetailsElement).open;
    this.requestUpdate();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const scene = this.#scene();
    const awaited = scene && this.#parts.awaited(scene);
    // Nobody goes on from a step she has not seen.
    if (awaited) return void awaited.again();
    if (scene && scene.submission.step !== 'track') return this.#next(scene);
    const code = normaliseCode(this.renderRoot.querySelector<HTMLInputElement>('#code')?.value ?? '');
    this.#walk.look(code);
    if (code) need('dvc-dossier-tracker');
  };

  #next(scene: Scene): void {
    const { filing } = this.#door;
    const isFiling = isFiled(scene.submission);
    if (scene.submission.step === 'send' || (isFiling && filing?.next(scene))) return;
    this.#walk.next();
    if (isFiling && this.#walk.submission?.step === 'send') filing?.send(scene);
  }

  readonly #act = (action: SubmissionAction, leave = (): void => this.#machine.wipe('idle')): void => {
    const scene = this.#scene();
    if (scene && this.#door.filing?.takes(action, scene)) return;
    if (action.kind !== 'restart') return this.#walk.act(action);
    leave();
    this.#aim();
  };

  #wipe(): void {
    this.#door.filing?.wipe(this.#scene());
    this.supplement = undefined;
    this.#walk.wipe();
  }

  #track(code: string): void {
    this.#walk.act({ kind: 'go', to: 'track' });
    this.#walk.look(code);
    need('dvc-dossier-tracker');
  }
}

define('dvc-submission-guide', DvcSubmissionGuide);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-submission-guide': DvcSubmissionGuide;
  }
}
