/** The officers' desk of the demo: what came in last, and the moves that take a dossier through its life. */
import type { Status } from '../../src/model/status.js';
import { type AddedPapers, hindrances, type Supplements } from './intake/supplements.js';
import { allRows, type Database, insertAll, oneRow } from './database.js';
import { type Clock, momentOf } from './moments.js';

interface Move {
  /** On the officer's button. */
  readonly label: string;
  readonly status: Status;
  readonly backendCode: string;
  /** The office's own word for the state. */
  readonly state: string;
  /** What the dossier itself says from then on; `at` is now. */
  readonly details: (reason: string, at: string) => Readonly<Record<string, unknown>>;
}

const department = 'Bộ phận Tiếp nhận và Trả kết quả';
/** đồng */
const askedFee = 8_000;
const paid = { state: 'paid', amount: askedFee };

export const moves = {
  accept: { label: 'Tiếp nhận', status: 'accepted', backendCode: '2', state: 'Được tiếp nhận', details: (_reason, at) => ({ acceptedAt: at }) },
  process: { label: 'Xử lý tiếp', status: 'inProgress', backendCode: '4', state: 'Đang xử lý', details: () => ({}) },
  askMore: {
    label: 'Yêu cầu bổ sung', status: 'supplementRequested', backendCode: '5', state: 'Yêu cầu bổ sung giấy tờ',
    details: (reason) => ({ reason, requestedAction: { text: reason } }),
  },
  askPayment: {
    label: 'Yêu cầu nộp tiền', status: 'paymentRequired', backendCode: '6', state: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    details: () => ({ payment: { state: 'due', amount: askedFee } }),
  },
  paid: { label: 'Đã thu tiền', status: 'inProgress', backendCode: '4', state: 'Đang xử lý', details: () => ({ payment: paid }) },
  suspend: {
    label: 'Tạm dừng', status: 'suspended', backendCode: '11', state: 'Tạm dừng xử lý', details: (reason) => ({ reason, suspension: { active: true, reason } }),
  },
  finish: {
    label: 'Xử lý xong', status: 'completed', backendCode: '9', state: 'Đã xử lý xong', details: (_reason, at) => ({ completedAt: at, result: { place: department } }),
  },
  handOut: { label: 'Trả kết quả', status: 'resultReturned', backendCode: '10', state: 'Đã trả kết quả', details: (_reason, at) => ({ resultReturnedAt: at }) },
  reject: { label: 'Từ chối tiếp nhận', status: 'rejectedAtIntake', backendCode: '3', state: 'Không được tiếp nhận', details: (reason) => ({ reason }) },
} satisfies Readonly<Record<string, Move>>;
export type MoveName = keyof typeof moves;

export const isMove = (value: unknown): value is MoveName => typeof value === 'string' && Object.hasOwn(moves, value);

/** Moves after which the citizen has to be told why. */
const needsReason: readonly MoveName[] = ['askMore', 'suspend', 'reject'];

const next: Readonly<Partial<Record<Status, readonly MoveName[]>>> = {
  submitted: ['accept', 'askMore', 'reject'],
  accepted: ['process', 'askMore', 'askPayment', 'suspend', 'finish'],
  inProgress: ['askMore', 'askPayment', 'suspend', 'finish'],
  supplementRequested: ['process', 'suspend', 'reject'],
  paymentRequired: ['paid', 'suspend'],
  suspended: ['process'],
  completed: ['handOut'],
};

export interface DeskDossier {
  readonly code: string;
  readonly procedure: string;
  readonly applicant: string;
  readonly state: string;
  readonly added: readonly AddedPapers[];
  readonly moves: readonly MoveName[];
}

const mostShown = 30;
const longestReason = 500;

export class Desk {
  readonly #database: Database;
  readonly #now: Clock;
  readonly #supplements: Supplements;

  constructor(database: Database, now: Clock, supplements: Supplements) {
    this.#database = database;
    this.#now = now;
    this.#supplements = supplements;
  }

  /** Those to which papers were added, and then the latest, first. */
  list(): readonly DeskDossier[] {
    return allRows(this.#database, `
      SELECT code, procedure_name, status, label, full_name FROM dossiers LEFT JOIN persons ON dossier_code = code 
      ORDER BY (SELECT max(received_at) FROM supplements WHERE supplements.dossier_code = code) DESC NULLS LAST, position DESC LIMIT ${mostShown}`,
    ).map(({ code, procedure_name: procedure, status, label, full_name: applicant }) => ({
      code: String(code), procedure: String(procedure ?? ''), applicant: String(applicant ?? ''), state: String(label ?? ''), added: this.#supplements.of(String(code)), moves: next[status as Status] ?? [],
    }));
  }

  /** Undefined when it is done; else why it cannot be. */
  move(code: string, name: MoveName, typed: string): string | undefined {
    const row = oneRow(this.#database, 'SELECT status, details FROM dossiers WHERE code = :code', { ':code': code });
    const reason = typed.trim().slice(0, longestReason);
    if (!row) return 'Không có hồ sơ này.';
    if (!(next[row['status'] as Status] ?? []).includes(name)) return 'Hồ sơ không ở trạng thái làm được việc này. Xin mở lại trang.';
    if (needsReason.includes(name) && reason === '') return 'Xin ghi lý do để công dân biết.';
    const { status, backendCode, state, details }: Move = moves[name];
    const at = momentOf(this.#now());
    // What held the dossier up before holds it up no more.
    const kept = Object.entries(JSON.parse(String(row['details'])) as object).filter(([field]) => !hindrances.includes(field));
    this.#database.run('UPDATE dossiers SET status = :status, backend_code = :backendCode, label = :state, details = :details WHERE code = :code', {
      ':status': status, ':backendCode': backendCode, ':state': state, ':code': code, ':details': JSON.stringify({ ...Object.fromEntries(kept), ...details(reason, at) }),
    });
    const position = Number(oneRow(this.#database, 'SELECT coalesce(max(position), -1) + 1 AS next FROM dossier_history WHERE dossier_code = :code', { ':code': code })?.['next']);
    insertAll(this.#database, 'dossier_history', ['dossier_code', 'position', 'at', 'status', 'label', 'department', 'note'], [
      { dossier_code: code, position, at, status, label: state, department, note: needsReason.includes(name) ? reason : null },
    ]);
    return undefined;
  }
}
