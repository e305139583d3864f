import { expect } from '@open-wc/testing';
import { dossierSchema } from '../../src/model/dossier.js';
import { procedureSchema } from '../../src/model/procedure.js';
import type { Receipt } from '../../src/model/receipt.js';
import { readMetric } from '../../src/model/metric-reading.js';
import { statuses } from '../../src/model/status.js';
import { zodOf } from '../../src/model/zod.js';
import { memoryPortal, type MemoryOptions } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { type Operation, type Portal, PortalError } from '../../src/portal/portal.js';

const today = '2026-11-22';
const portal = (options?: MemoryOptions) => memoryPortal(sampleOffice(today), options);

function offered<Query, Answer>(operation: Operation<Query, Answer> | undefined): Operation<Query, Answer> {
  return operation ?? expect.fail('the operation is absent');
}
const search = offered(portal().searchProcedures);
const names = async (query: Parameters<typeof search>[0]) => (await search(query)).items.map(({ name }) => name);

describe('an office in memory', () => {
  it('finds words in any order, with or without diacritics, and codes', async () => {
    for (const keyword of ['khai sinh', 'KHAI SINH', 'sinh khai', 'dang ky khai sinh', 'Khai sinh'.normalize('NFD'), '1.001193', 'ho tich khai sinh']) {
      expect(await names({ keyword }), keyword).to.deep.equal(['Thủ tục đăng ký khai sinh']);
    }
    expect(await names({ keyword: 'tạm trú khai sinh' })).to.deep.equal([]);
  });

  it('filters by sector and channel, and pages', async () => {
    expect(await names({ sector: 'G01-CT' })).to.deep.equal(['Đăng ký tạm trú']);
    expect(await names({ channel: 'postal', sector: 'G10-DD' })).to.have.length(1);
    const first = await search({ size: 5 });
    const second = await search({ size: 5, after: first.next });
    expect([first.items.length, second.items.length, second.next, first.total]).to.deep.equal([5, 3, undefined, 8]);
  });

  it('does what a story asks for', async () => {
    expect((await offered(portal({ leftOut: 2 }).searchProcedures)({})).leftOut).to.equal(2);
    expect(portal({ without: ['getRoster'] }).getRoster).to.equal(undefined);
    const failing = portal({ fails: { findDossier: 'busy' } });
    expect(await offered(failing.findDossier)({ code: 'x' }).catch((error: unknown) => error)).to.include({ kind: 'busy', operation: 'findDossier', retryAfter: 7 });
    await offered(failing.getRoster)({});
    const asker = new AbortController();
    const waiting = offered(portal({ delay: 'never' }).getRoster)({}, { signal: asker.signal }).catch((error: unknown) => error);
    asker.abort();
    expect(await waiting).to.equal(asker.signal.reason);
  });

  it('sums the figures of the months within a period, and keeps a published rate only where it is alone', async () => {
    const figures = async (from: string, to: string, id: string) => (await offered(portal().getStatistics)({ from, to })).metrics.find((metric) => metric.id === id);
    const [october, november] = [await figures('2026-10-01', '2026-10-31', 'onTimeRate'), await figures('2026-11-01', '2026-11-30', 'onTimeRate')];
    expect(october && readMetric(october).kind).to.equal('differs');
    const both = await figures('2026-10-01', '2026-11-30', 'onTimeRate');
    expect(both?.denominator).to.equal((october?.denominator ?? 0) + (november?.denominator ?? 0));
    expect(both?.reportedRate).to.equal(undefined);
    const zero = await figures('2026-04-01', '2026-04-30', 'onlineRate');
    expect(zero && readMetric(zero).kind).to.equal('noDossiers');
    expect((await offered(portal().getStatistics)({ from: '1990-01-01', to: '1990-12-31' })).metrics).to.deep.equal([]);
  });
});

