/** Known families of backends, as fragments of portal.json. The SDK's own contract is at hand; the others load when named. */
import { gateway } from './gateway.js';

export const presets: Readonly<Record<string, () => unknown>> = {
  gateway: () => gateway,
  'gateway-submission': async () => (await import('./gateway-submission.js')).gatewaySubmission,
  'dvcqg-v1': async () => (await import('./dvcqg-v1.js')).dvcqgV1,
  'dvcqg-v2': async () => (await import('./dvcqg-v2.js')).dvcqgV2,
  'dvcqg-exchange': async () => (await import('./dvcqg-exchange.js')).dvcqgExchange,
  'igate-v2': async () => (await import('./igate-v2.js')).igateV2,
  bhxh: async () => (await import('./bhxh.js')).bhxh,
  'cpsv-ap': async () => (await import('./cpsv-ap.js')).cpsvAp,
  hsds: async () => (await import('./hsds.js')).hsds,
  zgw: async () => (await import('./zgw.js')).zgw,
};
