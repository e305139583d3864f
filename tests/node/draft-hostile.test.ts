/** Answers nobody should give, addresses with secrets, and the many spellings of dates: what a draft makes of them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftFromAnswer } from '../../src/portal/draft/from-answer.js';
import { settle } from '../../src/portal/draft/settle.js';
import { readConfig } from '../../src/portal/read-config.js';
import { portalOf, recorded, runDraft } from './draft-run.js';

const dossier = (more: object = {}): object => ({ maHoSo: 'H99.21-261102-0001', tenThuTuc: 'Đăng ký ví dụ', trangThai: 'Đang xử lý', ngayHenTra: '2026-11-09', ...more });

const outcomeOf = (answer: unknown): Promise<string> =>
  draftFromAnswer(answer).then(({ config, notes }) => (config ? `a draft of ${Object.keys(config['operations'] as object).join()}` : notes.join()), (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : ''));

describe('dates in every spelling', () => {
  const spellings: readonly (readonly [written: unknown, read: string, format: string | undefined])[] = [
    ['20261105083000', '2026-11-05T08:30:00+07:00', 'yyyyMMddHHmmss'],
    ['05/11/2026 08:30:00', '2026-11-05T08:30:00+07:00', 'dd/MM/yyyy HH:mm:ss'],
    ['05/11/2026 08:30', '2026-11-05T08:30:00+07:00', 'dd/MM/yyyy HH:mm'],
    ['05-11-2026', '2026-11-05', 'dd-MM-yyyy'],
    ['2026-11-05 08:30:00', '2026-11-05T08:30:00+07:00', 'yyyy-MM-dd HH:mm:ss'],
    ['2026-11-05T08:30:00', '2026-11-05T08:30:00+07:00', undefined],
    ['2026-11-05T01:30:00.000+0000', '2026-11-05T08:30:00+07:00', undefined],
    [Date.UTC(2026, 10, 5, 1, 30), '2026-11-05T08:30:00+07:00', 'epoch-ms'],
    ['11/25/2026', '2026-11-25', 'MM/dd/yyyy'],
    ['2026/11/05', '2026-11-05', 'yyyy/MM/dd'],
  ];
  for (const [written, read, format] of spellings) {
    it(`${String(written)} is read as ${read}`, async () => {
      const answer = dossier({ ngayTiepNhan: written });
      const { told } = await runDraft(answer, { code: 'H99.21-261102-0001' });
      assert.equal(told['findDossier.acceptedAt'], read);
      const { config } = await draftFromAnswer(answer);
      const rule = (config as { operations: { findDossier: { map: Record<string, unknown> } } }).operations.findDossier.map['acceptedAt'];
      assert.deepEqual(rule, format === undefined ? 'ngayTiepNhan' : { from: 'ngayTiepNhan', format });
    });
  }

  it('a field that is empty, or .NET’s first day, is mapped by its name', async () => {
    for (const none of ['', null, '0001-01-01T00:00:00']) {
      const { told } = await runDraft(dossier({ ngayTiepNhan: none, ngayNop: '05/11/2026' }), { code: 'H99.21-261102-0001' });
      assert.deepEqual([told['findDossier.acceptedAt'], told['findDossier.submittedAt']], [undefined, '2026-11-05']);
    }
  });
});

describe('an address that gave the answer', () => {
  const url = 'https://nguoi:matkhau@dvc.example.vn/api/ho-so/tra-cuu?maHoSo=H99.21-261102-0001&access_token=abcDEF123456&hoTen=Nguyen&spec=slice';

  it('becomes a request with our variables, without the secrets and the person', async () => {
    const { config, notes } = await draftFromAnswer(dossier(), { url });
    const { baseUrl, operations } = config as { baseUrl: string; operations: { findDossier: { request: unknown } } };
    assert.equal(baseUrl, 'https://dvc.example.vn/');
    assert.deepEqual(operations.findDossier.request, { url: 'api/ho-so/tra-cuu', query: { maHoSo: '{dossierCode}', spec: 'slice' } });
    assert.doesNotMatch(JSON.stringify({ config, notes }), /abcDEF|matkhau|Nguyen|0001/);
    assert.match(notes.join('\n'), /access_token is left out: it looks like a secret/);
  });

  it('with a page asks for the next one', async () => {
    const requests: { readonly url: string }[] = [];
    const answer = { content: [{ maThuTuc: '1.009001', tenThuTuc: 'Ví dụ' }], last: false, number: 0 };
    const { config } = await draftFromAnswer(answer, { url: 'https://dvc.example.vn/tt?page=0&size=1&q=' });
    const portal = await portalOf(config ?? {}, answer, requests as never);
    const first = await portal.searchProcedures?.({ keyword: 'a b', size: 1 });
    await portal.searchProcedures?.({ keyword: 'a b', size: 1, after: first?.next });
    assert.deepEqual(requests.map(({ url: sent }) => sent), ['https://dvc.example.vn/tt?page=0&size=1&q=a+b', 'https://dvc.example.vn/tt?page=1&size=1&q=a+b']);
  });

  it('that is none is asked for', async () => assert.match((await draftFromAnswer(dossier(), { url: 'javascript:alert(1)' })).notes.join('\n'), /is no web address/));
});

describe('a person’s data', () => {
  it('is not taken for the office’s: what stands inside a person is about that person', async () => {
    const { config } = await draftFromAnswer(dossier({ nguoiNop: { hoTen: 'Hồ Thị Mẫu', tenCoQuan: 'Công ty Ví Dụ', ngayNop: '01/01/1990' } }));
    const { map } = (config as { operations: { findDossier: { map: Record<string, unknown> } } }).operations.findDossier;
    assert.deepEqual([map['agency'], map['submittedAt'], map['applicant']], [undefined, undefined, 'nguoiNop.hoTen']);
  });

  it('never enters the draft', async () => {
    for (const file of ['igate-v2-dossier-search', 'one-city-dossier', 'dvcqg-exchange-dossier', 'slice-of-dossiers']) {
      const { config } = await draftFromAnswer(await recorded(file));
      assert.doesNotMatch(JSON.stringify(config), /MẪU|Mẫu|Thử|Phạm|Ngô|Vũ Văn|0000000|0900|Thôn|cccd|identity|dien_?thoai|phoneNumber|address|diaChi/i, file);
    }
  });
});

describe('names that are hard to write', () => {
  it('with spaces, marks and dots are quoted and read', async () => {
    const { told } = await runDraft({ 'Mã hồ sơ': 'H99.21-261102-0001', 'Tên thủ tục': { vi: 'Đăng ký ví dụ', en: 'Example' }, 'trang.thai': 'Đang xử lý', 'Ngày hẹn trả': '09/11/2026' }, { code: 'H99.21-261102-0001' });
    const read = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    assert.deepEqual(read, {
      'findDossier.code': 'H99.21-261102-0001', 'findDossier.procedure.name': 'Đăng ký ví dụ', 'findDossier.status.code': 'inProgress', 'findDossier.status.label': 'Đang xử lý', 'findDossier.plannedEndDate': '2026-11-09',
    });
  });
});

describe('what portal.json refuses', () => {
  const good = { request: { url: 'd' }, map: { code: 'a', 'status.code': 's', agency: 'b' } };

  it('is taken out of a draft, and the rest stays', async () => {
    const { config, notes } = await settle({ name: 'x', baseUrl: 'https://dvc.example.vn/', operations: { findDossier: { ...good, map: { ...good.map, agency: 'not a path!' } } } });
    assert.deepEqual(config, { name: 'x', baseUrl: 'https://dvc.example.vn/', operations: { findDossier: { ...good, map: { code: 'a', 'status.code': 's' } } } });
    assert.match(notes.join(), /left out: operations\.findDossier\.map\.agency/);
  });

  it('takes its operation along where that cannot do without', async () => {
    const { config } = await settle({ name: 'x', operations: { findDossier: { ...good, map: { ...good.map, code: '!' } }, getProcedure: { request: { url: 'p' } } } });
    assert.deepEqual(Object.keys(config?.['operations'] as object), ['getProcedure']);
  });

  it('secrets go, whatever needs them', async () => {
    const { config } = await settle({ name: 'x', operations: { findDossier: { ...good, request: { url: 'd', headers: { Authorization: 'Bearer abcdefghijkl' } } } } });
    assert.doesNotMatch(JSON.stringify(config), /Bearer/);
  });
});

describe('hostile answers', () => {
  it('that hold themselves are refused with a reason', async () => {
    const ring: Record<string, unknown> = dossier() as Record<string, unknown>;
    ring['again'] = ring;
    assert.match(await outcomeOf(ring), /DraftError: the answer is nested deeper than 24 levels, or holds itself/);
  });

  it('with a hundred thousand keys are read in part and soon', async () => {
    const started = performance.now();
    const wide = { ...dossier(), ...Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, index])) };
    assert.equal(await outcomeOf(wide), 'a draft of findDossier');
    assert.ok(performance.now() - started < 5_000);
  });

  it('with a hundred thousand rows are read in part', async () => {
    assert.equal(await outcomeOf(Array.from({ length: 100_000 }, () => dossier())), 'a draft of findDossier');
  });

  it('with names that reach into prototypes lose those names', async () => {
    const answer = JSON.parse(`{"__proto__":{"maHoSo":"x"},"constructor":{"trangThai":"x"},"data":${JSON.stringify(dossier())}}`) as unknown;
    const { config } = await draftFromAnswer(answer);
    assert.doesNotMatch(JSON.stringify(config), /__proto__|constructor/);
    assert.equal(({} as Record<string, unknown>)['maHoSo'], undefined);
    assert.equal(await outcomeOf(answer), 'a draft of findDossier');
  });

  it('that are nothing of ours are said to be so', async () => {
    for (const nothing of [null, 7, 'text', [], {}, [[[]]], { error: 'x' }, [{ id: 1, name: 'Chair', price: 10 }], [{ code: 'A1', name: 'Table', updatedAt: '2026-01-01' }]]) {
      assert.match(await outcomeOf(nothing), /nothing was recognised/, JSON.stringify(nothing));
    }
  });

  it('give the same draft each time, and one that is a portal.json', async () => {
    for (const file of ['igate-v2-dossier-search', 'dvcqg-v2-procedure-detail', 'exchange-procedure', 'figures']) {
      const [one, other] = [await draftFromAnswer(await recorded(file)), await draftFromAnswer(await recorded(file))];
      assert.equal(JSON.stringify(one), JSON.stringify(other));
      assert.ok('config' in (await readConfig(one.config)), file);
    }
  });
});
