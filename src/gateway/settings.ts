/** How a gateway is set up: by the command, or by a gateway.json. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from '../model/zod.js';
import { problemsOf } from '../portal/config-problems.js';
import { readNetworks } from './client-address.js';
import { readOrigin } from './cors.js';
import type { Allowances } from './limits.js';
import { type Problem, SettingsError } from './secrets.js';
import type { Patience } from './servers.js';

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface GatewaySettings {
  /** Files by the name under which a portal is served. The only one is also served at the root. */
  readonly portals: Readonly<Record<string, string>>;
  /** 127.0.0.1:8090 unless told; port 0 is any that is free. */
  readonly listen?: Address | undefined;
  /** Where Prometheus asks: 127.0.0.1:9464 unless told; false for nowhere. */
  readonly metrics?: Address | false | undefined;
  /** Pages that may ask, e.g. https://xasonha.gov.vn. */
  readonly origins?: readonly string[] | undefined;
  /** Names under which the gateway is reached; any when empty. */
  readonly hosts?: readonly string[] | undefined;
  /** Addresses, networks (CIDR) or "loopback" of proxies whose X-Forwarded-For counts. */
  readonly trustedProxies?: readonly string[] | undefined;
  readonly limits?: Partial<Allowances> | undefined;
  /** Folder of the built elements: the package's own unless told; false to serve none. */
  readonly static?: string | false | undefined;
  readonly secretsFile?: string | undefined;
  readonly redisUrl?: string | undefined;
  /** Where secrets are looked for first: the environment of the process unless told. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  /** Where pages reach the gateway, for the lines to paste. */
  readonly publicUrl?: string | undefined;
  /** Milliseconds that requests on their way get when the gateway stops; 10 s unless told. */
  readonly stopWithin?: number | undefined;
  /** Milliseconds that a client may take for its headers, for its whole request, and that what it hands in may stand still; 10, 15 and 30 s unless told. */
  readonly patience?: Patience | undefined;
  /** Receives the lines of the log instead of standard output. */
  readonly writeLog?: ((line: string) => void) | undefined;
}

/** Names that paths of the gateway itself begin with. */
const reserved: readonly string[] = ['api', 'chunks', 'dvc', 'healthz', 'readyz', 'metrics'];
export const isPortalName = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,62}$/.test(name) && !reserved.includes(name);

/** "127.0.0.1:8090", "[::1]:8090", ":8090" or "8090". */
export function readAddress(written: string): Address | undefined {
  const [, bracketed, plain = '', port = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([\w.-]*)):(\d{1,5})$/.exec(/^\d+$/.test(written) ? `127.0.0.1:${written}` : written) ?? [];
  return port !== '' && Number(port) <= 65_535 ? { host: bracketed ?? (plain === '' ? '0.0.0.0' : plain), port: Number(port) } : undefined;
}

const allowance = z.optional(z.strictObject({ points: z.int().check(z.minimum(1)), seconds: z.int().check(z.minimum(1), z.maximum(86_400)) }));
/** gateway.json as it is written. */
export const settingsSchema = z.strictObject({
  $schema: z.optional(z.string()),
  portals: z.record(z.string(), z.string()),
  listen: z.optional(z.string()),
  metrics: z.optional(z.union([z.string(), z.literal(false)])),
  origins: z.optional(z.array(z.string())),
  hosts: z.optional(z.array(z.string())),
  trustedProxies: z.optional(z.array(z.string())),
  limits: z.optional(z.strictObject({ requests: allowance, uploads: allowance, submissions: allowance, lookups: allowance, misses: allowance, missesOfAll: allowance, lookupsWhileGuessed: allowance })),
  static: z.optional(z.union([z.string(), z.literal(false)])),
  secretsFile: z.optional(z.string()),
  publicUrl: z.optional(z.string()),
});

/** Reads a gateway.json; paths in it count from its folder. Rejects with every problem. */
export async function readSettingsFile(file: string): Promise<GatewaySettings> {
  const text = await readFile(file, 'utf8').catch(() => { throw new SettingsError(file, [{ path: '(file)', reason: 'is not there, or cannot be read' }]); });
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new SettingsError(file, [{ path: '(top level)', reason: 'is not JSON' }]);
  }
  const read = z.safeParse(settingsSchema, raw);
  if (!read.success) throw new SettingsError(file, problemsOf(read.error.issues));
  const { portals, listen, metrics, static: folder, secretsFile, ...rest } = read.data;
  const near = (path: string): string => resolve(dirname(file), path);
  const problems: Problem[] = [];
  const address = (path: string, written: string | undefined): Address | undefined => {
    const found = written === undefined ? undefined : readAddress(written);
    if (written !== undefined && !found) problems.push({ path, reason: 'must be an address such as 127.0.0.1:8090' });
    return found;
  };
  const settings: GatewaySettings = {
    ...rest,
    portals: Object.fromEntries(Object.entries(portals).map(([name, path]) => [name, near(path)])),
    listen: address('listen', listen),
    metrics: metrics === false ? false : address('metrics', metrics),
    static: typeof folder === 'string' ? near(folder) : folder,
    secretsFile: secretsFile === undefined ? undefined : near(secretsFile),
  };
  problems.push(...problemsOfSettings(settings));
  if (problems.length > 0) throw new SettingsError(file, problems);
  return settings;
}

/** What is wrong with settings whose shape is right. */
export function problemsOfSettings({ portals, origins = [], hosts = [], trustedProxies = [], publicUrl }: GatewaySettings): readonly Problem[] {
  const wrongIn = (path: string, values: readonly string[], isRight: (value: string) => boolean, reason: string): Problem[] =>
    values.flatMap((value, index) => (isRight(value) ? [] : [{ path: `${path}.${index}`, reason }]));
  return [
    ...(Object.keys(portals).length === 0 ? [{ path: 'portals', reason: 'names no portal' }] : []),
    ...Object.keys(portals).filter((name) => !isPortalName(name)).map((name) => ({ path: `portals.${name}`, reason: `is no name for a portal: small letters, digits and -, and none of ${reserved.join(', ')}` })),
    ...wrongIn('origins', origins, (one) => readOrigin(one) === one, 'must be the origin of a page, such as https://xasonha.gov.vn, without a path'),
    ...wrongIn('hosts', hosts, (one) => /^[a-z0-9.-]+(:\d+)?$/.test(one), 'must be a name such as dvc.xasonha.gov.vn'),
    ...wrongIn('trustedProxies', trustedProxies, (one) => readNetworks(one) !== undefined, 'must be an address, a network such as 10.0.0.0/8, or loopback'),
    ...(publicUrl === undefined || (URL.canParse(publicUrl) && /^https?:$/.test(new URL(publicUrl).protocol)) ? [] : [{ path: 'publicUrl', reason: 'must be a full http or https address' }]),
  ];
}
