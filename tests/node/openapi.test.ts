/** The document of the interface tells no lies: it is held against itself, against the presets, and against an office that is really asked. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDemo, type Demo } from '../../demo/server/demo.js';
import { gatewaySubmission } from '../../src/portal/presets/gateway-submission.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { gateway, serve, written as file } from './gateway-run.js';
import { checkReferences, misfits } from './json-schema.js';
import { document, type Exchange, operations, undescribed } from './openapi-document.js';

const none = (problems: readonly string[]): void => assert.deepEqual(problems, []);
const byId = (id: string): (typeof operations)[number] => operations.find(({ operation }) => operation.operationId === id) ?? assert.fail(`${id} is not described`);

describe('openapi.json', () => {
  it('has every operation of the contract, once, with its failures', () => {
    assert.equal(document.openapi, '3.1.0');
    const ids = operations.map(({ operation }) => operation.operationId);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(ids.filter((id) => Object.hasOwn(gatewaySubmission.operations, id)).sort(), Object.keys(gatewaySubmission.operations).sort());
    for (const { operation: { operationId, responses } } of operations) {
      assert.ok(Object.hasOwn(responses, '429') && Object.hasOwn(responses, '5XX'), operationId);
      if (['getProcedure', 'findDossier', 'getForm', 'findSubmission', 'supplementDossier', 'confirmFile', 'findUpload'].includes(operationId)) assert.ok(Object.hasOwn(responses, '404'), operationId);
    }
  });

  it('asks as the SDK does: parameters of the path are there, what a person is known by is in no address', () => {
    checkReferences(document);
    for (const { path, method, operation: { operationId, parameters, requestBody } } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(parameters.filter((one) => one.in === 'path').map(({ name }) => name), inPath, path);
      assert.equal(parameters.every((one) => one.in !== 'path' || one.required), true);
      assert.equal(requestBody !== undefined, ['post', 'patch'].includes(method) && !['uploadFile', 'extendSession'].includes(operationId), operationId);
      if (['findDossier', 'findSubmission'].includes(operationId)) assert.deepEqual([method, parameters], ['post', []]);
    }
    assert.equal(byId('submitDossier').operation.parameters.find(({ name }) => name === 'Idempotency-Key')?.required, true);
  });

  it('has examples that fit their schemas, of requests and of answers', () => {
    for (const { path, operation: { responses, requestBody } } of operations) {
      const told = [...Object.values(responses).map(({ content }) => content), requestBody?.content].flatMap((content) => content?.['application/json'] ?? []);
      for (const { example, schema } of told.filter((one) => one.example !== undefined)) none(misfits(example, schema ?? {}, document).map((problem) => `${path} ${problem}`));
    }
    const shown = operations.filter(({ operation: { responses } }) => (responses['200'] ?? responses['201'])?.content?.['application/json']?.example !== undefined).map(({ operation }) => operation.operationId);
    assert.deepEqual(operations.map(({ operation }) => operation.operationId).filter((id) => !shown.includes(id)), ['uploadFile', 'findUpload', 'sendPiece']);
  });

  it('holds no person by name', () => {
    assert.doesNotMatch(JSON.stringify(document), /\b0\d{9}\b|\b\d{12}\b/);
  });
});

const inOneForm = { uploadFile: { request: { url: 'files', body: { format: 'multipart', template: { filename: null, filetype: null, sha256: null } } } } };
const written = (baseUrl: string, operations: object = {}): object => ({ extends: 'gateway-submission', name: 'UBND xã Ví Dụ', agencyCode: 'H99.21', baseUrl, submission: { piece: 40_000 }, operations });

const upload = (submissionId: string) => ({ submissionId, key: 'f1', file: new Blob([new Uint8Array(100_000).fill(7)]), name: 'tờ khai.jpg', type: 'image/jpeg' });
const submission = (submissionId: string, attachments: readonly { readonly id: string; readonly name: string; readonly size: number }[]) => ({
  submissionId, submissionKey: submissionId, procedure: { code: '1.000894' }, formVersion: '1', attachments, answers: { fullName: 'Nguyễn Thị Mẫu', identityNumber: '000000000001', request: 'Xin bản sao' },
});

/** Everything a portal can be asked, with a file that is cut off; `whole` is the same with files in one form. */
async function wholeLife(portal: Portal, whole: Portal, id: string, waiting: string): Promise<void> {
  await portal.searchProcedures?.({ keyword: 'khai sinh', size: 3 });
  await portal.getProcedure?.({ code: '1.000894' });
  await portal.listSectors?.({});
  await portal.getStatistics?.({ from: '2026-01-01', to: '2026-03-31' });
  await portal.getRoster?.({});
  await portal.getForm?.({ code: '1.000894' });
  let resumeFrom: string | undefined;
  const file = upload(id);
  const cut = new AbortController();
  await portal.uploadFile?.(file, { signal: cut.signal, onProgress: (progress) => { resumeFrom = progress.resumeFrom; if (progress.confirmed > 0) cut.abort(new Error('cut')); } }).catch(() => undefined);
  const there = await portal.uploadFile?.(file, { resumeFrom });
  await whole.uploadFile?.(upload(id));
  const receipt = await portal.submitDossier?.(submission(id, [{ id: there?.id ?? '', name: file.name, size: 100_000 }]));
  await portal.findSubmission?.({ submissionId: id });
  const added = `${id.slice(1)}0`;
  const paper = await portal.uploadFile?.(upload(added));
  await portal.supplementDossier?.({ dossierCode: waiting, submissionId: added, submissionKey: added, attachments: [{ id: paper?.id ?? '', name: file.name, size: 100_000 }], note: 'Bản mới' });
  await portal.findDossier?.({ code: receipt?.code ?? '' });
  await portal.extendSession?.({});
}

