/** The commune's own pages: plain files, in which only addresses and the visitor's choice of backend are filled in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { findFile, sendFile } from './assets.js';
import { type Choice, isFault, isShape, portalAddress, usualChoice } from './choice.js';
import { type Desk, isMove } from './desk.js';
import { deskList } from './desk-page.js';

const publicFolder = join(import.meta.dirname, '..', 'public');

/** What a page may do that trusts nobody but its own origin. */
const strictPolicy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');

const cookieNames = { shape: 'demo-shape', fault: 'demo-fault' } as const;

interface PageOptions {
  readonly basePath: string;
  readonly desk: Desk;
  /** Fills the office's records anew. */
  readonly reset: () => void;
}

export function makePages({ basePath, desk, reset }: PageOptions): Hono {
  const pages = new Hono();
  const sameOrigin = csrf({ origin: (origin, context) => origin === new URL(context.req.url).origin });

  pages.post('/thu-nghiem', sameOrigin, async (context) => {
    const { shape, fault } = await context.req.parseBody();
    if (!isShape(shape) || !isFault(fault)) return context.text('Không có kiểu máy chủ hoặc sự cố này.', 400);
    for (const [part, value] of Object.entries({ shape, fault })) {
      const name = cookieNames[part as keyof Choice];
      if (value === usualChoice[part as keyof Choice]) deleteCookie(context, name, { path: `${basePath}/` });
      else setCookie(context, name, value, { path: `${basePath}/`, sameSite: 'Lax', httpOnly: true });
    }
    return context.redirect(`${basePath}/thu-nghiem.html`, 303);
  });
  pages.post('/reset', sameOrigin, (context) => {
    reset();
    return context.redirect(`${basePath}/thu-nghiem.html`, 303);
  });
  pages.all('/reset', (context) => context.text('Chỉ nhận POST.', 405, { Allow: 'POST' }));

  pages.post('/can-bo', sameOrigin, async (context) => {
    const { code, move, reason } = await context.req.parseBody();
    const problem = typeof code === 'string' && isMove(move) ? desk.move(code, move, typeof reason === 'string' ? reason : '') : 'Không có việc này.';
    return problem === undefined ? context.redirect(`${basePath}/can-bo.html`, 303) : context.text(problem, 400);
  });
  pages.on('GET', ['/can-bo', '/can-bo.html'], async (context) => sendPage(context, basePath, 'can-bo.html', '', (await deskList(desk.list())).toString()));
  pages.get('/thu-tuc/:code{[\\w.-]{1,40}}', (context) => sendPage(context, basePath, 'thu-tuc.html', context.req.param('code')));
  pages.get('/huong-dan/:code{[\\w.-]{1,40}}', (context) => sendPage(context, basePath, 'huong-dan.html', context.req.param('code')));
  pages.get('/chinh-sach', (context) => sendPage(context, basePath, 'strict.html'));
  pages.get('*', (context) => {
    const path = withoutBase(context, basePath);
    const candidates = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}.html`];
    const page = candidates.find((candidate) => candidate.endsWith('.html') && findFile(publicFolder, candidate));
    if (page) return sendPage(context, basePath, page);
    const file = findFile(publicFolder, path);
    if (file) return sendFile(file, context.req.header('accept-encoding') ?? '', 'no-cache');
    if (findFile(publicFolder, `${path}/index.html`)) return context.redirect(`${basePath}${path}/`, 301);
    return context.text('Không có trang này.', 404);
  });
  pages.all('*', (context) => context.text('Trang này chỉ để đọc.', 405, { Allow: 'GET, HEAD' }));
  return pages;
}

function withoutBase(context: Context, basePath: string): string {
  try {
    return decodeURIComponent(context.req.path.slice(basePath.length));
  } catch {
    return '/\0';
  }
}

/** One page with addresses below the base path, the chosen backend in its script tag, the code of the address, and what the office lists. */
function sendPage(context: Context, basePath: string, page: string, code = '', list = ''): Response {
  const file = findFile(publicFolder, page);
  if (!file) return context.text('Không có trang này.', 404);
  // An address may name the backend too, so that a link shows one case to another person.
  const shape = context.req.query('shape') ?? getCookie(context, cookieNames.shape);
  const fault = context.req.query('fault') ?? getCookie(context, cookieNames.fault);
  const choice: Choice = { shape: isShape(shape) ? shape : usualChoice.shape, fault: isFault(fault) ? fault : usualChoice.fault };
  const html = markChoice(readFileSync(file, 'utf8').replaceAll('{code}', (place) => code || place).replace('{list}', (place) => list || place), choice);
  return context.html(withBase(withPortal(html, choice), basePath), 200, {
    'cache-control': 'no-store',
    ...(file.endsWith('strict.html') ? { 'content-security-policy': strictPolicy } : {}),
  });
}

const withPortal = (html: string, choice: Choice): string =>
  html.replace(/(\s(?:data-portal|src|href)=")\/dvc\/portal\.json"/g, `$1${portalAddress(choice)}"`);

const withBase = (html: string, basePath: string): string =>
  basePath ? html.replace(/(\s(?:src|href|action|data-portal|sheet-href)=")(?=\/(?!\/))/g, `$1${basePath}`) : html;

/** The radio buttons of the test page show what is in force. */
const markChoice = (html: string, choice: Choice): string =>
  html.replace(/name="(shape|fault)" value="([^"]*)"(?: checked)?/g, (_, part: keyof Choice, value: string) =>
    `name="${part}" value="${value}"${choice[part] === value ? ' checked' : ''}`);
