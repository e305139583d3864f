/**
 * Dossiers (hồ sơ). Names follow ZGW Zaken: code = identificatie, plannedEndDate = einddatumGepland,
 * statutoryEndDate = uiterlijkeEinddatumAfdoening, suspension = opschorting, extension = verlenging.
 */
import { type WorkCalendar, workingDaysBetween } from './calendar.js';
import { daysBetween } from './days.js';
import { choice, code, count, flag, maybe, moment, person, remark, statusChoice, text, url } from './fields.js';
import { type ChannelType, channelTypes } from './channel-types.js';
import { isFinal, type Status, statuses } from './status.js';
import type { ProofDemand } from './proof.js';
import * as z from './schema.js';
import { fold } from './text.js';

export type { ProofDemand };

const dossierStatus = z.object({
  code: statusChoice(statuses),
  backendCode: maybe(code),
  /** The backend's own words; what the citizen sees when the code is `unknown`. */
  label: maybe(text),
});

const statusEvent = z.object({
  at: maybe(moment),
  status: maybe(statusChoice(statuses)),
  label: maybe(text),
  step: maybe(text),
  department: maybe(text),
  /** Who worked on it; only a portal that maps it shows persons. */
  officer: maybe(text),
  note: maybe(remark),
});
export type StatusEvent = z.infer<typeof statusEvent>;

export const paymentStates = ['notApplicable', 'due', 'partial', 'paid', 'refunded'] as const;
export type PaymentState = (typeof paymentStates)[number];

/** `received`: the office has it. `confirmed`: it has been checked and accepted. `missing`: it still has to come. */
export const paperStates = ['received', 'confirmed', 'missing'] as const;
export type PaperState = (typeof paperStates)[number];

export const dossierSchema = z.object({
  code,
  procedure: maybe(z.object({ code: maybe(code), name: maybe(text) })),
  status: dossierStatus,
  history: maybe(z.array(statusEvent)),
  submittedAt: maybe(moment),
  acceptedAt: maybe(moment),
  /** Ngày hẹn trả: the backend's, never computed here. */
  plannedEndDate: maybe(moment),
  statutoryEndDate: maybe(moment),
  completedAt: maybe(moment),
  resultReturnedAt: maybe(moment),
  channel: maybe(choice(channelTypes)),
  agency: maybe(text),
  currentStep: maybe(text),
  /** Masked: "N••• V•• M••". */
  applicant: maybe(person),
  /** Why the dossier was rejected, stopped, suspended or sent back. */
  reason: maybe(remark),
  suspension: maybe(z.object({ active: maybe(flag), reason: maybe(remark) })),
  extension: maybe(z.object({ reason: maybe(remark), until: maybe(moment) })),
  payment: maybe(z.object({
    state: maybe(choice(paymentStates)),
    amount: maybe(count),
    fees: maybe(z.array(z.object({ name: maybe(text), amount: maybe(count), state: maybe(choice(paymentStates)) }))),
  })),
  /** The papers the office has, and those it still needs. */
  papers: maybe(z.array(z.object({ name: text, state: maybe(choice(paperStates)), at: maybe(moment), note: maybe(remark) }))),
  requestedAction: maybe(z.object({ text: maybe(remark), dueDate: maybe(moment), url: maybe(url) })),
  /** `channel` is how it reaches the citizen; `url` where it can be had online. */
  result: maybe(z.object({ description: maybe(text), place: maybe(text), channel: maybe(choice(channelTypes)), url: maybe(url) })),
});
export type Dossier = z.infer<typeof dossierSchema>;

export interface DossierQuery {
  readonly code: string;
  /** The digits a portal with a `proof` asks for. They are sent in the body of a request and kept nowhere. */
  readonly proof?: string | undefined;
}

/** The clock stands still: a state that stops it, or the backend's own flag beside any state. */
export const clockStopped = (dossier: Dossier): boolean =>
  dossier.suspension?.active === true || dossier.status.code === 'suspended' || dossier.status.code === 'supplementRequested';

