/** From the file of a portal to a portal that can be asked. Everything that is wrong with it is told at once, by place. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { PortalConfig } from '../portal/config.js';
import type { HttpAnswer } from '../portal/http.js';
import { type Portal, PortalError } from '../portal/portal.js';
import { readConfig } from '../portal/read-config.js';
import { openPortal } from '../portal/rest/adapter.js';
import { destinationOf } from '../portal/rest/destination.js';
import { RestPortal } from '../portal/rest/rest-portal.js';
import { type FileIntake, fileIntake } from '../portal/rest/submission-files.js';
import { type Authorisation, type Fetch, makeAuthorisation } from './authorisation.js';
import { type Backend, openBackend, type TlsMaterial } from './backend-transport.js';
import { browserConfig } from './browser-config.js';
import { problemsOfCarrying } from './carrying-rules.js';
import { hearingSession } from './errand.js';
import { type GatewaySection, splitSection } from './gateway-section.js';
import { disguise, type Problem, secretOf, type Secrets, SettingsError } from './secrets.js';
import type { PrivacyRules } from './privacy.js';
import type { GatewayState } from './state/state.js';

/** A portal as the gateway serves it. */
export interface ServedPortal {
  readonly name: string;
  readonly portal: Portal;
  readonly config: PortalConfig;
  readonly section: GatewaySection;
  readonly privacy: PrivacyRules;
  /** portal.json for pages. */
  readonly forBrowsers: string;
  /** Changes with the file, so that answers kept under another configuration are not given. */
  readonly version: string;
  readonly backend: Backend;
  /** Where it takes in files. */
  readonly intake: FileIntake | undefined;
}

export interface Surroundings {
  readonly secrets: Secrets;
  readonly state: GatewayState;
  /** Told of each request to a backend: how it ended and how long it took. */
  readonly onBackend: (portal: string, outcome: string, seconds: number) => void;
}

const largestFile = 1024 * 1024;
/** Relative addresses in a file count from nowhere: the gateway has no page. */
const nowhere = 'https://portal.invalid/';

export async function readPortalFile(name: string, file: string, around: Surroundings): Promise<ServedPortal> {
  const text = await readText(file);
  const { section, portal: raw, problems } = splitSection(parse(text, file));
  const disguised = disguise(raw, around.secrets);
  const reading = await readConfig(disguised.raw, disguised.standIn);
  const tls = await readTls(section.tls, dirname(file), around.secrets);
  const identity = (fetch: Fetch): ReturnType<typeof makeAuthorisation> => makeAuthorisation(section.auth, around.secrets, fetch);
  const trial = identity(() => Promise.reject(new Error('only tried')));
  const all = [
    ...problems, ...disguised.problems, ...('problems' in reading ? reading.problems : problemsOf(reading.config)), ...('problems' in tls ? tls.problems : []), ...('problems' in trial ? trial.problems : []),
  ];
  if (all.length > 0 || 'problems' in reading || 'problems' in tls) throw new SettingsError(file, all);
  const { config } = reading;
  const backend = measured(name, openBackend({ state: around.state, section, tls: tls.material, secrets: disguised, authorisation: (fetch) => identity(fetch) as Authorisation }), around);
  const transport = hearingSession(backend.transport, config.submission?.sessionHeader);
  const portal = await openPortal(disguised.raw, nowhere, transport, disguised.standIn).catch(async (error: unknown) => {
    await backend.close();
    throw error instanceof PortalError ? new SettingsError(file, error.message.split('\n').map(asProblem)) : error;
  });
  const fileOrigins = section.fileOrigins ?? [];
  const known = [...fileOrigins, ...publicOrigins(config)];
  const hidden = new Set([...destinationOf(config, nowhere).origins, new URL(nowhere).origin].filter((origin) => !known.includes(origin)));
  return {
    name, portal, config, section, backend,
    intake: portal.uploadFile && fileIntake(config, nowhere, new RestPortal(config, nowhere, transport)),
    privacy: { officers: section.privacy?.officers === true, hidden },
    forBrowsers: JSON.stringify(browserConfig(config, portal, fileOrigins)),
    version: createHash('sha256').update(text).digest('base64url').slice(0, 12),
  };
}

