/**
 * The older national portal: one address for everything, JSON inside a form field, bare arrays, every value a text. Details and
 * dossiers look as one-stop systems exchange them.
 */
import { type Context, Hono } from 'hono';
import type { Office, OfficeEnvironment } from '../office.js';
import { channelNumbers, detailRecord, dossierRecord, searchRow } from './dvcqg-v1-records.js';
import { monthRows } from './dvcqg-v1-statistics.js';
import { channelField, dateField, type Fields, formJsonBody, numberField, textField } from './input.js';

export const dvcqgV1 = new Hono<OfficeEnvironment>();

const services: Readonly<Record<string, (office: Office, fields: Fields) => unknown>> = {
  procedure_advanced_search_service_v2: search,
  procedure_get_list_field_service_v2: sectors,
  LayThuTuc: procedure,
  TraCuuHoSo: dossier,
  report_by_month_sum_service: (office, fields) => monthRows(
    office.statistics(dateField(fields, 'p_tu_ngay'), dateField(fields, 'p_den_ngay'))
  ),
  LayLichTruc: roster,
};

dvcqgV1.post('/jsp/rest.jsp', async (context: Context<OfficeEnvironment>) => {
  const fields = await formJsonBody(context, 'params');
  const name = textField(fields, 'service');
  const service = Object.prototype.hasOwnProperty.call(services, name) ? services[name] : undefined;
  if (!service) return context.json({ error_code: '1', message: 'Không có dịch vụ này' }, 400);
  return context.json(service(context.get('office'), fields));
});

function search(office: Office, fields: Fields): unknown {
  const size = numberField(fields, 'recordPerPage', 10, 1, 100);
  const first = (numberField(fields, 'pageIndex', 1, 1, 10_000) - 1) * size;
  const sector = textField(fields, 'field_id');
  const filter = {
    keyword: textField(fields, 'keyword'), sector: sector === '-1' ? '' : sector,
    channel: channelField(fields, 'channel_id', channelNumbers),
  };
  return office.searchProcedures(filter, first, size).items.map((found, index) => searchRow(found, first + index + 1));
}

function sectors(office: Office): unknown {
  return office.sectors().map(({ code, name, procedures }, index) => ({
    FIELD_ID: code, FIELD_NAME: name, AMOUNT: String(procedures ?? ''), ROW_STT: String(index + 1),
  }));
}

function procedure(office: Office, fields: Fields): unknown {
  const found = office.procedure({ code: textField(fields, 'MATTHC') });
  return found ? [detailRecord(found)] : [];
}

function dossier(office: Office, fields: Fields): unknown {
  const found = office.dossier(textField(fields, 'MaHoSo'));
  return { error_code: '0', result: found ? [dossierRecord(found)] : [] };
}

/** Weekdays as Vietnamese count them: Monday is 2, Sunday 8. */
function roster(office: Office): unknown {
  const { entries, exceptions = [] } = office.roster();
  const flag = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'True' : 'False');
  return [{
    LICHTRUC: entries.map(({ weekday = 0, from, to, role, place = '', phone = '', displayName = '' }) =>
      ({ THU: String(weekday + 1), TUGIO: from, DENGIO: to, NHIEMVU: role, DIADIEM: place, DIENTHOAI: phone, NGUOITRUC: displayName })),
    NGOAILE: exceptions.map(({ date, closed, note = '' }) => ({
      NGAY: date.split('-').reverse().join('/'), NGHI: flag(closed), GHICHU: note,
    })),
  }];
}
