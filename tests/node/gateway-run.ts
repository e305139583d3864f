/** A gateway over real sockets, and backends made for a test. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { GatewaySettings } from '../../src/gateway/settings.js';
import { type RunningGateway, startGateway } from '../../src/gateway/start.js';

const folder = mkdtempSync(join(tmpdir(), 'dvc-gateway-'));
const servers: Server[] = [];
const gateways: RunningGateway[] = [];
after(async () => {
  await Promise.all(gateways.map((gateway) => gateway.close()));
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Backend {
  /** Ends with a slash. */
  readonly url: string;
  /** Everything it was asked. */
  readonly received: readonly Received[];
}

export type Answering = (request: Received, response: ServerResponse) => void;

export async function backend(answering: Answering, server = createServer()): Promise<Backend> {
  const received: Received[] = [];
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
      received.push(one);
      answering(one, response);
    });
  });
  return { url: await serve(server), received };
}

/** Listens on a free port; the address ends with a slash. */
export async function serve(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `${'setSecureContext' in server ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

export const json = (response: ServerResponse, value: unknown, status = 200): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

let files = 0;
/** Writes a file, as JSON unless it is text, and gives its path. */
export function written(content: unknown, name = `file-${++files}.json`, mode = 0o600): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content), { mode });
  return file;
}

export interface Running extends RunningGateway {
  /** Lines of the log so far. */
  readonly lines: readonly string[];
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  find(code: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

const read = async (response: Response): Promise<Answer> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: /json/.test(response.headers.get('content-type') ?? '') && text !== '' ? JSON.parse(text) as unknown : undefined };
};

/** Ports that are free, no files, no metrics unless told. */
export async function gateway(settings: GatewaySettings): Promise<Running> {
  const lines: string[] = [];
  const running = await startGateway({ listen: { host: '127.0.0.1', port: 0 }, metrics: false, static: false, environment: {}, writeLog: (line) => lines.push(line), ...settings });
  gateways.push(running);
  return {
    ...running, lines,
    get: async (path, headers = {}) => read(await fetch(new URL(path, running.url), { headers, redirect: 'manual' })),
    find: async (code, headers = {}) => read(await fetch(new URL('api/dossiers/find', running.url), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ code }) })),
  };
}

/** The portal.json of a backend that speaks the contract itself. */
export const contractPortal = (url: string, more: object = {}): object => ({ extends: 'gateway', name: 'UBND xã Ví Dụ', agencyCode: 'H99.21', baseUrl: url, ...more });
