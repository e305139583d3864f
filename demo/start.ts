// Run as a program: npm start. The address is printed; PORT chooses another than 8080, 0 any that is free.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createDemo } from './server/demo.js';

const usualPort = 8080;
const triedPorts = 20;

const root = resolve(import.meta.dirname, '..');
const demo = await createDemo({ databaseFile: join(root, 'demo/.data/office.sqlite'), distFolder: join(root, 'dist') });
const server = createServer(demo.listener);
const port = await listen(server, process.env['PORT']);
console.log(`Xã Ví Dụ: http://localhost:${port}/`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

async function stop(): Promise<void> {
  server.close();
  server.closeAllConnections();
  await demo.close();
}

/** A port that was asked for must be free; when none was, the next free one after the usual is taken. */
async function listen(listening: Server, wanted: string | undefined): Promise<number> {
  const first = Number(wanted || usualPort);
  if (!Number.isInteger(first) || first < 0 || first > 65_535) throw new Error(`PORT=${wanted ?? ''} is not a port`);
  for (let port = first; ; port += 1) {
    try {
      listening.listen(port);
      await once(listening, 'listening');
      if (port !== first) console.log(`Port ${first} is in use; taking ${port}.`);
      return (listening.address() as AddressInfo).port;
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!busy || wanted || port >= first + triedPorts) throw error;
    }
  }
}
