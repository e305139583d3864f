/**
 * The name under which a page knows an upload that a backend keeps. Nothing has to be remembered for it: any gateway, before or after a
 * restart, finds the place again. It always lies below the address at which uploads are made, wherever a name or an answer leads.
 */
import { Buffer } from 'node:buffer';
import { PortalError } from '../portal/portal.js';

/** One segment that needs no escaping stays as it is; anything else is written in base64url behind a tilde. */
const plain = /^[\w-][\w.-]{0,199}$/;

/** `location`: as the backend gave it. */
export function nameOfUpload(location: string, endpoint: string): string {
  const place = URL.canParse(location, endpoint) ? new URL(location, endpoint) : undefined;
  const root = rootOf(endpoint);
  if (!place || place.username || place.password || !place.href.startsWith(root)) {
    throw new PortalError('broken', 'the backend keeps the upload elsewhere than below the address at which uploads are made', { path: 'request.url' });
  }
  const rest = place.href.slice(root.length);
  return plain.test(rest) ? rest : `~${Buffer.from(rest).toString('base64url')}`;
}

/** Undefined when no upload can have this name. */
export function placeOfUpload(name: string, endpoint: string): string | undefined {
  const root = rootOf(endpoint);
  const rest = restOf(name);
  if (rest === undefined || !URL.canParse(root + rest)) return undefined;
  const place = new URL(root + rest).href;
  // Steps upwards have been taken by now.
  return place === root + rest && !/%2e|%2f|%5c|\/\//i.test(rest) ? place : undefined;
}

/** What the backend calls the file: the last part of the upload's address, as everywhere in the protocol's neighbourhood. */
export function fileIdOf(name: string): string {
  const rest = name.startsWith('~') ? restOf(name) : undefined;
  return rest === undefined ? name : (rest.replace(/[?#].*$/, '').split('/').pop() ?? name);
}

function restOf(name: string): string | undefined {
  if (!name.startsWith('~')) return plain.test(name) ? name : undefined;
  const written = /^~([\w-]{1,1500})$/.exec(name)?.[1];
  return written === undefined ? undefined : Buffer.from(written, 'base64url').toString();
}

function rootOf(endpoint: string): string {
  const { origin, pathname } = new URL(endpoint);
  return `${origin}${pathname.replace(/\/$/, '')}/`;
}
