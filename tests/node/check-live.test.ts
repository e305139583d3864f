/** dvc-widgets check --live, against servers that answer well, badly, or not at all. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createDemo, type Demo } from '../../demo/server/demo.js';
import { demo, folderOf, type JsonReport, portalFile, report, reportIn, root, run, runIn } from './check-run.js';

const servers: Server[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** What the demo's shapes do without, which is a choice. */
const handsOver = ['files', 'form', 'recovery', 'sending', 'session', 'supplement'];
const offIn: Readonly<Record<string, readonly string[]>> = {
  contract: [...handsOver, 'proof'], 'dvcqg-v1': ['byChannel', 'bySector', 'byStatus', ...handsOver, 'proof'],
  'dvcqg-v2': ['byChannel', 'byStatus', ...handsOver, 'proof'], 'igate-v2': ['byChannel', 'bySector', 'byStatus', ...handsOver, 'proof'],
};

describe('check --live of the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-check-demo-'));
  let site = '';
  let office: Demo;
  before(async () => {
    office = await createDemo({ databaseFile: join(folder, 'office.sqlite'), distFolder: join(root, 'dist'), now: () => Date.parse('2026-11-23T09:00:00+07:00') });
    site = `${await serve(office.listener)}dvc/portal.json`;
  });
  after(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const shape of ['contract', 'dvcqg-v1', 'dvcqg-v2', 'igate-v2']) {
    it(`${shape}: everything works, every promise is kept`, async () => {
      const tried = (procedure: string): ReturnType<typeof report> => report(demo(shape), '--live', '--site', site, '--procedure', procedure, '--dossier', 'H99.21-261118-0001', '--period', '2026-10');
      const { code, features, promises } = await tried('1.004194');
      // No procedure of the office both exempts somebody and has papers already.
      assert.deepEqual(features.filter(({ verdict }) => verdict !== 'works' && verdict !== 'off').map(({ feature }) => feature), ['heldPapers', 'heldPapers']);
      assert.equal((await tried('2.000635')).verdict('heldPapers'), 'works');
      assert.deepEqual(features.filter(({ verdict }) => verdict === 'off').map(({ feature }) => feature).sort(), [...(offIn[shape] ?? [])].sort());
      assert.deepEqual(promises, []);
      assert.equal(code, 0);
    });
  }

  it('reads a portal.json where it is published', async () => {
    const { code, out } = await run(`${site}?shape=dvcqg-v1`, '--live', '--procedure', '1.004194', '--keyword', 'tạm trú');
    assert.equal(code, 0);
    assert.match(out, /\? tra mã hồ sơ +chưa thử Cần một mã để thử: thêm --dossier <mã>\./);
    assert.match(out, /✓ tìm và liệt kê thủ tục +chạy tốt/);
  });

  it('tells apart what goes wrong', async () => {
    const search = async (fault: string): Promise<string> => {
      const { features, code } = await report(`${site}?shape=contract&fault=${fault}`, '--live', '--timeout', '5');
      const row = features.find(({ feature }) => feature === 'search');
      assert.equal(code, 1, fault);
      return row?.failure?.kind ?? row?.verdict ?? '';
    };
    const met: string[] = [];
    for (const fault of ['offline', 'busy', 'error', 'html', 'truncated']) met.push(await search(fault));
    assert.deepEqual(met, ['offline', 'busy', 'busy', 'intercepted', 'broken']);
  });

  it('lists a status that nobody has given a meaning', async () => {
    const { warnings, verdict } = await report(`${site}?shape=dvcqg-v1&fault=unknown-status`, '--live', '--dossier', 'H99.21-261118-0001');
    assert.equal(verdict('status'), 'partly');
    assert.equal(warnings.filter(({ kind }) => kind === 'unknownStatuses').length, 1);
  });
});

/** A backend with one list of procedures; `answer` may change what it says to a request. */
interface Office {
  readonly cors?: boolean;
  readonly answer?: (asked: URL) => unknown;
}

const all = ['Đăng ký khai sinh', 'Đăng ký kết hôn', 'Chứng thực bản sao từ bản chính', 'Đăng ký tạm trú'].map((ten, index) => ({ ma: `1.00000${index}`, ten, lv: index === 2 ? 'CT' : 'HT' }));

const honest = (asked: URL): unknown => {
  const [q = '', lv = '', trang = ''] = ['q', 'lv', 'trang'].map((name) => asked.searchParams.get(name) ?? '');
  if (asked.pathname === '/linh-vuc') return [{ ma: 'HT', ten: 'Hộ tịch' }, { ma: 'CT', ten: 'Chứng thực' }];
  if (asked.pathname === '/so-lieu') return [];
  const found = all.filter((one) => one.ten.toLowerCase().includes(q.toLowerCase()) && (lv === '' || one.lv === lv));
  return { ds: found.slice((Number(trang) - 1) * 2, Number(trang) * 2), tong: found.length };
};

