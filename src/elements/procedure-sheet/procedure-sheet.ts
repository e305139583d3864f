import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { common } from '../../i18n/vi/common.js';
import { procedure as procedureWords } from '../../i18n/vi/procedure.js';
import { procedureSheet } from '../../i18n/vi/procedure-sheet.js';
import type { Procedure } from '../../model/procedure.js';
import { readRichText } from '../../model/rich-text.js';
import { normaliseCode, safeUrl } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import { base } from '../../ui/base.styles.js';
import { icon } from '../../ui/icons.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { printPaper } from '../../ui/paper.js';
import { richText, richTextStyles } from '../../ui/rich-text.js';
import { skeleton, skeletonStyles } from '../../ui/skeleton.js';
import { asWritten } from '../attribute.js';
import { define } from '../define.js';
import { officeWords } from '../office-words.js';
import { Reading } from '../reading.js';
import { Translation } from '../translation.js';
import { Widget } from '../widget.js';
import { aboutSection, contactSection } from './about.js';
import { announcement } from './announcement.js';
import { channelSection, offersOnline } from './channels.js';
import { groundSection, personSection, stepSection } from './details.js';
import { leaflet, leafletStyles } from './leaflet.js';
import { gapNotice, notFoundNotice, notFoundSentence, notOfferedNotice } from './notices.js';
import { paperSection } from './papers.js';
import { styles } from './procedure-sheet.styles.js';
import { shownProcedure } from './shown-procedure.js';

/** Name, three channels, papers, the rest. */
const skeletonShape = [[9, 6], [4], [5], [4, 6, 3, 5], [4, 6, 3, 5], [4, 6, 3, 5], [5], [9, 8, 9, 7, 8, 6], [5], [9, 9, 8, 9, 7, 9]];

/** From this length on a name is set smaller, or it would fill the screen. */
const longName = 160;

/** `procedure` is missing when the portal has no such operation. */
interface Answer {
  readonly procedure?: Procedure | undefined;
}

/**
 * Everything about one procedure on one screen, what matters first: where, how long, how much, which papers. It can be
 * printed on A5 with a QR code, and copied as a short text to be read aloud.
 *
 * @element dvc-procedure-sheet
 * @slot - Shown before the script runs, while no procedure is named, and when the office cannot be reached.
 * @event {DvcFailedEvent} dvc-failed - The procedure could not be read.
 * @csspart sheet - The whole sheet.
 * @csspart channels - The list of channels.
 * @csspart papers - The papers.
 * @csspart contact - How to reach the office.
 */
export class DvcProcedureSheet extends Widget {
  static override styles = [base, noticeStyles, skeletonStyles, richTextStyles, styles];

  /** Code of the procedure, e.g. 1.001193. */
  @property(asWritten) procedure = '';

  /** The backend's own id, where a list gave one; it spares a look-up. */
  @property({ attribute: false }) procedureId: string | undefined;

  protected readonly translation = new Translation(this, { common, procedure: procedureWords, procedureSheet });

  /** What became of the last copying. */
  #copied = '';
  #focusWhenShown = false;

