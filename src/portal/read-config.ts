/** From an unread portal.json to a configuration: presets laid under it, secrets refused, every problem with its path. */
import { read } from '../model/schema.js';
import { configSchema, type PortalConfig } from './config.js';
import type { ConfigProblem } from './config-problems.js';
import { presets } from './presets/index.js';

export type ConfigReading = { readonly config: PortalConfig } | { readonly problems: readonly ConfigProblem[] };

/** Deepest nesting of a configuration; the deepest that known backends need is 12. */
const deepest = 32;

/**
 * Reads a configuration as it was written. Never rejects for what stands in it. `standIn` is what the gateway has put where it will send
 * a secret: it is none itself.
 */
export async function readConfig(raw: unknown, standIn?: RegExp): Promise<ConfigReading> {
  if (isDeeperThan(raw, deepest)) return { problems: [{ path: '(top level)', reason: `is nested deeper than ${deepest} levels` }] };
  const secrets = findSecrets(raw, [], standIn);
  if (secrets.length > 0) return { problems: secrets };
  const name = typeof raw === 'object' && raw !== null ? (raw as { readonly extends?: unknown }).extends : undefined;
  const preset = typeof name === 'string' && Object.prototype.hasOwnProperty.call(presets, name) ? presets[name] : undefined;
  if (name !== undefined && !preset) return { problems: [{ path: 'extends', reason: `is no preset; known are ${Object.keys(presets).join(', ')}` }] };
  const whole = preset ? mergePatch(await preset(), raw) : raw;
  const config = read(configSchema, whole).data;
  if (config) return { config };
  // What says it in words is needed only when something is wrong.
  const { problemsBy } = await import('./config-problems.js');
  return { problems: problemsBy(configSchema, whole) };
}

/** Lays a configuration over a preset by RFC 7396: objects merge, null removes, all else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

const written = (keys: readonly string[]): string => keys.join('.') || '(top level)';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isDeeperThan = (value: unknown, levels: number): boolean =>
  typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1)));

const secretNames =
  'client[-_]?secret|secret|pass(?:word|wd|phrase|code)?|mat[-_]?khau|(?:proxy[-_]?)?authori[sz]ation|(?:set-)?cookie|(?:x-)?api[-_]?key|(?:(?:x-)?(?:access|refresh|auth|bearer|id)[-_]?)?token|private[-_]?key|session[-_]?(?:id|key)?|jwt';
const secretKey = new RegExp(`^(?:${secretNames})$`, 'i');
/** Credentials in a header's value, a token, a query parameter, or before the host of an address. */
const secretValues: readonly RegExp[] = [
  /^\s*(?:bearer|digest|negotiate)\s+[\w.~+/-]{6,}=*\s*$/i,
  /\beyJ[\w-]{8,}\.[\w-]+\./,
  new RegExp(`[?&;](?:${secretNames})=[^&{]`, 'i'),
  /^\s*(?:https?:[\\/]*|[\\/]{2})[^\\/?#]*@/i,
  /\{secret:/i,
];

/** A page's configuration is read by every visitor: nothing that opens a door may stand in it. */
function findSecrets(value: unknown, keys: readonly string[], standIn: RegExp | undefined): ConfigProblem[] {
  if (typeof value === 'string') {
    const own = standIn ? value.replace(standIn, '') : value;
    return isBasic(own) || secretValues.some((pattern) => pattern.test(own)) ? [secret(keys)] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...keys, key];
    // The schema would pass over it in silence.
    if (key === '__proto__') return [{ path: written(here), reason: 'unknown key' }];
    return secretKey.test(key.trim()) && holdsSomething(inner, standIn) ? [secret(here)] : findSecrets(inner, here, standIn);
  });
}

/** Words such as "basic search" are not credentials: those decode to a name, a colon and a password. */
function isBasic(value: string): boolean {
  const encoded = /^\s*basic\s+([A-Za-z0-9+/]+=*)\s*$/i.exec(value)?.[1];
  try {
    return encoded !== undefined && atob(encoded).includes(':');
  } catch {
    return false;
  }
}

/** A stand-in, alone or after the name of a scheme, holds nothing. */
const holdsSomething = (value: unknown, standIn: RegExp | undefined): boolean =>
  value !== null && value !== '' && value !== false && !(standIn && typeof value === 'string' && standIn.test(value) && /^(?:[A-Za-z]+\s+)?$/.test(value.replace(standIn, '')));

const secret = (keys: readonly string[]): ConfigProblem => ({
  path: written(keys),
  reason: 'secrets are refused: every visitor could read them; such a backend is reached through a gateway on the office’s side',
});
