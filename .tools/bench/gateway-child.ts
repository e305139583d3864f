/** Starting and asking the processes that are measured. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Order } from './gateway-process.js';

export interface Measured {
  /** Ends with a slash. */
  readonly url: string;
  /** Heap after a collection, in MB. */
  memory(): Promise<number>;
  stop(): void;
}

/** Its log goes nowhere, but is written. */
export async function startMeasured(order: Order): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'gateway-process.ts'), { execArgv: ['--import', 'tsx', '--expose-gc'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const answer = async (message: Order | 'memory'): Promise<unknown> => {
    child.send(message);
    const [told] = await once(child, 'message') as [unknown];
    return told;
  };
  const url = String(await answer(order));
  return { url, memory: async () => Number(await answer('memory')) / 1_048_576, stop: () => child.disconnect() };
}
