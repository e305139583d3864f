/** Handing in a dossier through the gateway, by the portal that pages get: everything arrives once, whole, and is told to nobody else. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { promisesOf } from '../../src/portal/contract.js';
import { PortalError, type UploadProgress } from '../../src/portal/portal.js';
import { backend, gateway, json, written } from './gateway-run.js';
import { byForm, dossierOf, fileOf, intakeOffice, intakePortal, newId, type Office, opened, sha256Of } from './gateway-submission-run.js';

const bytes = new Uint8Array(randomBytes(300_000));

describe('a dossier handed in through the gateway', () => {
  let office: Office;
  before(async () => (office = await intakeOffice()));

  for (const [way, operations] of [['in pieces', {}], ['in one form', byForm]] as const) {
    it(`arrives with its file ${way}, once, and is found again`, async () => {
      const running = await gateway({ portals: { xa: written(intakePortal(office.url, { operations })) } });
      const portal = await opened(running);
      const id = newId();
      assert.ok(promisesOf(portal).length > 0);
      const form = await portal.getForm?.({ code: '1.001193' });
      assert.ok(form?.version);
      const seen: UploadProgress[] = [];
      const file = await portal.uploadFile?.(fileOf(id, bytes), { onProgress: (progress) => seen.push(progress) });
      assert.deepEqual([file?.size, file?.sha256, file?.check], [bytes.length, sha256Of(bytes), 'passed']);
      if (way === 'in pieces') assert.deepEqual(seen.map(({ confirmed }) => confirmed), [0, 65_536, 131_072, 196_608, 262_144, 300_000]);
      const attachments = [{ id: file?.id ?? '', name: 'Giấy chứng sinh của Nguyễn Văn Kín.jpg', size: bytes.length, sha256: sha256Of(bytes), paper: undefined }];
      const receipt = await portal.submitDossier?.(dossierOf(id, attachments, { formVersion: form.version }));
      assert.deepEqual(receipt?.attachments?.map(({ sha256, name }) => [sha256, name]), [[sha256Of(bytes), 'Giấy chứng sinh của Nguyễn Văn Kín.jpg']]);
      const [row, ...others] = office.demo.intake.submissions.all(id);
      assert.equal(others.length, 0);
      assert.equal(row?.['answers'], JSON.stringify(dossierOf(id).answers));
      assert.deepEqual(await portal.submitDossier?.(dossierOf(id, attachments)), receipt, 'the key went along: the same receipt');
      assert.deepEqual(await portal.findSubmission?.({ submissionId: id }), receipt);
      assert.equal(office.demo.intake.submissions.all(id).length, 1);
      await portal.session?.extend?.();
      assert.ok((portal.session?.left() ?? 0) > 1_700, 'the session by the office’s own count');
    });
  }

  it('gets the papers that the office asks for, once; a dossier that is not there is counted as a guess', async () => {
    const running = await gateway({ portals: { xa: written(intakePortal(office.url)) }, limits: { lookups: { points: 4, seconds: 300 } } });
    const portal = await opened(running);
    const dossierCode = 'H99.21-261118-0009';
    const id = newId();
    const file = await portal.uploadFile?.(fileOf(id, bytes));
    const papers = { dossierCode, submissionId: id, submissionKey: id, attachments: [{ id: file?.id ?? '', name: 'ban-ve.jpg', size: bytes.length, sha256: sha256Of(bytes) }], note: 'Bản vẽ mới' };
    const receipt = await portal.supplementDossier?.(papers);
    assert.deepEqual([receipt?.code, receipt?.submissionId, receipt?.attachments?.length], [dossierCode, id, 1]);
    assert.deepEqual(await portal.supplementDossier?.(papers), receipt, 'the key went along: the same receipt');
    assert.deepEqual(await portal.findSubmission?.({ submissionId: id }), receipt);
    assert.equal(office.demo.intake.supplements.of(dossierCode).length, 1);
    const guess = (): Promise<unknown> => portal.supplementDossier?.({ ...papers, submissionId: newId(), submissionKey: newId(), dossierCode: 'H99.21-000101-9999' }) ?? Promise.resolve();
    for (const status of [404, 404, 429]) await assert.rejects(guess(), { status });
    assert.ok(!running.lines.join('').includes(dossierCode));
  });

  it('leaves nothing of it in the log, the metrics or a cache', async () => {
    const running = await gateway({ portals: { xa: written(intakePortal(office.url)) }, metrics: { host: '127.0.0.1', port: 0 } });
    const portal = await opened(running);
    const id = newId();
    const file = await portal.uploadFile?.(fileOf(id, bytes));
    const receipt = await portal.submitDossier?.(dossierOf(id, [{ id: file?.id ?? '', name: 'Giấy chứng sinh của Nguyễn Văn Kín.jpg', size: bytes.length }]));
    await assert.rejects(portal.submitDossier?.(dossierOf(newId(), [], { answers: { fullName: 'Nguyễn Văn Kín' } })) ?? Promise.resolve(), { status: 422 });
    await assert.rejects(portal.findSubmission?.({ submissionId: newId() }) ?? Promise.resolve(), { kind: 'missing' });
    const metrics = await (await fetch(running.metricsUrl ?? '')).text();
    const all = running.lines.join('') + metrics;
    for (const route of ['getForm', 'uploadFile', 'submitDossier', 'findSubmission'].slice(1)) assert.match(all, new RegExp(`"route":"${route}"`));
    const secrets = [id, receipt?.code, file?.id, 'Nguyễn', 'Kín', 'Giấy chứng sinh', Buffer.from('Giấy').toString('base64').slice(0, 6), '012345678901', 'riêng tư', sha256Of(bytes), 'fullName'];
    for (const secret of secrets) assert.ok(secret !== undefined && !all.includes(secret), secret);
    const found = await fetch(new URL('api/submissions/find', running.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ submissionId: id }) });
    assert.equal(found.headers.get('cache-control'), 'no-store');
    assert.equal((await running.get('api/procedures/1.001193/form')).headers.get('cache-control'), 'no-store');
  });

  it('is refused with the office’s own words, by field', async () => {
    const portal = await opened(await gateway({ portals: { xa: written(intakePortal(office.url)) } }));
    await assert.rejects(portal.submitDossier?.(dossierOf(newId(), [], { answers: { identityNumber: '1' } })) ?? Promise.resolve(), (error: unknown) => {
      assert.ok(error instanceof PortalError);
      assert.deepEqual([error.kind, error.status, error.backendMessage], ['refused', 422, 'Có mục cần sửa.']);
      assert.equal(error.fieldErrors?.['/fullName'], 'Mục này bắt buộc.');
      return true;
    });
  });
});

describe('what pages are told of a portal that takes in submissions', () => {
  const browserConfigOf = async (config: object): Promise<{ readonly extends: string; readonly operations: Readonly<Record<string, unknown>>; readonly submission: Readonly<Record<string, unknown>> }> =>
    (await (await gateway({ portals: { xa: written(config) } })).get('portal.json')).json as never;

  it('is the gateway’s own contract, its limits, and time for what is still on its way', async () => {
    const config = await browserConfigOf(intakePortal('https://noibo.example/api/', { submission: { paymentOrigins: ['https://thanhtoan.example'] } }));
    assert.equal(config.extends, 'gateway-submission');
    assert.deepEqual(config.submission, { idempotency: 'header', piece: 65_536, paymentOrigins: ['https://thanhtoan.example'], settles: 16, files: { largest: 4 * 1024 * 1024 }, sessionHeader: 'X-Session-Expires-In' });
    assert.ok(!JSON.stringify(config).includes('noibo.example'));
  });

  it('says what the portal does not have', async () => {
    const config = await browserConfigOf(intakePortal('https://noibo.example/', { operations: { extendSession: null, findSubmission: null, getForm: null, uploadFile: { confirm: null } }, submission: { sessionHeader: null, idempotency: 'none' } }));
    const { extendSession, findSubmission, getForm } = config.operations;
    assert.deepEqual({ extendSession, findSubmission, getForm }, { extendSession: null, findSubmission: null, getForm: null });
    assert.equal((config.operations['uploadFile'] as { readonly confirm: unknown }).confirm, null);
    assert.equal(config.submission['sessionHeader'], null);
  });

  it('is refused from the start where the gateway could not keep it, by place', async () => {
    const wrong = { uploadFile: { request: { url: 'uploads/{submissionId}', headers: { 'X-Key': '{fileKey}' } }, confirm: { request: { url: 'files/{fileId}/{submissionId}' } } } };
    await assert.rejects(gateway({ portals: { xa: written(intakePortal('https://noibo.example/', { operations: wrong })) } }), (error: Error) => {
      for (const place of ['uploadFile.request.url: {submissionId}', 'uploadFile.request.headers: {fileKey}', 'uploadFile.confirm.request: {submissionId}']) assert.ok(error.message.includes(place), error.message);
      return true;
    });
  });
});

describe('an office of its own kind', () => {
  it('is asked in its own way, with its secret, and a page sees nothing of that', async () => {
    const asked = await backend((request, response) => {
      if (request.url.startsWith('/nop-tep')) json(response, { ma: 'T-1', dungLuong: 5 }, 201);
      else if (request.url === '/gui') json(response, { ketQua: { maHoSo: 'H99.21-261127-0001', tep: [{ ma: 'T-1', dungLuong: 5 }], thanhToan: 'http://la.example/pay?so=1' } });
      else json(response, {}, 404);
    });
    const running = await gateway({
      environment: { KHOA: 'bí mật "1"', KHOA_2: 'chia-khoa' },
      portals: { xa: written({
        name: 'Xã', baseUrl: asked.url, headers: { 'X-Khoa': '{secret:KHOA_2}' },
        operations: {
          uploadFile: { request: { url: 'nop-tep', body: { format: 'multipart', field: 'tep', template: { ten: '{fileName}', loai: 'giay', khoa: '{secret:KHOA}', cua: '{submissionId}' } } }, map: { id: 'ma', size: 'dungLuong' } },
          submitDossier: {
            request: { url: 'gui', headers: { 'X-Lan': '{submissionKey}' }, body: { format: 'json', template: { toKhai: '{answers}', tep: '{attachments}' } } }, record: 'ketQua',
            map: { code: 'maHoSo', attachments: { each: 'tep', map: { id: 'ma', size: 'dungLuong' } }, paymentUrl: 'thanhToan' },
          },
        },
        submission: { idempotency: 'header' },
      }) },
    });
    const portal = await opened(running);
    const id = newId();
    const file = await portal.uploadFile?.(fileOf(id, new Uint8Array([1, 2, 3, 4, 5])));
    assert.deepEqual(file, { id: 'T-1', size: 5 });
    const receipt = await portal.submitDossier?.(dossierOf(id, [{ id: 'T-1', name: 'a.jpg', size: 5 }]));
    assert.equal(receipt?.refusedPaymentHost, 'la.example');
    const [upload, sent] = asked.received;
    assert.match(upload?.body ?? '', /name="khoa"\r\n\r\nbí mật "1"\r\n[\s\S]*name="tep"; filename="Giấy chứng sinh của Nguyễn Văn Kín\.jpg"\r\ncontent-type: image\/jpeg\r\n\r\n\u0001\u0002\u0003\u0004\u0005\r\n--/);
    assert.equal(Number(upload?.headers['content-length']), Buffer.byteLength(upload?.body ?? ''));
    assert.equal(upload?.headers['x-khoa'], 'chia-khoa');
    assert.equal(sent?.headers['x-lan'], id);
    assert.match(asked.received.at(-1)?.body ?? '', /"tep":\[\{"id":"T-1"/);
    assert.ok(!(await running.get('portal.json')).text.includes('nop-tep'));
  });
});
