/** Listening and stopping: what a client may send and hold is bounded, and nobody who was let in is dropped. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.js';
import { mostHeaders } from './routes.js';
import type { Address } from './settings.js';
import { isHandedIn } from './submission-routes.js';

/** Milliseconds that a client may take for its headers, for its whole request, and, where it hands something in, that it may stand still. */
export interface Patience {
  readonly headers: number;
  readonly request: number;
  readonly standstill?: number | undefined;
}

const usualPatience: Patience = { headers: 10_000, request: 15_000 };
/** In bytes and milliseconds. */
const bounds = { maxHeaderSize: 8 * 1024, keepAliveTimeout: 5_000, connectionsCheckingInterval: 500 };
const mostConnections = 5_000;
const mostRequestsOfConnection = 1_000;

export function boundedServer(listener: RequestListener, { headers, request }: Patience = usualPatience): Server {
  // Node knows one time for all requests; what is handed in takes as long as its sender's line needs.
  const server = createServer({ ...bounds, headersTimeout: headers, requestTimeout: 0 }, (incoming, response) => {
    if (!isHandedIn(incoming.url ?? '')) limitTime(incoming, response, request);
    listener(incoming, response);
  });
  // One more, so that it is seen when there are too many: Node drops the rest in silence.
  server.maxHeadersCount = mostHeaders + 1;
  server.maxConnections = mostConnections;
  server.maxRequestsPerSocket = mostRequestsOfConnection;
  return server;
}

/** Requests without a body are whole when they are heard of. */
function limitTime(request: IncomingMessage, response: ServerResponse, within: number): void {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = request.headers;
  if (length === '0' && encoding === undefined) return;
  const timer = setTimeout(() => {
    if (request.complete) return;
    if (response.headersSent) request.socket.destroy();
    else request.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n', () => request.socket.destroy());
  }, within);
  response.once('close', () => clearTimeout(timer));
}

export const metricsListener = ({ text, contentType }: Metrics): RequestListener => (request, response) => {
  if (request.method !== 'GET' || request.url !== '/metrics') {
    response.writeHead(404).end();
    return;
  }
  void text().then((body) => response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body), () => response.writeHead(500).end());
};

/** Resolves to the address, which ends with a slash. */
export async function listen(server: Server, { host, port }: Address): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const { address, family, port: taken } = server.address() as AddressInfo;
  const shown = address === '0.0.0.0' || address === '::' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${shown}:${taken}/`;
}

/** Connections without a request end at once, the others when they are answered, and the last ones after so many milliseconds. */
export async function stop(server: Server, within: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const limit = setTimeout(() => server.closeAllConnections(), within);
  await closed;
  clearTimeout(limit);
}
