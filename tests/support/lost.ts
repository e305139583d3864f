/** Parts of the script that are lost on the way. */
import { executeServerCommand } from '@web/test-runner-commands';
import type { Blocked } from '../../.tools/page-commands.js';

/** From now on nothing arrives from addresses that end so; with none, everything does. What has arrived before stays. */
export const lose = (...ends: readonly string[]): Promise<unknown> =>
  executeServerCommand<unknown, Blocked>('block', { blocked: ends.map((end) => `*${end}`) });
