/** Where a procedure is found by others, and where it is handed in. */
import { addressFrom, addressOf } from '../../model/address.js';
import type { Procedure } from '../../model/procedure.js';
import { safeUrl } from '../../model/text.js';
import type { Portal } from '../../portal/portal.js';
import type { Taken } from './taking.js';

export const applyUrl = ({ code, id, applyUrl: own }: Procedure, { links }: Portal): string | undefined => own ?? safeUrl(links.apply({ code, id }));

/** An address to send, and one for the square on paper: of this sheet by the template, the page's own when it is about this procedure, else the official ones. */
export function waysTo(procedure: Procedure, portal: Portal, written: string, template: string): Pick<Taken, 'address' | 'square'> {
  const { code, officialUrl } = procedure;
  const own = addressFrom(template, code, document.baseURI) ?? addressOf(location.href, code) ?? addressOf(location.href, written);
  const address = own ?? officialUrl;
  const leadsTo = address ?? applyUrl(procedure, portal);
  return { address, square: leadsTo === undefined ? undefined : { address: leadsTo, own: own !== undefined } };
}
