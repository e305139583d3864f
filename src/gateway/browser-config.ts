/** The portal.json that pages get: what is for visitors, and the gateway as its backend. Nothing of where or how the real one is reached. */
import type { PortalConfig } from '../portal/config.js';
import { operations } from '../portal/operations.js';
import type { Portal } from '../portal/portal.js';
import type { gateway } from '../portal/presets/gateway.js';
import { variablesIn } from '../portal/rest/url-template.js';
import { submissionOperations } from '../portal/submission-operations.js';
import { longestOnTheWay } from './backend-transport.js';
import { largestOf } from './tus-routes.js';

/** Filters of a search, by their name in the contract. */
const filterNames = { q: 'keyword', sector: 'sector', channel: 'channel', level: 'level', audience: 'audience' } as const satisfies Record<string, keyof Portal['filters']>;

export function browserConfig(config: PortalConfig, portal: Portal, fileOrigins: readonly string[]): Readonly<Record<string, unknown>> {
  const { name, agencyCode, links, calendar, contact, featured, guide, targets, vocabulary, formerUnits } = config;
  const submission = submissionOf(config, portal);
  return {
    extends: submission ? 'gateway-submission' : 'gateway', name, agencyCode, timeZone: portal.timeZone, baseUrl: 'api/',
    ...(fileOrigins.length > 0 && { origins: fileOrigins }),
    ...(links && { links }),
    calendar, contact, featured, guide, targets, vocabulary, formerUnits,
    operations: { ...Object.fromEntries(Object.keys(operations).flatMap((operation) => restOf(operation, portal))), ...(submission && submission.operations) },
    ...(submission && { submission: submission.rules }),
  };
}

/** What the preset offers and this portal does not have is taken away. */
function restOf(operation: string, portal: Portal): [string, unknown][] {
  if (!portal[operation as keyof typeof gateway.operations]) return [[operation, null]];
  if (operation === 'findDossier' && portal.proof) return [[operation, { proof: portal.proof }]];
  // Pages are told that nobody can say of what period the figures are.
  if (operation === 'getStatistics' && portal.statisticsByPeriod === false) return [[operation, { request: { query: { from: null, to: null } } }]];
  if (operation !== 'searchProcedures') return [];
  const without = Object.entries(filterNames).filter(([, filter]) => !portal.filters[filter]).map(([name]): [string, null] => [name, null]);
  return without.length > 0 ? [[operation, { request: { query: Object.fromEntries(without) } }]] : [];
}

type SubmissionOperation = keyof typeof submissionOperations;

/** How submissions are handed in here, where the portal takes any in. */
function submissionOf(config: PortalConfig, portal: Portal): { readonly operations: Readonly<Record<string, unknown>>; readonly rules: unknown } | undefined {
  const names = Object.keys(submissionOperations) as SubmissionOperation[];
  if (names.every((name) => !portal[name])) return undefined;
  const asked = (name: SubmissionOperation, variable: string): boolean => variablesIn(config.operations[name]?.request).includes(variable);
  const { submission } = config;
  const changed: Readonly<Partial<Record<SubmissionOperation, unknown>>> = {
    ...(asked('getForm', 'procedureId') && { getForm: { request: { query: { id: '{procedureId}' } } } }),
    ...(asked('submitDossier', 'procedureId') && { submitDossier: { request: { body: { template: { procedureId: '{procedureId}' } } } } }),
    uploadFile: filesOf(config),
  };
  return {
    operations: Object.fromEntries(names.flatMap((name): [string, unknown][] => (!portal[name] ? [[name, null]] : changed[name] ? [[name, changed[name]]] : []))),
    rules: {
      idempotency: submission?.idempotency ?? 'none', piece: submission?.piece, paymentOrigins: submission?.paymentOrigins,
      // A request that was cut off on the way here may still be on its way from here.
      settles: portal.submissionRules ? portal.submissionRules.settles + Math.ceil(longestOnTheWay / 1000) : undefined,
      files: { ...submission?.files, largest: largestOf({ config }) },
      sessionHeader: submission?.sessionHeader === undefined ? null : 'X-Session-Expires-In',
    },
  };
}

/** A file goes on as it comes, so a page sends it as the backend takes it. */
function filesOf({ operations: { uploadFile } }: PortalConfig): unknown {
  const { format = 'multipart', template = {} } = uploadFile?.request.body ?? {};
  const beside = { ...(variablesIn(template).includes('paper') && { paper: '{paper}' }), ...(format === 'tus' ? {} : { size: '{fileSize}' }) };
  return {
    request: format === 'tus' ? { body: { template: beside } } : { url: 'files', body: { format: 'multipart', template: beside } },
    ...(uploadFile?.confirm ? {} : { confirm: null }),
  };
}
