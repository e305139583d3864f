/** Words that backends use as values, folded (no marks, lower case, spaces for underscores), and what they mean in the model. */
import type { Status } from '../../model/status.js';
import { fold } from '../../model/text.js';

/** A value as the tables below have it: TRUC_TUYEN and "Trực tuyến" are one word. */
export const wordOf = (value: string | number | boolean): string => fold(String(value)).replace(/[_\s-]+/g, ' ');

/** Labels of states that mean the same in every system that has been seen. */
export const statusWords: Readonly<Record<string, Status>> = {
  'nhap': 'draft', 'luu nhap': 'draft', 'ho so nhap': 'draft', 'draft': 'draft',
  'moi dang ky': 'submitted', 'cho tiep nhan': 'submitted', 'moi nop': 'submitted', 'da nop': 'submitted', 'moi dang ky / cho tiep nhan': 'submitted', 'dang ky moi truc tuyen': 'submitted',
  'duoc tiep nhan': 'accepted', 'da tiep nhan': 'accepted', 'da duoc tiep nhan': 'accepted',
  'khong duoc tiep nhan': 'rejectedAtIntake', 'tu choi tiep nhan': 'rejectedAtIntake', 'khong tiep nhan': 'rejectedAtIntake', 'da tu choi xu ly': 'rejectedAtIntake',
  'dang xu ly': 'inProgress', 'dang giai quyet': 'inProgress', 'dang thu ly': 'inProgress',
  'yeu cau bo sung': 'supplementRequested', 'yeu cau bo sung giay to': 'supplementRequested', 'cho bo sung': 'supplementRequested', 'cho bo sung giay to': 'supplementRequested',
  'cho bo sung ho so': 'supplementRequested', 'yeu cau bo sung ho so': 'supplementRequested',
  'yeu cau thuc hien nghia vu tai chinh': 'paymentRequired', 'cho nop tien': 'paymentRequired', 'cho thanh toan': 'paymentRequired', 'cho thuc hien nghia vu tai chinh': 'paymentRequired',
  'cong dan yeu cau rut ho so': 'withdrawalRequested', 'yeu cau rut ho so': 'withdrawalRequested',
  'da rut': 'withdrawn', 'da rut ho so': 'withdrawn', 'da rut khong nop': 'withdrawn',
  'dung xu ly': 'stopped', 'da dung xu ly': 'stopped',
  'tam dung': 'suspended', 'tam dung xu ly': 'suspended', 'dang tam dung': 'suspended',
  'da xu ly': 'completed', 'da xu ly xong': 'completed', 'xu ly xong': 'completed', 'da co ket qua': 'completed', 'da giai quyet': 'completed', 'hoan thanh': 'completed', 'da hoan thanh': 'completed',
  'da tra ket qua': 'resultReturned', 'tra ket qua': 'resultReturned', 'da tra': 'resultReturned',
};

/** The national numbers, as a suggestion only: other systems give the same numbers other meanings. */
export const nationalNumbers: Readonly<Record<string, Status>> = {
  1: 'submitted', 2: 'accepted', 3: 'rejectedAtIntake', 4: 'inProgress', 5: 'supplementRequested', 6: 'paymentRequired', 7: 'withdrawalRequested', 8: 'stopped', 9: 'completed', 10: 'resultReturned',
};

const channel: Readonly<Record<string, string>> = {
  'truc tuyen': 'online', 'nop truc tuyen': 'online', 'online': 'online', 'qua mang': 'online', 'internet': 'online',
  'truc tiep': 'inPerson', 'nop truc tiep': 'inPerson', 'direct': 'inPerson', 'tai quay': 'inPerson', 'offline': 'inPerson', 'in person': 'inPerson', 'inperson': 'inPerson',
  'buu chinh': 'postal', 'buu chinh cong ich': 'postal', 'dich vu buu chinh': 'postal', 'qua buu chinh': 'postal', 'postal': 'postal', 'post': 'postal', 'bcci': 'postal', 'buu dien': 'postal',
};

