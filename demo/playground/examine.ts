/** Runs a portal.json over a recorded answer: what an element would get, or why it gets nothing. No request is sent. */
import type { FailureKind } from '../../src/model/failure.js';
import type { HttpAnswer } from '../../src/portal/http.js';
import { type OperationName, type Portal, PortalError } from '../../src/portal/portal.js';
import { readConfig } from '../../src/portal/read-config.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { evaluate } from '../../src/portal/rest/rules.js';
import type { Rule } from '../../src/portal/config.js';
import { leadsNowhere } from './answer-paths.js';
import { looseConfig, operationIn } from './completion.js';
import { expectedAt, recordsOf } from './expected.js';
import { looseValue, type Range, rangeOf, wordsIn } from './json-tree.js';

export interface Written {
  readonly portal: string;
  readonly answer: string;
  readonly operation: OperationName;
}

export interface Problem {
  readonly severity: 'error' | 'warning';
  /** In which of the two texts it is, and where, as far as that can be told. */
  readonly text: 'portal' | 'answer';
  readonly range: Range | undefined;
  /** What kind of trouble it is, for people. */
  readonly title: string;
  /** The exact words, with the path: those of the SDK are English. */
  readonly message: string;
  readonly language: 'vi' | 'en';
}

/** What the elements are given. */
export interface Found {
  readonly portal: Portal;
  /** The code that stands in the answer, by which it is asked for. */
  readonly code: string;
  /** What the mapping read. */
  readonly record: unknown;
}

export interface Examination {
  readonly problems: readonly Problem[];
  readonly found?: Found;
}

/** Requests are addressed from here and go nowhere. */
const location = 'https://portal.example/dvc/portal.json';

/** An id spares the look-up that some backends need before the request that matters. */
export const knownId = 'mau';

const titles: Readonly<Record<FailureKind, string>> = {
  misconfigured: 'portal.json chưa đúng',
  broken: 'Không đọc được câu trả lời',
  missing: 'Không tìm thấy bản ghi trong câu trả lời',
  refused: 'Câu trả lời không được coi là thành công',
  intercepted: 'Câu trả lời là một trang web, không phải dữ liệu',
  offline: 'Không có câu trả lời',
  timeout: 'Không có câu trả lời',
  busy: 'Máy chủ báo đang bận',
  forbidden: 'Máy chủ từ chối',
};

export async function examine(written: Written): Promise<Examination> {
  const raw = parsed(written.portal, 'portal');
  const answer = parsed(written.answer, 'answer');
  if ('problem' in raw) return { problems: [raw.problem, ...('problem' in answer ? [answer.problem] : [])] };
  const reading = await readConfig(raw.value);
  if ('problems' in reading) return { problems: reading.problems.map(({ path, reason }) => inPortal(written.portal, path, `${path}: ${reason}`, titles.misconfigured)) };
  if ('problem' in answer) return { problems: [answer.problem] };
  const config = await looseConfig(written.portal);
  const operation = operationIn(config, written.operation);
  if (operation === undefined) return { problems: [absent(written)] };
  const warnings = [...requestsBefore(written, operation), ...pathsToNothing(written, operation)];
  try {
    const portal = await openPortal(raw.value, location, () => answering(written.answer));
    const code = codeIn(written, operation);
    return { problems: warnings, found: { portal, code, record: await ask(portal, written.operation, code) } };
  } catch (error) {
    return { problems: [...told(error, written), ...warnings] };
  }
}

const answering = (text: string): Promise<HttpAnswer> => Promise.resolve({ status: 200, text });

function parsed(text: string, where: Problem['text']): { readonly value: unknown } | { readonly problem: Problem } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = Math.min(Number(/position (\d+)/.exec(message)?.[1] ?? text.length), text.length);
    // A mark needs a letter to stand under.
    const range = { from: Math.max(0, position - (position === text.length ? 1 : 0)), to: Math.min(text.length, position + 1) };
    const title = where === 'portal' ? 'portal.json chưa phải JSON hợp lệ' : /^\s*</.test(text) ? titles.intercepted : 'Câu trả lời chưa phải JSON hợp lệ';
    return { problem: { severity: 'error', text: where, range, title, message, language: 'en' } };
  }
}

