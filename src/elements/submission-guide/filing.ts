/**
 * Filling in and sending inside the guide: the form, the files, the sending, and what of them is shown at which step. Loaded when a portal
 * takes in submissions; a page that only hands over never pays for it.
 */
import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { dossierFiling } from '../../i18n/vi/dossier-filing.js';
import type { Draft } from '../../model/draft.js';
import { guideSteps } from '../../model/guide.js';
import { stepsOf, type Submission, type SubmissionStep } from '../../model/submission.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { claimInTab } from './claim.js';
import { Departure } from './departure.js';
import { draftOf, Drafts } from './drafts.js';
import { type FileSlot, fileSlots } from './file-slots.js';
import { filesPart, formPart } from './filed-parts.js';
import type { FilingHost } from './filing-host.js';
import type { FilingScene, SendingScene } from './filing-scene.js';
import { filesStep } from './files-step.js';
import { filingStyles } from './filing.styles.js';
import { FormDesk } from './form-desk.js';
import { formStep } from './form-step.js';
import { formUnderWay } from './form-under-way.js';
import { LeaveGuard } from './leave-guard.js';
import type { Scene } from './scene.js';
import { sendingInWords, sendStep } from './send-step.js';
import { SendingDesk } from './sending-desk.js';
import { aboutOf, placeOf, SendingNotes } from './sending-notes.js';
import { SessionWatch } from './session-watch.js';
import { DvcSubmitEvent } from './submission-guide.events.js';

const beforeForm: readonly SubmissionStep[] = guideSteps.slice(0, guideSteps.indexOf('form'));

export class Filing {
  /** What there is to announce of the files. */
  #news = '';
  readonly #host: FilingHost;
  readonly #translation: Translation<'dossierFiling'>;
  readonly #session: SessionWatch;
  readonly #drafts: Drafts;
  readonly #form: FormDesk;
  readonly #desk: SendingDesk;
  readonly #departure: Departure;
  readonly #guard = new LeaveGuard();
  /** Steps the citizen has gone on from; what is wrong in them later holds her up again. */
  #passed: readonly SubmissionStep[] = [];
  #missing: readonly string[] = [];
  #submission: Submission | undefined;

