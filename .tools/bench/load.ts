/** One load of one page in a fresh, uncached context, measured from inside the page and through the DevTools protocol. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { pageCode } from './page-code.js';

export interface Profile {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly slowerProcessor: number;
  /** Milliseconds of round trip and bytes a second down and up; absent = the machine's own. */
  readonly network?: { readonly latency: number; readonly down: number; readonly up: number };
}

/** "Slow 4G" as the DevTools set it: 562.5 ms, 180 kB/s down, 84 kB/s up. */
export const profiles: readonly Profile[] = [
  { name: 'desktop', width: 1280, height: 900, slowerProcessor: 1 },
  { name: 'phone on slow 4G', width: 360, height: 780, slowerProcessor: 6, network: { latency: 562.5, down: 180_000, up: 84_375 } },
];

export interface Load {
  /** Bytes on the wire. */
  readonly scriptBytes: number;
  readonly bytes: number;
  readonly requests: number;
  /** Longest chain of requests, each begun by the one before. */
  readonly chain: number;
  /** Milliseconds. */
  readonly scriptTime: number;
  readonly useful: number;
  readonly largestPaint: number;
  readonly layoutShift: number;
  readonly longestTask: number;
}

/** Notes, before any script of the page, when the useful content is drawn, and what the browser reports meanwhile. */
function watchPage(useful: string): void {
  const noted = { useful: 0, largestPaint: 0, layoutShift: 0, longestTask: 0 };
  Object.defineProperty(window, '__noted', { value: noted });
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => (noted.largestPaint = startTime));
  observe('layout-shift', (entry) => (noted.layoutShift += (entry as PerformanceEntry & { value: number }).value));
  observe('longtask', ({ duration }) => (noted.longestTask = Math.max(noted.longestTask, duration)));
  const [host = '', inside] = useful.split(' >>> ');
  const look = (): void => {
    const element = document.querySelector(host);
    if (inside ? element?.shadowRoot?.querySelector(inside) : element) noted.useful = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export async function measureLoad(browser: Browser, url: string, useful: string, profile: Profile): Promise<Load> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const session = await prepare(page, profile);
    const traffic = watchTraffic(session);
    await page.evaluateOnNewDocument(pageCode(watchPage, useful));
    await page.goto(url, { waitUntil: 'networkidle0', timeout: 120_000 });
    await page.waitForFunction(() => (window as unknown as { __noted: { useful: number } }).__noted.useful > 0, { timeout: 60_000 });
    const noted = await page.evaluate(() => (window as unknown as { __noted: Pick<Load, 'useful' | 'largestPaint' | 'layoutShift' | 'longestTask'> }).__noted);
    const { metrics } = await session.send('Performance.getMetrics');
    const scriptTime = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
    return { ...noted, ...traffic(), scriptTime };
  } finally {
    await context.close();
  }
}

/** Sets a page up as the profile's machine. */
export async function prepare(page: Page, { width, height, slowerProcessor, network }: Profile): Promise<CDPSession> {
  await page.setViewport({ width, height, isMobile: width < 600, hasTouch: width < 600 });
  const session = await page.createCDPSession();
  await Promise.all([session.send('Network.enable'), session.send('Performance.enable')]);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor });
  if (network) {
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: network.latency, downloadThroughput: network.down, uploadThroughput: network.up });
  }
  return session;
}

interface Request {
  readonly url: string;
  readonly initiator: string | undefined;
  readonly script: boolean;
  bytes: number;
}

/** Counts what goes over the wire; the returned function sums it up. */
function watchTraffic(session: CDPSession): () => Pick<Load, 'scriptBytes' | 'bytes' | 'requests' | 'chain'> {
  const requests = new Map<string, Request>();
  session.on('Network.requestWillBeSent', ({ requestId, request, initiator, type }) => {
    if (!/^https?:/.test(request.url)) return;
    const frames = initiator.stack?.callFrames ?? [];
    requests.set(requestId, { url: request.url, initiator: initiator.url ?? frames[0]?.url, script: type === 'Script' || /\.js$/.test(request.url), bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  return () => {
    const all = [...requests.values()];
    const depthOf = (request: Request, seen: readonly Request[] = []): number => {
      const parent = all.find(({ url }) => url === request.initiator);
      return parent && !seen.includes(parent) && parent !== request ? 1 + depthOf(parent, [...seen, request]) : 1;
    };
    const sum = (some: readonly Request[]): number => some.reduce((total, { bytes }) => total + bytes, 0);
    return { requests: all.length, bytes: sum(all), scriptBytes: sum(all.filter(({ script }) => script)), chain: Math.max(0, ...all.map((request) => depthOf(request))) };
  };
}
