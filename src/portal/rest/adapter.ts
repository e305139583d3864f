/** The declarative adapter: a portal made from portal.json. */
import type { PortalConfig } from '../config.js';
import { send, type Transport } from '../http.js';
import { type Portal, PortalError } from '../portal.js';
import { readConfig } from '../read-config.js';
import { loaded } from './loaded.js';
import type { Asker } from './portal-of.js';
import { RestPortal } from './rest-portal.js';

/**
 * Makes a portal from an unread configuration (`standIn` as in readConfig). Rejects with kind `misconfigured`, naming every path and
 * reason. What an operation makes of an answer is looked at here too.
 */
export async function openPortal(raw: unknown, location: string, transport: Transport = send, standIn?: RegExp): Promise<Portal> {
  const { rest, portal } = await open(raw, location, transport, standIn);
  await rest.compiled();
  return portal;
}

/** The same for a page: what is made of an answer is looked at when an operation is asked. */
export const openAsAsked = async (raw: unknown, location: string): Promise<Portal> => (await open(raw, location, send)).portal;

/** For a page that has the portal, and of it an answer that only this can read. */
export const openAsker = async (raw: unknown, location: string, transport: Transport = send): Promise<Asker> => (await open(raw, location, transport)).rest.asker();

async function open(raw: unknown, location: string, transport: Transport, standIn?: RegExp): Promise<{ readonly rest: RestPortal; readonly portal: Portal }> {
  const result = await readConfig(raw, standIn);
  if ('problems' in result) {
    throw new PortalError('misconfigured', result.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'), { path: result.problems[0]?.path });
  }
  const { config } = result;
  if (takesSubmissions(config)) {
    // Few portals take in submissions; the others do not load what that needs.
    const { submissionPortal } = await loaded(import('./submission.js'));
    return submissionPortal(config, location, transport, (watched) => new RestPortal(config, location, watched));
  }
  const rest = new RestPortal(config, location, transport);
  return { rest, portal: rest.portal() };
}

const takesSubmissions = ({ operations: { getForm, uploadFile, submitDossier, supplementDossier, findSubmission, extendSession } }: PortalConfig): boolean =>
  [getForm, uploadFile, submitDossier, supplementDossier, findSubmission, extendSession].some((one) => one !== undefined);
