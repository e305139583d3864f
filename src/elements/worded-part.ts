/** A late part with words of its own, in the language that is spoken, and perhaps styles. */
import type { CSSResult } from 'lit';
import type { Messages, Section } from '../i18n/index.js';
import { LatePart } from './late-part.js';
import { addStyles } from './late-styles.js';
import { Translation } from './translation.js';
import type { Widget } from './widget.js';

/** `words` are its own in Vietnamese, by section. */
interface WordedModule {
  readonly words: Partial<Messages>;
  readonly styles?: CSSResult;
}

export class WordedPart<Module extends WordedModule> extends LatePart<Module> {
  #translation: Translation<Section> | undefined;

  constructor(host: Widget, load: () => Promise<Module>) {
    super(host, async () => {
      const module = await load();
      if (module.styles) addStyles(host, module.styles);
      this.#translation = new Translation(host, module.words as Messages);
      return module;
    });
  }

  /** The module with its words as they are spoken here; undefined while it, or they, are on their way. */
  get here(): Module | undefined {
    return this.part && this.#translation?.ready ? { ...this.part, words: this.#translation.words } : undefined;
  }
}