  constructor(host: FilingHost, scene: Scene) {
    this.#host = host;
    this.#translation = new Translation(host.widget, { dossierFiling });
    const { renderRoot } = host.widget;
    if (renderRoot instanceof ShadowRoot) adoptStyles(renderRoot, [...(host.widget.constructor as typeof Widget).elementStyles, filingStyles]);
    this.#form = new FormDesk({
      changed: () => this.#changed(), focus: (place) => this.#focus(place), failed: (failure) => host.widget.tellFailure(failure),
      words: () => ({ words: this.#translation.words.dossierFiling, format: this.#translation.format }),
    });
    this.#drafts = new Drafts({
      widget: host.widget, procedure: scene.procedure.code,
      draft: () => draftOf(this.#form.draft(scene.procedure.code), this.#desk.drafted, this.#submission),
      open: (draft, isFromDevice) => void this.#open(draft, isFromDevice),
      given: () => (this.#desk.isDrafted = true),
    });
    this.#session = new SessionWatch(host.widget, scene.portal.session);
    const notes = new SendingNotes(placeOf(host.widget), aboutOf(host.widget, scene.portal.name, scene.procedure.code));
    this.#desk = new SendingDesk({ portal: scene.portal, notes, claim: claimInTab, changed: () => this.#changed() });
    this.#departure = new Departure({ desk: this.#desk, host, focus: (place) => this.#focus(place), sent: (id) => this.#drafts.sent(id), rejected: (errors) => this.#form.said(errors) });
    void this.#desk.resume(() => !this.holds).then((isResumed) => isResumed && this.#departure.askEarlier(scene));
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
    // `lang` may have been changed on the element itself, which only its own words hear of.
    this.#translation.update();
    this.#form.need(scene);
    if (scene.submission !== this.#submission) this.#drafts.changed();
    this.#submission = scene.submission;
  }

  step(scene: Scene, step: SubmissionStep): TemplateResult {
    const filing = this.#view(scene);
    const session = this.#session.notice(this.#translation.words.dossierFiling.session, scene.format);
    const sending = this.#sendingView(scene);
    if (step === 'send' && sending) return sendStep(sending);
    if (!filing) return html`${session}${formUnderWay(this.#form.failure, scene, this.#translation.words.dossierFiling, () => this.#form.retry(scene))}`;
    return html`${session}${step === 'form' ? formStep(filing) : filesStep(filing, this.#slots(scene), this.#missing)}`;
  }

  /** What the review shows of a step. */
  part(scene: Scene, step: 'form' | 'files'): unknown {
    const filing = this.#view(scene);
    return filing && html`${step === 'form' ? [this.#departure.notice(filing.words), formPart(filing)] : filesPart(filing)}`;
  }

  /** A draft that lies here, offered before the form is reached. */
  offer(scene: Scene): unknown {
    return beforeForm.includes(scene.submission.step) ? this.#sendingView(scene)?.draftNotice() : nothing;
  }

  get reviewWords(): { readonly calm: string; readonly send: string } {
    return this.#translation.words.dossierFiling.review;
  }

  heard(scene: Scene): string {
    const sending = this.#sendingView(scene);
    if (!sending) return '';
    return scene.submission.step === 'send' ? sendingInWords(sending) : this.#form.news || this.#news || this.#departure.news(sending.words) || this.#drafts.heard(sending.words.draft);
  }

  /** Goes on inside a step; false when the step is done. */
  next(scene: Scene): boolean {
    const { step } = scene.submission;
    if (step === 'form') {
      const isThrough = this.#form.next();
      if (isThrough) this.#pass('form');
      return !isThrough;
    }
    if (step === 'files') return !this.#filesDone(scene);
    if (step !== 'review') return false;
    return !this.#host.widget.dispatchEvent(new DvcSubmitEvent(scene.procedure.code));
  }

  back(step: SubmissionStep): boolean {
    return step === 'form' && this.#form.back();
  }

  /** Sends what is filled in. A second call while one is on its way does nothing. */
  send(scene: Scene): void {
    const { procedure: { code, id }, submission: { choices } } = scene;
    const { filling } = this.#form;
    if (!filling) return;
    this.#form.isSummed = false;
    const ids = this.#desk.files.idsBySlot(this.#slots(scene));
    this.#departure.send(scene, { procedure: { code, id }, case: caseOf(scene), answers: filling.document(ids), formVersion: filling.version, onBehalf: choices.applicant === 'onBehalf' });
  }

  /** True when nothing may be wiped yet. */
  holdsBack(scene: Scene): boolean {
    return this.#departure.holdsBack(scene);
  }

  /** Takes up a draft where the citizen stood; with files to be chosen again or asked for, at the files. */
  async #open(draft: Draft, isFromDevice: boolean): Promise<void> {
    const { choices = {}, papers = [], step } = draft;
    const scene = this.#host.scene();
    if (step && scene) {
      this.#host.restore({ choices, papers, step: step === 'review' && draft.attachments?.length ? 'files' : step });
      const steps = stepsOf(this.#host.scene()?.submission ?? scene.submission);
      this.#passed = (['form', 'files'] as const).filter((one) => steps.indexOf(one) < steps.indexOf(step));
    }
    this.#form.open(draft);
    await this.#desk.open(draft, isFromDevice);
    if (this.#desk.isResumed && scene) this.#departure.askEarlier(scene);
    else if (step) this.#focus('h2');
  }

  /** Nothing of the citizen stays: not in memory, not on the screen, not on its way. */
  wipe(scene: Scene | undefined): void {
    if (scene && this.holds) this.#drafts.forget();
    this.#form.wipe();
    this.#passed = this.#missing = [];
    this.#departure.wiped();
    this.#news = '';
    this.#drafts.quiet();
    if (!scene) return this.#desk.stop();
    this.#desk.wipe();
    this.#changed();
  }

  stop(): void {
    this.#session.stop();
    this.#drafts.stop();
    this.#guard.set(false);
  }

  #view(scene: Scene): FilingScene | undefined {
    const { filling, provinces, isSummed } = this.#form;
    const sending = this.#sendingView(scene);
    if (!filling || !sending) return undefined;
    const { sender: { uploads }, files } = this.#desk;
    return {
      ...sending, filling, uploads, files, provinces, isSummed,
      canGoOn: (key) => uploads.canGoOn(key),
      ...this.#form.actionsOn(filling, () => this.#drafts.changed()),
      draftActions: () => this.#drafts.actions(sending.words.draft, this.#translation.format),
    };
  }

  #sendingView(scene: Scene): SendingScene | undefined {
    if (!this.#translation.ready) return undefined;
    const { dossierFiling: words } = this.#translation.words;
    return {
      scene, words, ...this.#departure.view(scene), isShared: this.#host.widget.source.device === 'shared',
      send: () => this.send(scene),
      print: () => void this.#departure.print(() => this.#sendingView(scene), this.#translation.language).then(() => this.#changed()),
      track: this.#host.track,
      draftNotice: () => this.#form.changedNotice() ?? (this.#form.filling ? this.#drafts.notice(words.draft) : nothing),
    };
  }

  #slots(scene: Scene): readonly FileSlot[] {
    return fileSlots(scene, this.#form.filling, this.#translation.words.dossierFiling.files.other);
  }

  #filesDone(scene: Scene): boolean {
    this.#missing = this.#desk.files.missing(this.#slots(scene));
    const isDone = this.#missing.length === 0 && !this.#desk.files.isMoving;
    const [missing] = this.#missing;
    if (isDone) this.#pass('files');
    else {
      this.#news = this.#translation.words.dossierFiling.files.notYet;
      this.#focus(missing === undefined ? '.not-yet' : `[data-slot='${CSS.escape(missing)}'] input`);
    }
    return isDone;
  }

  #pass(step: SubmissionStep): void {
    this.#passed = [...this.#passed.filter((one) => one !== step), step];
    this.#changed();
  }

  #focus(place: string): void {
    this.#host.focus(place);
    this.#changed();
  }

  /** Tells the guide which steps are done, and that there is something to draw. */
  #changed(): void {
    const scene = this.#host.scene();
    const done = (step: 'form' | 'files', isDone: boolean): void => scene?.act({ kind: 'finish', step, finished: this.#passed.includes(step) && isDone });
    if (this.#passed.includes('form')) done('form', this.#form.filling?.isRight === true);
    if (this.#passed.includes('files')) done('files', !this.#desk.files.isMoving);
    this.#guard.set(this.isUnderWay);
    this.#host.widget.requestUpdate();
  }
}

const caseOf = ({ procedure, submission: { choices } }: Scene): string | undefined =>
  typeof choices.case === 'number' ? procedure.cases?.[choices.case]?.name : undefined;