  readonly #reading = new Reading<[string, string], Answer>(this, {
    question: () => {
      const code = normaliseCode(this.procedure);
      return code ? [code, this.procedureId ?? ''] : undefined;
    },
    read: async (portal, [code, id], signal) => {
      const procedure = await portal.getProcedure?.({ code, id: id || undefined }, { signal });
      return { procedure: procedure && shownProcedure(procedure) };
    },
  });

  /** Moves the focus to the procedure's name, now or as soon as it is there. */
  override focus(options?: FocusOptions): void {
    const heading = this.shadowRoot?.querySelector('h2');
    this.#focusWhenShown = !heading;
    heading?.focus(options);
  }

  protected override updated(): void {
    if (this.#focusWhenShown) this.focus();
  }

  protected override willUpdate(): void {
    if (this.#reading.state === 'loading') this.#copied = '';
  }

  protected override content(): TemplateResult {
    const reading = this.#reading;
    const { answer, portal, failure, state } = reading;
    const speech = this.translation;
    const { procedureSheet: words } = speech.words;
    const said = answer?.procedure ? words.loaded(answer.procedure.name) : words.notOffered;
    const missing = failure?.kind === 'missing';
    return html`
      ${this.liveRegion(this.#copied || (missing ? notFoundSentence(this.procedure, speech) : this.spoken(reading, said)))}
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
    return html`<article part="sheet" aria-busy=${this.#reading.state === 'loading' ? 'true' : nothing}>
      ${this.#header(procedure, portal)}
      ${channelSection(procedure, speech, offersOnline(procedure) ? applyUrl(procedure, portal) : undefined)}
      ${gapNotice(procedure, speech)}
      ${paperSection(procedure, speech)}
      ${personSection(procedure, speech)}
      ${stepSection(procedure, speech)}
      ${groundSection(procedure, speech)}
      ${aboutSection(procedure, speech)}
      ${contactSection(portal, speech)}
    </article>`;
  }

  #header(procedure: Procedure, portal: Portal): TemplateResult {
    const { procedure: general, procedureSheet: words } = this.translation.words;
    const { code, name, sector, onlineLevel, description } = procedure;
    // "At the desk only" is said of the channels, which know better.
    const level = onlineLevel && (onlineLevel !== 'none' || !procedure.channels?.length) ? general.level[onlineLevel] : undefined;
    const canCopy = 'clipboard' in navigator;
    return html`<header>
      <h2 tabindex="-1" lang="vi" class=${name.length > longName ? 'long' : nothing}>${name}</h2>
      <div class="tools">
        <span>${general.code}: <strong class="code">${code}</strong></span>
        ${canCopy ? html`<button type="button" class="plain" @click=${() => this.#copy(code, words.codeCopied)}>${icon('copy')}${words.copyCode}</button>` : nothing}
        <button type="button" class="plain" @click=${() => void this.#print(procedure, portal)}>${icon('print')}${words.print}</button>
        ${canCopy ? html`<button type="button" class="plain" @click=${() => this.#copy(announcement(procedure, portal, this.translation), words.announcementCopied)}>
          ${icon('copy')}${words.copyAnnouncement}</button>` : nothing}
      </div>
      ${this.#copied ? html`<p>${this.#copied}</p>` : nothing}
      ${level ? html`<p><strong>${level}</strong></p>` : nothing}
      ${sector?.name ? html`<p class="muted">${general.sector}: ${officeWords(sector.name)}</p>` : nothing}
      ${description ? richText(readRichText(description)) : nothing}
    </header>`;
  }

  async #copy(text: string, success: string): Promise<void> {
    this.#say('');
    try {
      await navigator.clipboard.writeText(text);
      this.#say(success);
    } catch {
      this.#say(this.translation.words.procedureSheet.copyFailed);
    }
  }

  #say(sentence: string): void {
    this.#copied = sentence;
    this.requestUpdate();
  }

  async #print(procedure: Procedure, portal: Portal): Promise<void> {
    const address = procedure.officialUrl ?? applyUrl(procedure, portal);
    const square = address ? await this.#square(address) : undefined;
    printPaper(`${procedure.code} ${procedure.name}`.slice(0, 120), this.translation.language, leaflet(procedure, portal, this.translation, square), leafletStyles);
  }

  /** Paper without the square is better than none: its code may not arrive, or the address be too long for it. */
  async #square(address: string): Promise<TemplateResult | undefined> {
    try {
      const { qrCode } = await import('../../ui/qr-code.js');
      return qrCode(address, this.translation.words.common.officialPage);
    } catch {
      return undefined;
    }
  }
}

const applyUrl = ({ code, id, applyUrl: own }: Procedure, { links }: Portal): string | undefined => own ?? safeUrl(links.apply({ code, id }));

define('dvc-procedure-sheet', DvcProcedureSheet);

declare global {
  interface HTMLElementTagNameMap {
    'dvc-procedure-sheet': DvcProcedureSheet;
  }
}
