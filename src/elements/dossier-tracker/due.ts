/** When the result is due: the office's own date, what it means today, and why nothing is counted when nothing can be. */
import { covers, isWorkday } from '../../model/calendar.js';
import { clockStopped, dueBeforeReceipt, dueDate, type DueDistance, dueDistance } from '../../model/dossier.js';
import { intakeDay, nextOpening } from '../../model/office-hours.js';
import { isFinal, type Status } from '../../model/status.js';
import { turnIn } from '../../model/turn.js';
import { quoting } from '../office-words.js';
import { dayInWords, type Line, present, type Scene } from './scene.js';

export interface DueInWords {
  /** The date and how far it is; missing where nothing is counted. */
  readonly headline?: string | undefined;
  readonly overdue: boolean;
  /** The date cannot be meant: only the office can tell. */
  readonly doubtful: boolean;
  readonly lines: readonly Line[];
}

/** States in which the office owes a date. */
const awaitsDate: readonly Status[] = ['submitted', 'accepted', 'inProgress', 'suspended', 'unknown'];

export function dueInWords(scene: Scene): DueInWords {
  const { dossier, portal, today, words: { dossierAnswer: words } } = scene;
  const { status: { code }, plannedEndDate, extension, completedAt, resultReturnedAt } = dossier;
  // While it is the citizen's turn the office is not counted against.
  const due = turnIn[code] === 'citizen' ? undefined : dueDistance(dossier, today, portal.calendar);
  const ended = isFinal(code) || code === 'completed' || completedAt !== undefined || resultReturnedAt !== undefined;
  const undated = !plannedEndDate && !extension?.until && awaitsDate.includes(code) && !ended;
  return {
    headline: due && headline(due, scene),
    overdue: due?.state === 'overdue',
    doubtful: !ended && dueBeforeReceipt(dossier),
    lines: present([
      undated && words.noDate,
      !ended && dueBeforeReceipt(dossier) && words.dueDoubtful(dayInWords(dueDate(dossier) ?? '', scene)),
      ...(ended ? [] : [intakeLine(scene), dayOffLine(due, scene) ?? (due?.state === 'today' && closedLine(scene))]),
      ...(ended ? [] : [...extensionLines(scene), ...pauseLines(scene)]),
    ]),
  };
}

function headline(due: DueDistance, scene: Scene): string {
  const { words: { dossierAnswer: { due: words } } } = scene;
  const day = dayInWords(due.date, scene);
  if (due.state === 'today') return words.today(day);
  return due.state === 'ahead' ? words.ahead(day, distance(due, scene)) : words.overdue(day, distance(due, scene));
}

/** In working days where the calendar knows them; over a weekend there are none, so the days themselves are counted. */
function distance({ days, workingDays }: DueDistance, { words: { procedureFacts: { unit } }, format }: Scene): string {
  return workingDays ? unit.workingDay(format.number(workingDays)) : unit.calendarDay(format.number(days));
}

/** Only what was handed in outside the office's hours waits for the next working day. */
function intakeLine(scene: Scene): Line | undefined {
  const { dossier: { status: { code }, submittedAt }, portal: { calendar }, words: { dossierAnswer: words }, today } = scene;
  const day = code === 'submitted' && submittedAt && calendar ? intakeDay(calendar, submittedAt) : undefined;
  return day && day !== submittedAt?.slice(0, 10) && day >= today ? words.beginsOn(dayInWords(day, scene)) : undefined;
}

/** Offices promise days on which, by their own calendar, nobody is there. */
function dayOffLine(due: DueDistance | undefined, { portal: { calendar }, words: { dossierAnswer: words } }: Scene): Line | undefined {
  const off = due && due.state !== 'overdue' && calendar && covers(calendar, due.date) && !isWorkday(calendar, due.date);
  return off ? words.dueOnDayOff : undefined;
}

/** Spares a walk to a closed door; nothing is said while the office is open, or where the calendar does not know. */
export function closedLine(scene: Scene): Line | undefined {
  const { portal: { calendar }, words: { dossierAnswer: words }, today, time } = scene;
  const day = calendar && nextOpening(calendar, today, time);
  return day && day !== today ? words.closedUntil(dayInWords(day, scene)) : undefined;
}

function extensionLines(scene: Scene): readonly (Line | false | undefined)[] {
  const { dossier, words: { dossierAnswer: words } } = scene;
  const { extension, plannedEndDate = '' } = dossier;
  if (!extension || (!extension.until && !extension.reason)) return [];
  const isLater = extension.until && extension.until.slice(0, 10) >= plannedEndDate.slice(0, 10) && !dueBeforeReceipt(dossier);
  return [
    extension.until ? isLater && words.extended(dayInWords(extension.until, scene)) : words.extendedWithoutDate,
    extension.reason && quoting(words.extensionReason, extension.reason),
  ];
}

interface DayToKeep {
  readonly date: string;
  readonly words: 'pickUpDay' | 'supplementDay' | 'paymentDay';
}

/** A day that is still to come: of the result, or until when something is asked of the citizen. */
export function dayToKeep({ dossier, today }: Pick<Scene, 'dossier' | 'today'>): DayToKeep | undefined {
  const { status: { code }, requestedAction } = dossier;
  const asked = requestedAction?.dueDate?.slice(0, 10);
  if (code === 'supplementRequested' || code === 'paymentRequired') {
    return asked && asked >= today ? { date: asked, words: code === 'paymentRequired' ? 'paymentDay' : 'supplementDay' } : undefined;
  }
  const due = dueDistance(dossier, today);
  return due && due.state !== 'overdue' ? { date: due.date, words: 'pickUpDay' } : undefined;
}

/** The state's own reason is said where the next step is; here stands what the flag beside a state says. */
function pauseLines({ dossier, words: { dossierAnswer: words } }: Scene): readonly (Line | undefined)[] {
  if (!clockStopped(dossier)) return [];
  const { suspension, status, reason } = dossier;
  const told = suspension?.reason && suspension.reason !== reason ? quoting(words.suspendedBecause, suspension.reason) : undefined;
  const untold = status.code !== 'supplementRequested' && !reason;
  return [words.clockStopped, told ?? (untold ? words.suspendedWithoutReason : undefined)];
}
