/** Records that are spread over several answers, and lists whose keys say something. */
import { expect } from '@open-wc/testing';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { type Answer, type Backend, scripted } from '../support/scripted.js';

const code = 'H99.21-261118-0001';
const link = { into: 'buoc', take: { stepUrl: 'trangThai' }, request: { url: '{+stepUrl}' } };
const text = { into: 'ten', take: { number: 'buoc.so' }, request: { url: 'trang-thai/{number}' } };
const map = { code: 'ma', 'status.code': 'buoc.so', 'status.label': 'ten.vi' };

async function open(operation: object, ...answers: readonly Answer[]): Promise<{ readonly portal: Portal; readonly backend: Backend }> {
  const backend = await scripted(...answers);
  const operations = { findDossier: { request: { url: 'ho-so', query: { ma: '{dossierCode}' } }, map, ...operation } };
  return { backend, portal: await openPortal({ name: 'X', baseUrl: backend.baseUrl, operations, statuses: { 5: 'supplementRequested' } }, location.href) };
}
const find = (portal: Portal) => (portal.findDossier ?? expect.fail('no tracking'))({ code });
const failure = async (attempt: Promise<unknown>): Promise<PortalError> => {
  const error = await attempt.then(() => expect.fail('it succeeded'), (reason: unknown) => reason);
  return error instanceof PortalError ? error : expect.fail(String(error));
};

describe('calls that follow a record', () => {
  it('go on with what each found: a link, then a number and its words', async () => {
    const { portal, backend } = await open({ follow: [link, text] }, { json: { ma: code, trangThai: 'buoc/77?v=1' } }, { json: { so: 5 } }, { json: { vi: 'Chờ bổ sung' } });
    expect(await find(portal)).to.deep.equal({ code, status: { code: 'supplementRequested', label: 'Chờ bổ sung' } });
    expect((await backend.received()).map(({ path }) => path)).to.deep.equal([`ho-so?ma=${code}`, 'buoc/77?v=1', 'trang-thai/5']);
  });

  it('accept an absolute link to the portal itself, and none to anywhere else', async () => {
    const { portal, backend } = await open({ follow: [link] }, { json: { ma: code, trangThai: `${location.origin}/demo-site/dvc/portal.json` } }, { json: { so: 5 } });
    expect((await find(portal)).status.code).to.equal('unknown');
    expect(await backend.received()).to.have.length(1);
    for (const elsewhere of [backend.elsewhere, 'https://evil.example/x', '//evil.example/x', 'javascript:1']) {
      const { portal: other, backend: first } = await open({ follow: [link] }, { json: { ma: code, trangThai: elsewhere } }, { json: { so: 5 } });
      expect((await failure(find(other))).kind, elsewhere).to.equal('misconfigured');
      expect(await first.received()).to.have.length(1);
    }
  });

  it('are left out where there is nothing to ask with, and where nothing is found', async () => {
    const { portal, backend } = await open({ follow: [link, text] }, { json: { ma: code, trangThai: null } });
    expect(await find(portal)).to.deep.equal({ code, status: { code: 'unknown' } });
    expect(await backend.received()).to.have.length(1);
    const missing = await open({ follow: [link, text] }, { json: { ma: code, trangThai: 'x' } }, { status: 404 });
    expect(await find(missing.portal)).to.deep.equal({ code, status: { code: 'unknown' } });
  });

  it('that fail are a failure: half a dossier is not shown as a whole one', async () => {
    const { portal } = await open({ follow: [link] }, { json: { ma: code, trangThai: 'x' } }, { status: 400 });
    expect((await failure(find(portal))).kind).to.equal('refused');
  });

  it('are refused when they would put into an address what no answer gave', async () => {
    for (const wrong of [
      { request: { url: '{+dossierCode}' } }, { follow: [{ ...link, request: { url: '{+other}' } }] }, { follow: [{ ...link, into: '__proto__' }] },
      { follow: [{ ...link, into: 'a.b' }] }, { follow: [{ ...link, take: { stepUrl: 'constructor' } }] },
    ]) expect((await failure(open(wrong, {}))).kind, JSON.stringify(wrong)).to.equal('misconfigured');
  });
});

describe('a list whose keys say something', () => {
  const sectors = async (answer: unknown, operation: object): Promise<unknown> => {
    const { baseUrl } = await scripted({ json: answer });
    const portal = await openPortal({ name: 'X', baseUrl, operations: { listSectors: { request: { url: 'linh-vuc' }, ...operation } } }, location.href);
    return (portal.listSectors ?? expect.fail('no sectors'))({});
  };

  it('is read as rows of key and value, plain or not', async () => {
    expect(await sectors({ lv: { HT: 'Hộ tịch', DD: 'Đất đai' } }, { items: 'lv', keyed: true, map: { code: 'key', name: 'value' } }))
      .to.deep.equal([{ code: 'HT', name: 'Hộ tịch' }, { code: 'DD', name: 'Đất đai' }]);
    expect(await sectors({ HT: { ten: 'Hộ tịch', so: '41' } }, { items: '@', keyed: true, map: { code: 'key', name: 'value.ten', procedures: 'value.so' } }))
      .to.deep.equal([{ code: 'HT', name: 'Hộ tịch', procedures: 41 }]);
  });

  it('is read so inside a record too', async () => {
    const { portal } = await open({
      map: { code: 'ma', 'status.code': 'tt', history: { each: 'nhatKy', keyed: true, where: { value: { not: null } }, map: { at: 'key', step: 'value' } } },
    }, { json: { ma: code, tt: 5, nhatKy: { '2026-11-05': 'Tiếp nhận', '2026-11-06': null } } });
    expect((await find(portal)).history).to.deep.equal([{ at: '2026-11-05', step: 'Tiếp nhận' }]);
  });
});

