/** What the gateway answers: the contract for every portal, the elements' own files, and how it is. */
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Answers, cachingHeaders } from './answers.js';
import { drawBadge } from './badge.js';
import { clientOf, type readNetworks } from './client-address.js';
import { makeCompress } from './compressed.js';
import { mayAsk, preflightHeaders } from './cors.js';
import { refusalOf, refuse, type Refusal, Refused } from './failures.js';
import type { KeptOperation } from './gateway-section.js';
import { liveness, readiness } from './health.js';
import { readBadge, readLookup } from './inputs.js';
import type { Limits } from './limits.js';
import type { Log } from './log.js';
import { findDossier } from './lookup.js';
import type { Metrics } from './metrics.js';
import { type Found, reads } from './operations.js';
import type { ServedPortal } from './portal-file.js';
import type { Portals } from './portals.js';
import type { Slots } from './slots.js';
import type { GatewayState } from './state/state.js';
import { encodingFor, isKnown, sendFile, type StaticFiles } from './static-files.js';
import { addSubmission, isOfFile } from './submission-routes.js';
import { type AnswerStatus, beginVisit, type Environment, headersOf, lineOf } from './visit.js';
import { PortalError } from '../portal/portal.js';

export interface Rooms {
  readonly portals: Portals;
  readonly answers: Answers;
  readonly slots: Slots;
  /** Milliseconds that what a page hands in may stand still. */
  readonly patience: number;
  readonly limits: Limits;
  readonly state: GatewayState;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly files: StaticFiles;
  readonly origins: ReadonlySet<string>;
  readonly hosts: ReadonlySet<string>;
  readonly trusted: NonNullable<ReturnType<typeof readNetworks>>;
  readonly stopping: () => boolean;
}

export type Asked = Context<Environment>;
export type PortalOf = (context: Asked) => ServedPortal;

const jsonType = 'application/json; charset=utf-8';
const lookupPath = '/dossiers/find';

const largestBody = 4 * 1024;
export const mostHeaders = 64;
const noRoute = 'Không có địa chỉ này.';

/** Paths of the contract by operation; those with a code end in it. */
const paths: Readonly<Record<KeptOperation, string>> = {
  searchProcedures: '/procedures', getProcedure: '/procedures/:code', listSectors: '/sectors', getStatistics: '/statistics', getRoster: '/roster',
};

export function makeApp(rooms: Rooms): Hono<Environment> {
  const app = new Hono<Environment>();
  const tell = teller(rooms);
  addAccount(app, rooms);
  app.use(async ({ env }, next) => {
    if (env.incoming.rawHeaders.length > mostHeaders * 2) throw refuse(431, 'Yêu cầu có quá nhiều dòng mở đầu.');
    await next();
  });
  app.get('/healthz', (context) => tell(context, 'health', liveness()));
  app.get('/readyz', (context) => tell(context, 'health', readiness(rooms)));
  app.use(async (context, next) => {
    const { host } = context.get('visit');
    if (rooms.hosts.size > 0 && !rooms.hosts.has(host?.toLowerCase() ?? '')) throw refuse(421, 'Máy chủ này không phục vụ tên miền đó.');
    await next();
  });
  for (const [path, file] of rooms.files) {
    app.get(path, (context) => {
      context.get('visit').route = 'file';
      return withOwn(sendFile(file, context.req.header('accept-encoding') ?? '', context.req.header('if-none-match')), context.get('visit').id);
    });
  }
  for (const base of rooms.portals.single === undefined ? ['/:portal'] : ['/:portal', '']) addPortal(app, rooms, base);
  app.notFound((context) => tell(context, 'none', { status: 404, body: { message: noRoute } }));
  app.onError((error, context) => {
    const visit = context.get('visit');
    const { status, message, retryAfter, errors } = note(visit, refusalOf(error), error);
    if (visit.failure === 'internal') rooms.log.problem('internal', error.name);
    return tell(context, visit.route, { status, body: { message, errors }, headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) } });
  });
  return app;
}

/** Every request is looked at first, and written down last. */
function addAccount(app: Hono<Environment>, { trusted, log, metrics, state }: Rooms): void {
  let memory = state.health();
  app.use(async (context, next) => {
    const { socket, headers } = context.env.incoming;
    const forwarded = headers['x-forwarded-for'];
    const visit = beginVisit(context, clientOf(socket.remoteAddress, typeof forwarded === 'string' ? forwarded : forwarded?.join(','), trusted));
    context.set('visit', visit);
    await next();
  });
  app.use(async (context, next) => {
    await next();
    const line = lineOf(context.get('visit'), context.req.method, context.res.status);
    log.request(line);
    metrics.request(line);
    if (memory !== state.health()) log.notice('sharedMemory', { health: (memory = state.health()) });
  });
}

function withOwn(response: Response, id: string): Response {
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('x-request-id', id);
  return response;
}

function note(visit: ReturnType<typeof beginVisit>, refusal: Refusal, told: unknown): Refusal {
  const error = told instanceof Refused ? told.cause : told;
  if (error instanceof PortalError) {
    visit.failure = error.kind;
    visit.path = error.path;
  } else if (refusal.status === 500) visit.failure = 'internal';
  return refusal;
}

