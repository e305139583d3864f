import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { procedure as procedureWords } from '../../i18n/vi/procedure.js';
import { procedureFacts } from '../../i18n/vi/procedure-facts.js';
import { procedureSheet } from '../../i18n/vi/procedure-sheet.js';
import { sharedMachine } from '../../i18n/vi/shared-machine.js';
import { addressFrom, addressOf } from '../../model/address.js';
import { momentOfInstant } from '../../model/moment.js';
import type { Procedure } from '../../model/procedure.js';
import { normaliseCode, safeUrl } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { base } from '../../ui/base.styles.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { richTextStyles } from '../../ui/rich-text.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property } from '../attribute.js';
import { define } from '../define.js';
import { Reading } from '../reading.js';
import { SharedMachine } from '../shared-machine.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { aboutSection, contactSection } from './about.js';
import { offersOnline } from './answer.js';
import { channelSection } from './channels.js';
import { casesOf, ChosenCase, forCase, nameOfCase } from './chosen-case.js';
import { groundSection, personSection, stepSection } from './details.js';
import { header, loadAnnouncement, type Top } from './header.js';
import { gapNotice, notFoundNotice, notFoundSentence, notOfferedNotice } from './notices.js';
import { countPapers, paperSection } from './papers.js';
import { styles } from './procedure-sheet.styles.js';
import { shownProcedure } from './shown-procedure.js';
import { TakeAway } from '../take-away.js';

/** Name, three channels, papers, the rest. */
const skeletonShape = [[9, 6], [4], [5], [4, 6, 3, 5], [4, 6, 3, 5], [4, 6, 3, 5], [5], [9, 8, 9, 7, 8, 6], [5], [9, 9, 8, 9, 7, 9]];

/** `procedure` is missing when the portal has no such operation. */
interface Answer {
  readonly procedure?: Procedure | undefined;
}

/**
 * Everything about one procedure on one screen, what matters first: online or not, how long, how much, where; then the
 * papers of the citizen's own case. It can be printed on A4 or A5 with a QR code, copied as a short text to be read
 * aloud, and its address sent to somebody.
 *
 * @element dvc-procedure-sheet
 * @slot - Shown before the script runs, while no procedure is named, and when the office cannot be reached.
 * @event {DvcFailedEvent} dvc-failed - The procedure could not be read.
 * @csspart sheet - The whole sheet.
 * @csspart answer - The answers that come first.
 * @csspart channels - The list of channels.
 * @csspart papers - The papers.
 * @csspart cases - The choice of the citizen's case.
 * @csspart contact - How to reach the office.
 */
