/** Parts of the script that load when they are needed. */
import { PortalError } from '../portal.js';

/** One that does not arrive is a matter of the network, not of the answer. */
export const loaded = <Module>(loading: Promise<Module>): Promise<Module> =>
  loading.catch((cause: unknown) => {
    throw new PortalError('offline', 'a part of the script did not arrive', { cause });
  });

/** Waits for what reads an answer and for the answer, side by side. What is wrong with portal.json is told before what came of asking. */
export async function sideBySide<Reader, Answer>(reading: Promise<Reader>, asking: Promise<Answer>): Promise<readonly [Reader, Answer]> {
  asking.catch(() => undefined);
  return [await reading, await asking];
}

/** Made when first asked for; a failure is not kept, for it may be of the network. */
export function kept<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    made ??= make();
    made.catch(() => (made = undefined));
    return made;
  };
}
