/** What is seen while papers are added: what the office asks for, the files, the review, and what became of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { Dossier } from '../../model/dossier.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { quoting } from '../office-words.js';
import { filesPart } from './filed-parts.js';
import type { FileSlot } from './file-slots.js';
import { filesStep } from './files-step.js';
import type { FilesScene } from './filing-scene.js';
import { sendStep } from './send-step.js';

export type SupplementStep = (typeof steps)[number];
const steps = ['files', 'review', 'send'] as const;

export interface SupplementScene extends FilesScene {
  readonly own: Messages['dossierSupplement'];
  readonly dossier: Dossier;
  readonly step: SupplementStep;
  readonly slots: readonly FileSlot[];
  readonly isFileMissing: boolean;
  readonly note: string;
  /** What is sent may be what another page has sent already. */
  readonly isOther: boolean;
  readonly type: (note: string) => void;
  readonly back: () => void;
  readonly afresh: () => void;
  readonly close: () => void;
}

/** The papers the office says are missing, each with a place of its own, and one for all else. */
export function slotsAsked({ papers = [] }: Dossier, asked: string, other: string): readonly FileSlot[] {
  const missing = papers.filter(({ state }) => state === 'missing');
  const own = missing.map(({ name }, place) => ({ key: `paper-${place}`, label: name, required: false }));
  return [...own, { key: 'other', label: own.length > 0 ? other : asked, required: false }];
}

export function supplementPage(scene: SupplementScene, session: unknown): TemplateResult {
  const { own, step, scene: { format }, sending: { phase, outcome } } = scene;
  const isSent = step === 'send' && phase === 'done' && outcome === 'sent';
  return html`<section class="stack supplement" part="supplement" aria-labelledby="supplement">
    <h3 id="supplement" tabindex="-1">${own.title}${isSent ? nothing : html` <span class="muted">${own.step(format.number(steps.indexOf(step) + 1), format.number(steps.length))}</span>`}</h3>
    ${step === 'send' ? nothing : session}
    ${part(scene)}
    ${isSent ? html`<div class="actions"><button type="button" @click=${scene.close}>${own.done}</button></div>` : nothing}
  </section>`;
}

function part(scene: SupplementScene): TemplateResult {
  switch (scene.step) {
    case 'files': return files(scene);
    case 'review': return review(scene);
    case 'send': return html`${sendStep(scene)}${isUnknown(scene) ? html`<p class="muted">${scene.own.afreshHint}</p><div class="actions"><button type="button" @click=${scene.afresh}>${scene.own.afresh}</button></div>` : nothing}`;
  }
}

const isUnknown = ({ sending: { phase, outcome } }: SupplementScene): boolean => phase === 'done' && outcome === 'unknown';

function files(scene: SupplementScene): TemplateResult {
  const { own, dossier: { requestedAction, reason }, scene: { format }, isFileMissing } = scene;
  const { text, dueDate } = requestedAction ?? {};
  return html`
    ${text ?? reason ?? dueDate ? html`<div>
      ${text ?? reason ? html`<p><strong>${quoting(own.asked, text ?? reason ?? '')}</strong></p>` : nothing}
      ${dueDate ? html`<p>${own.by(format.date(dueDate))}</p>` : nothing}
    </div>` : nothing}
    ${isFileMissing && scene.files.isEmpty ? html`<p class="error">${icon('warning')}<span>${own.noFile}</span></p>` : nothing}
    ${filesStep(scene, scene.slots, [])}
    ${noteField(scene)}
    <div class="actions"><button class="primary">${own.next}</button><button type="button" @click=${scene.close}>${own.later}</button></div>`;
}

const noteField = ({ own, note, type }: SupplementScene): TemplateResult => html`<div class="field">
  <label for="note">${own.note}</label>
  <p class="muted" id="hint-note">${own.noteHint}</p>
  <textarea id="note" rows="3" maxlength="500" autocomplete="off" aria-describedby="hint-note" .value=${note} @input=${({ target }: Event) => type((target as HTMLTextAreaElement).value)}></textarea>
</div>`;

function review(scene: SupplementScene): TemplateResult {
  const { own, words, slots, files: chosen, sending: { attachments }, note } = scene;
  const filled = attachments.map(({ key, paper }) => chosen.slotOf(key, paper, slots));
  return html`
    <p><strong>${own.reviewTitle}</strong></p>
    ${notice(scene.isOther ? { tone: 'warning', body: words.send.other } : { tone: 'info', body: words.guide.calm })}
    ${filesPart(scene)}
    ${slots.filter(({ key }) => key !== 'other' && !filled.includes(key)).map(({ label }) => notice({ tone: 'warning', body: quoting(own.without, label) }))}
    <p>${own.note}: ${note.trim() ? html`<bdi class="note">${note.trim()}</bdi>` : html`<span class="muted">${own.noNote}</span>`}</p>
    <div class="actions"><button class="primary">${words.guide.send}</button><button type="button" @click=${scene.back}>${own.back}</button></div>`;
}
