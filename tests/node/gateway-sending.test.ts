/** The submission itself through the gateway: it leaves once, and what the page is told means what it says. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { type SendingOutcome, sendingGuards } from '../../src/model/sending.js';
import type { FailureKind } from '../../src/model/failure.js';
import { PortalError } from '../../src/portal/portal.js';
import { backend, gateway, json, type Answering, type Backend, type Running, serve, written } from './gateway-run.js';
import { dossierOf, intakePortal, newId, opened } from './gateway-submission-run.js';

const through = async (answering: Answering, more: object = {}): Promise<{ readonly office: Backend; readonly running: Running }> => {
  const office = await backend(answering);
  return { office, running: await gateway({ portals: { xa: written(intakePortal(office.url, more as never)) } }) };
};

/** What becomes of a submission by the guards of the sending machine. */
async function outcomeOf(running: Running): Promise<SendingOutcome> {
  const portal = await opened(running);
  try {
    await portal.submitDossier?.(dossierOf(newId()));
    return 'sent';
  } catch (error) {
    assert.ok(error instanceof PortalError, String(error));
    return sendingGuards.afterFailure(error, false);
  }
}

describe('a submission that the office does not answer with a receipt', () => {
  const status = (code: number): Answering => (_request, response) => json(response, { message: 'Sai.' }, code);
  const answers: readonly (readonly [what: string, outcome: SendingOutcome, Answering])[] = [
    ...[500, 502, 503, 504, 408, 409].map((code) => [`answers ${code}`, 'unknown', status(code)] as const),
    ...[400, 422].map((code) => [`answers ${code}`, 'rejected', status(code)] as const),
    ...[401, 403, 404, 413, 418, 429].map((code) => [`answers ${code}`, 'notSent', status(code)] as const),
    ['answers something else', 'unknown', (_, response) => json(response, { hello: 'world' })],
    ['answers with a web page', 'unknown', (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Wi-Fi</html>')],
    ['leads elsewhere', 'unknown', (_, response) => void response.writeHead(302, { location: 'https://evil.example/' }).end()],
    ['breaks off', 'unknown', (_, response) => void response.destroy()],
    ['breaks off in the middle', 'unknown', (_, response) => void response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' }).write('{"code":"H99', () => response.destroy())],
  ];
  for (const [what, outcome, answering] of answers) {
    it(`when it ${what} is ${outcome}, and has left once`, async () => {
      const { office, running } = await through(answering);
      assert.equal(await outcomeOf(running), outcome);
      assert.equal(office.received.length, 1);
    });
  }

  it('when nobody is there has not been sent', async () => {
    const closed = createServer();
    const url = await serve(closed);
    closed.close();
    assert.equal(await outcomeOf(await gateway({ portals: { xa: written(intakePortal(url)) } })), 'notSent');
  });

  it('when the office is left in peace has not been sent, and nobody asks it', async () => {
    const { office, running } = await through((_, response) => json(response, {}, 500));
    for (let attempt = 0; attempt < 5; attempt += 1) assert.equal(await outcomeOf(running), 'unknown');
    assert.equal(await outcomeOf(running), 'notSent');
    assert.equal(office.received.length, 5);
  });

  it('when the portal says what is wrong in a success of its own kind is rejected', async () => {
    const { running } = await through((_, response) => json(response, { ok: false, message: 'Thiếu giấy.' }), { operations: { submitDossier: { success: { where: { ok: true } } } } });
    const portal = await opened(running);
    await assert.rejects(portal.submitDossier?.(dossierOf(newId())) ?? Promise.resolve(), { kind: 'refused', status: 422, backendMessage: 'Thiếu giấy.' });
  });
});

describe('a token that is refused while it is new', () => {
  it('is not asked for again, and the submission leaves once', async () => {
    const office = await backend((request, response) => json(response, { access_token: 'the-1', token_type: 'Bearer', expires_in: 3600 }, request.url === '/token' ? 200 : 401));
    const running = await gateway({
      environment: { KHOA: 'x' },
      portals: { xa: written(intakePortal(office.url, { gateway: { auth: { kind: 'clientCredentials', tokenUrl: `${office.url}token`, clientId: 'xa', clientSecret: '{secret:KHOA}' } } })) },
    });
    assert.equal(await outcomeOf(running), 'notSent');
    assert.deepEqual(office.received.map(({ url }) => url), ['/token', '/submissions']);
  });
});

describe('"there is none"', () => {
  it('is said only when the office says it', async () => {
    const kindOf = async (answering: Answering, more: object = {}): Promise<FailureKind | undefined> => {
      const { running } = await through(answering, more);
      const answer = await fetch(`${running.url}api/submissions/find`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ submissionId: newId() }) });
      return answer.status === 404 ? 'missing' : answer.status >= 500 ? 'busy' : undefined;
    };
    assert.equal(await kindOf((_, response) => json(response, {}, 404)), 'missing');
    assert.equal(await kindOf((_, response) => json(response, {}, 403)), 'busy');
    assert.equal(await kindOf((_, response) => json(response, {}, 500)), 'busy');
    assert.equal(await kindOf((_, response) => json(response, {})), 'busy');
    assert.equal(await kindOf((_, response) => json(response, {}), { operations: { findSubmission: null } }), 'busy');
  });
});

describe('what is handed in', () => {
  it('is refused in words where it is not as it should be, and the office is not asked', async () => {
    const { office, running } = await through((_, response) => json(response, {}));
    const id = newId();
    const whole = { submissionId: id, procedureCode: '1.001193', answers: { fullName: 'Ẩn' }, attachments: [] };
    const send = async (body: string, headers: Readonly<Record<string, string>> = {}): Promise<number> => {
      const answer = await fetch(`${running.url}api/submissions`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': id, ...headers }, body });
      const { message } = (await answer.json()) as { readonly message: string };
      assert.ok(!message.includes('Ẩn') && /\p{L}/u.test(message));
      return answer.status;
    };
    const bad: readonly object[] = [{ submissionId: 'x' }, { procedureCode: '../x' }, { answers: [] }, { answers: 'x' }, { attachments: [{ id: 'a' }] }, { attachments: [{ id: 'a', name: 'b', size: -1 }] }, { onBehalf: 'yes' }, { more: 1 }];
    for (const one of bad) assert.equal(await send(JSON.stringify({ ...whole, ...one })), 400, JSON.stringify(one));
    for (const body of ['', '{', '[]', `{"submissionId":"${id}","procedureCode":"1","answers":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}`]) assert.equal(await send(body), body.length > 512 * 1024 ? 413 : 400, body.slice(0, 20));
    assert.equal(await send(JSON.stringify({ ...whole, answers: { fullName: 'x'.repeat(600_000) } })), 413);
    assert.equal(await send(JSON.stringify(whole), { 'content-type': 'text/plain' }), 415);
    assert.equal(await send(JSON.stringify(whole), { 'idempotency-key': 'a b' }), 400);
    assert.deepEqual(office.received, []);
  });

  it('is counted by client, and refused with a time to come back', async () => {
    const office = await backend((_, response) => json(response, {}, 422));
    const running = await gateway({ portals: { xa: written(intakePortal(office.url)) }, limits: { submissions: { points: 1, seconds: 60 } } });
    assert.deepEqual([await outcomeOf(running), await outcomeOf(running)], ['rejected', 'notSent']);
    assert.equal(office.received.length, 1);
  });
});
