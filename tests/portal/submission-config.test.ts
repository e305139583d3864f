import { expect } from '@open-wc/testing';
import type { HttpRequest } from '../../src/portal/http.js';
import type { PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';

const base = { extends: 'gateway-submission', name: 'Xã Ví Dụ', baseUrl: 'https://xa.example/api/' };
const submission = { submissionId: 'id', submissionKey: 'id-1', procedure: { code: '1.001193' }, answers: { name: 'Ă' }, attachments: [{ id: 'f', name: 'a.jpg', size: 3 }] };

const opened = (config: object): Promise<unknown> => openPortal({ ...base, ...config }, 'https://xa.example/').then(() => 'opened', (error: unknown) => (error as PortalError).path);

async function submitted(text: string, status = 200, config: object = {}): Promise<{ answer: unknown; request: HttpRequest | undefined }> {
  let request: HttpRequest | undefined;
  const portal = await openPortal({ ...base, ...config }, 'https://xa.example/', (sent) => {
    request = sent;
    return Promise.resolve({ status, text });
  });
  const answer: unknown = await portal.submitDossier?.(submission).catch((error: unknown) => error);
  return { answer, request };
}

describe('submissions in portal.json', () => {
  it('refuse a configuration that could take one twice or lose its files', async () => {
    expect(await opened({})).to.equal('opened');
    expect(await opened({ submission: null })).to.equal('submission');
    expect(await opened({ operations: { submitDossier: { request: { headers: null } } } })).to.equal('operations.submitDossier.request.headers');
    expect(await opened({ operations: { findSubmission: null }, submission: { idempotency: 'lookup' } })).to.equal('operations.findSubmission');
    expect(await opened({ operations: { submitDossier: { request: { body: { template: { attachments: null } } } } } })).to.equal('operations.submitDossier.request.body');
    expect(await opened({ operations: { submitDossier: { request: { query: { a: '{answers}' } } } } })).to.equal('operations.submitDossier.request');
    expect(await opened({ submission: { paymentOrigins: ['http://pay.example'] } })).to.equal('submission.paymentOrigins.0');
  });

  it('refuse papers for a dossier that could be taken twice, lose their files or tell the citizen’s words', async () => {
    const supplement = (request: object): object => ({ operations: { supplementDossier: { request } } });
    expect(await opened(supplement({ headers: null }))).to.equal('operations.supplementDossier.request.headers');
    expect(await opened(supplement({ body: { template: { attachments: null } } }))).to.equal('operations.supplementDossier.request.body');
    expect(await opened(supplement({ body: { template: { code: null } } }))).to.equal('operations.supplementDossier.request.body');
    expect(await opened(supplement({ query: { n: '{note}' } }))).to.equal('operations.supplementDossier.request');
    expect(await opened(supplement({ query: { n: '{proof}' } }))).to.equal('operations.supplementDossier.request.query');
    expect(await opened({ operations: { submitDossier: null, getForm: null } }), 'only papers are taken in').to.equal('opened');
  });

  it('send papers for a dossier once, under their key, with its code in the body', async () => {
    let request: HttpRequest | undefined;
    const portal = await openPortal(base, 'https://xa.example/', (sent) => {
      request = sent;
      return Promise.resolve({ status: 201, text: '{"code":"H1-1","submissionId":"id"}' });
    });
    const papers = { dossierCode: 'H1-1', proof: '0001', submissionId: 'id', submissionKey: 'id-1', note: 'Đã ký', attachments: [{ id: 'f', name: 'a.jpg', size: 3, paper: 'Bản vẽ' }] };
    expect(await portal.supplementDossier?.(papers)).to.deep.equal({ code: 'H1-1', submissionId: 'id' });
    expect(request).to.include({ once: true, method: 'POST', url: 'https://xa.example/api/dossiers/supplement' });
    expect(request?.headers['idempotency-key']).to.equal('id-1');
    expect(JSON.parse(request?.body ?? '')).to.deep.equal({ code: 'H1-1', proof: '0001', submissionId: 'id', attachments: papers.attachments, note: 'Đã ký' });
  });

  it('leave once, under their key, as JSON', async () => {
    const { request } = await submitted('{"code":"H1"}');
    expect(request).to.include({ once: true, method: 'POST', url: 'https://xa.example/api/submissions' });
    expect(request?.headers['idempotency-key']).to.equal('id-1');
    expect(JSON.parse(request?.body ?? '')).to.deep.equal({ submissionId: 'id', procedureCode: '1.001193', answers: { name: 'Ă' }, attachments: [{ id: 'f', name: 'a.jpg', size: 3 }] });
  });

  it('write attachments as the backend has them', async () => {
    const { request } = await submitted('{"code":"H1"}', 200, { operations: { submitDossier: { request: { variables: { attachments: { item: { fileId: '{id}', ten: '{name}' } } } } } } });
    expect(JSON.parse(request?.body ?? '')).to.deep.include({ attachments: [{ fileId: 'f', ten: 'a.jpg' }] });
  });

  it('are not believed without a code, with two, or in HTML', async () => {
    for (const text of ['{}', '{"code":""}', '{"code":["H1","H2"]}', '{"code":{"a":1}}']) expect((await submitted(text)).answer, text).to.include({ kind: 'broken', operation: 'submitDossier' });
    expect((await submitted('<!doctype html><p>Đã nhận hồ sơ H99.21-261127-0001')).answer).to.include({ kind: 'intercepted' });
  });

  it('say which answers were refused, by their place in the form', async () => {
    const { answer } = await submitted('{"message":"Có mục cần sửa","errors":[{"field":"members[0].name","message":"<b>Thiếu</b> tên"},{"field":"/phone","message":"Sai số"},{"field":7}]}', 422);
    expect(answer).to.deep.include({ kind: 'refused', status: 422, backendMessage: 'Có mục cần sửa', fieldErrors: { '/members/0/name': 'Thiếu tên', '/phone': 'Sai số' } });
  });

  it('lead nobody to pay at a place the portal does not name', async () => {
    const pay = async (paymentUrl: string): Promise<unknown> => (await submitted(JSON.stringify({ code: 'H1', paymentUrl }), 200, { submission: { paymentOrigins: ['https://pay.example'] } })).answer;
    expect(await pay('https://pay.example/1')).to.include({ paymentUrl: 'https://pay.example/1' });
    expect(await pay('https://evil.example/1')).to.deep.equal({ code: 'H1', refusedPaymentHost: 'evil.example' });
    expect(await pay('http://pay.example/1')).to.deep.equal({ code: 'H1', refusedPaymentHost: 'pay.example' });
    expect(await pay('javascript:alert(1)')).to.deep.equal({ code: 'H1' });
  });
});
