/** What is taken along: code and texts by copying, the sheet on paper, its address to somebody else. */
import type { ReactiveControllerHost } from 'lit';

export class TakeAway {
  /** What became of it, for eyes and ears. */
  said = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  say(sentence: string): void {
    this.said = sentence;
    this.#host.requestUpdate();
  }

  async copy(text: string | Promise<string>, success: string, failure: string): Promise<void> {
    this.say('');
    try {
      await navigator.clipboard.writeText(await text);
      this.say(success);
    } catch {
      this.say(failure);
    }
  }

  /** By what the machine offers, else by copying; who thinks better of it is told nothing. */
  async share(title: string, url: string, success: string, failure: string): Promise<void> {
    this.say('');
    if (!('share' in navigator)) return this.copy(url, success, failure);
    try {
      await navigator.share({ title, url });
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) await this.copy(url, success, failure);
    }
  }

  /** `print` loads what it needs, which may fail. */
  async print(print: () => Promise<void>, failure: string): Promise<void> {
    this.say('');
    await print().catch(() => this.say(failure));
  }
}
