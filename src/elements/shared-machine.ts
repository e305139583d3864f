/**
 * One machine, many people: on a shared one what a citizen typed or was shown is wiped when she leaves – after idle time, and when the page
 * is brought back by the Back button. What looks whether somebody is still there comes when the element is drawn. A widget shown inside
 * another leaves the asking to the outermost, so that one question is asked.
 */
import type { ReactiveController } from 'lit';
import { isAround } from './ancestors.js';
import type { IdleWatch } from './idle-watch.js';
import type { Widget } from './widget.js';

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

/** Asked for until it is here: without it nothing is wiped when somebody just leaves. */
async function idleWatch(seconds = 2): Promise<typeof import('./idle-watch.js')> {
  try {
    return await import('./idle-watch.js');
  } catch {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    return idleWatch(Math.min(2 * seconds, 60));
  }
}

export class SharedMachine implements ReactiveController {
  /** Asks in the last minute before the wipe; undefined on the citizen's own device, and while it is on its way. */
  watch: IdleWatch | undefined;
  readonly #host: Widget;
  readonly #options: SharedMachineOptions;
  #asked = false;

  constructor(host: Widget, options: SharedMachineOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    machines.add(this);
    addEventListener('pageshow', this.#onShow);
  }

  hostDisconnected(): void {
    machines.delete(this);
    removeEventListener('pageshow', this.#onShow);
  }

  hostUpdated(): void {
    if (this.#asked || this.#host.source.device !== 'shared') return;
    this.#asked = true;
    void idleWatch().then(({ IdleWatch: Watch }) => (this.watch = new Watch(this.#host, this)));
  }

  readonly #onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#host.source.device === 'shared') this.wipe('restored');
  };

  /** For what the page remembers one element asks, the first that is nobody's part. */
  get holds(): boolean {
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
}