async function checkOffice({ cors = true, answer = honest }: Office, ...args: readonly string[]): Promise<JsonReport & { readonly code: number; readonly verdict: (feature: string) => string | undefined }> {
  const url = await serve((request, response) => {
    if (cors) response.setHeader('access-control-allow-origin', '*').setHeader('access-control-allow-headers', 'x-kenh');
    if (request.method === 'OPTIONS') return void response.writeHead(cors ? 204 : 405).end();
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(new URL(request.url ?? '/', 'http://x'))));
  });
  const operations = {
    searchProcedures: {
      request: { url: 'tim', query: { q: '{keyword}', lv: '{sector}', trang: '{page}' }, headers: { 'X-Kenh': 'web' } }, items: 'ds', total: 'tong',
      paging: { kind: 'page', size: 2 }, map: { code: 'ma', name: 'ten', 'sector.code': 'lv' },
    },
    listSectors: { request: { url: 'linh-vuc' }, map: { code: 'ma', name: 'ten' } },
  };
  return report(portalFile({ name: 'UBND xã Ví Dụ', baseUrl: url, operations }), '--live', ...args);
}

describe('check --live of other offices', () => {
  it('an honest one works; other origins may call it', async () => {
    const { verdict, code, warnings, promises } = await checkOffice({});
    assert.deepEqual(['search', 'sectors', 'sectorFilter', 'paging', 'details'].map(verdict), ['works', 'works', 'works', 'works', 'off']);
    assert.deepEqual(warnings.map(({ kind }) => kind), ['foreignOrigin']);
    assert.deepEqual([code, promises], [0, []]);
  });

  it('one that does not let other origins call it is told apart, by each way of asking', async () => {
    const { warnings } = await checkOffice({ cors: false });
    const refused = warnings.filter(({ kind }) => kind === 'cors').map(({ text }) => text);
    assert.equal(refused.length, 2);
    assert.match(refused[0] ?? '', /^listSectors: http:\/\/127\.0\.0\.1:\d+ không cho trang khác tên miền gọi/);
  });

  it('one that passes over what is asked is found out', async () => {
    const deaf = (asked: URL): unknown => (asked.pathname === '/tim' ? honest(new URL('/tim?trang=1', 'http://x')) : honest(asked));
    const { verdict, code, promises } = await checkOffice({ answer: deaf }, '--keyword', 'chứng thực');
    assert.deepEqual(['search', 'sectorFilter', 'paging'].map(verdict), ['partly', 'works', 'partly']);
    assert.ok(promises.some(({ sentence }) => sentence.startsWith('finds procedures by words')));
    assert.equal(code, 1);
    const stray = await checkOffice({ answer: (asked) => (asked.searchParams.get('lv') === 'HT' ? { ds: [all[2]], tong: 1 } : honest(asked)) });
    assert.equal(stray.verdict('sectorFilter'), 'partly');
  });

  it('one whose total is not what it lists breaks a promise, though every feature works', async () => {
    const boastful = (asked: URL): unknown => (asked.pathname === '/tim' ? { ...(honest(asked) as object), tong: 40 } : honest(asked));
    const { code, features, promises } = await checkOffice({ answer: boastful });
    assert.deepEqual(features.filter(({ verdict }) => verdict === 'fails' || verdict === 'partly'), []);
    assert.ok(promises.some(({ sentence }) => sentence.startsWith('lists procedures')));
    assert.equal(code, 1);
  });

  it('one that never answers is given up in time', async () => {
    const url = await serve(() => undefined);
    const began = performance.now();
    const portal = portalFile({ name: 'X', baseUrl: url, operations: { getRoster: { request: { url: 'truc' } } } });
    const { features, code } = await report(portal, '--live', '--timeout', '0.3');
    assert.equal(features.find(({ feature }) => feature === 'roster')?.failure?.kind, 'timeout');
    assert.equal(code, 1);
    assert.ok(performance.now() - began < 5_000);
  });

  it('one that is not there is named with the network’s own code', async () => {
    const url = await serve(() => undefined);
    for (const server of servers.splice(-1)) server.close();
    const { features } = await report(portalFile({ name: 'X', baseUrl: url, operations: { getRoster: { request: { url: 'truc' } } } }), '--live');
    const roster = features.find(({ feature }) => feature === 'roster');
    assert.equal(roster?.failure?.kind, 'offline');
    assert.match(roster.advice ?? '', /Không nối được.*ECONNREFUSED/);
  });

  it('a calendar that is none, or is too large, is called so', async () => {
    const advice = async (text: string): Promise<string> => {
      const url = await serve((_request, response) => response.end(text));
      const { features } = await report(portalFile({ name: 'X', baseUrl: url, operations: { getRoster: { request: { url: 'truc.ics' }, format: 'calendar' } } }), '--live');
      return features.find(({ feature }) => feature === 'roster')?.advice ?? '';
    };
    assert.match(await advice('BEGIN:VCARD\r\nEND:VCARD'), /không phải lịch \(\.ics\)/);
    assert.match(await advice(`BEGIN:VCALENDAR\r\nX-NOTE:${'x'.repeat(5_000_000)}\r\nEND:VCALENDAR\r\n`), /lớn hơn 2 MB/);
  });
});