async function whatIsRefused(portal: Portal): Promise<readonly string[]> {
  const kindOf = (asked: Promise<unknown> | undefined): Promise<string> => Promise.resolve(asked).then(() => 'answered', (error: unknown) => (error instanceof PortalError ? error.kind : String(error)));
  return [
    await kindOf(portal.getProcedure?.({ code: '9.999999' })), await kindOf(portal.findDossier?.({ code: 'H99.21-000101-9999' })), await kindOf(portal.findSubmission?.({ submissionId: 'f'.repeat(32) })),
    await kindOf(portal.submitDossier?.({ ...submission('b'.repeat(32), []), answers: {} })),
  ];
}

describe('what is asked and answered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-openapi-'));
  const exchanges: Exchange[] = [];
  const bases: string[] = [];
  const shownFetch = globalThis.fetch;
  let office: Demo;
  let backend = '';

  before(async () => {
    office = await createDemo({ databaseFile: join(folder, 'office.sqlite'), distFolder: folder, checkTime: 0 });
    backend = `${await serve(createServer(office.listener))}backend/intake/none/`;
    globalThis.fetch = noting(shownFetch, bases, exchanges);
  });
  after(async () => {
    globalThis.fetch = shownFetch;
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As the document says, all of it, and nothing that it does not say. */
  const allDescribed = (): void => {
    const met = exchanges.splice(0).map(undescribed);
    none(met.flatMap(({ operationId, problems }) => problems.map((problem) => `${operationId}: ${problem}`)));
    assert.deepEqual([...new Set(met.map(({ operationId }) => operationId))].sort(), operations.map(({ operation }) => operation.operationId).sort());
  };

  it('is in an office as the document says', async () => {
    bases.push(backend);
    const open = (changes?: object): Promise<Portal> => openPortal(written(backend, changes), `${backend}portal.json`);
    await wholeLife(await open(), await open(inOneForm), 'a'.repeat(32), 'H99.21-261118-0009');
    assert.deepEqual(await whatIsRefused(await open()), ['missing', 'missing', 'missing', 'refused']);
    allDescribed();
  });

  it('is so too between a page and a gateway', async () => {
    const running = await gateway({ portals: { pieces: file(written(backend)), whole: file(written(backend, inOneForm)) } });
    const open = async (name: string): Promise<Portal> => {
      bases.push(`${running.url}${name}/api/`);
      const address = `${running.url}${name}/portal.json`;
      return openPortal(await (await fetch(address)).json(), address);
    };
    // Between the gateway and the office runs another fetch, which is not heard here.
    const [pieces, whole] = [await open('pieces'), await open('whole')];
    await wholeLife(pieces, whole, 'c'.repeat(32), 'H99.21-261118-0010');
    assert.deepEqual(await whatIsRefused(pieces), ['missing', 'missing', 'missing', 'refused']);
    allDescribed();
  });
});

/** The same fetch, which notes what passes between a page and these addresses. */
const noting = (fetch: typeof globalThis.fetch, bases: readonly string[], exchanges: Exchange[]): typeof globalThis.fetch => async (input, init) => {
  const request = input instanceof Request ? input.clone() : new Request(input, init);
  const answer = await fetch(input, init);
  const base = bases.find((one) => request.url.startsWith(one));
  if (base === undefined) return answer;
  const isFile = init?.body instanceof Blob || init?.body instanceof FormData;
  exchanges.push({
    method: request.method, path: `/${request.url.slice(base.length)}`, headers: request.headers, body: isFile ? '(bytes)' : await request.text(),
    status: answer.status, answerHeaders: answer.headers, answer: await answer.clone().text(),
  });
  return answer;
};