const inPortal = (text: string, path: string, message: string, title: string): Problem =>
  ({ severity: 'error', text: 'portal', range: rangeOf(text, path), title, message, language: 'en' });

const absent = ({ portal, operation }: Written): Problem => ({
  severity: 'error', text: 'portal', range: rangeOf(portal, `operations.${operation}`), title: 'Chưa có thao tác này', language: 'vi',
  message: `operations.${operation}: chưa có; thêm khóa "${operation}" vào "operations", hoặc chọn thao tác khác.`,
});

function told(error: unknown, { portal, operation }: Written): readonly Problem[] {
  if (!(error instanceof PortalError)) return [{ severity: 'error', text: 'portal', range: undefined, title: 'Lỗi chưa rõ', message: String(error), language: 'en' }];
  // A record that is not there has no path of its own.
  const { path = `operations.${operation}` } = error;
  const words = error.path === undefined ? `${path}: ${error.message}` : error.message;
  return words.split('\n').map((message) => inPortal(portal, path, message, titles[error.kind]));
}

/** Dossiers and procedures are asked for by the code that the answer itself bears. */
function codeIn({ operation: name, answer }: Written, operation: unknown): string {
  const { map } = operation as { readonly map?: Readonly<Record<string, Rule>> };
  const rule = map?.['code'] ?? 'code';
  const [first] = recordsOf(name, operation, JSON.parse(answer) as unknown);
  const code = Array.isArray(rule) ? undefined : evaluate(rule as Parameters<typeof evaluate>[0], first, { timeZone: 'Asia/Ho_Chi_Minh', baseUrl: '', statuses: new Map() });
  return typeof code === 'string' || typeof code === 'number' ? String(code) : 'MAU-000';
}

async function ask(portal: Portal, operation: OperationName, code: string): Promise<unknown> {
  switch (operation) {
    case 'findDossier': return portal.findDossier?.({ code });
    case 'getProcedure': return portal.getProcedure?.({ code, id: knownId });
    case 'searchProcedures': return portal.searchProcedures?.({});
    case 'listSectors': return portal.listSectors?.({});
    case 'getStatistics': return portal.getStatistics?.({ from: '2026-10-01', to: '2026-10-31' });
    case 'getRoster': return portal.getRoster?.({});
  }
}

/** One recorded answer cannot stand for two requests; only a look-up of a procedure's id is spared. */
function requestsBefore({ portal, operation: name }: Written, operation: unknown): readonly Problem[] {
  const { before } = operation as { readonly before?: { readonly take?: object } };
  const spared = name === 'getProcedure' && Object.keys(before?.take ?? {}).every((taken) => taken === 'procedureId');
  if (!before || spared) return [];
  const path = `operations.${name}.before`;
  const message = `${path}: bàn thử chỉ có một câu trả lời, nên yêu cầu hỏi trước cũng nhận đúng câu này.`;
  return [{ severity: 'warning', text: 'portal', range: rangeOf(portal, path), title: 'Chưa thử được hai yêu cầu nối nhau', message, language: 'vi' }];
}

/** Paths as they are written that find nothing in this answer: allowed, for a backend may leave things out, and most often a slip. */
function pathsToNothing({ portal, answer, operation: name }: Written, operation: unknown): readonly Problem[] {
  const recorded = looseValue(answer);
  return wordsIn(portal).flatMap(({ keys, part, text, from, to }): readonly Problem[] => {
    if (keys[0] !== 'operations' || keys[1] !== name) return [];
    const expected = expectedAt(name, operation, keys.slice(2), part, recorded);
    if (expected?.kind !== 'path' || !leadsNowhere(text, expected.scopes)) return [];
    const message = `${keys.join('.')}: không có gì ở "${text}"`;
    return [{ severity: 'warning', text: 'portal', range: { from, to }, title: 'Không thấy trong câu trả lời này', message, language: 'vi' }];
  });
}
