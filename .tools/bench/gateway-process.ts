// A gateway, or a bare route with the same bytes, in a process of its own. Told what to be by its first message; answers "memory" with its
// heap, and what lies beside it, in bytes.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { GatewaySettings } from '../../src/gateway/settings.js';
import { startGateway } from '../../src/gateway/start.js';

/** Bytes; buffers lie outside the heap. */
export interface Memory {
  readonly heap: number;
  readonly external: number;
  readonly resident: number;
}

export type Order = { readonly gateway: GatewaySettings } | { readonly path: string; readonly body: string; readonly headers: Readonly<Record<string, string>> };

async function serveBare({ path, body, headers }: Exclude<Order, { readonly gateway: unknown }>): Promise<string> {
  const app = new Hono().get(path, (context) => context.body(body, 200, headers));
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

process.on('message', (message: Order | 'memory') => {
  if (message === 'memory') {
    globalThis.gc?.();
    const { heapUsed: heap, external, rss: resident } = process.memoryUsage();
    process.send?.({ heap, external, resident } satisfies Memory);
    return;
  }
  const address = 'gateway' in message ? startGateway(message.gateway).then(({ url }) => url) : serveBare(message);
  void address.then((url) => process.send?.(url));
});
process.on('disconnect', () => process.exit());
