/** Where a portal lives: what requests may be sent to, and what every one carries. */
import type { PortalConfig } from '../config.js';
import { PortalError } from '../portal.js';
import { folderOf, type Home } from './portal-of.js';

/** Where requests may go and what every one carries. */
export interface Destination extends Home {
  readonly headers: Readonly<Record<string, string>>;
}

/** Says where in portal.json something is wrong. */
export const wrong = (path: string, reason: string, cause?: unknown): PortalError => new PortalError('misconfigured', `${path}: ${reason}`, { path, cause });

type Living = Pick<PortalConfig, 'timeZone' | 'baseUrl' | 'origins' | 'headers'>;

/** Where requests of this configuration may go; `location` is the address of portal.json. */
export function destinationOf({ timeZone = 'Asia/Ho_Chi_Minh', baseUrl, origins = [], headers = {} }: Living, location: string): Destination {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch (cause) {
    throw wrong('timeZone', `"${timeZone}" is not a time zone`, cause);
  }
  const base = webAddress(baseUrl ?? '.', location, 'baseUrl');
  const others = origins.map((origin, index) => webAddress(origin, undefined, `origins.${index}`).origin);
  return { baseUrl: folderOf(base), origins: [base.origin, ...others], headers, timeZone };
}

export function webAddress(written: string, base: string | undefined, path: string): URL {
  let url: URL;
  try {
    url = new URL(written, base);
  } catch (cause) {
    throw wrong(path, `"${written}" is not a web address`, cause);
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password) throw wrong(path, `${url.protocol} addresses, or such with a user name, are not allowed`);
  return url;
}
