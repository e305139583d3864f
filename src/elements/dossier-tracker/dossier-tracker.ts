import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { common } from '../../i18n/vi/common.js';
import { dossierTracker } from '../../i18n/vi/dossier-tracker.js';
import { sharedMachine } from '../../i18n/vi/shared-machine.js';
import type { Dossier } from '../../model/dossier.js';
import { normaliseCode } from '../../model/text.js';
import { type Portal, PortalError } from '../../portal/portal.js';
import { base } from '../../ui/base.styles.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { skeletonStyles } from '../../ui/skeleton.js';
import { asWritten } from '../attribute.js';
import { define } from '../define.js';
import { Reading } from '../reading.js';
import { SharedMachine } from '../shared-machine.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import type { AnswerView } from './answer.js';
import { absentTemplate, askTemplate, loadingTemplate, missingTemplate, type Problem } from './ask.js';
import { DvcDossierFoundEvent } from './dossier-tracker.events.js';
import { styles } from './dossier-tracker.styles.js';
import { guarded } from './guarded.js';
import { Pace } from './pace.js';

/** Lenient: offices write codes in many ways, and an unusual one is not a wrong one. */
const possibleCode = /^[\p{L}\p{N}._/-]{6,40}$/u;

/** A chunk that did not arrive is a network that failed. */
const unloaded = (cause: unknown): never => {
  throw new PortalError('offline', 'a part of the element could not be loaded', { cause });
};

/**
 * Where is my dossier, whose turn is it, and when is it due: looked up by the code on the receipt.
 *
 * @element dvc-dossier-tracker
 * @slot - Shown before the script runs, and when the office cannot be reached.
 * @event {DvcDossierFoundEvent} dvc-dossier-found - A dossier was found; tells its state and nothing else.
 * @event {DvcFailedEvent} dvc-failed - The dossier could not be read.
 * @csspart answer - Everything about the dossier that was found.
 * @csspart status - The state and whose turn it is.
 * @csspart facts - The list of facts.
 * @csspart history - The way so far.
 * @csspart contact - How to reach the office.
 */
