/** Records of the model in the words of the newer national portal: codes in capitals, states as slugs, moments as epoch milliseconds. */
import type { Dossier, StatusEvent } from '../../../src/model/dossier.js';
import type { Channel, OnlineLevel, Paper, PaymentTime, Procedure, TimeUnit } from '../../../src/model/procedure.js';
import type { Status } from '../../../src/model/status.js';
import type { OfficeDossier } from '../dossiers.js';
import type { NumberedProcedure } from '../procedures.js';

export const submissionMethods = { online: 'ONLINE', inPerson: 'DIRECT', postal: 'POSTAL' } as const;

const levels: Readonly<Record<OnlineLevel, string>> = { full: 'FULL', partial: 'PARTIAL', informationOnly: 'INFORMATION', none: 'NONE' };

const units: Readonly<Record<TimeUnit, string>> = {
  workingDay: 'WORKING_DAY', calendarDay: 'DAY', workingHour: 'WORKING_HOUR', hour: 'HOUR', minute: 'MINUTE', month: 'MONTH', year: 'YEAR',
};

const paymentTimes: Readonly<Record<PaymentTime, string>> = { onSubmission: 'ON_SUBMISSION', onNotice: 'ON_NOTICE', onResult: 'ON_RESULT' };

const slugs: Readonly<Record<Exclude<Status, 'unknown'>, string>> = {
  draft: 'DRAFT', submitted: 'waiting-for-reception', accepted: 'received', rejectedAtIntake: 'reception-refused', inProgress: 'processing',
  supplementRequested: 'additional-request', paymentRequired: 'waiting-for-payment', withdrawalRequested: 'withdraw-request',
  withdrawn: 'withdrawn',
  stopped: 'stopped', suspended: 'paused', completed: 'processed', resultReturned: 'returned',
};

const slug = (status: Status | undefined, backendCode = 'other'): string | null =>
  status === undefined ? null : status === 'unknown' ? `state-${backendCode}` : slugs[status];

/** Milliseconds since 1970; a bare date is its midnight in Vietnam. */
const epoch = (moment: string | undefined): number | null =>
  moment === undefined ? null : Date.parse(moment.length === 10 ? `${moment}T00:00:00+07:00` : moment);

/** What even a summary has. */
const head = ({ procedure: { id, code, name, onlineLevel, updatedAt } }: NumberedProcedure): object => ({
  id, code, codeNotation: code, name, state: 'UPDATED', publicServiceLevel: onlineLevel ? levels[onlineLevel] : null,
  updatedAt: epoch(updatedAt),
});

export function listItem(found: NumberedProcedure): unknown {
  const { sector, agency, channels = [] } = found.procedure;
  return {
    ...head(found), type: 'ASSIGNED_REGULATION', categories: sector ? [{ id: sector.code, name: sector.name }] : [],
    departments: agency ? [{ id: 'd1', name: agency }] : [], submissionMethods: channels.map(({ type }) => submissionMethods[type]),
  };
}

export function detail(found: NumberedProcedure): unknown {
  const { sector, agency, addressees = [], channels = [], cases = [], steps = [], results = [] } = found.procedure;
  return {
    ...head(found), formalityType: 'ASSIGNED_REGULATION', isWard: true, isProvince: false, isMinistry: false, isOtherAgency: false,
    categoriesDetails: sector ? [{ id: sector.code, name: sector.name }] : [],
    subjectTypesDetails: addressees.map((name) => ({ name })),
    departmentsExecuting: agency ? [{ name: agency }] : [],
    executionSteps: steps.map(({ name, description }) => ({ name, description })),
    executionMethods: channels.map(executionMethod),
    executionCases: cases.map(({ name, kind, papers = [] }) => ({
      name, type: kind?.toUpperCase(), profileComponents: papers.map(profileComponent),
    })),
    resultsDetails: results.map(({ name, code }) => ({ name, code })),
    ...reference(found.procedure),
  };
}

