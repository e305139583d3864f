/** Each preset reads the answers of its backend; families without a preset are read by a few lines of portal.json. */
import { expect } from '@open-wc/testing';
import exampleOfDemo from '../../demo/public/dvc/portal-dvcqg-v1.json';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { type Answer, type Backend, scripted } from '../support/scripted.js';

const fixture = async (name: string): Promise<Answer> => ((await import(`./fixtures/${name}.json`)) as { readonly default: Answer }).default;

interface Opened {
  readonly portal: Portal;
  readonly backend: Backend;
}

/** A portal with this configuration, whose backend gives these answers in turn. */
async function open(config: object, ...answers: readonly Answer[]): Promise<Opened> {
  const backend = await scripted(...answers);
  return {
    backend,
    portal: await openPortal(
      { name: 'UBND xã Ví Dụ', agencyCode: 'H99.21', baseUrl: backend.baseUrl, operations: {}, ...config }, location.href
    ),
  };
}

const openWith = async (config: object, ...fixtures: readonly string[]): Promise<Opened> => open(
  config, ...(await Promise.all(fixtures.map(fixture)))
);

/** The operation, or a failed test where the configuration does not offer it. */
function offered<Operation>(operation: Operation | undefined): Operation {
  if (!operation) throw new Error('the portal does not offer this operation');
  return operation;
}

async function failureOf(promise: Promise<unknown>): Promise<PortalError> {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof PortalError)) throw new Error(`expected a PortalError, got ${String(error)}`);
  return error;
}

describe('preset dvcqg-v1', () => {
  it('asks for procedures in one form field and reads the bare list', async () => {
    const { portal, backend } = await openWith({ extends: 'dvcqg-v1' }, 'dvcqg-v1-procedure-search');
    const page = await offered(portal.searchProcedures)({ keyword: 'khai sinh', size: 10 });
    expect(page.items).to.deep.equal([
      { code: '1.001193', id: '900101', name: 'Thủ tục đăng ký khai sinh', sector: { name: 'Hộ tịch' }, agency: 'Ủy ban nhân dân cấp xã' },
      { code: '2.000986', id: '900102', name: 'Liên thông đăng ký khai sinh, đăng ký thường trú', agency: 'Bộ Công an' },
    ]);
    expect(page.total, 'this backend gives none').to.equal(undefined);
    expect(page.next, 'a short page is the last').to.equal(undefined);
    const [request] = await backend.received();
    expect(request?.method).to.equal('POST');
    expect(request?.path).to.equal('jsp/rest.jsp');
    expect(JSON.parse(new URLSearchParams(request?.body).get('params') ?? '')).to.deep.equal({
      service: 'procedure_advanced_search_service_v2', provider: 'dvcquocgia', type: 'ref', is_connected: 0, keyword: 'khai sinh',
      field_id: '-1',
      agency_type: '-1', impl_agency_id: '-1', object_id: '-1', impl_level_id: '-1', recordPerPage: 10, pageIndex: 1,
    });
  });

  it('reads on after a full page', async () => {
    const { portal, backend } = await openWith({ extends: 'dvcqg-v1' }, 'dvcqg-v1-procedure-search');
    const search = offered(portal.searchProcedures);
    const { next } = await search({ sector: '7', size: 2 });
    await search({ sector: '7', size: 2, after: next });
    const asked = (await backend.received()).map(
      ({ body }) => JSON.parse(new URLSearchParams(body).get('params') ?? '') as { pageIndex: number; field_id: string }
    );
    expect(asked.map(({ pageIndex, field_id }) => [pageIndex, field_id])).to.deep.equal([[1, '7'], [2, '7']]);
  });

  it('knows the national numbers and guesses no other', async () => {
    const operations = { findDossier: { request: { url: 'dossier' }, map: { code: 'MaHoSo', 'status.code': 'TrangThaiHoSo' } } };
    const read: string[] = [];
    for (const number of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '15', '0']) {
      const { portal } = await open({ extends: 'dvcqg-v1', operations }, { json: { MaHoSo: 'H99.21-261118-0001', TrangThaiHoSo: number } });
      read.push((await offered(portal.findDossier)({ code: 'H99.21-261118-0001' })).status.code);
    }
    expect(read).to.deep.equal([
      'submitted', 'accepted', 'rejectedAtIntake', 'inProgress', 'supplementRequested', 'paymentRequired', 'withdrawalRequested', 'stopped',
      'completed',
      'resultReturned', 'unknown', 'unknown', 'unknown',
    ]);
  });
});

