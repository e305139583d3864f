/** Long work done piece by piece: between two slices of it the browser draws, and hears the keys. */

/** Work that can be left after each piece and gone on with. */
export type Pieces<Result> = Generator<undefined, Result>;

/** Milliseconds; with a piece and the browser's own work a frame stays below 16. */
const longestSlice = 4;

/** Does all of it at once. */
export function atOnce<Result>(work: Pieces<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Leaves the page its turn after each slice; rejects, and the rest is not done, when `turn` does. */
export async function inSlices<Result>(work: Pieces<Result>, turn: () => Promise<void> = nextTurn): Promise<Result> {
  for (;;) {
    const end = performance.now() + longestSlice;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await turn();
  }
}

/** What an array's own `map` does, an item a piece. */
export function* mapped<Item, Result>(items: readonly Item[], make: (item: Item, at: number) => Result): Pieces<Result[]> {
  const results: Result[] = [];
  for (const [at, item] of items.entries()) {
    results.push(make(item, at));
    yield;
  }
  return results;
}

/** The next task, after what the browser has more urgently to do; timers would make it wait 4 ms each time. */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
