/** The files in the guide: waited for, gone on from. */
import type { Messages } from '../../i18n/index.js';
import type { FileSlot } from './file-slots.js';
import { FilesHeard } from './files-heard.js';
import type { FilesScene } from './filing-scene.js';
import type { SendingDesk } from './sending-desk.js';

export interface FilesDeskOptions {
  readonly desk: SendingDesk;
  readonly focus: (place: string) => void;
  readonly words: () => Messages['dossierFiling']['files'];
}

export class FilesDesk {
  /** Slots that lack a file they must have. */
  missing: readonly string[] = [];
  /** What there is to announce. */
  news = '';
  /** The citizen wanted to go on while something was on its way. */
  #waits = false;
  readonly #heard = new FilesHeard();
  readonly #options: FilesDeskOptions;

  constructor(options: FilesDeskOptions) {
    this.#options = options;
  }

  /** Something may have happened to a file. Whoever waits hears when all have arrived. */
  look(root: ShadowRoot | null, filing: FilesScene | undefined): void {
    if (filing) this.news = this.#heard.look(root, filing) || this.news;
    if (!this.#waits || this.#options.desk.files.isMoving) return;
    this.#waits = false;
    this.news = this.#options.words().allThere;
  }

  /** True when every file has arrived and none is missing. */
  next(slots: readonly FileSlot[]): boolean {
    const { desk: { files }, focus, words } = this.#options;
    this.missing = files.missing(slots);
    const [missing] = this.missing;
    this.#waits = files.isMoving;
    this.news = '';
    if (missing === undefined && !this.#waits) return true;
    this.news = missing === undefined ? (files.isOnlyChecked ? words().notYetChecked : words().notYet) : words().missing(slots.find(({ key }) => key === missing)?.label ?? '');
    focus(missing === undefined ? '.not-yet' : `[data-slot='${CSS.escape(missing)}'] input`);
    return false;
  }

  /** The network is there again. */
  resume(): void {
    const { sender } = this.#options.desk;
    for (const { key, state, failure } of sender.state.attachments) if (state === 'failed' && (failure === 'offline' || failure === 'timeout')) sender.uploads.upload(key);
  }

  wipe(): void {
    this.missing = [];
    this.news = '';
    this.#waits = false;
  }
}
