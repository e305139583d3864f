import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { dutyRoster } from '../../i18n/vi/duty-roster.js';
import { addDays } from '../../model/days.js';
import { dutyNow, type DutyNow, dutyOn, speaksOf } from '../../model/duty.js';
import type { Roster } from '../../model/roster.js';
import type { Portal } from '../../portal/portal.js';
import { base } from '../../ui/base.styles.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property, state } from '../attribute.js';
import { contactBlock } from '../contact.js';
import { define } from '../define.js';
import { Reading } from '../reading.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { daysAhead, type DayScene } from './days.js';
import { styles } from './duty-roster.styles.js';
import { isWrong, millisecondsUntil, officeClock, type OfficeClock } from './office-clock.js';
import { sentencesOf, today } from './today.js';

const usualDays = 7;
const mostDays = 31;
/** About so often an open page asks anew: offices change a roster at short notice. */
const renewedEvery = 15 * 60_000;

/** `roster` is missing when the portal publishes none. */
interface Answer {
  readonly roster?: Roster | undefined;
}

/**
 * Who of the office's help team is there now, who comes next, where, until when, and how to call. It changes by itself when a shift does.
 *
 * @element dvc-duty-roster
 * @slot - Shown before the script runs, and when the office cannot be reached.
 * @event {DvcFailedEvent} dvc-failed - The roster could not be read.
 * @csspart today - Who is there now, or when somebody is next.
 * @csspart days - The coming days.
 */
export class DvcDutyRoster extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, styles];

  /** How many days are shown, today with them: 1 to 31; seven when absent. */
  @property(asWritten) days = '';

  /** The device's clock at the last look, in milliseconds since 1970. */
  @state() private instant = Date.now();

  protected readonly translation = new Translation(this, { common, dutyRoster });

  readonly #reading = new Reading<['roster'], Answer>(this, {
    question: () => ['roster'],
    read: async (portal, _question, signal) => {
      const roster = await portal.getRoster?.({}, { signal });
      if (roster && this.source.device === 'personal') void import('../kept-figures.js').then(({ keepPublished }) => keepPublished('roster', this.source, portal, '', roster)).catch(() => undefined);
      return { roster };
    },
    kept: async (source, portal) => {
      const { keptPublished } = await import('../kept-figures.js');
      const kept = await keptPublished('roster', source, portal, '');
      // What the office's clock showed then says nothing about now.
      return kept && { ...kept, answer: { roster: { ...kept.answer, answeredAt: undefined } } };
    },
    renewEvery: renewedEvery,
  });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timedFor: DutyNow | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
    this.#timedFor = undefined;
  }

  /** Looks at the clock; a telephone that slept has missed its timers. */
  readonly #look = (): void => {
    if (document.visibilityState === 'hidden') return;
    this.instant = Date.now();
    this.requestUpdate();
  };

  protected override content(): TemplateResult {
    const { answer, answeredAt, failure, portal, state: now } = this.#reading;
    const { words: { dutyRoster: words, common: general }, format } = this.translation;
    const scene: DayScene = { words, common: general, format };
    const roster = answer?.roster;
    const clock = roster && portal && officeClock(roster, answeredAt, Math.max(this.instant, answeredAt), portal.timeZone);
    const duty = clock && dutyNow(roster, clock.now, portal.calendar);
    if (duty) this.#wakeAtChange(duty, clock);
    return html`
      ${this.liveRegion(this.spoken(this.#reading, duty ? sentencesOf(duty, scene).join(' ') : answer ? words.unpublished : ''))}
      <div class="stack">
        ${this.embedded ? nothing : html`<h2>${words.title}</h2>`}
        ${failure ? this.failureNotice(this.#reading) : nothing}
        ${duty ? this.#roster(duty, clock, roster, portal, scene) : nothing}
        ${answer && !roster && portal ? this.#unpublished(portal) : nothing}
        ${now === 'loading' && !answer ? html`<div aria-busy="true">${skeleton([4])}${skeleton([7])}${skeleton([6, 6])}${this.#reading.stalled ? html`<p>${general.stalled}</p>` : nothing}</div>` : nothing}
      </div>
    `;
  }

  #roster(duty: DutyNow, clock: OfficeClock, roster: Roster, { calendar, contact }: Portal, scene: DayScene): TemplateResult {
    const { date, why } = duty.today;
    const { words, format } = scene;
    const ahead = [...Array(this.#count() - 1).keys()].map((index) => dutyOn(roster, addDays(date, index + 1), calendar));
    const known = ahead.filter((day) => speaksOf(roster, day.date));
    return html`
      ${this.#staleness(scene)}
      ${isWrong(clock) ? notice({ tone: 'warning', icon: 'clock', body: words.wrongClock(format.dateTime(clock.now)) }) : nothing}
      ${today(duty, contact, scene)}
      ${known.length > 0 ? daysAhead(known, scene) : nothing}
      ${roster.until && (why === 'unknown' || known.length < ahead.length) ? html`<p class="muted">${words.ends(format.date(roster.until))}</p>` : nothing}
    `;
  }

  /** That a newer one could not be had, and how old this one is. */
  #staleness({ words, format }: DayScene): unknown {
    const { fromDevice, misses, state: now, answeredAt, portal } = this.#reading;
    if (now !== 'ready' || !(fromDevice || misses > 0) || !portal) return nothing;
    return notice({ tone: 'warning', icon: 'clock', body: (fromDevice ? words.fromDevice : words.notRenewed)(format.clock(answeredAt, portal.timeZone)) });
  }

  #unpublished({ contact }: Portal): TemplateResult {
    const { dutyRoster: words, common: general } = this.translation.words;
    return html`${notice({ tone: 'info', body: words.unpublished })}${contactBlock(contact, general) ?? html`<slot></slot>`}`;
  }

  #count(): number {
    const written = Number(this.days);
    return written >= 1 ? Math.min(Math.floor(written), mostDays) : usualDays;
  }

  #wakeAtChange(duty: DutyNow, { now }: OfficeClock): void {
    if (!this.isConnected || (this.#timedFor?.changesAt === duty.changesAt && this.#timedFor.today.date === duty.today.date)) return;
    this.#timedFor = duty;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timedFor = undefined;
      this.#look();
    }, millisecondsUntil(now, duty.changesAt));
  }
}

define('dvc-duty-roster', DvcDutyRoster);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-duty-roster': DvcDutyRoster;
  }
}