describe('preset dvcqg-v2', () => {
  it('reads a list and goes on by its cursor to the end', async () => {
    const { portal, backend } = await openWith({ extends: 'dvcqg-v2' }, 'dvcqg-v2-procedure-list', 'dvcqg-v2-procedure-list-end');
    const search = offered(portal.searchProcedures);
    const first = await search({ keyword: 'tạm trú', size: 2 });
    expect(first.items).to.deep.equal([
      {
        code: '1.004194', id: '00000000-0000-7000-8000-000000000101', name: 'Đăng ký tạm trú', sector: { code: 'c-cu-tru', name: 'Cư trú' },
        agency: 'Công an cấp xã',
      },
      { code: '1.010028', id: '00000000-0000-7000-8000-000000000102', name: 'Gia hạn tạm trú' },
    ]);
    expect(first.total).to.equal(8);
    const last = await search({ keyword: 'tạm trú', size: 2, after: first.next });
    expect(last.items.map(({ code }) => code)).to.deep.equal(['1.010029']);
    expect(last.next).to.equal(undefined);
    const bodies = (await backend.received()).map(({ body }) => JSON.parse(body) as unknown);
    expect(bodies).to.deep.equal([
      { limit: 2, lastId: null, q: 'tạm trú' },
      { limit: 2, lastId: '00000000-0000-7000-8000-000000000102', q: 'tạm trú' },
    ]);
  });

  it('reads a procedure, and adds nothing that is not there', async () => {
    const { portal, backend } = await openWith({ extends: 'dvcqg-v2' }, 'dvcqg-v2-procedure-detail');
    const procedure = await offered(portal.getProcedure)({ code: '1.004194', id: '00000000-0000-7000-8000-000000000101' });
    expect(procedure).to.deep.equal({
      code: '1.004194', id: '00000000-0000-7000-8000-000000000101', name: 'Đăng ký tạm trú', sector: { name: 'Cư trú' },
      agency: 'Công an cấp xã',
      addressees: ['Công dân Việt Nam'],
      channels: [
        {
          type: 'online', processingTime: { value: 3, unit: 'workingDay' }, description: 'Kể từ khi nhận đủ giấy tờ',
          fees: [{ name: 'Lệ phí', amount: 7000, description: '7.000 đồng/lần' }],
        },
        { type: 'inPerson', processingTime: { value: 3 }, fees: [{ amount: 10_000, description: '10.000 đồng/lần' }] },
        { type: 'postal' },
      ],
      cases: [
        {
          name: 'Giấy tờ phải nộp', kind: 'submit',
          papers: [
            {
              code: 'CT01', name: 'Tờ khai thay đổi thông tin cư trú', originals: 1, copies: 0, electronicForm: true,
              templates: [{ name: 'mau-ct01.docx' }],
            },
            { name: 'Giấy tờ chứng minh chỗ ở hợp pháp', originals: 0, copies: 1, electronicForm: false },
          ],
        },
        { name: 'Giấy tờ phải xuất trình', kind: 'present' },
      ],
      steps: [
        { name: 'Bước 1', description: '<p>Chuẩn bị <b>giấy tờ</b> về chỗ ở.</p>' },
        { name: 'Bước 2', description: '<ul><li>Nộp tại quầy</li><li>hoặc trên mạng</li></ul>' },
      ],
      results: [{ code: 'KQ.VD.000001', name: 'Thông báo kết quả' }],
      requirements: '<p>Có chỗ ở hợp pháp.</p>',
      legalBasis: [{ code: '68/2020/QH14', name: 'Luật Cư trú' }],
      receivingAddress: 'Trụ sở Công an xã Ví Dụ', decisionNumber: '999/QĐ-VD',
    });
    expect((await backend.received()).length, 'the id was known').to.equal(1);
  });

  it('finds the id of a code that comes from an address', async () => {
    const { portal, backend } = await openWith({ extends: 'dvcqg-v2' }, 'dvcqg-v2-procedure-list', 'dvcqg-v2-procedure-detail');
    expect((await offered(portal.getProcedure)({ code: '1.004194' })).name).to.equal('Đăng ký tạm trú');
    expect(
      (await backend.received()).map(({ body }) => JSON.parse(body) as unknown)[1]
    ).to.deep.equal({ id: '00000000-0000-7000-8000-000000000101' });
  });

  it('takes an envelope that says no for a refusal, with its words', async () => {
    const { portal } = await open(
      { extends: 'dvcqg-v2' }, { status: 201, json: { code: 'SYSTEM_BUSY', message: 'Hệ thống đang bảo trì.', data: null } }
    );
    const failure = await failureOf(offered(portal.searchProcedures)({}));
    expect([failure.kind, failure.backendMessage]).to.deep.equal(['refused', 'Hệ thống đang bảo trì.']);
  });

  it('takes the page of a firewall for what it is', async () => {
    const { portal } = await open(
      { extends: 'dvcqg-v2' },
      { status: 200, body: '<html><head><title>Request Rejected</title></head></html>', headers: { 'content-type': 'text/html' } }
    );
    expect((await failureOf(offered(portal.searchProcedures)({}))).kind).to.equal('intercepted');
  });
});

