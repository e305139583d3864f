/** The answer: whose turn it is first, then what to do and by when, then the facts and the way so far. Loaded with the first answer. */
import { html, nothing, type TemplateResult } from 'lit';
import { dossierAnswer } from '../../i18n/vi/dossier-answer.js';
import { common } from '../../i18n/vi/common.js';
import { procedure } from '../../i18n/vi/procedure.js';
import { procedureFacts } from '../../i18n/vi/procedure-facts.js';
import type { Dossier } from '../../model/dossier.js';
import { momentOfInstant } from '../../model/moment.js';
import type { Status } from '../../model/status.js';
import type { Portal } from '../../portal/portal.js';
import { icon, type IconName } from '../../ui/icons.js';
import { outsideLink } from '../../ui/outside-link.js';
import { notice, type NoticeTone } from '../../ui/notice.js';
import { callOffice } from '../call-office.js';
import { contactBlock } from '../contact.js';
import { addStyles } from '../late-styles.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { type Advice, adviceOf } from './advice.js';
import { ComingSteps } from './coming-steps.js';
import { DvcDossierFoundEvent, DvcResumeEvent } from './dossier-tracker.events.js';
import { dayToKeep, dueInWords } from './due.js';
import { factsTemplate } from './facts.js';
import { historyTemplate } from './history.js';
import { lateStyles } from './late.styles.js';
import { missingTemplate } from './missing.js';
import { papersTemplate } from './papers.js';
import type { Scene } from './scene.js';
import { statusInWords, statusShown, turnOf } from './status-words.js';
import { type SupplementOffer, Supplementing } from './supplementing.js';

export { guarded } from './guarded.js';

const looks: Readonly<Record<Status, readonly [NoticeTone, IconName]>> = {
  draft: ['warning', 'paper'],
  submitted: ['info', 'clock'],
  accepted: ['info', 'check'],
  rejectedAtIntake: ['danger', 'cross'],
  inProgress: ['info', 'clock'],
  supplementRequested: ['warning', 'paper'],
  paymentRequired: ['warning', 'warning'],
  withdrawalRequested: ['info', 'back'],
  withdrawn: ['info', 'back'],
  stopped: ['danger', 'cross'],
  suspended: ['info', 'pause'],
  completed: ['success', 'check'],
  resultReturned: ['success', 'check'],
  unknown: ['info', 'unknown'],
};

/** What the element hands in with a dossier. */
export interface AnswerOptions {
  readonly dossier: Dossier;
  readonly portal: Portal;
  /** The digits that were asked for beside the code; empty where none were. */
  readonly proof: string;
  /** Milliseconds since 1970. */
  readonly loadedAt: number;
  readonly reloading: boolean;
  readonly reload: () => void;
  readonly print: () => void;
  /** What a citizen may do on her own device; missing on a shared one. */
  readonly own: { readonly follows: boolean; readonly follow: () => void; readonly saveDay: () => void } | undefined;
  /** Missing where the widget around has the button for it. */
  readonly done: (() => void) | undefined;
}

/** The link to add papers or to pay was followed. */
type Resume = (event: Event, action: NonNullable<Advice['action']>, dossier: Dossier) => void;

export class AnswerView {
  readonly supplementing: Supplementing;
  readonly #coming: ComingSteps;
  readonly translation: Translation<'common' | 'dossierAnswer' | 'procedure' | 'procedureFacts'>;

  readonly #host: Widget;

  constructor(host: Widget) {
    this.#host = host;
    addStyles(host, lateStyles);
    this.supplementing = new Supplementing(host);
    this.#coming = new ComingSteps(host);
    this.translation = new Translation(host, { common, dossierAnswer, procedure, procedureFacts });
  }

  scene(dossier: Dossier, portal: Portal): Scene {
    const { words, format } = this.translation;
    const now = momentOfInstant(Date.now(), portal.timeZone);
    return { dossier, portal, today: now.slice(0, 10), time: now.slice(11, 16), words, format };
  }

  /** The answer in one sentence, for the live region. */
  sentence(dossier: Dossier, portal: Portal): string {
    const scene = this.scene(dossier, portal);
    return [statusInWords(scene), turnOf(scene)[0], dueInWords(scene).headline].filter(Boolean).join('. ');
  }

  /** That there is none, in one sentence. */
  get noneFound(): string {
    return this.translation.words.dossierAnswer.missing;
  }

  missing(asked: string, portal: Portal | undefined): TemplateResult {
    return missingTemplate(asked, portal, this.translation.words);
  }

  /** Tells the page that a dossier is shown. */
  tell({ status: { code } }: Dossier): void {
    this.#host.dispatchEvent(new DvcDossierFoundEvent(code));
  }

