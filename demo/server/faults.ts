/** What can go wrong between a page and a backend, on demand. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import { withoutFields, withWrongTypes } from './corruption.js';
import { type OfficeEnvironment, withUnknownStatuses } from './office.js';

export const faultNames = [
  'none', 'slow', 'offline', 'busy', 'error', 'html', 'truncated', 'missing-fields', 'wrong-types', 'unknown-status', 'mixed',
  'cut-request', 'cut-answer', 'slow-check', 'session-ending',
] as const;
export type FaultName = (typeof faultNames)[number];

type Environment = OfficeEnvironment & { Bindings: HttpBindings };
type Fault = MiddlewareHandler<Environment>;

const slowness = 2_500;
/** Milliseconds. */
const slowCheck = 20_000;
/** Seconds. */
const endingSession = 90;

const isSubmission = ({ req: { method, path } }: Context): boolean => method === 'POST' && /\/(?:submissions|dossiers\/supplement)$/.test(path);

const webPage = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Request Rejected</title></head>
<body><h1>Request Rejected</h1><p>The requested URL was rejected. Please consult with your administrator.</p></body></html>`;

/** Answers with a changed text in place of the backend's own. */
const rewriting = (change: (text: string) => string): Fault => async (context, next) => {
  await next();
  const { status, headers } = context.res;
  const text = change(await context.res.text());
  context.res = new Response(text, { status, headers });
};

const rewritingJson = (change: (value: unknown) => unknown): Fault => rewriting((text) => JSON.stringify(change(JSON.parse(text))));

function cut(context: Context<Environment>): Response {
  context.env.outgoing.socket?.destroy();
  return RESPONSE_ALREADY_SENT;
}

const simpleFaults: Readonly<Record<Exclude<FaultName, 'mixed'>, Fault>> = {
  none: (_context, next) => next(),
  slow: async (_context, next) => {
    await new Promise((later) => setTimeout(later, slowness));
    await next();
  },
  offline: async (context) => cut(context),
  busy: async (context) => context.json({ message: 'Hệ thống đang có nhiều người dùng, mời thử lại sau.' }, 429, { 'Retry-After': '7' }),
  error: async (context) => context.text('Lỗi hệ thống. Không thể kết nối cơ sở dữ liệu.', 500),
  html: async (context) => context.html(webPage),
  truncated: rewriting((text) => text.slice(0, Math.floor(text.length / 2))),
  'missing-fields': rewritingJson(withoutFields),
  'wrong-types': rewritingJson(withWrongTypes),
  'unknown-status': async (context, next) => {
    context.set('office', withUnknownStatuses(context.get('office')));
    await next();
  },
  // Nobody hears of a submission that was cut off; the office has it only when the answer was cut.
  'cut-request': async (context, next) => (isSubmission(context) ? cut(context) : next()),
  'cut-answer': async (context, next) => {
    await next();
    if (isSubmission(context)) context.res = cut(context);
  },
  'slow-check': async (context, next) => {
    const office = context.get('office');
    context.set('office', { ...office, intake: { ...office.intake, files: office.intake.files.checkedIn(slowCheck) } });
    await next();
  },
  // Whatever is done after the form was opened begins a session anew, as in most systems.
  'session-ending': async (context, next) => {
    await next();
    if (context.req.path.endsWith('/form')) context.res.headers.set('X-Session-Expires-In', String(endingSession));
  },
};

/** Half of the answers are as they should be; the order is always the same. */
const mixture: readonly (keyof typeof simpleFaults)[] = [
  'none', 'busy', 'none', 'wrong-types', 'none', 'truncated', 'error', 'none', 'missing-fields', 'none', 'offline', 'none', 'html', 'none',
  'unknown-status', 'slow',
];

function mixed(): Fault {
  let seed = 20_261_124;
  return async (context, next) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return simpleFaults[mixture[seed >>> 28] ?? 'none'](context, next);
  };
}

export const makeFaults = (): Readonly<Record<FaultName, Fault>> => ({ ...simpleFaults, mixed: mixed() });
