import { expect } from '@open-wc/testing';
import { contract, type ContractSample, promisesOf } from '../../src/portal/contract.js';
import { memoryPortal } from '../../src/portal/memory/memory-portal.js';
import { sampleOffice } from '../../src/portal/memory/sample-office.js';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';

const sample: ContractSample = {
  keyword: 'khai sinh',
  unknownKeyword: 'xyzzy qwrtp',
  procedureCode: '1.001193',
  unknownProcedureCode: '9.999999',
  dossierCode: 'H99.21-261118-0001',
  unknownDossierCode: 'H99.21-000101-9999',
  period: { from: '2026-11-01', to: '2026-11-30' },
};
const form = { schema: { type: 'object', properties: { request: { type: 'string', title: 'Nội dung đề nghị' } } } };
const inMemory = memoryPortal(sampleOffice('2026-11-22'), { form });

describe('a portal in memory', () => {
  for (const { sentence, check } of promisesOf(inMemory)) it(sentence, () => check(inMemory, sample));

  it('is asked for nothing it does not have', () => {
    const bare = memoryPortal(sampleOffice('2026-11-22'), { without: ['searchProcedures', 'getProcedure', 'listSectors', 'findDossier', 'getStatistics', 'getRoster'] });
    expect(promisesOf(bare).map(({ operations }) => operations.length)).to.deep.equal([0]);
    expect(promisesOf(inMemory)).to.have.length(contract.length);
  });
});

/** The same portal with one operation that answers otherwise. */
const spoilt = (changes: Partial<Portal>): Portal => ({ ...inMemory, ...changes });
const listed = { code: '1.001193', name: 'Khai sinh' };
const dossier = { code: sample.dossierCode, status: { code: 'inProgress' } } as const;

