/** Starts the gateway, and stops it without dropping what it is asked. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { makeAnswers } from './answers.js';
import { readNetworks } from './client-address.js';
import { makeLimits, usualAllowances } from './limits.js';
import { openLog } from './log.js';
import { makeMetrics } from './metrics.js';
import { openPortals } from './portals.js';
import { makeApp } from './routes.js';
import { openSecrets, SettingsError } from './secrets.js';
import { type Address, type GatewaySettings, problemsOfSettings } from './settings.js';
import { memoryState } from './state/memory-state.js';
import { ownFolder, readStaticFiles, type StaticFiles } from './static-files.js';

export interface RunningGateway {
  /** Ends with a slash. */
  readonly url: string;
  /** Undefined when nobody may ask for metrics. */
  readonly metricsUrl: string | undefined;
  readonly files: StaticFiles;
  /** Reads the files of the portals again. */
  reload(): Promise<void>;
  /** Takes no more requests, finishes those on their way within the limit, and ends. */
  close(): Promise<void>;
}

const usualListen: Address = { host: '127.0.0.1', port: 8090 };
const usualMetrics: Address = { host: '127.0.0.1', port: 9464 };
const usualStop = 10_000;

/** Bounds on what a client may send and hold, in bytes and milliseconds. */
const bounds = { maxHeaderSize: 8 * 1024, headersTimeout: 10_000, requestTimeout: 15_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 1_000 };
const mostHeaders = 64;
const mostConnections = 5_000;
const mostRequestsOfConnection = 1_000;

/** Rejects with a SettingsError that names every file, path and reason. */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const wrong = problemsOfSettings(settings);
  if (wrong.length > 0) throw new SettingsError('gateway', wrong);
  const log = openLog(settings.writeLog);
  const state = memoryState();
  const metrics = makeMetrics(state);
  let stopping = false;
  const end = async (): Promise<void> => {
    await state.close();
    log.close();
  };
  try {
    const secrets = await openSecrets(settings.environment ?? process.env, settings.secretsFile);
    const files: StaticFiles = settings.static === false ? new Map() : await readStaticFiles(settings.static ?? ownFolder());
    const portals = await openPortals(settings.portals, { secrets, state, onBackend: metrics.backend }, log);
    const app = makeApp({
      portals, state, log, metrics, files,
      answers: makeAnswers(state),
      limits: makeLimits(state, { ...usualAllowances, ...settings.limits }),
      origins: new Set(settings.origins), hosts: new Set(settings.hosts),
      trusted: (settings.trustedProxies ?? []).flatMap((written) => readNetworks(written) ?? []),
      stopping: () => stopping,
    });
    const listener = getRequestListener(app.fetch);
    const server = createServer(bounds, (request, response) => void listener(request, response));
    server.maxHeadersCount = mostHeaders;
    server.maxConnections = mostConnections;
    server.maxRequestsPerSocket = mostRequestsOfConnection;
    const measuring = settings.metrics === false ? undefined : createServer(bounds, metricsListener(metrics));
    const opened = [server, ...(measuring ? [measuring] : [])];
    const shut = async (within: number): Promise<void> => {
      await Promise.all(opened.map((one) => stop(one, within)));
      await portals.close();
      await end();
    };
    try {
      const url = await listen(server, settings.listen ?? usualListen);
      const metricsUrl = measuring && `${await listen(measuring, settings.metrics || usualMetrics)}metrics`;
      log.notice('started', { portals: portals.names });
      let closing: Promise<void> | undefined;
      return {
        url, metricsUrl, files,
        reload: () => portals.reload(),
        close: () => (closing ??= (async () => {
          stopping = true;
          log.notice('stopping');
          await shut(settings.stopWithin ?? usualStop);
        })()),
      };
    } catch (error) {
      await portals.close();
      for (const one of opened) one.close();
      throw error;
    }
  } catch (error) {
    await end();
    throw error;
  }
}

const metricsListener = ({ text, contentType }: ReturnType<typeof makeMetrics>): RequestListener => (request, response) => {
  if (request.method !== 'GET' || request.url !== '/metrics') {
    response.writeHead(404).end();
    return;
  }
  void text().then((body) => response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body), () => response.writeHead(500).end());
};

async function listen(server: Server, { host, port }: Address): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const { address, family, port: taken } = server.address() as AddressInfo;
  const shown = address === '0.0.0.0' || address === '::' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${shown}:${taken}/`;
}

/** Connections without a request end at once, the others when they are answered, and the last ones after the limit. */
async function stop(server: Server, within: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const limit = setTimeout(() => server.closeAllConnections(), within);
  await closed;
  clearTimeout(limit);
}
