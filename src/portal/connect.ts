/** The door to a portal: fetches and reads portal.json once a URL, side by side with the code that will run it. */
import { fetchConfig } from './http.js';
import { type Portal, PortalError } from './portal.js';
import { presets } from './presets/index.js';
import { shareReads } from './shared-reads.js';

const loadPagePortal = (): Promise<typeof import('./rest/page-portal.js')> => import('./rest/page-portal.js');

const connected = new Map<string, Promise<Portal>>();

/** A portal by the absolute URL of its portal.json; all who ask for the same URL share it. A failure is not kept. */
export function connect(url: string): Promise<Portal> {
  let portal = connected.get(url);
  if (!portal) {
    portal = open(url);
    connected.set(url, portal);
    portal.catch(() => connected.delete(url));
  }
  return portal;
}

/** A portal from a configuration object, e.g. inline JSON; relative URLs in it count from `base`. */
export async function connectConfig(config: unknown, base: string): Promise<Portal> {
  const { openOnPage } = await loadPagePortal();
  return shareReads(await openOnPage(config, base));
}

async function open(url: string): Promise<Portal> {
  const asked = fetchConfig(url);
  asked.then(({ text }) => bringWhatReads(text), () => undefined);
  const [answer, { openOnPage }] = await Promise.all([asked, loadPagePortal()]);
  if (answer.status !== 200) {
    const kind = answer.status >= 500 || answer.status === 429 ? 'busy' : 'misconfigured';
    throw new PortalError(kind, `${url} answered ${answer.status}`, { status: answer.status, retryAfter: answer.retryAfter });
  }
  return shareReads(await openOnPage(parse(answer.text, url), url));
}

/** What a backend with shapes of its own needs is fetched as soon as one can see that this is one, not only when that has been read. */
function bringWhatReads(text: string): void {
  const name = /"extends"\s*:\s*"([\w-]+)"/.exec(text)?.[1] ?? '';
  if (name === 'gateway') return;
  const preset = Object.prototype.hasOwnProperty.call(presets, name) ? presets[name] : undefined;
  void Promise.all([import('./rest/adapter.js'), preset?.()]).catch(() => undefined);
}

/** Reads the text of a portal.json; the error names the line. */
export function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new PortalError('misconfigured', `${where} is not JSON: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
}
