/** The dossiers a citizen follows, in one view. Loaded on a personal device only. */
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { common } from '../../i18n/vi/common.js';
import { dossierAnswer } from '../../i18n/vi/dossier-answer.js';
import { dossierFollowing } from '../../i18n/vi/dossier-following.js';
import { procedure } from '../../i18n/vi/procedure.js';
import { procedureFacts } from '../../i18n/vi/procedure-facts.js';
import type { Dossier } from '../../model/dossier.js';
import { momentOfInstant } from '../../model/moment.js';
import type { Portal } from '../../portal/portal.js';
import { icon } from '../../ui/icons.js';
import { deviceStore } from '../device-store.js';
import { addStyles } from '../late-styles.js';
import { Translation } from '../translation.js';
import type { Widget } from '../widget.js';
import { turnOf } from './status-words.js';
import { dueInWords } from './due.js';
import { type Followed, FollowedDossiers, mostFollowed } from './followed.js';
import { lateStyles } from './late.styles.js';
import type { Scene } from './scene.js';
import type { Snapshot } from './snapshot.js';

export interface FollowingOptions {
  readonly portal: Portal;
  /** A code of the list was chosen. */
  readonly open: (code: string) => void;
  /** A dossier has changed, which may be the one that is shown. */
  readonly changed: (code: string) => void;
}

export class Following implements ReactiveController {
  readonly translation: Translation<'common' | 'dossierAnswer' | 'dossierFollowing' | 'procedure' | 'procedureFacts'>;
  readonly portal: Portal;
  /** What has just happened, for the live region; said once. */
  news = '';
  readonly #host: Widget;
  readonly #options: FollowingOptions;
  #list: FollowedDossiers | undefined;

  constructor(host: Widget, options: FollowingOptions) {
    this.#host = host;
    this.#options = options;
    this.portal = options.portal;
    addStyles(host, lateStyles);
    this.translation = new Translation(host, { common, dossierAnswer, dossierFollowing, procedure, procedureFacts });
    host.addController(this);
  }

  hostConnected(): void {
    this.#list = new FollowedDossiers(this.portal, deviceStore('personal'), (changed) => this.#told(changed));
    void this.#list.begin();
  }

  hostDisconnected(): void {
    this.#list?.end();
    this.#list = undefined;
  }

  /** Ends for good: the machine has become a shared one, or the portal another. */
  leave(): void {
    this.#host.removeController(this);
    this.hostDisconnected();
  }

  follows(code: string): boolean {
    return this.#list?.has(code) === true;
  }

  saw(dossier: Dossier, proof: string): void {
    this.#list?.saw(dossier, proof);
  }

  async toggle(dossier: Dossier, proof: string): Promise<void> {
    const { dossierFollowing: words } = this.translation.words;
    const { code } = dossier;
    if (this.follows(code)) {
      this.#remove(code);
      return;
    }
    await this.#list?.follow(dossier, proof);
    this.#say(this.follows(code) ? words.now(code) : words.full(this.translation.format.number(mostFollowed)));
  }

  template(): unknown {
    const entries = this.#list?.entries ?? [];
    if (entries.length === 0 || !this.translation.ready) return nothing;
    const { dossierFollowing: words } = this.translation.words;
    const kept = this.#list?.kept ?? 'kept';
    return html`<section class="stack" aria-label=${words.title} part="followed">
      <h3>${words.title}</h3>
      <ul class="followed">${entries.map((entry, index) => this.#item(entry, index))}</ul>
      <p class="muted">${kept === 'kept' ? words.how : words.notKept}</p>
    </section>`;
  }

  #item({ code, last, changed, isOld }: Followed, index: number): TemplateResult {
    const { dossierFollowing: words } = this.translation.words;
    return html`<li>
      <button type="button" class="plain" aria-label=${words.open(code)} @click=${() => this.#options.open(code)}><span class="code" translate="no">${code}</span></button>
      ${changed ? html`<p class="changed">${icon('info')} ${words.changed}</p>` : nothing}
      ${last ? this.#state(code, last) : html`<p class="muted">${words.notSeenYet}</p>`}
      ${last && isOld ? html`<p class="muted">${words.old}</p>` : nothing}
      <button type="button" class="plain" aria-label=${words.removeWhich(code)} @click=${() => this.#leaveOut(code, index)}>${words.remove}</button>
    </li>`;
  }

  #state(code: string, last: Snapshot): TemplateResult {
    const scene = this.#scene(code, last);
    const { headline } = dueInWords(scene);
    return html`<p><strong>${this.#statusWords(last)}</strong> – ${turnOf(scene)[0]}</p>${headline ? html`<p class="muted">${headline}</p>` : nothing}`;
  }

  #statusWords = ({ status }: Snapshot): string => this.translation.words.dossierAnswer.status[status];

  /** As much of a dossier as the snapshot knows. */
  #scene(code: string, { status, due, paused, posted }: Snapshot): Scene {
    const now = momentOfInstant(Date.now(), this.portal.timeZone);
    const { words, format } = this.translation;
    return {
      dossier: { code, status: { code: status }, plannedEndDate: due, suspension: { active: paused }, ...(posted && { result: { channel: 'postal' } }) },
      portal: this.portal, today: now.slice(0, 10), time: now.slice(11, 16), words, format,
    };
  }

  /** The button that had the focus goes with its item. */
  #leaveOut(code: string, index: number): void {
    this.#remove(code);
    const { renderRoot, updateComplete } = this.#host;
    void updateComplete.then(() => {
      const left = renderRoot.querySelectorAll<HTMLElement>('.followed > li > button:first-child');
      (left[Math.min(index, left.length - 1)] ?? renderRoot.querySelector<HTMLElement>('#code'))?.focus();
    });
  }

  #remove(code: string): void {
    this.#list?.unfollow(code);
    this.#say(this.translation.words.dossierFollowing.noMore(code));
  }

  #told(changed: string | undefined): void {
    const last = changed && this.#list?.entries.find(({ code }) => code === changed)?.last;
    if (changed && last) {
      this.news = this.translation.words.dossierFollowing.news(changed, this.#statusWords(last));
      this.#options.changed(changed);
    }
    this.#host.requestUpdate();
  }

  #say(news: string): void {
    this.news = news;
    this.#host.requestUpdate();
  }
}
