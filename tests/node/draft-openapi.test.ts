/** An OpenAPI document in, requests as a citizen's clicks would send them and the elements' data out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openApi } from '../../.tools/openapi.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { draftFromOpenApi } from '../../src/portal/draft/from-openapi.js';
import { type Draft, type Json } from '../../src/portal/draft/settle.js';
import type { HttpRequest } from '../../src/portal/http.js';
import { portalOf, recorded } from './draft-run.js';

const province = async (): Promise<Json> => (await recorded('province-openapi')) as Json;
const drafted = async (): Promise<Draft & { readonly config: Json }> => withConfig(await draftFromOpenApi(await province()));

function withConfig({ config, notes }: Draft): Draft & { readonly config: Json } {
  if (!config) throw new Error(notes.join('\n'));
  return { config, notes };
}

/** The requests that one answer brings forth. */
async function requestsFor(answer: unknown, ask: (portal: Awaited<ReturnType<typeof portalOf>>) => Promise<unknown> | undefined): Promise<readonly HttpRequest[]> {
  const requests: HttpRequest[] = [];
  await ask(await portalOf((await drafted()).config, answer, requests));
  return requests;
}

const list = { errorCode: 0, message: 'ok', result: { totalCount: 41, hasNext: true, items: [{ id: '7', maThuTuc: '1.009001', tenThuTuc: 'Đăng ký ví dụ', tenLinhVuc: 'Ví dụ', coQuanThucHien: 'UBND xã Ví Dụ' }] } };

describe('the draft of an OpenAPI document', () => {
  it('searches procedures with the words, the page and the fixed values the document names', async () => {
    const requests: HttpRequest[] = [];
    const portal = await portalOf((await drafted()).config, list, requests);
    const page = await portal.searchProcedures?.({ keyword: 'khai sinh', size: 10 });
    assert.deepEqual(page, { items: [{ code: '1.009001', id: '7', name: 'Đăng ký ví dụ', sector: { name: 'Ví dụ' }, agency: 'UBND xã Ví Dụ' }], total: 41, next: '1', leftOut: 0 });
    const [request] = requests;
    assert.equal(request?.url, 'https://dvc.example.vn/api/v1/thu-tuc/tim-kiem');
    assert.deepEqual(JSON.parse(request.body ?? ''), { tuKhoa: 'khai sinh', pageIndex: 0, pageSize: 10, loai: 'tatCa' });
  });

  it('asks for a dossier by the code in the address and reads it', async () => {
    const dossier = {
      maHoSo: 'H99.21-261102-0001', maThuTuc: '1.009001', tenThuTuc: 'Đăng ký ví dụ', trangThai: 4, tenTrangThai: 'Đang thụ lý', ngayTiepNhan: '2026-11-02T08:00:00+07:00', ngayHenTra: '2026-11-09T17:00:00+07:00',
      quaTrinhXuLy: [{ ngayXuLy: '2026-11-02T08:00:00+07:00', hanhDong: 'Tiếp nhận', phongBan: 'Một cửa' }],
    };
    const requests: HttpRequest[] = [];
    const portal = await portalOf((await drafted()).config, { errorCode: 0, data: dossier }, requests);
    assert.deepEqual(await portal.findDossier?.({ code: 'H99.21-261102-0001' }), {
      code: 'H99.21-261102-0001', procedure: { code: '1.009001', name: 'Đăng ký ví dụ' }, status: { code: 'unknown', backendCode: '4', label: 'Đang thụ lý' },
      acceptedAt: '2026-11-02T08:00:00+07:00', plannedEndDate: '2026-11-09T17:00:00+07:00', history: [{ at: '2026-11-02T08:00:00+07:00', label: 'Tiếp nhận', department: 'Một cửa' }],
    });
    assert.equal(requests[0]?.url, 'https://dvc.example.vn/api/v1/ho-so/H99.21-261102-0001');
  });

  it('looks the id of a procedure up before it asks for details', async () => {
    const answer = { ...list, ...list.result.items[0], cachThucThucHien: [{ kenh: 'TRUC_TUYEN', soNgay: 3 }] };
    const requests: HttpRequest[] = [];
    const portal = await portalOf((await drafted()).config, answer, requests);
    assert.deepEqual((await portal.getProcedure?.({ code: '1.009001' }))?.channels, [{ type: 'online', processingTime: { value: 3 } }]);
    assert.deepEqual(requests.map(({ url }) => new URL(url).pathname), ['/api/v1/thu-tuc/tim-kiem', '/api/v1/thu-tuc/7']);
    assert.deepEqual(JSON.parse(requests[0]?.body ?? ''), { tuKhoa: '1.009001', pageIndex: 0, pageSize: 20, loai: 'tatCa' });
  });

  it('writes the dates of a period as the document says', async () => {
    const [request] = await requestsFor({ tenDonVi: 'UBND xã Ví Dụ', tongTiepNhan: 3 }, (portal) => portal.getStatistics?.({ from: '2026-10-01', to: '2026-10-31' }));
    assert.equal(request?.url, 'https://dvc.example.vn/api/v1/thong-ke/theo-ky?tuNgay=01%2F10%2F2026&denNgay=31%2F10%2F2026');
  });

  it('carries over no secret, no example and no one’s data', async () => {
    const written = JSON.stringify(await drafted());
    for (const private_ of ['tok3n', 'tenant-secret', 'Bí Mật', '0912345678', '0909090909', '0999', 'sso.example']) assert.doesNotMatch(written, new RegExp(private_));
  });

  it('says what it could not decide', async () => {
    const notes = (await drafted()).notes.join('\n');
    assert.match(notes, /X-Tenant is required/);
    assert.match(notes, /access_token is required.*gateway/);
    assert.match(notes, /maNguoiDung in the body is required/);
    assert.match(notes, /proof of who is asking \(oauth2\).*gateway/);
    assert.match(notes, /"9".*others number differently/);
    assert.match(notes, /not found in the document: listSectors, getRoster/);
  });

  it('of only one operation drafts that one', async () => {
    const { config } = withConfig(await draftFromOpenApi(await province(), 'findDossier'));
    assert.deepEqual(Object.keys(config['operations'] as Json), ['findDossier']);
  });
});

