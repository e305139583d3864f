/** What never leaves the office: not by an answer, not by the log, not by the metrics. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutNames } from '../../src/gateway/person-names.js';
import { backend, contractPortal, gateway, json, type Running, written } from './gateway-run.js';

const code = 'H99.21-261118-0001';
/** Everything by which somebody would be known, and how the office works inside. */
const marks = ['Nguyễn Văn Mẫu', '012345678901', '0912 345 678', 'mau@vidu.vn', 'thôn Minh Họa', 'Trần Thị Hoa', '0987654321', 'sơ yếu lý lịch', 'internal-17', '10.0.0.5', 'secret-in-the-file', 'N9AWQ'];

const tooMuch = {
  code, status: { code: 'supplementRequested', label: 'Chờ bổ sung – Trần Thị Hoa (0987654321)', internalId: 'internal-17' },
  applicant: 'Nguyễn Văn Mẫu', applicantId: '012345678901', phone: '0912 345 678', email: 'mau@vidu.vn', home: 'thôn Minh Họa',
  reason: 'Công dân 012345678901 thiếu giấy, gọi 0912 345 678 hoặc mau@vidu.vn',
  history: [{ at: '2026-11-18T08:00:00+07:00', label: 'Tiếp nhận', department: 'Trần Thị Hoa', note: 'Bà Trần Thị Hoa xem, mau@vidu.vn', officer: { name: 'Trần Thị Hoa' } }],
  requestedAction: { text: 'Bổ sung bản sao', url: 'http://10.0.0.5/nop?cccd=012345678901' },
  attachments: [{ name: 'sơ yếu lý lịch' }], receiptCode: 'N9AWQ',
};

async function office(section: object = {}): Promise<Running & { readonly url: string; readonly backendUrl: string }> {
  const { url } = await backend((request, response) => {
    if (request.headers['x-key'] !== 'secret-in-the-file') json(response, { message: 'internal-17: no key' }, 401);
    else if (request.url.startsWith('/dossiers')) json(response, request.body.includes(code) ? tooMuch : { message: 'internal-17: Nguyễn Văn Mẫu' }, request.body.includes(code) ? 200 : request.body.includes('0003') ? 403 : 404);
    else json(response, { code: '1.001193', name: 'Khai sinh', owner: 'Nguyễn Văn Mẫu', cases: [{ papers: [{ name: 'Tờ khai', templates: [{ name: 'mau.docx', url: `${url}f/mau.docx` }] }] }] });
  });
  const config = contractPortal(url, { headers: { 'X-Key': '{secret:OFFICE_KEY}' }, gateway: section });
  const running = await gateway({ portals: { xa: written(config) }, environment: { OFFICE_KEY: 'secret-in-the-file' }, metrics: { host: '127.0.0.1', port: 0 } });
  return { ...running, backendUrl: url };
}

const holdsNone = (text: string, what: string): void => {
  for (const mark of marks) assert.ok(!text.includes(mark), `${what} holds ${mark}: ${text}`);
};

