/** A part of an element that arrives after what is of use first, with words of its own in the language that is spoken. */
import type { ReactiveController } from 'lit';
import type { Messages, Section } from '../i18n/index.js';
import { Translation } from './translation.js';
import type { Widget } from './widget.js';

/** `words` are its own in Vietnamese, by section. */
interface LateModule {
  readonly words: Partial<Messages>;
}

export class WordedPart<Module extends LateModule> implements ReactiveController {
  /** It did not arrive; asking again may mend that. */
  failed = false;
  busy = false;
  readonly #host: Widget;
  readonly #load: () => Promise<Module>;
  #module: Module | undefined;
  #translation: Translation<Section> | undefined;
  #asked: Promise<Module | undefined> | undefined;

  constructor(host: Widget, load: () => Promise<Module>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
  }

  /** The module with its words as they are spoken here; undefined while it, or they, are on their way. */
  get here(): Module | undefined {
    return this.#module && this.#translation?.ready ? { ...this.#module, words: this.#translation.words } : undefined;
  }

  /** Asks for it once. Undefined when it did not arrive. */
  ask(): Promise<Module | undefined> {
    return (this.#asked ??= this.#bring());
  }

  /** The same, and once more where it failed. */
  again(): Promise<Module | undefined> {
    if (this.failed && !this.busy) this.#asked = undefined;
    return this.ask();
  }

  readonly #online = (): void => void (this.failed && this.again());

  async #bring(): Promise<Module | undefined> {
    this.busy = true;
    if (this.failed) this.#host.requestUpdate();
    try {
      this.#module = await this.#load();
      this.#translation = new Translation(this.#host, this.#module.words as Messages);
      this.failed = false;
    } catch {
      this.failed = true;
    }
    this.busy = false;
    this.#host.requestUpdate();
    return this.#module;
  }
}
