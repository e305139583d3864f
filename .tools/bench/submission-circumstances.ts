/** What a citizen and the office she submits to are like in one run. */
import type { Idempotency } from '../../src/model/idempotency.js';

export interface Circumstances {
  readonly idempotency: Idempotency;
  readonly upload: 'tus' | 'multipart';
  readonly files: number;
  /** How many exchanges are cut before the network heals. */
  readonly faults: number;
  readonly doubleClick: boolean;
  readonly twoTabs: boolean;
  /** The page reloads while the exchange of this number is under way. */
  readonly reloadAt: number | undefined;
  /** The office loses a file that it had confirmed. */
  readonly losesFile: boolean;
  /** The citizen's own device: what was sent is noted for all tabs, and a draft is kept. Else for each tab alone, and the draft is a file. */
  readonly ownDevice: boolean;
}

export function drawCircumstances(random: () => number): Circumstances {
  const chance = (share: number): boolean => random() < share;
  const files = Math.floor(random() * 3);
  const drawn = {
    idempotency: chance(0.1) ? 'none' : chance(0.5) ? 'header' : 'lookup', upload: chance(0.5) ? 'tus' : 'multipart', files, faults: Math.floor(random() * 5),
    doubleClick: chance(0.3), twoTabs: chance(0.3), reloadAt: chance(0.4) ? Math.floor(random() * (4 + files * 4)) : undefined, losesFile: files > 0 && chance(0.05), ownDevice: chance(0.6),
  } as const;
  // A file that is opened twice is two submissions to an office that cannot be asked.
  return drawn.idempotency === 'none' && !drawn.ownDevice ? { ...drawn, twoTabs: false } : drawn;
}

/** The portal.json of an office that is as drawn. */
export const configOf = ({ idempotency, upload }: Pick<Circumstances, 'idempotency' | 'upload'>, baseUrl: string): object => ({
  extends: 'gateway-submission', name: 'Xã Ví Dụ', baseUrl,
  operations: {
    ...(upload === 'multipart' && { uploadFile: { request: { url: 'files', body: { format: 'multipart', template: { filename: null, filetype: null, sha256: null } } } } }),
    ...(idempotency !== 'header' && { submitDossier: { request: { headers: { 'Idempotency-Key': null } } } }),
    ...(idempotency === 'none' && { findSubmission: null }),
  },
  submission: { idempotency, settles: 0.2, piece: 400 },
});