/** Words of each closed list, by the target whose last name it is. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: channel,
  channel,
  unit: {
    'ngay lam viec': 'workingDay', 'working day': 'workingDay', 'workingday': 'workingDay', 'ngay': 'calendarDay', 'calendar day': 'calendarDay', 'day': 'calendarDay',
    'gio lam viec': 'workingHour', 'working hour': 'workingHour', 'gio': 'hour', 'hour': 'hour', 'phut': 'minute', 'minute': 'minute', 'thang': 'month', 'month': 'month', 'nam': 'year', 'year': 'year',
  },
  kind: { 'giay to phai nop': 'submit', 'phai nop': 'submit', 'giay to phai xuat trinh': 'present', 'phai xuat trinh': 'present' },
  onlineLevel: {
    'toan trinh': 'full', 'muc do 4': 'full', 'dich vu cong truc tuyen toan trinh': 'full', 'mot phan': 'partial', 'muc do 3': 'partial', 'dich vu cong truc tuyen mot phan': 'partial',
    'muc do 2': 'informationOnly', 'cung cap thong tin': 'informationOnly', 'dich vu cung cap thong tin': 'informationOnly', 'full': 'full', 'partial': 'partial',
  },
  when: {
    'khi nop ho so': 'onSubmission', 'khi nop': 'onSubmission', 'khi co thong bao': 'onNotice', 'sau khi co thong bao': 'onNotice',
    'khi nhan ket qua': 'onResult', 'khi tra ket qua': 'onResult',
  },
  resultChannels: { ...channel, 'ban dien tu': 'online', 'dien tu': 'online', 'nhan ban dien tu': 'online', 'nhan truc tiep': 'inPerson', 'nhan qua buu chinh': 'postal' },
  state: {
    'da thanh toan': 'paid', 'paid': 'paid', 'chua thanh toan': 'due', 'unpaid': 'due', 'cho thanh toan': 'due', 'khong thu phi': 'notApplicable', 'mien phi': 'notApplicable', 'thanh toan mot phan': 'partial', 'da hoan tien': 'refunded', 'refunded': 'refunded',
  },
};

/** Days of the week, Monday = 1. A bare number may count from another day and is left as it is. */
export const weekdayWords: Readonly<Record<string, number>> = {
  'thu hai': 1, 'thu 2': 1, 't2': 1, 'monday': 1, 'thu ba': 2, 'thu 3': 2, 't3': 2, 'tuesday': 2, 'thu tu': 3, 'thu 4': 3, 't4': 3, 'wednesday': 3, 'thu nam': 4, 'thu 5': 4, 't5': 4, 'thursday': 4,
  'thu sau': 5, 'thu 6': 5, 't6': 5, 'friday': 5, 'thu bay': 6, 'thu 7': 6, 't7': 6, 'saturday': 6, 'chu nhat': 7, 'cn': 7, 'sunday': 7,
};

/** Columns of figures: squashed name → metric of the model. */
export const figureWords: Readonly<Record<string, string>> = {
  tongtiepnhan: 'received', datiepnhan: 'received', tiepnhan: 'received', sotiepnhan: 'received', tonghoso: 'received', tongsohoso: 'received', received: 'received', totalreceived: 'received', receivedcount: 'received',
  daxuly: 'completed', dagiaiquyet: 'completed', dahoanthanh: 'completed', completed: 'completed', tongdagiaiquyet: 'completed', tongdaxuly: 'completed', resolved: 'completed', completedcount: 'completed',
  dangxuly: 'inProgress', danggiaiquyet: 'inProgress', inprogress: 'inProgress', processing: 'inProgress', tongdangxuly: 'inProgress',
  quahan: 'overdue', trehan: 'overdue', overdue: 'overdue', late: 'overdue', tongquahan: 'overdue',
  tyledunghan: 'onTimeRate', tiledunghan: 'onTimeRate', ontimerate: 'onTimeRate', tyletructuyen: 'onlineRate', tiletructuyen: 'onlineRate', onlinerate: 'onlineRate',
  tylehailong: 'satisfactionRate', tilehailong: 'satisfactionRate', satisfactionrate: 'satisfactionRate',
};

/** Indicators of QĐ 766 as columns of points; points are no percentages. */
export const indicatorLabels: Readonly<Record<string, string>> = {
  CKMB: 'Công khai, minh bạch', TDGQ: 'Tiến độ giải quyết', CLGQ: 'Chất lượng giải quyết', TTTT: 'Thanh toán trực tuyến', MDHL: 'Mức độ hài lòng', MDSH: 'Mức độ số hóa',
};
