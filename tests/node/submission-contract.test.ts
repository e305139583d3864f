/** Portals that take in submissions keep what they promise: the office in memory, the demo's in each way of sending, the same behind a gateway. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDemo, type Demo } from '../../demo/server/demo.js';
import { submissionContract, submissionPromisesOf, type SubmissionSample } from '../../src/portal/contract-submission.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { gateway, serve, written } from './gateway-run.js';

const sample: SubmissionSample = {
  procedureCode: '1.000894',
  answers: { fullName: 'Nguyễn Thị Mẫu', identityNumber: '000000000001', request: 'Xin bản sao trích lục' },
  refusedAnswers: { fullName: 'Nguyễn Thị Mẫu' },
  file: { name: 'tờ khai.jpg', type: 'image/jpeg', content: new Blob([new Uint8Array(9_000).map((_, index) => index % 251)]) },
};
const form = { schema: { type: 'object', required: ['request'], properties: { request: { type: 'string', title: 'Nội dung' } } } };
/** Each office that is tried has a dossier of its own that waits for papers. */
const waiting = (dossierCode: string): SubmissionSample => ({ ...sample, supplement: { dossierCode } });
const inMemory = memoryPortal(sampleOffice('2026-11-22'), { form });
const session = { extendSession: async () => ({ expiresIn: 1_800 }) };

async function keepsAll(portal: Portal, least: number, sample: SubmissionSample): Promise<void> {
  const promises = submissionPromisesOf(portal);
  assert.ok(promises.length >= least, `${promises.length} promises`);
  for (const { sentence, check } of promises) await check(portal, sample).catch((error: unknown) => assert.fail(`${sentence}: ${String(error)}`));
}

describe('what is promised of submissions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-intake-'));
  let office: Demo;
  let base = '';
  before(async () => {
    office = await createDemo({ databaseFile: join(folder, 'office.sqlite'), distFolder: folder, checkTime: 0 });
    base = `${await serve(createServer(office.listener))}backend/intake/none/`;
  });
  after(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const config = (changes: object = {}, submission: object = {}): object => ({ extends: 'gateway-submission', name: 'UBND xã Ví Dụ', agencyCode: 'H99.21', baseUrl: base, submission: { piece: 4_000, ...submission }, operations: changes });
  const withoutKey = { submitDossier: { request: { headers: { 'Idempotency-Key': null } } } };
  const inOneForm = { uploadFile: { request: { url: 'files', body: { format: 'multipart', template: { filename: null, filetype: null, sha256: null } } } } };
  const opened = (changes?: object, submission?: object): Promise<Portal> => openPortal(config(changes, submission), `${base}portal.json`);

  it('is kept by the office in memory', async () => keepsAll({ ...inMemory, ...session }, submissionContract.length, waiting('H99.21-261118-0008')));
  it('is kept by the demo’s office: resumable files, and a key', async () => keepsAll(await opened(), submissionContract.length, waiting('H99.21-261118-0009')));
  it('is kept with files in one form, and a look-up', async () => keepsAll(await opened({ ...withoutKey, ...inOneForm }, { idempotency: 'lookup' }), submissionContract.length, waiting('H99.21-261118-0010')));
  it('is kept without a look-up, files or a session, as far as there is something to keep', async () =>
    keepsAll(await opened({ ...withoutKey, findSubmission: null, uploadFile: null, extendSession: null }, { idempotency: 'none' }), 4, sample));

  it('is kept through a gateway', async () => {
    const running = await gateway({ portals: { xa: written(config()) } });
    const address = `${running.url}portal.json`;
    await keepsAll(await openPortal(await (await fetch(address)).json(), address), submissionContract.length, waiting('H99.21-261118-0011'));
  });
});

const taken = inMemory.submitDossier ?? assert.fail();
const received = inMemory.uploadFile ?? assert.fail();
const refuse = (kind: 'refused' | 'busy') => Promise.reject(new PortalError(kind, 'x', { status: 422 }));
let made = 0;
const another = () => `H99.21-261127-${7_000 + (made += 1)}`;

