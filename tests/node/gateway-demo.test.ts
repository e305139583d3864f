/**
 * The demo's fifth way in a real browser: page → gateway → a backend that demands a secret and tells too much. Neither the secret nor
 * anything personal reaches the browser, the log or the metrics.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../.tools/browser.js';
import { createDemo, type Demo } from '../../demo/server/demo.js';
import { credentials, personalMarks, tokenPrefix } from '../../demo/server/guarded-backend.js';
import { root } from './check-run.js';
import { serve } from './gateway-run.js';

const code = 'H99.21-261118-0001';
const secrets = { clientSecret: credentials.clientSecret, clientId: credentials.clientId, token: tokenPrefix };

/** What would be seen of a mark: as it is, taken apart, in an address, in base64. */
const disguises = (mark: string): readonly string[] =>
  [mark, mark.normalize('NFD'), encodeURIComponent(mark), mark.replace(/\D/g, '').length >= 9 ? mark.replace(/\D/g, '') : mark, Buffer.from(mark).toString('base64').replace(/=+$/, '')];
const found = (text: string, marks: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(marks).flatMap(([name, mark]) => (disguises(mark).some((one) => text.includes(one)) ? [name] : []));

/** Everything in the document, shadow trees and all. */
const wholeDocument = `(() => {
  const all = (node) => [node.innerHTML, ...[...node.querySelectorAll('*')].flatMap((inner) => (inner.shadowRoot ? all(inner.shadowRoot) : [...(inner.value ? [inner.value] : [])]))];
  return all(document.documentElement).join('\\n');
})()`;

/** Everything that leaves for the browser, as it is written. */
function heard(response: ServerResponse): Promise<{ readonly headers: string; readonly body: string }> {
  const pieces: Buffer[] = [];
  const note = (piece: unknown): void => {
    if (typeof piece === 'string' || piece instanceof Uint8Array) pieces.push(Buffer.from(piece));
  };
  const { write, end } = response;
  response.write = ((...given: Parameters<typeof write>) => {
    note(given[0]);
    return write.apply(response, given);
  }) as typeof write;
  response.end = ((...given: Parameters<typeof end>) => {
    note(given[0]);
    return end.apply(response, given);
  }) as typeof end;
  return new Promise((resolve) => response.on('close', () => resolve({ headers: JSON.stringify(response.getHeaders()), body: Buffer.concat(pieces).toString() })));
}

describe('the demo’s fifth way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-fifth-way-'));
  const log: string[] = [];
  const seen: string[] = [];
  /** Everywhere the browser asked. */
  const origins = new Set<string>();
  const answers: Promise<{ readonly url: URL; readonly headers: string; readonly body: string }>[] = [];
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let site = '';

  before(async () => {
    assert.ok(existsSync(join(root, 'dist/dvc.js')), 'the elements are not built: npm run build');
    demo = await createDemo({
      databaseFile: join(folder, 'office.sqlite'), distFolder: join(root, 'dist'), now: () => Date.parse('2026-11-23T09:00:00+07:00'), writeGatewayLog: (line) => log.push(line),
    });
    site = await serve(createServer((request, response) => {
      const asked = request.rawHeaders.findIndex((name) => /^accept-encoding$/i.test(name));
      if (asked >= 0) request.rawHeaders[asked + 1] = request.headers['accept-encoding'] = 'identity';
      answers.push(heard(response).then(({ headers, body }) => ({ url: new URL(request.url ?? '', `http://${request.headers.host ?? ''}`), headers, body })));
      demo.listener(request, response);
    }));
    browser = await launch(await findBrowser());
    page = await browser.newPage();
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http')) origins.add(`${origin}/`);
    });
    page.on('console', (message) => void seen.push(message.text()));
  });
  after(async () => {
    await browser.close();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const until = (pattern: RegExp): Promise<unknown> => page.waitForFunction(`${String(pattern)}.test(${wholeDocument})`);
  const keep = async (): Promise<void> => {
    await Promise.all(answers);
    seen.push(await page.evaluate(wholeDocument) as string);
  };
  const type = async (element: string, text: string): Promise<void> => {
    // Nothing outside changes when a shadow tree is drawn: it is looked at frame by frame.
    await page.waitForFunction(`document.querySelector('${element}')?.shadowRoot?.querySelector('input')`);
    await page.type(`${element} >>> input`, text);
  };

  it('shows procedures, figures and a dossier', async () => {
    await page.goto(`${site}?shape=gateway`);
    await until(/\d+\/\d+ hồ sơ/);
    await type('dvc-procedure-lookup', 'khai sinh');
    await until(/Kết quả cho “khai sinh”/);
    await keep();
    await page.goto(`${site}thu-tuc/1.001193?shape=gateway`);
    await until(/Giấy tờ phải nộp/);
    await keep();
    await page.goto(`${site}theo-doi.html?shape=gateway`);
    await type('dvc-dossier-tracker', `${code}\n`);
    // The backend told the name, and its first letters arrive.
    await until(/Người nộp P••• Q••• T••/);
    await keep();
    await page.goto(`${site}thu-nghiem.html?shape=gateway`);
    await until(/Người nộp P••• Q••• T••/);
    await keep();
  });

  it('asks the gateway for everything', async () => {
    const asked = (await Promise.all(answers)).map(({ url }) => url);
    assert.deepEqual([...origins], [site]);
    const paths = asked.map(({ pathname }) => pathname);
    for (const path of ['portal.json', 'api/procedures', 'api/procedures/1.001193', 'api/statistics', 'api/dossiers/find']) assert.ok(paths.includes(`/gateway/none/${path}`), path);
    assert.equal(paths.some((path) => path.startsWith('/backend/')), false);
  });

  it('lets neither the secret nor anything personal reach the browser', async () => {
    assert.equal(Object.keys(personalMarks).length, 12);
    const received = await Promise.all(answers);
    assert.ok(received.some(({ url, body }) => url.pathname.endsWith('/dossiers/find') && body.includes('P••• Q••• T••')));
    for (const { url, headers, body } of received) {
      assert.deepEqual(found(`${url.href}\n${headers}\n${body}`, { ...personalMarks, ...secrets, clientId: 'Basic ' }), [], url.pathname);
    }
    assert.deepEqual(found(seen.join('\n'), { ...personalMarks, ...secrets, clientId: 'Basic ' }), []);
  });

  it('writes nothing of it into the log or the metrics, nor the code that was asked for', async () => {
    const { metricsUrl } = await demo.gateway.open('none');
    const metrics = await (await fetch(metricsUrl ?? '')).text();
    assert.match(metrics, /findDossier/);
    assert.match(log.join(''), /"route":"findDossier"/);
    for (const text of [log.join(''), metrics]) assert.deepEqual(found(text, { ...personalMarks, ...secrets, code, word: 'khai sinh', address: '127.0.0.1:' }), []);
  });
});
