/** Parts of the script that load when they are needed. */
import { PortalError } from '../portal.js';

/** One that does not arrive is a matter of the network, not of the answer. */
export const loaded = <Module>(loading: Promise<Module>): Promise<Module> =>
  loading.catch((cause: unknown) => {
    throw new PortalError('offline', 'a part of the script did not arrive', { cause });
  });