const reference = ({
  description, requirements, legalBasis = [], competentAuthority, receivingAddress, decisionNumber, officialUrl, applyUrl,
}: Procedure): object => ({
  description: description ?? '', requirementsAndConditions: requirements, dossierReceivingAddresses: receivingAddress,
  procedureRelatedGroup: [], keywords: '',
  legalBasisesDetails: legalBasis.map(({ code, name, url }) => ({ code, name, url })),
  departmentsAuthorized: competentAuthority ? [{ name: competentAuthority }] : [], procedureProposal: { proposalNumber: decisionNumber },
  publicUrl: officialUrl, submitUrl: applyUrl,
});

/** The portal writes some fees as `value` and some as `amount`. */
const executionMethod = ({ type, processingTime, fees = [], payment, resultChannels = [], description, url }: Channel): unknown => ({
  submissionMethod: submissionMethods[type], processingTime: processingTime?.value,
  processingTimeUnit: processingTime?.unit ? units[processingTime.unit] : null,
  processingTimeText: processingTime?.label, description, link: url,
  fees: fees.map(({ name, amount, currency, description: note, exemption }) =>
    ({ name, ...(type === 'online' ? { value: amount } : { amount }), currency, description: note, exemption })),
  paymentTime: payment?.when ? paymentTimes[payment.when] : null, paymentMethods: (payment?.methods ?? []).map((name) => ({ name })),
  resultMethods: resultChannels.map((one) => submissionMethods[one]),
});

const profileComponent = ({ name, code, originals, copies, electronicForm, templates = [], note, alreadyHeld, heldIn }: Paper): unknown => ({
  name, code, originalQty: originals, copyQty: copies, hasElectronicForm: electronicForm, note, alreadyHeld, dataSource: heldIn,
  attachments: templates.map((template, place) => ({ id: `f-${place + 1}`, fileName: template.name, url: template.url })),
});

export function dossierDetail({ number, dossier, person }: OfficeDossier): unknown {
  const { code, procedure, status, history = [], channel, agency, currentStep } = dossier;
  return {
    id: `d-${number}`, code, formality: procedure ? { code: procedure.code, name: procedure.name } : null,
    status: slug(status.code, status.backendCode), statusName: status.label, submissionMethod: channel ? submissionMethods[channel] : null,
    department: agency ? { name: agency } : null, currentStep: currentStep ? { name: currentStep } : null,
    applicant: { fullName: person.fullName, identityNumber: person.identityNumber, phoneNumber: person.phone, address: person.address },
    histories: history.map(historyEntry),
    ...dates(dossier), ...circumstances(dossier),
  };
}

const historyEntry = ({ at, status, label, step, department, note }: StatusEvent): unknown =>
  ({ createdAt: epoch(at), status: slug(status), statusName: label, stepName: step, departmentName: department, note });

const dates = ({ submittedAt, acceptedAt, plannedEndDate, statutoryEndDate, completedAt, resultReturnedAt }: Dossier): object => ({
  createdAt: epoch(submittedAt), receivedAt: epoch(acceptedAt), appointmentAt: epoch(plannedEndDate),
  legalDeadlineAt: epoch(statutoryEndDate),
  finishedAt: epoch(completedAt), returnedAt: epoch(resultReturnedAt),
});

const paymentWords = { notApplicable: 'NONE', due: 'UNPAID', partial: 'PARTLY_PAID', paid: 'PAID', refunded: 'REFUNDED' } as const;
const paperWords = { received: 'SUBMITTED', confirmed: 'APPROVED', missing: 'LACKING' } as const;

const circumstances = ({ reason, suspension, extension, payment, papers, requestedAction, result }: Dossier): object => ({
  reason,
  pause: suspension ? { isPaused: suspension.active, reason: suspension.reason } : null,
  extend: extension ? { reason: extension.reason, toDate: epoch(extension.until) } : null,
  payment: payment ? {
    status: payment.state ? paymentWords[payment.state] : null,
    amount: payment.amount,
    items: payment.fees?.map(({ name, amount, state }) => ({ name, amount, status: state && paymentWords[state] })),
  } : null,
  request: requestedAction ? { content: requestedAction.text, deadline: epoch(requestedAction.dueDate), link: requestedAction.url } : null,
  documents: papers?.map(({ name, state, at, note }) => ({ name, status: state && paperWords[state], at: epoch(at), note })),
  resultInfo: result ? { description: result.description, receivingPlace: result.place } : null,
});
