/** What is loaded only where it is needed: the camera when it is asked for, the list of followed dossiers on a personal device. */
import type { Dossier } from '../../model/dossier.js';
import type { Portal } from '../../portal/portal.js';
import type { Widget } from '../widget.js';
import type { AnswerOptions, AnswerView } from './answer.js';
import type { Following } from './following.js';
import type { Scan } from './scan.js';

export interface LatePartsOptions {
  /** A code was read from a picture, or chosen from the list. */
  readonly chosen: (code: string) => void;
  /** A followed dossier has changed. */
  readonly changed: (code: string) => void;
  /** A part could not be loaded; nothing is the matter any more. */
  readonly say: (remark: 'notLoaded' | undefined) => void;
}

export class LateParts {
  scan: Scan | undefined;
  following: Following | undefined;
  readonly #host: Widget;
  readonly #options: LatePartsOptions;
  #followingOf: Portal | undefined;

  constructor(host: Widget, options: LatePartsOptions) {
    this.#host = host;
    this.#options = options;
  }

  async openScan(): Promise<void> {
    const loaded = await import('./scan.js').catch(() => undefined);
    if (!loaded) {
      this.#options.say('notLoaded');
      return;
    }
    this.scan ??= new loaded.Scan(this.#host, this.#options.chosen);
    await this.scan.open();
  }

  /** Shows what is followed in this portal; in none, where the machine is not the citizen's own. */
  follow(portal: Portal | undefined): void {
    if (portal === this.#followingOf) return;
    this.#followingOf = portal;
    this.following?.leave();
    this.following = undefined;
    if (portal?.findDossier) void this.#bringFollowing(portal);
  }

  async #bringFollowing(portal: Portal): Promise<void> {
    const loaded = await import('./following.js').catch(() => undefined);
    if (!loaded || portal !== this.#followingOf) return;
    this.following = new loaded.Following(this.#host, { portal, open: this.#options.chosen, changed: this.#options.changed });
    this.#host.requestUpdate();
  }

  /** What a citizen may do with the dossier before her on her own device. */
  own(view: AnswerView, dossier: Dossier, portal: Portal, proof: string): AnswerOptions['own'] {
    const { following } = this;
    return following && {
      follows: following.follows(dossier.code),
      follow: () => void following.toggle(dossier, proof),
      saveDay: () => void view.saveDay(dossier, portal).then((done) => this.#options.say(done ? undefined : 'notLoaded')),
    };
  }

  /** What a part has just said is said no more. */
  hush(): void {
    if (this.following) this.following.news = '';
  }
}
