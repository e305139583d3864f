/**
 * Secrets of a portal.json are named, never written: "{secret:NAME}". A stand-in takes their place before the configuration is read, and
 * the transport puts the secret in when a request leaves, so that no portal, error, log or answer can hold one.
 */
import { randomBytes } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { HttpRequest } from '../portal/http.js';

/** Why a configuration cannot be used, by place. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
}

export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  constructor(readonly file: string, readonly problems: readonly Problem[]) {
    super(problems.map(({ path, reason }) => `${file}: ${path}: ${reason}`).join('\n'));
  }
}

/** A secret by its name; undefined when there is none. */
export type Secrets = (name: string) => string | undefined;

const reference = /\{secret:([^}]*)\}/g;
const secretName = /^[A-Z][A-Z0-9_]{0,63}$/;

/** Secrets from the environment; those of a file (NAME=value, a line each) come second. */
export async function openSecrets(environment: NodeJS.ProcessEnv, file?: string): Promise<Secrets> {
  const written = file === undefined ? new Map<string, string>() : await readSecretsFile(file);
  return (name) => environment[name] || written.get(name);
}

async function readSecretsFile(file: string): Promise<ReadonlyMap<string, string>> {
  const refuse = (reason: string, path = '(file)'): SettingsError => new SettingsError(file, [{ path, reason }]);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw refuse('cannot be read');
  if ((found.mode & 0o077) !== 0) throw refuse('may be read by others: give it to its owner alone (chmod 600)');
  if (found.size > 64 * 1024) throw refuse('is larger than 64 KiB');
  const secrets = new Map<string, string>();
  for (const [index, line] of (await readFile(file, 'utf8')).split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const [, name = '', value = ''] = /^([^=]+)=(.+)$/.exec(line.trim()) ?? [];
    if (!secretName.test(name.trim())) throw refuse('is not NAME=value', `line ${index + 1}`);
    secrets.set(name.trim(), value.trim());
  }
  return secrets;
}

/** Reads "{secret:NAME}" that stands alone, as passwords do. */
export function secretOf(written: string, secrets: Secrets): string | { readonly reason: string } {
  const [whole, name = ''] = /^\{secret:([^}]*)\}$/.exec(written) ?? [];
  if (whole === undefined) return { reason: 'must name a secret, as "{secret:NAME}": secrets are not written into files' };
  return valueOf(name, secrets);
}

function valueOf(name: string, secrets: Secrets): string | { readonly reason: string } {
  if (!secretName.test(name)) return { reason: 'the name of a secret has capital letters, digits and _' };
  const value = secrets(name);
  if (!value) return { reason: `there is no secret ${name} in the environment or the secrets file` };
  return /[\u0000-\u001f\u007f]/.test(value) ? { reason: `the secret ${name} holds a line break or another control character` } : value;
}

/** How a value is written where it stands. */
type Writing = 'plain' | 'url' | 'json' | 'form' | 'form-json' | 'multipart' | 'tus';

const inUrl = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const writings: Readonly<Record<Writing, (secret: string) => string>> = {
  plain: (secret) => secret, url: inUrl, json: inJson, form: inUrl, 'form-json': (secret) => inUrl(inJson(secret)),
  // What stands beside a file is written down when it is sent.
  multipart: (secret) => secret, tus: (secret) => secret,
};

export interface Disguised {
  /** The configuration with stand-ins for the secrets it names. */
  readonly raw: unknown;
  /** Matches any stand-in. */
  readonly standIn: RegExp;
  /** The request as it is sent. */
  reveal(request: HttpRequest): HttpRequest;
  /** The same for single texts by name, such as headers. */
  revealEach(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/** Where a secret may be named: what is sent in headers, queries and bodies. */
function writingAt(keys: readonly string[], formats: ReadonlyMap<string, Writing>): Writing | undefined {
  const path = keys.join('.');
  if (/(^|\.)headers\.[^.]+$/.test(path)) return 'plain';
  if (/\.request\.query\.[^.]+$/.test(path)) return 'url';
  const body = /^(.*\.request\.body)\.template\./.exec(path)?.[1];
  return body === undefined ? undefined : (formats.get(body) ?? 'json');
}

/** Puts stand-ins for the secrets that a configuration names. */
export function disguise(raw: unknown, secrets: Secrets): Disguised {
  const session = randomBytes(12).toString('hex');
  const standIns = new Map<string, string>();
  const problems: Problem[] = [];
  const formats = new Map<string, Writing>();
  const put = (text: string, keys: readonly string[]): string => text.replace(reference, (_, name: string) => {
    const writing = writingAt(keys, formats);
    const found = writing === undefined ? { reason: 'a secret may stand in headers, query and body only' } : valueOf(name, secrets);
    if (writing === undefined || typeof found !== 'string') {
      problems.push({ path: keys.join('.'), reason: typeof found === 'string' ? '' : found.reason });
      return '';
    }
    const mark = `standin${session}n${standIns.size}e`;
    standIns.set(mark, writings[writing](found));
    return mark;
  });
  const walk = (value: unknown, keys: readonly string[]): unknown => {
    if (typeof value === 'string') return put(value, keys);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((inner, index) => walk(inner, [...keys, String(index)]));
    if (keys.at(-1) === 'body' && 'format' in value && isWriting(value.format)) formats.set(keys.join('.'), value.format);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, [...keys, key])]));
  };
  const disguised = walk(raw, []);
  const standIn = new RegExp(`standin${session}n\\d+e`);
  const everywhere = new RegExp(standIn, 'g');
  const fill = (text: string): string => text.replace(everywhere, (mark) => standIns.get(mark) ?? '');
  const revealEach: Disguised['revealEach'] = (texts) => Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, fill(value)]));
  return {
    raw: disguised, standIn, problems, revealEach,
    reveal: (request) => ({ ...request, url: fill(request.url), body: request.body === undefined ? undefined : fill(request.body), headers: revealEach(request.headers) }),
  };
}

const isWriting = (format: unknown): format is Writing => typeof format === 'string' && format in writings;
