/** Records of the model in the words of a provincial one-stop system: names as lists by language, moments with an offset without colon. */
import type { Dossier, StatusEvent } from '../../../src/model/dossier.js';
import { type Channel, type OnlineLevel, type Paper, paymentTimes, type Procedure, type TimeUnit } from '../../../src/model/procedure.js';
import type { Status } from '../../../src/model/status.js';
import type { OfficeDossier } from '../dossiers.js';
import type { NumberedProcedure } from '../procedures.js';

export const applyMethods = { online: '0', inPerson: '1', postal: '2' } as const;
const applyMethodNames = { online: 'Trực tuyến', inPerson: 'Trực tiếp', postal: 'Bưu chính công ích' } as const;

const levels: Readonly<Record<OnlineLevel, string>> = {
  full: 'Toàn trình', partial: 'Một phần', informationOnly: 'Cung cấp thông tin', none: 'Trực tiếp',
};

/** A letter for the unit and the timesheet that says which days count. */
const units: Readonly<Record<TimeUnit, readonly [string, string]>> = {
  workingDay: ['d', 'Ngày làm việc'], calendarDay: ['d', 'Ngày'], workingHour: ['h', 'Ngày làm việc'], hour: ['h', 'Ngày'],
  minute: ['m', 'Ngày'],
  month: ['M', 'Ngày'], year: ['y', 'Ngày'],
};

const statusNames: Readonly<Record<Exclude<Status, 'unknown'>, string>> = {
  draft: 'Nháp', submitted: 'Mới đăng ký', accepted: 'Đã tiếp nhận', rejectedAtIntake: 'Đã từ chối xử lý', inProgress: 'Đang xử lý',
  supplementRequested: 'Chờ bổ sung',
  paymentRequired: 'Chờ nộp tiền', withdrawalRequested: 'Yêu cầu rút hồ sơ', withdrawn: 'Đã rút không nộp', stopped: 'Dừng xử lý',
  suspended: 'Tạm dừng',
  completed: 'Đã xử lý', resultReturned: 'Đã trả kết quả',
};
/** Numbers other than 0 and 2 differ between installations; nobody should read them. */
const statusIds: readonly string[] = ['Mới đăng ký', 'Nháp', 'Đang xử lý'];

const idOf = (room: string, number: number): string => `66a0c0ffee${room}${number.toString(16).padStart(12, '0')}`;

/** Names by language: 228 Vietnamese, 46 English. */
const names = (name: string, english?: string): readonly unknown[] =>
  [...(english === undefined ? [] : [{ languageId: 46, name: english }]), { languageId: 228, name }];

/** In UTC with "+0000", so that a bare date stands at 17:00 of the day before. */
const utc = (moment: string | undefined): string | null =>
  moment === undefined ? null : new Date(moment.length === 10 ? `${moment}T00:00:00+07:00` : moment).toISOString().replace('Z', '+0000');

/** In local time with "+0700". */
const local = (moment: string | undefined): string | null =>
  moment === undefined ? null : moment.length === 10 ? `${moment}T00:00:00.000+0700` : moment.replace(/\+(\d\d):(\d\d)$/, '.000+$1$2');

const unit = (unitName: TimeUnit | undefined): object => {
  const [letter, timesheet] = unitName ? units[unitName] : [];
  return { processingTimeUnit: letter, timesheet: timesheet ? { id: '623849e3e63b54793b9ff57e', name: timesheet } : null };
};

const sectorOf = ({ sector }: Procedure): unknown => (sector ? { code: sector.code, name: names(sector.name ?? '', '') } : null);

const head = ({ number, procedure }: NumberedProcedure): object => ({
  id: idOf('01', number), code: procedure.code, translate: names(procedure.name), sector: sectorOf(procedure),
  procedureLevel: procedure.onlineLevel ? { name: names(levels[procedure.onlineLevel]) } : null,
  agency: procedure.agency ? { name: names(procedure.agency, 'Commune') } : null, updatedDate: utc(procedure.updatedAt),
});

export const listItem = (found: NumberedProcedure): unknown =>
  ({
    ...head(found),
    applyMethod: (found.procedure.channels ?? []).map(({ type }) => ({ id: Number(applyMethods[type]), name: applyMethodNames[type] })),
  });

export function detail(found: NumberedProcedure): unknown {
  const { channels = [], cases = [], steps = [], results = [], addressees = [], legalBasis = [] } = found.procedure;
  return {
    ...head(found),
    procedureProcessDefinition: channels.map(processDefinition),
    procedureForm: cases.map(({ name, kind, papers = [] }) => ({
      procedureCase: { name: name === undefined ? [] : names(name) }, formKind: kind, form: papers.map(formRecord),
    })),
    implementationStep: steps.map(({ name, description }) => ({ name: name === undefined ? [] : names(name), content: description })),
    result: results.map(({ code, name }) => ({ code, name: names(name) })),
    implementer: addressees.map((addressee) => ({ name: names(addressee) })),
    legalGround: legalBasis.map(({ code, name, url }) => ({ number: code, name: name === undefined ? [] : names(name), link: url })),
    ...reference(found.procedure),
  };
}

