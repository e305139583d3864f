/** Parts of the script that are lost on the way. */
import { executeServerCommand } from '@web/test-runner-commands';

/** From now on nothing arrives from addresses that end so; with none, everything does. What has arrived before stays. */
export const lose = (...ends: readonly string[]): Promise<unknown> => executeServerCommand<unknown, readonly string[]>('lose', ends.map((end) => `*${end}`));
