/** Under which name the device keeps what came from a portal. */
import type { Portal } from '../portal/portal.js';
import type { PortalSource } from './portal-source.js';

/** Tells the portals of a website apart, also while they cannot be reached where they have an address. */
export const keyOf = ({ address }: PortalSource, portal: Portal | undefined): string | undefined => address ?? (portal && JSON.stringify([portal.name, portal.agencyCode]));
