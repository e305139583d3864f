/** Many files at once through a gateway, each as slow as a bad line, to an office that reads them or does not. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface FileOffice {
  /** Ends with a slash. */
  readonly url: string;
  /** Bytes that it has read. */
  readonly received: () => number;
  close(): void;
}

/** Takes pieces of files. One that does not read leaves everything in the hands of those before it. */
export async function fileOffice(reads: boolean): Promise<FileOffice> {
  let received = 0;
  const server = createServer((request, response) => {
    if (!reads) return;
    let size = 0;
    request.on('data', (piece: Buffer) => {
      size += piece.length;
      received += piece.length;
    });
    request.on('end', () => response.writeHead(204, { 'upload-offset': String(size) }).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, received: () => received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface Sender {
  /** Bytes that have left for the gateway. */
  readonly sent: () => number;
  /** The first line of the answer, once there is one. */
  readonly answer: Promise<string>;
  close(): void;
}

/** One piece of a file, so many bytes every quarter of a second. */
export function slowSender(gateway: string, address: string, size: number, each: number): Sender {
  const socket: Socket = connect(Number(new URL(gateway).port), '127.0.0.1');
  const answer = new Promise<string>((resolve) => {
    socket.once('data', (piece) => resolve(piece.toString().split('\r\n')[0] ?? ''));
    socket.once('close', () => resolve('cut off'));
  });
  socket.on('error', () => undefined);
  socket.write(`PATCH /api/uploads/u1 HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: ${address}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${size}\r\n\r\n`);
  const piece = Buffer.alloc(each, 7);
  let written = 0;
  const drops = setInterval(() => {
    // As a browser does, what the line does not take stays on the device.
    if (socket.writableNeedDrain) return;
    const next = Math.min(each, size - written);
    if (next <= 0) return clearInterval(drops);
    written += next;
    socket.write(piece.subarray(0, next));
  }, 250);
  return {
    sent: () => socket.bytesWritten, answer,
    close: () => {
      clearInterval(drops);
      socket.destroy();
    },
  };
}
