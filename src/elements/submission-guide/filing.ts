/**
 * Filling in and sending inside the guide: the form, the files, the sending, and what of them is shown at which step. Loaded when a portal
 * takes in submissions; a page that only hands over never pays for it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { dossierFiling } from '../../i18n/vi/dossier-filing.js';
import type { Draft } from '../../model/draft.js';
import { guideSteps } from '../../model/guide-steps.js';
import { takeUp } from '../../model/stand.js';
import { isFiled, stepsOf, type Submission, type SubmissionAction, type SubmissionStep } from '../../model/submission.js';
import { addStyles } from '../late-styles.js';
import { Translation } from '../translation.js';
import { BackOnline } from './back-online.js';
import { claimInTab } from './claim.js';
import { Departure } from './departure.js';
import { draftOf, Drafts } from './drafts.js';
import { type FileSlot, fileSlots } from './file-slots.js';
import { filesPart, formPart } from './filed-parts.js';
import type { FilingHost } from './filing-host.js';
import type { FilingScene, SendingScene } from './filing-scene.js';
import { FilesDesk } from './files-desk.js';
import { filesStep } from './files-step.js';
import { filingStyles } from './filing.styles.js';
import { FormDesk, queryOf } from './form-desk.js';
import { formStep } from './form-step.js';
import { formUnderWay } from './form-under-way.js';
import { laterStyles } from './later-steps.styles.js';
import { LeaveGuard } from './leave-guard.js';
import type { Filed, Scene } from './scene.js';
import { sendingInWords, sendStep } from './send-step.js';
import { SendingDesk } from './sending-desk.js';
import { aboutOf, placeOf, SendingNotes } from './sending-notes.js';
import { SessionWatch } from './session-watch.js';
import { StepsPassed } from './steps-passed.js';
import { DvcSubmitEvent } from './submission-guide.events.js';

export class Filing {
  readonly #host: FilingHost;
  readonly #translation: Translation<'dossierFiling'>;
  readonly #session: SessionWatch;
  readonly #network: BackOnline;
  readonly #drafts: Drafts;
  readonly #form: FormDesk;
  readonly #desk: SendingDesk;
  readonly #files: FilesDesk;
  readonly #departure: Departure;
  readonly #guard = new LeaveGuard();
  readonly #passed = new StepsPassed({ form: () => this.#form.filling?.isRight === true, files: () => !this.#desk.files.isMoving });
  #submission: Submission | undefined;
  /** What was said last since the step was told. */
  #said: string | undefined;
  /** What was begun for one person is not ended for the next. */
  #wipes = 0;

  constructor(host: FilingHost, scene: Scene) {
    this.#host = host;
    this.#translation = new Translation(host.widget, { dossierFiling });
    addStyles(host.widget, filingStyles, laterStyles);
    this.#form = new FormDesk({
      changed: () => this.#changed(), focus: (place) => this.#focus(place), failed: (failure) => host.widget.tellFailure(failure), arrived: host.formArrived,
      words: () => ({ words: this.#translation.words.dossierFiling, format: this.#translation.format }),
    });
    this.#drafts = new Drafts({
      widget: host.widget, procedure: scene.procedure.code, given: () => (this.#desk.isDrafted = true),
      draft: () => (this.#desk.isResumed && this.#desk.isLocked ? undefined : draftOf(this.#form.draft(scene.procedure.code), this.#desk.drafted, this.#submission)),
      open: (draft, isFromDevice) => void this.#open(draft, isFromDevice),
    });
    this.#session = new SessionWatch(host.widget, scene.portal.session, () => this.#focus('h2'));
    this.#network = new BackOnline(host.widget, () => this.#backOnline());
    const notes = new SendingNotes(placeOf(host.widget), aboutOf(host.widget, scene.portal.name, scene.procedure.code));
    this.#desk = new SendingDesk({ portal: scene.portal, notes, claim: claimInTab, changed: () => this.#changed() });
    this.#files = new FilesDesk({ desk: this.#desk, focus: (place) => this.#focus(place), words: () => this.#translation.words.dossierFiling.files });
    this.#departure = new Departure({ desk: this.#desk, host, focus: (place) => this.#focus(place), sent: (id) => this.#drafts.sent(id), rejected: (errors) => void this.#form.lookAgain(scene).then(() => this.#form.said(errors)) });
    void this.#desk.resume(() => !this.holds && !this.#drafts.isWanted).then((isResumed) => (isResumed ? this.#departure.askEarlier(scene) : undefined));
  }

  get holds(): boolean {
    return (this.#form.filling !== undefined && !this.#form.filling.isEmpty) || !this.#desk.files.isEmpty;
  }

  /** A submission is on its way, or has arrived: nothing of it can be changed any more. */
  get isLocked(): boolean {
    return this.#desk.isLocked;
  }

  get isUnderWay(): boolean {
    return this.#desk.isUnderWay;
  }

  /** Asks for what is needed of this procedure and case, once. */
  need(scene: Scene): void {
    this.#form.need(scene);
    if (scene.submission !== this.#submission) this.#drafts.changed();
    if (scene.submission.step !== this.#submission?.step) {
      if (scene.submission.step === 'review') void this.#form.lookAgain(scene);
      [this.#form.news, this.#files.news, this.#said] = ['', '', undefined];
    }
    this.#submission = scene.submission;
  }

  step(scene: Scene, step: SubmissionStep): TemplateResult {
    const filing = this.#view(scene);
    const sending = this.#sendingView(scene);
    if (step === 'send' && sending) return sendStep(sending);
    if (!filing) return formUnderWay(this.#form.failure, scene, this.#translation.words.dossierFiling, () => this.#form.retry(scene));
    return step === 'form' ? formStep(filing) : filesStep(filing, this.#slots(scene), this.#files.missing);
  }

  /** What is to be known at every step until the submission has left. */
  notice({ submission, format }: Scene): unknown {
    const isOver = this.isLocked || submission.step === 'track' || !isFiled(submission);
    return isOver || !this.#translation.ready ? nothing : this.#session.notice(this.#translation.words.dossierFiling.session, format);
  }

  #part(scene: Scene, step: 'form' | 'files'): unknown {
    const filing = this.#view(scene);
    return filing && html`${step === 'form' ? [this.#departure.notice(filing.words), formPart(filing)] : filesPart(filing)}`;
  }

  /** What it adds to the other steps. */
  filed(scene: Scene): Filed {
    const { step: at } = scene.submission;
    const isBefore = at !== 'track' && guideSteps.indexOf(at) < guideSteps.indexOf('form');
    return { part: (step) => this.#part(scene, step), words: this.#translation.words.dossierFiling.guide, offer: isBefore ? this.#sendingView(scene)?.draftNotice() : undefined };
  }

  /** Undefined until it has something to say at a step: the step itself is told once. */
  heard(scene: Scene): string | undefined {
    const sending = this.#sendingView(scene);
    if (!sending || scene.submission.step === 'send') return sending && sendingInWords(sending);
    return (this.#said = this.#session.heard(sending.words.session, scene.format) || this.#form.news || this.#files.news || this.#departure.news(sending.words) || this.#drafts.heard(sending.words.draft) || (this.#said && ''));
  }

  /** Goes on inside a step; false when the step is done. */
  next(scene: Scene): boolean {
    const { step } = scene.submission;
    this.#session.heeded();
    if (step === 'form' || step === 'files') {
      const isThrough = step === 'form' ? this.#form.next() : this.#files.next(this.#slots(scene));
      if (isThrough) this.#passed.pass(step);
      this.#changed();
      return !isThrough;
    }
    return step === 'review' && !this.#host.widget.dispatchEvent(new DvcSubmitEvent(scene.procedure.code));
  }

  /** Whether an action is its own business and done with. */
  takes(action: SubmissionAction, scene: Scene): boolean {
    if (action.kind === 'restart' && this.#departure.holdsBack(scene)) return true;
    if (action.kind === 'restart') this.wipe(scene);
    if (action.kind === 'back') return (this.isLocked && scene.submission.step !== 'track') || (scene.submission.step === 'form' && this.#form.back());
    return this.isLocked && action.kind === 'go' && action.to !== 'track' && action.to !== 'send';
  }

  /** Sends what is filled in. A second call while one is on its way does nothing. */
  send(scene: Scene): void {
    const { case: chosen, ...procedure } = queryOf(scene);
    const { filling } = this.#form;
    if (!filling) return;
    this.#form.isSummed = false;
    const ids = this.#desk.files.idsBySlot(this.#slots(scene));
    this.#departure.send(scene, { procedure, case: chosen, answers: filling.document(ids), formVersion: filling.version, onBehalf: scene.submission.choices.applicant === 'onBehalf' });
  }

  /** Takes up a draft where the citizen stood; with files to be chosen again or asked for, at the files. */
  async #open(draft: Draft, isFromDevice: boolean): Promise<void> {
    const { choices = {}, papers = [], step } = draft;
    const scene = this.#host.scene();
    const wipes = this.#wipes;
    this.#form.open(draft);
    await this.#desk.open(draft, isFromDevice);
    if (!scene || wipes !== this.#wipes) return;
    if (this.#desk.isResumed) {
      const { outcome } = await this.#departure.askEarlier(scene);
      // It is known now that nothing of it has arrived.
      if (outcome === 'notSent' || outcome === 'rejected') await this.#open(draft, isFromDevice);
    } else if (step) {
      this.#host.restore(takeUp((this.#host.scene() ?? scene).submission.journey, { choices, papers, step: step === 'review' && draft.attachments?.length ? 'files' : step }));
      this.#passed.takeUp(step, stepsOf(this.#host.scene()?.submission ?? scene.submission));
      this.#focus('h2');
    }
  }

  /** Nothing of the citizen stays: not in memory, not on the screen, not on its way. */
  wipe(scene: Scene | undefined): void {
    if (scene && this.holds) this.#drafts.forget();
    this.#wipes += 1;
    this.#form.wipe();
    this.#passed.clear();
    this.#departure.wiped();
    this.#files.wipe();
    this.#drafts.quiet();
    if (!scene) return this.#desk.stop();
    this.#desk.wipe();
    this.#changed();
  }

  /** Ends for good. */
  close(): void {
    this.wipe(undefined);
    this.#session.stop();
    this.#network.stop();
    this.#drafts.stop();
    this.#guard.set(false);
  }

  #view(scene: Scene): FilingScene | undefined {
    const { filling, provinces, isSummed } = this.#form;
    const sending = this.#sendingView(scene);
    if (!filling || !sending) return undefined;
    const { sender: { uploads }, files } = this.#desk;
    return {
      ...sending, scene, filling, uploads, files, provinces, isSummed, canGoOn: (key) => uploads.canGoOn(key),
      ...this.#form.actionsOn(filling, scene, () => {
        this.#session.heeded();
        this.#drafts.changed();
      }),
      draftActions: () => this.#drafts.actions(sending.words.draft, this.#translation.format),
    };
  }

  #sendingView(scene: Scene): SendingScene | undefined {
    if (!this.#translation.ready) return undefined;
    const { dossierFiling: words } = this.#translation.words;
    return {
      scene, words, ...this.#departure.view(scene), isShared: this.#host.widget.source.device === 'shared',
      send: () => this.send(scene), track: this.#host.track,
      print: () => void this.#departure.print(() => this.#sendingView(scene), this.#translation.language).then(() => this.#changed()),
      draftNotice: () => (this.#form.filling ? this.#drafts.notice(words.draft) : nothing),
    };
  }

  #slots(scene: Scene): readonly FileSlot[] {
    return fileSlots(scene, this.#form.filling, this.#translation.words.dossierFiling.files.other);
  }

  /** What waits for the network goes on. */
  #backOnline(): void {
    const scene = this.#host.scene();
    if (!scene) return;
    this.#files.resume();
    if (this.#form.failure) this.#form.retry(scene);
    if (this.#desk.state.outcome === 'unknown') this.#departure.view(scene).ask();
  }

  #focus(place: string): void {
    this.#host.focus(place);
    this.#changed();
  }

  /** Tells the guide which steps are done, and that there is something to draw. */
  #changed(): void {
    const scene = this.#host.scene();
    this.#files.look(this.#host.widget.shadowRoot, scene && this.#view(scene));
    if (scene) this.#passed.tell(scene);
    this.#guard.set(this.isUnderWay);
    this.#host.widget.requestUpdate();
  }
}
