/** A file in one form (multipart/form-data) on its way through: its fields are read, checked and written anew as the backend wants them, its bytes pass as they come. */
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Busboy, { type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { PortalError } from '../portal/portal.js';
import { hearSession } from './errand.js';
import { refuse } from './failures.js';
import { readBytes, readParticulars } from './file-particulars.js';
import { refuseTooLarge } from './metered.js';
import { released } from './privacy.js';
import { largestOf, meteredFor, type Reply, type Sending } from './tus-routes.js';

/** What stands around the file in a form. */
const most = { fields: 12, parts: 13, fieldSize: 2_048, fieldNameSize: 64, headerPairs: 8, headerSize: 2_048 } as const;
const around = 32 * 1024;

const wrongForm = 'Tệp gửi lên không đúng cách. Xin tải lại trang rồi thử lại.';

/** Takes a form and answers what the backend says that it has. */
export async function passForm(sending: Sending): Promise<Reply> {
  const { served, intake, header } = sending;
  const largest = largestOf(served);
  refuseTooLarge(header('content-length'), largest + around);
  const { said, file, whole } = await openForm(sending, largest);
  const written = said.get('size');
  const size = written === undefined ? undefined : readBytes(written);
  if (written !== undefined && size === undefined) throw refuse(400, wrongForm);
  refuseTooLarge(written, largest);
  const { url, headers, fields, field } = intake.request(readParticulars(without(said, 'size'), size));
  const name = said.get('filename') ?? 'file';
  const answer = await served.backend.carry({
    method: 'POST', url, headers, fields,
    load: (revealed) => {
      const form = writeForm({ fields: revealed, field, name, type: said.get('filetype') ?? 'application/octet-stream' });
      const length = size === undefined ? undefined : form.before.length + size + form.after.length;
      return {
        bytes: length ?? largest, body: passing(sending, form, file, whole, size),
        headers: { 'content-type': `multipart/form-data; boundary=${form.boundary}`, ...(length !== undefined && { 'content-length': String(length) }) },
      };
    },
  }, sending.abort.signal);
  hearSession(answer.header, served.config.submission?.sessionHeader);
  return { status: 200, headers: {}, body: released('uploadFile', intake.read(await intake.answered(answer)), served.privacy) };
}

interface OpenForm {
  readonly said: ReadonlyMap<string, string>;
  readonly file: BusboyFileStream;
  /** Resolves when the form has come to its proper end, with nothing after the file. */
  readonly whole: Promise<void>;
}

/** Reads up to where the file begins; its bytes wait until they are asked for. */
function openForm(sending: Sending, largest: number): Promise<OpenForm> {
  const { body, header, patience } = sending;
  const type = header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw refuse(415, wrongForm);
  const said = new Map<string, string>();
  return new Promise((resolve, reject) => {
    const form = openParser(type, largest);
    const fail = (error: unknown): void => {
      reject(error instanceof Error ? error : new Error('cut off', { cause: error }));
      sending.abort.abort(error);
    };
    let opened = false;
    form.on('field', (name: string, value: string, nameCut: boolean, valueCut: boolean) => {
      if (opened || nameCut || valueCut || said.has(name)) fail(refuse(400, wrongForm));
      else said.set(name, value);
    });
    for (const event of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) form.on(event, () => fail(refuse(400, wrongForm)));
    form.on('file', (_field: string, file: BusboyFileStream) => {
      opened = true;
      file.on('limit', () => fail(refuse(413, 'Tệp quá lớn.')));
      // Told by the form itself.
      file.on('error', () => undefined);
      sending.abort.signal.addEventListener('abort', () => file.destroy());
      resolve({ said, file, whole });
    });
    const { signal } = sending.abort;
    const whole = pipeline(meteredFor(sending, body, largest + around, patience), form, { signal }).then(() => {
      if (!opened) throw refuse(400, wrongForm);
    });
    whole.catch(() => fail(signal.aborted ? signal.reason : refuse(400, wrongForm)));
  });
}

function openParser(type: string, largest: number): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: { ...most, files: 1, fileSize: largest } });
  } catch {
    throw refuse(400, wrongForm);
  }
}

interface WrittenForm {
  readonly boundary: string;
  readonly before: Buffer;
  readonly after: Buffer;
}

/** Names and values are written as browsers do (HTML, 4.10.21.8). */
const quoted = (text: string): string => text.replace(/\r\n|\r|\n/g, '%0D%0A').replace(/"/g, '%22');

function writeForm({ fields, field, name, type }: { readonly fields: Readonly<Record<string, string>>; readonly field: string; readonly name: string; readonly type: string }): WrittenForm {
  const boundary = `dvc-${randomUUID()}`;
  const parts = Object.entries(fields).map(([one, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(one)}"\r\n\r\n${value}\r\n`);
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(field)}"; filename="${quoted(name)}"\r\ncontent-type: ${type}\r\n\r\n`;
  return { boundary, before: Buffer.from(parts.join('') + head), after: Buffer.from(`\r\n--${boundary}--\r\n`) };
}

/** The end is written only when the whole form has come: what was cut off on the way never looks like a file to the backend. */
async function* passing({ abort }: Sending, { before, after }: WrittenForm, file: Readable, whole: Promise<void>, size: number | undefined): AsyncGenerator<Uint8Array> {
  yield before;
  let passed = 0;
  for await (const piece of file as AsyncIterable<Buffer>) {
    passed += piece.length;
    yield piece;
  }
  await whole;
  if (size !== undefined && passed !== size) {
    const refused = refuse(400, wrongForm);
    abort.abort(refused);
    throw refused;
  }
  yield after;
}

const without = (said: ReadonlyMap<string, string>, name: string): ReadonlyMap<string, string> => new Map([...said].filter(([one]) => one !== name));

/** What the backend has of a file. */
export async function confirmFile({ intake, served, abort }: Sending, id: string): Promise<Reply> {
  if (!intake.ask) throw new PortalError('missing', 'the backend cannot be asked what it has of a file');
  const file = await intake.ask({ fileId: id }, { signal: abort.signal });
  return { status: 200, headers: {}, body: released('uploadFile', file, served.privacy) };
}
