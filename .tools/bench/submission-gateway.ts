/** A gateway before the demo's office, and a line between the two that is cut now and then, whoever's request goes over it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunningGateway, startGateway } from '../../src/gateway/start.js';
import { idempotencies } from '../../src/model/idempotency.js';
import type { Portal } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { cuttingProxy, cuts, type Exchange } from './cutting-proxy.js';
import { type Circumstances, configOf } from './submission-circumstances.js';

export interface GatewayWay {
  readonly port: number;
  /** The portal as pages get it, over a line to the gateway. */
  open(circumstances: Circumstances, line: string): Promise<Portal>;
  close(): Promise<void>;
}

type Kind = Pick<Circumstances, 'idempotency' | 'upload'>;
const kinds: readonly Kind[] = idempotencies.flatMap((idempotency) => (['tus', 'multipart'] as const).map((upload) => ({ idempotency, upload })));
const nameOf = ({ idempotency, upload }: Kind): string => `${idempotency}-${upload}`;
const cutShare = 0.05;
/** Seconds within which what was cut off on the way to the gateway has reached the office, on this machine and under its load. */
const settles = 0.4;
/** Everybody comes from one address here. */
const plenty = { points: 1_000_000_000, seconds: 60 };

export async function openGatewayWay(officePort: number, folder: string, random: () => number): Promise<GatewayWay> {
  const line = await cuttingProxy(officePort, (exchange) => cutOf(exchange, random), random);
  const portals = Object.fromEntries(kinds.map((kind) => {
    const file = join(folder, `${nameOf(kind)}.json`);
    const config = configOf(kind, `http://127.0.0.1:${line.port}/${nameOf(kind)}/backend/intake/none/`);
    writeFileSync(file, JSON.stringify({ ...config, gateway: { backend: { connections: 256, uploads: 1_024 } } }));
    return [nameOf(kind), file];
  }));
  const gateway: RunningGateway = await startGateway({
    portals, listen: { host: '127.0.0.1', port: 0 }, metrics: false, static: false, environment: {}, writeLog: () => undefined,
    limits: { requests: plenty, uploads: plenty, submissions: plenty }, stopWithin: 100,
  });
  return {
    port: Number(new URL(gateway.url).port),
    open: async (circumstances, over) => {
      const config = (await (await fetch(`${gateway.url}${nameOf(circumstances)}/portal.json`)).json()) as { readonly submission: object };
      return openPortal({ ...config, submission: { ...config.submission, settles } }, `${over}${nameOf(circumstances)}/portal.json`);
    },
    close: async () => {
      await gateway.close();
      await line.close();
    },
  };
}

/** As in a run, a submission is repeated by the network only where the office knows the key. */
function cutOf({ owner, method, path }: Exchange, random: () => number): (typeof cuts)[number] {
  if (random() >= cutShare) return 'none';
  const cut = cuts[Math.floor(random() * cuts.length)] ?? 'none';
  return cut === 'sentTwice' && method === 'POST' && path.endsWith('/submissions') && !owner.startsWith('header') ? 'none' : cut;
}
