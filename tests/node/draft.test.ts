/** A recorded answer in, the elements' data out: the drafted portal.json is run over the very answer it was drafted from. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftFromAnswer } from '../../src/portal/draft/from-answer.js';
import { recorded, runDraft, type Told } from './draft-run.js';

/** What a citizen must see of each answer, by target; written by hand from the answers themselves. */
const answers: readonly { readonly file: string; readonly code?: string; readonly agencyCode?: string; readonly sees: Told }[] = [
  {
    file: 'dvcqg-v1-procedure-search',
    sees: {
      'searchProcedures.0': { code: '1.001193', id: '900101', name: 'Thủ tục đăng ký khai sinh', 'sector.name': 'Hộ tịch', agency: 'Ủy ban nhân dân cấp xã' },
      'searchProcedures.1': { code: '2.000986', agency: 'Bộ Công an' },
    },
  },
  { file: 'dvcqg-v1-full-text', sees: { 'searchProcedures.0': { code: '1.000894', name: 'Thủ tục đăng ký kết hôn', agency: 'Bộ Tư pháp' }, total: 41 } },
  {
    file: 'dvcqg-v1-points', agencyCode: 'H99.22',
    sees: { getStatistics: { unit: 'UBND phường Thí Điểm', 'metrics.0.id': 'CKMB', 'metrics.0.points': 18, 'metrics.3.id': 'TTTT', 'metrics.3.points': 9.5 } },
  },
  {
    file: 'dvcqg-v2-procedure-list',
    sees: { 'searchProcedures.0': { code: '1.004194', id: '00000000-0000-7000-8000-000000000101', name: 'Đăng ký tạm trú', 'sector.name': 'Cư trú', agency: 'Công an cấp xã' }, total: 8 },
  },
  {
    file: 'dvcqg-v2-procedure-detail', code: '1.004194',
    sees: {
      getProcedure: {
        code: '1.004194', name: 'Đăng ký tạm trú', 'sector.name': 'Cư trú', agency: 'Công an cấp xã', 'addressees.0': 'Công dân Việt Nam',
        'channels.0.type': 'online', 'channels.1.type': 'inPerson', 'channels.2.type': 'postal', 'channels.0.processingTime.value': 3, 'channels.0.processingTime.unit': 'workingDay',
        'channels.0.description': 'Kể từ khi nhận đủ giấy tờ', 'channels.0.fees.0.name': 'Lệ phí', 'channels.0.fees.0.amount': 7000, 'channels.1.fees.0.amount': 10000, 'channels.0.fees.0.description': '7.000 đồng/lần',
        'cases.0.name': 'Giấy tờ phải nộp', 'cases.0.kind': 'submit', 'cases.1.kind': 'present', 'cases.0.papers.0.code': 'CT01', 'cases.0.papers.0.name': 'Tờ khai thay đổi thông tin cư trú',
        'cases.0.papers.0.originals': 1, 'cases.0.papers.1.copies': 1, 'cases.0.papers.0.electronicForm': true, 'cases.0.papers.0.templates.0.name': 'mau-ct01.docx',
        'steps.0.name': 'Bước 1', 'steps.1.description': '<ul><li>Nộp tại quầy</li><li>hoặc trên mạng</li></ul>', 'results.0.code': 'KQ.VD.000001', 'results.0.name': 'Thông báo kết quả',
        requirements: '<p>Có chỗ ở hợp pháp.</p>', 'legalBasis.0.code': '68/2020/QH14', 'legalBasis.0.name': 'Luật Cư trú', receivingAddress: 'Trụ sở Công an xã Ví Dụ', decisionNumber: '999/QĐ-VD',
      },
    },
  },
  {
    file: 'igate-v2-dossier-search', code: 'H99.21-260915-0021',
    sees: {
      findDossier: {
        code: 'H99.21-260915-0021', 'procedure.code': '1.001612.000.00.00.H99', 'procedure.name': 'Đăng ký thành lập hộ kinh doanh', 'status.code': 'supplementRequested', 'status.backendCode': '4',
        submittedAt: '2026-09-15T09:14:05+07:00', acceptedAt: '2026-09-15T10:00:00+07:00', plannedEndDate: '2026-09-18T17:00:00+07:00', channel: 'online', agency: 'UBND xã Ví Dụ',
        currentStep: 'Chờ bổ sung', applicant: 'N••• V•• M••',
      },
    },
  },
  {
    file: 'dvcqg-exchange-dossier', code: '000.00.21.H99-261006-0012',
    sees: {
      findDossier: {
        code: '000.00.21.H99-261006-0012', 'procedure.code': '2.000815.000.00.00.H99', 'procedure.name': 'Chứng thực bản sao từ bản chính', 'status.code': 'unknown', 'status.backendCode': '9',
        acceptedAt: '2026-10-06T08:30:00+07:00', plannedEndDate: '2026-10-07T17:00:00+07:00', completedAt: '2026-10-06T16:30:00+07:00', channel: 'inPerson', agency: 'UBND xã Ví Dụ', applicant: 'T••• T•• V• D•',
      },
    },
  },
  {
    file: 'bhxh-submissions', code: '00021/2026/09999',
    sees: {
      findDossier: {
        code: '00021/2026/09999', 'procedure.code': '630', 'procedure.name': 'Hưởng chế độ thai sản', 'status.code': 'unknown', 'status.backendCode': '2', submittedAt: '2026-01-12T09:29:22+07:00',
        agency: 'Bảo hiểm xã hội cơ sở Ví Dụ',
      },
    },
  },
  {
    file: 'bhxh-progress', code: '00021/2026/09999',
    sees: {
      findDossier: {
        code: '00021/2026/09999', 'procedure.name': 'Hưởng chế độ thai sản', 'status.code': 'completed', plannedEndDate: '2026-01-19T09:30:41+07:00', completedAt: '2026-01-16T12:44:52+07:00',
        'history.0.at': '2026-01-12T13:50:00+07:00', 'history.0.label': 'Tiếp nhận', 'history.2.at': '2026-01-16T10:20:00+07:00', 'history.2.label': 'Duyệt', 'history.2.department': 'Phòng Chế độ',
      },
    },
  },
  {
    file: 'exchange-procedure', code: '1.009997',
    sees: {
      getProcedure: {
        code: '1.009997', name: 'Cấp giấy phép ví dụ cho hộ gia đình tại UBND xã', 'sector.code': 'G99-VD', 'sector.name': 'Lĩnh vực ví dụ', agency: 'UBND xã Ví Dụ',
        'channels.0.type': 'online', 'channels.1.type': 'inPerson', 'channels.0.processingTime.value': 5, 'channels.1.processingTime.unit': 'workingDay', 'channels.0.fees.0.amount': 20000, 'channels.1.fees.0.amount': 40000,
        'cases.0.name': 'Giấy tờ phải nộp', 'cases.0.kind': 'submit', 'cases.0.papers.0.name': 'Đơn đề nghị', 'cases.0.papers.0.templates.0.name': 'don.docx', 'cases.1.kind': 'present',
        'steps.1.name': 'Bước 2: Nhận kết quả', 'results.0.code': 'KQ.VD.01', 'legalBasis.0.code': '99/2099/NĐ-CP', requirements: '<p>Có hộ khẩu <b>ví dụ</b></p>',
      },
    },
  },
  {
    file: 'procedure-with-payment', code: '1.009981',
    sees: {
      getProcedure: {
        code: '1.009981', 'channels.0.type': 'online', 'channels.0.fees.0.amount': 8000, 'channels.0.fees.0.exemption': 'Hộ nghèo', 'channels.0.payment.when': 'onSubmission', 'channels.1.payment.when': 'onResult',
        'channels.0.payment.methods.1': 'Ví điện tử', 'channels.0.resultChannels.0': 'online', 'channels.0.resultChannels.1': 'postal', 'channels.1.resultChannels.0': 'inPerson',
        'cases.0.papers.0.name': 'Tờ khai', 'cases.0.papers.0.alreadyHeld': false, 'cases.0.papers.1.alreadyHeld': true, 'cases.0.papers.1.heldIn': 'CSDL quốc gia về dân cư',
      },
    },
  },
  {
    file: 'one-city-dossier', code: 'H99.21-261102-0007',
    sees: {
      findDossier: {
        code: 'H99.21-261102-0007', 'procedure.code': '2.009998', 'procedure.name': 'Chứng thực bản sao ví dụ từ bản chính', 'status.code': 'inProgress', 'status.backendCode': 'DXL', 'status.label': 'Đang xử lý',
        submittedAt: '2026-11-02T08:05:09+07:00', acceptedAt: '2026-11-02T09:15:00+07:00', plannedEndDate: '2026-11-13T17:00:00+07:00', channel: 'inPerson', agency: 'UBND xã Ví Dụ', applicant: 'P••• T•• M••',
        'payment.amount': 7000, 'history.1.at': '2026-11-02T09:15:00+07:00', 'history.1.status': 'accepted', 'history.1.label': 'Đã tiếp nhận', 'history.1.department': 'Bộ phận Một cửa', 'history.1.note': 'Đủ giấy tờ',
      },
    },
  },
  {
    file: 'slice-of-dossiers', code: 'H99.21-261020-0003',
    sees: {
      findDossier: {
        code: 'H99.21-261020-0003', 'procedure.code': '1.009996', 'procedure.name': 'Đăng ký ví dụ', 'status.code': 'resultReturned', 'status.backendCode': '5', 'status.label': 'Đã trả kết quả',
        acceptedAt: '2026-10-20T08:00:00+07:00', plannedEndDate: '2026-10-24T08:00:00+07:00', resultReturnedAt: '2026-10-23T08:00:00+07:00', applicant: 'N•• T•• T••',
      },
    },
  },
  {
    file: 'open-source-one-stop', code: 'H99.21-261015-0009',
    sees: {
      findDossier: {
        code: 'H99.21-261015-0009', 'procedure.code': '1.009911', 'procedure.name': 'Đăng ký ví dụ tại xã', 'status.code': 'completed', 'status.backendCode': 'releasing', 'status.label': 'Đã có kết quả',
        submittedAt: '2026-10-15T07:40:00+07:00', acceptedAt: '2026-10-15T08:10:00+07:00', plannedEndDate: '2026-10-22T17:00:00+07:00', completedAt: '2026-10-21T15:00:00+07:00', channel: 'online',
        agency: 'UBND xã Ví Dụ', currentStep: 'Trả kết quả', applicant: 'B•• T•• M••',
      },
    },
  },
  {
    file: 'portal-lookup', code: '000.21.99.H99-261012-0005',
    sees: {
      findDossier: {
        code: '000.21.99.H99-261012-0005', 'procedure.name': 'Chứng thực ví dụ', 'status.code': 'inProgress', 'status.backendCode': '2', 'status.label': 'Đang xử lý', acceptedAt: '2026-10-12T08:00:00+07:00',
        plannedEndDate: '2026-10-13T17:00:00+07:00', agency: 'UBND xã Ví Dụ', currentStep: 'Bộ phận Một cửa', applicant: 'L• V•• M••',
      },
    },
  },
  {
    file: 'keyed-procedures',
    sees: {
      'searchProcedures.1': { code: '1.009002', id: '82', name: 'Đăng ký ví dụ hai', 'sector.name': 'Ví dụ', onlineLevel: 'partial', updatedAt: '2026-03-17' },
      total: 57,
    },
  },
  { file: 'sectors', sees: { 'listSectors.1': { code: 'G99-TN', name: 'Thử nghiệm', procedures: 9 } } },
  {
    file: 'figures',
    sees: {
      getStatistics: {
        unit: 'UBND xã Ví Dụ', 'period.from': '2026-10-01', 'period.to': '2026-10-31', asOf: '2026-11-01T06:00:00+07:00', 'metrics.0.id': 'received', 'metrics.0.count': 371, 'metrics.1.count': 370, 'metrics.3.count': 0,
        'metrics.4.id': 'onTimeRate', 'metrics.4.reportedRate': 99.5,
      },
    },
  },
  { file: 'roster', sees: { getRoster: { 'entries.1.weekday': 3, 'entries.1.from': '13:00', 'entries.1.to': '17:00', 'entries.1.role': 'Tổ tư vấn', 'entries.1.place': 'Trụ sở', 'entries.1.phone': '02990000000' } } },
];