  /** False when the part that prints could not be loaded. */
  async print(dossier: Dossier, portal: Portal): Promise<boolean> {
    const paper = await import('./paper.js').catch(() => undefined);
    paper?.printDossier(this.scene(dossier, portal), this.translation.language, Date.now());
    return paper !== undefined;
  }

  /** False when the part that writes calendar files could not be loaded. */
  async saveDay(dossier: Dossier, portal: Portal): Promise<boolean> {
    const loaded = await import('./save-date.js').catch(() => undefined);
    loaded?.saveDate(this.scene(dossier, portal), Date.now());
    return loaded !== undefined;
  }

  readonly #resume: Resume = (event, action, { procedure: asked }) => {
    if (!this.#host.dispatchEvent(new DvcResumeEvent(action, asked?.code))) event.preventDefault();
  };

  template(options: AnswerOptions): TemplateResult {
    const scene = this.scene(options.dossier, options.portal);
    const { dossierAnswer: words, common: general } = scene.words;
    const contact = contactBlock(scene.portal.contact, general);
    const supplement = this.supplementing.offer(options);
    return html`<article class="stack" part="answer" aria-busy=${options.reloading}>
      ${head(scene)}
      ${next(scene, this.#resume, supplement)}
      ${supplement?.part(html`<p>${general.loading}</p>`) ?? nothing}
      <h4>${words.details}</h4>
      ${factsTemplate(scene)}
      ${papersTemplate(scene)}
      ${historyTemplate(scene, this.#coming.template(scene))}
      ${contact ? html`<h4>${words.contact}</h4>${contact}` : nothing}
      ${actions(scene, options)}
    </article>`;
  }
}

function head(scene: Scene): TemplateResult {
  const [turn, turnIcon] = turnOf(scene);
  const [tone, statusIcon] = looks[scene.dossier.status.code];
  return html`<header class="head ${tone}" part="status">
    <h3 tabindex="-1">${icon(statusIcon)}<span>${statusShown(scene)}</span></h3>
    <p class="turn">${icon(turnIcon)}<span>${turn}</span></p>
  </header>`;
}

function next(scene: Scene, resume: Resume, supplement: SupplementOffer | undefined): TemplateResult {
  const { headline, overdue, doubtful, lines } = dueInWords(scene);
  const advice = adviceOf(scene, overdue);
  const { common: general } = scene.words;
  const { phone } = scene.portal.contact;
  const call = phone && (advice.ask || doubtful) ? callOffice(phone, general) : undefined;
  const { action } = advice;
  const followed = action && ((event: Event) => resume(event, action, scene.dossier));
  const here = supplement && action === 'supplement' ? html`<button type="button" id="add" class=${supplement.isOpen ? '' : 'primary'} aria-expanded=${supplement.isOpen} @click=${supplement.toggle}>${icon('paper')}${scene.words.dossierAnswer.addHere}</button>` : undefined;
  const link = advice.link && outsideLink(advice.link.address, advice.link.text, general.opensNewTab, here ? 'button' : 'button primary', followed);
  return notice({
    tone: overdue ? 'warning' : looks[scene.dossier.status.code][0],
    body: html`${headline ? html`<p class="due"><strong>${headline}</strong></p>` : nothing}
      ${[...advice.lines, ...lines].map((line) => html`<p>${line}</p>`)}`,
    actions: here || link || call ? html`${here ?? nothing}${link ?? nothing}${call ?? nothing}` : undefined,
  });
}

function ownActions(scene: Scene, { own }: AnswerOptions): unknown {
  const { dossierAnswer: words } = scene.words;
  if (!own) return nothing;
  return html`<button type="button" @click=${own.follow}>${own.follows ? words.unfollow : words.follow}</button>
    ${dayToKeep(scene) ? html`<button type="button" @click=${own.saveDay}>${words.saveDay}</button>` : nothing}`;
}

function actions(scene: Scene, options: AnswerOptions): TemplateResult {
  const { portal, dossier, words: { dossierAnswer: words, common: general }, format } = scene;
  const official = portal.links.track(dossier.code);
  return html`
    ${official ? html`<p>${outsideLink(official, general.officialPage, general.opensNewTab)}</p>` : nothing}
    <p class="muted">${words.loadedAt(format.clock(options.loadedAt, portal.timeZone))}</p>
    <div class="actions">
      <button type="button" aria-disabled=${options.reloading} @click=${options.reload}>${options.reloading ? words.reloading : words.reload}</button>
      <button type="button" @click=${options.print}>${icon('print')}${words.print}</button>
      ${ownActions(scene, options)}
      ${options.done ? html`<button type="button" class="primary" @click=${options.done}>${words.done}</button>` : nothing}
    </div>`;
}