describe('preset igate-v2', () => {
  it('reads a dossier: Vietnamese names, local moments, the owner by initials', async () => {
    const { portal, backend } = await openWith({ extends: 'igate-v2' }, 'igate-v2-dossier-search');
    expect(await offered(portal.findDossier)({ code: 'H99.21-260915-0021' })).to.deep.equal({
      code: 'H99.21-260915-0021',
      procedure: { code: '1.001612.000.00.00.H99', name: 'Đăng ký thành lập hộ kinh doanh' },
      status: { code: 'supplementRequested', backendCode: '4', label: 'Chờ công dân bổ sung giấy tờ' },
      submittedAt: '2026-09-15T09:14:05+07:00', acceptedAt: '2026-09-15T10:00:00+07:00', plannedEndDate: '2026-09-18T17:00:00+07:00',
      channel: 'online', agency: 'UBND xã Ví Dụ', currentStep: 'Chờ bổ sung', applicant: 'N••• V•• M••',
    });
    expect((await backend.received())[0]?.path).to.equal('pa/dossier/search?code=H99.21-260915-0021&spec=slice&page=0&size=20');
  });

  it('never hands over another dossier than the one asked for', async () => {
    const { portal } = await openWith({ extends: 'igate-v2' }, 'igate-v2-dossier-search');
    expect((await failureOf(offered(portal.findDossier)({ code: 'H99.21-260915-0022' }))).kind).to.equal('missing');
  });
});

describe('families without a preset', () => {
  it('full-text search with a Solr envelope', async () => {
    const searchProcedures = {
      request: {
        url: 'jsp/rest.jsp', body: { format: 'form-json', template: { type: 'fts', source_data: 'thu_tuc_v1', key_search: '{keyword}' } },
      },
      items: 'response.docs', total: 'response.numFound', map: { code: 'ma_thu_tuc', name: 'ten_thu_tuc', agency: 'co_quan_cong_bo' },
    };
    const { portal } = await openWith({ operations: { searchProcedures } }, 'dvcqg-v1-full-text');
    const { items, total } = await offered(portal.searchProcedures)({ keyword: 'kết hôn' });
    expect([items, total]).to.deep.equal([[{ code: '1.000894', name: 'Thủ tục đăng ký kết hôn', agency: 'Bộ Tư pháp' }], 41]);
  });

  it('points of one commune among many: never a percentage, and no data is not 0', async () => {
    const metrics = [['CKMB', 'Công khai, minh bạch'], ['TDGQ', 'Tiến độ giải quyết'], ['CLGQ', 'Chất lượng'], ['TTTT', 'Thanh toán trực tuyến']].map(([id, label]) =>
      ({ id: { const: id }, label: { const: label }, count: id }));
    const getStatistics = {
      request: {
        url: 'jsp/rest.jsp',
        body: { format: 'form-json', template: { service: 'report_tinh_766_service', p_nam: '{year}', p_thang: '{month}' } },
      },
      items: '@', select: { MA_COQUAN: '{agencyCode}' }, map: { unit: 'TEN', metrics },
    };
    const { portal } = await openWith({ operations: { getStatistics } }, 'dvcqg-v1-points');
    expect(await offered(portal.getStatistics)({ from: '2026-06-01', to: '2026-06-30' })).to.deep.equal({
      unit: 'UBND xã Ví Dụ', period: { from: '2026-06-01', to: '2026-06-30' },
      metrics: [{ id: 'CKMB', label: 'Công khai, minh bạch', count: 17.25 }, { id: 'TDGQ', label: 'Tiến độ giải quyết', count: 19.6 }],
    });
  });

  it('a dossier of the national exchange, read by the demo’s example', async () => {
    const backend = await scripted(await fixture('dvcqg-exchange-dossier'));
    const portal = await openPortal({ ...exampleOfDemo, baseUrl: backend.baseUrl }, location.href);
    expect(await offered(portal.findDossier)({ code: '000.00.21.H99-261006-0012' })).to.deep.equal({
      code: '000.00.21.H99-261006-0012', procedure: { code: '2.000815.000.00.00.H99', name: 'Chứng thực bản sao từ bản chính' },
      status: { code: 'completed', backendCode: '9' }, acceptedAt: '2026-10-06T08:30:00+07:00', plannedEndDate: '2026-10-07T17:00:00+07:00',
      completedAt: '2026-10-06T16:30:00+07:00', channel: 'inPerson', agency: 'UBND xã Ví Dụ', applicant: 'T••• T•• V• D•',
    });
  });

  it('one address for every operation, codes that come late, a total in every row', async () => {
    const searchProcedures = {
      request: { url: 'gateway', body: { format: 'json', template: { code: '085', data: { PageSize: '{size}', PageIndex: '{page}' } } } },
      items: 'DSThuTuc', total: ['TotalRecords', 'DSThuTuc[0].totalRecords'],
      map: { code: 'maThuTuc', id: { from: ['soHoSo', 'id'] }, name: 'tenThuTuc', agency: 'tenCoQuan', updatedAt: 'ngayGui' },
    };
    const { portal } = await openWith({ operations: { searchProcedures } }, 'bhxh-submissions');
    const { items, total } = await offered(portal.searchProcedures)({});
    expect(items.map(({ id, updatedAt }) => [id, updatedAt])).to.deep.equal([
      ['9900001', '2026-02-03T09:27:43+07:00'], ['00021/2026/09999', '2026-01-12T09:29:22+07:00'],
    ]);
    expect(total).to.equal(2);
  });

  it('a history in two layers, two spellings of dates, and a state told only by what is there', async () => {
    const findDossier = {
      request: { url: 'gateway', body: { format: 'json', template: { code: '019', data: { SoHoSo: '{dossierCode}' } } } },
      map: {
        code: 'info.Tthoso.Sohoso', 'procedure.name': 'info.Tthoso.Tenthutuc',
        'status.code': { present: { 'info.Tthoso.Ngayxulyxong': 'completed', 'Quatrinh[0]': 'inProgress' } },
        plannedEndDate: 'info.Tthoso.Ngayhentra', completedAt: 'info.Tthoso.Ngayxulyxong',
        history: { each: 'Quatrinh[].Lichsuquitrinhxulys[]', map: { at: 'Thoigianxuly', label: 'Hanhdong' } },
      },
    };
    const { portal } = await openWith({ operations: { findDossier } }, 'bhxh-progress');
    expect(await offered(portal.findDossier)({ code: '00021/2026/09999' })).to.deep.equal({
      code: '00021/2026/09999', procedure: { name: 'Hưởng chế độ thai sản' }, status: { code: 'completed' },
      plannedEndDate: '2026-01-19T09:30:41+07:00', completedAt: '2026-01-16T12:44:52+07:00',
      history: [
        { at: '2026-01-12T13:50:00+07:00', label: 'Tiếp nhận' },
        { at: '2026-01-12T15:05:00+07:00', label: 'Chuyển xử lý' },
        { at: '2026-01-16T10:20:00+07:00', label: 'Duyệt' },
      ],
    });
  });
});

