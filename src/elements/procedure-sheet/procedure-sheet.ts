import { html, nothing, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { procedure as procedureWords } from '../../i18n/vi/procedure.js';
import { procedureFacts } from '../../i18n/vi/procedure-facts.js';
import { procedureSheet } from '../../i18n/vi/procedure-sheet.js';
import { momentOfInstant } from '../../model/moment.js';
import type { Procedure } from '../../model/procedure.js';
import { normaliseCode } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { base } from '../../ui/base.styles.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { richTextStyles } from '../../ui/rich-text.styles.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten, property } from '../attribute.js';
import { callOffice } from '../call-office.js';
import { define } from '../define.js';
import { WordedPart } from '../worded-part.js';
import { Reading } from '../reading.js';
import { readerFor } from '../running-text.js';
import { SharedMachine } from '../shared-machine.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { offersOnline } from './answer.js';
import { channelSection } from './channels.js';
import { casesOf, ChosenCase, forCase, nameOfCase } from './chosen-case.js';
import { gapNotice } from './gap-notice.js';
import { type Deed, header } from './header.js';
import { countPapers, paperSection } from './papers.js';
import { styles } from './procedure-sheet.styles.js';
import { shownProcedure } from './shown-procedure.js';
import type { FurtherSpeech } from './speech.js';
import type { Taken } from './taking.js';
import { applyUrl, waysTo } from './ways-to.js';

