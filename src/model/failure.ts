/** What can go wrong when a portal is asked, in the few kinds a citizen needs to tell apart. */

export const failureKinds = [
  /** No connection to the portal: no network, name not found, refused, cross-origin not allowed. */
  'offline',
  /** Connected, but no complete answer in time. */
  'timeout',
  /** The portal asks to come back later (408, 425, 429, 5xx). */
  'busy',
  /** 401, 403. */
  'forbidden',
  /** 404, 410, or a look-up that found nothing. */
  'missing',
  /** The portal understood the request and said no (other 4xx, an error in its envelope). */
  'refused',
  /** An answer that cannot be read as data. */
  'broken',
  /** A web page came instead of data: a captive network, a firewall, an error page. */
  'intercepted',
  /** portal.json is missing or wrong. */
  'misconfigured',
] as const;
export type FailureKind = (typeof failureKinds)[number];
