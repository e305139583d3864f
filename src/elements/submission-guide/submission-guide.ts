import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { procedure as procedureWords } from '../../i18n/vi/procedure.js';
import { procedureFacts } from '../../i18n/vi/procedure-facts.js';
import { sharedMachine } from '../../i18n/vi/shared-machine.js';
import { submissionGuide } from '../../i18n/vi/submission-guide.js';
import { momentOfInstant } from '../../model/moment.js';
import type { Procedure } from '../../model/procedure.js';
import type { Roster } from '../../model/roster.js';
import { isFiled, type SubmissionAction, type SubmissionStep } from '../../model/submission.js';
import { normaliseCode } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { base } from '../../ui/base.styles.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { richTextStyles } from '../../ui/rich-text.js';
import { skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property, state } from '../attribute.js';
import { define } from '../define.js';
import { Reading } from '../reading.js';
import { need } from '../registry.js';
import { SharedMachine } from '../shared-machine.js';
import type { SupplementTask } from '../supplement.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { account } from './account.js';
import { eligibility } from './eligibility.js';
import { endingOf, FilingDoor, leftOutOf } from './filing-door.js';
import { actions, keepEnter, nameOf, notes, progress, progressInWords } from './frame.js';
import { HelpAtHand } from './help-at-hand.js';
import { loading } from './loading.js';
import { official } from './official.js';
import { papers } from './papers.js';
import { review } from './review.js';
import type { Scene } from './scene.js';
import { DvcHandedOffEvent, DvcHandoffEvent } from './submission-guide.events.js';
import { progressStyles } from './progress.styles.js';
import { styles } from './submission-guide.styles.js';
import { SupplementDoor } from './supplement-door.js';
import { track } from './track.js';
import { unavailable } from './unavailable.js';
import { Walk, withoutOf } from './walk.js';
import { ways } from './ways.js';

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
  static override styles = [base, noticeStyles, skeletonStyles, richTextStyles, progressStyles, styles];

  /** Code of the procedure, e.g. 1.001193. */
  @property(asWritten) procedure = '';

  /** `auto` (default) ends with a receipt where the portal takes in submissions, else at the official page; `handoff` always at the official page; `submit` is as `auto`. */
  @property(asWritten) mode = 'auto';

  /** For an officer who helps one person after another: larger text, and a fresh start in one tap at every step. */
  @property({ type: Boolean, reflect: true }) assist = false;

  /** Given, the guide is about adding papers to this dossier and nothing else. */
  @property({ attribute: false }) supplement: SupplementTask | undefined;

  @state() private printFailed = false;
  protected readonly translation = new Translation(this, { common, procedure: procedureWords, procedureFacts, sharedMachine, submissionGuide });

  readonly #walk = new Walk(this);
  readonly #help = new HelpAtHand(this);

  readonly #door = new FilingDoor({
    widget: this,
    scene: () => this.#scene(),
    focus: (place) => this.#walk.aim(place),
    track: (code) => this.#track(code),
    restore: (stand) => this.#walk.restore(stand),
  });
  readonly #adding = new SupplementDoor(this, (place) => this.#walk.aim(place));

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
    holds: () => !this.#adding.isUnderWay && !this.#door.filing?.isUnderWay && (this.#walk.holds || this.#door.filing?.holds === true || this.#adding.holds),
    wipe: () => this.#adding.isUnderWay || this.#door.filing?.isUnderWay || this.#wipe(),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { procedure, portal } = this.#reading.answer ?? {};
    if (changed.has('procedure')) {
      this.#walk.forget();
      this.#door.close();
    } else if (procedure && portal) this.#walk.plan(procedure, endingOf(portal, this.mode), [...leftOutOf(portal), ...withoutOf(portal, procedure.code)]);
    const scene = this.#scene();
    if (scene) this.#door.open(scene);
    this.#adding.open(this.supplement);
  }

  protected override updated(): void {
    const place = this.#walk.takeFocus();
    if (place) this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  protected override content(): TemplateResult {
    if (this.supplement) return html`${this.liveRegion(this.#adding.heard)}${this.#adding.template(this.translation.words)}`;
    const reading = this.#reading;
    const { words } = this.translation;
    const scene = this.#scene();
    return html`
      ${this.liveRegion(this.#heard(scene))}
      ${reading.failure ? this.failureNotice(reading) : nothing}
      ${scene ? this.#guide(scene) : nothing}
      ${reading.answer && !reading.answer.procedure ? unavailable(this.procedure.trim(), { portal: reading.answer.portal, words }) : nothing}
      ${reading.state === 'loading' && !reading.answer ? loading(reading.stalled, words) : nothing}
      ${reading.state === 'idle' ? html`<slot></slot>` : nothing}
    `;
  }

  #heard(scene: Scene | undefined): string {
    const { sharedMachine: { idle }, submissionGuide: words } = this.translation.words;
    if (scene && this.#machine.warning) return idle;
    const filed = scene && (this.#door.filing?.heard(scene) || this.#help.heard(scene));
    if (filed) return filed;
    if (scene && this.#walk.news) return this.#walk.news === 'wiped' ? words.wiped : progressInWords(scene.submission, words);
    return this.spoken(this.#reading, scene && words.title);
  }

  #scene(): Scene | undefined {
    const { answer } = this.#reading;
    const { submission, missing, choose } = this.#walk;
    if (!answer?.procedure || !submission) return undefined;
    const scene = {
      procedure: answer.procedure,
      portal: answer.portal,
      roster: this.#roster.answer,
      submission, missing, choose, act: this.#act,
      words: this.translation.words,
      format: this.translation.format,
      now: momentOfInstant(Date.now(), answer.portal.timeZone),
      isLocked: this.#door.filing?.isLocked === true, isUnderWay: this.#door.filing?.isUnderWay === true,
      filed: undefined,
    };
    return { ...scene, filed: this.#door.filedFor(scene) };
  }

  #guide(scene: Scene): TemplateResult {
    const { submission: { step }, words: { submissionGuide: words } } = scene;
    return html`<div class="guide">
      ${nameOf(scene)}
      ${this.assist && !scene.isUnderWay ? html`<div class="actions"><button type="button" @click=${() => this.#act({ kind: 'restart' })}>${words.nextPerson}</button></div>` : nothing}
      ${progress(scene)}
      ${this.#machine.question(this.translation.words.sharedMachine)}
      <form class="stack" part="step" novalidate @submit=${this.#submit} @keydown=${keepEnter}>
        <h2 tabindex="-1">${words.heading[step]}</h2>
        ${notes(scene)}${this.#door.filing?.notice(scene)}
        ${this.#step(scene, step)}
        ${this.printFailed && step === 'review' ? notice({ tone: 'warning', body: words.review.printFailed }) : nothing}
        ${actions(scene)}
      </form>
      ${this.#help.draw(scene)}
    </div>`;
  }

  #step(scene: Scene, step: SubmissionStep): TemplateResult {
    switch (step) {
      case 'eligibility': return eligibility(scene);
      case 'account': return account(scene);
      case 'papers': return papers(scene);
      case 'channel': return ways(scene);
      case 'review': return review(scene, () => void this.#print(scene));
      case 'form': case 'files': case 'send': return this.#door.filing?.step(scene, step) ?? this.#door.failure(scene) ?? loading(this.#reading.stalled, scene.words);
      case 'official': return official(scene, this.#leave);
      case 'track': return track(scene, { code: this.#walk.dossierCode, empty: this.#walk.codeMissing });
    }
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const scene = this.#scene();
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

  readonly #act = (action: SubmissionAction): void => {
    if (!this.#door.takes(action, this.#scene())) this.#walk.act(action);
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
