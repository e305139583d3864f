/**
 * A backend that does as it is told: below /answers/<id>/ on the test server, and on a second origin. What to answer is
 * put to /answers-of/<id>, what was received is read there. Node side; scripted.ts is the browser's side.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { TestRunnerConfig } from '@web/test-runner';
import type { Answer, Received } from './scripted.js';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

interface Script {
  readonly answers: readonly Answer[];
  readonly received: Received[];
}

export function answers(): { readonly middleware: Middleware; readonly close: () => void } {
  const scripts = new Map<string, Script>();
  let second: Promise<Server> | undefined;
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    respond(scripts, request, response).catch(() => response.destroy());
  };
  return {
    async middleware(context, next) {
      const [, room = '', id = ''] = context.path.split('/');
      if (room !== 'answers' && room !== 'answers-of') {
        await next();
        return;
      }
      context.respond = false;
      context.res.statusCode = 200; // as Node's own server has it; Koa begins with 404
      if (room === 'answers') {
        listen(context.req, context.res);
      } else if (context.method === 'PUT') {
        scripts.set(id, { answers: JSON.parse(await bodyOf(context.req)) as Answer[], received: [] });
        second ??= startSecond(listen);
        const { port } = (await second).address() as AddressInfo;
        send(context.res, { elsewhere: `http://127.0.0.1:${port}/answers/${id}/` });
      } else {
        send(context.res, scripts.get(id)?.received ?? []);
      }
    },
    close() {
      void second?.then((server) => {
        server.closeAllConnections();
        server.close();
      });
    },
  };
}

async function startSecond(listen: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(listen).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

const send = (response: ServerResponse, value: unknown): void => void response.setHeader('content-type', 'application/json').end(JSON.stringify(value));

const openToAll = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*', 'access-control-expose-headers': '*' };

async function respond(scripts: ReadonlyMap<string, Script>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, , id = '', ...path] = (request.url ?? '').split('/');
  const script = scripts.get(id);
  for (const [name, value] of Object.entries(openToAll)) response.setHeader(name, value);
  if (request.method === 'OPTIONS') {
    response.end();
    return;
  }
  const number = script?.received.length ?? 0;
  script?.received.push({
    method: request.method ?? '',
    path: path.join('/'),
    headers: request.headers as Record<string, string>,
    body: await bodyOf(request),
    origin: `http://${request.headers.host ?? ''}`,
  });
  const answer = script?.answers[Math.min(number, script.answers.length - 1)];
  if (answer === 'cut') request.socket.destroy();
  else if (answer !== 'silence') write(response, answer ?? {});
}

function write(response: ServerResponse, { status = 200, json, body = json === undefined ? '' : JSON.stringify(json), headers = {}, bytes: given, repeat = 1, gzip, redirect, endless }: Exclude<Answer, string>): void {
  const text = repeat === 1 ? body : body.repeat(repeat);
  const bytes = given !== undefined ? Buffer.from(given, 'latin1') : gzip ? gzipSync(text) : Buffer.from(text);
  response.writeHead(redirect ? 302 : status, {
    'content-type': 'application/json',
    ...(redirect ? { location: redirect } : {}),
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    ...headers,
  });
  response.write(bytes);
  if (!endless) response.end();
}
