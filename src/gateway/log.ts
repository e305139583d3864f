/** One line of JSON for each request and each change of state. What may stand in it is named here: no address, code, query or answer. */
import { destination, pino } from 'pino';
import type { FailureKind } from '../model/failure.js';
import type { AnyOperationName } from '../portal/portal.js';

export type Route = AnyOperationName | 'portal.json' | 'badge' | 'file' | 'health' | 'preflight' | 'none';

export interface RequestLine {
  readonly id: string;
  readonly method: string;
  readonly route: Route;
  readonly portal?: string | undefined;
  readonly status: number;
  readonly milliseconds: number;
  readonly cache?: 'kept' | 'stale' | 'asked' | undefined;
  /** How the backend failed, and where in portal.json. */
  readonly failure?: FailureKind | 'internal' | undefined;
  readonly path?: string | undefined;
}

export interface Log {
  request(line: RequestLine): void;
  /** Something an administrator should know. */
  notice(event: 'started' | 'reloaded' | 'sharedStateBack' | 'sharedMemory' | 'stopping', details?: Readonly<Record<string, string | number | readonly string[]>>): void;
  problem(event: 'reloadFailed' | 'internal' | 'sharedStateLost', reason: string): void;
  close(): void;
}

/** Writes to standard output, or to wherever `write` leads. */
export function openLog(write?: (line: string) => void): Log {
  const stream = write ? { write } : destination({ dest: 1, sync: false, minLength: 4096 });
  const options = { base: null, timestamp: () => `,"time":"${new Date().toISOString()}"`, formatters: { level: (label: string) => ({ level: label }) } };
  const log = pino(options, stream);
  // Lines wait for each other, but not for long.
  const flushing = 'flush' in stream ? setInterval(() => stream.flush(), 1000).unref() : undefined;
  return {
    request: (line) => log[line.status >= 500 ? 'warn' : 'info']({ event: 'request', ...line }),
    notice: (event, details = {}) => log.info({ event, ...details }),
    problem: (event, reason) => log.error({ event, reason }),
    close: () => {
      clearInterval(flushing);
      if ('flushSync' in stream) stream.flushSync();
    },
  };
}
