/** Going from the list into a procedure and back to the same place. Loaded while the list is read. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/index.js';
import { type ProcedureReference, PortalError } from '../../portal/portal.js';
import { icon } from '../../ui/icons.js';
import { Reading } from '../reading.js';
import { bring } from '../registry.js';
import type { Widget } from '../widget.js';
import { titleAt } from './result-list.js';

/** It speaks with the words of the list. */
export const words = {};

interface Opened {
  readonly procedure: ProcedureReference;
  readonly name: string;
  readonly part: 'sheet' | 'guide';
  /** The guide was opened before; it stays, with all that was ticked, while the sheet is read again. */
  readonly guideBegun: boolean;
}

/** Which result was opened, and how far from the top of the window it stood, in CSS pixels. */
interface Left {
  readonly index: number;
  readonly top: number;
}

const tagOf: Readonly<Record<Opened['part'], string>> = { sheet: 'dvc-procedure-sheet', guide: 'dvc-submission-guide' };

async function bringPart(part: Opened['part']): Promise<boolean> {
  await bring(tagOf[part]).catch((cause: unknown) => {
    throw new PortalError('offline', `the module of <${tagOf[part]}> did not arrive`, { cause });
  });
  return true;
}

export class Opening {
  opened: Opened | undefined;
  /** The module of what is shown. */
  readonly part: Reading<[Opened['part']], boolean>;
  readonly #host: Widget;
  #left: Left | undefined;

  constructor(host: Widget) {
    this.#host = host;
    this.part = new Reading<[Opened['part']], boolean>(host, {
      question: () => this.opened && [this.opened.part],
      read: (_portal, [part]) => bringPart(part),
      kept: async (source, portal, [part]) => {
        const { keptPortal } = await import('../kept-procedures.js');
        const kept = await keptPortal(source, portal);
        return kept && { portal: kept.portal, at: kept.about.keptAt, answer: await bringPart(part) };
      },
    });
  }

  /** As the page's author wrote it; the focus stays where it is. An empty code closes. */
  begin(code: string): void {
    this.#left = undefined;
    this.opened = code ? { procedure: { code }, name: code, part: 'sheet', guideBegun: false } : undefined;
  }

  /** Opens a result of the list from its title. */
  from(title: Element, index: number, procedure: ProcedureReference, name: string): void {
    this.#left = { index, top: title.getBoundingClientRect().top };
    void this.#show({ procedure, name, part: 'sheet', guideBegun: false });
  }

  async #show(opened: Opened | undefined): Promise<HTMLElement | null | undefined> {
    this.opened = opened;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const section = this.#host.shadowRoot?.querySelector<HTMLElement>('.opened');
    section?.focus({ preventScroll: true });
    if (section && section.getBoundingClientRect().top < 0) section.scrollIntoView({ block: 'start', behavior: 'instant' });
    return section;
  }

  /** Back to the list: the result that was opened has the focus and stands where it stood in the window. */
  async #back(): Promise<void> {
    const left = this.#left;
    this.#left = undefined;
    await this.#show(undefined);
    const title = left && titleAt(this.#host, left.index);
    const place = title ?? this.#host.shadowRoot?.querySelector<HTMLElement>('h2, input');
    place?.focus({ preventScroll: true });
    if (title) scrollBy({ top: title.getBoundingClientRect().top - left.top, behavior: 'instant' });
    place?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** What is opened; `state` stands where a part is on its way or did not come. */
  view({ procedureLookup: words }: Pick<Messages, 'procedureLookup'>, state: unknown): TemplateResult {
    if (!this.opened) return html``;
    const { procedure: { code, id }, name, part, guideBegun } = this.opened;
    const reading = part === 'sheet';
    const bar = this.#bar(this.opened, words);
    return html`<section class="opened stack" tabindex="-1" aria-label=${name} @keydown=${this.#escape}>
      ${bar}${state}
      <dvc-procedure-sheet procedure=${code} .procedureId=${id} ?hidden=${!reading}></dvc-procedure-sheet>
      ${guideBegun ? html`<dvc-submission-guide procedure=${code} ?hidden=${reading}></dvc-submission-guide>` : nothing}
      ${bar}
    </section>`;
  }

  #bar(opened: Opened, words: Messages['procedureLookup']): TemplateResult {
    const reading = opened.part === 'sheet';
    const { portal } = this.part;
    const offersGuide = portal?.getProcedure !== undefined || portal?.links.apply(opened.procedure) !== undefined;
    const leave = (): void => void (reading ? this.#back() : this.#show({ ...opened, part: 'sheet' }));
    const guide = (): void => void this.#show({ ...opened, part: 'guide', guideBegun: true });
    return html`<div class="actions">
      <button class="plain" type="button" @click=${leave}>${icon('back')}${reading ? words.back : words.backToSheet}</button>
      ${reading && offersGuide ? html`<button class="primary" type="button" @click=${guide}>${words.guide}</button>` : nothing}
    </div>`;
  }

  /** Escape leaves the sheet; the guide holds what a citizen has ticked, and is left by its button only. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.opened?.part !== 'sheet' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#back();
  };
}
