/** What single elements need of the gateway beyond the promises of any portal: the second proof, the office's clock, the figure as a picture. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { backend, contractPortal, gateway, json, written } from './gateway-run.js';

const statistics = { metrics: [{ id: 'onTimeRate', numerator: 370, denominator: 371 }] };

describe('a second proof', () => {
  it('is told to pages, and travels in bodies only', async () => {
    const office = await backend((request, response) => json(response, request.body.includes('"proof":"4321"') ? { code: 'H99.21-261118-0001', status: { code: 'inProgress' } } : {}, request.body.includes('4321') ? 200 : 404));
    const running = await gateway({ portals: { xa: written(contractPortal(office.url, { operations: { findDossier: { proof: { kind: 'phoneEnd', digits: 4 } } } })) } });
    const address = `${running.url}portal.json`;
    const portal = await openPortal(await (await fetch(address)).json(), address);
    assert.deepEqual(portal.proof, { kind: 'phoneEnd', digits: 4 });
    const code = 'H99.21-261118-0001';
    assert.equal((await portal.findDossier?.({ code, proof: '4321' }))?.status.code, 'inProgress');
    await assert.rejects(portal.findDossier?.({ code, proof: '9999' }) ?? Promise.resolve(), { kind: 'missing' });
    assert.ok(office.received.every(({ url }) => !url.includes('4321')));
    assert.ok(running.lines.every((line) => !line.includes('4321')));
  });

  it('that is wrong is answered as if there were no such dossier, however the backend says so, and counts as a guess', async () => {
    const [none, wrong, wrongToo, wrongAgain] = ['H99.21-261118-0001', 'H99.21-261118-0002', 'H99.21-261118-0003', 'H99.21-261118-0004'] as const;
    const office = await backend((request, response) => {
      const asked = (JSON.parse(request.body) as { readonly code: string }).code;
      const status = asked === none ? 404 : asked === wrongToo ? 422 : asked === wrongAgain ? 403 : 200;
      json(response, { ok: false, message: asked === none ? 'Không có' : 'Sai số điện thoại' }, status);
    });
    const running = await gateway({ portals: { xa: written(contractPortal(office.url, { operations: { findDossier: { proof: { kind: 'phoneEnd', digits: 4 }, success: { where: { ok: true } } } } })) } });
    const ask = async (code: string): Promise<readonly [number, string]> => {
      const answer = await fetch(new URL('api/dossiers/find', running.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, proof: '9999' }) });
      return [answer.status, await answer.text()];
    };
    const said = await ask(none);
    assert.equal(said[0], 404);
    for (const code of [wrong, wrongToo, wrongAgain]) assert.deepEqual(await ask(code), said, code);
  });

  it('is digits and no more', async () => {
    const office = await backend((_request, response) => json(response, {}));
    const running = await gateway({ portals: { xa: written(contractPortal(office.url)) } });
    const answer = await fetch(new URL('api/dossiers/find', running.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: 'H1', proof: "4321' or 1" }) });
    assert.equal(answer.status, 400);
    assert.equal(office.received.length, 0);
  });
});

describe('a kept roster', () => {
  it('does not bring the time of yesterday: Date and Age together say what time it is', async () => {
    const office = await backend((_request, response) => json(response, { entries: [{ weekday: 1, from: '07:30', to: '11:30', role: 'Tổ hỗ trợ' }], answeredAt: '2020-01-01T00:00:00+07:00' }));
    const running = await gateway({ portals: { xa: written(contractPortal(office.url)) } });
    for (const round of ['asked', 'kept']) {
      const { json: body, headers } = await running.get('api/roster');
      assert.equal((body as { answeredAt?: string }).answeredAt, undefined, round);
      const said = Date.parse(headers.get('date') ?? '') + Number(headers.get('age')) * 1_000;
      assert.ok(Math.abs(said - Date.now()) < 60_000, round);
    }
    assert.equal(office.received.length, 1);
  });
});

describe('a figure as a picture', () => {
  const pictured = async () => {
    const office = await backend((_request, response) => json(response, statistics));
    return { office, running: await gateway({ portals: { xa: written(contractPortal(office.url)) } }) };
  };

  it('is drawn from the answer that pages are given', async () => {
    const { office, running } = await pictured();
    const { status, text, headers } = await running.get('badge.svg?metric=onTimeRate&period=2026-10');
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /^image\/svg\+xml/);
    assert.match(headers.get('cache-control') ?? '', /max-age=/);
    assert.match(text, /^<svg[\s\S]*99,73%[\s\S]*370\/371/);
    await running.get('api/statistics?from=2026-10-01&to=2026-10-31');
    assert.equal(office.received.length, 1);
  });

  it('refuses what it does not know, in words', async () => {
    const { running } = await pictured();
    for (const query of ['period=tuần sau', 'metric=<script>', 'lang=fr', 'width=9', 'metric=a&metric=b']) {
      const { status, json: body } = await running.get(`badge.svg?${query}`);
      assert.equal(status, 400, query);
      assert.match((body as { message: string }).message, /^(Tham số|Có tham số)/, query);
    }
  });
});
