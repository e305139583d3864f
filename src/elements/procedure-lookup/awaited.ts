import { nextTurn } from '../../search/slices.js';

/** Work for several who wait for it. It rests while none does, and goes on for the next; what failed is done anew. */
export class Awaited<Result> {
  readonly #work: (turn: () => Promise<void>) => Promise<Result>;
  #result: Promise<Result> | undefined;
  #waiting = 0;
  #wake: () => void = () => undefined;

  constructor(work: (turn: () => Promise<void>) => Promise<Result>) {
    this.#work = work;
  }

  /** Rejects as soon as this asker stops; without a signal she waits to the end. */
  async for(signal: AbortSignal | undefined): Promise<Result> {
    signal?.throwIfAborted();
    this.#waiting += 1;
    this.#wake();
    try {
      return await Promise.race([this.#begun(), ...(signal ? [stopped(signal)] : [])]);
    } finally {
      this.#waiting -= 1;
    }
  }

  #begun(): Promise<Result> {
    if (this.#result) return this.#result;
    const result = (this.#result = this.#work(this.#turn));
    result.catch(() => (this.#result = undefined));
    return result;
  }

  readonly #turn = async (): Promise<void> => {
    await nextTurn();
    while (this.#waiting === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
  };
}

async function stopped(signal: AbortSignal): Promise<never> {
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  throw signal.reason;
}