/** What no look can tell: a number, or a no to "online", may be any channel; a form's name stands in the row of its paper. */
const undecided: Readonly<Record<string, readonly string[]>> = { 'open-source-one-stop': ['channel'], 'dvcqg-exchange-dossier': ['channel'], 'exchange-procedure': ['cases.0.papers.0.templates.0.name'] };

describe('the draft of a recorded answer, run over that answer', () => {
  for (const { file, code, agencyCode, sees } of answers) {
    it(`${file}: every target that can be told is told right`, async (test) => {
      const { told, notes } = await runDraft(await recorded(file), { code, agencyCode });
      const wanted = flat(sees);
      const wrong = wanted.filter(([target, value]) => told[target] !== value).map(([target]) => target.replace(/^\w+\.(?=[a-z])/, ''));
      test.diagnostic(`${wanted.length - wrong.length}/${wanted.length} targets`);
      assert.deepEqual(wrong, undecided[file] ?? [], JSON.stringify({ told, notes }, undefined, 1));
    });
  }
});

/** Each target with what it should hold, under the operation's name. */
const flat = (sees: Told): readonly (readonly [string, unknown])[] =>
  Object.entries(sees).flatMap(([place, values]) => (typeof values === 'object' && values !== null ? Object.entries(values).map(([target, value]) => [`${place}.${target}`, value] as const) : [[place, values] as const]));