/** For each promise a portal that breaks it. */
const breaches: readonly (readonly [sentence: RegExp, portal: Partial<Portal>])[] = [
  [/confirms a file/, { uploadFile: async (file, options) => ({ ...(await received(file, options)), size: 8_999 }) }],
  [/confirms a file/, { uploadFile: async () => ({ id: 'x' }) }],
  [/goes on with a file/, { uploadFile: async (file, { onProgress, resumeFrom, signal } = {}) => { onProgress?.({ confirmed: 1, sent: 1, resumeFrom: 'x' }); signal?.throwIfAborted(); return resumeFrom ? { id: 'x', size: file.file.size - 1 } : received(file); } }],
  [/lists every file/, { submitDossier: async (dossier) => ({ ...(await taken(dossier)), attachments: [] }) }],
  [/lists every file/, { submitDossier: async (dossier) => ({ ...(await taken(dossier)), code: 'OK' }) }],
  [/lists every file/, { submitDossier: async (dossier) => ({ ...(await taken(dossier)), submissionId: 'another' }) }],
  [/one dossier of a submission/, { submitDossier: async (dossier) => ({ ...(await taken(dossier)), code: another() }) }],
  [/two dossiers of two/, { submitDossier: async (dossier) => ({ ...(await taken(dossier)), code: 'H99.21-261127-0001' }) }],
  [/finds a submission/, { findSubmission: async () => ({ code: 'H99.21-261127-0001' }) }],
  [/finds a submission/, { findSubmission: () => refuse('busy') }],
  [/never got/, { submitDossier: async (dossier) => ({ ...(await taken(dossier)), attachments: [...dossier.attachments] }) }],
  [/never got/, { submitDossier: () => refuse('busy') }],
  [/refuses answers/, { submitDossier: async (dossier) => taken({ ...dossier, answers: sample.answers }) }],
  [/refuses answers/, { submitDossier: () => refuse('busy') }],
  [/refuses answers/, { findSubmission: async () => ({ code: 'H99.21-261127-0001' }) }],
  [/how long a session/, { extendSession: async () => ({ expiresIn: 0 }) }],
  [/stops uploadFile/, { uploadFile: (file) => received(file) }],
];

/** The same of papers: a dossier waits for them once, so each is tried on an office of its own. */
const breachesOfPapers: readonly (readonly [sentence: RegExp, portal: (added: NonNullable<Portal['supplementDossier']>) => Partial<Portal>])[] = [
  [/dossier that does not exist/, () => ({ supplementDossier: async ({ dossierCode: code, submissionId }) => ({ code, submissionId }) })],
  [/dossier that does not exist/, () => ({ supplementDossier: () => refuse('busy') })],
  [/dossier that does not exist/, () => ({ findSubmission: async ({ submissionId }) => ({ code: 'H99.21-261118-0008', submissionId }) })],
  [/adds papers once/, (added) => ({ supplementDossier: async (papers) => ({ ...(await added(papers)), code: 'H99.21-261118-0001' }) })],
  [/adds papers once/, (added) => ({ supplementDossier: async (papers) => ({ ...(await added(papers)), attachments: [] }) })],
  [/adds papers once/, (added) => ({ supplementDossier: async (papers) => added({ ...papers, submissionId: 'another' }) })],
  [/adds papers once/, () => ({ findSubmission: async () => Promise.reject(new PortalError('missing', 'x')) })],
];

async function outcomeOf(sentence: RegExp, portal: Portal): Promise<string> {
  const promised = submissionContract.find((one) => sentence.test(one.sentence)) ?? assert.fail('there is no such promise');
  return promised.check(portal, waiting('H99.21-261118-0008')).then(() => 'held', (error: unknown) => (error instanceof Error && !(error instanceof TypeError) ? 'broken' : String(error)));
}

describe('the promises about submissions', () => {
  for (const [sentence, changes] of breaches) {
    it(`notice a portal that breaks "${sentence.source}"`, async () => assert.equal(await outcomeOf(sentence, { ...inMemory, ...session, ...changes }), 'broken'));
  }

  for (const [sentence, changes] of breachesOfPapers) {
    it(`notice a portal that breaks "${sentence.source}"`, async () => {
      const office = memoryPortal(sampleOffice('2026-11-22'), { form });
      assert.equal(await outcomeOf(sentence, { ...office, ...changes(office.supplementDossier ?? assert.fail()) }), 'broken');
      assert.equal(await outcomeOf(sentence, memoryPortal(sampleOffice('2026-11-22'), { form })), 'held');
    });
  }
});
