/**
 * Adding papers to a dossier inside the guide: files, review, sending, receipt – by the same machine as a submission. Loaded where the office
 * asks for papers and the portal takes them in. What is typed and chosen stays in memory, and goes with whoever showed it.
 */
import { adoptStyles, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { dossierFiling } from '../../i18n/vi/dossier-filing.js';
import { dossierSupplement } from '../../i18n/vi/dossier-supplement.js';
import { procedure } from '../../i18n/vi/procedure.js';
import { submissionGuide } from '../../i18n/vi/submission-guide.js';
import type { Messages } from '../../i18n/index.js';
import { type Sending, maySend } from '../../model/sending.js';
import type { SubmissionAction } from '../../model/submission.js';
import { supplementGuards } from '../../model/supplement.js';
import type { Portal } from '../../portal/portal.js';
import type { SupplementTask } from '../supplement.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { FileChoosing } from './file-choosing.js';
import { filingStyles } from './filing.styles.js';
import { sendingInWords } from './send-step.js';
import { Sender } from './sender.js';
import { SessionWatch } from './session-watch.js';
import { DvcSubmitEvent, DvcSupplementedEvent } from './submission-guide.events.js';
import { slotsAsked, supplementPage, type SupplementScene, type SupplementStep } from './supplement-page.js';

type Words = Translation<'common' | 'dossierFiling' | 'dossierSupplement' | 'procedure' | 'submissionGuide'>;

export class Supplement {
  readonly #widget: Widget;
  readonly #task: SupplementTask;
  readonly #focus: (place: string) => void;
  readonly #translation: Words;
  readonly #session: SessionWatch;
  readonly #sender: Sender;
  readonly #files: FileChoosing;
  #step: SupplementStep = 'files';
  #note = '';
  #news = '';
  /** The citizen has gone on without a file. */
  #isFileMissing = false;
  #printFailed = false;
  #isShown = false;

  constructor(widget: Widget, task: SupplementTask, focus: (place: string) => void) {
    const { portal, dossier, signal } = task;
    this.#widget = widget;
    this.#task = task;
    this.#focus = focus;
    this.#translation = new Translation(widget, { common, dossierFiling, dossierSupplement, procedure, submissionGuide });
    const { renderRoot } = widget;
    if (renderRoot instanceof ShadowRoot) adoptStyles(renderRoot, [...(widget.constructor as typeof Widget).elementStyles, filingStyles]);
    this.#session = new SessionWatch(widget, portal.session, () => this.#aim('#supplement'));
    const changed = (): void => widget.requestUpdate();
    this.#sender = new Sender({ portal: takingPapers(task), onChange: changed, guards: supplementGuards(dossier.code) });
    this.#files = new FileChoosing(this.#sender, portal.submissionRules?.files ?? {}, changed);
    signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  get isUnderWay(): boolean {
    const { phase } = this.#sender.state;
    return phase === 'sending' || phase === 'asking';
  }

  get holds(): boolean {
    return !this.#files.isEmpty || this.#note !== '';
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
      case 'review': return maySend(this.#sender.state) ? this.#send() : this.#go('files');
      // What is on its way is sent once.
      case 'send':
    }
  }

  /** Nothing of it stays, and nothing more leaves. */
  stop(): void {
    this.#sender.stop();
    this.#files.stop();
    this.#session.stop();
    this.#note = this.#news = '';
  }

  #toReview(): void {
    const words = this.#words();
    this.#isFileMissing = this.#files.isEmpty && this.#files.reading === 0;
    if (!this.#isFileMissing && !this.#files.isMoving && this.#sender.state.attachments.length > 0) return this.#go('review');
    this.#news = this.#isFileMissing ? this.#translation.words.dossierSupplement.noFile : words.files.notYet;
    this.#aim(this.#isFileMissing ? '[data-slot] input' : '.not-yet');
  }

  #send(): void {
    const { procedure: asked } = this.#task.dossier;
    const code = asked?.code ?? '';
    if (this.#step === 'review' && !this.#widget.dispatchEvent(new DvcSubmitEvent(code))) return;
    this.#step = 'send';
    void this.#sender.send({ procedure: { code }, answers: { note: this.#note.trim() || undefined } }).then((state) => this.#settled(state, code));
    this.#aim('#supplement');
  }

  #settled({ phase, outcome }: Sending, code: string): void {
    if (phase !== 'done') return;
    if (outcome === 'sent') {
      this.#widget.dispatchEvent(new DvcSupplementedEvent(code));
      this.#task.done();
    }
    this.#aim('#supplement');
  }

  readonly #act = (action: SubmissionAction): void => {
    if (action.kind === 'go') this.#go(action.to === 'review' ? 'review' : 'files');
  };

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
    const { uploads, state } = this.#sender;
    return {
      scene: { portal, format, words, act: this.#act, procedure: { code: dossier.procedure?.code ?? '', name: dossier.procedure?.name ?? '' } },
      words: this.#words(), own: words.dossierSupplement, files: this.#files, uploads, sending: state, canGoOn: (key) => uploads.canGoOn(key),
      isResumed: false, isElsewhere: false, isLeaving: false, isShared: this.#widget.source.device === 'shared', stay: () => undefined, draftNotice: () => undefined,
      dossier, step: this.#step, slots: slotsAsked(dossier, words.dossierSupplement.papers, words.dossierFiling.files.other), isFileMissing: this.#isFileMissing, note: this.#note,
      printFailed: this.#printFailed, print: () => void this.#print(),
      type: (note) => (this.#note = note),
      send: () => this.#send(),
      ask: () => void this.#sender.ask().then((asked) => this.#settled(asked, dossier.procedure?.code ?? '')),
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

/** The portal as the sender knows it: what it submits are papers for this dossier. */
function takingPapers({ portal, dossier: { code }, proof }: SupplementTask): Portal {
  const { supplementDossier } = portal;
  return {
    ...portal,
    submitDossier: supplementDossier && (({ submissionId, submissionKey, attachments, answers: { note } }, options) =>
      supplementDossier({ dossierCode: code, ...(proof && { proof }), submissionId, submissionKey, attachments, ...(typeof note === 'string' && { note }) }, options)),
  };
}
