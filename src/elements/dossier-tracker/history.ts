/** The way of the dossier through the office, newest first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StatusEvent } from '../../model/dossier.js';
import { officeWords, quoting } from '../office-words.js';
import { present, type Scene } from './scene.js';

/** So many are shown at once; the others on request. */
const shownAtOnce = 6;

/**
 * Newest first. An event without a time stays beside its neighbour; when none has one, the office's order is kept.
 * Lists that begin with the oldest are turned round first, so that events of the same minute end up newest first too.
 */
export function newestFirst(history: readonly StatusEvent[]): readonly StatusEvent[] {
  const times = history.map(({ at }) => at ?? '').filter(Boolean);
  const ascending = (times[0] ?? '') < (times[times.length - 1] ?? '') || (times.length > 1 && times[0] === times[times.length - 1]);
  let time = '9999';
  const placed = (ascending ? [...history].reverse() : history).map((event) => ({ event, time: (time = event.at ?? time) }));
  return placed.sort((one, other) => (one.time < other.time ? 1 : one.time > other.time ? -1 : 0)).map(({ event }) => event);
}

export function historyTemplate(scene: Scene): unknown {
  const { dossier: { history = [] }, words: { dossierAnswer: words }, format } = scene;
  if (history.length === 0) return nothing;
  const items = newestFirst(history).map((event) => item(event, scene));
  const rest = items.slice(shownAtOnce);
  return html`
    <h4>${words.history}</h4>
    <ol class="history" part="history">${items.slice(0, shownAtOnce)}</ol>
    ${rest.length > 0 ? html`<details>
      <summary>${words.all(format.number(rest.length))}</summary>
      <ol class="history" start=${shownAtOnce + 1}>${rest}</ol>
    </details>` : nothing}`;
}

function item(event: StatusEvent, { words: { dossierAnswer: words }, format }: Scene): TemplateResult {
  const { at, status, label, step, department, note } = event;
  const known = status && status !== 'unknown' ? words.status[status] : undefined;
  const title = known ?? (label ? quoting(words.officeSays, label) : step ? officeWords(step) : words.noStatus);
  const lines = present([(known ?? label) && step !== known && step, department, note]);
  return html`<li>
    <p class="muted">${at ? format.dateTime(at) : words.noTime}</p>
    <p><strong>${title}</strong></p>
    ${lines.map((line) => html`<p lang="vi">${line}</p>`)}
  </li>`;
}
