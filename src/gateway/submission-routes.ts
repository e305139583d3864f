/** Taking in submissions for a portal: its form, files, the submission itself, what became of it, and the session. Nothing of it is kept, cached, written down or sent twice. */
import type { Hono } from 'hono';
import { PortalError } from '../portal/portal.js';
import { named } from '../portal/rest/answers.js';
import { onErrand } from './errand.js';
import { isNoDossier, refuse, type Refusal, refusalOf } from './failures.js';
import { confirmFile, passForm } from './form-routes.js';
import { noFields, readFormQuery, readOfficeCode } from './inputs.js';
import { counted } from './lookup.js';
import { refuseTooLarge, wholeText } from './metered.js';
import type { ServedPortal } from './portal-file.js';
import { released, releasedReceipt } from './privacy.js';
import type { Asked, PortalOf, Rooms } from './routes.js';
import { largestSubmission, readSubmission, readSubmissionId, readSupplement } from './submission-inputs.js';
import { append, create, findOffset, type Reply, type Sending, uploadsOf } from './tus-routes.js';
import { asHandingIn, refusalOfSubmission, refusalOfUpload } from './upload-failures.js';
import { fileIdOf } from './upload-place.js';
import { type Environment, headersOf } from './visit.js';
import type { SubmissionOperationName } from '../portal/portal.js';

/** Requests that come at the pace of their sender's line. */
export const isHandedIn = (path: string): boolean => /\/api\/(?:uploads|files|submissions|dossiers\/supplement)(?:[/?]|$)/.test(path);
/** Requests that are counted by what they weigh. */
export const isOfFile = (path: string): boolean => /\/api\/(?:uploads|files)(?:\/|$)/.test(path);
const submissions = '/submissions';

type Answering = (context: Asked, served: ServedPortal) => Promise<Reply>;

export function addSubmission(app: Hono<Environment>, rooms: Rooms, base: string, portalOf: PortalOf): void {
  const reply = replying(rooms, portalOf);
  const api = `${base}/api`;
  app.get(`${api}/procedures/:code/form`, reply('getForm', refusalOf, async (context, { portal, privacy }) => {
    if (!portal.getForm) throw notHere();
    const query = { code: readOfficeCode(context.req.param('code') ?? ''), ...readFormQuery(new URL(context.req.url)) };
    return ok(released('getForm', await portal.getForm(query, { signal: context.req.raw.signal }), privacy));
  }));
  app.post(`${api}/uploads`, reply('uploadFile', refusalOfUpload, carrying(rooms, 'tus', create)));
  const name = (context: Asked): string => context.req.param('name') ?? '';
  app.get(`${api}/uploads/:name`, reply('uploadFile', refusalOfUpload, carrying(rooms, 'tus', (sending, context) => {
    if (context.req.raw.method !== 'HEAD') throw refuse(405, 'Địa chỉ này không nhận phương thức đó.');
    return findOffset(sending, name(context));
  })));
  app.patch(`${api}/uploads/:name`, reply('uploadFile', refusalOfUpload, carrying(rooms, 'tus', (sending, context) => append(sending, name(context)))));
  app.post(`${api}/files`, reply('uploadFile', refusalOfUpload, carrying(rooms, 'multipart', passForm)));
  app.get(`${api}/files/:name`, reply('uploadFile', refusalOf, carrying(rooms, undefined, (sending, context) => confirmFile(sending, fileIdOf(name(context))))));
  app.post(`${api}${submissions}`, reply('submitDossier', refusalOfSubmission, (context, served) => submit(rooms, context, served)));
  app.post(`${api}/dossiers/supplement`, reply('supplementDossier', refusalOfSubmission, (context, served) => supplement(rooms, context, served)));
  app.post(`${api}${submissions}/find`, reply('findSubmission', refusalOf, async (context, { portal, privacy }) => {
    // "There is none" is believed: nothing else may look like it.
    if (!portal.findSubmission) throw refuse(503, 'Lúc này chưa tra được lần nộp này.', 10);
    const submissionId = readSubmissionId(await bodyOf(rooms, context));
    return ok(releasedReceipt(await portal.findSubmission({ submissionId }, { signal: context.req.raw.signal }), privacy));
  }));
  app.post(`${api}/session/extend`, reply('extendSession', refusalOf, async (context, { portal, privacy }) => {
    if (!portal.extendSession) throw notHere();
    noFields(new URL(context.req.url));
    return ok(released('extendSession', await portal.extendSession({}, { signal: context.req.raw.signal }), privacy));
  }));
}

