/**
 * What outlives the page of a submission, or of papers for a dossier, that has left: enough to ask the office what became of it, nothing
 * of the citizen. On her own device in the encrypted store; elsewhere in this tab alone. Once it is known to have arrived, only its id
 * stays on her own device, so that another page with the same draft learns that it has left.
 */
import { noteOf, readNote } from '../../model/sending-note.js';
import type { KeptSending, Sending } from '../../model/sending.js';
import { deviceStore } from '../device-store.js';
import { forgetInTab, noteInTab, notedInTab } from './tab-note.js';
import type { Widget } from '../widget.js';

/** As long as a draft, which is what another page can have it from. */
const hours = 20;

export interface NotePlace {
  /** False when it cannot be kept. `beyondTab`: only where other tabs see it; in the tab it is forgotten. */
  readonly keep: (key: string, note: unknown, beyondTab?: boolean) => Promise<boolean>;
  readonly recall: (key: string) => Promise<unknown>;
  readonly forget: (key: string) => Promise<unknown>;
}

export const placeOf = (widget: Widget): NotePlace => {
  const store = (): ReturnType<typeof deviceStore> => deviceStore(widget.source.device);
  return {
    keep: async (key, note, beyondTab = false) => {
      if ((await store().keep('sending', key, note, hours)) !== 'kept' && !beyondTab) return noteInTab(key, note);
      forgetInTab(key);
      return true;
    },
    recall: async (key) => (await store().recall('sending', key)) ?? notedInTab(key),
    forget: (key) => {
      forgetInTab(key);
      return store().forget('sending', key);
    },
  };
};

/** Tells the portals of a website and their procedures apart: another office is not asked. */
export const aboutOf = ({ source: { address } }: Widget, portalName: string, procedure: string): string => `${address ?? portalName} ${procedure}`;

export class SendingNotes {
  readonly #place: NotePlace;
  readonly #about: string;
  /** One after the other: what is forgotten is not written again by a slower hand. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(place: NotePlace, about: string) {
    this.#place = place;
    this.#about = about;
  }

  /** Rejects when it is not kept. Before anything has left there is nothing to ask about. */
  async keep(kept: KeptSending): Promise<void> {
    if (kept.attempts === 0 || !(await this.#next(async () => (await this.#place.keep(kept.id, noteOf(kept))) && (await this.#place.keep(this.#about, kept.id))))) {
      throw new DOMException('not kept', 'NotAllowedError');
    }
  }

  recall(id: string): Promise<KeptSending | undefined> {
    return this.#next(async () => readNote(await this.#place.recall(id)));
  }

  /** The submission of this procedure of which it is not known what became of it. */
  open(): Promise<KeptSending | undefined> {
    return this.#next(async () => {
      const id = await this.#place.recall(this.#about);
      const note = typeof id === 'string' ? readNote(await this.#place.recall(id)) : undefined;
      return note && !note.nothingArrived ? note : undefined;
    });
  }

  /** It is known what became of it. */
  settled({ id, idempotency, attempts, rejections, attachments, outcome }: Sending): void {
    const kept = { id, idempotency, attempts, rejections };
    void this.#next(async () => {
      if (outcome === 'sent') await this.#place.keep(id, noteOf({ ...kept, attachments: [] }), true);
      else await this.#place.keep(id, noteOf({ ...kept, attachments, nothingArrived: true }));
      await this.#close(id);
    });
  }

  /** The citizen is done with it. That it has left, or may have, is still known to her own device. */
  forget({ id, idempotency, attempts, rejections }: Sending): void {
    void this.#next(async () => {
      if (attempts > 0) await this.#place.keep(id, noteOf({ id, idempotency, attempts, rejections, attachments: [] }), true);
      await this.#close(id);
    });
  }

  /** All has been written. */
  done(): Promise<unknown> {
    return this.#last;
  }

  async #close(id: string): Promise<void> {
    if ((await this.#place.recall(this.#about)) === id) await this.#place.forget(this.#about);
  }

  #next<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const answer = this.#last.then(act);
    this.#last = answer.catch(() => undefined);
    return answer;
  }
}
