/** The portal.json that pages get: what is for visitors, and the gateway as its backend. Nothing of where or how the real one is reached. */
import type { PortalConfig } from '../portal/config.js';
import { operations } from '../portal/operations.js';
import type { Portal } from '../portal/portal.js';
import type { gateway } from '../portal/presets/gateway.js';

/** Filters of a search, by their name in the contract. */
const filterNames = { q: 'keyword', sector: 'sector', channel: 'channel', level: 'level', audience: 'audience' } as const satisfies Record<string, keyof Portal['filters']>;

export function browserConfig(config: PortalConfig, portal: Portal, fileOrigins: readonly string[]): Readonly<Record<string, unknown>> {
  const { name, agencyCode, links, calendar, contact, featured, guide, targets, vocabulary, formerUnits } = config;
  return {
    extends: 'gateway', name, agencyCode, timeZone: portal.timeZone, baseUrl: 'api/',
    ...(fileOrigins.length > 0 && { origins: fileOrigins }),
    ...(links && { links }),
    calendar, contact, featured, guide, targets, vocabulary, formerUnits,
    operations: Object.fromEntries(Object.keys(operations).flatMap((operation) => restOf(operation, portal))),
  };
}

/** What the preset offers and this portal does not have is taken away. */
function restOf(operation: string, portal: Portal): [string, unknown][] {
  if (!portal[operation as keyof typeof gateway.operations]) return [[operation, null]];
  if (operation === 'findDossier' && portal.proof) return [[operation, { proof: portal.proof }]];
  if (operation !== 'searchProcedures') return [];
  const without = Object.entries(filterNames).filter(([, filter]) => !portal.filters[filter]).map(([name]): [string, null] => [name, null]);
  return without.length > 0 ? [[operation, { request: { query: Object.fromEntries(without) } }]] : [];
}
