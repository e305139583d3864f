/** What a portal.json says to the gateway alone, under the key "gateway"; a page's portal.json has no such key. */
import { z } from '../model/zod.js';
import { problemsOf } from '../portal/config-problems.js';
import type { OperationName } from '../portal/portal.js';
import type { Problem } from './secrets.js';

const seconds = z.number().check(z.nonnegative(), z.maximum(30 * 24 * 3600));
const freshness = z.optional(z.strictObject({ fresh: seconds, stale: seconds }));

const authSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('basic'), user: z.string(), password: z.string() }),
  z.strictObject({
    kind: z.literal('clientCredentials'),
    tokenUrl: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
    scope: z.optional(z.string()),
    /** How the client says who it is: by a header, or in the form. */
    by: z.optional(z.enum(['header', 'form'])),
  }),
]);

export const sectionSchema = z.strictObject({
  auth: z.optional(authSchema),
  /** Files in PEM, beside portal.json or by a full path. */
  tls: z.optional(z.strictObject({
    certificate: z.optional(z.string()), key: z.optional(z.string()), passphrase: z.optional(z.string()), authorities: z.optional(z.string()),
  })),
  privacy: z.optional(z.strictObject({
    /** Officers may be named in the course of a dossier. */
    officers: z.optional(z.boolean()),
  })),
  /** Origins of the backend at which a visitor may fetch files; links to its other addresses are left out. */
  fileOrigins: z.optional(z.array(z.string().check(z.regex(/^https?:\/\/[^/?#@\s]+$/)))),
  /** Seconds for which an answer is fresh, and for which it may stand in while the backend fails. */
  cache: z.optional(z.strictObject({
    searchProcedures: freshness, getProcedure: freshness, listSectors: freshness, getStatistics: freshness, getRoster: freshness,
  })),
  backend: z.optional(z.strictObject({
    /** Connections at the same time to each origin. */
    connections: z.optional(z.int().check(z.minimum(1), z.maximum(256))),
    /** Longest wait for a whole answer. */
    seconds: z.optional(z.number().check(z.positive(), z.maximum(120))),
    bytes: z.optional(z.int().check(z.minimum(1024), z.maximum(32 * 1024 * 1024))),
    /** Files on their way at the same time, each on a connection of its own. */
    uploads: z.optional(z.int().check(z.minimum(1), z.maximum(4096))),
  })),
});

export type GatewaySection = z.infer<typeof sectionSchema>;
export type Auth = z.infer<typeof authSchema>;

/** An answer that may be kept for others. What a person asks about a dossier may not. */
export type KeptOperation = Exclude<OperationName, 'findDossier'>;

export interface Freshness {
  readonly fresh: number;
  readonly stale: number;
}

const day = 24 * 3600;
export const usualFreshness: Readonly<Record<KeptOperation, Freshness>> = {
  searchProcedures: { fresh: 300, stale: day },
  getProcedure: { fresh: 600, stale: 7 * day },
  listSectors: { fresh: 3600, stale: 7 * day },
  getStatistics: { fresh: 300, stale: day },
  getRoster: { fresh: 300, stale: day },
};

export interface Split {
  readonly section: GatewaySection;
  /** The rest: a portal.json as a browser could have it, but for its secrets. */
  readonly portal: unknown;
  readonly problems: readonly Problem[];
}

/** Takes the gateway's own key out of a portal.json. */
export function splitSection(raw: unknown): Split {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || !('gateway' in raw)) return { section: {}, portal: raw, problems: [] };
  const { gateway, ...portal } = raw;
  const read = z.safeParse(sectionSchema, gateway);
  if (read.success) return { section: read.data, portal, problems: [] };
  return { section: {}, portal, problems: problemsOf(read.error.issues).map(({ path, reason }) => ({ path: path === '(top level)' ? 'gateway' : `gateway.${path}`, reason })) };
}
