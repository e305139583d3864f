/** The files: for each paper what is chosen, how far it is, and what can be done. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Attachment } from '../../model/attachment.js';
import { acceptOf, rulesOr } from '../../model/file-check.js';
import { icon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { officeWords } from '../office-words.js';
import type { FileSlot } from './file-slots.js';
import type { FilesScene, SendingScene } from './filing-scene.js';

/** 1,2 MB */
export function sizeInWords(bytes: number, { words, scene: { format } }: SendingScene): string {
  const [value, unit] = bytes < 1_000 ? [bytes, 'B'] as const : bytes < 1_000_000 ? [Math.round(bytes / 1_000), 'kB'] as const : [Math.round(bytes / 100_000) / 10, 'MB'] as const;
  return words.files.bytes(format.number(value), unit);
}

/** By its own name; where this page does not know it, by the office's, and on a shared machine by a number. */
export function nameOfFile({ name, id }: Attachment, index: number, { sending: { receipt }, isShared, words, scene: { format } }: SendingScene): string {
  const listed = isShared || id === undefined ? undefined : receipt?.attachments?.find((one) => one.id === id)?.name;
  return name || (listed ?? words.files.unnamed(format.number(index + 1)));
}

export function filesStep(filing: FilesScene, slots: readonly FileSlot[], missing: readonly string[]): TemplateResult {
  const { words: { files: words }, scene: { portal, format }, files } = filing;
  const { largest, most } = rulesOr(portal.submissionRules?.files ?? {});
  const [asked] = files.asking;
  const decide = (answer: 'shrink' | 'asIs' | 'drop') => (event: Event): void => {
    void files.decide(answer);
    // The next photograph is asked about in the same place.
    if (asked && files.asking.length === 0) toChooser(event, asked.slot.key);
  };
  return html`
    ${notice({ tone: 'info', body: html`<p>${words.hint}</p><p>${words.limits(sizeInWords(largest, filing), format.number(most))}</p>` })}
    ${asked ? notice({
      tone: 'warning', icon: 'paper',
      body: html`<p id="shrink" tabindex="-1">${words.shrinkAsk(asked.name, sizeInWords(asked.file.size, filing))}</p>`,
      actions: html`<button type="button" class="primary" @click=${decide('shrink')}>${words.shrink}</button>
        <button type="button" @click=${decide('asIs')}>${words.asIs}</button>
        <button type="button" @click=${decide('drop')}>${words.drop}</button>`,
    }) : nothing}
    ${slots.map((slot) => slotView(filing, slot, slots, missing.includes(slot.key)))}
    <p class="muted">${words.location}</p>
    ${files.isMoving ? html`<div class="not-yet" tabindex="-1">${notice({ tone: 'info', icon: 'clock', body: files.isOnlyChecked ? words.notYetChecked : words.notYet })}</div>` : nothing}
    ${files.isEmpty ? notice({ tone: 'info', body: words.without }) : nothing}
  `;
}

/** What was pressed goes away: the focus goes to where files of this paper are chosen. */
const toChooser = ({ currentTarget }: Event, slot: string): void =>
  (currentTarget as HTMLElement).closest('form')?.querySelector<HTMLElement>(`[data-slot='${CSS.escape(slot)}'] input`)?.focus();

function slotView(filing: FilesScene, slot: FileSlot, slots: readonly FileSlot[], isMissing: boolean): TemplateResult {
  const { words: { files: words, required }, files, sending, scene: { format } } = filing;
  const attached = sending.attachments.filter(({ key, paper }) => (files.slotOf(key, paper, slots) ?? 'other') === slot.key);
  const id = `slot-${encodeURIComponent(slot.key)}`;
  return html`<section class="part" data-slot=${slot.key} aria-labelledby=${id}>
    <h3 id=${id}>${officeWords(slot.label)} ${slot.required ? html`<span class="muted">(${required})</span>` : nothing}</h3>
    ${isMissing ? html`<p class="error" id="error-${id}">${icon('warning')}<span>${words.missing(slot.label)}</span></p>` : nothing}
    ${attached.length > 0 ? html`<ul class="files">${repeat(attached, ({ key }) => key, (one) => html`<li class="file">${fileView(filing, one, slot.key)}</li>`)}</ul>` : html`<p class="muted">${words.none}</p>`}
    ${files.refused.filter((one) => one.slot === slot.key).map(({ name, complaint }) => html`<p class="error">${icon('warning')}<span><bdi>${name}</bdi>: ${complaintInWords(complaint, filing)}</span></p>`)}
    ${files.skipped?.slot === slot.key ? html`<p class="error">${icon('warning')}<span>${words.skipped(format.number(files.skipped.count))}</span></p>` : nothing}
    ${files.reading > 0 ? html`<p class="muted">${words.reading}</p>` : nothing}
    <div class="actions">${chooser(filing, slot, words.choose, id, isMissing)}${chooser(filing, slot, words.camera, id, false, 'environment')}</div>
  </section>`;
}