interface Said {
  readonly status: AnswerStatus;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const teller = ({ origins }: Rooms) => (context: Asked, route: ReturnType<typeof beginVisit>['route'], { status, body, headers }: Said): Response => {
  const visit = context.get('visit');
  visit.route = route;
  return context.body(JSON.stringify(body), status, headersOf(visit, origins, { 'content-type': jsonType, 'cache-control': 'no-store', ...headers }));
};

/** A portal under its name, or, where `base` is empty, the only one. */
function addPortal(app: Hono<Environment>, rooms: Rooms, base: string): void {
  const portalOf: PortalOf = (context) => {
    const served = rooms.portals.get(base === '' ? (rooms.portals.single ?? '') : (context.req.param('portal') ?? ''));
    if (!served) throw refuse(404, noRoute);
    context.get('visit').portal = served.name;
    return served;
  };
  app.get(`${base}/portal.json`, (context) => {
    const { forBrowsers } = portalOf(context);
    context.get('visit').route = 'portal.json';
    return context.body(forBrowsers, 200, headersOf(context.get('visit'), rooms.origins, { 'cache-control': 'public, max-age=60, stale-while-revalidate=600', 'content-type': jsonType }));
  });
  addGate(app, rooms, `${base}/badge.svg`);
  app.get(`${base}/badge.svg`, makeBadge(rooms, portalOf));
  addGate(app, rooms, `${base}/api/*`);
  for (const operation of Object.keys(paths) as KeptOperation[]) app.get(`${base}/api${paths[operation]}`, makeRead(rooms, operation, portalOf));
  const tooLarge = bodyLimit({ maxSize: largestBody, onError: () => { throw refuse(413, 'Nội dung gửi lên quá lớn.'); } });
  app.post(`${base}/api${lookupPath}`, tooLarge, makeLookup(rooms, portalOf));
  addSubmission(app, rooms, base, portalOf);
  const tell = teller(rooms);
  for (const path of [...Object.values(paths), lookupPath]) {
    const allow = path === lookupPath ? 'POST, OPTIONS' : 'GET, HEAD, OPTIONS';
    app.all(`${base}/api${path}`, (context) => tell(context, 'none', { status: 405, body: { message: 'Địa chỉ này không nhận phương thức đó.' }, headers: { allow } }));
  }
}

/** Who may ask, and how often. */
function addGate(app: Hono<Environment>, { origins, limits, metrics }: Rooms, path: string): void {
  app.use(path, async (context, next) => {
    const visit = context.get('visit');
    if (!mayAsk(visit, origins)) throw refuse(403, 'Trang này không được phép hỏi cổng.');
    if (context.req.method === 'OPTIONS') {
      visit.route = 'preflight';
      return context.body(null, 204, headersOf(visit, origins, preflightHeaders));
    }
    const wait = isOfFile(context.req.path) ? 0 : await limits.request(visit.client);
    if (wait > 0) {
      metrics.limited('requests');
      throw refuse(429, 'Quý vị hỏi quá nhanh. Xin thử lại sau ít giây.', wait);
    }
    await next();
    return undefined;
  });
}

const makeLookup = (rooms: Rooms, portalOf: PortalOf) => async (context: Asked): Promise<Response> => {
  const served = portalOf(context);
  const visit = context.get('visit');
  visit.route = 'findDossier';
  // No page can send this kind of content without asking first.
  if (!/^application\/json\s*(?:;|$)/i.test(context.req.header('content-type') ?? '')) throw refuse(415, 'Nội dung gửi lên phải là JSON.');
  if (!served.portal.findDossier) throw refuse(404, noRoute);
  const query = readLookup(await context.req.text());
  return teller(rooms)(context, 'findDossier', { status: 200, body: await findDossier({ rooms, served, client: visit.client, signal: context.req.raw.signal }, query) });
};

const makeBadge = (rooms: Rooms, portalOf: PortalOf) => async (context: Asked): Promise<Response> => {
  const served = portalOf(context);
  const visit = context.get('visit');
  visit.route = 'badge';
  const { svg, caching } = await drawBadge({ served, answers: rooms.answers, onLeftOut: () => undefined }, readBadge(new URL(context.req.url)));
  return context.body(svg, 200, headersOf(visit, rooms.origins, { ...caching, 'content-type': 'image/svg+xml; charset=utf-8' }));
};

function makeRead(rooms: Rooms, operation: KeptOperation, portalOf: PortalOf): (context: Asked) => Promise<Response> {
  const compress = makeCompress();
  const send = async (context: Asked, { answer, freshness }: Found): Promise<Response> => {
    const visit = context.get('visit');
    visit.cache = answer.from;
    const headers = headersOf(visit, rooms.origins, { ...cachingHeaders(answer, freshness), 'content-type': jsonType });
    headers['vary'] = 'Origin, Accept-Encoding';
    if (answer.status === 404) return context.body(JSON.stringify({ message: 'Không tìm thấy.' }), 404, headers);
    if (isKnown(context.req.header('if-none-match'), answer.etag)) return context.body(null, 304, headers);
    const zipped = encodingFor(context.req.header('accept-encoding') ?? '') === 'identity' ? undefined : await compress(answer.etag, answer.json);
    // The usual answer by the short way: a response of plain headers is sent without a Headers object being made.
    return zipped ? context.body(zipped, 200, { ...headers, 'content-encoding': 'gzip' }) : new Response(answer.json, { headers });
  };
  return async (context) => {
    const served = portalOf(context);
    context.get('visit').route = operation;
    if (!served.portal[operation]) throw refuse(404, noRoute);
    const onLeftOut = (records: number): void => rooms.metrics.leftOut(served.name, records);
    return send(context, await reads[operation]({ served, answers: rooms.answers, onLeftOut }, new URL(context.req.url), context.req.param('code') ?? ''));
  };
}
