/** The demo's office that takes in submissions, behind a gateway, as a page and a bare client see it. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createDemo, type Demo } from '../../demo/server/demo.js';
import type { DossierSubmission, FileUpload, Portal } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { type Running, serve } from './gateway-run.js';

const folder = mkdtempSync(join(tmpdir(), 'dvc-gateway-intake-'));
const demos: Demo[] = [];
after(async () => {
  for (const demo of demos) await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

export interface Office {
  readonly demo: Demo;
  /** Of the backend that takes in submissions; ends with a slash. */
  readonly url: string;
}

export async function intakeOffice(): Promise<Office> {
  const demo = await createDemo({ databaseFile: join(folder, `office-${demos.length}.sqlite`), distFolder: folder, checkTime: 0 });
  demos.push(demo);
  return { demo, url: `${await serve(createServer(demo.listener))}backend/intake/none/` };
}

/** A portal.json for the gateway. */
export const intakePortal = (url: string, more: { readonly operations?: object; readonly submission?: object } & Readonly<Record<string, unknown>> = {}): object => ({
  extends: 'gateway-submission', name: 'UBND xã Ví Dụ', agencyCode: 'H99.21', baseUrl: url, ...more,
  submission: { settles: 1, piece: 64 * 1024, files: { largest: 4 * 1024 * 1024 }, ...more.submission },
});

/** Files in one form instead of pieces. */
export const byForm = { uploadFile: { request: { url: 'files', body: { format: 'multipart', template: { filename: null, filetype: null, sha256: null } } } } };

/** As a page opens it: portal.json from the gateway, requests to the gateway. */
export async function opened(running: Pick<Running, 'url'>): Promise<Portal> {
  const address = `${running.url}portal.json`;
  return openPortal(await (await fetch(address)).json(), address);
}

export const newId = (): string => randomBytes(16).toString('hex');
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const fileOf = (submissionId: string, bytes: Uint8Array<ArrayBuffer>, more: Partial<FileUpload> = {}): FileUpload => ({
  submissionId, key: 'giay-1', file: new Blob([bytes]), name: 'Giấy chứng sinh của Nguyễn Văn Kín.jpg', type: 'image/jpeg', sha256: sha256Of(bytes), ...more,
});

export const dossierOf = (submissionId: string, attachments: DossierSubmission['attachments'] = [], more: Partial<DossierSubmission> = {}): DossierSubmission => ({
  submissionId, submissionKey: submissionId, procedure: { code: '1.001193' }, attachments,
  answers: { fullName: 'Nguyễn Văn Kín', identityNumber: '012345678901', request: 'đề nghị riêng tư', members: [{ name: 'Ẩn' }] }, ...more,
});