/** Name, three channels, papers; then the rest. */
const skeletonShape = [[9, 6], [4], [5], [4, 6, 3, 5], [4, 6, 3, 5], [4, 6, 3, 5], [5], [9, 8, 9, 7, 8, 6]];
const furtherShape = [[5], [9, 9, 8, 9, 7, 9]];

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

  protected readonly translation = new Translation(this, { common, procedure: procedureWords, procedureFacts, procedureSheet });

  readonly #further = new WordedPart(this, () => import('./further.js'));
  /** What became of what was taken along, for eyes and ears. */
  #taken: { readonly said: string } | undefined;
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
      if (procedure) await readerOf(procedure);
      if (procedure && this.source.device === 'personal') void import('../kept-procedures.js').then(({ rememberSheet }) => rememberSheet(this.source, portal, procedure)).catch(() => undefined);
      return { procedure: procedure && shownProcedure(procedure) };
    },
    kept: async (source, portal, [code]) => {
      const { keptPortal, keptSheet } = await import('../kept-procedures.js');
      const [kept, sheet] = await Promise.all([keptPortal(source, portal), keptSheet(source, portal, code)]);
      if (sheet) await readerOf(sheet.procedure);
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
    // On its way side by side with the procedure.
    if (this.#reading.state === 'loading') void this.#further.bring();
  }

  protected override willUpdate(): void {
    if (this.#reading.state !== 'loading') return;
    this.#news = '';
    this.#taken = undefined;
  }

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const { answer, portal, failure, state } = reading;
    return html`
      ${this.liveRegion(this.#said())}
      ${state === 'idle' ? html`<slot></slot>` : nothing}
      ${failure ? this.#failure() : nothing}
      ${answer?.procedure && portal ? this.#sheet(answer.procedure, portal) : failure ? nothing : this.#instead()}
    `;
  }

  #said(): string {
    const { words } = this.translation;
    const { answer, failure } = this.#reading;
    const further = this.#furtherWith();
    if (this.#machine.watch?.sentence) return this.#machine.watch.sentence;
    const news = this.#taken?.said || this.#news;
    if (news) return news;
    if (failure?.kind === 'missing' && further) return further.notFoundSentence(this.procedure, further.speech);
    const said = answer?.procedure ? words.procedureSheet.loaded(answer.procedure.name) : (further?.words.procedureFurther.notOffered ?? '');
    return this.spoken(this.#reading, [said, this.#further.missing ? words.procedureSheet.furtherMissing : ''].filter(Boolean).join(' '));
  }

  #failure(): TemplateResult {
    const { failure, portal } = this.#reading;
    const further = this.#furtherWith();
    if (failure?.kind !== 'missing' || this.#further.missing) return this.failureNotice(this.#reading);
    return further ? further.notFoundNotice(this.procedure, portal, further.speech) : this.#loading();
  }

  /** What stands where there is no procedure, or not yet. */
  #instead(): unknown {
    const { answer, portal, state } = this.#reading;
    const further = this.#furtherWith();
    if (state === 'idle') return nothing;
    if (answer && further) return further.notOfferedNotice({ code: normaliseCode(this.procedure), id: this.procedureId }, portal, further.speech);
    return answer && this.#further.missing ? html`${this.#missing(portal)}<slot></slot>` : this.#loading();
  }

  #loading(): TemplateResult {
    return html`<div class="stack" aria-busy="true">
      ${this.#reading.stalled ? notice({ tone: 'info', icon: 'clock', body: html`<p>${this.translation.words.common.stalled}</p>` }) : nothing}
      ${[...skeletonShape, ...furtherShape].map((lines) => skeleton(lines))}
    </div>`;
  }

  /** What came later, with all words it speaks with. */
  #furtherWith() {
    const { here } = this.#further;
    const { words, format } = this.translation;
    return here && { ...here, speech: { format, words: { ...words, ...here.words } } satisfies FurtherSpeech };
  }

  /** The rest did not arrive. The button stays while it is asked for again, and then the focus goes to what came. */
  #missing(portal: Portal | undefined): TemplateResult {
    const { common, procedureSheet } = this.translation.words;
    const { isComing } = this.#further;
    const phone = portal?.contact.phone;
    const again = async (): Promise<void> => {
      await this.#further.again();
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.further')?.focus();
    };
    return notice({
      tone: 'warning',
      body: html`<p>${procedureSheet.furtherMissing}</p>`,
      actions: html`<button type="button" aria-disabled=${isComing} @click=${again}>${isComing ? common.loading : common.retry}</button>${phone ? callOffice(phone, common) : nothing}`,
    });
  }

  #rest(procedure: Procedure, portal: Portal): TemplateResult {
    const further = this.#furtherWith();
    if (!further && this.#further.missing) return this.#missing(portal);
    return html`<div class="further" tabindex="-1" aria-busy=${further ? nothing : 'true'}>
      ${further ? further.furtherSections(procedure, portal, further.speech) : furtherShape.map((lines) => skeleton(lines))}
    </div>`;
  }

  #sheet(procedure: Procedure, portal: Portal): TemplateResult {
    const speech = this.translation;
    const { answeredAt: readAt, state, fromDevice } = this.#reading;
    const chosen = this.#chosenCase.of(procedure);
    const today = { now: momentOfInstant(Date.now(), portal.timeZone), calendar: portal.calendar, office: portal.name };
    const root = this.getRootNode();
    const template = this.sheetHref || (root instanceof ShadowRoot && root.host.getAttribute('sheet-href')) || '';
    const ways = waysTo(procedure, portal, this.procedure, template);
    const take = (deed: Deed): void => void this.#take(deed, { procedure, portal, chosen, language: speech.language, ...ways });
    return html`<article part="sheet" aria-busy=${state === 'loading' ? 'true' : nothing}>
      ${this.#machine.watch?.question}
      ${fromDevice ? notice({ tone: 'warning', icon: 'clock', body: html`<p>${speech.words.procedureSheet.fromDevice(speech.format.dateTime(momentOfInstant(readAt, portal.timeZone)))}</p>` }) : nothing}
      ${header({ procedure, portal, readAt, hasAddress: ways.address !== undefined, take, said: this.#taken?.said }, speech)}
      ${channelSection(procedure, speech, today, offersOnline(procedure) ? applyUrl(procedure, portal) : undefined)}
      ${gapNotice(procedure, speech)}
      ${paperSection(procedure, speech, { chosen, choose: (place) => this.#choose(procedure, place), origins: portal.fileOrigins ?? [] })}
      ${this.#rest(procedure, portal)}
    </article>`;
  }

  async #take(deed: Deed, taken: Omit<Taken, 'speech'>): Promise<void> {
    this.#news = '';
    await this.#further.again();
    const further = this.#furtherWith();
    if (!further) {
      this.#taken = { said: this.translation.words.procedureSheet.notTaken };
      this.requestUpdate();
      return;
    }
    const away = (this.#taken = new further.TakeAway(this));
    await further.take(deed, { ...taken, speech: further.speech }, away);
  }

  readonly #choose = (procedure: Procedure, place: number | undefined): void => {
    const { procedureSheet: words } = this.translation.words;
    this.#chosenCase.choose(procedure, place);
    const papers = words.paperCount(countPapers(casesOf(forCase(procedure, place))));
    const name = nameOfCase(procedure, place);
    this.#news = name === undefined ? words.allCases(papers) : words.caseChosen(name, papers);
    this.#taken = undefined;
  };
}

/** What reads the running text that is shown first; the rest brings its own. */
const readerOf = ({ description, channels = [] }: Procedure): Promise<void> => readerFor([description, ...channels.map((one) => one.description)]);

define('dvc-procedure-sheet', DvcProcedureSheet);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-sheet': DvcProcedureSheet;
  }
}
