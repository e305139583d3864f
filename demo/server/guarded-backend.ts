/** A provincial one-stop system as many are: it wants a token of the office, tells the office everything about a person, and takes in submissions. */
import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type FaultName, makeFaults } from './faults.js';
import { makeIntake } from './intake/intake.js';
import type { Office, OfficeEnvironment } from './office.js';
import { igateV2 } from './shapes/igate-v2.js';

/** What the gateway must know and nobody else may. */
export const credentials = { clientId: 'xa-vi-du', clientSecret: 'chia-khoa-cua-xa-vi-du' } as const;
export const tokenPrefix = 'the-vao-cua-';

/** What this backend tells about an applicant, an officer and a mother. None of it is for the page of a commune. */
export const personalMarks = {
  fullName: 'Phạm Quốc Thử',
  identityNumber: '079085000123',
  phone: '0912000456',
  birthDate: '17/03/1985',
  address: 'Số 7 ngõ Thử Nghiệm, thôn Minh Họa',
  mail: 'quoc.thu@example.test',
  bankAccount: '1023456000789',
  insuranceNumber: '7912000345',
  officerAccount: 'canbo.lan01',
  motherName: 'Lê Thị Minh Họa',
  fileName: 'to-khai-Pham-Quoc-Thu.pdf',
  internalNote: 'gọi lại 0987000321 sau giờ hành chính',
} as const;

type Environment = OfficeEnvironment & { Bindings: HttpBindings };

/** Below /api what a token opens, failing in one way; the token is given at /token for the client's secret. */
export function guardedBackend(office: Office, fault: FaultName): Hono<Environment> {
  const backend = new Hono<Environment>();
  const token = tokenPrefix + randomBytes(12).toString('hex');
  backend.post('/token', (context) => isClient(context.req.header('authorization'))
    ? context.json({ access_token: token, token_type: 'Bearer', expires_in: 3600 })
    : context.json({ error: 'invalid_client' }, 401));
  backend.use('/api/*', async (context, next) => {
    if (context.req.header('authorization') !== `Bearer ${token}`) return context.json({ error: 'invalid_token' }, 401);
    context.set('office', office);
    return next();
  });
  backend.use('/api/*', makeFaults()[fault]);
  backend.use('/api/pa/dossier/search', async (context, next) => {
    await next();
    if (context.res.status === 200) context.res = context.json(withTooMuch(await context.res.json() as { readonly content: readonly Record[] }));
  });
  backend.route('/api', igateV2);
  backend.route('/api/nop-ho-so', makeIntake());
  return backend;
}

/** RFC 6749, section 2.3.1: both parts are encoded as in a form before they are joined. */
function isClient(header = ''): boolean {
  const [id, secret] = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString().split(':');
  return decodeURIComponent(id ?? '') === credentials.clientId && decodeURIComponent(secret ?? '') === credentials.clientSecret;
}

interface Record {
  readonly applicant: { readonly data: object };
  readonly dossierTask: readonly { readonly comment: string | null }[];
}

function withTooMuch(slice: { readonly content: readonly Record[] }): object {
  const { fullName, identityNumber, phone, birthDate, address, mail, bankAccount, insuranceNumber, officerAccount, motherName, fileName, internalNote } = personalMarks;
  const content = slice.content.map((record) => ({
    ...record,
    applicant: { data: { ...record.applicant.data, ownerFullname: fullName, identityNumber, phoneNumber: phone, birthday: birthDate, address, email: mail, bankAccount, insuranceNumber, motherFullname: motherName } },
    dossierTask: record.dossierTask.map((task, index) => (index < record.dossierTask.length - 1 ? task : {
      ...task, assignee: { account: officerAccount },
      comment: `${task.comment ?? ''} Người nộp ${fullName}, CCCD ${identityNumber}, mẹ là ${motherName}, BHXH ${insuranceNumber}, điện thoại ${phone}, thư ${mail}, tài khoản ${bankAccount}; ${internalNote}.`.trim(),
    })),
    attachment: [{ filename: fileName }], note: internalNote,
  }));
  return { ...slice, content };
}
