import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { DvcProcedureSheet } from '../../src/elements/procedure-sheet/procedure-sheet.js';
import type { Procedure } from '../../src/model/procedure.js';
import type { Office } from '../../src/portal/memory/memory-portal.js';
import { expectNoViolations } from '../support/axe.js';
import { byRole, textOf } from '../support/find.js';
import { mount, type MountOptions, samplePortal, settled } from '../support/mount.js';

const shown = async (code: string, office: Partial<Office> = {}, options: MountOptions = {}): Promise<DvcProcedureSheet> =>
  settled(await mount<DvcProcedureSheet>(html`<dvc-procedure-sheet procedure=${code}></dvc-procedure-sheet>`, { portal: samplePortal({}, office), ...options }));

const only = (procedure: Omit<Procedure, 'code'>): Promise<DvcProcedureSheet> => shown('9.000001', { procedures: [{ code: '9.000001', ...procedure }] });

/** What stands beside a question, in the order of the questions. */
const answers = (sheet: Element): Readonly<Record<string, string>> => {
  const rows = [...(sheet.shadowRoot?.querySelectorAll('[part="answer"] > div') ?? [])];
  return Object.fromEntries(rows.map((row) => [textOf(row.querySelector('dt') as Node), textOf(row.querySelector('dd') as Node)]));
};

describe('<dvc-procedure-sheet> answers first', () => {
  it('directly under the name', async () => {
    const sheet = await shown('1.000894');
    expect(byRole(sheet, 'heading').nextElementSibling?.part.contains('answer')).to.equal(true);
    expect(answers(sheet)).to.deep.equal({
      'Làm qua mạng được không?': 'Được, làm trọn vẹn qua mạng (toàn trình)', 'Mất bao lâu?': '1 ngày làm việc', 'Tốn bao nhiêu?': 'Không mất phí',
      'Nộp ở đâu?': 'Qua mạng, Trực tiếp tại quầy UBND xã Ví Dụ',
    });
  });

  it('by channel where channels differ', async () => {
    expect(answers(await shown('1.004194'))).to.include({ 'Mất bao lâu?': '3 ngày làm việc', 'Tốn bao nhiêu?': 'Qua mạng: 7.000 đ Trực tiếp tại quầy: 10.000 đ' });
    expect(answers(await shown('1.012753'))).to.include({
      'Làm qua mạng được không?': 'Được một phần qua mạng, còn lại làm trực tiếp hoặc gửi bưu điện (một phần)',
      'Mất bao lâu?': 'Qua mạng: 17 ngày làm việc Trực tiếp tại quầy: 20 ngày làm việc Qua bưu điện: 30 ngày làm việc', 'Tốn bao nhiêu?': 'Chưa công bố phí',
    });
  });

  it('with a missing unit and a doubtful fee as they are published', async () => {
    const { 'Mất bao lâu?': time, 'Tốn bao nhiêu?': fee } = answers(await shown('1.004873'));
    expect(time).to.equal('3 (nơi công bố không ghi là ngày hay giờ)');
    expect(fee).to.equal('Qua mạng: 20 đ Số tiền và ghi chú khác nhau, xin hỏi lại nơi nhận hồ sơ. Trực tiếp tại quầy: Chưa công bố phí');
  });

  it('whether it can be done online, from channels before level', async () => {
    const online = async (procedure: Partial<Procedure>): Promise<string | undefined> => answers(await only({ name: 'Thử', ...procedure }))['Làm qua mạng được không?'];
    expect(await online({ channels: [{ type: 'online' }] })).to.equal('Được, nộp qua mạng');
    expect(await online({ channels: [{ type: 'inPerson' }], onlineLevel: 'none' })).to.contain('chỉ nộp trực tiếp');
    expect(await online({ channels: [{ type: 'postal' }, { type: 'inPerson' }] })).to.contain('chưa nộp qua mạng được');
    expect(await online({ channels: [{ type: 'inPerson' }], onlineLevel: 'full' })).to.contain('không ghi cách nộp qua mạng');
    expect(await online({ onlineLevel: 'full' })).to.contain('toàn trình');
    expect(await online({ onlineLevel: 'informationOnly' })).to.equal('Chỉ có hướng dẫn trên mạng');
    expect(await online({})).to.equal('Chưa công bố');
  });

  it('and points below when there is too much to say', async () => {
    const channels = [1, 2, 3, 4].map((value) => ({ type: 'inPerson' as const, processingTime: { value, unit: 'workingDay' as const }, fees: [1, 2, 3, 4].map((amount) => ({ amount: amount * 1000 })) }));
    expect(answers(await only({ name: 'Nhiều mức', channels }))).to.include({ 'Mất bao lâu?': 'Tùy trường hợp, xin xem bên dưới', 'Tốn bao nhiêu?': 'Tùy trường hợp, xin xem bên dưới' });
  });

  it('when it was read and last changed', async () => {
    const { now } = Date;
    Date.now = () => Date.parse('2026-11-20T02:05:00Z');
    const sheet = await shown('1.000894').finally(() => (Date.now = now));
    expect(textOf(sheet)).to.contain('Tải về lúc 20/11/2026, 09:05. Nơi công bố cập nhật ngày 01/07/2026.');
  });
});

describe('<dvc-procedure-sheet> estimates', () => {
  const { now } = Date;
  afterEach(() => (Date.now = now));
  const at = (moment: string): void => void (Date.now = () => Date.parse(moment));
  const estimates = (sheet: Element): readonly string[] => [...(sheet.shadowRoot?.querySelectorAll('.estimate') ?? [])].map(textOf);

  it('by channel when a dossier handed in today is done, and says that it is an estimate', async () => {
    at('2026-11-20T09:00:00+07:00');
    const sheet = await shown('1.012753', { calendar: { weekend: [6, 7], holidays: ['2026-11-24'], validFrom: '2026-01-01', validTo: '2026-12-31' } });
    expect(estimates(sheet)).to.deep.equal([
      'Nếu nộp hôm nay (20/11/2026), dự kiến có kết quả ngày 16/12/2026. Ước tính, không phải lịch hẹn.',
      'Nếu nộp hôm nay (20/11/2026), dự kiến có kết quả ngày 21/12/2026. Ước tính, không phải lịch hẹn.',
    ], 'the third, by post, leaves the calendar');
    expect(textOf(sheet)).to.contain('theo lịch làm việc của UBND xã Ví Dụ').and.to.contain('sau 15 giờ');
    await expectNoViolations(sheet);
  });

  it('from the next working day in the late afternoon', async () => {
    at('2026-11-20T15:10:00+07:00');
    expect(estimates(await shown('1.000894'))[0]).to.contain('(20/11/2026)').and.to.contain('ngày 25/11/2026');
  });

  it('nothing without unit, without calendar, or past its end', async () => {
    at('2026-11-20T09:00:00+07:00');
    for (const sheet of [await shown('1.001193'), await shown('2.000635'), await shown('1.000894', { calendar: undefined })]) {
      expect(estimates(sheet)).to.deep.equal([]);
      expect(textOf(sheet)).not.to.contain('lịch làm việc của');
    }
    at('2031-11-20T09:00:00+07:00');
    expect(estimates(await shown('1.000894'))).to.deep.equal([]);
  });

  it('in English', async () => {
    at('2026-11-20T09:00:00+07:00');
    expect(estimates(await shown('1.000894', {}, { lang: 'en' }))[0]).to.equal('If you apply today (20/11/2026), the result is expected on 23/11/2026. An estimate, not an appointment.');
  });
});
