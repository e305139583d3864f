/** Where answers come from: the backend itself, or files in a folder. */
import { join } from 'node:path';
import type { OperationConfig, PortalConfig } from '../../portal/config.js';
import { type HttpAnswer, type HttpRequest, limits, send, type Transport } from '../../portal/http.js';
import { type AnyOperationName, type Portal, PortalError } from '../../portal/portal.js';
import { openPortal } from '../../portal/rest/adapter.js';
import { readText } from './text-file.js';

/** One request and what came back; no answer when there was none. */
export interface Exchange {
  readonly request: HttpRequest;
  readonly answer?: HttpAnswer;
}

export interface Source {
  readonly live: boolean;
  /** A transport for one operation; recorded answers begin anew with each. */
  transport(name: AnyOperationName, config: OperationConfig): Transport;
  /** Whether something was recorded under this name, e.g. searchProcedures.2; a live backend has no recordings. */
  has(recording: string): Promise<boolean>;
}

/** An answer that the folder does not have; not a failure of the backend. */
export class NotRecordedError extends Error {
  override readonly name = 'NotRecordedError';
  constructor(readonly file: string) {
    super(`${file} is not in the folder of answers`);
  }
}

/** Every operation has so many milliseconds, for all its requests together. */
export function liveSource(milliseconds: number = limits.total): Source {
  const deadlines = new Map<AnyOperationName, AbortSignal>();
  return {
    live: true,
    has: async () => false,
    transport: (name) => async (request, signal) => {
      const deadline = deadlines.get(name) ?? AbortSignal.timeout(milliseconds);
      deadlines.set(name, deadline);
      try {
        return await send(request, signal ? AbortSignal.any([signal, deadline]) : deadline);
      } catch (error) {
        if (deadline.aborted && !signal?.aborted) throw new PortalError('timeout', `not answered within ${milliseconds / 1000} s`, { cause: error });
        throw error;
      }
    },
  };
}

/**
 * Files named after the operation: <operation>.json, before it <operation>.before.json where the operation asks something
 * first, after it <operation>.2.json and so on, and <operation>.<into>.json for each that follows. A file holds what the backend answered, or { "status": 404, "json": … } to record a status as well.
 */
export function recordedSource(folder: string): Source {
  const read = (recording: string): ReturnType<typeof readText> => readText(join(folder, `${recording}.json`), limits.bytes);
  return {
    live: false,
    has: async (recording) => 'text' in (await read(recording)),
    transport: (name, { before, follow = [], success }) => {
      const usual = (one: Pick<OperationConfig, 'success'> | undefined): number => one?.success?.status?.[0] ?? 200;
      let pages = 0;
      return async ({ part }) => {
        if (part === undefined) pages += 1;
        const recording = part !== undefined ? `${name}.${part}` : pages === 1 ? name : `${name}.${pages}`;
        const other = part === 'before' ? before : follow.find(({ into }) => into === part);
        const reading = await read(recording);
        if ('unreadable' in reading && reading.unreadable === 'absent') throw new NotRecordedError(`${recording}.json`);
        if ('unreadable' in reading) throw new PortalError('broken', `${recording}.json cannot be read: ${reading.unreadable}`);
        return recordedAnswer(reading.text, usual(part === undefined ? { success } : other));
      };
    },
  };
}

function recordedAnswer(text: string, usualStatus: number): HttpAnswer {
  const envelope = /^\s*\{\s*"status"\s*:\s*(\d{3})\s*,\s*"json"\s*:([\s\S]*)\}\s*$/.exec(text);
  const [, status = '', json = ''] = envelope ?? [];
  return envelope && isJson(text) && isJson(json) ? { status: Number(status), text: json } : { status: usualStatus, text };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export interface Opened {
  readonly portal: Portal;
  /** Grows while the portal is asked. */
  readonly exchanges: readonly Exchange[];
}

/** A portal with one operation, all of whose requests are noted. */
export async function openOne(source: Source, config: PortalConfig, name: AnyOperationName, location: string): Promise<Opened> {
  const operation = config.operations[name];
  const exchanges: Exchange[] = [];
  const transport = operation && source.transport(name, operation);
  const noting: Transport = async (request, signal) => {
    if (!transport) throw new PortalError('misconfigured', `there is no ${name}`);
    const place = exchanges.push({ request }) - 1;
    const answer = await transport(request, signal);
    exchanges[place] = { request, answer };
    return answer;
  };
  return { portal: await openPortal({ ...config, operations: { [name]: operation } }, location, noting), exchanges };
}
