/** Which pages may ask: those of the commune's origins, and nobody else's. */

/** Headers that a page may read beside those it always may. */
const readable = 'Age, Cache-Status, Date, ETag, Location, Retry-After, Tus-Resumable, Upload-Length, Upload-Offset, X-Request-Id, X-Session-Expires-In';

export interface Visit {
  readonly origin: string | undefined;
  /** The host that was asked, as the request says. */
  readonly host: string | undefined;
}

/** A request without an origin comes from no other page. The proxy in front keeps the Host, or the origin is among those named. */
export function mayAsk({ origin, host }: Visit, origins: ReadonlySet<string>): boolean {
  if (origin === undefined || origins.has(origin)) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}

/** The headers by which a browser lets the page read the answer. Caches must tell pages apart, also where none is named. */
export const corsHeaders = ({ origin }: Visit, origins: ReadonlySet<string>): Readonly<Record<string, string>> =>
  origin !== undefined && origins.has(origin) ? { vary: 'Origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': readable } : { vary: 'Origin' };

export const preflightHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, HEAD, PATCH, POST', 'access-control-max-age': '600',
  'access-control-allow-headers': 'Content-Type, Idempotency-Key, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset',
};

/** An origin as browsers write it; undefined for what is none. */
export function readOrigin(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const { origin, protocol, pathname, search, hash, username } = new URL(written);
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username && !written.endsWith('/') ? origin : undefined;
}
