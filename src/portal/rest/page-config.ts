/** A portal.json of the SDK's own contract, as a page reads it. Whatever is not as plain as this is left to the adapter, which also says what is wrong. */
import * as z from '../../model/schema.js';
import { safeUrl } from '../../model/text.js';
import { described, named, proofSchema } from '../config-head.js';
import { gateway } from '../presets/gateway.js';
import { writeJson } from './json-writing.js';
import { type Described, folderOf, type Home } from './portal-of.js';

const optional = z.optional;
const off = optional(z.null());

/** Operations may be switched off, and a look-up may ask for a proof. */
const ownSchema = z.strictObject({
  ...named,
  extends: z.literal('gateway'),
  timeZone: optional(z.literal('Asia/Ho_Chi_Minh')),
  ...described,
  links: optional(z.strictObject({
    apply: optional(z.string({ pattern: /^https:\/\/[^{}@]*(\{(procedureCode|procedureId|agencyCode)\}[^{}]*)*$/ })),
    track: optional(z.string({ pattern: /^https:\/\/[^{}@]*(\{(dossierCode|agencyCode)\}[^{}]*)*$/ })),
  })),
  operations: optional(z.strictObject({
    searchProcedures: off, getProcedure: off, listSectors: off, getStatistics: off, getRoster: off,
    findDossier: optional(z.union([z.null(), z.strictObject({ proof: optional(proofSchema) })])),
  })),
});

/** Words and signs that come with secrets (read-config.ts looks closer), and the key that no record may have. */
const delicate = /secret|"pass"|pass(?:word|wd|phrase|code)|mat[-_]?khau|authori[sz]ation|cookie|(?:api|private)[-_]?key|token|session|jwt|bearer|digest|negotiate|basic |eyJ|(?:https?:|"\s*[\\/]{2})[^"]*@|__proto__/i;

function isDelicate(raw: unknown): boolean {
  try {
    return delicate.test(writeJson(raw));
  } catch {
    // Nested deeper than can be gone through.
    return true;
  }
}

export interface Own {
  readonly config: Described;
  readonly home: Home;
}

/** What the portal is that speaks the SDK's own contract; undefined where this is none, or is to be looked at more closely. */
export function ownIn(raw: unknown, location: string): Own | undefined {
  const read = isDelicate(raw) ? undefined : z.read(ownSchema, raw).data;
  const home = read && homeAt(read.baseUrl ?? '.', location);
  if (!home) return undefined;
  const { operations: said = {}, ...rest } = read;
  const proof = said.findDossier?.proof;
  if (proof && ![3, 4, 5, 6].includes(proof.digits)) return undefined;
  const { findDossier, ...others } = gateway.operations;
  const operations = Object.entries({ ...others, findDossier: { ...findDossier, proof } }).filter(([name]) => said[name as keyof typeof said] !== null);
  return { config: { ...rest, operations: Object.fromEntries(operations) }, home };
}

function homeAt(written: string, location: string): Home | undefined {
  const address = safeUrl(written, location);
  if (address === undefined) return undefined;
  const url = new URL(address);
  return { baseUrl: folderOf(url), origins: [url.origin], timeZone: 'Asia/Ho_Chi_Minh' };
}