describe('an office in memory that asks for papers', () => {
  const form = { schema: { type: 'object' } };
  const waiting = 'H99.21-261118-0008';
  const file = new Blob(['x']);
  /** One file for a dossier, sent under an id of its own. */
  async function add(portal: Portal, dossierCode: string, submissionId = 'a'.repeat(32), proof?: string): Promise<Receipt> {
    const { id } = await (portal.uploadFile ?? expect.fail())({ submissionId, key: 'f1', file, name: 'giay.jpg', type: 'image/jpeg' });
    return offered(portal.supplementDossier)({ dossierCode, proof, submissionId, submissionKey: submissionId, attachments: [{ id, name: 'giay.jpg', size: 1 }] });
  }
  const kindOf = (receipt: Promise<unknown>): Promise<unknown> => receipt.then(() => 'taken', (error: unknown) => (error instanceof PortalError ? error.kind : error));

  it('takes them once: the dossier goes on, and says no more what it lacked', async () => {
    const portal = memoryPortal(sampleOffice(today), { form });
    const receipt = await add(portal, 'h99.21-261118-0008');
    expect(receipt).to.deep.include({ code: waiting, submissionId: 'a'.repeat(32) });
    expect(await add(portal, waiting)).to.deep.equal(receipt);
    expect(await offered(portal.findSubmission)({ submissionId: 'a'.repeat(32) })).to.deep.equal(receipt);
    const { status, requestedAction, reason, papers = [] } = await offered(portal.findDossier)({ code: waiting });
    expect([status.code, requestedAction, reason, papers.map(({ state }) => state)]).to.deep.equal(['inProgress', undefined, undefined, ['confirmed', 'received']]);
    expect(await kindOf(add(portal, waiting, 'b'.repeat(32)))).to.equal('refused');
  });

  it('takes none for a dossier that is not there, not the sender’s, or asks for none', async () => {
    const proof = { kind: 'phoneEnd', digits: 4, answer: '0001' } as const;
    const guarded = memoryPortal({ ...sampleOffice(today), proof }, { form });
    expect(await kindOf(add(guarded, 'H99.21-000101-9999', undefined, '0001'))).to.equal('missing');
    expect(await kindOf(add(guarded, waiting, undefined, '0002'))).to.equal('missing');
    expect(await kindOf(add(guarded, 'H99.21-261118-0001', undefined, '0001'))).to.equal('refused');
    expect(await kindOf(add(guarded, waiting, undefined, '0001'))).to.equal('taken');
    expect(memoryPortal(sampleOffice(today)).supplementDossier).to.equal(undefined);
  });

  it('fails as asked', async () => {
    for (const [intake, arrives] of [['cutBefore', false], ['cutAfter', true]] as const) {
      const portal = memoryPortal(sampleOffice(today), { form, intake });
      expect(await kindOf(add(portal, waiting))).to.equal('offline');
      expect((await offered(portal.findDossier)({ code: waiting })).status.code).to.equal(arrives ? 'inProgress' : 'supplementRequested');
    }
    expect((await add(memoryPortal(sampleOffice(today), { form, intake: 'losesFile' }), waiting)).attachments).to.deep.equal([]);
  });
});

describe('the sample office', () => {
  it('has a dossier in every state but a draft, each of the model’s shape', () => {
    const { dossiers, procedures } = sampleOffice(today);
    for (const dossier of dossiers) expect(zodOf(dossierSchema).safeParse(dossier).success, dossier.code).to.equal(true);
    for (const procedure of procedures) expect(zodOf(procedureSchema).safeParse(procedure).success, procedure.code).to.equal(true);
    const shown = new Set(dossiers.map(({ status }) => status.code));
    expect(statuses.filter((status) => !shown.has(status))).to.deep.equal(['draft']);
    expect(new Set(dossiers.map(({ code }) => code)).size).to.equal(dossiers.length);
  });

  it('counts its dates from the day it is asked for', () => {
    for (const day of ['2026-01-01', '2026-12-31', '2028-02-29', '2026-03-31']) {
      const { statistics } = sampleOffice(day);
      expect(statistics.map(({ period }) => period?.from?.slice(0, 7)).at(-1)).to.equal(day.slice(0, 7));
      expect(new Set(statistics.map(({ period }) => period?.from)).size).to.equal(12);
    }
  });
});
