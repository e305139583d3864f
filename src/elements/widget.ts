/**
 * What every element has in common: where its portal is, in which language it speaks, how it tells that something
 * failed – and that a fault of ours is shown as a sentence and reported, never thrown into the host page.
 */
import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import type { FailureKind } from '../model/failure.js';
import type { PortalError } from '../portal/portal.js';
import { notice } from '../ui/notice.js';
import { state } from './attribute.js';
import { callOffice } from './call-office.js';
import { PortalFinder, waiting } from './portal-finder.js';
import type { PortalSource } from './portal-source.js';
import type { Reading } from './reading.js';
import type { Translation } from './translation.js';
import { DvcFailedEvent } from './widget.events.js';

/** Failures that trying again cannot mend. */
const lasting: readonly FailureKind[] = ['misconfigured', 'forbidden'];

export abstract class Widget extends LitElement {
  /** Where the portal comes from. */
  @state() source: PortalSource = waiting;

  protected abstract readonly translation: Translation<'common'>;

  constructor() {
    super();
    new PortalFinder(this);
  }

  /** Shown inside another widget, which has the heading and the last word. */
  get embedded(): boolean {
    const root = this.getRootNode();
    return root instanceof ShadowRoot && root.host instanceof Widget;
  }

  /** What the element shows; called when the words of its language are there. */
  protected abstract content(): unknown;

  protected override render(): unknown {
    return this.translation.ready ? this.content() : nothing;
  }

  /** A throw while drawing becomes a sentence; the next change draws again. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      render(html`${notice({ tone: 'danger', body: this.translation.words.common.brokenElement })}<slot></slot>`, this.renderRoot, this.renderOptions);
      reportError(error);
    }
  }

  /** Says a sentence to screen readers when it changes; stands in every state, or it would not be heard. */
  protected liveRegion(sentence: string): TemplateResult {
    return html`<div class="visually-hidden" role="status">${sentence}</div>`;
  }

  /** What a reading's state is worth saying, beside what the element itself says when the answer is there. */
  protected spoken({ state: now, stalled, failure }: Pick<Reading<readonly unknown[], unknown>, 'state' | 'stalled' | 'failure'>, ready = ''): string {
    const { common } = this.translation.words;
    if (failure) return common.failure[failure.kind];
    if (now === 'loading') return stalled ? common.stalled : common.loading;
    return now === 'ready' ? ready : '';
  }

  /** Tells the page that something failed: an event for its script, a warning for its developer. */
  tellFailure(failure: PortalError): void {
    this.dispatchEvent(new DvcFailedEvent(failure));
    if (failure.kind === 'misconfigured' || failure.kind === 'broken') console.warn(`<${this.localName}> ${failure.message}`);
  }

  /** The sentence for a failure, what can be done about it, and the page's own fallback. */
  protected failureNotice(reading: Pick<Reading<readonly unknown[], unknown>, 'failure' | 'retry' | 'answer' | 'answeredAt' | 'portal'>): TemplateResult {
    const { common } = this.translation.words;
    const { failure, portal } = reading;
    if (!failure) return html``;
    const phone = portal?.contact.phone;
    const last = reading.answer === undefined ? undefined : this.translation.format.clock(reading.answeredAt, portal?.timeZone ?? 'Asia/Ho_Chi_Minh');
    return html`
      ${notice({
        tone: failure.kind === 'offline' || failure.kind === 'busy' || failure.kind === 'timeout' ? 'warning' : 'danger',
        body: html`<p>${common.failure[failure.kind]}</p>
          ${failure.backendMessage ? html`<p lang="vi">${failure.backendMessage}</p>` : nothing}
          ${failure.retryAfter ? html`<p>${common.retryIn(failure.retryAfter)}</p>` : nothing}
          ${last ? html`<p>${common.lastGood(last)}</p>` : nothing}`,
        actions: html`${lasting.includes(failure.kind) ? nothing : html`<button type="button" @click=${() => reading.retry()}>${common.retry}</button>`}
          ${phone ? callOffice(phone, common) : nothing}`,
      })}
      ${last ? nothing : html`<slot></slot>`}
    `;
  }
}