describe('the draft of the SDK’s own contract', () => {
  it('has every operation and reads what the office in memory answers', async () => {
    const document = JSON.parse(JSON.stringify(await openApi('1.0.0'))) as Json;
    const { config } = withConfig(await draftFromOpenApi({ ...document, servers: [{ url: 'https://xa.example/api' }] }));
    const office = memoryPortal(sampleOffice('2026-11-22'));
    const [procedure, dossier, roster] = [await office.getProcedure?.({ code: '1.001193' }), await office.findDossier?.({ code: 'H99.21-261118-0003' }), await office.getRoster?.({})];
    assert.deepEqual(await (await portalOf(config, procedure)).getProcedure?.({ code: '1.001193' }), JSON.parse(JSON.stringify(procedure)));
    assert.deepEqual(await (await portalOf(config, roster)).getRoster?.({}), JSON.parse(JSON.stringify(roster)));
    const read = await (await portalOf(config, dossier)).findDossier?.({ code: 'H99.21-261118-0003' });
    assert.deepEqual({ ...read, status: read?.status.code }, { ...(JSON.parse(JSON.stringify(dossier)) as object), status: dossier?.status.code });
    const { operations } = config as { readonly operations: Json };
    assert.deepEqual(Object.keys(operations), ['searchProcedures', 'getProcedure', 'listSectors', 'findDossier', 'getStatistics', 'getRoster']);
  });
});

describe('a document that cannot be read', () => {
  const messageOf = (document: Json): Promise<string> => draftFromOpenApi(document).then(({ config, notes }) => (config ? 'a draft' : notes.join()), (error: unknown) => (error instanceof Error ? error.message : ''));

  it('of version 2 is named', async () => assert.match(await messageOf({ swagger: '2.0', paths: {} }), /OpenAPI 2\.0; 3\.0 and 3\.1 are read/));

  it('without one of our operations is named', async () => {
    const user = { type: 'object', properties: { email: { type: 'string' }, name: { type: 'string' } } };
    const paths = { '/users': { get: { responses: { 200: { content: { 'application/json': { schema: { type: 'array', items: user } } } } } } } };
    assert.match(await messageOf({ openapi: '3.1.0', paths }), /nothing was recognised among 1 requests/);
  });

  it('whose references run in a ring, or into another file, is not followed for ever', async () => {
    const schemas = { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' }, C: { type: 'object', properties: { c: { $ref: '#/components/schemas/C' }, d: { $ref: 'other.json#/D' } } } };
    const answering = (name: string): object => ({ get: { responses: { 200: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } } } } });
    assert.match(await messageOf({ openapi: '3.1.0', paths: { '/ho-so/a': answering('A'), '/ho-so/c': answering('C') }, components: { schemas } }), /nothing was recognised among 2 requests/);
  });

  it('with schemas that multiply without end is refused', async () => {
    const properties = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`field${index}`, { $ref: `#/components/schemas/S${index}` }]));
    const schemas = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`S${index}`, { type: 'object', properties }]));
    const paths = { '/ho-so': { get: { responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/S0' } } } } } } } };
    assert.match(await messageOf({ openapi: '3.0.0', paths, components: { schemas } }), /more than 20000 parts/);
  });
});
