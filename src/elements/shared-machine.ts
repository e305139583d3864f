/**
 * One machine, many people: on a shared one what a citizen typed or was shown is wiped when she leaves – after idle
 * time with a warning a minute before (WCAG 2.2.1), and when the page is brought back by the Back button. A widget shown
 * inside another leaves the asking to the outermost, so that one question is asked.
 */
import { html, nothing, type ReactiveController } from 'lit';
import type { Messages } from '../i18n/index.js';
import { notice } from '../ui/notice.js';
import { isAround } from './ancestors.js';
import type { Widget } from './widget.js';

const idleMilliseconds = 5 * 60_000;
const warningMilliseconds = 60_000;
const signsOfLife = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

export interface SharedMachineOptions {
  /** Whether there is anything to wipe. */
  readonly holds: () => boolean;
  /** `idle`: nobody was there for a while. `restored`: the Back button brought the page back. */
  readonly wipe: (why: 'idle' | 'restored') => void;
}

/** What the elements of a page remember together, beyond the life of each. */
export interface PageMemory {
  readonly holds: () => boolean;
  readonly wipe: () => void;
}

const memories: PageMemory[] = [];
const machines = new Set<SharedMachine>();

/** From now on a memory is wiped with whatever else is wiped. */
export const wipeAlong = (memory: PageMemory): void => void memories.push(memory);

export class SharedMachine implements ReactiveController {
  /** True in the last minute before the wipe; the element then asks whether somebody is still there. */
  warning = false;
  readonly #host: Widget;
  readonly #options: SharedMachineOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Widget, options: SharedMachineOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    machines.add(this);
    addEventListener('pageshow', this.#onShow);
    for (const sign of signsOfLife) addEventListener(sign, this.stay, { passive: true, capture: true });
    this.stay();
  }

  hostDisconnected(): void {
    machines.delete(this);
    removeEventListener('pageshow', this.#onShow);
    for (const sign of signsOfLife) removeEventListener(sign, this.stay, { capture: true });
    clearTimeout(this.#timer);
  }

  /** Somebody is there: the time starts anew. */
  readonly stay = (): void => {
    clearTimeout(this.#timer);
    this.#warn(false);
    if (this.#host.source.device === 'shared') this.#timer = setTimeout(this.#almost, idleMilliseconds - warningMilliseconds);
  };

  /** The question, while it is asked. */
  question({ idle, stay }: Messages['sharedMachine']): unknown {
    return this.warning
      ? notice({ tone: 'warning', icon: 'clock', body: html`<p>${idle}</p>`, actions: html`<button type="button" @click=${this.stay}>${stay}</button>` })
      : nothing;
  }

  readonly #almost = (): void => {
    // The device may have become known, or changed, since the timer was set.
    if (this.#host.embedded || !this.#holds() || this.#host.source.device !== 'shared') return this.stay();
    this.#warn(true);
    this.#timer = setTimeout(() => {
      this.#warn(false);
      this.wipe('idle');
    }, warningMilliseconds);
  };

  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#host.source.device === 'shared') this.wipe('restored');
  };

  /** For what the page remembers one element asks, the first that is nobody's part. */
  #holds(): boolean {
    return this.#options.holds() || ([...machines].find((one) => !one.#host.embedded) === this && memories.some(({ holds }) => holds()));
  }

  /** Whoever comes next finds nothing here, nor what the page remembers beside its elements. */
  wipe(why: 'idle' | 'restored'): void {
    this.#options.wipe(why);
    for (const { wipe } of memories) wipe();
  }

  /** Somebody else sits down: the page's other elements are wiped along, but for those around this one, which show it to whoever comes. */
  wipeForNext(): void {
    for (const one of machines) if (one === this || !isAround(one.#host, this.#host)) one.wipe('idle');
  }

  #warn(warning: boolean): void {
    if (this.warning === warning) return;
    this.warning = warning;
    this.#host.requestUpdate();
  }
}
