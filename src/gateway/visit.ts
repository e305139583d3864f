/** One request as the gateway sees it, from the first look at its headers to the line in the log. */
import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { corsHeaders } from './cors.js';
import type { Errand } from './errand.js';
import type { RefusalStatus } from './failures.js';
import type { RequestLine, Route } from './log.js';

export interface Environment {
  Bindings: HttpBindings;
  Variables: { visit: Visit };
}

/** Mutable: what is found out on the way is written down for the log. */
export interface Visit extends Errand {
  readonly id: string;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  /** As limits count it. */
  readonly client: string;
  route: Route;
  portal?: string;
  cache?: RequestLine['cache'];
  failure?: RequestLine['failure'];
  path?: string | undefined;
}

export const beginVisit = (context: Context<Environment>, client: string): Visit => ({
  id: randomUUID(), began: performance.now(), origin: context.req.header('origin'), host: context.req.header('host'), client, route: 'none',
});

export const lineOf = ({ id, began, route, portal, cache, failure, path }: Visit, method: string, status: number): RequestLine => ({
  id, method: /^(?:GET|HEAD|POST|PATCH|OPTIONS)$/.test(method) ? method : 'other', route, portal, status, cache, failure, path, milliseconds: Math.round((performance.now() - began) * 10) / 10,
});

/** On every answer: it is data, for nobody to frame or to guess the kind of. */
const guarded = {
  'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

export const headersOf = (visit: Visit, origins: ReadonlySet<string>, more: Readonly<Record<string, string>>): Record<string, string> => ({
  ...guarded, ...corsHeaders(visit, origins), 'x-request-id': visit.id, ...(visit.session !== undefined && { 'x-session-expires-in': visit.session }), ...more,
});

/** Of answers with a body. */
export type AnswerStatus = 200 | RefusalStatus;
