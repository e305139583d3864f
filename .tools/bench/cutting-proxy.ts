/**
 * A network that fails on request: it stands between client and server on real sockets and does to each exchange what a plan says. One
 * connection carries one exchange; the first part of the path names whose it is and is taken out.
 */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Everything that can become of one exchange. */
export const cuts = [
  'none', 'beforeRequest', 'inRequestHead', 'inRequestBody', 'afterRequest', 'beforeAnswer', 'inAnswerHead', 'inAnswerBody', 'afterAnswer',
  'gatewayErrorBefore', 'gatewayErrorAfter', 'strangersPage', 'sentTwice',
] as const;
export type Cut = (typeof cuts)[number];

export interface Exchange {
  readonly owner: string;
  readonly method: string;
  readonly path: string;
}

export interface CuttingProxy {
  readonly port: number;
  close(): Promise<void>;
}

const page = (status: string, words: string): string => {
  const body = `<!doctype html><html><body>${words}</body></html>`;
  return `HTTP/1.1 ${status}\r\ncontent-type: text/html\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;
};
const badGateway = page('502 Bad Gateway', '502 Bad Gateway');
const strangersPage = page('200 OK', 'Wi-Fi');

export async function cuttingProxy(serverPort: number, plan: (exchange: Exchange) => Cut, random: () => number): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  const server: Server = createServer((client) => {
    open.add(client);
    client.on('close', () => open.delete(client));
    client.on('error', () => client.destroy());
    void carry(client, serverPort, plan, random);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function carry(client: Socket, serverPort: number, plan: (exchange: Exchange) => Cut, random: () => number): Promise<void> {
  const request = await wholeMessage(client);
  if (!request) return;
  const { head, body } = request;
  const [, method = '', owner = '', path = '/'] = /^(\S+) \/([^/\s]*)(\S*)/.exec(head) ?? [];
  const cut = plan({ owner, method, path });
  const forwarded = Buffer.concat([Buffer.from(head.replace(`/${owner}${path}`, path).replace(/^connection:.*\r\n/gim, '').replace(/\r\n\r\n$/, '\r\nconnection: close\r\n\r\n')), body]);
  const upTo = (length: number): Buffer => forwarded.subarray(0, length);
  const headLength = forwarded.length - body.length;
  switch (cut) {
    case 'beforeRequest': return void client.destroy();
    case 'gatewayErrorBefore': return void client.end(badGateway);
    case 'strangersPage': return void client.end(strangersPage);
    case 'inRequestHead': await send(serverPort, upTo(Math.floor(random() * headLength)), true); return void client.destroy();
    case 'inRequestBody': await send(serverPort, upTo(headLength + Math.floor(random() * body.length)), true); return void client.destroy();
    case 'afterRequest': client.destroy(); await send(serverPort, forwarded); return;
    default: break;
  }
  if (cut === 'sentTwice') await send(serverPort, forwarded);
  const answer = withOwner(await send(serverPort, forwarded), owner);
  const bodyAt = answer.indexOf('\r\n\r\n') + 4;
  switch (cut) {
    case 'beforeAnswer': return void client.destroy();
    case 'gatewayErrorAfter': return void client.end(badGateway);
    case 'inAnswerHead': return void client.write(answer.subarray(0, 1 + Math.floor(random() * (bodyAt - 4))), () => client.destroy());
    case 'inAnswerBody': return void client.write(answer.subarray(0, Math.min(bodyAt + Math.floor(random() * (answer.length - bodyAt)), answer.length - 1)), () => client.destroy());
    case 'afterAnswer': return void client.write(answer, () => client.resetAndDestroy());
    default: client.end(answer);
  }
}

/** Addresses that the server gives lead through here again. */
function withOwner(answer: Buffer, owner: string): Buffer {
  const end = answer.indexOf('\r\n\r\n');
  const head = answer.subarray(0, end).toString('latin1').replace(/^location: *\//im, `location: /${owner}/`);
  return Buffer.concat([Buffer.from(head, 'latin1'), answer.subarray(end)]);
}

/** Everything the server answers; `cutOff` ends the connection without waiting for it. */
function send(port: number, bytes: Buffer, cutOff = false): Promise<Buffer> {
  return new Promise((resolve) => {
    const server = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    server.on('data', (part) => parts.push(part));
    server.on('error', () => undefined);
    server.on('close', () => resolve(Buffer.concat(parts)));
    server.write(bytes, () => {
      if (cutOff) server.destroy();
    });
  });
}

/** One HTTP request; undefined when the client goes first. */
function wholeMessage(client: Socket): Promise<{ readonly head: string; readonly body: Buffer } | undefined> {
  return new Promise((resolve) => {
    let bytes = Buffer.alloc(0);
    client.on('close', () => resolve(undefined));
    client.on('data', (part: Buffer) => {
      bytes = Buffer.concat([bytes, part]);
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = bytes.subarray(0, end + 4).toString('latin1');
      const body = bytes.subarray(end + 4);
      if (isComplete(head, body)) resolve({ head, body });
    });
  });
}

function isComplete(head: string, body: Buffer): boolean {
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length !== undefined) return body.length >= Number(length);
  return !/^transfer-encoding: *chunked/im.test(head) || body.subarray(-5).toString('latin1') === '0\r\n\r\n';
}
