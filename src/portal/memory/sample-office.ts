/** A small office, obviously invented, for stories and tests. Its dates count from the day it is asked for. */
import { addDays } from '../../model/days.js';
import type { Metric, Statistics } from '../../model/statistics.js';
import type { Office } from './memory-portal.js';
import { sampleDossiers } from './sample-dossiers.js';
import { sampleProcedures } from './sample-procedures.js';

/** The office as it stands on a day (yyyy-MM-dd). */
export function sampleOffice(today: string): Office {
  return {
    name: 'UBND xã Ví Dụ',
    agencyCode: 'H99.21',
    timeZone: 'Asia/Ho_Chi_Minh',
    contact: {
      name: 'Bộ phận Tiếp nhận và Trả kết quả, UBND xã Ví Dụ',
      phone: '0290 000 0001',
      address: 'Số 1, đường Ví Dụ, xã Ví Dụ',
      hours: 'Thứ Hai – Thứ Sáu, 7:30–11:30 và 13:00–17:00',
      url: 'https://vidu.example/',
    },
    links: {
      apply: ({ code }) => `https://dichvucong.gov.vn/?ma=${encodeURIComponent(code)}`,
      track: () => 'https://dichvucong.gov.vn/',
    },
    calendar: sampleCalendar(Number(today.slice(0, 4))),
    featured: ['1.001193', '1.004194', '2.000815', '1.000894'],
    procedures: sampleProcedures,
    dossiers: sampleDossiers(today),
    statistics: sampleStatistics(today),
    roster: sampleRoster(today),
  };
}

/** The days off that have the same date every year; an office's own calendar also has those of the moon. */
function sampleCalendar(year: number): Office['calendar'] {
  const everyYear = ['01-01', '04-30', '05-01', '09-01', '09-02', '11-24'];
  return {
    weekend: [6, 7],
    holidays: [year, year + 1].flatMap((one) => everyYear.map((day) => `${one}-${day}`)),
    officeHours: [['07:30', '11:30'], ['13:00', '17:00']],
    validFrom: `${year}-01-01`, validTo: `${year + 1}-12-31`, source: 'invented',
  };
}

function sampleRoster(today: string): Office['roster'] {
  const shift = (weekday: number, from: string, to: string, displayName: string) => ({
    weekday, from, to, role: 'Tổ hỗ trợ dịch vụ công', place: 'Bộ phận Một cửa', phone: '0290 000 0002', displayName,
  });
  return {
    entries: [
      ...[1, 2, 3, 4, 5].flatMap((weekday) => [shift(weekday, '07:30', '11:30', 'Bà Trần Thị Ví Dụ'), shift(weekday, '13:00', '17:00', 'Ông Nguyễn Văn Mẫu')]),
      shift(6, '07:30', '11:00', 'Đoàn thanh niên'),
    ],
    exceptions: [{ date: addDays(today, 3), closed: true, note: 'Nghỉ để tập huấn' }],
  };
}

/** Twelve months up to the current one: ordinary ones, one without dossiers, one whose published rate its counts contradict. */
function sampleStatistics(today: string): readonly Statistics[] {
  return [...Array(12).keys()].reverse().map((monthsAgo) => {
    const first = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - monthsAgo, 1)).toISOString().slice(0, 10);
    const last = addDays(new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)), 1)).toISOString().slice(0, 10), -1);
    const received = monthsAgo === 7 ? 0 : monthsAgo === 1 ? 371 : 320 + ((monthsAgo * 37) % 90);
    return {
      unit: 'UBND xã Ví Dụ',
      period: { from: first, to: last },
      ...breakdown(received, monthsAgo),
      metrics: monthsAgo === 7 ? metrics(0, 0, 0) : monthsAgo === 1 ? contradicted() : metrics(received, 12 - monthsAgo, monthsAgo % 3),
      asOf: `${monthsAgo === 0 ? today : last}T17:00:00+07:00`,
      source: 'Số liệu ví dụ',
      sourceUrl: 'https://vidu.example/so-lieu',
    };
  });
}

/** The received ones by sector, by way and by state. */
function breakdown(received: number, monthsAgo: number): Pick<Statistics, 'sectors' | 'channels' | 'statuses'> {
  if (received === 0) return {};
  const parts = [['Hộ tịch', 41], ['Chứng thực', 27], ['Đất đai', 14], ['Bảo trợ xã hội, hỗ trợ kinh phí chăm sóc, nuôi dưỡng và mai táng', 11], ['Thành lập và hoạt động của hộ kinh doanh', 7]] as const;
  const shares = parts.map(([, percent]) => Math.floor((received * percent) / 100));
  const online = Math.round((received * (50 + 3 * (12 - monthsAgo))) / 100);
  const postal = Math.floor((received - online) / 9);
  return {
    sectors: parts.map(([name], index) => {
      const count = (shares[index] ?? 0) + (index === 0 ? received - shares.reduce((one, other) => one + other, 0) : 0);
      return { name, metrics: metrics(count, 12 - monthsAgo - index, index === 2 ? monthsAgo % 3 : 0) };
    }),
    channels: [{ channel: 'online', count: online }, { channel: 'inPerson', count: received - online - postal }, { channel: 'postal', count: postal }],
    statuses: [
      { status: 'resultReturned', count: received - 41 }, { status: 'completed', count: 12 }, { status: 'inProgress', count: 17 },
      { status: 'supplementRequested', count: 8 }, { status: 'paymentRequired', count: 3 }, { status: 'unknown', label: 'Chuyển liên thông cấp tỉnh', count: 1 },
    ],
  };
}

/** `trend` raises the share submitted online, `late` is how many were not on time. */
function metrics(received: number, trend: number, late: number): Metric[] {
  const online = Math.round((received * (50 + 3 * trend)) / 100);
  return [
    { id: 'received', count: received },
    { id: 'completed', count: Math.max(received - 20, 0) },
    { id: 'onlineRate', numerator: online, denominator: received, definition: 'Hồ sơ nộp trực tuyến trên tổng hồ sơ tiếp nhận' },
    { id: 'meanProcessingTime', numerator: received * 3 + late * 40, denominator: received, unit: 'workingDay' },
    { id: 'onTimeRate', numerator: Math.max(received - late, 0), denominator: received, definition: 'Hồ sơ đúng hạn hoặc trước hạn trên tổng hồ sơ' },
    // Published without counts.
    ...(received > 0 ? [{ id: 'digitisedRate', reportedRate: 87.5 }] : []),
  ];
}

/** 370 of 371 are 99.73 %, whatever is published. */
const contradicted = (): Metric[] => [
  { id: 'received', count: 371 },
  { id: 'onlineRate', numerator: 300, denominator: 371 },
  { id: 'onTimeRate', numerator: 370, denominator: 371, reportedRate: 99.96 },
];
