/** A portal of the SDK's own contract is run by a shorter way on pages; it answers what the adapter would, whatever comes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HttpRequest } from '../../src/portal/http.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { type OperationName, type Portal, PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { ownPortal } from '../../src/portal/rest/own-portal.js';
import { ownIn } from '../../src/portal/rest/page-config.js';
import { changed } from './changed.js';

const location = 'https://xa.example/dvc/portal.json';
const raw = { extends: 'gateway', name: 'Xã Ví Dụ', agencyCode: 'H99.21', baseUrl: 'https://xa.example/api' };
const inMemory = memoryPortal(sampleOffice('2026-11-22'));
const period = { from: '2026-11-01', to: '2026-11-30' };

/** How an operation is asked, and what the contract answers. */
const questions: Readonly<Record<OperationName, { readonly ask: (portal: Portal) => Promise<unknown> | undefined; readonly answer: () => Promise<unknown> }>> = {
  searchProcedures: {
    ask: (portal) => portal.searchProcedures?.({ keyword: 'khai sinh', sector: 'HT', after: '1', size: 5 }),
    answer: async () => ({ items: (await inMemory.searchProcedures?.({}))?.items.slice(0, 2), total: 12, more: true }),
  },
  getProcedure: { ask: (portal) => portal.getProcedure?.({ code: '1.001193' }), answer: async () => inMemory.getProcedure?.({ code: '1.001193' }) },
  listSectors: { ask: (portal) => portal.listSectors?.({}), answer: async () => ({ items: await inMemory.listSectors?.({}) }) },
  findDossier: {
    ask: (portal) => portal.findDossier?.({ code: 'h99.21-261118-0003', proof: '1234' }),
    answer: async () => inMemory.findDossier?.({ code: 'H99.21-261118-0003' }),
  },
  getStatistics: { ask: (portal) => portal.getStatistics?.(period), answer: async () => inMemory.getStatistics?.(period) },
  getRoster: { ask: (portal) => portal.getRoster?.({}), answer: async () => inMemory.getRoster?.({}) },
};

interface Asked {
  readonly outcome: unknown;
  readonly requests: readonly HttpRequest[];
}

async function outcomeOf(asking: Promise<unknown> | undefined): Promise<unknown> {
  try {
    return { answer: await asking };
  } catch (error) {
    if (!(error instanceof PortalError)) throw error;
    const { kind, status, retryAfter, backendMessage, operation } = error;
    return { kind, status, retryAfter, backendMessage, operation };
  }
}

/** Both ways over the same answer. */
async function bothWays(name: OperationName, text: string, status = 200): Promise<{ readonly own: Asked; readonly adapter: Asked; readonly fellBack: boolean }> {
  const noting = (requests: HttpRequest[]) => (request: HttpRequest) => {
    requests.push(request);
    return Promise.resolve({ status, text, header: (called: string) => (called === 'date' ? 'Fri, 27 Nov 2026 00:00:00 GMT' : null) });
  };
  const { config, home } = ownIn(raw, location) ?? assert.fail('it is of the contract');
  const [ofOwn, ofAdapter]: [HttpRequest[], HttpRequest[]] = [[], []];
  let fellBack = false;
  const own = ownPortal(config, home, noting(ofOwn), async () => {
    fellBack = true;
    const { openAsker } = await import('../../src/portal/rest/adapter.js');
    return openAsker(raw, location, noting([]));
  });
  const adapter = await openPortal(raw, location, noting(ofAdapter));
  return {
    own: { outcome: await outcomeOf(questions[name].ask(own)), requests: ofOwn },
    adapter: { outcome: await outcomeOf(questions[name].ask(adapter)), requests: ofAdapter },
    fellBack,
  };
}

const sent = ({ requests }: Asked): unknown => requests.map(({ method, url, headers, body, fresh }) => ({ method, url, headers, body, fresh }));

