import type { Context } from 'hono';

/** JSON in which what is absent stands as null, as these backends write it. */
export const answerWithNulls = (context: Context, value: unknown, status: 200 | 201 = 200): Response =>
  context.body(
    JSON.stringify(value, (_key, inner: unknown) => (inner === undefined ? null : inner)), status, { 'content-type': 'application/json' }
  );
