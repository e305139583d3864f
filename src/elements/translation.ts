/** The words of one element, in the language of the place where it stands. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Format, formatOf, homeLanguage, type Language, languageCalled, languageIn, type Messages, type Section } from '../i18n/index.js';
import { parentAcrossRoots } from './ancestors.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean };

/** The nearest `lang` upwards, across shadow roots; only its first part ("en" of "en-GB"). */
function languageAt(element: HTMLElement): string {
  for (let place: Element | undefined = element; place; place = parentAcrossRoots(place)) {
    const written = place.getAttribute('lang')?.trim();
    if (written) return languageIn(written);
  }
  return homeLanguage;
}

/** Loads what the language needs; stays with Vietnamese when it cannot be had. */
export class Translation<Name extends Section> implements ReactiveController {
  language = homeLanguage;
  format: Format = formatOf(homeLanguage);
  words: Pick<Messages, Name>;
  /** False while the first words are on their way. Those of another language take the place of what is shown when they are there. */
  ready = true;
  readonly #host: Host;
  readonly #home: Pick<Messages, Name>;
  /** Of the element itself, which is busy while its words are on their way; parts that come later have words that may arrive before. */
  readonly #leads: boolean;
  #asked = homeLanguage;
  #shown = false;
  /** Pages switch language by changing `lang`, mostly of <html>. */
  readonly #watch = new MutationObserver(() => this.#update());

  constructor(host: Host, home: Pick<Messages, Name>) {
    this.#host = host;
    this.#home = this.words = home;
    this.#leads = !host.hasUpdated;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch.observe(document.documentElement, { attributeFilter: ['lang'], subtree: true });
    // It may stand in a shadow root.
    this.#watch.observe(this.#host, { attributeFilter: ['lang'] });
    this.#update();
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
  }

  hostUpdated(): void {
    this.#shown ||= this.ready;
  }

  /** Looks again at which language is asked for here. */
  #update(): void {
    const language = languageAt(this.#host);
    if (language === this.#asked) return;
    this.#asked = language;
    const coming = languageCalled(language);
    if (!coming) return this.#speak(homeLanguage, this.#home);
    this.ready = this.#shown;
    if (this.#shown && this.#leads) this.#host.ariaBusy = 'true';
    void this.#load(language, coming);
  }

  async #load(language: string, coming: Promise<Language>): Promise<void> {
    try {
      const pack = await coming;
      const sections = Object.keys(this.#home) as Name[];
      const loaded = await Promise.all(sections.map(async (section) => [section, await pack[section]()] as const));
      if (language === this.#asked) this.#speak(language, Object.fromEntries(loaded) as unknown as Pick<Messages, Name>);
    } catch {
      if (language !== this.#asked) return;
      // Vietnamese is better than nothing. Asking again is allowed.
      this.#asked = homeLanguage;
      this.#speak(homeLanguage, this.#home);
    }
  }

  #speak(language: string, words: Pick<Messages, Name>): void {
    this.language = language;
    this.words = words;
    this.format = formatOf(language);
    this.ready = true;
    if (this.#leads) this.#host.ariaBusy = null;
    this.#host.requestUpdate();
  }
}
