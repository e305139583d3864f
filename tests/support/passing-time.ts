/** Time that passes minute by minute, on every clock of the page at once; and a page that is looked at, or not. */
import { longTimers } from './long-timers.js';
import { until } from './mount.js';

export interface PassingTime {
  /** Lets so many minutes pass; what happens in each is done before the next begins. */
  readonly minutes: (count: number) => Promise<void>;
  /** Minutes until something is true, at most so many. */
  readonly minutesUntil: (condition: () => boolean, most: number) => Promise<number>;
  /** Waits until some timer is set. */
  readonly planned: () => Promise<void>;
  readonly look: (visible: boolean) => void;
  readonly restore: () => void;
}

/** Without the four milliseconds that browsers put between timers set by timers. */
function nextTask(): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = done;
    port2.postMessage(undefined);
  }).finally(() => port1.close());
}

/** `start` is what the clock shows first, RFC 3339; without it, the time it is. */
export function passingTime(start?: string): PassingTime {
  const timers = longTimers();
  const { now } = Date;
  const sincePage = performance.now;
  const offset = start === undefined ? 0 : Date.parse(start) - now.call(Date);
  let passed = 0;
  let visible = true;
  Date.now = () => now.call(Date) + offset + passed;
  performance.now = () => sincePage.call(performance) + passed;
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => (visible ? 'visible' : 'hidden') });
  const minute = async (): Promise<void> => {
    passed += 60_000;
    timers.pass(60_000);
    await nextTask();
    await nextTask();
  };
  const minutesUntil = async (condition: () => boolean, most: number): Promise<number> => {
    for (let count = 0; count <= most; count += 1) {
      if (condition()) return count;
      await minute();
    }
    throw new Error(`it was not so within ${most} minutes`);
  };
  return {
    minutesUntil,
    minutes: async (count) => {
      for (let left = count; left > 0; left -= 1) await minute();
    },
    planned: () => until(() => timers.waiting() > 0, 'a timer'),
    look: (seen) => {
      visible = seen;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    restore: () => {
      timers.restore();
      Date.now = now;
      performance.now = sincePage;
      Reflect.deleteProperty(document, 'visibilityState');
    },
  };
}
