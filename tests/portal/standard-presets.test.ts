/** Presets of standards and of systems behind a gateway: each reads recorded answers and keeps the contract of every portal. */
import { expect } from '@open-wc/testing';
import type { HttpAnswer, HttpRequest } from '../../src/portal/http.js';
import { type ContractSample, promisesOf } from '../../src/portal/contract.js';
import type { Portal } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import bhxhProgress from './fixtures/bhxh-progress.json';
import cpsvGraph from './fixtures/cpsv-ap-graph.json';
import exchangeDossier from './fixtures/dvcqg-exchange-dossier.json';
import exchangeProcedure from './fixtures/dvcqg-exchange-procedure.json';
import hsds from './fixtures/hsds-service.json';
import zgw from './fixtures/zgw-zaak.json';

/** What a backend answers; undefined is 404. */
type Answers = (url: URL, body: Readonly<Record<string, unknown>>) => unknown;

interface Family {
  readonly config: object;
  readonly answers: Answers;
  readonly sample: Partial<ContractSample>;
}

const origin = 'https://office.example';

async function open({ config, answers }: Family, asked: HttpRequest[] = []): Promise<Portal> {
  const transport = async (request: HttpRequest, signal?: AbortSignal): Promise<HttpAnswer> => {
    signal?.throwIfAborted();
    asked.push(request);
    const json = answers(new URL(request.url), (request.body ? JSON.parse(request.body) : {}) as Readonly<Record<string, unknown>>);
    return json === undefined ? { status: 404, text: '' } : { status: 200, text: JSON.stringify(json) };
  };
  return openPortal({ name: 'UBND xã Ví Dụ', baseUrl: `${origin}/api/`, operations: {}, ...config }, location.href, transport);
}

const dossierOf = (portal: Portal, code: string) => (portal.findDossier ?? expect.fail('no tracking'))({ code });
const procedureOf = (portal: Portal, code: string) => (portal.getProcedure ?? expect.fail('no procedures'))({ code });

const nothing = { error_code: '0', result: [] };
const families: Readonly<Record<string, Family>> = {
  'dvcqg-exchange': {
    config: { extends: 'dvcqg-exchange' },
    answers: (_url, { MaHoSo, maTTHC }) =>
      MaHoSo === '000.00.21.H99-261006-0012' ? exchangeDossier.json : maTTHC === '1.001193' ? exchangeProcedure.json : nothing,
    sample: { procedureCode: '1.001193', unknownProcedureCode: '9.999999', dossierCode: '000.00.21.H99-261006-0012', unknownDossierCode: '000.00.21.H99-000000-0000' },
  },
  bhxh: {
    config: { extends: 'bhxh' },
    answers: (_url, { data }) =>
      (data as { readonly SoHoSo?: string }).SoHoSo === '00021/2026/09999' ? bhxhProgress.json : { Quatrinh: [], info: { Tthoso: null } },
    sample: { dossierCode: '00021/2026/09999', unknownDossierCode: '00000/2026/09999' },
  },
  zgw: {
    config: { extends: 'zgw', baseUrl: 'https://zaken.example/api/v1/', origins: ['https://catalogi.example'], statuses: { 'In behandeling': 'inProgress' } },
    answers: ({ pathname, searchParams }) => {
      const path = pathname.replace('/api/v1/', '');
      if (path === 'zaken' && searchParams.get('identificatie') !== zgw.zaken.results[0]?.identificatie) return zgw.none;
      return path === 'none' ? undefined : (zgw as Readonly<Record<string, unknown>>)[path];
    },
    sample: { dossierCode: 'ZAAK-2026-0000000021', unknownDossierCode: 'ZAAK-2026-0000000099' },
  },
  hsds: {
    config: { extends: 'hsds' },
    answers: ({ pathname, searchParams }) => {
      const id = /services\/(.+)$/.exec(pathname)?.[1];
      if (id) return id === hsds.detail.id ? hsds.detail : undefined;
      const keyword = searchParams.get('search') ?? '';
      if (keyword && !'khai sinh'.includes(keyword)) return hsds.none;
      return searchParams.get('page') === '2' ? hsds.end : hsds.list;
    },
    sample: { keyword: 'khai sinh', unknownKeyword: 'xyzzy', procedureCode: 'svc-01', unknownProcedureCode: 'svc-99' },
  },
  'cpsv-ap': {
    config: {
      extends: 'cpsv-ap',
      operations: { getProcedure: { map: { channels: { map: { type: { table: { 'ex:online': 'online', 'ex:counter': 'inPerson' } } } } } } },
    },
    answers: ({ pathname, searchParams }) => {
      const id = /services\/(.+)\.jsonld$/.exec(pathname)?.[1];
      if (id) return ['DV-01', 'DV-02'].includes(id) ? cpsvGraph : undefined;
      return searchParams.get('q') === 'xyzzy' ? { '@graph': [] } : cpsvGraph;
    },
    sample: { keyword: 'khai sinh', unknownKeyword: 'xyzzy', procedureCode: 'DV-01', unknownProcedureCode: 'DV-99' },
  },
};