const asProblem = (line: string): Problem => {
  const [, path = '(top level)', reason = line] = /^([^\s:]+): (.*)$/.exec(line) ?? [];
  return { path, reason };
};

async function readText(file: string): Promise<string> {
  const refuse = (reason: string): SettingsError => new SettingsError(file, [{ path: '(file)', reason }]);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw refuse('is not there, or is no file');
  if (found.size > largestFile) throw refuse('is larger than 1 MiB');
  return (await readFile(file, 'utf8').catch(() => { throw refuse('cannot be read'); })).replace(/^\ufeff/, '');
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // Of what is written there only the place is told: it may be a secret.
    const place = /(?:line \d+ column \d+|position \d+)/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'somewhere';
    throw new SettingsError(file, [{ path: '(top level)', reason: `is not JSON: a mistake at ${place}` }]);
  }
}

/** What a page can do without and the gateway cannot. */
function problemsOf(config: PortalConfig): readonly Problem[] {
  const { baseUrl, links = {} } = config;
  const isFull = (written: string): boolean => /^https?:\/\//i.test(written);
  return [
    ...(baseUrl !== undefined && isFull(baseUrl) ? [] : [{ path: 'baseUrl', reason: 'must be a full address: the gateway has no page from which it could count' }]),
    ...(['apply', 'track'] as const).flatMap((name) => (links[name] !== undefined && !isFull(links[name]) ? [{ path: `links.${name}`, reason: 'must be a full address: citizens open it themselves' }] : [])),
    ...problemsOfCarrying(config),
  ];
}

/** Where citizens are sent anyway. */
const publicOrigins = ({ links = {}, contact = {} }: PortalConfig): readonly string[] =>
  [links.apply, links.track, contact.url].flatMap((written) => (written !== undefined && URL.canParse(written) ? [new URL(written).origin] : []));

async function readTls(tls: GatewaySection['tls'], folder: string, secrets: Secrets): Promise<{ readonly material: TlsMaterial | undefined } | { readonly problems: readonly Problem[] }> {
  if (!tls) return { material: undefined };
  const problems: Problem[] = [];
  const read = async (key: 'certificate' | 'key' | 'authorities'): Promise<Buffer | undefined> => {
    const path = tls[key];
    if (path === undefined) return undefined;
    return readFile(resolve(folder, path)).catch(() => void problems.push({ path: `gateway.tls.${key}`, reason: 'this file cannot be read' }));
  };
  const [cert, key, ca] = await Promise.all([read('certificate'), read('key'), read('authorities')]);
  const passphrase = tls.passphrase === undefined ? undefined : secretOf(tls.passphrase, secrets);
  if (typeof passphrase === 'object') problems.push({ path: 'gateway.tls.passphrase', reason: passphrase.reason });
  if ((tls.certificate === undefined) !== (tls.key === undefined)) problems.push({ path: 'gateway.tls', reason: 'a certificate needs its key, and a key its certificate' });
  return problems.length > 0 ? { problems } : { material: { ...(cert && { cert }), ...(key && { key }), ...(ca && { ca }), ...(typeof passphrase === 'string' && { passphrase }) } };
}

/** Every request to the backend is counted with its outcome. */
function measured(name: string, backend: Backend, { onBackend }: Surroundings): Backend {
  const timed = async (send: () => Promise<HttpAnswer>): Promise<HttpAnswer> => {
    const began = performance.now();
    const tell = (outcome: string): void => onBackend(name, outcome, (performance.now() - began) / 1000);
    try {
      const answer = await send();
      tell(`${Math.floor(answer.status / 100)}xx`);
      return answer;
    } catch (error) {
      tell(error instanceof PortalError ? error.kind : 'cancelled');
      throw error;
    }
  };
  return {
    ...backend,
    transport: (request, signal) => timed(() => backend.transport(request, signal)),
    carry: (request, signal) => timed(() => backend.carry(request, signal)),
  };
}
