/**
 * Filling in and sending inside the guide: the form, the files, the sending, and what of them is shown at which step. Loaded when a portal
 * takes in submissions; a page that only hands over never pays for it.
 */
import { adoptStyles, nothing, type TemplateResult } from 'lit';
import { dossierFiling } from '../../i18n/vi/dossier-filing.js';
import { isFiled, type SubmissionStep } from '../../model/submission.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { Drafts } from './drafts.js';
import { BackOnline } from './back-online.js';
import { placeOf } from './field-id.js';
import { type FileSlot, fileSlots } from './file-slots.js';
import { filesPart, formPart } from './filed-parts.js';
import type { FilingHost, FilingScene } from './filing-scene.js';
import { FilesDesk } from './files-desk.js';
import { filesStep } from './files-step.js';
import { filingStyles } from './filing.styles.js';
import { FormDesk, queryOf } from './form-desk.js';
import { formAwaited, formStep } from './form-step.js';
import type { Filed, Scene } from './scene.js';
import { sendingInWords, sendStep } from './send-step.js';
import { Sender } from './sender.js';
import { SessionWatch } from './session-watch.js';
import { DvcSubmitEvent, DvcSubmittedEvent } from './submission-guide.events.js';

export class Filing {
  readonly #host: FilingHost;
  readonly #translation: Translation<'dossierFiling'>;
  readonly #session: SessionWatch;
  readonly #network: BackOnline;
  readonly #drafts: Drafts;
  readonly #form: FormDesk;
  #sender: Sender;
  #files: FilesDesk;
  #printFailed = false;
  /** Steps the citizen has gone on from; what is wrong in them later holds her up again. */
  #passed: readonly SubmissionStep[] = [];
  #step: SubmissionStep | undefined;

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
      draft: () => this.#form.draft(scene.procedure.code),
      open: (draft) => this.#form.open(draft),
    });
    this.#session = new SessionWatch(host.widget, scene.portal.session, () => this.#focus('h2'));
    this.#network = new BackOnline(host.widget, () => this.#backOnline());
    [this.#sender, this.#files] = this.#begin(scene);
  }

  get holds(): boolean {
    return (this.#form.filling !== undefined && !this.#form.filling.isEmpty) || !this.#files.choosing.isEmpty;
  }

  /** A submission is on its way, or has arrived: nothing of it can be changed any more. */
  get isLocked(): boolean {
    const { phase, outcome } = this.#sender.state;
    return phase === 'sending' || phase === 'asking' || (phase === 'done' && (outcome === 'sent' || outcome === 'unknown'));
  }

  /** Asks for what is needed of this procedure and case, once. */
  need(scene: Scene): void {
    // `lang` may have been changed on the element itself, which only its own words hear of.
    this.#translation.update();
    this.#form.need(scene);
    const { step } = scene.submission;
    if (step === 'review' && this.#step !== 'review') void this.#form.lookAgain(scene);
    this.#step = step;
  }

  step(scene: Scene, step: SubmissionStep): TemplateResult {
    const filing = this.#view(scene);
    if (!filing) return formAwaited(scene, this.#translation.words.dossierFiling, this.#form.failure, () => this.#form.retry(scene));
    switch (step) {
      case 'form': return formStep(filing);
      case 'files': return filesStep(filing, this.#slots(scene), this.#files.missing);
      default: return sendStep(filing);
    }
  }

  /** What is to be known at every step until the submission has left. */
  notice({ submission, format }: Scene): unknown {
    const isOver = this.isLocked || submission.step === 'track' || !isFiled(submission);
    return isOver || !this.#translation.ready ? nothing : this.#session.notice(this.#translation.words.dossierFiling.session, format);
  }

  /** What the review shows of a step. */
  part(scene: Scene, step: 'form' | 'files'): unknown {
    const filing = this.#view(scene);
    return filing ? (step === 'form' ? formPart(filing) : filesPart(filing)) : nothing;
  }

  get words(): Filed['words'] {
    return this.#translation.words.dossierFiling.guide;
  }

  heard(scene: Scene): string {
    const filing = this.#view(scene);
    if (filing && scene.submission.step === 'send') return sendingInWords(filing);
    return this.#session.heard(this.#translation.words.dossierFiling.session, scene.format) || this.#form.news || this.#files.news;
  }

  /** Goes on inside a step; false when the step is done. */
  next(scene: Scene): boolean {
    const { step } = scene.submission;
    this.#session.heeded();
    if (step === 'form') {
      const isThrough = this.#form.next();
      if (isThrough) this.#pass('form');
      return !isThrough;
    }
    if (step === 'files') {
      const isDone = this.#files.next(this.#slots(scene));
      if (isDone) this.#pass('files');
      return !isDone;
    }
    if (step !== 'review') return false;
    return !this.#host.widget.dispatchEvent(new DvcSubmitEvent(scene.procedure.code));
  }

  back(step: SubmissionStep): boolean {
    return step === 'form' && this.#form.back();
  }

  /** Sends what is filled in. A second call while one is on its way does nothing. */
  send(scene: Scene): void {
    const { case: chosen, ...procedure } = queryOf(scene);
    const filling = this.#form.filling;
    if (!filling) return;
    const ids = this.#files.choosing.idsBySlot(this.#slots(scene));
    this.#form.isSummed = false;
    void this.#sender.send({ procedure, case: chosen, answers: filling.document(ids), formVersion: filling.version, onBehalf: scene.submission.choices.applicant === 'onBehalf' }).then(({ phase, outcome, fieldErrors }) => {
      if (phase !== 'done') return;
      if (outcome === 'sent') {
        this.#drafts.forget();
        this.#host.widget.dispatchEvent(new DvcSubmittedEvent(procedure.code));
      }
      if (outcome === 'rejected') void this.#form.lookAgain(scene).then(() => this.#form.said(fieldErrors ?? {}));
      this.#focus('h2');
    });
  }

  /** Nothing of the citizen stays: not in memory, not on the screen, not on its way. */
  wipe(scene: Scene | undefined): void {
    if (scene && this.holds) this.#drafts.forget();
    this.#sender.stop();
    this.#files.stop();
    this.#form.wipe();
    this.#passed = [];
    this.#printFailed = false;
    if (!scene) return;
    [this.#sender, this.#files] = this.#begin(scene);
    this.#changed();
  }

  stop(): void {
    this.#session.stop();
    this.#network.stop();
    this.#drafts.stop();
  }

  #begin({ portal }: Scene): [Sender, FilesDesk] {
    const changed = (): void => {
      this.#files.look();
      this.#changed();
    };
    const sender = new Sender({ portal, onChange: changed });
    return [sender, new FilesDesk({ sender, portal, changed, focus: (place) => this.#focus(place), words: () => this.#translation.words.dossierFiling.files })];
  }

  /** What waits for the network goes on. */
  #backOnline(): void {
    const scene = this.#host.scene();
    this.#files.resume();
    if (scene && this.#form.failure) this.#form.retry(scene);
    if (this.#sender.state.outcome === 'unknown') void this.#sender.ask();
  }

  #view(scene: Scene): FilingScene | undefined {
    const filling = this.#form.filling;
    if (!filling || !this.#translation.ready) return undefined;
    const { uploads, state } = this.#sender;
    return {
      scene, filling, uploads, sending: state, files: this.#files.choosing, words: this.#translation.words.dossierFiling, provinces: this.#form.provinces,
      isShared: this.#host.widget.source.device === 'shared', isSummed: this.#form.isSummed, printFailed: this.#printFailed,
      holds: (key) => uploads.has(key),
      ...this.#form.actionsOn(filling, () => {
        this.#session.heeded();
        this.#drafts.changed();
      }),
      showField: (event, pointer) => {
        event.preventDefault();
        this.#toForm(scene, placeOf(pointer), () => filling.show(pointer));
      },
      showScreen: (place) => this.#toForm(scene, '.screen', () => filling.showScreen(place)),
      send: () => this.send(scene),
      ask: () => void this.#sender.ask().then(() => this.#focus('h2')),
      print: () => void this.#print(scene),
      track: this.#host.track,
      draftNotice: () => this.#drafts.notice(this.#translation.words.dossierFiling.draft),
      draftActions: () => this.#drafts.actions(this.#translation.words.dossierFiling.draft, this.#translation.format),
    };
  }

  #slots(scene: Scene): readonly FileSlot[] {
    return fileSlots(scene, this.#form.filling, this.#translation.words.dossierFiling.files.other);
  }

  async #print(scene: Scene): Promise<void> {
    const loaded = await import('./receipt-paper.js').catch(() => undefined);
    this.#printFailed = !loaded;
    const filing = this.#view(scene);
    if (filing) loaded?.printReceipt(filing, this.#translation.language);
    this.#changed();
  }

  #pass(step: SubmissionStep): void {
    this.#passed = [...this.#passed.filter((one) => one !== step), step];
    this.#changed();
  }

  /** To a place of the form, from wherever one stands. */
  #toForm(scene: Scene, place: string, show: () => void): void {
    show();
    scene.act({ kind: 'go', to: 'form' });
    this.#focus(place);
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
    if (this.#passed.includes('files')) done('files', !this.#files.choosing.isMoving);
    this.#host.widget.requestUpdate();
  }
}
