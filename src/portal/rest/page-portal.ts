/**
 * A portal on a page. One that speaks the SDK's own contract is run by what every page loads; for any other the adapter is fetched, which
 * knows how a portal.json says that requests are made and answers read.
 */
import { send } from '../http.js';
import type { Portal } from '../portal.js';
import { loaded } from './loaded.js';
import { ownPortal } from './own-portal.js';
import { ownIn } from './page-config.js';

const adapter = (): Promise<typeof import('./adapter.js')> => loaded(import('./adapter.js'));

/** Rejects as `openPortal` does, save for what is wrong with what one operation makes of an answer: that is told when it is asked. */
export async function openOnPage(raw: unknown, location: string): Promise<Portal> {
  const own = ownIn(raw, location);
  return own ? ownPortal(own.config, own.home, send, async () => (await adapter()).openAsker(raw, location)) : (await adapter()).openAsAsked(raw, location);
}