const reference = ({
  description, requirements, competentAuthority, receivingAddress, decisionNumber, officialUrl, applyUrl,
}: Procedure): object => ({
  description, requirement: requirements, authorityAgency: competentAuthority ? { name: names(competentAuthority) } : null,
  receivingAddress, decision: { number: decisionNumber }, link: officialUrl, applyLink: applyUrl,
});

const processDefinition = ({ type, processingTime, fees = [], payment, resultChannels = [], description, url }: Channel): unknown => ({
  applyMethod: { id: Number(applyMethods[type]), name: applyMethodNames[type] }, description, link: url,
  processDefinition: { processingTime: processingTime?.value, ...unit(processingTime?.unit), processingTimeNote: processingTime?.label },
  procost: fees.map(({ name, amount, currency, description: note, exemption }) => ({
    costType: name === undefined ? null : { name: names(name) }, cost: amount, monetaryUnit: currency, note, exemptSubject: exemption,
  })),
  payment: { stage: payment?.when === undefined ? null : paymentTimes.indexOf(payment.when), method: (payment?.methods ?? []).map((name) => ({ name: names(name) })) },
  receiveResultMethod: resultChannels.map((one) => ({ id: Number(applyMethods[one]), name: applyMethodNames[one] })),
});

const formRecord = ({ name, code, originals, copies, electronicForm, templates = [], note, alreadyHeld, heldIn }: Paper): unknown => ({
  code, name: names(name), originalQuantity: originals, copyQuantity: copies,
  isEform: electronicForm === undefined ? undefined : Number(electronicForm),
  file: templates.map((template) => ({ filename: template.name, link: template.url })), note,
  isShared: alreadyHeld === undefined ? undefined : Number(alreadyHeld), sharedDatabase: heldIn === undefined ? null : { name: names(heldIn) },
});

const statusOf = (status: Status, label: string | undefined): unknown => {
  const name = status === 'unknown' ? (label ?? 'Khác') : statusNames[status];
  const place = statusIds.indexOf(name);
  return { id: place >= 0 ? place : 40 + name.length, name };
};

export function dossierRecord({ number, dossier, person }: OfficeDossier): unknown {
  const { code, procedure, status, history = [], channel, agency, currentStep } = dossier;
  return {
    id: idOf('02', number), code, nationCode: null, dossierStatus: statusOf(status.code, status.label),
    dossierTaskStatus: status.label ? { id: idOf('03', number), name: status.label } : null,
    applicant: {
      data: { fullname: person.fullName, identityNumber: person.identityNumber, phoneNumber: person.phone, address: person.address },
    },
    procedure: procedure ? { code: procedure.code, translate: procedure.name === undefined ? [] : names(procedure.name) } : null,
    agency: agency ? { name: names(agency, 'Commune') } : null,
    applyMethod: channel ? { id: Number(applyMethods[channel]), name: applyMethodNames[channel] } : null,
    statusCurrentTask: currentStep, dossierTask: history.map(taskRecord),
    ...dates(dossier), ...circumstances(dossier),
  };
}

const taskRecord = ({ at, status, label, step, department, note }: StatusEvent): unknown => ({
  completedDate: utc(at), dossierStatus: status ? statusOf(status, label) : null, remind: label ? { name: label } : null,
  bpmProcessDefinitionTask: step ? { name: names(step) } : null,
  agency: department ? { name: names(department, '') } : null, comment: note,
});

const dates = ({ submittedAt, acceptedAt, plannedEndDate, statutoryEndDate, completedAt, resultReturnedAt }: Dossier): object => ({
  appliedDate: utc(submittedAt), acceptedDate: utc(acceptedAt), appointmentDate: local(plannedEndDate), dueDate: utc(statutoryEndDate),
  completedDate: local(completedAt), returnedDate: utc(resultReturnedAt),
});

const paymentNumbers = ['notApplicable', 'due', 'partial', 'paid', 'refunded'];
const paperNumbers = ['missing', 'received', 'confirmed'];

const circumstances = ({ reason, suspension, extension, payment, papers, requestedAction, result }: Dossier): object => ({
  reason,
  pause: suspension ? { status: suspension.active === undefined ? null : Number(suspension.active), content: suspension.reason } : null,
  extend: extension ? { content: extension.reason, date: local(extension.until) } : null,
  paymentStatus: payment ? {
    id: payment.state ? paymentNumbers.indexOf(payment.state) : null, cost: payment.amount,
    procost: payment.fees?.map(({ name, amount, state }) => ({ name, cost: amount, paid: state && paymentNumbers.indexOf(state) })),
  } : null,
  additionalRequirement: requestedAction ? {
    content: requestedAction.text, date: local(requestedAction.dueDate), link: requestedAction.url,
  } : null,
  dossierFormFile: papers?.map(({ name, state, at, note }) => ({ name, status: state && paperNumbers.indexOf(state), date: utc(at), note })),
  dossierResult: result ? { content: result.description, receivingPlace: result.place } : null,
});
