/** Taking in submissions by the SDK's own contract: form, files (resumable or in one piece), submission, look-up, session. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { OfficeEnvironment } from '../office.js';
import { jsonBody, textField } from '../shapes/input.js';
import type { Files } from './files.js';
import { readForm } from './forms.js';
import type { Submissions } from './submissions.js';
import type { Supplements } from './supplements.js';

export interface Intake {
  readonly files: Files;
  readonly submissions: Submissions;
  readonly supplements: Supplements;
  /** Where bytes lie. */
  readonly folder: string;
}

const largestFile = 20 * 1024 * 1024;
const sessionSeconds = 30 * 60;

export function makeIntake(): Hono<OfficeEnvironment> {
  const routes = new Hono<OfficeEnvironment>();
  const uploads = new Map<string, Server>();

  routes.use(async (context, next) => {
    await next();
    if (context.req.method !== 'OPTIONS') context.res.headers.set('X-Session-Expires-In', String(sessionSeconds));
  });
  routes.get('/procedures/:code/form', (context) => context.json(readForm(context.req.param('code'))));
  routes.all('/uploads/:id?', (context) => {
    const { intake } = context.get('office');
    const path = context.req.path.replace(/\/uploads(?:\/[^/]*)?$/, '/uploads');
    const server = uploads.get(path) ?? uploadServer(intake, path);
    uploads.set(path, server);
    return server.handleWeb(context.req.raw);
  });
  routes.post('/files', async (context) => {
    const { file, submission, key } = await context.req.parseBody();
    if (!(file instanceof File) || typeof submission !== 'string' || typeof key !== 'string') throw new HTTPException(400, { message: 'Thiếu tệp hoặc số nhận dạng.' });
    if (file.size === 0) throw new HTTPException(422, { message: 'Tệp rỗng.' });
    const { files } = context.get('office').intake;
    const id = randomUUID();
    files.arrived({ id, submissionId: submission, key, name: file.name, type: file.type }, new Uint8Array(await file.arrayBuffer()));
    return context.json(files.read(id), 201);
  });
  routes.get('/files/:id', (context) => {
    const found = context.get('office').intake.files.read(context.req.param('id'));
    return found ? context.json(found) : context.json({ message: 'Không có tệp này.' }, 404);
  });
  routes.post('/submissions', async (context) => {
    const taken = context.get('office').intake.submissions.take(await jsonBody(context), context.req.header('Idempotency-Key'));
    return 'receipt' in taken ? context.json(taken.receipt, 201) : context.json({ message: 'Có mục cần sửa.', errors: taken.errors }, 422);
  });
  routes.post('/dossiers/supplement', async (context) => {
    const taken = context.get('office').intake.supplements.take(await jsonBody(context), context.req.header('Idempotency-Key'));
    if (taken === 'missing') return context.json({ message: 'Không tìm thấy hồ sơ.' }, 404);
    return 'receipt' in taken ? context.json(taken.receipt, 201) : context.json({ message: taken.errors[0]?.message }, 422);
  });
  routes.post('/submissions/find', async (context) => {
    const id = textField(await jsonBody(context), 'submissionId');
    const { submissions, supplements } = context.get('office').intake;
    const found = submissions.find(id) ?? supplements.find(id);
    return found ? context.json(found) : context.json({ message: 'Không có lần nộp này.' }, 404);
  });
  routes.post('/session/extend', (context) => context.json({ expiresIn: sessionSeconds }));
  return routes;
}

function uploadServer({ files, folder }: Intake, path: string): Server {
  mkdirSync(folder, { recursive: true });
  return new Server({
    path, datastore: new FileStore({ directory: folder }), maxSize: largestFile, relativeLocation: true,
    onUploadFinish: (_request, { id, metadata }) => {
      files.arrivedAt(join(folder, id), {
        id, submissionId: metadata?.['submission'] ?? '', key: metadata?.['key'] ?? '', name: metadata?.['filename'] ?? '', type: metadata?.['filetype'] ?? '',
      });
      return Promise.resolve({});
    },
  });
}