const ok = (body: unknown): Reply => ({ status: 200, headers: {}, body });
const notHere = (): ReturnType<typeof refuse> => refuse(404, 'Không có địa chỉ này.');

/** Writes what was found out as an answer that nobody keeps, with what the backend said of the session. */
const replying = (rooms: Rooms, portalOf: PortalOf) => (operation: SubmissionOperationName, refusal: (error: unknown) => Refusal, answering: Answering) => async (context: Asked): Promise<Response> => {
  const visit = context.get('visit');
  const served = portalOf(context);
  visit.route = operation;
  const { status, headers, body } = await onErrand(visit, () => asHandingIn(refusal, () => named(operation, () => answering(context, served))));
  const written = headersOf(visit, rooms.origins, { 'cache-control': 'no-store', ...headers });
  return status === 204 || body === undefined ? context.body(null, status, written) : context.body(JSON.stringify(body), status, { ...written, 'content-type': 'application/json; charset=utf-8' });
};

/** What concerns files, for a portal that takes them in this way; counted, and among so many at a time. */
const carrying = (rooms: Rooms, format: 'tus' | 'multipart' | undefined, run: (sending: Sending, context: Asked) => Promise<Reply>): Answering => async (context, served) => {
  const { intake } = served;
  if (!intake || (format !== undefined && intake.format !== format)) throw notHere();
  const { client } = context.get('visit');
  const header = (name: string): string | undefined => context.req.header(name);
  const kibibytes = Math.ceil(Number(header('content-length') ?? 0) / 1024) || 1;
  await allowed(rooms, 'uploads', await rooms.limits.upload(served.name, client, kibibytes));
  const abort = new AbortController();
  const gone = (): void => abort.abort(new PortalError('offline', 'the page went away'));
  const { incoming, outgoing } = context.env;
  outgoing.once('close', gone);
  const leave = rooms.slots.enter(served.name, client, uploadsOf(served));
  try {
    return await run({ served, intake, header, body: incoming, abort, patience: rooms.patience }, context);
  } finally {
    leave();
    outgoing.off('close', gone);
    // Nothing waits any longer for bytes that nobody will take.
    abort.abort(new Error('over'));
  }
};

async function submit(rooms: Rooms, context: Asked, { name, portal, privacy, config }: ServedPortal): Promise<Reply> {
  if (!portal.submitDossier) throw refuse(403, 'Cơ quan hiện không nhận hồ sơ tại đây. Chưa có gì được gửi.');
  await allowed(rooms, 'submissions', await rooms.limits.submission(name, context.get('visit').client));
  const key = context.req.header('idempotency-key');
  const submission = readSubmission(await bodyOf(rooms, context), key, config.submission?.idempotency === 'header');
  // Once it has begun it goes to its end: a page that goes away takes nothing back.
  return ok(releasedReceipt(await portal.submitDossier(submission), privacy));
}

/** Tells whether a code is one, as a look-up does, and is counted as one. What an office refuses it takes nothing of. */
async function supplement(rooms: Rooms, context: Asked, served: ServedPortal): Promise<Reply> {
  const { name, portal, privacy, config } = served;
  const { supplementDossier } = portal;
  if (!supplementDossier) throw refuse(403, 'Cơ quan hiện không nhận giấy tờ bổ sung tại đây. Chưa có gì được gửi.');
  const { client } = context.get('visit');
  await allowed(rooms, 'submissions', await rooms.limits.submission(name, client));
  const papers = readSupplement(await bodyOf(rooms, context), context.req.header('idempotency-key'), config.submission?.idempotency === 'header');
  return counted({ rooms, served, client }, (error) => isNoDossier(error, false), async () => ok(releasedReceipt(await supplementDossier(papers), privacy)));
}

async function bodyOf({ patience }: Rooms, context: Asked): Promise<string> {
  // No page can send this kind of content without asking first.
  if (!/^application\/json\s*(?:;|$)/i.test(context.req.header('content-type') ?? '')) throw refuse(415, 'Nội dung gửi lên phải là JSON.');
  refuseTooLarge(context.req.header('content-length'), largestSubmission);
  return wholeText(context.env.incoming, { most: largestSubmission, patience });
}

async function allowed({ metrics }: Rooms, rule: 'uploads' | 'submissions', wait: number): Promise<void> {
  if (wait === 0) return;
  metrics.limited(rule);
  throw refuse(429, 'Từ địa chỉ này đã gửi nhiều trong thời gian ngắn. Xin đợi một lát rồi thử lại; chưa có gì bị mất.', wait);
}
