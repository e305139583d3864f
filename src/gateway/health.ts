/** Whether the gateway lives, and whether it can serve: for those who watch it and those who send it visitors. */
import type { Rooms } from './routes.js';

interface Health {
  readonly status: 200 | 503;
  readonly body: unknown;
}

export const liveness = (): Health => ({ status: 200, body: { alive: true } });

/**
 * Ready while at least one portal can be asked. A broken new file, a backend that is left in peace and a lost shared memory are told,
 * and do not stop the service: what is kept still is given.
 */
export function readiness({ portals, state, stopping }: Pick<Rooms, 'portals' | 'state' | 'stopping'>): Health {
  const rows = portals.names.map((name) => {
    const served = portals.get(name);
    return [name, { file: portals.broken(name) === undefined ? 'served' : 'keptOld', version: served?.version, backend: served?.backend.reachable() ? 'asked' : 'leftInPeace' }] as const;
  });
  const ready = !stopping() && rows.some(([, { version }]) => version !== undefined);
  const degraded = state.health() === 'sharedLost' || rows.some(([, { file, backend }]) => file !== 'served' || backend !== 'asked');
  return { status: ready ? 200 : 503, body: { ready, degraded, stopping: stopping(), memory: state.health(), portals: Object.fromEntries(rows) } };
}
