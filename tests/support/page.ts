/** A whole page in a frame of the test: the built script on a page as a commune has it. */

interface CspReport {
  readonly body: { readonly effectiveDirective?: string; readonly blockedURL?: string; readonly sample?: string } | null;
}

export interface OpenPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Directive and sample of every policy report so far. */
  violations(): readonly string[];
  /** What an element shows, shadow trees of elements inside it included. */
  shadowText(selector: string): string;
  busy(selector: string): boolean;
  find(selector: string): HTMLElement | null;
  /** Waits for a condition, looking after every frame. */
  until(condition: () => boolean, what: string): Promise<void>;
  close(): void;
}

const patience = 8_000;

/** Opens a page of this server in a frame as wide as given. */
export const openPage = (url: string, width?: number): Promise<OpenPage> => open((frame) => (frame.src = url), width);

/** Opens a page written in the test. */
export const openHtml = (html: string, width?: number): Promise<OpenPage> => open((frame) => (frame.srcdoc = html), width);

async function open(fill: (frame: HTMLIFrameElement) => void, width = 360): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size:${width}px;block-size:720px;border:0`;
  fill(frame);
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
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
    shadowText: (selector) => textOf(page.querySelector(selector)),
    busy: (selector) => page.querySelector(selector)?.shadowRoot?.querySelector('[aria-busy=true]') != null,
    find: (selector) => page.querySelector<HTMLElement>(selector),
    until: (condition, what) => until(window, condition, what),
    close: () => frame.remove(),
  };
}

function textOf(node: Node | null | undefined): string {
  if (!node) return '';
  if (node instanceof (node.ownerDocument?.defaultView ?? window).Text) return node.data.trim();
  const element = node as Element;
  if (['STYLE', 'SCRIPT', 'SLOT'].includes(element.tagName)) return '';
  return [...(element.shadowRoot ?? element).childNodes].map(textOf).filter(Boolean).join(' ');
}

async function until(window: Window, condition: () => boolean, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited too long until ${what}`);
    await new Promise((frame) => window.requestAnimationFrame(frame));
  }
}
