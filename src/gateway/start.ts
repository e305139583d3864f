/** Starts the gateway, and stops it without dropping what it is asked. */
import type { RequestListener, Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { makeAnswers } from './answers.js';
import { readNetworks } from './client-address.js';
import { makeLimits, usualAllowances } from './limits.js';
import { type Log, openLog } from './log.js';
import { usualPatience } from './metered.js';
import { makeMetrics } from './metrics.js';
import { openPortals } from './portals.js';
import { makeApp, type Rooms } from './routes.js';
import { openSecrets, SettingsError } from './secrets.js';
import { boundedServer, listen, metricsListener, stop } from './servers.js';
import { makeSlots } from './slots.js';
import { type Address, type GatewaySettings, problemsOfSettings } from './settings.js';
import { openState } from './state/open-state.js';
import type { GatewayState } from './state/state.js';
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

/** Rejects with a SettingsError (or several, in an AggregateError) that names every file, path and reason. */
export async function startGateway(settings: GatewaySettings): Promise<RunningGateway> {
  const wrong = problemsOfSettings(settings);
  if (wrong.length > 0) throw new SettingsError('gateway', wrong);
  const log = openLog(settings.writeLog);
  const state = await openState(settings.redisUrl, {
    onHealth: (health, reason = '') => (health === 'shared' ? log.notice('sharedStateBack') : log.problem('sharedStateLost', reason)),
  }).catch((error: unknown) => {
    log.close();
    throw error;
  });
  const metrics = makeMetrics(state);
  const life = { stopping: false };
  const rooms = await openRooms(settings, { state, log, metrics, stopping: () => life.stopping }).catch(async (error: unknown) => {
    await end(state, log);
    throw error;
  });
  const { server, measuring } = makeServers(settings, rooms);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= (async () => {
    life.stopping = true;
    log.notice('stopping');
    await Promise.all([server, ...(measuring ? [measuring] : [])].map((one) => stop(one, settings.stopWithin ?? usualStop)));
    await rooms.portals.close();
    await end(state, log);
  })());
  try {
    const url = await listen(server, settings.listen ?? usualListen);
    const metricsUrl = measuring && `${await listen(measuring, settings.metrics || usualMetrics)}metrics`;
    log.notice('started', { portals: rooms.portals.names });
    return { url, metricsUrl, files: rooms.files, close, reload: () => rooms.portals.reload() };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openRooms(settings: GatewaySettings, own: Pick<Rooms, 'state' | 'log' | 'metrics' | 'stopping'>): Promise<Rooms> {
  const { state, log, metrics } = own;
  const secrets = await openSecrets(settings.environment ?? process.env, settings.secretsFile);
  const files: StaticFiles = settings.static === false ? new Map() : await readStaticFiles(settings.static ?? ownFolder());
  return {
    ...own, files,
    portals: await openPortals(settings.portals, { secrets, state, onBackend: metrics.backend }, log),
    answers: makeAnswers(state),
    slots: makeSlots(), patience: settings.patience?.standstill ?? usualPatience,
    limits: makeLimits(state, { ...usualAllowances, ...settings.limits }),
    origins: new Set(settings.origins), hosts: new Set(settings.hosts),
    trusted: (settings.trustedProxies ?? []).flatMap((written) => readNetworks(written) ?? []),
  };
}

function makeServers({ patience, metrics: wanted }: GatewaySettings, rooms: Rooms): { readonly server: Server; readonly measuring: Server | undefined } {
  const answer = getRequestListener(makeApp(rooms).fetch);
  const listener: RequestListener = (request, response) => void answer(request, response);
  return { server: boundedServer(listener, patience), measuring: wanted === false ? undefined : boundedServer(metricsListener(rooms.metrics), patience) };
}

async function end(state: GatewayState, log: Log): Promise<void> {
  await state.close();
  log.close();
}