/** For each promise a portal that breaks it. */
const breaches: readonly (readonly [sentence: RegExp, portal: Portal])[] = [
  [/has a name/, spoilt({ name: ' ' })],
  [/has a name/, spoilt({ timeZone: 'Asia/Nowhere' })],
  [/repeat nothing/, spoilt({ searchProcedures: async ({ after }) => ({ items: [listed], leftOut: 0, next: after ? undefined : '1' }) })],
  [/repeat nothing/, spoilt({ searchProcedures: async () => ({ items: [listed], total: 7, leftOut: 0 }) })],
  [/repeat nothing/, spoilt({ searchProcedures: async () => ({ items: [{ code: 'x' } as never], leftOut: 0 }) })],
  [/finds procedures by words/, spoilt({ searchProcedures: async () => ({ items: [], leftOut: 0 }) })],
  [/finds procedures by words/, spoilt({ searchProcedures: async () => ({ items: [listed], leftOut: 0 }) })],
  [/keeps to the sector/, spoilt({ searchProcedures: async () => ({ items: [{ ...listed, sector: { code: 'other' } }], leftOut: 0 }) })],
  [/under the same code/, spoilt({ getProcedure: async () => ({ code: '1.000894', name: 'Kết hôn' }) })],
  [/by its code alone/, spoilt({ getProcedure: async () => ({ ...listed, updatedAt: '22/11/2026' }) })],
  [/says something/, spoilt({ getProcedure: async () => ({ ...listed, channels: [{ type: 'online', fees: [{ exemption: ' ' }] }] }) })],
  [/says something/, spoilt({ getProcedure: async () => ({ ...listed, channels: [{ type: 'online', payment: {} }] }) })],
  [/says something/, spoilt({ getProcedure: async () => ({ ...listed, channels: [{ type: 'online', payment: { methods: ['VNPAY', ''] } }] }) })],
  [/says something/, spoilt({ getProcedure: async () => ({ ...listed, channels: [{ type: 'online', resultChannels: [] }] }) })],
  [/says something/, spoilt({ getProcedure: async () => ({ ...listed, cases: [{ papers: [{ name: 'Giấy khai sinh', alreadyHeld: true, heldIn: '' }] }] }) })],
  [/a procedure that does not exist/, spoilt({ getProcedure: async () => listed })],
  [/a procedure that does not exist/, spoilt({ getProcedure: async () => Promise.reject(new Error('x')) })],
  [/a procedure that does not exist/, spoilt({ getProcedure: async () => Promise.reject(new PortalError('busy', 'x')) })],
  [/lists sectors/, spoilt({ listSectors: async () => [{ code: 'a', name: 'x' }, { code: 'a', name: 'y' }] })],
  [/finds a dossier/, spoilt({ findDossier: async () => ({ ...dossier, code: 'H99.21-261118-0002' }) })],
  [/finds a dossier/, spoilt({ findDossier: async () => ({ ...dossier, plannedEndDate: '22/11/2026' }) })],
  [/finds a dossier/, spoilt({ findDossier: async () => ({ ...dossier, status: { code: 'unknown' } }) })],
  [/the person behind/, spoilt({ findDossier: async () => ({ ...dossier, applicant: 'Nguyễn Văn Mẫu' }) })],
  [/the person behind/, spoilt({ findDossier: async () => ({ ...dossier, history: [{ note: 'gọi 0900000001' }] }) })],
  [/lacks the proof/, spoilt({ proof: { kind: 'phoneEnd', digits: 4 }, findDossier: async () => dossier })],
  [/a dossier that does not exist/, spoilt({ findDossier: async () => dossier })],
  [/figures in the shape/, spoilt({ getStatistics: async () => ({ metrics: [{ id: 'received' }, { id: 'received' }] }) })],
  [/figures in the shape/, spoilt({ getStatistics: async () => ({ metrics: [] }) })],
  [/roster/, spoilt({ getRoster: async () => ({ entries: [{ weekday: 8, from: '07:30', to: '11:30', role: 'x' }] }) })],
  [/roster/, spoilt({ getRoster: async () => ({ entries: [{ weekday: 1, from: '13:00', to: '11:30', role: 'x' }] }) })],
  [/can be filled in/, spoilt({ getForm: async () => ({ schema: { type: 'object', properties: { a: { type: 'string', minLength: 5, maxLength: 2 } } } }) })],
  [/can be filled in/, spoilt({ getForm: async () => ({ schema: 'Tờ khai' }) })],
  [/a submission that nobody made/, spoilt({ findSubmission: async () => ({ code: 'H99.21-261118-0001' }) })],
  [/stops getForm/, spoilt({ getForm: async () => form })],
  [/stops getRoster/, spoilt({ getRoster: async () => ({ entries: [] }) })],
  [/stops findDossier/, spoilt({ findDossier: async () => Promise.reject(new PortalError('offline', 'x')) })],
];

describe('the contract', () => {
  for (const [sentence, portal] of breaches) {
    it(`notices a portal that breaks "${sentence.source}"`, async () => {
      const promised = contract.find((one) => sentence.test(one.sentence)) ?? expect.fail('there is no such promise');
      expect(await promised.check(portal, { ...sample, proof: '1234' }).then(() => 'held', (error: unknown) => (error instanceof Error && !(error instanceof TypeError) ? 'broken' : String(error)))).to.equal('broken');
    });
  }
});

describe('the demo’s office', () => {
  const thisYear = new Date().getFullYear();
  const demoSample = { ...sample, period: { from: `${thisYear - 1}-01-01`, to: `${thisYear - 1}-12-31` } };
  for (const shape of ['contract', 'intake', 'dvcqg-v1', 'dvcqg-v2', 'igate-v2']) {
    const address = new URL(`/demo-site/dvc/portal.json?shape=${shape}`, location.href).href;
    let portal: Portal | undefined;

    before(async () => {
      const answer = await fetch(address);
      portal = answer.ok ? await openPortal(await answer.json(), address) : undefined;
    });

    for (const { sentence, operations, check } of contract) {
      it(`in the shape ${shape} ${sentence}`, async function () {
        if (!portal || operations.some((name) => portal?.[name] === undefined)) this.skip();
        else await check(portal, demoSample);
      });
    }
  }
});