describe('what the mapping can say', () => {
  const statistics = (metrics: readonly object[]): object => ({
    operations: { getStatistics: { request: { url: 'figures' }, map: { unit: 'unit', metrics } } },
  });
  const period = { from: '2026-01-01', to: '2026-03-31' };
  const months = [{ kind: 'sum', n: '1.204', late: 3 }, { kind: 'month', n: '602', late: 1 }, { kind: 'month', n: 602, late: '2' }];

  it('sums over rows, and over fields', async () => {
    const config = statistics([
      { id: { const: 'received' }, count: { each: '@', where: { kind: 'month' }, sum: 'n' } },
      { id: { const: 'all' }, count: { each: '@', where: { kind: 'month' }, sum: ['n', 'late'] } },
    ]);
    const { portal } = await open(config, { json: months });
    expect((await offered(portal.getStatistics)(period)).metrics).to.deep.equal([{ id: 'received', count: 1204 }, { id: 'all', count: 1207 }]);
  });

  it('a sum with a gap is no sum', async () => {
    const { portal } = await open(
      statistics([{ id: { const: 'received' }, count: { each: 'rows', sum: 'n' } }]),
      { json: { unit: 'UBND xã Ví Dụ', rows: [{ n: 5 }, { n: '' }] } }
    );
    expect((await offered(portal.getStatistics)(period)).metrics).to.deep.equal([]);
  });

  it('flat rows by what they share, and lists in one text', async () => {
    const map = {
      code: 'code', name: 'name',
      cases: {
        each: 'papers', group: 'case',
        map: {
          name: 'key', papers: { each: 'rows', map: { name: 'paper', templates: { from: 'files', split: ';', map: { name: '@' } } } },
        },
      },
    };
    const papers = [
      { case: 'A', paper: 'Đơn', files: 'don.doc; phu-luc.doc' }, { case: 'B', paper: 'Ảnh', files: '' }, { case: 'A', paper: 'Bản sao' },
    ];
    const { portal } = await open(
      { operations: { getProcedure: { request: { url: 'p' }, map } } }, { json: { code: '1.000001', name: 'Thử', papers } }
    );
    expect((await offered(portal.getProcedure)({ code: '1.000001' })).cases).to.deep.equal([
      { name: 'A', papers: [{ name: 'Đơn', templates: [{ name: 'don.doc' }, { name: 'phu-luc.doc' }] }, { name: 'Bản sao' }] },
      { name: 'B', papers: [{ name: 'Ảnh' }] },
    ]);
  });
});
