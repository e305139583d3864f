/**
 * Eases a backend back in: when it has been failing, everything kept is old and everybody asks again at once. For a while it gets no
 * more than it got before it failed. Counted by each gateway for itself, as each has its share of the whole.
 */
export interface Pacing {
  /** Counts a request to a backend that is well; false when it would be more than the backend is used to. */
  admits(backend: string): boolean;
  /** The backend has been found failing. */
  failing(backend: string): void;
}

/** Requests are counted in quarters of a second: five of these fill any second that is looked at. */
const span = 250;
const recovery = 30_000;
/** A fifth more than before, and never fewer than this in a span. */
const more = 1.2;
const fewest = 2;
/** How much the latest span counts: the memory is about twenty seconds long. */
const weight = 1 / 80;

interface Pace {
  span: number;
  count: number;
  /** Requests in a span while it was well; undefined until the first span has ended. */
  usual: number | undefined;
  failed: boolean;
  recoveringUntil: number;
}

export function makePacing(now: () => number): Pacing {
  const paces = new Map<string, Pace>();
  const paceOf = (backend: string): Pace => {
    const known = paces.get(backend) ?? { span: Math.floor(now() / span), count: 0, usual: undefined, failed: false, recoveringUntil: 0 };
    paces.set(backend, known);
    return known;
  };
  const roll = (pace: Pace): void => {
    const current = Math.floor(now() / span);
    const ended = current - pace.span;
    if (ended <= 0) return;
    if (now() >= pace.recoveringUntil && !pace.failed) {
      const { usual = pace.count } = pace;
      // The span that was counted, and the empty ones after it.
      pace.usual = (usual + (pace.count - usual) * weight) * (1 - weight) ** (ended - 1);
    }
    pace.span = current;
    pace.count = 0;
  };
  return {
    admits: (backend) => {
      const pace = paceOf(backend);
      roll(pace);
      if (pace.failed) {
        pace.failed = false;
        pace.recoveringUntil = now() + recovery;
      }
      if (now() < pace.recoveringUntil && pace.count >= Math.max((pace.usual ?? 0) * more, fewest)) return false;
      pace.count += 1;
      return true;
    },
    failing: (backend) => {
      const pace = paceOf(backend);
      roll(pace);
      pace.failed = true;
    },
  };
}