/**
 * What is still to be paid, in đồng: the fees that are due, where each fee says whether it is; else the sum, unless a part of it
 * is paid. 0 where nothing is; undefined where that is not known.
 */
export function amountDue({ payment: { state, amount, fees = [] } = {} }: Pick<Dossier, 'payment'>): number | undefined {
  if (state === 'paid' || state === 'refunded' || state === 'notApplicable') return 0;
  const due = fees.filter((fee) => fee.state === 'due');
  const isTold = fees.length > 0 && fees.every((fee) => fee.state && fee.state !== 'partial') && due.every((fee) => fee.amount !== undefined);
  if (isTold) return due.reduce((sum, fee) => sum + (fee.amount ?? 0), 0);
  return state === 'partial' ? undefined : amount;
}

/** Of a place that is none, e.g. "Gửi bưu chính về địa chỉ đã đăng ký"; results are also collected at a post office. */
const sentByPost = /\b(?:gui|chuyen|phat|qua)\b(?:(?! tai ).)*\bbuu (?:chinh|dien)\b|\bbuu chinh cong ich\b/;

/** How the result reaches the citizen: many backends tell it only in the words for the place. */
export const resultChannel = ({ result: { channel, place = '' } = {} }: Pick<Dossier, 'result'>): ChannelType | undefined =>
  channel ?? (sentByPost.test(fold(place).replace('ket qua', '')) ? 'postal' : undefined);

/** The office sends the result, so that nobody has to move. */
export const isPosted = (dossier: Pick<Dossier, 'status' | 'result'>): boolean => dossier.status.code === 'completed' && resultChannel(dossier) === 'postal';

export type DueState = 'ahead' | 'today' | 'overdue';

export interface DueDistance {
  readonly state: DueState;
  /** Date of the deadline in the portal's zone, yyyy-MM-dd. */
  readonly date: string;
  readonly days: number;
  /** Undefined when no calendar covers both dates. */
  readonly workingDays: number | undefined;
}

/** The office's deadline as it stands now, yyyy-MM-dd in the portal's zone. */
export const dueDate = ({ extension, plannedEndDate }: Dossier): string | undefined => (extension?.until ?? plannedEndDate)?.slice(0, 10);

/** A deadline before the dossier was even handed in cannot be meant. */
export function dueBeforeReceipt(dossier: Dossier): boolean {
  const due = dueDate(dossier);
  const received = (dossier.submittedAt ?? dossier.acceptedAt)?.slice(0, 10);
  return due !== undefined && received !== undefined && due < received;
}

/**
 * How far the office's own deadline is, judged by date in the portal's zone. Undefined when the backend gave no
 * date or one that cannot be meant, the clock stands still, or the office's work has ended: then there is nothing to count.
 */
export function dueDistance(dossier: Dossier, today: string, calendar?: WorkCalendar): DueDistance | undefined {
  const date = dueDate(dossier);
  if (!date || clockStopped(dossier) || workEnded(dossier) || dueBeforeReceipt(dossier)) return undefined;
  const days = daysBetween(today, date);
  // Of a state nobody knows it cannot be said that the office is late: it may be an end.
  if (days < 0 && dossier.status.code === 'unknown') return undefined;
  const workingDays = calendar && (days >= 0 ? workingDaysBetween(calendar, today, date) : workingDaysBetween(calendar, date, today));
  return { state: days > 0 ? 'ahead' : days === 0 ? 'today' : 'overdue', date, days: Math.abs(days), workingDays };
}

const endedBeforeFinal: readonly Status[] = ['completed', 'withdrawalRequested', 'draft'];

const workEnded = ({ status, completedAt, resultReturnedAt }: Dossier): boolean =>
  isFinal(status.code) || endedBeforeFinal.includes(status.code) || completedAt !== undefined || resultReturnedAt !== undefined;
