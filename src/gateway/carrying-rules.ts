/** What a portal.json may ask for where the gateway stands between: a page sends its own words of a file once, and only an id after that. */
import type { PortalConfig } from '../portal/config.js';
import { variablesIn } from '../portal/rest/url-template.js';
import type { Problem } from './secrets.js';

export function problemsOfCarrying({ operations: { uploadFile }, headers = {} }: PortalConfig): readonly Problem[] {
  if (!uploadFile) return [];
  const { request, confirm } = uploadFile;
  const unknown = (path: string, templates: unknown, known: readonly string[], reason: string): readonly Problem[] =>
    [...new Set(variablesIn(templates))].filter((name) => !known.includes(name)).map((name) => ({ path: `operations.uploadFile.${path}`, reason: `{${name}} ${reason}` }));
  const pieces = 'is not known of every piece of a resumable upload: through the gateway it stands in the body, as metadata';
  return [
    ...(request.body?.format === 'tus' ? [...unknown('request.url', [request.url, request.query ?? {}], ['agencyCode'], pieces), ...unknown('request.headers', [request.headers ?? {}, headers], ['agencyCode'], pieces)] : []),
    ...(confirm ? unknown('confirm.request', confirm.request, ['fileId', 'agencyCode'], 'is not known any more when a file is confirmed: through the gateway only {fileId} is') : []),
  ];
}
