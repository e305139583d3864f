/** Sending as the guide does it: other pages of the citizen are thought of first, the outcome is told, and nothing is deleted in between. */
import { nothing } from 'lit';
import type { Messages } from '../../i18n/index.js';
import type { Sending } from '../../model/sending.js';
import { takeUp } from '../../model/stand.js';
import { notice } from '../../ui/notice.js';
import type { FilingHost } from './filing-host.js';
import type { SendingScene } from './filing-scene.js';
import type { Scene } from './scene.js';
import type { SubmissionContent } from './sender.js';
import type { SendingDesk } from './sending-desk.js';
import { DvcSubmittedEvent } from './submission-guide.events.js';

export interface DepartureOptions {
  readonly desk: SendingDesk;
  readonly host: FilingHost;
  readonly focus: (place: string) => void;
  readonly sent: (submissionId: string) => void;
  readonly rejected: (fieldErrors: Readonly<Record<string, string>>) => void;
}

export class Departure {
  /** Asked whether the number of the sending is written down, before all is deleted. */
  isLeaving = false;
  /** Another page's submission of which it was said that it may be this one. */
  #other: string | undefined;
  #printFailed = false;
  readonly #options: DepartureOptions;

  constructor(options: DepartureOptions) {
    this.#options = options;
  }

  news({ send: words }: Messages['dossierFiling']): string {
    return this.#other === undefined ? '' : words.other;
  }

  /** Stands in the review until it is sent. */
  notice(words: Messages['dossierFiling']): unknown {
    return this.#other === undefined ? nothing : notice({ tone: 'warning', body: this.news(words) });
  }

  view(scene: Scene): Pick<SendingScene, 'sending' | 'isResumed' | 'isElsewhere' | 'isLeaving' | 'printFailed' | 'ask' | 'stay'> {
    const { desk: { state, isResumed, sender }, focus } = this.#options;
    return {
      sending: state, isResumed, isElsewhere: sender.isElsewhere, isLeaving: this.isLeaving, printFailed: this.#printFailed,
      ask: () => {
        this.isLeaving = false;
        void sender.ask().then((now) => this.#known(scene, now) && focus('h2'));
      },
      stay: () => {
        this.isLeaving = false;
        focus('h2');
      },
    };
  }

  async print(receipt: () => SendingScene | undefined, language: string): Promise<void> {
    const loaded = await import('./receipt-paper.js').catch(() => undefined);
    this.#printFailed = !loaded;
    const shown = receipt();
    if (shown) loaded?.printReceipt(shown, language);
  }

  /** Sends; once something of the same procedure is on its way of which nothing is known, only when the citizen has heard of it and presses again. */
  send(scene: Scene, content: SubmissionContent): void {
    const { desk } = this.#options;
    const { sender } = desk;
    void desk.other().then(async (other) => {
      const isNews = other !== undefined && other.id !== this.#other;
      if (isNews) this.#other = other.id;
      // Nothing was sent: not when it is another submission by now, either.
      if (isNews || sender !== desk.sender) scene.act({ kind: 'go', to: 'review' });
      else if (this.#known(scene, await sender.send(content))) this.#options.focus('h2');
    });
  }

  /** Finds out what became of what an earlier page sent. Nobody has pressed anything: the focus stays where it is. */
  async askEarlier(scene: Scene): Promise<Sending> {
    this.#options.host.restore(takeUp(scene.submission.journey, { choices: {}, papers: [], step: 'send' }));
    const state = await this.#options.desk.sender.ask();
    this.#known(scene, state);
    return state;
  }

  /** True when nothing may be wiped yet: it is on its way, or nothing is known of it and the citizen is asked whether she has its number. */
  holdsBack(scene: Scene): boolean {
    const { desk, focus } = this.#options;
    if (desk.isUnderWay) return true;
    if (desk.state.outcome !== 'unknown' || this.isLeaving) return false;
    this.isLeaving = true;
    scene.act({ kind: 'go', to: 'send' });
    focus('#leaving');
    return true;
  }

  wiped(): void {
    this.isLeaving = this.#printFailed = false;
    this.#other = undefined;
  }

  /** It is known what became of it, or that it is not known. */
  #known({ procedure: { code } }: Scene, { id, phase, outcome, fieldErrors }: Sending): boolean {
    const { host, sent, rejected } = this.#options;
    if (phase !== 'done') return false;
    if (outcome === 'sent') {
      sent(id);
      host.widget.dispatchEvent(new DvcSubmittedEvent(code));
    }
    if (outcome === 'rejected' && fieldErrors) rejected(fieldErrors);
    return true;
  }
}
