/** Where an element finds its portal: in the nearest <dvc-portal>, else in the page's own script tag. */
import { connect } from '../portal/connect.js';
import { type Portal, PortalError } from '../portal/portal.js';

/** `shared`: a machine many people use, so nothing stays. `personal`: the citizen's own. */
export type Device = 'shared' | 'personal';

export interface PortalSource {
  /** Asks again after a failure. */
  readonly connect: () => Promise<Portal>;
  readonly device: Device;
  /** The absolute address of its portal.json, where it has one. */
  readonly address?: string | undefined;
}

/** The key is a word with the major version, so that two copies of the SDK on a page agree. */
export const portalContext = 'dvc-portal/1';

export const readDevice = (written: string | null | undefined): Device => (written?.trim().toLowerCase() === 'personal' ? 'personal' : 'shared');

/** The portal of the page, named by `data-portal` on a script tag. */
export function pageSource(): PortalSource {
  const script = document.querySelector('script[data-portal]');
  const written = script?.getAttribute('data-portal')?.trim();
  return {
    device: readDevice(script?.getAttribute('data-device')),
    address: written ? absolute(written) : undefined,
    connect: () => (written ? connectAddress(written) : misconfigured('no portal: add data-portal="…/portal.json" to the script tag, or put the element into a <dvc-portal>')),
  };
}

/** Of an address as the page's author wrote it; only http(s) is fetched. */
export function absolute(address: string): string | undefined {
  try {
    const { href, protocol } = new URL(address, document.baseURI);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

export function connectAddress(address: string): Promise<Portal> {
  const url = absolute(address);
  return url ? connect(url) : misconfigured(`"${address}" is not the address of a portal.json`);
}

const misconfigured = (message: string): Promise<never> => Promise.reject(new PortalError('misconfigured', message));
