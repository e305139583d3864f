/**
 * The fifth way: the page asks a gateway of the commune, and the gateway a backend that no page may reach. Each fault has a backend and a
 * gateway of its own, started when first asked for; the site passes requests on to them as the web server of a commune would.
 */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { type RunningGateway, startGateway } from '../../src/gateway/start.js';
import { gatewaySubmission } from '../../src/portal/presets/gateway-submission.js';
import { type FaultName, faultNames } from './faults.js';
import { credentials, guardedBackend } from './guarded-backend.js';
import type { Office } from './office.js';

export interface DemoGateway {
  /** Everything below /gateway: /<fault>/portal.json, /<fault>/api/… */
  readonly routes: Hono<{ Bindings: HttpBindings }>;
  open(fault: FaultName): Promise<RunningGateway>;
  close(): Promise<void>;
}

interface Way {
  readonly gateway: RunningGateway;
  readonly backend: Server;
  /** Holds its portal.json, which it watches. */
  readonly folder: string;
}

export function makeGateway(office: Office, writeLog: (line: string) => void): DemoGateway {
  const ways = new Map<FaultName, Promise<Way>>();
  const open = async (fault: FaultName): Promise<RunningGateway> => {
    const way = ways.get(fault) ?? openWay(office, fault, writeLog);
    ways.set(fault, way);
    return (await way).gateway;
  };
  const routes = new Hono<{ Bindings: HttpBindings }>();
  for (const fault of faultNames) {
    routes.all(`/${fault}/*`, async (context) => {
      const { url } = await open(fault);
      const { pathname, search } = new URL(context.req.url);
      pass(context.env, new URL(pathname.slice(pathname.indexOf(`/${fault}/`) + fault.length + 1) + search, url));
      return RESPONSE_ALREADY_SENT;
    });
  }
  return {
    routes, open,
    close: async () => {
      for (const way of await Promise.all(ways.values())) {
        await way.gateway.close();
        way.backend.closeAllConnections();
        way.backend.close();
        rmSync(way.folder, { recursive: true });
      }
    },
  };
}

/** As a web server passes a request on: with the name of the site that was asked, and the address that asked. */
function pass({ incoming, outgoing }: HttpBindings, target: URL): void {
  const headers = { ...incoming.headers, 'x-forwarded-for': incoming.socket.remoteAddress };
  const passed = request(target, { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  passed.on('error', () => outgoing.destroy());
  // Who goes away in the middle of a request goes away from the gateway too.
  outgoing.on('close', () => passed.destroy());
  incoming.pipe(passed);
}

const anyFree = { host: '127.0.0.1', port: 0 } as const;

async function openWay(office: Office, fault: FaultName, writeLog: (line: string) => void): Promise<Way> {
  const listener = getRequestListener(guardedBackend(office, fault).fetch);
  const backend = createServer((request, response) => void listener(request, response)).listen(0, anyFree.host);
  await once(backend, 'listening');
  const folder = mkdtempSync(join(tmpdir(), 'dvc-demo-gateway-'));
  const file = join(folder, 'portal.json');
  writeFileSync(file, JSON.stringify(portalOf(`http://127.0.0.1:${(backend.address() as AddressInfo).port}/`)));
  const gateway = await startGateway({
    portals: { 'vi-du': file }, listen: anyFree, metrics: anyFree, static: false, trustedProxies: ['loopback'], writeLog,
    environment: { XA_CLIENT_SECRET: credentials.clientSecret },
  });
  return { gateway, backend, folder };
}

/** Where this system takes in submissions, which it does in the SDK's own words. */
const { getForm, uploadFile, submitDossier, findSubmission, extendSession } = gatewaySubmission.operations;
const below = <Operation extends { readonly request: { readonly url: string } }>(operation: Operation): Operation =>
  ({ ...operation, request: { ...operation.request, url: `nop-ho-so/${operation.request.url}` } });
const submissionOperations = {
  getForm: below(getForm), uploadFile: { ...below(uploadFile), confirm: below(uploadFile.confirm) },
  submitDossier: below(submitDossier), findSubmission: below(findSubmission), extendSession: below(extendSession),
};

/** The portal.json of the same system as a page would have it, with the key that only the gateway has. */
function portalOf(backend: string): object {
  const forPages = JSON.parse(readFileSync(join(import.meta.dirname, '../public/dvc/portal-igate-v2.json'), 'utf8')) as { readonly operations: object };
  return {
    ...forPages,
    baseUrl: `${backend}api/`,
    operations: { ...forPages.operations, ...submissionOperations },
    submission: { ...gatewaySubmission.submission, settles: 10, files: { largest: 20 * 1024 * 1024, most: 20, types: ['image/jpeg', 'image/png', 'application/pdf'] } },
    gateway: { auth: { kind: 'clientCredentials', tokenUrl: `${backend}token`, clientId: credentials.clientId, clientSecret: '{secret:XA_CLIENT_SECRET}' } },
  };
}