describe('check --live of an office that takes in submissions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dvc-check-intake-'));
  const writes: string[] = [];
  let site = '';
  let office: Demo;
  before(async () => {
    office = await createDemo({ databaseFile: join(folder, 'office.sqlite'), distFolder: join(root, 'dist'), checkTime: 0 });
    site = `${await serve((request, response) => {
      if (!['GET', 'OPTIONS'].includes(request.method ?? '') && /\/(?:submissions|supplement|uploads|files|session)\b(?!\/find)/.test(request.url ?? '')) writes.push(request.url ?? '');
      office.listener(request, response);
    })}dvc/portal.json`;
  });
  after(async () => {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const sample = { procedure: '1.000894', answers: { fullName: 'Nguyễn Thị Mẫu', identityNumber: '000000000001', request: 'Xin bản sao' }, refusedAnswers: {}, file: 'to-khai.json' };

  it('reads the form and looks up what nobody sent, and hands in nothing', async () => {
    const { features, code, promises, verdict } = await report(demo('intake'), '--live', '--site', site, '--dossier', 'H99.21-261118-0001', '--procedure', '1.000894');
    assert.deepEqual(writes, []);
    assert.deepEqual(['form', 'recovery', 'session', 'files', 'sending'].map(verdict), ['works', 'works', 'works', 'untried', 'untried']);
    assert.match(features.find(({ feature }) => feature === 'files')?.advice ?? '', /tus/);
    assert.deepEqual([code, promises], [0, []]);
  });

  it('asks as a browser would whether files and submissions may come from another origin, and sends none', async () => {
    const elsewhere = ['--live', '--site', 'https://xa.example/dvc/portal.json', '--procedure', '1.000894'] as const;
    const config = (baseUrl: string): string => portalFile({ extends: 'gateway-submission', name: 'X', baseUrl, operations: { searchProcedures: null, getProcedure: null, listSectors: null, findDossier: null, getStatistics: null, getRoster: null } });
    const cors = async (baseUrl: string): Promise<readonly string[]> => (await report(config(baseUrl), ...elsewhere)).warnings.filter(({ kind }) => kind === 'cors').map(({ text }) => text.split(':')[0] ?? '');
    assert.deepEqual(await cors(new URL('../backend/intake/none/', site).href), []);
    const asked: string[] = [];
    const half = await serve((request, response) => {
      asked.push(request.method ?? '');
      response.writeHead(request.method === 'OPTIONS' ? 204 : 404, { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type, tus-resumable, upload-length, upload-metadata, upload-offset' }).end();
    });
    assert.deepEqual(await cors(half), ['submitDossier', 'supplementDossier', 'uploadFile']);
    assert.deepEqual([...new Set(asked)].sort(), ['GET', 'OPTIONS', 'POST']);
    assert.deepEqual(writes, []);
  });

  it('really hands in only when told what, holds the office to its promises, and says what now lies there', async () => {
    const file = join(folderOf({ sample, 'to-khai': 'nội dung' }), 'sample.json');
    const { code, submission, promises, verdict } = await report(demo('intake'), '--live', '--site', site, '--submission', file);
    assert.deepEqual(promises, []);
    assert.deepEqual([code, submission?.broken, verdict('files'), verdict('sending')], [0, 0, 'works', 'works']);
    assert.ok(submission && submission.promises > 8 && submission.codes.length > 3 && submission.codes.every((one) => /^H99\.21-\d{6}-\d+$/.test(one)));
    const { out } = await run(demo('intake'), '--live', '--site', site, '--submission', file, '--lang', 'en');
    assert.match(out, /Really handed in: 12 of 12 promises kept\. Dossiers that were made, for the office to delete: H99\.21-/);
  });

  it('really adds papers only to a dossier that it is told of', async () => {
    const file = join(folderOf({ sample: { ...sample, supplement: 'H99.21-261118-0009' }, 'to-khai': 'nội dung' }), 'sample.json');
    const { code, submission, verdict } = await report(demo('intake'), '--live', '--site', site, '--submission', file);
    assert.deepEqual([code, submission?.broken, verdict('supplement')], [0, 0, 'works']);
    // It waits no more.
    const again = await report(demo('intake'), '--live', '--site', site, '--submission', file);
    assert.deepEqual([again.code, again.promises.map(({ sentence }) => sentence)], [1, ['adds papers once to the dossier they are for, lists every file of them, and finds them']]);
  });

  it('names the promises that an office without a key or a look-up cannot keep, and what that means', async () => {
    const config = { extends: 'gateway-submission', name: 'X', baseUrl: new URL('../backend/intake/none/', site).href, submission: { idempotency: 'none' }, operations: { submitDossier: { request: { headers: { 'Idempotency-Key': null } } }, findSubmission: null } };
    const { features } = await report(portalFile(config));
    assert.match(features.find(({ feature }) => feature === 'sending')?.advice ?? '', /Không có gì chống trùng/);
    assert.equal(features.find(({ feature }) => feature === 'recovery')?.verdict, 'off');
    // A key that the office never sees: two dossiers of one submission.
    const deaf = { ...config, submission: { idempotency: 'header' }, operations: { submitDossier: { request: { headers: { 'Idempotency-Key': null, 'X-Other': '{submissionKey}' } } } } };
    const file = join(folderOf({ sample, 'to-khai': 'nội dung' }), 'sample.json');
    const { promises, code } = await report(portalFile(deaf), '--live', '--submission', file);
    assert.deepEqual([code, promises.map(({ sentence }) => sentence)], [1, ['makes one dossier of a submission, however often it comes']]);
  });

  it('refuses to hand in without --live, and a file that is no sample', async () => {
    const { code, err } = await run(demo('intake'), '--submission', 'x.json');
    assert.deepEqual([code, /phải đi cùng --live/.test(err)], [2, true]);
    const wrong = await run(demo('intake'), '--live', '--site', site, '--submission', portalFile({ procedure: 7 }));
    assert.deepEqual([wrong.code, /cần JSON có "procedure"/.test(wrong.err)], [2, true]);
  });
});

describe('check --live where a code is not enough', () => {
  const asked: string[] = [];
  const office = (right: (proof: unknown) => boolean): Promise<string> => serve((request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const { code, proof } = JSON.parse(body) as { readonly code: string; readonly proof?: string };
      asked.push(String(proof));
      response.writeHead(right(proof) ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify({ code, status: { code: 'inProgress' }, history: [] }));
    });
  });
  const portal = (baseUrl: string): string =>
    portalFile({ name: 'X', baseUrl, operations: { findDossier: { request: { url: 'tim', body: { format: 'json', template: { code: '{dossierCode}', proof: '{proof}' } } }, proof: { kind: 'phoneEnd', digits: 4 } } } });
  const live = ['--live', '--dossier', 'H99.21-261118-0001'] as const;

  it('asks for the digits, takes them from the environment or a file, and never prints them', async () => {
    const file = portal(await office((proof) => proof === '8642'));
    const without = await report(file, ...live);
    assert.match(without.features.find(({ feature }) => feature === 'tracking')?.advice ?? '', /DVC_PROOF.*--proof-file/);
    assert.deepEqual(asked, []);
    const given = await runIn({ DVC_PROOF: '8642' }, file, ...live);
    assert.match(given.out, /✓ tra mã hồ sơ.*✓ hỏi thêm số cuối +chạy tốt Ngoài mã, hỏi 4 số cuối điện thoại/);
    const fromFile = await report(file, ...live, '--proof-file', join(folderOf({ so: ' 8642\n' }), 'so.json'));
    assert.deepEqual([fromFile.verdict('tracking'), fromFile.verdict('proof'), fromFile.promises], ['works', 'works', []]);
    assert.doesNotMatch(given.out + given.err + JSON.stringify(fromFile), /8642|3197/);
  });

  it('finds out an office that shows the dossier to anybody all the same', async () => {
    const { code, verdict, promises } = await reportIn({ DVC_PROOF: '8642' }, portal(await office(() => true)), ...live);
    assert.deepEqual([code, verdict('proof'), promises.map(({ sentence }) => sentence)], [1, 'partly', ['says "missing" of a dossier to whoever lacks the proof that it asks for']]);
  });

  it('turns away what cannot be such digits, without repeating it', async () => {
    const { code, out, err } = await runIn({ DVC_PROOF: '0912-secret' }, portal('https://mot-cua.example/'), ...live);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /DVC_PROOF phải chứa từ 3 đến 6 chữ số/);
    assert.doesNotMatch(err, /secret/);
  });
});
