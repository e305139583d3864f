/**
 * Adding papers to a dossier inside the guide: files, review, sending, receipt – by the same machine as a submission. Loaded where the office
 * asks for papers and the portal takes them in. What is typed and chosen stays in memory, and goes with whoever showed it.
 */
import type { TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { dossierFiling } from '../../i18n/vi/dossier-filing.js';
import { dossierSupplement } from '../../i18n/vi/dossier-supplement.js';
import { procedure } from '../../i18n/vi/procedure.js';
import { submissionGuide } from '../../i18n/vi/submission-guide.js';
import type { Messages } from '../../i18n/index.js';
import { type Sending, maySend } from '../../model/sending.js';
import type { SubmissionAction } from '../../model/submission.js';
import { markOf, supplementGuards } from '../../model/supplement.js';
import { addStyles } from '../late-styles.js';
import type { SupplementTask } from '../supplement.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { claimInTab } from './claim.js';
import { FilesHeard } from './files-heard.js';
import { LeaveGuard } from './leave-guard.js';
import { filingStyles } from './filing.styles.js';
import { laterStyles } from './later-steps.styles.js';
import { sendingInWords } from './send-step.js';
import { SendingDesk } from './sending-desk.js';
import { aboutOf, placeOf, SendingNotes } from './sending-notes.js';
import { SessionWatch } from './session-watch.js';
import { DvcSubmitEvent, DvcSupplementedEvent } from './submission-guide.events.js';
import { takingPapers } from './supplement-portal.js';
import { slotsAsked, supplementPage, type SupplementScene, type SupplementStep } from './supplement-page.js';

type Words = Translation<'common' | 'dossierFiling' | 'dossierSupplement' | 'procedure' | 'submissionGuide'>;

export class Supplement {
  readonly #widget: Widget;
  readonly #task: SupplementTask;
  readonly #focus: (place: string) => void;
  readonly #translation: Words;
  readonly #session: SessionWatch;
  readonly #desk: SendingDesk;
  readonly #guard = new LeaveGuard();
  readonly #heard = new FilesHeard();
  #step: SupplementStep = 'files';
  #note = '';
  #news = '';
  /** The citizen has gone on without a file. */
  #isFileMissing = false;
  #printFailed = false;
  #isShown = false;
  /** Another page's sending of which it was said that it may be this one. */
  #other: string | undefined;

  constructor(widget: Widget, task: SupplementTask, focus: (place: string) => void) {
    const { portal, dossier: { code }, signal } = task;
    this.#widget = widget;
    this.#task = task;
    this.#focus = focus;
    this.#translation = new Translation(widget, { common, dossierFiling, dossierSupplement, procedure, submissionGuide });
    addStyles(widget, filingStyles, laterStyles);
    this.#session = new SessionWatch(widget, portal.session, () => this.#aim('#supplement'));
    const notes = new SendingNotes(placeOf(widget), aboutOf(widget, portal.name, `supplement ${markOf(code)}`));
    this.#desk = new SendingDesk({ portal: takingPapers(task), notes, claim: claimInTab, guards: supplementGuards(code), changed: () => this.#changed() });
    void this.#desk.resume(() => !this.holds).then((isResumed) => (isResumed ? this.#askEarlier() : undefined));
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  get isUnderWay(): boolean {
    return this.#desk.isUnderWay;
  }

  get holds(): boolean {
    return !this.#desk.files.isEmpty || this.#note !== '';
  }

  /** Undefined while its words are on their way. */
  template(): TemplateResult | undefined {
    if (!this.#translation.ready) return undefined;
    if (!this.#isShown) this.#focus('#supplement');
    this.#isShown = true;
    const scene = this.#scene();
    return supplementPage(scene, this.#session.notice(scene.words.session, this.#translation.format));
  }

  get heard(): string {
    return this.#step === 'send' && this.#translation.ready ? sendingInWords(this.#scene()) : this.#news;
  }

  /** The one button that leads on was pressed. */
  next(): void {
    this.#news = '';
    switch (this.#step) {
      case 'files': return this.#toReview();
      case 'review': return maySend(this.#desk.state) ? this.#send() : this.#go('files');
      // What is on its way is sent once.
      case 'send':
    }
  }

  /** Nothing of it stays, and nothing more leaves. */
  stop(): void {
    this.#desk.stop();
    this.#session.stop();
    this.#guard.set(false);
    this.#note = this.#news = '';
  }

  /** Whoever shows it hears whether anything is on its way. */
  #changed(): void {
    if (this.#translation.ready) this.#news = this.#heard.look(this.#widget.shadowRoot, this.#scene()) || this.#news;
    this.#guard.set(this.isUnderWay);
    this.#task.underWay(this.isUnderWay);
    this.#widget.requestUpdate();
  }

  #toReview(): void {
    const words = this.#words();
    const { files, state } = this.#desk;
    this.#isFileMissing = files.isEmpty && files.reading === 0;
    if (!this.#isFileMissing && !files.isMoving && state.attachments.length > 0) return this.#go('review');
    this.#news = this.#isFileMissing ? this.#translation.words.dossierSupplement.noFile : words.files.notYet;
    this.#aim(this.#isFileMissing ? '[data-slot] input' : '.not-yet');
  }

  #send(): void {
    const { procedure: asked } = this.#task.dossier;
    const code = asked?.code ?? '';
    if (this.#step === 'review' && !this.#widget.dispatchEvent(new DvcSubmitEvent(code))) return;
    this.#step = 'send';
    void this.#leave(code);
    this.#aim('#supplement');
  }

  /** Once papers for this dossier are on their way of which nothing is known, only when the citizen has heard of it and presses again. */
  async #leave(code: string): Promise<void> {
    const { sender } = this.#desk;
    const other = await this.#desk.other();
    if (sender !== this.#desk.sender) return;
    if (other && other.id !== this.#other) {
      this.#other = other.id;
      this.#news = this.#words().send.other;
      this.#go('review');
    } else this.#settled(await sender.send({ procedure: { code }, answers: { note: this.#note.trim() || undefined } }));
  }

  /** Finds out what became of what an earlier page sent. The focus stays where it is. */
  async #askEarlier(): Promise<void> {
    this.#step = 'send';
    this.#settled(await this.#desk.sender.ask());
  }

  #settled({ phase, outcome }: Sending): void {
    if (phase !== 'done') return;
    if (outcome === 'sent') {
      this.#widget.dispatchEvent(new DvcSupplementedEvent(this.#task.dossier.procedure?.code ?? ''));
      this.#task.done();
    }
    this.#aim('#supplement');
  }

  readonly #act = (action: SubmissionAction): void => {
    if (action.kind === 'restart' || this.#desk.isResumed) return this.#afresh();
    if (action.kind === 'go') this.#go(action.to === 'review' ? 'review' : 'files');
  };

  /** Nothing is known of it any more on this page; of what an earlier one sent, the files are not here. */
  #afresh(): void {
    this.#desk.wipe();
    this.#note = this.#news = '';
    this.#go('files');
  }

  #go(step: SupplementStep): void {
    this.#step = step;
    this.#aim('#supplement');
  }

  #aim(place: string): void {
    this.#focus(place);
    this.#widget.requestUpdate();
  }

  #words(): Messages['dossierFiling'] {
    const { dossierFiling: words, dossierSupplement: own } = this.#translation.words;
    return {
      ...words, files: { ...words.files, ...own.files }, guide: { ...words.guide, ...own.guide }, receipt: { ...words.receipt, ...own.receipt },
      send: { ...words.send, ...own.send, reason: { ...words.send.reason, ...own.sendReason } },
    };
  }

  #scene(): SupplementScene {
    const { portal, dossier, close } = this.#task;
    const { words, format } = this.#translation;
    const { sender: { uploads, isElsewhere }, files, state, isResumed } = this.#desk;
    return {
      scene: { portal, format, words, act: this.#act, finish: () => this.#afresh(), procedure: { code: dossier.procedure?.code ?? '', name: dossier.procedure?.name ?? '' } },
      words: this.#words(), own: words.dossierSupplement, files, uploads, sending: state, canGoOn: (key) => uploads.canGoOn(key),
      isResumed, isElsewhere, isLeaving: false, isShared: this.#widget.source.device === 'shared', stay: () => undefined, draftNotice: () => undefined,
      dossier, step: this.#step, slots: slotsAsked(dossier, words.dossierSupplement.papers, words.dossierFiling.files.other), isFileMissing: this.#isFileMissing, note: this.#note, isOther: this.#other !== undefined,
      printFailed: this.#printFailed, print: () => void this.#print(),
      type: (note) => (this.#note = note),
      send: () => this.#send(),
      ask: () => void this.#desk.sender.ask().then((asked) => this.#settled(asked)),
      afresh: () => this.#afresh(),
      back: () => this.#go('files'),
      close,
    };
  }

  async #print(): Promise<void> {
    const loaded = await import('./receipt-paper.js').catch(() => undefined);
    this.#printFailed = !loaded;
    loaded?.printReceipt(this.#scene(), this.#translation.language);
    this.#widget.requestUpdate();
  }
}
