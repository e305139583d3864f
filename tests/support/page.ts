/** A whole page in a frame of the test: the built script on a page as a commune has it. */
import { descendants, textOf } from './find.js';

interface CspReport {
  readonly body: { readonly effectiveDirective?: string; readonly blockedURL?: string; readonly sample?: string } | null;
}

export interface OpenPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Directive and sample of every policy report so far. */
  violations(): readonly string[];
  /** Errors nobody caught and rejections nobody handled, from the first script on. */
  errors(): readonly string[];
  /** What an element shows, shadow trees of elements inside it included. */
  shadowText(selector: string): string;
  busy(selector: string): boolean;
  find(selector: string): HTMLElement | null;
  /** Waits for a condition, looking after every frame. */
  until(condition: () => boolean, what: string): Promise<void>;
  /** Waits until every element of the page shows something and none is loading any more. */
  settled(): Promise<void>;
  /** Stands between the page and its network from now on, as a proxy would: answers with another address, or with none. */
  network(addressFor: (url: string) => string | undefined): void;
  close(): void;
}

const patience = 20_000;

/** Opens a page of this server in a frame as wide as given. */
export const openPage = (url: string, width?: number): Promise<OpenPage> => open((frame) => (frame.src = url), width);

/** Opens a page written in the test. */
export const openHtml = (html: string, width?: number): Promise<OpenPage> => open((frame) => (frame.srcdoc = html), width);

async function open(fill: (frame: HTMLIFrameElement) => void, width = 360): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size:${width}px;block-size:720px;border:0`;
  fill(frame);
  document.body.append(frame);
  const wrong: string[] = [];
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    noteErrors(frame, wrong);
  });
  const window = frame.contentWindow as (Window & typeof globalThis) | null;
  const page = frame.contentDocument;
  if (!window || !page) throw new Error('the page did not open');
  const reports: string[] = [];
  const note = (list: readonly unknown[]): void => {
    for (const { body } of list as readonly CspReport[]) reports.push(`${body?.effectiveDirective ?? ''} ${body?.blockedURL ?? ''} ${body?.sample ?? ''}`);
  };
  // Buffered: what was reported while the page loaded counts too.
  const observer = new window.ReportingObserver(note, { types: ['csp-violation'], buffered: true });
  observer.observe();
  return {
    window, document: page,
    violations: () => {
      note(observer.takeRecords());
      return reports;
    },
    errors: () => wrong,
    shadowText: (selector) => ownTextOf(page.querySelector(selector)),
    busy: (selector) => isBusy(page.querySelector(selector)),
    find: (selector) => page.querySelector<HTMLElement>(selector),
    until: (condition, what) => until(window, condition, what),
    settled: () => until(window, () => widgetsOf(page).every((widget) => ownTextOf(widget) !== '' && !isBusy(widget)), 'every element is settled'),
    network: (addressFor) => standBetween(window, addressFor),
    close: () => frame.remove(),
  };
}

/** The elements of the page itself, without those they show inside. */
export const widgetsOf = (page: Document): readonly HTMLElement[] =>
  [...page.body.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('dvc-') && localName !== 'dvc-portal');

const isBusy = (element: Element | null): boolean => element !== null && descendants(element).some((one) => one.matches('[aria-busy=true]:not([hidden] *)'));

/** What an element itself shows, without the fallback that the page wrote into it. */
function ownTextOf(element: Element | null): string {
  return [...(element?.shadowRoot?.children ?? [])].map(textOf).filter(Boolean).join(' ');
}

/** The frame's window is there before its page: listening begins at once, and again should the page bring another window. */
function noteErrors(frame: HTMLIFrameElement, wrong: string[]): void {
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => void wrong.push(String('reason' in event ? event.reason : event.message));
  const listen = (): void => {
    frame.contentWindow?.addEventListener('error', note);
    frame.contentWindow?.addEventListener('unhandledrejection', note);
  };
  listen();
  frame.addEventListener('load', listen, { once: true });
}

function standBetween(window: Window & typeof globalThis, addressFor: (url: string) => string | undefined): void {
  const { fetch } = window;
  window.fetch = async (resource, init) => {
    const request = new window.Request(resource, init);
    const { method, headers, signal } = request;
    const address = addressFor(request.url);
    if (address === undefined) throw new window.TypeError('Failed to fetch');
    // A body that streams would need HTTP/2.
    return fetch(address, { method, headers, signal, ...(method === 'GET' || method === 'HEAD' ? {} : { body: await request.arrayBuffer() }) });
  };
}

async function until(window: Window, condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited too long until ${what}`);
    await new Promise((frame) => window.requestAnimationFrame(frame));
  }
}
