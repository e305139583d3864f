/** The way of the dossier through the office, newest first, and what the office has written for days to come. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StatusEvent } from '../../model/dossier.js';
import { officeWords, quoting } from '../office-words.js';
import { present, type Scene } from './scene.js';

/** So many are shown at once; the others on request, up to the most that a telephone draws without a halt. */
const shownAtOnce = 6;
const mostShown = 200;

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

interface Way {
  readonly passed: readonly StatusEvent[];
  /** Soonest first. */
  readonly ahead: readonly StatusEvent[];
}

/**
 * What an office wrote twice is said once: on the same date, or without one in a row. What it dates after today has not happened yet.
 */
export function wayOf(history: readonly StatusEvent[], today: string): Way {
  const known = new Set<string>();
  let before = '';
  const once = newestFirst(history).filter((event) => {
    const said = JSON.stringify(event);
    const isDoubled = event.at ? known.has(said) : said === before;
    known.add((before = said));
    return !isDoubled;
  });
  const isAhead = ({ at }: StatusEvent): boolean => at !== undefined && at.slice(0, 10) > today;
  return { passed: once.filter((event) => !isAhead(event)), ahead: once.filter(isAhead).reverse() };
}

/** `coming` stands between what is dated ahead and what has passed. */
export function historyTemplate(scene: Scene, coming: unknown): unknown {
  const { dossier: { history = [] }, words: { dossierAnswer: words }, today } = scene;
  const { passed, ahead } = wayOf(history, today);
  return html`
    ${ahead.length > 0 ? html`<h4>${words.ahead}</h4>${list(ahead, scene, 'history ahead')}` : nothing}
    ${coming}
    ${passed.length > 0 ? html`<h4>${words.history}</h4>${list(passed, scene, 'history')}` : nothing}`;
}

function list(events: readonly StatusEvent[], scene: Scene, looks: string): TemplateResult {
  const { words: { dossierAnswer: words }, format } = scene;
  const items = events.slice(0, mostShown).map((event) => item(event, scene));
  const rest = items.slice(shownAtOnce);
  const hidden = events.length - items.length;
  return html`
    <ol class=${looks} part="history">${items.slice(0, shownAtOnce)}</ol>
    ${rest.length > 0 ? html`<details>
      <summary>${words.all(format.number(rest.length))}</summary>
      <ol class=${looks} start=${shownAtOnce + 1}>${rest}</ol>
      ${hidden > 0 ? html`<p>${words.tooMany(format.number(hidden))}</p>` : nothing}
    </details>` : nothing}`;
}

function item(event: StatusEvent, { words: { dossierAnswer: words }, format }: Scene): TemplateResult {
  const { at, status, label, step, department, officer, note } = event;
  const known = status && status !== 'unknown' ? words.status[status] : undefined;
  const title = known ?? (label ? quoting(words.officeSays, label) : step ? officeWords(step) : words.noStatus);
  const lines = present([(known ?? label) && step !== known && step, department, note]);
  return html`<li>
    <p class="muted">${at ? format.dateTime(at) : words.noTime}</p>
    <p><strong>${title}</strong></p>
    ${lines.map((line) => html`<p lang="vi">${line}</p>`)}
    ${officer ? html`<p>${quoting(words.officer, officer)}</p>` : nothing}
  </li>`;
}
