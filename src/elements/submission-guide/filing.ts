/**
 * Filling in and sending inside the guide: the form, the files, the sending, and what of them is shown at which step. Loaded when a portal
 * takes in submissions; a page that only hands over never pays for it.
 */
import { adoptStyles, html, nothing, type TemplateResult } from 'lit';
import { dossierFiling } from '../../i18n/vi/dossier-filing.js';
import type { SubmissionStep } from '../../model/submission.js';
import { notice } from '../../ui/notice.js';
import { skeleton } from '../../ui/skeleton.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { Drafts } from './drafts.js';
import { placeOf } from './field-id.js';
import { FileChoosing } from './file-choosing.js';
import { type FileSlot, fileSlots } from './file-slots.js';
import { filesPart, formPart } from './filed-parts.js';
import type { FilingScene } from './filing-scene.js';
import { filesStep } from './files-step.js';
import { filingStyles } from './filing.styles.js';
import { FormDesk } from './form-desk.js';
import { formStep } from './form-step.js';
import type { Scene } from './scene.js';
import { sendingInWords, sendStep } from './send-step.js';
import { Sender } from './sender.js';
import { SessionWatch } from './session-watch.js';
import { DvcSubmitEvent, DvcSubmittedEvent } from './submission-guide.events.js';

/** What the guide gives to the filing. */
export interface FilingHost {
  readonly widget: Widget;
  readonly scene: () => Scene | undefined;
  /** Puts the focus to a place once all is drawn. */
  readonly focus: (place: string) => void;
  readonly track: (code: string) => void;
}

export class Filing {
  /** What there is to announce of the files. */
  #news = '';
  readonly #host: FilingHost;
  readonly #translation: Translation<'dossierFiling'>;
  readonly #session: SessionWatch;
  readonly #drafts: Drafts;
  readonly #form: FormDesk;
  #sender: Sender;
  #files: FileChoosing;
  #printFailed = false;
  /** Steps the citizen has gone on from; what is wrong in them later holds her up again. */
  #passed: readonly SubmissionStep[] = [];
  #missing: readonly string[] = [];
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
    this.#session = new SessionWatch(host.widget, scene.portal.session);
    [this.#sender, this.#files] = this.#begin(scene);
  }

  get holds(): boolean {
    return (this.#form.filling !== undefined && !this.#form.filling.isEmpty) || !this.#files.isEmpty;
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
    const session = this.#session.notice(this.#translation.words.dossierFiling.session, scene.format);
    if (!filing) return html`${session}${this.#waiting(scene)}`;
    switch (step) {
      case 'form': return html`${session}${formStep(filing)}`;
      case 'files': return html`${session}${filesStep(filing, this.#slots(scene), this.#missing)}`;
      default: return sendStep(filing);
    }
  }

  /** What the review shows of a step. */
  part(scene: Scene, step: 'form' | 'files'): unknown {
    const filing = this.#view(scene);
    return filing ? (step === 'form' ? formPart(filing) : filesPart(filing)) : nothing;
  }

  get reviewWords(): { readonly calm: string; readonly send: string } {
    return this.#translation.words.dossierFiling.review;
  }

  heard(scene: Scene): string {
    const filing = this.#view(scene);
    return filing && scene.submission.step === 'send' ? sendingInWords(filing) : this.#form.news || this.#news;
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
    const filling = this.#form.filling;
    if (!filling) return;
    const ids = this.#files.idsBySlot(this.#slots(scene));
    this.#form.isSummed = false;
    void this.#sender.send({ procedure: { code, id }, case: caseOf(scene), answers: filling.document(ids), formVersion: filling.version, onBehalf: choices.applicant === 'onBehalf' }).then(({ phase, outcome, fieldErrors }) => {
      if (phase !== 'done') return;
      if (outcome === 'sent') {
        this.#drafts.forget();
        this.#host.widget.dispatchEvent(new DvcSubmittedEvent(code));
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
    this.#passed = this.#missing = [];
    this.#printFailed = false;
    this.#news = '';
    if (!scene) return;
    [this.#sender, this.#files] = this.#begin(scene);
    this.#changed();
  }

  stop(): void {
    this.#session.stop();
    this.#drafts.stop();
  }

  #begin({ portal }: Scene): [Sender, FileChoosing] {
    const changed = (): void => this.#changed();
    const sender = new Sender({ portal, onChange: changed });
    return [sender, new FileChoosing(sender, portal.submissionRules?.files ?? {}, changed)];
  }

  #view(scene: Scene): FilingScene | undefined {
    const filling = this.#form.filling;
    if (!filling || !this.#translation.ready) return undefined;
    const { uploads, state } = this.#sender;
    return {
      scene, filling, uploads, sending: state, files: this.#files, words: this.#translation.words.dossierFiling, provinces: this.#form.provinces,
      isShared: this.#host.widget.source.device === 'shared', isSummed: this.#form.isSummed, printFailed: this.#printFailed,
      holds: (key) => uploads.has(key),
      ...this.#form.actionsOn(filling, () => this.#drafts.changed()),
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

  #waiting(scene: Scene): TemplateResult {
    const { dossierFiling: words } = this.#translation.words;
    const { failure } = this.#form;
    if (!failure) return html`<div class="stack" aria-busy="true"><p>${words.loading}</p>${skeleton([8, 10, 10])}</div>`;
    return notice({
      tone: 'danger', body: html`<p>${words.formFailed}</p><p>${scene.words.common.failure[failure.kind]}</p>`,
      actions: html`<button type="button" @click=${() => this.#form.retry(scene)}>${scene.words.common.retry}</button>`,
    });
  }

  #slots(scene: Scene): readonly FileSlot[] {
    return fileSlots(scene, this.#form.filling, this.#translation.words.dossierFiling.files.other);
  }

  #filesDone(scene: Scene): boolean {
    this.#missing = this.#files.missing(this.#slots(scene));
    const isDone = this.#missing.length === 0 && !this.#files.isMoving;
    const [missing] = this.#missing;
    if (isDone) this.#pass('files');
    else {
      this.#news = this.#translation.words.dossierFiling.files.notYet;
      this.#focus(missing === undefined ? '.not-yet' : `[data-slot='${CSS.escape(missing)}'] input`);
    }
    return isDone;
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
    if (this.#passed.includes('files')) done('files', !this.#files.isMoving);
    this.#host.widget.requestUpdate();
  }
}

const caseOf = ({ procedure, submission: { choices } }: Scene): string | undefined =>
  typeof choices.case === 'number' ? procedure.cases?.[choices.case]?.name : undefined;
