/** The official pages of a procedure and of dossiers. */
import type { Procedure } from '../../model/procedure.js';
import { safeUrl } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';

export interface OfficialPage {
  readonly url: string;
  readonly host: string;
  /** False when the page only describes the procedure. */
  readonly applies: boolean;
}

const pageOf = (address: string | undefined, applies: boolean): OfficialPage | undefined => {
  const url = safeUrl(address);
  return url ? { url, host: new URL(url).host, applies } : undefined;
};

/** Where the procedure is applied for online, already with its code; else where it is described. */
export function officialPage({ code, id, applyUrl, officialUrl, channels }: Procedure, { links }: Portal): OfficialPage | undefined {
  const ofChannel = channels?.find(({ type, url }) => type === 'online' && url)?.url;
  return pageOf(applyUrl ?? links.apply({ code, id }) ?? ofChannel, true) ?? pageOf(officialUrl, false);
}

/** Where dossiers are looked up officially; without a code, which is nobody else's business. */
export const trackingPage = ({ links }: Portal): OfficialPage | undefined => pageOf(links.track(), false);
