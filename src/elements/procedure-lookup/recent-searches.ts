/** The last few searches on the citizen's own device; never a long number. */
import * as z from '../../model/schema.js';
import { deviceStore } from '../device-store.js';
import { inTurn } from '../kept-in-turn.js';
import type { Device } from '../portal-source.js';

const most = 5;
const hours = 30 * 24;
const key = 'recent';
/** An identity, telephone or dossier number that was pasted. */
const longNumber = /\d{9}/;

export async function recentSearches(device: Device): Promise<readonly string[]> {
  return z.read(z.array(z.string()), await deviceStore(device).recall('searches', key)).data?.slice(0, most) ?? [];
}

export const withSearch = (device: Device, query: string): Promise<readonly string[]> => inTurn(async () => {
  const known = await recentSearches(device);
  return longNumber.test(query) ? known : keep(device, [query, ...known.filter((one) => one !== query)].slice(0, most));
});

export const withoutSearch = (device: Device, query: string): Promise<readonly string[]> =>
  inTurn(async () => keep(device, (await recentSearches(device)).filter((one) => one !== query)));

export const forgetSearches = (device: Device): Promise<readonly string[]> => inTurn(() => forget(device));

const forget = async (device: Device): Promise<readonly string[]> => ((await deviceStore(device).forget('searches')) ? [] : recentSearches(device));

async function keep(device: Device, queries: readonly string[]): Promise<readonly string[]> {
  if (queries.length === 0) return forget(device);
  return (await deviceStore(device).keep('searches', key, queries, hours)) === 'kept' ? queries : recentSearches(device);
}
