import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { dossierTracker } from '../../i18n/vi/dossier-tracker.js';
import type { Dossier } from '../../model/dossier.js';
import type { Portal } from '../../portal/portal.js';
import { base } from '../../ui/base.styles.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property } from '../attribute.js';
import { define } from '../define.js';
import { Reading } from '../reading.js';
import { SharedMachine } from '../shared-machine.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import type { AnswerView } from './answer.js';
import { AddressCode } from './address.js';
import { absentTemplate, askTemplate, loadingTemplate } from './ask.js';
import { Asking } from './asking.js';
import { styles } from './dossier-tracker.styles.js';
import { lacksProof } from './find.js';
import { Inquiry } from './inquiry.js';
import { LateParts } from './late-parts.js';

const nothingAsked = ['', ''] as const;

type Remark = 'wiped' | 'notPrinted' | 'notLoaded';

/**
 * Where is my dossier, whose turn is it, and when is it due: looked up by the code on the receipt.
 *
 * @element dvc-dossier-tracker
 * @slot - Shown before the script runs, and when the office cannot be reached.
 * @event {DvcDossierFoundEvent} dvc-dossier-found - A dossier was found; tells its state and nothing else.
 * @event {DvcResumeEvent} dvc-resume - Asks before the official page opens to add papers or to pay; `preventDefault()` lets the page take over.
 * @event {DvcFailedEvent} dvc-failed - The dossier could not be read.
 * @csspart answer - Everything about the dossier that was found.
 * @csspart status - The state and whose turn it is.
 * @csspart facts - The list of facts.
 * @csspart papers - The papers the office has, and those that are missing.
 * @csspart fees - Each fee, paid or due.
 * @csspart scan - The camera's picture and what can be done instead.
 * @csspart followed - The dossiers that are followed on a personal device.
 * @csspart coming - The procedure's steps that are still to come.
 * @csspart history - The way so far.
 * @csspart contact - How to reach the office.
 */