describe('a portal of the contract on a page', () => {
  for (const name of Object.keys(questions) as OperationName[]) {
    it(`asks and reads ${name} as the adapter does, without it`, async () => {
      const { own, adapter, fellBack } = await bothWays(name, JSON.stringify(await questions[name].answer()));
      assert.deepEqual(sent(own), sent(adapter));
      assert.deepEqual(own.outcome, adapter.outcome);
      assert.ok('answer' in (own.outcome as object));
      assert.equal(fellBack, false);
    });

    it(`reads ${name} as the adapter does when anything in it is otherwise`, async () => {
      for (const answer of changed(await questions[name].answer())) {
        const text = JSON.stringify(answer);
        const { own, adapter } = await bothWays(name, text);
        assert.deepEqual(own.outcome, adapter.outcome, text);
      }
    });
  }

  it('reads texts, dates and numbers as loosely written as the adapter does', async () => {
    const written: readonly unknown[] = [
      ' Khai  sinh\u200b ', '<b>Khai sinh</b>', '22/11/2026', '2026-02-31', '2026-11-22T10:00:00Z', '2026-11-22T10:00:00+07:00', 'null', '1.072', '12', 12.5, 9_007_199_254_740_993, '0900000001', 'a\nb',
    ];
    for (const value of written) {
      for (const [name, answer] of [
        ['getProcedure', { code: '1.001193', name: 'Khai sinh', description: value, updatedAt: value, onlineLevel: value }],
        ['findDossier', { code: 'H99.21-261118-0003', status: { code: 'inProgress', label: value }, plannedEndDate: value, applicant: value, reason: value }],
        ['getStatistics', { metrics: [{ id: 'received', count: value, label: value }], asOf: value, sourceUrl: value }],
      ] as const) {
        const text = JSON.stringify(answer);
        const { own, adapter } = await bothWays(name, text);
        assert.deepEqual(own.outcome, adapter.outcome, text);
      }
    }
  });

  it('fails as the adapter does', async () => {
    const answers: readonly (readonly [number, string])[] = [
      [404, '{"message":"Không có hồ sơ này"}'], [403, '{}'], [429, ''], [503, 'Bảo trì'], [500, '<html>'], [200, '<!doctype html>'], [200, '{'], [204, ''], [400, '{"message":"<b>Sai</b> 0900000001"}'],
    ];
    for (const [status, text] of answers) {
      const { own, adapter } = await bothWays('findDossier', text, status);
      assert.deepEqual(own.outcome, adapter.outcome, `${status} ${text}`);
    }
  });

  it('has the same features and says the same of itself', async () => {
    const said = { ...raw, targets: { onTimeRate: 98 }, featured: ['1.001193'], contact: { phone: '1900 0000' }, links: { apply: 'https://dichvucong.gov.vn/?ma={procedureCode}' } };
    for (const operations of [{}, { getRoster: null }, { findDossier: { proof: { kind: 'phoneEnd', digits: 4 } } }, { findDossier: null, searchProcedures: null }]) {
      const { config, home } = ownIn({ ...said, operations }, location) ?? assert.fail('it is of the contract');
      const [own, adapter] = [ownPortal(config, home, () => assert.fail(), () => assert.fail()), await openPortal({ ...said, operations }, location)];
      const shown = (portal: Portal): unknown => Object.entries(portal).filter(([, value]) => value !== undefined).map(([key, value]) => [key, typeof value === 'function' ? '' : JSON.stringify(value)] as const).sort();
      assert.deepEqual(shown(own), shown(adapter));
      assert.equal(own.links.apply({ code: '1.001193' }), adapter.links.apply({ code: '1.001193' }));
    }
  });

  it('is none where anything is left to be looked at more closely', () => {
    const others: readonly object[] = [
      { extends: 'dvcqg-v1' }, { extends: undefined }, { name: 5 }, { unknown: 1 }, { timeZone: 'Asia/Bangkok' }, { baseUrl: 'ftp://xa.example' }, { baseUrl: 'https://a:b@xa.example' },
      { headers: { 'x-a': 'b' } }, { origins: ['https://b.example'] }, { operations: { getRoster: { request: { url: 'x' } } } }, { operations: { findDossier: { proof: { kind: 'phoneEnd', digits: 9 } } } },
      { operations: { submitDossier: { request: { url: 'x' } } } }, { links: { apply: 'https://x.example/?{dossierCode}' } }, { links: { apply: 'javascript:alert(1)' } }, { vocabulary: { token: 'x' } },
      { contact: { url: 'https://x.example/?api_key=abc' } }, { statuses: { 1: 'completed' } }, { calendar: null },
    ];
    for (const other of others) assert.equal(ownIn({ ...raw, ...other }, location), undefined, JSON.stringify(other));
    for (const other of [null, 'x', [], { ...raw, roster: JSON.parse(`${'['.repeat(9_000)}${']'.repeat(9_000)}`) as unknown }]) assert.equal(ownIn(other, location), undefined);
  });
});
