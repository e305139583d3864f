/** Whose request it is, by address: what a proxy says counts only when the proxy is trusted. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Addresses and networks (CIDR), or "loopback"; undefined for what is neither. */
export function readNetworks(written: string): readonly Network[] | undefined {
  if (written === 'loopback') return [ipaddr.parseCIDR('127.0.0.0/8'), ipaddr.parseCIDR('::1/128')];
  try {
    if (written.includes('/')) return [ipaddr.parseCIDR(written)];
    const address = ipaddr.process(written);
    return [[address, address.kind() === 'ipv4' ? 32 : 128]];
  } catch {
    return undefined;
  }
}

/** Longer lists of forwarders are nobody's; what stands further left was written by the client. */
const mostForwarders = 16;

const parse = (written: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined => {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(written)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(written)?.[1] ?? written;
  // Only the spellings that proxies write: "0x7f.1" and "2130706433" are addresses to some readers and not to others.
  return isIP(bare) === 0 ? undefined : ipaddr.process(bare);
};

/**
 * The client behind a connection, as limits count it: an IPv4 address, or the /64 of an IPv6 address, which is one household's. The list
 * of forwarders is read from the right, for as long as the one before is trusted.
 */
export function clientOf(peer: string | undefined, forwarded: string | undefined, trusted: readonly Network[]): string {
  let client = parse(peer ?? '');
  if (!client) return 'unknown';
  const isTrusted = (address: ipaddr.IPv4 | ipaddr.IPv6): boolean =>
    trusted.some(([network, bits]) => (address.kind() === network.kind() ? address.match([network, bits] as never) : false));
  const forwarders = trusted.length > 0 ? (forwarded ?? '').slice(-1024).split(',').slice(-mostForwarders).reverse() : [];
  for (const one of forwarders) {
    if (!isTrusted(client)) break;
    const before = parse(one.trim());
    if (!before) break;
    client = before;
  }
  return householdOf(client);
}

function householdOf(address: ipaddr.IPv4 | ipaddr.IPv6): string {
  if (address.kind() === 'ipv4') return address.toString();
  const parts = (address as ipaddr.IPv6).parts.slice(0, 4).map((part) => part.toString(16));
  return `${parts.join(':')}::/64`;
}