describe('a draft says what it does not know', () => {
  const notesOf = async (file: string): Promise<string> => (await draftFromAnswer(await recorded(file))).notes.join('\n');

  it('a status number is never guessed, only a hint is given', async () => {
    const { config, notes } = await draftFromAnswer(await recorded('dvcqg-exchange-dossier'));
    assert.deepEqual(config?.['statuses'], { 9: 'unknown' });
    assert.match(notes.join('\n'), /"9".*completed, but others number differently/);
  });

  it('a label that is not national is left to the developer', async () => {
    const { config } = await draftFromAnswer(await recorded('slice-of-dossiers'));
    assert.deepEqual(config?.['statuses'], { 'Đã trả kết quả': 'resultReturned', 'Chờ trưởng phòng duyệt': 'unknown' });
  });

  it('days of the week are counted as people say them where Sunday shows that they are, and asked about otherwise', async () => {
    const roster = (...days: readonly string[]) => ({ ketQua: days.map((THU) => ({ THU, TU: '7h30', DEN: '11h30', NOI_DUNG: 'Hỗ trợ nộp hồ sơ' })) });
    const drafted = async (answer: unknown) => runDraft(answer, { operation: 'getRoster' });
    for (const sunday of ['CN', '8']) {
      const { told } = await drafted(roster('2', '3', sunday));
      assert.deepEqual([0, 1, 2].map((index) => told[`getRoster.entries.${index}.weekday`]), [1, 2, 7]);
    }
    assert.match((await drafted(roster('2', '3', '4'))).notes.join('\n'), /check that .*THU counts from Monday = 1; where 2 is Monday/);
    assert.match((await drafted(roster('Thứ Hai', 'Thứ Ba'))).notes.join('\n'), /the table has the days of this answer; add the others/);
  });

  it('numbers of channels are asked about', async () => assert.match(await notesOf('dvcqg-exchange-dossier'), /channel: the values "1" of KenhThucHien are not known.*on the national exchange 1 is inPerson/));

  it('points are called points', async () => assert.match(await notesOf('dvcqg-v1-points'), /points of QĐ 766, which are no percentages/));

  it('a missing address is asked for', async () => assert.match(await notesOf('sectors'), /no address was given/));
});
