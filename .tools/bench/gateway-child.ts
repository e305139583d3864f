/** Starting and asking the processes that are measured. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Memory, Order } from './gateway-process.js';

export interface Measured {
  /** Ends with a slash. */
  readonly url: string;
  /** After a collection, in MB. */
  memory(): Promise<Memory>;
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
  const memory = async (): Promise<Memory> => {
    const { heap, external, resident } = await answer('memory') as Memory;
    return { heap: heap / 1_048_576, external: external / 1_048_576, resident: resident / 1_048_576 };
  };
  return { url, memory, stop: () => child.disconnect() };
}
