/** Listening and stopping: what a client may send and hold is bounded, and nobody who was let in is dropped. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.js';
import { mostHeaders } from './routes.js';
import type { Address } from './settings.js';

/** Milliseconds that a client may take for its headers, and for its whole request. */
export interface Patience {
  readonly headers: number;
  readonly request: number;
}

const usualPatience: Patience = { headers: 10_000, request: 15_000 };
/** In bytes and milliseconds. */
const bounds = { maxHeaderSize: 8 * 1024, keepAliveTimeout: 5_000, connectionsCheckingInterval: 500 };
const mostConnections = 5_000;
const mostRequestsOfConnection = 1_000;

export function boundedServer(listener: RequestListener, { headers, request }: Patience = usualPatience): Server {
  const server = createServer({ ...bounds, headersTimeout: headers, requestTimeout: request }, listener);
  // One more, so that it is seen when there are too many: Node drops the rest in silence.
  server.maxHeadersCount = mostHeaders + 1;
  server.maxConnections = mostConnections;
  server.maxRequestsPerSocket = mostRequestsOfConnection;
  return server;
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