export class DvcDossierTracker extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, styles];

  /** A dossier code to look up at once. */
  @property(asWritten) code = '';

  protected readonly translation = new Translation(this, { common, dossierTracker });

  readonly #asking = new Asking();
  #asked: readonly [code: string, proof: string] = nothingAsked;
  #remark: Remark | undefined;
  /** The citizen has asked at the form, so the focus goes to the answer when it comes. */
  #awaited = false;
  #toldAt = 0;
  readonly #inquiry = new Inquiry(this, (code) => this.#ask(code));
  readonly #late = new LateParts(this, {
    chosen: (code) => {
      this.#submit(code);
      this.#awaited = true;
      if (this.#lacksProof()) this.#focus('#proof');
    },
    changed: (code) => {
      if (code === this.#asked[0] && this.#reading.state !== 'loading') this.#reading.retry();
    },
    say: (remark) => this.#say(remark),
  });

  /** Without a code only the portal is asked for: whether it can look up dossiers, and whom to call. */
  readonly #reading = new Reading<[string, string], Dossier | undefined>(this, {
    question: () => [...this.#asked],
    read: (portal, asked, signal) => this.#inquiry.read(portal, asked, signal),
  });

  readonly #machine = new SharedMachine(this, {
    holds: () => !this.#isSending && (this.#asked[0] !== '' || this.#asking.code !== '' || this.#asking.proof !== ''),
    wipe: () => this.#isSending || this.#wipe(),
  });

  constructor() {
    super();
    new AddressCode(this, (code) => this.#submit(code));
  }

  /** What shows an answer, or that there is none; undefined until it and its words are there. */
  get #view(): AnswerView | undefined {
    const { view } = this.#inquiry;
    return view?.translation.ready ? view : undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code')) return;
    if (this.code.trim()) this.#submit(this.code);
    else if (changed.get('code')) this.#wipe();
  }

  protected override updated(): void {
    this.#asking.show(this.renderRoot);
    const { state, answer, answeredAt, portal } = this.#reading;
    const view = this.#view;
    // What they change is drawn next, not while this is being drawn.
    queueMicrotask(() => this.#late.follow(this.source.device === 'personal' ? portal : undefined));
    if (state !== 'ready' || !answer || !view || this.#toldAt === answeredAt) return;
    this.#toldAt = answeredAt;
    if (this.#awaited && this.#isHere()) this.#focus('h3');
    queueMicrotask(() => this.#late.following?.saw(answer, this.#asked[1]));
    view.tell(answer);
  }

  protected override content(): TemplateResult {
    const { words } = this.translation;
    const { portal, failure, answer } = this.#reading;
    const absent = portal && !portal.findDossier;
    const view = this.#view;
    const question = { asking: this.#asking, agencyCode: portal?.agencyCode, demand: portal?.proof, submit: () => this.#submitTyped(), scan: () => void this.#late.openScan() };
    const waiting = this.#asked[0] && !failure && !absent && !this.#lacksProof();
    return html`<div class="stack">
      ${this.embedded ? nothing : html`<h2>${words.dossierTracker.title}</h2>`}
      ${this.liveRegion(this.#sentence())}
      ${this.#machine.watch?.question}
      ${absent ? absentTemplate(portal, words) : askTemplate(question, words)}
      ${this.#late.scan?.template() ?? nothing}
      ${this.#inquiry.pace.seconds > 0 ? notice({ tone: 'info', icon: 'clock', body: this.#waitSentence() }) : nothing}
      ${failure ? (failure.kind === 'missing' && !answer ? view?.missing(this.#asked[0], portal) ?? loadingTemplate(false, words) : this.failureNotice(this.#reading)) : nothing}
      ${answer && portal && view ? this.#answer(view, answer, portal) : waiting ? loadingTemplate(this.#reading.stalled, words) : nothing}
      ${this.#remark ? html`<p>${words.dossierTracker[this.#remark]}</p>` : nothing}
      ${this.#late.following?.template() ?? nothing}
    </div>`;
  }

  #answer(view: AnswerView, dossier: Dossier, portal: Portal): TemplateResult {
    return view.template({
      dossier, portal,
      proof: this.#asked[1],
      loadedAt: this.#reading.answeredAt,
      reloading: this.#reading.state === 'loading',
      reload: () => this.#reload(),
      print: () => void view.print(dossier, portal).then((done) => this.#say(done ? undefined : 'notPrinted')),
      own: this.#late.own(view, dossier, portal, this.#asked[1]),
      done: this.embedded || this.#isSending ? undefined : () => {
        this.#wipe();
        this.#focus('#code');
      },
    });
  }

  #waitSentence(): string {
    return this.translation.words.dossierTracker.slowDown(this.translation.format.number(this.#inquiry.pace.seconds));
  }

  /** What the live region says now. An answer to which the focus goes is read there, and not twice. */
  #sentence(): string {
    const { dossierTracker: words } = this.translation.words;
    const { answer, portal, failure, state } = this.#reading;
    if (this.#machine.watch?.sentence) return this.#machine.watch.sentence;
    const { problem } = this.#asking;
    if (problem === 'proofMissing' || this.#lacksProof()) return words.proofMissing(portal?.proof?.digits ?? 0);
    if (problem) return words[problem];
    if (this.#inquiry.pace.seconds > 0) return this.#waitSentence();
    const said = this.#late.scan?.sentence || this.#late.following?.news || (this.#remark && words[this.#remark]);
    if (said) return said;
    if (failure?.kind === 'missing') return this.#view?.noneFound ?? '';
    if (state === 'ready' && this.#awaited && this.#isHere()) return '';
    if (!this.#asked[0] && !failure) return '';
    return this.spoken(this.#reading, answer && portal && this.#view?.sentence(answer, portal));
  }

  /** Papers are on their way to the office. */
  get #isSending(): boolean {
    return this.#inquiry.view?.supplementing.isUnderWay === true;
  }

  /** A code came without the digits this portal asks for beside it. */
  #lacksProof(): boolean {
    const { portal } = this.#reading;
    return this.#asked[0] !== '' && portal !== undefined && lacksProof(portal, this.#asked[1]);
  }

  #submitTyped(): void {
    this.#submit(this.#asking.code, true);
    this.#awaited = true;
    const { problem } = this.#asking;
    if (problem) this.#focus(problem === 'proofMissing' ? '#proof' : '#code');
  }

  #submit(typed: string, byHand = false): void {
    const code = this.#asking.settle(typed, this.#reading.portal?.proof);
    this.#say(undefined);
    this.#awaited = false;
    this.#late.scan?.close();
    if (code) this.#inquiry.pace.ask(code, this.#reading.portal);
    // A link or a picture brings no digits: they are asked for, not missed.
    else if (!byHand && this.#asking.problem === 'proofMissing') {
      this.#asking.problem = undefined;
      this.#ask(this.#asking.code);
    }
  }

  #ask(code: string): void {
    const { proof } = this.#asking;
    if (code !== this.#asked[0]) this.#inquiry.view?.supplementing.end();
    if (code !== this.#asked[0] || proof !== this.#asked[1]) this.#asked = [code, proof];
    else if (this.#reading.state !== 'loading') this.#reading.retry();
    this.requestUpdate();
  }

  #reload(): void {
    if (this.#reading.state === 'loading') return;
    this.#awaited = false;
    this.#say(undefined);
    this.#reading.retry();
  }

  /** One remark at a time; what was said before is over. */
  #say(remark: Remark | undefined): void {
    this.#remark = remark;
    this.#late.hush();
    this.requestUpdate();
  }

  #wipe(): void {
    this.#inquiry.pace.cancel();
    this.#late.scan?.close();
    this.#asking.wipe();
    this.#inquiry.view?.supplementing.end();
    this.#asked = nothingAsked;
    this.#say('wiped');
    this.#reading.forget();
  }

  /** The citizen has not turned to another part of the page. */
  #isHere(): boolean {
    return document.activeElement === document.body || this.shadowRoot?.activeElement != null;
  }

  #focus(selector: '#code' | '#proof' | 'h3'): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

define('dvc-dossier-tracker', DvcDossierTracker);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-tracker': DvcDossierTracker;
  }
}
