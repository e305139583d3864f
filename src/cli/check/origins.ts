/** What a browser asks of a portal that stands on another origin, or that is not reached by https. */
import type { OperationConfig, PortalConfig } from '../../portal/config.js';
import type { HttpRequest } from '../../portal/http.js';
import type { AnyOperationName } from '../../portal/portal.js';
import { destinationOf } from '../../portal/rest/destination.js';
import { buildRequest } from '../../portal/rest/request.js';
import { variablesIn } from '../../portal/rest/url-template.js';
import type { Exchange } from './source.js';
import { isAddress } from './text-file.js';

export interface Origins {
  /** Where requests go. */
  readonly backends: readonly string[];
  /** Those that are not the page's own, as far as it is known. */
  readonly foreign: readonly string[];
  /** Those without https, which a page with https must not call. */
  readonly insecure: readonly string[];
  /** The line for a page's content security policy. */
  readonly policy: string;
}

/** Where a page stands that nobody has told of. */
export const unknownSite = 'https://portal.invalid/portal.json';

/** `location` is the address of portal.json. The configuration has been opened before. */
export function originsOf(config: PortalConfig, location: string): Origins {
  const destination = destinationOf(config, location);
  const page = new URL(location).origin;
  const mixed = page.startsWith('https:');
  const backends = [...new Set(destination.origins)];
  const foreign = backends.filter((origin) => origin !== page);
  const isLocal = (origin: string): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(origin).hostname);
  return {
    backends, foreign,
    insecure: backends.filter((origin) => mixed && origin.startsWith('http:') && !isLocal(origin)),
    policy: `connect-src ${["'self'", ...foreign].join(' ')}`,
  };
}

export type CorsVerdict = 'allowed' | 'refused' | 'unanswered';

const patience = 10_000;

/** A request as far as a browser asks about it. */
type Asked = Pick<HttpRequest, 'url' | 'headers' | 'body'> & { readonly method: string };

/** Methods that a page may use without asking first. */
const simpleMethods: readonly string[] = ['GET', 'HEAD', 'POST'];
/** Headers that a page may send to another origin without asking first. */
const simpleHeaders: readonly string[] = ['accept', 'accept-language', 'content-language'];
const simpleContent = /^(?:application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i;

/** The headers for which a browser asks first. */
const headersToAllow = ({ headers }: Asked): readonly string[] =>
  Object.entries(headers).filter(([name, value]) => !simpleHeaders.includes(name) && !(name === 'content-type' && simpleContent.test(value))).map(([name]) => name);

/**
 * Asks as a browser would before a request of ours, or with it, and reads only the head of the answer. `page` is the origin of the
 * page. Node itself keeps to no such rules, so that this is the only place where they show.
 */
export async function probeCors(request: Asked, page: string): Promise<CorsVerdict> {
  const wanted = headersToAllow(request);
  try {
    const answer = await fetch(request.url, {
      redirect: 'manual', credentials: 'omit', signal: AbortSignal.timeout(patience),
      ...(wanted.length > 0
        ? { method: 'OPTIONS', headers: { origin: page, 'access-control-request-method': request.method, 'access-control-request-headers': wanted.join(',') } }
        : { method: request.method, headers: { ...request.headers, origin: page }, ...(request.body === undefined ? {} : { body: request.body }) }),
    });
    void answer.body?.cancel().catch(() => undefined);
    const allowed = answer.headers.get('access-control-allow-origin');
    const listed = (header: string): readonly string[] => (answer.headers.get(header) ?? '').toLowerCase().split(/\s*,\s*/);
    const names = (header: string, name: string): boolean => listed(header).some((one) => one === '*' || one === name.toLowerCase());
    const mayAsk = simpleMethods.includes(request.method) || names('access-control-allow-methods', request.method);
    const open = (allowed === '*' || allowed === page) && mayAsk && (wanted.length === 0 || (answer.ok && wanted.every((name) => names('access-control-allow-headers', name))));
    return open ? 'allowed' : 'refused';
  } catch {
    return 'unanswered';
  }
}

export interface Probe {
  readonly operation: AnyOperationName;
  readonly request: Asked;
}

/** Of each operation that goes to another origin, one request that was sent. */
export const probesOf = (exchanges: ReadonlyMap<AnyOperationName, readonly Exchange[]>, { foreign }: Origins): readonly Probe[] =>
  [...exchanges].flatMap(([operation, all]) => {
    const sent = all.find(({ request, answer }) => answer && foreign.includes(new URL(request.url).origin));
    return sent ? [{ operation, request: sent.request }] : [];
  });

const resumable = { 'tus-resumable': '1.0.0' };

/** What a browser asks about before something is handed in at another origin. None of these needs the thing itself to be sent. */
export function intakeProbes(config: PortalConfig, location: string, { foreign }: Origins): readonly Probe[] {
  const { uploadFile, submitDossier } = config.operations;
  const requestOf = (operation: OperationConfig): Asked => buildRequest(operation.request, Object.fromEntries(variablesIn(operation.request).map((name) => [name, 'x'])), destinationOf(config, location));
  const probes: Probe[] = [];
  if (submitDossier) probes.push({ operation: 'submitDossier', request: requestOf(submitDossier) });
  if (uploadFile) {
    const request = requestOf(uploadFile);
    const inPieces = uploadFile.request.body?.format === 'tus';
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name !== 'content-type'));
    probes.push({ operation: 'uploadFile', request: { url: request.url, method: 'POST', headers: inPieces ? { ...headers, ...resumable, 'upload-length': '1', 'upload-metadata': '' } : headers } });
    if (inPieces) probes.push({ operation: 'uploadFile', request: { url: request.url, method: 'PATCH', headers: { ...headers, ...resumable, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } } });
  }
  return probes.filter(({ request }) => foreign.includes(new URL(request.url).origin) && headersToAllow(request).length > 0);
}

/** The address of portal.json, as far as it is known. */
export const locationOf = ({ file, site }: { readonly file: string; readonly site?: string | undefined }): string => site ?? (isAddress(file) ? file : unknownSite);

/** Whether requests start where portal.json stands. */
export const isRelative = ({ baseUrl }: PortalConfig): boolean => !isAddress(baseUrl ?? '');