describe('a value that is picked', () => {
  const named = async (answer: object, pick: unknown): Promise<string | undefined> => {
    const { portal } = await open({ map: { code: 'ma', 'status.code': 'tt', agency: { from: 'ten', pick, then: 'chu' } } }, { json: { ma: code, ...answer } });
    return (await find(portal)).agency;
  };
  const names = [{ ngonNgu: 'en', chu: 'Commune' }, { ngonNgu: 'vi', chu: 'Xã' }];

  it('is the first wish that any record fulfils', async () => {
    expect(await named({ ten: names }, { ngonNgu: 'vi' })).to.equal('Xã');
    expect(await named({ ten: names }, [{ ngonNgu: 'vi' }, {}])).to.equal('Xã');
    expect(await named({ ten: names.slice(0, 1) }, [{ ngonNgu: 'vi' }, {}])).to.equal('Commune');
    expect(await named({ ten: names.slice(0, 1) }, { ngonNgu: 'vi' })).to.equal(undefined);
    expect(await named({ ten: 'Chỉ một tên' }, [{ ngonNgu: 'vi' }, {}])).to.equal('Chỉ một tên');
  });

  it('is the record that a value beside the list names', async () => {
    const pick = { so: { is: 'donVi' } };
    const ten = [{ so: 1, chu: 'Một' }, { so: '2', chu: 'Hai' }, { so: null, chu: 'Không' }];
    expect(await named({ donVi: 2, ten }, pick)).to.equal('Hai');
    expect(await named({ donVi: '1', ten }, pick)).to.equal('Một');
    for (const donVi of [null, '', 3, undefined, {}]) expect(await named({ donVi, ten }, pick), JSON.stringify(donVi)).to.equal(undefined);
  });
});

describe('a list that stands beside the records', () => {
  it('explains the numbers in them, from the whole answer', async () => {
    const answer = { rows: [{ m: '1.000001', n: 'Một', lv: 2 }, { m: '1.000002', n: 'Hai', lv: 9 }], lists: [{ so: '1', ten: 'Hộ tịch' }, { so: '2', ten: 'Đất đai' }] };
    const { baseUrl } = await scripted({ json: answer });
    const map = { code: 'm', name: 'n', 'sector.code': 'lv', 'sector.name': { from: '$.lists', pick: { so: { is: 'lv' } }, then: 'ten' } };
    const portal = await openPortal({ name: 'X', baseUrl, operations: { searchProcedures: { request: { url: 'tim' }, items: 'rows', map } } }, location.href);
    const { items } = await (portal.searchProcedures ?? expect.fail('no search'))({});
    expect(items.map(({ sector }) => sector)).to.deep.equal([{ code: '2', name: 'Đất đai' }, { code: '9' }]);
  });

  it('may be a text that holds JSON itself', async () => {
    const { baseUrl } = await scripted({ json: { Data: '[{"ma":"HT","ten":"Hộ tịch"}]' } });
    const portal = await openPortal({ name: 'X', baseUrl, operations: { listSectors: { request: { url: 'x' }, items: 'Data', map: { code: 'ma', name: 'ten' } } } }, location.href);
    expect(await (portal.listSectors ?? expect.fail('no sectors'))({})).to.deep.equal([{ code: 'HT', name: 'Hộ tịch' }]);
  });
});

describe('a text with a number and a unit', () => {
  it('is read as both, and as neither where it begins with no number', async () => {
    const read = async (text: string): Promise<unknown> => {
      const { baseUrl } = await scripted({ json: { ma: '1.000001', ten: 'Một', han: text } });
      const time = { value: { from: 'han', as: 'amount' }, unit: { from: 'han', as: 'unit', table: { 'Ngày làm việc': 'workingDay', 'Giờ': 'hour' } }, label: 'han' };
      const map = { code: 'ma', name: 'ten', channels: [{ type: { const: 'online' }, 'processingTime.value': time.value, 'processingTime.unit': time.unit, 'processingTime.label': time.label }] };
      const portal = await openPortal({ name: 'X', baseUrl, operations: { getProcedure: { request: { url: 'x' }, map } } }, location.href);
      return (await (portal.getProcedure ?? expect.fail('no procedures'))({ code: '1.000001' })).channels?.[0]?.processingTime;
    };
    expect(await read('03 ngày làm việc')).to.deep.equal({ value: 3, unit: 'workingDay', label: '03 ngày làm việc' });
    expect(await read('8 giờ')).to.deep.equal({ value: 8, unit: 'hour', label: '8 giờ' });
    expect(await read('5 tuần trăng')).to.deep.equal({ value: 5, label: '5 tuần trăng' });
    expect(await read('Trong ngày')).to.deep.equal({ label: 'Trong ngày' });
  });
});

describe('rows that count', () => {
  it('are those of the list that have the values asked for; the others are not called unreadable', async () => {
    const { baseUrl } = await scripted({ json: [{ m: '1.000001', n: 'Một', xoa: 'False' }, { m: '1.000002', n: 'Hai', xoa: 'True' }, { xoa: 'True' }] });
    const operations = { searchProcedures: { request: { url: 'tim' }, items: '@', where: { xoa: false }, map: { code: 'm', name: 'n' } } };
    const portal = await openPortal({ name: 'X', baseUrl, operations }, location.href);
    const { items, leftOut } = await (portal.searchProcedures ?? expect.fail('no search'))({});
    expect([items, leftOut]).to.deep.equal([[{ code: '1.000001', name: 'Một' }], 0]);
  });
});