export class DvcProcedureSheet extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, richTextStyles, styles];

  /** Code of the procedure, e.g. 1.001193. */
  @property(asWritten) procedure = '';

  /** The backend's own id, where a list gave one; it spares a look-up. */
  @property({ attribute: false }) procedureId: string | undefined;

  /** Address of a page that shows this sheet, with {code} in it: where the square on paper and the shared link lead. */
  @property({ converter: asWritten.converter, attribute: 'sheet-href' }) sheetHref = '';

  protected readonly translation = new Translation(this, { common, procedure: procedureWords, procedureFacts, procedureSheet, sharedMachine });

  readonly #takeAway = new TakeAway(this);
  readonly #chosenCase = new ChosenCase(this);
  /** What there is to announce of the citizen's choice. */
  #news = '';
  #focusWhenShown = false;

  readonly #reading = new Reading<[string, string], Answer>(this, {
    question: () => {
      const code = normaliseCode(this.procedure);
      return code ? [code, this.procedureId ?? ''] : undefined;
    },
    read: async (portal, [code, id], signal) => {
      const procedure = await portal.getProcedure?.({ code, id: id || undefined }, { signal });
      if (procedure && this.source.device === 'personal') void import('../kept-procedures.js').then(({ rememberSheet }) => rememberSheet(this.source, portal, procedure)).catch(() => undefined);
      return { procedure: procedure && shownProcedure(procedure) };
    },
    kept: async (source, portal, [code]) => {
      const { keptPortal, keptSheet } = await import('../kept-procedures.js');
      const [kept, sheet] = await Promise.all([keptPortal(source, portal), keptSheet(source, portal, code)]);
      return kept && sheet && { portal: portal ?? kept.portal, at: sheet.at, answer: { procedure: shownProcedure(sheet.procedure) } };
    },
  });

  /** The choice itself is remembered by the page, and wiped with it. */
  readonly #machine = new SharedMachine(this, { holds: () => false, wipe: () => (this.#news = '') });

  /** Moves the focus to the procedure's name, now or as soon as it is there. */
  override focus(options?: FocusOptions): void {
    const heading = this.shadowRoot?.querySelector('h2');
    this.#focusWhenShown = !heading;
    heading?.focus(options);
  }

  protected override updated(): void {
    if (this.#focusWhenShown) this.focus();
    if (this.#reading.answer?.procedure) void loadAnnouncement().catch(() => undefined);
  }

  protected override willUpdate(): void {
    if (this.#reading.state === 'loading') this.#news = this.#takeAway.said = '';
  }

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const { answer, portal, failure, state } = reading;
    const speech = this.translation;
    const { procedureSheet: words } = speech.words;
    const said = answer?.procedure ? words.loaded(answer.procedure.name) : words.notOffered;
    const missing = failure?.kind === 'missing';
    return html`
      ${this.liveRegion(this.#machine.warning ? speech.words.sharedMachine.idle : this.#takeAway.said || this.#news || (missing ? notFoundSentence(this.procedure, speech) : this.spoken(reading, said)))}
      ${state === 'idle' ? html`<slot></slot>` : nothing}
      ${missing ? notFoundNotice(this.procedure, portal, speech) : failure ? this.failureNotice(reading) : nothing}
      ${answer?.procedure && portal ? this.#sheet(answer.procedure, portal) : nothing}
      ${answer && !answer.procedure ? notOfferedNotice({ code: normaliseCode(this.procedure), id: this.procedureId }, portal, speech) : nothing}
      ${state === 'loading' && !answer ? this.#loading() : nothing}
    `;
  }

  #loading(): TemplateResult {
    return html`<div class="stack" aria-busy="true">
      ${this.#reading.stalled ? notice({ tone: 'info', icon: 'clock', body: html`<p>${this.translation.words.common.stalled}</p>` }) : nothing}
      ${skeletonShape.map((lines) => skeleton(lines))}
    </div>`;
  }

  #sheet(procedure: Procedure, portal: Portal): TemplateResult {
    const speech = this.translation;
    const { answeredAt: readAt, state, fromDevice } = this.#reading;
    const chosen = this.#chosenCase.of(procedure);
    const today = { now: momentOfInstant(Date.now(), portal.timeZone), calendar: portal.calendar, office: portal.name };
    return html`<article part="sheet" aria-busy=${state === 'loading' ? 'true' : nothing}>
      ${this.#machine.question(speech.words.sharedMachine)}
      ${fromDevice ? notice({ tone: 'warning', icon: 'clock', body: html`<p>${speech.words.procedureSheet.fromDevice(speech.format.dateTime(momentOfInstant(readAt, portal.timeZone)))}</p>` }) : nothing}
      ${header({ procedure, portal, language: speech.language, chosen, readAt, ...this.#ways(procedure, portal), takeAway: this.#takeAway }, speech)}
      ${channelSection(procedure, speech, today, offersOnline(procedure) ? applyUrl(procedure, portal) : undefined)}
      ${gapNotice(procedure, speech)}
      ${paperSection(procedure, speech, { chosen, choose: (place) => this.#choose(procedure, place), origins: portal.fileOrigins ?? [] })}
      ${personSection(procedure, speech)}
      ${stepSection(procedure, speech)}
      ${groundSection(procedure, speech)}
      ${aboutSection(procedure, portal, speech)}
      ${contactSection(portal, speech)}
    </article>`;
  }

  /** Where others find this: an address to send, and one for the square on paper. */
  #ways(procedure: Procedure, portal: Portal): Pick<Top, 'address' | 'square'> {
    const own = this.#address(procedure);
    const leadsTo = own ?? procedure.officialUrl ?? applyUrl(procedure, portal);
    return { address: own ?? procedure.officialUrl, square: leadsTo === undefined ? undefined : { address: leadsTo, own: own !== undefined } };
  }

  /** The address of this sheet: by the template, or the page's own when it is about this procedure. */
  #address({ code }: Procedure): string | undefined {
    const root = this.getRootNode();
    const template = this.sheetHref || (root instanceof ShadowRoot && root.host.getAttribute('sheet-href')) || '';
    return addressFrom(template, code, document.baseURI) ?? addressOf(location.href, code) ?? addressOf(location.href, this.procedure);
  }

  readonly #choose = (procedure: Procedure, place: number | undefined): void => {
    const { procedureSheet: words } = this.translation.words;
    this.#chosenCase.choose(procedure, place);
    const papers = words.paperCount(countPapers(casesOf(forCase(procedure, place))));
    const name = nameOfCase(procedure, place);
    this.#news = name === undefined ? words.allCases(papers) : words.caseChosen(name, papers);
    this.#takeAway.say('');
  };
}

const applyUrl = ({ code, id, applyUrl: own }: Procedure, { links }: Portal): string | undefined => own ?? safeUrl(links.apply({ code, id }));

define('dvc-procedure-sheet', DvcProcedureSheet);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-sheet': DvcProcedureSheet;
  }
}