export function complaintInWords(complaint: FilesScene['files']['refused'][number]['complaint'], filing: FilesScene): string {
  const { words: { files: { complaint: words } }, scene: { format } } = filing;
  switch (complaint.kind) {
    case 'tooLarge': return words.tooLarge(sizeInWords(complaint.limit, filing));
    case 'tooMany': return words.tooMany(format.number(complaint.limit));
    default: return words[complaint.kind]();
  }
}

/** A native control under a label that looks like a button: it works with every keyboard and reader. */
function chooser({ files, scene: { portal }, words: { files: words } }: FilesScene, slot: FileSlot, label: string, id: string, isMissing: boolean, capture?: 'environment'): TemplateResult {
  const chosen = (event: Event): void => {
    const control = event.target as HTMLInputElement;
    const list = [...(control.files ?? [])];
    // The same file may be chosen again after it was taken out.
    control.value = '';
    void files.choose(slot, list);
  };
  return html`<label class="button file-button">
    ${icon(capture ? 'camera' : 'paper')}<span>${label}<span class="visually-hidden"> ${words.for(slot.label)}</span></span>
    <input class="visually-hidden" type="file" ?multiple=${!capture} accept=${capture ? 'image/*' : acceptOf(portal.submissionRules?.files ?? {})} capture=${capture ?? nothing}
      aria-describedby=${isMissing ? `error-${id}` : nothing} @change=${chosen} />
  </label>`;
}

function fileView(filing: FilesScene, one: Attachment, slot: string): TemplateResult {
  const { files, words: { files: words } } = filing;
  const canvas = files.previews.get(one.key);
  canvas?.setAttribute('role', 'img');
  canvas?.setAttribute('aria-label', words.preview(one.name));
  return html`${canvas ?? nothing}
    <div class="file-body">
      <p><bdi><strong>${one.name}</strong></bdi> <span class="muted">${sizeInWords(one.size, filing)}</span></p>
      <p class=${one.state === 'failed' ? 'error' : one.state === 'confirmed' ? 'confirmed' : 'muted'}>
        ${one.state === 'failed' ? icon('warning') : one.state === 'confirmed' ? icon('check') : nothing}<span>${stateInWords(one, filing)}</span></p>
      ${one.state === 'uploading' || one.state === 'paused' ? html`<progress max=${one.size} value=${one.confirmed || one.sent} aria-label=${one.name}></progress>` : nothing}
      <div class="actions">${fileActions(filing, one, slot)}</div>
    </div>`;
}

/** Whether an upload that is not complete cannot be without the citizen choosing its file again. */
const isLost = ({ canGoOn }: FilesScene, { key, state }: Attachment): boolean => state !== 'confirmed' && !canGoOn(key);

export function stateInWords(one: Attachment, filing: FilesScene): string {
  const { files: words } = filing.words;
  if (isLost(filing, one)) return words.chooseAgain;
  switch (one.state) {
    case 'uploading': return words.uploading(sizeInWords(one.confirmed || one.sent, filing), sizeInWords(one.size, filing));
    case 'failed': return `${words.failed}. ${one.failure ? words.failure[one.failure] : ''}`.trim();
    case 'waiting': case 'paused': case 'checking': case 'confirmed': return words[one.state];
  }
}

/** The first button stays the same one while it means something else: whoever has pressed it is still there. */
function fileActions(filing: FilesScene, one: Attachment, slot: string): TemplateResult {
  const { files, uploads, words: { files: words } } = filing;
  const { key, name, state } = one;
  const named = (label: string): TemplateResult => html`${label}<span class="visually-hidden">: ${name}</span>`;
  const moving = state === 'uploading' || state === 'waiting';
  const label = moving ? words.pause : state === 'paused' ? words.resume : state === 'failed' ? words.retry : undefined;
  const remove = (event: Event): void => {
    toChooser(event, slot);
    files.remove(key);
  };
  return html`
    ${label && !isLost(filing, one) ? html`<button type="button" data-file=${key} @click=${() => (moving ? uploads.pause(key) : uploads.upload(key))}>${named(label)}</button>` : nothing}
    <button type="button" @click=${remove}>${named(words.remove)}</button>`;
}
