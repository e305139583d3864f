/** Lets minutes pass at once: timers of a second and longer wait for the test, shorter ones run as ever. */

export interface LongTimers {
  /** Runs, in their order, the timers that fall due within so many milliseconds. */
  readonly pass: (milliseconds: number) => void;
  /** How many wait. */
  readonly waiting: () => number;
  readonly restore: () => void;
}

interface Timer {
  readonly id: number;
  readonly due: number;
  readonly run: () => void;
}

const shortest = 1_000;

export function longTimers(): LongTimers {
  const { setTimeout: set, clearTimeout: clear } = window;
  let now = 0;
  let lastId = 1_000_000_000;
  let timers: readonly Timer[] = [];
  const next = (until: number): Timer | undefined => [...timers].filter(({ due }) => due <= until).sort((one, other) => one.due - other.due)[0];
  const hold = (run: () => void, delay = 0, ...rest: unknown[]): number => {
    if (delay < shortest) return set(run, delay, ...rest);
    lastId += 1;
    timers = [...timers, { id: lastId, due: now + delay, run }];
    return lastId;
  };
  window.setTimeout = hold as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (timers.some((timer) => timer.id === id)) timers = timers.filter((timer) => timer.id !== id);
    else clear(id);
  };
  return {
    pass: (milliseconds) => {
      const end = now + milliseconds;
      for (let timer = next(end); timer; timer = next(end)) {
        const { id, due, run } = timer;
        timers = timers.filter((other) => other.id !== id);
        now = due;
        run();
      }
      now = end;
    },
    waiting: () => timers.length,
    restore: () => {
      window.setTimeout = set;
      window.clearTimeout = clear;
    },
  };
}
