/** dvc-widgets check, on files: what its user reads, over good portals and broken ones. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { openApi } from '../../.tools/openapi.js';
import { jsonFault } from '../../src/cli/check/json-text.js';
import { languages, reasonIn } from '../../src/cli/check/words.js';
import { demo, fixture, folderOf, portalFile, report, root, run } from './check-run.js';

const shapes = ['contract', 'dvcqg-v1', 'dvcqg-v2', 'igate-v2'] as const;

const sound = { name: 'UBND xã Ví Dụ', baseUrl: 'https://mot-cua.example/', operations: {} };
const searching = { request: { url: 'tim', query: { q: '{keyword}' } }, map: { code: 'ma', name: 'ten' } };
const finding = { request: { url: 'ho-so/{dossierCode}' }, map: { code: 'ma', 'status.code': 'tt', plannedEndDate: 'hen', submittedAt: 'nop' } };

describe('check without trying', () => {
  for (const shape of shapes) {
    it(`finds no problem in the demo's ${shape}`, async () => {
      const { code, out, err } = await run(demo(shape));
      assert.equal(code, 0);
      assert.equal(err, '');
      assert.match(out, /Cấu hình: không có lỗi\./);
      assert.match(out, /Chưa gọi thử\. Thêm --live/);
      for (const tag of ['procedure-lookup', 'procedure-sheet', 'submission-guide', 'dossier-tracker', 'stats-badge']) assert.match(out, new RegExp(`<dvc-${tag}>`));
      assert.match(out, /\? tra mã hồ sơ +chưa thử/);
    });
  }

  it('says what came from the preset', async () => {
    const { extends: inherited } = await report(demo('dvcqg-v2'));
    assert.deepEqual(inherited, { preset: 'dvcqg-v2', taken: [], completed: ['searchProcedures', 'getProcedure'], removed: [], statuses: 1 });
    assert.match((await run(demo('dvcqg-v1'))).out, /Dựa trên mẫu “dvcqg-v1”: .* 10 mã trạng thái lấy từ mẫu/);
  });

  it('tells what is off, and how to switch it on', async () => {
    const { out, code } = await run(portalFile({ ...sound, operations: { searchProcedures: searching, findDossier: { ...finding, map: { code: 'ma', 'status.code': 'tt' } } } }));
    assert.equal(code, 0);
    assert.match(out, /– ngày hẹn trả +chưa bật Muốn bật: thêm “operations\.findDossier\.map\.plannedEndDate”/);
    assert.match(out, /– lọc theo lĩnh vực +chưa bật Muốn bật: gửi \{sector\}/);
    assert.match(out, /– lịch trực hỗ trợ +chưa bật Muốn bật: thêm operations\.getRoster/);
  });

  it('tells why papers cannot be added in place, where half of it is there', async () => {
    const intake = { extends: 'gateway-submission', name: 'X', baseUrl: 'https://mot-cua.example/' };
    const said = async (config: unknown): Promise<string> => {
      const { features } = await report(portalFile(config));
      const row = features.find(({ feature }) => feature === 'supplement');
      return `${row?.verdict ?? ''} ${row?.advice ?? ''}`;
    };
    assert.match(await said(intake), /^untried .*bổ sung thật/);
    assert.match(await said({ ...intake, operations: { uploadFile: null, submitDossier: { request: { body: { template: { attachments: null } } } } } }), /^off Có supplementDossier nhưng không có chỗ gửi tệp.*operations\.uploadFile/);
    assert.match(await said({ ...intake, operations: { findDossier: null } }), /^off .*operations\.findDossier/);
    assert.match(await said({ ...intake, operations: { supplementDossier: null } }), /^off .*trang chính thức.*operations\.supplementDossier/);
    assert.match(await said({ ...intake, operations: { supplementDossier: { request: { query: { a: '{sector}' } } } } }), /^fails Sửa lỗi cấu hình/);
    assert.match(await said(sound), /^off .*trang chính thức/);
  });

  it('speaks English when asked', async () => {
    const { out } = await run(demo('contract'), '--lang', 'en');
    assert.match(out, /Configuration: no problems\. Nothing was tried\./);
    assert.match(out, /\? due date +not tried/);
  });

  it('names the origin that pages must be allowed to call', async () => {
    const { policy, warnings } = await report(portalFile(sound), '--site', 'https://xa.example/dvc/portal.json');
    assert.equal(policy, "connect-src 'self' https://mot-cua.example");
    assert.deepEqual(warnings.map(({ kind }) => kind), ['foreignOrigin']);
    assert.deepEqual((await report(portalFile(sound), '--site', 'https://mot-cua.example/portal.json')).warnings, []);
  });

  it('warns of a backend without https', async () => {
    const { warnings } = await report(portalFile({ ...sound, baseUrl: 'http://mot-cua.example/' }), '--site', 'https://xa.example/portal.json');
    assert.deepEqual(warnings.map(({ kind }) => kind), ['insecure', 'foreignOrigin']);
  });
});

describe('check over recorded answers', () => {
  it('dvcqg-v1: works, and points at personal data without showing it', async () => {
    const answers = folderOf({ searchProcedures: fixture('dvcqg-v1-procedure-search'), findDossier: fixture('dvcqg-exchange-dossier') });
    const { code, out } = await run(demo('dvcqg-v1'), '--answers', answers);
    assert.equal(code, 0);
    for (const feature of ['tìm và liệt kê thủ tục', 'tra mã hồ sơ', 'trạng thái hồ sơ', 'ngày hẹn trả']) assert.match(out, new RegExp(`✓ ${feature} +chạy tốt`));
    assert.match(out, /\? danh sách lĩnh vực +chưa thử Thư mục không có listSectors\.json/);
    assert.match(out, /findDossier: câu trả lời có thông tin cá nhân chưa che: họ tên đầy đủ \(result\[\]\.ChuHoSo\)/);
    assert.match(out, /số điện thoại di động \(result\[\]\.SoDienThoai\)/);
    assert.doesNotMatch(out, /Trần|0900000012|000000000012/);
  });

  it('dvcqg-v2: a question before, a second page, times without a unit', async () => {
    const answers = folderOf({
      searchProcedures: fixture('dvcqg-v2-procedure-list'), 'searchProcedures.2': fixture('dvcqg-v2-procedure-list-end'),
      'getProcedure.before': fixture('dvcqg-v2-procedure-list'), getProcedure: fixture('dvcqg-v2-procedure-detail'),
    });
    const { code, verdict, warnings } = await report(demo('dvcqg-v2'), '--answers', answers);
    assert.equal(code, 0);
    assert.deepEqual(['search', 'paging', 'details', 'feesAndTime', 'papers', 'steps', 'sectorFilter'].map(verdict), ['works', 'works', 'works', 'works', 'works', 'works', 'untried']);
    assert.deepEqual(warnings.map(({ text }) => text), ['Thủ tục 1.004194: 1/2 thời hạn xử lý không có đơn vị (ngày, giờ …). Phần hiển thị không đoán đơn vị.']);
  });

  it('dvcqg-v2: what is asked first need not be recorded where the list gives the id', async () => {
    const detail = { getProcedure: fixture('dvcqg-v2-procedure-detail') };
    const listed = await report(demo('dvcqg-v2'), '--answers', folderOf({ ...detail, searchProcedures: fixture('dvcqg-v2-procedure-list') }));
    assert.equal(listed.verdict('details'), 'works');
    const alone = await run(demo('dvcqg-v2'), '--answers', folderOf(detail));
    assert.match(alone.out, /\? xem chi tiết thủ tục +chưa thử Thư mục không có getProcedure\.before\.json/);
  });

  it('igate-v2: finds the code of the recorded dossier by itself', async () => {
    const { verdict, warnings } = await report(demo('igate-v2'), '--answers', folderOf({ findDossier: fixture('igate-v2-dossier-search') }));
    assert.deepEqual([verdict('tracking'), verdict('status'), verdict('dueDate')], ['works', 'works', 'works']);
    assert.deepEqual(warnings[0]?.places?.map(({ kind, path }) => `${kind} ${path}`), [
      'name content[].applicant.data.fullname', 'name content[].applicant.data.ownerFullname', 'identityNumber content[].applicant.data.identityNumber', 'phone content[].applicant.data.phoneNumber',
    ]);
  });

  it('zgw: requests that follow are recorded under the name that their answer gets', async () => {
    const zgw = JSON.parse(readFileSync(join(root, 'tests/portal/fixtures/zgw-zaak.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    const recorded = {
      findDossier: zgw['zaken'], 'findDossier.type': zgw['zaaktypen/7'], 'findDossier.current': zgw['statussen/12'],
      'findDossier.statusType': zgw['statustypen/3'], 'findDossier.statuses': zgw['statussen'],
    };
    const portal = portalFile({ extends: 'zgw', name: 'UBND xã Ví Dụ', baseUrl: 'https://zaken.example/api/v1/', origins: ['https://catalogi.example'], statuses: { 'In behandeling': 'inProgress' } });
    const { verdict } = await report(portal, '--answers', folderOf(recorded));
    assert.deepEqual([verdict('tracking'), verdict('status'), verdict('dueDate'), verdict('history')], ['works', 'works', 'works', 'works']);
    const { out } = await run(portal, '--answers', folderOf({ ...recorded, 'findDossier.statusType': { omschrijving: 'Onbekend' } }));
    assert.match(out, /Mã trạng thái chưa có trong “statuses”|~ trạng thái hồ sơ|✗ trạng thái hồ sơ/);
  });

  it('the contract: every feature that recordings can show, with the examples of its own document', async () => {
    const { paths } = (await openApi('1.0.0')) as { readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string; readonly responses: Readonly<Record<string, { readonly content?: { readonly 'application/json': { readonly example: unknown } } }>> }>>>> };
    const examples = Object.values(paths).flatMap((methods) => Object.values(methods)).map(({ operationId, responses }) => [operationId, responses['200']?.content?.['application/json'].example]).filter(([, example]) => example !== undefined);
    const { features, code } = await report(demo('intake'), '--answers', folderOf(Object.fromEntries(examples) as Record<string, unknown>));
    const open = features.filter(({ verdict }) => verdict !== 'works').map(({ feature, verdict }) => `${feature} ${verdict}`);
    // One figure of the example is published without counts; its procedure says nothing of paying, nor of papers that the office has.
    assert.deepEqual(open, [
      'sectorFilter untried', 'channelFilter untried', 'paging untried', 'featured untried',
      'exemption untried', 'payment untried', 'result untried', 'heldPapers untried', 'heldPapers untried', 'payment untried',
      'files untried', 'sending untried', 'recovery untried', 'session untried', 'proof off', 'supplement untried', 'rates partly',
    ]);
    assert.equal(code, 1);
  });

  it('lists status codes without a meaning, dates that were not read, records left out', async () => {
    const portal = portalFile({ ...sound, operations: { searchProcedures: searching, findDossier: finding }, statuses: { 1: 'submitted' } });
    const answers = folderOf({ searchProcedures: [{ ma: '1', ten: 'Khai sinh' }, { ten: 'không mã' }], findDossier: { ma: 'H99-1', tt: '77', hen: 'ngày 5 tháng 9', nop: '2026-09-05' } });
    const { code, verdict, warnings } = await report(portal, '--answers', answers);
    assert.equal(code, 1);
    assert.deepEqual([verdict('search'), verdict('tracking'), verdict('status'), verdict('dueDate')], ['partly', 'works', 'partly', 'partly']);
    const texts = warnings.map(({ kind, text }) => `${kind}: ${text}`).join('\n');
    assert.match(texts, /unknownStatuses: .*: 77\./);
    assert.match(texts, /unreadDates: Ngày ở operations\.findDossier\.map\.plannedEndDate không đọc được/);
    assert.match(texts, /leftOut: searchProcedures: 1 dòng/);
    assert.doesNotMatch(texts, /submittedAt/);
  });

  it('does not print a name that a wrong mapping takes for a status', async () => {
    const portal = portalFile({ ...sound, operations: { findDossier: { ...finding, map: { code: 'ma', 'status.code': 'hoTen' } } } });
    const { out } = await run(portal, '--answers', folderOf({ findDossier: { ma: 'H99-1', hoTen: 'Nguyễn Văn Mẫu' } }));
    assert.match(out, /Mã trạng thái chưa có trong “statuses”: •••/);
    assert.doesNotMatch(out, /Nguyễn|Mẫu\b/);
  });

  it('names shifts that would never be shown', async () => {
    const getRoster = { request: { url: 'truc' }, map: { entries: { each: 'ca', map: { weekday: 'thu', date: 'ngay', from: 'tu', to: 'den', role: 'viec' } } } };
    const advice = async (...shifts: readonly object[]): Promise<string> => {
      const { features } = await report(portalFile({ ...sound, operations: { getRoster } }), '--answers', folderOf({ getRoster: { ca: shifts.map((shift) => ({ thu: 1, tu: '7:30', den: '11:30', viec: 'Hỗ trợ', ...shift })) } }));
      const row = features.find(({ feature }) => feature === 'roster');
      return `${row?.verdict ?? ''} ${row?.advice ?? ''}`;
    };
    assert.match(await advice({}, { thu: null, ngay: '2026-12-05' }), /^works /);
    assert.match(await advice({}, { thu: 8 }, { thu: 'CN' }, { tu: '22:00', den: '6:00' }), /^partly 3\/4 ca trực sẽ không bao giờ hiện/);
  });

  it('says why an answer fails, where a file is not JSON, and keeps a recorded status', async () => {
    const portal = portalFile({ ...sound, operations: { searchProcedures: searching, findDossier: finding, getRoster: { request: { url: 'truc' }, map: { entries: { each: 'x', map: { weekday: 'w', from: 'f', to: 't', role: 'r' } } } } } });
    const answers = folderOf({ searchProcedures: '[{"ma": "1",\n "ten": }]', findDossier: { status: 403, json: { message: 'no' } }, getRoster: '<html><body>login</body></html>' });
    const { out, code } = await run(portal, '--answers', answers, '--dossier', 'H99-1');
    assert.equal(code, 1);
    assert.match(out, /✗ tìm và liệt kê thủ tục +không chạy Câu trả lời không đọc được .*JSON: dòng 2, cột 9/);
    assert.match(out, /✗ tra mã hồ sơ +không chạy Hệ thống không cho gọi khi chưa đăng nhập.*HTTP 403/);
    assert.match(out, /✗ lịch trực hỗ trợ +không chạy Nhận về một trang web/);
  });

  it('the form: what holds people up is told with its place, a pattern that is left to the office holds nobody up', async () => {
    const portal = portalFile({ ...sound, operations: { getForm: { request: { url: 'bieu-mau/{procedureCode}' } } } });
    const form = async (property: object): Promise<readonly [string | undefined, string]> => {
      const { verdict, features } = await report(portal, '--answers', folderOf({ getForm: { schema: { type: 'object', properties: { a: { title: 'A', ...property } } } } }));
      return [verdict('form'), features.find(({ feature }) => feature === 'form')?.advice ?? ''];
    };
    assert.deepEqual(await form({ type: 'string' }), ['works', '']);
    const [verdict, advice] = await form({ type: 'string', minLength: 5, maxLength: 2 });
    assert.equal(verdict, 'partly');
    assert.match(advice, /quy tắc mâu thuẫn \(#\/a\)/);
    assert.match((await form({ type: 'string', pattern: '(a+)+$' })).join(' '), /^works .*để cơ quan tự kiểm/);
  });

  it('figures: a rate without counts is only half of one', async () => {
    const map = { metrics: { each: '@', map: { id: 'id', numerator: 'n', denominator: 'd', reportedRate: 'r' } } };
    const portal = portalFile({ ...sound, operations: { getStatistics: { request: { url: 'so-lieu' }, map } } });
    const rates = async (...metrics: object[]): Promise<string | undefined> => (await report(portal, '--answers', folderOf({ getStatistics: metrics }))).verdict('rates');
    assert.equal(await rates({ id: 'onTimeRate', n: 9, d: 10 }), 'works');
    assert.equal(await rates({ id: 'onTimeRate', r: 99.5 }), 'partly');
    assert.equal(await rates({ id: 'onTimeRate', n: 11, d: 10 }), 'partly');
  });
});

describe('check of a broken portal.json', () => {
  it('collects the problems of every operation, with what was meant, and tries the others', async () => {
    const portal = portalFile({
      ...sound, links: { apply: 'https://x.example/{code}' },
      operations: {
        searchProcedures: { ...searching, map: { ...searching.map, nmae: 'x', updatedAt: { from: 'a', format: 'dd/MM' } } },
        findDossier: { ...finding, request: { url: 'ho-so/{dosierCode}' } },
        getRoster: { request: { url: 'truc' }, map: { entrys: 'x' } },
        listSectors: { request: { url: 'linh-vuc' }, map: { code: 'ma', name: 'ten' } },
      },
    });
    const { problems, code, verdict } = await report(portal, '--answers', folderOf({ listSectors: [{ ma: '1', ten: 'Hộ tịch' }] }));
    assert.equal(code, 1);
    assert.deepEqual(problems.map(({ path, suggestion }) => [path, suggestion]), [
      ['links.apply', undefined],
      ['operations.searchProcedures.map.nmae', 'name'],
      ['operations.searchProcedures.map.updatedAt.format', undefined],
      ['operations.findDossier.request', 'dossierCode'],
      ['operations.getRoster.map', undefined],
      ['operations.getRoster.map.entrys', 'entries'],
    ]);
    assert.deepEqual([verdict('search'), verdict('tracking'), verdict('roster'), verdict('applyLink'), verdict('sectors')], ['fails', 'fails', 'fails', 'fails', 'works']);
  });

  it('suggests keys, presets, operations, statuses', async () => {
    const meant = async (config: object): Promise<(string | undefined)[]> => (await report(portalFile(config))).problems.map(({ suggestion }) => suggestion);
    assert.deepEqual(await meant({ ...sound, extends: 'dvcqgv1' }), ['dvcqg-v1']);
    assert.deepEqual(await meant({ ...sound, timezone: 'x' }), ['timeZone']);
    assert.deepEqual(await meant({ ...sound, operations: { searchProcedure: searching } }), ['searchProcedures']);
    assert.deepEqual(await meant({ ...sound, statuses: { 5: 'supplementRequsted' } }), ['supplementRequested']);
    assert.deepEqual(await meant({ ...sound, operations: { findDossier: { ...finding, map: { 'status.code': { form: 'x' } } } } }), ['from']);
    assert.deepEqual(await meant({ ...sound, zzzzzzzz: 1 }), [undefined]);
  });

  it('refuses secrets and never repeats them', async () => {
    const { out, code } = await run(portalFile({ ...sound, headers: { Authorization: 'Bearer sEcReT-123456' } }));
    assert.equal(code, 1);
    assert.match(out, /headers\.Authorization: không được để mật khẩu/);
    assert.doesNotMatch(out, /sEcReT/);
  });

  it('has Vietnamese words for what can be wrong', async () => {
    const bad: readonly object[] = [
      { ...sound, nmae: 1 }, { ...sound, extends: 'x' }, { ...sound, name: 7 }, { ...sound, timeZone: 'Mars' }, { ...sound, baseUrl: 'http://[' }, { ...sound, baseUrl: 'ftp://x/' }, { ...sound, statuses: { 1: 'x' } },
      ...[{ items: '' }, { items: 'a b' }, { items: 'constructor' }, { items: 'x'.repeat(300) }, { request: { url: 'x{' } }, { request: { url: 'x', method: 'GET', body: { format: 'json', template: {} } } }, { request: { url: 'https://other.example' } },
        { request: { url: '{nope}' } }, { request: { url: 'x', variables: { keyword: { format: 'qq' } } } }, { request: { url: 'x', headers: { 'a b': 'x' } } }, { paging: { kind: 'cursor' } }, { map: { code: 'x' } }, { map: { ...searching.map, x: 'x' } },
        { map: { ...searching.map, 'code.x': 'x' } }, { map: { name: 'x', 'code.x': 'x' } }, { map: { ...searching.map, name: [{ a: 'x' }] } }, { map: { ...searching.map, sector: 'x' } }, { map: { ...searching.map, updatedAt: { from: 'x', format: 'dd' } } },
        { map: { ...searching.map, agency: { sum: 'a[].b' } } }, { map: { code: 7 } }].map((part) => ({ ...sound, operations: { searchProcedures: { ...searching, ...part } } })),
    ];
    const intake = { extends: 'gateway-submission', name: 'X', baseUrl: 'https://mot-cua.example/' };
    const changed = (operations: object, more: object = {}): object => ({ ...intake, ...more, operations });
    const badIntake: readonly object[] = [
      changed({ submitDossier: null, supplementDossier: null }), { ...changed({}), submission: null }, changed({ submitDossier: { request: { query: { a: '{answers}' } } } }), changed({ submitDossier: { request: { body: { template: { answers: null } } } } }),
      changed({ submitDossier: { request: { body: { template: { attachments: null } } } } }), changed({ submitDossier: { request: { headers: null } } }), changed({ findSubmission: null }, { submission: { idempotency: 'lookup' } }),
      changed({ submitDossier: { request: { body: { template: { submissionId: null } } } } }), changed({ findSubmission: { request: { body: { template: { submissionId: null } } } } }), changed({ getForm: { confirm: { request: { url: 'x' } } } }),
      changed({ uploadFile: { request: { body: { format: 'json' } } } }), changed({ getForm: { request: { body: { format: 'tus', template: {} } } } }), changed({}, { submission: { paymentOrigins: ['http://tra-tien.example'] } }),
      changed({ findDossier: { proof: { kind: 'phoneEnd', digits: 9 } } }), changed({ findDossier: { request: { url: 'x{proof}' } } }), changed({ findDossier: { request: { body: null }, proof: { kind: 'phoneEnd', digits: 4 } } }), changed({ getRoster: { proof: { kind: 'phoneEnd', digits: 4 } } }),
    ];
    for (const config of [...bad, ...badIntake]) {
      const { problems, code } = await report(portalFile(config));
      assert.equal(code, 1, JSON.stringify(config));
      for (const { reason } of problems) assert.notEqual(reasonIn(languages.vi, reason), reason, reason);
    }
  });

  it('bears a file of brackets alone', async () => {
    const { out, code } = await run(portalFile('['.repeat(60_000) + ']'.repeat(60_000)));
    assert.equal(code, 1);
    assert.match(out, /lồng sâu hơn 32 tầng/);
  });

  it('names line and column of what is not JSON', async () => {
    const { out, code } = await run(portalFile('{\n  "name": "X",\n  "operations": {},\n}\n'));
    assert.equal(code, 1);
    assert.match(out, /dòng 4, cột 1: không đúng cú pháp JSON/);
  });
});

describe('check used wrongly', () => {
  it('exits with 2 and says so on stderr alone', async () => {
    const huge = portalFile(`{"name":"${'x'.repeat(300 * 1024)}"}`);
    for (const [args, message] of [
      [[], /Hãy cho đúng một tệp/], [['a', 'b'], /Hãy cho đúng một tệp/], [['/nowhere/portal.json'], /không tìm thấy/], [[root], /không phải là tệp/], [[huge], /lớn hơn 256 KiB/],
      [[demo('contract'), '--anwers', 'x'], /“--anwers”. Có phải ý bạn là “--answers”\?/], [[demo('contract'), '--live', '--answers', 'x'], /Chỉ chọn một/], [[demo('contract'), '--answers', '/nowhere'], /Không có thư mục/],
      [[demo('contract'), '--live'], /Hãy thêm --site/], [[demo('contract'), '--lang', 'fr'], /“fr” của --lang/], [[demo('contract'), '--period', 'soon'], /“soon” của --period/], [[demo('contract'), '--timeout', '0'], /“0” của --timeout/],
    ] as const) {
      const { code, out, err } = await run(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
  });

  it('answers programs in JSON all the same', async () => {
    const { code, out, err } = await run('/nowhere/portal.json', '--json', '--lang', 'en');
    assert.deepEqual([code, err, JSON.parse(out)], [2, '', { exitCode: 2, error: '/nowhere/portal.json: not found.' }]);
  });
});

describe('the program', () => {
  const program = (...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
    spawnSync(process.execPath, [join(root, 'dist/esm/cli/main.js'), ...args], { encoding: 'utf8' });

  it('runs as built, with plain Node', () => {
    const { status, stdout, stderr } = program('check', demo('dvcqg-v1'), '--json');
    assert.deepEqual([status, stderr, (JSON.parse(stdout) as { exitCode: number }).exitCode], [0, '', 0]);
    assert.equal(program('check', portalFile({})).status, 1);
    assert.equal(program('chekc').status, 2);
    assert.match(program('check', '--help').stdout, /dvc-widgets check <portal\.json>/);
  });
});

describe('words and JSON', () => {
  it('are translated: no English sentence is the Vietnamese one', () => {
    const sentences = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : []);
    const vietnamese = new Set(sentences(languages.vi));
    assert.deepEqual(sentences(languages.en).filter((sentence) => vietnamese.has(sentence)), []);
  });

  it('agrees with the engine on what is JSON', () => {
    for (const text of ['', ' ', '{}', '[]', '[1,]', '{"a":1,}', '{"a" 1}', '{a:1}', "{'a':1}", '[01]', '[1.]', '[1e5]', '[-]', '"\\u12"', '"\\x"', '"a\nb"', '[true false]', '{"a":[{"b":null}]}', 'nul', '[1]]', '\u00a0{}', '"ế"', '[trueish]', '{"a":1 /*x*/}', '[', '{"a":']) {
      let json = true;
      try {
        JSON.parse(text);
      } catch {
        json = false;
      }
      assert.equal(jsonFault(text) === undefined, json, text);
    }
    assert.deepEqual(jsonFault('{\r\n "a": 1\r\n "b": 2 }'), { line: 3, column: 2 });
  });
});