describe('a backend that returns too much', () => {
  it('is cut down to the model, with nobody named', async () => {
    const running = await office();
    const { status, text, json: body } = await running.find(code);
    assert.equal(status, 200);
    holdsNone(text, 'the answer');
    assert.deepEqual(body, {
      code, status: { code: 'supplementRequested', label: 'Chờ bổ sung – T••• T•• H•• (•••)' },
      history: [{ at: '2026-11-18T08:00:00+07:00', label: 'Tiếp nhận', department: 'T••• T•• H••', note: 'Bà T••• T•• H•• xem, •••' }],
      applicant: 'N••• V•• M••', reason: 'Công dân ••• thiếu giấy, gọi ••• hoặc •••', requestedAction: { text: 'Bổ sung bản sao' },
    });
  });

  it('shows officers where the office wants them named, and citizens never', async () => {
    const { text } = await (await office({ privacy: { officers: true } })).find(code);
    assert.match(text, /"department":"Trần Thị Hoa"/);
    assert.doesNotMatch(text, /Nguyễn Văn Mẫu|0912 345 678|mau@vidu/);
  });

  it('leaves no trace in log and metrics, nor does what was asked', async () => {
    const running = await office();
    await running.find(code);
    await running.find('H99.21-261118-0002');
    await running.get('api/procedures/1.001193');
    await running.get('api/procedures?q=Nguyễn Văn Mẫu');
    await running.get('api/nothing/012345678901?phone=0987654321');
    const log = running.lines.join('');
    holdsNone(log, 'the log');
    for (const asked of ['261118', '1.001193', '127.0.0.1', 'khai']) assert.ok(!log.includes(asked), `the log holds ${asked}`);
    assert.match(log, /"route":"findDossier","portal":"xa","status":404/);
    const metrics = await (await fetch(running.metricsUrl ?? '')).text();
    holdsNone(metrics, 'the metrics');
    assert.match(metrics, /dvc_requests_total\{portal="xa",route="findDossier",status="200",cache=""\} 1/);
    assert.doesNotMatch(metrics, /261118|1\.001193/);
  });

  it('answers alike whether there is none or it is not the asker’s', async () => {
    const running = await office();
    const [none, forbidden] = [await running.find('H99.21-261118-0002'), await running.find('H99.21-261118-0003')];
    assert.deepEqual([none.status, none.text], [404, forbidden.text]);
    assert.equal(forbidden.status, 404);
    const names = (headers: Headers): string[] => [...headers.keys()].sort();
    assert.deepEqual(names(none.headers), names(forbidden.headers));
  });

  it('is not named itself, unless visitors may fetch files there', async () => {
    const running = await office();
    const { text } = await running.get('api/procedures/1.001193');
    assert.match(text, /"templates":\[\{"name":"mau.docx"\}\]/);
    assert.ok(!(await running.get('portal.json')).text.includes(running.backendUrl));
    const { url } = await backend((_request, response) => json(response, { code: '1.001193', name: 'Khai sinh', officialUrl: `${url}x` }));
    const open = await gateway({ portals: { xa: written(contractPortal(url, { gateway: { fileOrigins: [new URL(url).origin] } })) } });
    assert.match((await open.get('api/procedures/1.001193')).text, /officialUrl/);
    assert.deepEqual((await open.get('portal.json')).json, { extends: 'gateway', name: 'UBND xã Ví Dụ', agencyCode: 'H99.21', timeZone: 'Asia/Ho_Chi_Minh', baseUrl: 'api/', origins: [new URL(url).origin], operations: {} });
  });
});

describe('names of people in words of officers', () => {
  for (const [text, masked] of [
    ['Chuyển ông Lê Văn Mẫu thẩm định', 'Chuyển ông L• V•• M•• thẩm định'],
    ['NGUYỄN THỊ MẪU đã ký', 'N••• T•• M•• đã ký'],
    ['Anh: Tuấn', 'Anh: T•••'],
    ['Võ Mẫu', 'V• M••'],
    ['Cán bộ một cửa', 'Cán bộ một cửa'],
    ['Phòng Tư pháp – Hộ tịch', 'Phòng Tư pháp – Hộ tịch'],
    ['Trung tâm Phục vụ hành chính công', 'Trung tâm Phục vụ hành chính công'],
    ['ĐANG XỬ LÝ HỒ SƠ', 'ĐANG XỬ LÝ HỒ SƠ'],
    ['UBND phường Trần Hưng Đạo', 'UBND phường Trần Hưng Đạo'],
    ['số 7 đường Lê Hồng Phong', 'số 7 đường Lê Hồng Phong'],
    ['Hồ sơ đã trả', 'Hồ sơ đã trả'],
    ['UBND xã Hà Nam', 'UBND xã Hà Nam'],
    ['Đăng ký khai sinh', 'Đăng ký khai sinh'],
    ['bà con Lò Thị Mẫu'.normalize('NFD'), 'bà con L• T•• M••'],
  ] as const) it(text.normalize('NFC'), () => assert.equal(withoutNames(text), masked));
});