export class DvcDossierTracker extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, styles];

  /** A dossier code to look up at once. */
  @property(asWritten) code = '';

  protected readonly translation = new Translation(this, { common, dossierTracker, sharedMachine });

  #typed = '';
  #asked = '';
  #problem: Problem | undefined;
  #remark: 'wiped' | 'notPrinted' | undefined;
  /** The citizen has asked at the form, so the focus goes to the answer when it comes. */
  #awaited = false;
  #toldAt = 0;
  #view: AnswerView | undefined;
  readonly #pace = new Pace(this, (code) => this.#ask(code));

  /** Without a code only the portal is asked for: whether it can look up dossiers, and whom to call. */
  readonly #reading = new Reading<[string], Dossier | undefined>(this, {
    question: () => [this.#asked],
    read: (portal, [code], signal) => (code ? this.#read(portal, code, signal) : Promise.resolve(undefined)),
  });

  readonly #machine = new SharedMachine(this, {
    holds: () => this.#asked !== '' || this.#typed !== '',
    wipe: () => this.#wipe(),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('code')) return;
    if (this.code.trim()) this.#submit(this.code);
    else if (changed.get('code')) this.#wipe();
  }

  protected override updated(): void {
    const { state, answer, answeredAt } = this.#reading;
    if (state !== 'ready' || !answer || !this.#view?.translation.ready || this.#toldAt === answeredAt) return;
    this.#toldAt = answeredAt;
    if (this.#awaited && this.#isHere()) this.#focus('h3');
    this.dispatchEvent(new DvcDossierFoundEvent(answer.status.code));
  }

  protected override content(): TemplateResult {
    const { words } = this.translation;
    const { portal, failure, answer } = this.#reading;
    const absent = portal && !portal.findDossier;
    const view = this.#view?.translation.ready ? this.#view : undefined;
    const question = {
      typed: this.#typed,
      problem: this.#problem,
      agencyCode: portal?.agencyCode,
      input: (typed: string) => (this.#typed = typed),
      submit: () => this.#submitTyped(),
    };
    return html`<div class="stack">
      ${this.embedded ? nothing : html`<h2>${words.dossierTracker.title}</h2>`}
      ${this.liveRegion(this.#sentence())}
      ${this.#machine.question(words.sharedMachine)}
      ${absent ? absentTemplate(portal, words) : askTemplate(question, words)}
      ${this.#pace.seconds > 0 ? notice({ tone: 'info', icon: 'clock', body: this.#waitSentence() }) : nothing}
      ${failure ? (failure.kind === 'missing' && !answer ? missingTemplate(this.#asked, portal, words) : this.failureNotice(this.#reading)) : nothing}
      ${answer && portal && view ? this.#answer(view, answer, portal) : this.#asked && !failure && !absent ? loadingTemplate(this.#reading.stalled, words) : nothing}
      ${this.#remark ? html`<p>${words.dossierTracker[this.#remark]}</p>` : nothing}
    </div>`;
  }

  #answer(view: AnswerView, dossier: Dossier, portal: Portal): TemplateResult {
    return view.template({
      dossier, portal,
      loadedAt: this.#reading.answeredAt,
      reloading: this.#reading.state === 'loading',
      reload: () => this.#reload(),
      print: () => void this.#print(view, dossier, portal),
      done: this.embedded ? undefined : () => {
        this.#wipe();
        this.#focus('input');
      },
    });
  }

  #waitSentence(): string {
    return this.translation.words.dossierTracker.slowDown(this.translation.format.number(this.#pace.seconds));
  }

  /** What the live region says now. An answer to which the focus goes is read there, and not twice. */
  #sentence(): string {
    const { dossierTracker: words, sharedMachine: { idle } } = this.translation.words;
    const { answer, portal, failure, state } = this.#reading;
    if (this.#machine.warning) return idle;
    if (this.#problem) return words[this.#problem];
    if (this.#pace.seconds > 0) return this.#waitSentence();
    if (this.#remark) return words[this.#remark];
    if (failure?.kind === 'missing') return words.missing;
    if (state === 'ready' && this.#awaited && this.#isHere()) return '';
    if (!this.#asked && !failure) return '';
    return this.spoken(this.#reading, answer && portal && this.#view?.sentence(answer, portal));
  }

  async #read(portal: Portal, code: string, signal: AbortSignal): Promise<Dossier | undefined> {
    const [view, dossier] = await Promise.all([import('./answer.js').catch(unloaded), this.#find(portal, code, signal)]);
    this.#view ??= new view.AnswerView(this);
    return dossier && guarded(dossier);
  }

  async #find(portal: Portal, code: string, signal: AbortSignal): Promise<Dossier | undefined> {
    try {
      const dossier = await portal.findDossier?.({ code }, { signal });
      this.#pace.found();
      return dossier;
    } catch (error) {
      if (error instanceof PortalError && error.kind === 'missing') this.#pace.missed();
      throw error;
    }
  }

  #submitTyped(): void {
    this.#submit(this.#typed);
    this.#awaited = true;
    if (this.#problem) this.#focus('input');
  }

  #submit(typed: string): void {
    const code = normaliseCode(typed);
    this.#typed = code;
    this.#remark = undefined;
    this.#awaited = false;
    this.#problem = code ? (possibleCode.test(code) ? undefined : 'codeOdd') : 'codeMissing';
    if (!this.#problem) this.#pace.ask(code);
    this.requestUpdate();
  }

  #ask(code: string): void {
    if (code !== this.#asked) this.#asked = code;
    else if (this.#reading.state !== 'loading') this.#reading.retry();
  }

  #reload(): void {
    if (this.#reading.state === 'loading') return;
    this.#awaited = false;
    this.#remark = undefined;
    this.#reading.retry();
  }

  async #print(view: AnswerView, dossier: Dossier, portal: Portal): Promise<void> {
    this.#remark = (await view.print(dossier, portal)) ? undefined : 'notPrinted';
    this.requestUpdate();
  }

  #wipe(): void {
    this.#pace.cancel();
    this.#typed = this.#asked = '';
    this.#problem = undefined;
    this.#remark = 'wiped';
    this.#reading.forget();
  }

  /** The citizen has not turned to another part of the page. */
  #isHere(): boolean {
    return document.activeElement === document.body || this.shadowRoot?.activeElement != null;
  }

  #focus(selector: 'input' | 'h3'): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

define('dvc-dossier-tracker', DvcDossierTracker);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-dossier-tracker': DvcDossierTracker;
  }
}
