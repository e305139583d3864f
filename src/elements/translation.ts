/** The words of one element, in the language of the place where it stands. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Format, formatOf, homeLanguage, languageCalled, languageIn, type Messages, type Section } from '../i18n/index.js';
import { parentAcrossRoots } from './ancestors.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The nearest `lang` upwards, across shadow roots; only its first part ("en" of "en-GB"). */
function languageAt(element: HTMLElement): string {
  for (let place: Element | undefined = element; place; place = parentAcrossRoots(place)) {
    const written = place.getAttribute('lang')?.trim();
    if (written) return languageIn(written);
  }
  return homeLanguage;
}

const listeners = new Set<() => void>();
const tellListeners = (): void => listeners.forEach((listener) => listener());
let pageLanguage: MutationObserver | undefined;

/** One observer for all elements: pages switch language by changing `lang` of <html>. */
function onPageLanguage(listener: () => void): void {
  pageLanguage ??= new MutationObserver(tellListeners);
  if (listeners.size === 0) pageLanguage.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  listeners.add(listener);
}

function offPageLanguage(listener: () => void): void {
  listeners.delete(listener);
  if (listeners.size === 0) pageLanguage?.disconnect();
}

/** Loads what the language needs; stays with Vietnamese when it cannot be had. */
export class Translation<Name extends Section> implements ReactiveController {
  language = homeLanguage;
  format: Format = formatOf(homeLanguage);
  words: Pick<Messages, Name>;
  /** False while the words of another language are on their way. */
  ready = true;
  readonly #host: Host;
  readonly #home: Pick<Messages, Name>;
  #asked = homeLanguage;
  readonly #listen = (): void => this.update();

  constructor(host: Host, home: Pick<Messages, Name>) {
    this.#host = host;
    this.#home = this.words = home;
    host.addController(this);
  }

  hostConnected(): void {
    onPageLanguage(this.#listen);
    this.update();
  }

  hostDisconnected(): void {
    offPageLanguage(this.#listen);
  }

  /** Looks again at which language is asked for here. */
  update(): void {
    const language = languageAt(this.#host);
    if (language === this.#asked) return;
    this.#asked = language;
    void this.#load(language);
  }

  async #load(language: string): Promise<void> {
    const asked = languageCalled(language);
    this.ready = !asked;
    this.#host.requestUpdate();
    let words = this.#home;
    let spoken = homeLanguage;
    if (asked) {
      try {
        const pack = await asked;
        const sections = Object.keys(this.#home) as Name[];
        const loaded = await Promise.all(sections.map(async (section) => [section, await pack[section]()] as const));
        words = Object.fromEntries(loaded) as unknown as Pick<Messages, Name>;
        spoken = language;
      } catch {
        // The words of the language could not be fetched: Vietnamese is better than nothing. Asking again is allowed.
        this.#asked = homeLanguage;
      }
    }
    if (this.#asked !== language && spoken === language) return;
    this.words = words;
    this.language = spoken;
    this.format = formatOf(spoken);
    this.ready = true;
    this.#host.requestUpdate();
  }
}