const usual: ContractSample = {
  keyword: '', unknownKeyword: '', procedureCode: '', unknownProcedureCode: '', dossierCode: '', unknownDossierCode: '', period: { from: '2026-11-01', to: '2026-11-30' },
};

for (const [name, family] of Object.entries(families)) {
  describe(`preset ${name}`, () => {
    it('keeps every promise of a portal', async () => {
      const portal = await open(family);
      const promises = promisesOf(portal);
      expect(promises.length).to.be.greaterThan(2);
      for (const { sentence, check } of promises) {
        await check(portal, { ...usual, ...family.sample }).catch((error: unknown) => expect.fail(`${sentence}: ${String(error)}`));
      }
    });
  });
}

const familyOf = (name: string): Family => families[name] ?? expect.fail(name);

describe('what the standards say', () => {
  it('the exchange: papers by case, fees by channel, capitals as a sentence', async () => {
    const procedure = await procedureOf(await open(familyOf('dvcqg-exchange')), '1.001193');
    expect(procedure).to.deep.include({
      name: 'Thủ tục đăng ký khai sinh', sector: { code: 'G15-HT', name: 'Hộ tịch' }, agency: 'UBND xã Ví Dụ, UBND phường Ví Dụ',
      steps: [{ description: 'Nộp giấy tờ' }, { description: 'Nhận giấy hẹn' }],
      channels: [
        { type: 'inPerson', processingTime: { value: 1, unit: 'workingDay', label: 'Trả trong ngày' }, fees: [{ amount: 8000, currency: 'VND', description: 'Mỗi bản sao' }] },
        { type: 'online', processingTime: { label: 'Trong ngày' } },
      ],
    });
    expect(procedure.cases?.map(({ name, kind, papers }) => [name, kind, papers?.map((paper) => paper.name)])).to.deep.equal([
      ['Giấy tờ phải nộp', 'submit', ['Tờ khai', 'Giấy chứng sinh']], ['Giấy tờ phải xuất trình', 'present', ['Giấy tờ tùy thân']],
    ]);
  });

  it('social insurance: a state told by a date, a department in every step of the history', async () => {
    const { status, history, currentStep } = await dossierOf(await open(familyOf('bhxh')), '00021/2026/09999');
    expect(status).to.deep.equal({ code: 'completed' });
    expect(history?.map(({ at, step, department }) => [at?.slice(0, 16), step, department])[0]).to.deep.equal(['2026-01-12T13:50', 'Tiếp nhận', 'Bộ phận Tiếp nhận']);
    expect(currentStep).to.be.a('string');
  });

  it('ZGW: the state is the words of the status type of the latest status, three links away', async () => {
    const asked: HttpRequest[] = [];
    const dossier = await dossierOf(await open(familyOf('zgw'), asked), 'ZAAK-2026-0000000021');
    expect(dossier).to.deep.equal({
      code: 'ZAAK-2026-0000000021', procedure: { code: 'ZAAKTYPE-0007', name: 'Xác nhận thông tin về cư trú' },
      status: { code: 'inProgress', backendCode: '3', label: 'Đang xử lý' }, submittedAt: '2026-11-02', acceptedAt: '2026-11-03',
      plannedEndDate: '2026-11-20', statutoryEndDate: '2026-11-27', suspension: { active: true, reason: 'Chờ xác minh nơi ở' }, payment: { state: 'due' },
      history: [{ at: '2026-11-03T08:30:00+07:00', note: 'Đã nhận đủ giấy tờ' }, { at: '2026-11-05T15:00:00+07:00' }],
    });
    expect(new Set(asked.map(({ headers }) => headers['accept-crs']))).to.deep.equal(new Set(['EPSG:4326']));
  });

  it('HSDS: documents are papers, cost options are fees', async () => {
    const procedure = await procedureOf(await open(familyOf('hsds')), 'svc-01');
    expect(procedure).to.deep.equal({
      code: 'svc-01', id: 'svc-01', name: 'Tư vấn khai sinh cho trẻ', agency: 'UBND xã Ví Dụ', sector: { code: 'HT', name: 'Hộ tịch' }, updatedAt: '2026-10-15T17:30:45+07:00',
      description: 'Cán bộ ngồi cùng cha mẹ để điền tờ khai.', requirements: 'Cha mẹ có con dưới 60 ngày tuổi.',
      channels: [{ type: 'inPerson', description: 'Không thu tiền tư vấn.', fees: [{ name: 'Bản sao', amount: 8000, currency: 'VND', description: 'mỗi bản' }] }],
      cases: [{ papers: [{ name: 'Giấy chứng sinh', templates: [{ name: 'Giấy chứng sinh', url: 'https://xa-vi-du.example/mau.pdf' }] }, { name: 'Giấy tờ của cha mẹ', templates: [{ name: 'Giấy tờ của cha mẹ' }] }] }],
      steps: [{ description: 'Đến phòng Một cửa hoặc gọi điện hẹn giờ.' }], officialUrl: 'https://xa-vi-du.example/khai-sinh', receivingAddress: 'Số 1 đường Ví Dụ, xã Ví Dụ',
    });
  });

  it('CPSV-AP: nodes of the graph stand where they are named, Vietnamese before English', async () => {
    const procedure = await procedureOf(await open(familyOf('cpsv-ap')), 'DV-01');
    expect(procedure).to.deep.equal({
      code: 'DV-01', name: 'Đăng ký khai sinh', description: 'Ghi việc sinh của trẻ vào sổ hộ tịch.', updatedAt: '2026-10-01', agency: 'UBND xã Ví Dụ',
      sector: { code: 'HT', name: 'Hộ tịch' }, requirements: 'Trẻ chưa được đăng ký ở nơi khác.',
      channels: [
        { type: 'online', processingTime: { value: 1, unit: 'calendarDay', label: 'P1D' }, fees: [{ amount: 0, currency: 'VND' }] },
        { type: 'inPerson', processingTime: { value: 2, unit: 'month', label: 'P2M' }, fees: [{ amount: 8000, currency: 'VND', description: 'mỗi bản sao' }] },
      ],
      cases: [{ papers: [{ code: 'evt-1', name: 'Giấy chứng sinh' }, { code: 'evt-2', name: 'Tờ khai' }] }],
      steps: [{ name: 'Nộp giấy tờ', description: 'Nộp tại quầy hoặc qua mạng.' }], results: [{ name: 'Giấy khai sinh' }],
      legalBasis: [{ code: '60/2014/QH13', name: 'Luật Hộ tịch' }],
    });
  });

  it('CPSV-AP: a graph that names itself in circles ends, and shows what it has', async () => {
    const circle = { '@graph': [
      { '@id': 'ex:a', '@type': 'PublicService', 'dct:identifier': 'DV-01', 'dct:title': 'Vòng tròn', 'cv:hasInputType': { '@id': 'ex:b' } },
      { '@id': 'ex:b', 'dct:title': 'Giấy', 'cv:of': [{ '@id': 'ex:a' }, { '@id': 'ex:b' }] },
    ] };
    const procedure = await procedureOf(await open({ ...familyOf('cpsv-ap'), answers: () => circle }), 'DV-01');
    expect([procedure.name, procedure.cases?.[0]?.papers?.[0]?.name]).to.deep.equal(['Vòng tròn', 'Giấy']);
  });
});
