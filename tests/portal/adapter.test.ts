import { expect } from '@open-wc/testing';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { type Answer, type Backend, scripted } from '../support/scripted.js';

type Operations = Readonly<Record<string, object>>;

/** A portal whose backend gives these answers in turn. */
async function open(operations: Operations, answers: readonly Answer[], rest: object = {}): Promise<{ readonly portal: Portal; readonly backend: Backend }> {
  const backend = await scripted(...answers);
  return { backend, portal: await openPortal({ name: 'X', agencyCode: 'H99.21', baseUrl: backend.baseUrl, operations, ...rest }, location.href) };
}
const absent = (): never => expect.fail('the operation is absent');
const search = (portal: Portal, query: Parameters<NonNullable<Portal['searchProcedures']>>[0] = {}) => (portal.searchProcedures ?? absent)(query);
const findDossier = (portal: Portal, code = 'H99.21-261118-0001') => (portal.findDossier ?? absent)({ code });

async function failure(attempt: Promise<unknown>): Promise<PortalError> {
  const error = await attempt.then(() => expect.fail('it succeeded'), (reason: unknown) => reason);
  return error instanceof PortalError ? error : expect.fail(String(error));
}

const list = { items: '@', map: { code: 'c', name: 'n' } };
const rows = (count: number, from = 0): readonly object[] => Array.from({ length: count }, (_, index) => ({ c: `1.${String(from + index).padStart(6, '0')}`, n: `Thủ tục ${from + index}` }));

describe('requests', () => {
  const query = { keyword: 'khai sinh & "hộ"', sector: 'HT', channel: 'online' } as const;
  const only = async (request: object, rest: object = {}, asked: object = query) => {
    const { portal, backend } = await open({ searchProcedures: { request, ...list } }, [{ json: rows(1) }], rest);
    await search(portal, asked);
    const [received, ...more] = await backend.received();
    expect(more).to.deep.equal([]);
    return received ?? expect.fail('nothing was received');
  };

  it('are GET with a query; what has no value is left out', async () => {
    const { method, path, headers } = await only({ url: 'tim', query: { q: '{keyword}', linhVuc: '{sector}', nam: '{cursor}', site: 'xa-{agencyCode}', fixed: '1' } });
    expect([method, path]).to.deep.equal(['GET', 'tim?q=khai+sinh+%26+%22h%E1%BB%99%22&linhVuc=HT&site=xa-H99.21&fixed=1']);
    expect(headers['accept']).to.equal('application/json');
  });

  it('are GET with path parameters', async () => {
    expect((await only({ url: 'tim/{sector}/{keyword}?k={channel}' })).path).to.equal('tim/HT/khai%20sinh%20%26%20%22h%E1%BB%99%22?k=online');
  });

  it('leave out a text whose variables have no value, and keep one that has any', async () => {
    const filter = (keyword?: string) => only({ url: 'tim', query: { $filter: "contains(Ten,'{keyword}')", top: '{size}' } }, {}, { keyword });
    expect((await filter()).path).to.equal('tim?top=20');
    expect((await filter('a')).path).to.equal('tim?%24filter=contains%28Ten%2C%27a%27%29&top=20');
    const received = await only({ url: 'tim', body: { format: 'json', template: { filter: 'ten:{keyword}', both: '{sector} {keyword}', fixed: 'x' } } }, {}, { sector: 'HT' });
    expect(received.body).to.equal('{"both":"HT ","fixed":"x"}');
  });

  it('write a keyword without diacritics, and the quote of a filter twice', async () => {
    const variables = { keyword: { as: 'folded', double: "'" } };
    const received = await only({ url: 'tim', query: { f: "Ten eq '{keyword}'" }, variables }, {}, { keyword: "Đăng ký' or 1 eq 1 or '" });
    expect(new URLSearchParams(received.path.slice(4)).get('f')).to.equal("Ten eq 'dang ky'' or 1 eq 1 or '''");
  });

  it('say braces where a query language wants them', async () => {
    const received = await only({ url: 'graphql', body: { format: 'json', template: { query: '{{sectors}} query($q:String){ find(q:$q){ code } }', variables: { q: '{keyword}' } } } });
    expect(received.body).to.equal('{"query":"{sectors} query($q:String){ find(q:$q){ code } }","variables":{"q":"khai sinh & \\"hộ\\""}}');
  });

  it('are POST with JSON, types kept', async () => {
    const received = await only({ url: 'tim', body: { format: 'json', template: { code: '085', data: { q: '{keyword}', PageIndex: '{page}', size: '{size}', text: '{page}', all: ['{sector}', null, true] } } } });
    expect([received.method, received.headers['content-type']]).to.deep.equal(['POST', 'application/json']);
    expect(received.body).to.equal('{"code":"085","data":{"q":"khai sinh & \\"hộ\\"","PageIndex":0,"size":20,"text":0,"all":["HT",null,true]}}');
  });

  it('are POST with a form', async () => {
    const received = await only({ url: 'tim', body: { format: 'form', template: { q: '{keyword}', page: '{page}', none: '{cursor}', deep: { a: '{sector}' } } } });
    expect(received.headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
    expect([...new URLSearchParams(received.body)]).to.deep.equal([['q', 'khai sinh & "hộ"'], ['page', '0'], ['deep', '{"a":"HT"}']]);
  });

  it('are POST with JSON in one field of a form', async () => {
    const received = await only({ url: 'jsp/rest.jsp', body: { format: 'form-json', field: 'params', template: { service: 'tim', keyword: '{keyword}', pageIndex: '{page}' } } });
    expect([...new URLSearchParams(received.body)]).to.deep.equal([['params', '{"service":"tim","keyword":"khai sinh & \\"hộ\\"","pageIndex":0}']]);
  });

  it('name the site in a header, in one line of ASCII', async () => {
    const { headers } = await only({ url: 'tim', headers: { 'X-Site': '7', 'X-Keyword': '{keyword}' } }, { headers: { 'X-Tenant': '{agencyCode}', 'x-site': '1' } }, { keyword: 'xã\r\nX-Evil: 1' });
    expect(headers).to.include({ 'x-site': '7', 'x-tenant': 'H99.21', 'x-keyword': 'x%C3%A3%0D%0AX-Evil: 1' });
    expect(headers).not.to.have.property('x-evil');
  });

  it('write variables as the backend knows them', async () => {
    const { path } = await only({
      url: 'tim', query: { q: '{keyword}', lv: '{sector}', k: '{channel}' },
      variables: { keyword: { default: '' }, sector: { default: '-1' }, channel: { table: { online: 2, inPerson: 1 } } },
    }, {}, { channel: 'online' });
    expect(path).to.equal('tim?q=&lv=-1&k=2');
  });

  it('write dates in the format of the backend', async () => {
    const { portal, backend } = await open({
      getStatistics: { request: { url: 'so-lieu', query: { tu: '{from}', den: '{to}', nam: '{year}', thang: '{month}' }, variables: { from: { format: "yyyy-MM-dd'T'00:00:00.000'Z'" }, to: { format: 'dd/MM/yyyy' } } } },
    }, [{ json: { metrics: [] } }]);
    await portal.getStatistics?.({ from: '2026-07-01', to: '2026-09-30' }).catch(() => undefined);
    expect(new URL((await backend.received())[0]?.path ?? '', 'https://x/').search).to.equal('?tu=2026-07-01T00%3A00%3A00.000Z&den=30%2F09%2F2026&nam=2026&thang=7');
  });

  it('are made first where a look-up is needed, and spared where its result is known', async () => {
    const operation = {
      before: { request: { url: 'tim?ma={procedureCode}' }, items: 'items', select: { code: '{procedureCode}' }, take: { procedureId: 'uuid' } },
      request: { url: 'chi-tiet/{procedureId}' }, map: { code: 'code', name: 'name' },
    };
    const found = { json: { items: [{ code: '1.000894', uuid: 'no' }, { code: '1.001193', uuid: 'u-1' }] } };
    const detail = { json: { code: '1.001193', name: 'Khai sinh' } };
    const looked = await open({ getProcedure: operation }, [found, detail]);
    expect((await looked.portal.getProcedure?.({ code: '1.001193' }))?.name).to.equal('Khai sinh');
    expect((await looked.backend.received()).map(({ path }) => path)).to.deep.equal(['tim?ma=1.001193', 'chi-tiet/u-1']);
    const known = await open({ getProcedure: operation }, [detail]);
    await known.portal.getProcedure?.({ code: '1.001193', id: 'u-1' });
    expect((await known.backend.received()).map(({ path }) => path)).to.deep.equal(['chi-tiet/u-1']);
    const hostile = await open({ getProcedure: operation }, [{ json: { items: [{ code: '1.001193', uuid: { toString: 'x' } }] } }, detail]);
    expect((await failure((hostile.portal.getProcedure ?? absent)({ code: '1.001193' }))).kind).to.equal('missing');
    expect(await hostile.backend.received()).to.have.length(1);
  });
});

describe('success', () => {
  const ask = async (success: object | undefined, answer: Answer) => search((await open({ searchProcedures: { request: { url: 'x' }, success, items: 'data', map: list.map } }, [answer])).portal);
  const data = rows(1);

  it('is any 2xx, a status that is named, or a value in an envelope', async () => {
    for (const [success, answer] of [
      [undefined, { json: { data } }], [undefined, { status: 201, json: { data } }], [{ status: [201] }, { status: 201, json: { data } }], [{ where: { code: 'OK' } }, { status: 201, json: { code: 'OK', data } }],
      [{ where: { error_code: 0 } }, { json: { error_code: '0', data } }], [{ where: { success: true } }, { json: { success: true, data } }], [{ where: { 'status.code': [200, 'OK'] } }, { json: { status: { code: 200 }, data } }],
      [{ status: [200, 500] }, { status: 500, json: { data }, headers: { 'retry-after': '1' } }],
    ] as const) expect((await ask(success, answer)).items, JSON.stringify(success)).to.have.length(1);
  });

  it('is not what an envelope denies, and the backend’s own words are kept', async () => {
    const denied = await failure(ask({ where: { success: true }, message: ['error.text', 'message'] }, { json: { success: false, message: '<b>Hệ thống</b> đang bảo trì, gọi 0900000001' } }));
    expect(denied).to.include({ kind: 'refused', operation: 'searchProcedures', status: 200, backendMessage: 'Hệ thống đang bảo trì, gọi •••' });
    expect((await failure(ask({ status: [201] }, { json: { data } }))).kind).to.equal('refused');
    expect((await failure(ask({ where: { code: 'OK' } }, { status: 201, json: { code: 'ERR_01', data } }))).kind).to.equal('refused');
  });

  it('is not a web page instead of data', async () => {
    for (const body of ['<!DOCTYPE html><html><body>Đăng nhập mạng</body></html>', '\n <html lang="vi">', '<?xml version="1.0"?><soap/>']) {
      expect((await failure(ask(undefined, { body, headers: { 'content-type': 'text/html' } }))).kind).to.equal('intercepted');
    }
    expect((await failure(ask(undefined, { status: 511, body: '<html></html>' }))).kind).to.equal('intercepted');
  });

  it('is not plain words with status 500, which are told', async () => {
    const busy = { status: 500, body: 'Hệ thống quá tải, vui lòng thử lại sau', headers: { 'retry-after': '5' } };
    expect(await failure(ask({ message: '@' }, busy))).to.include({ kind: 'busy', status: 500, retryAfter: 5, backendMessage: 'Hệ thống quá tải, vui lòng thử lại sau' });
    expect((await failure(ask(undefined, busy))).backendMessage).to.equal(undefined);
  });

  it('is told apart by what a citizen can do about it', async () => {
    for (const [status, kind] of [[400, 'refused'], [401, 'forbidden'], [403, 'forbidden'], [404, 'missing'], [410, 'missing'], [422, 'refused'], [429, 'busy'], [451, 'refused'], [501, 'busy']] as const) {
      expect((await failure(ask(undefined, { status, json: {} }))).kind, String(status)).to.equal(kind);
    }
    expect((await failure(ask({ missing: { code: 'NOT_FOUND' }, where: { code: 'OK' } }, { status: 201, json: { code: 'NOT_FOUND' } }))).kind).to.equal('missing');
  });

  it('is not an answer that cannot be read', async () => {
    const whole = JSON.stringify({ data: rows(3) });
    for (const body of ['', ' ', 'null', 'true', '7', '"x"', '[]', '{}', '{"data"', '[{"c":1},]', 'NaN', '{"data":[{"n":1e999}]}', '{"DATA":[]}', '{"data":{"items":[]}}', '{"data":"không"}', '['.repeat(100_000)]) {
      expect((await failure(ask(undefined, { body }))).kind, body.slice(0, 30)).to.equal('broken');
    }
    for (let cut = 1; cut < whole.length; cut += 16) expect((await failure(ask(undefined, { body: whole.slice(0, cut) }))).kind, String(cut)).to.equal('broken');
  });

  it('that names the place which has changed helps the developer', async () => {
    expect(await failure(ask(undefined, { json: { result: [] } }))).to.include({ kind: 'broken', path: 'operations.searchProcedures.items' });
    expect(await failure(ask(undefined, { json: { data: [{ ma: 'x' }] } }))).to.include({ kind: 'broken', path: 'operations.searchProcedures.map' });
  });
});

describe('lists', () => {
  const ask = async (config: object, json: unknown) => search((await open({ searchProcedures: { request: { url: 'x' }, map: list.map, ...config } }, [{ json }])).portal);

  it('stand anywhere', async () => {
    for (const [items, json] of [
      ['@', rows(2)], ['response.docs', { response: { numFound: 2, docs: rows(2) } }], ['data', { data: rows(2) }], ['data.items', { data: { items: rows(2) } }], ['data.rows', { data: { rows: rows(2) } }],
      ['content', { content: rows(2), last: true }], ['DSThuTuc', { DSThuTuc: rows(2) }], ['result', { error_code: '0', result: rows(2) }], ['[0].list', [{ list: rows(2) }]], ['"danh sách"', { 'danh sách': rows(2) }],
      ['data', { data: { 0: rows(2)[0], 1: rows(2)[1] } }], ['data', { data: rows(2)[0] }],
    ] as const) expect((await ask({ items }, json)).items.map(({ code }) => code), items).to.include('1.000000');
    expect(await ask({}, rows(2))).to.deep.include({ leftOut: 0 });
  });

  it('may be empty or null', async () => {
    expect(await ask({ items: 'data' }, { data: [] })).to.deep.equal({ items: [], total: undefined, next: undefined, leftOut: 0 });
    expect((await ask({ items: 'data' }, { data: null })).items).to.deep.equal([]);
  });

  it('leave out and count what cannot be read', async () => {
    const page = await ask({ items: 'data' }, { data: [...rows(1), null, {}, { c: '', n: 'không mã' }, { c: '2', n: null }, 7, 'x', [], { c: {}, n: [] }, ...rows(1, 5)] });
    expect([page.items.length, page.leftOut]).to.deep.equal([2, 8]);
  });

  it('of a million records are cut, and what is cut is counted', async () => {
    const page = await ask({ items: '@' }, rows(2_500));
    expect([page.items.length, page.leftOut]).to.deep.equal([2_000, 500]);
  });

  it('have their total anywhere, and no total that cannot be', async () => {
    for (const [total, json, expected] of [
      ['total', { data: rows(2), total: 27 }, 27], ['total', { data: rows(2), total: '27' }, 27], ['TotalRecords', { data: rows(2), TotalRecords: 2.0 }, 2], ['data[0].totalRecords', { data: [{ ...rows(1)[0], totalRecords: 9 }] }, 9],
      [['a.b', 'count'], { data: rows(2), count: '1.072' }, 1072], ['total', { data: rows(2), total: -1 }, undefined], ['total', { data: rows(2), total: 1 }, undefined], ['total', { data: rows(2), total: 2.5 }, undefined],
      ['total', { data: rows(2), total: 'nhiều' }, undefined], ['total', { data: rows(2), total: 1e300 }, undefined], ['total', { data: rows(2) }, undefined], ['total', { data: [], total: 0 }, 0],
    ] as const) expect((await ask({ items: 'data', total }, json)).total, JSON.stringify(json).slice(-40)).to.equal(expected);
  });
});

describe('paging', () => {
  /** Reads on as long as there is more, and tells which requests were made. */
  const readAll = async (config: object, answers: readonly Answer[]): Promise<{ readonly codes: readonly string[]; readonly paths: readonly string[] }> => {
    const { portal, backend } = await open({ searchProcedures: { ...list, items: 'd', ...config } }, answers);
    const codes: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 20; page += 1) {
      const { items, next } = await search(portal, { after, size: 2 });
      codes.push(...items.map(({ code }) => code));
      if (next === undefined) break;
      after = next;
    }
    return { codes, paths: (await backend.received()).map(({ path }) => path) };
  };
  const url = (query: string): object => ({ request: { url: `x?${query}` } });
  const page = (from: number, count: number, rest: object = {}): Answer => ({ json: { d: rows(count, from), ...rest } });

  it('by page number from one, until a short page', async () => {
    const { codes, paths } = await readAll({ ...url('p={page}&s={size}'), paging: { kind: 'page', first: 1 } }, [page(0, 2), page(2, 2), page(4, 1)]);
    expect([codes.length, paths]).to.deep.equal([5, ['x?p=1&s=2', 'x?p=2&s=2', 'x?p=3&s=2']]);
  });

  it('by page number from zero, until "last"', async () => {
    const { paths } = await readAll({ ...url('p={page}'), paging: { kind: 'page', first: 0, last: 'last' } }, [page(0, 2, { last: false }), page(2, 1, { last: 'False' }), page(3, 2, { last: 'true' })]);
    expect(paths).to.deep.equal(['x?p=0', 'x?p=1', 'x?p=2']);
  });

  it('by page number, until there is no more', async () => {
    for (const [yes, no] of [[true, false], ['True', 'False'], [1, 0], ['1', '0']]) {
      const { paths } = await readAll({ ...url('p={page}'), paging: { kind: 'page', first: 1, more: 'm' } }, [page(0, 2, { m: yes }), page(2, 2, { m: no }), page(4, 2, { m: no })]);
      expect(paths, String(yes)).to.have.length(2);
    }
    const { paths } = await readAll({ ...url('p={page}'), paging: { kind: 'page', first: 1, more: 'm' } }, [page(0, 2), page(2, 1)]);
    expect(paths, 'where the flag is missing, a short page ends it').to.have.length(2);
  });

  it('by offsets', async () => {
    const { paths } = await readAll({ ...url('a={offset}&b={end}&c={lastOffset}'), paging: { kind: 'offset' } }, [page(0, 2), page(2, 2), page(4, 0)]);
    expect(paths).to.deep.equal(['x?a=0&b=2&c=1', 'x?a=2&b=4&c=3', 'x?a=4&b=6&c=5']);
    const fromOne = await readAll({ ...url('a={offset}&c={lastOffset}'), paging: { kind: 'offset', first: 1, size: 3 } }, [page(0, 3), page(3, 1)]);
    expect(fromOne.paths).to.deep.equal(['x?a=1&c=3', 'x?a=4&c=6']);
  });

  it('by cursor, until there is none', async () => {
    const config = { request: { url: 'x', body: { format: 'json', template: { lastId: '{cursor}' } } }, paging: { kind: 'cursor', next: 'lastId' } };
    const { portal, backend } = await open({ searchProcedures: { ...list, items: 'd', ...config } }, [page(0, 2, { lastId: 'a:1/ü' }), page(2, 2, { lastId: null })]);
    const first = await search(portal);
    const second = await search(portal, { after: first.next });
    expect(second.next).to.equal(undefined);
    expect((await backend.received()).map(({ body }) => body)).to.deep.equal(['{}', '{"lastId":"a:1/ü"}']);
  });

  it('by the address of the next page, wherever in the portal it leads', async () => {
    const config = { ...url('q=a&s={size}'), paging: { kind: 'link', next: 'links.next' } };
    const { codes, paths } = await readAll(config, [
      page(0, 2, { links: { next: '?q=a&skip=t%2Fx' } }), page(2, 1, { links: { next: 'more/3?x=Đ' } }), page(3, 2, { links: { next: null } }),
    ]);
    expect(paths).to.deep.equal(['x?q=a&s=2', 'x?q=a&skip=t%2Fx', 'more/3?x=%C4%90']);
    expect(codes).to.have.length(5);
  });

  it('by an address, and never to where the portal does not live', async () => {
    for (const [next, kind] of [['https://evil.example/x', 'misconfigured'], ['//evil.example/x', 'misconfigured'], ['javascript:1', 'misconfigured'], ['http://[', 'broken']] as const) {
      const { portal, backend } = await open({ searchProcedures: { ...list, items: 'd', ...url('q=a'), paging: { kind: 'link', next: 'next' } } }, [page(0, 2, { next })]);
      const first = await search(portal);
      expect((await failure(search(portal, { after: first.next }))).kind, next).to.equal(kind);
      expect(await backend.received()).to.have.length(1);
    }
    const standing = await readAll({ ...url('q=a'), paging: { kind: 'link', next: 'n' } }, [page(0, 2, { n: 'x?p=2' })]);
    expect(standing.paths, 'a page that leads to itself is the last').to.have.length(2);
  });

  it('not at all', async () => {
    expect((await readAll(url('x=1'), [page(0, 2)])).paths).to.have.length(1);
    expect((await readAll({ ...url('x=1'), paging: { kind: 'none' } }, [page(0, 2)])).paths).to.have.length(1);
  });

  it('ends where a backend would go on for ever', async () => {
    const standing = await readAll({ ...url('c={cursor}'), paging: { kind: 'cursor', next: 'n' } }, [page(0, 2, { n: 'same' })]);
    expect(standing.paths).to.have.length(2);
    const emptyMiddle = await readAll({ ...url('p={page}'), paging: { kind: 'page', more: 'm' } }, [page(0, 2, { m: true }), page(0, 0, { m: true }), page(2, 2, { m: true })]);
    expect(emptyMiddle.paths).to.have.length(2);
    const { portal, backend } = await open({ searchProcedures: { ...list, items: 'd', ...url('p={page}'), paging: { kind: 'page', more: 'm' } } }, [page(0, 2, { m: true })]);
    expect((await search(portal, { after: '498' })).next).to.equal('499');
    expect((await search(portal, { after: '499' })).next, 'five hundred pages are enough').to.equal(undefined);
    expect(await backend.received()).to.have.length(2);
  });

  it('as long as an address of the next page stands there, however short a page is', async () => {
    const config = { ...url('p={page}'), paging: { kind: 'page', first: 1, more: 'next' } };
    const { paths } = await readAll(config, [page(0, 2, { next: 'https://x/?p=2' }), page(2, 1, { next: '/?p=3' }), page(3, 2, { next: null })]);
    expect(paths).to.deep.equal(['x?p=1', 'x?p=2', 'x?p=3']);
  });

  it('past a short page that is short of the total', async () => {
    const { codes, paths } = await readAll({ ...url('p={page}'), total: 'n', paging: { kind: 'page' } }, [page(0, 1, { n: 6 }), page(2, 2, { n: 6 }), page(4, 2, { n: 6 }), page(0, 0)]);
    expect([codes.length, paths]).to.deep.equal([5, ['x?p=1', 'x?p=2', 'x?p=3', 'x?p=4']]);
  });

  it('begins anew when it is handed something that is no place', async () => {
    const { portal, backend } = await open({ searchProcedures: { ...list, items: 'd', ...url('p={page}'), paging: { kind: 'page', first: 1 } } }, [page(0, 2)]);
    for (const after of ['', 'x', '-1', '99999999999', '1.5']) await search(portal, { after });
    expect([...new Set((await backend.received()).map(({ path }) => path))]).to.deep.equal(['x?p=1']);
  });
});

describe('a dossier', () => {
  const read = async (map: object, json: unknown, rest: object = {}) =>
    findDossier((await open({ findDossier: { request: { url: 'x' }, map: { code: { const: 'H99.21-261118-0001' }, ...map } } }, [{ json }], rest)).portal);
  const statuses = { 5: 'supplementRequested', 'Đang xử lý': 'inProgress', DA_TRA: 'resultReturned' };

  it('has its status by number, by label, by slug, or none', async () => {
    for (const [map, json, expected] of [
      [{ 'status.code': 's' }, { s: 5 }, 'supplementRequested'], [{ 'status.code': 's' }, { s: '5' }, 'supplementRequested'], [{ 'status.code': 's.name' }, { s: { id: 2, name: 'ĐANG XỬ LÝ' } }, 'inProgress'],
      [{ 'status.code': 's' }, { s: 'da_tra' }, 'resultReturned'], [{ 'status.code': 's' }, { s: 6 }, 'unknown'], [{ 'status.code': 's' }, {}, 'unknown'], [{ 'status.code': 's' }, { s: null }, 'unknown'],
      [{ 'status.code': { present: { 'info.xong': 'completed', 'info.nhan': 'inProgress' }, otherwise: 'submitted' } }, { info: { xong: '', nhan: '2026-01-13' } }, 'inProgress'],
      [{ 'status.code': { present: { 'info.xong': 'completed' }, otherwise: 'submitted' } }, {}, 'submitted'],
    ] as const) expect((await read(map, json, { statuses })).status.code, JSON.stringify(json)).to.equal(expected);
  });

  it('keeps the backend’s own words beside a state nobody knows', async () => {
    const { status } = await read({ 'status.code': 's', 'status.backendCode': 's', 'status.label': 'label' }, { s: 15, label: 'Chờ liên thông' }, { statuses });
    expect(status).to.deep.equal({ code: 'unknown', backendCode: '15', label: 'Chờ liên thông' });
  });

  it('may have a clock that stands still beside any state', async () => {
    for (const flag of [true, 'True', '1', 1]) expect((await read({ 'status.code': 's', 'suspension.active': 'stop' }, { s: 5, stop: flag }, { statuses })).suspension).to.deep.equal({ active: true });
  });

  it('has its dates in the zone of the portal, two spellings in one answer', async () => {
    const dossier = await read(
      { 'status.code': 's', submittedAt: 'a', plannedEndDate: 'b', completedAt: 'c', history: { each: 'h', map: { at: 'at', label: 'l' } } },
      { a: '2022-09-21T02:14:05.000+0000', b: '2026-01-20T09:30:41', c: '0001-01-01T00:00:00', h: [{ at: '13/01/2026 12:50', l: 'Tiếp nhận' }, { at: '', l: 'Xử lý' }] },
    );
    expect(dossier).to.deep.include({ submittedAt: '2022-09-21T09:14:05+07:00', plannedEndDate: '2026-01-20T09:30:41+07:00' });
    expect(dossier.completedAt).to.equal(undefined);
    expect(dossier.history).to.deep.equal([{ at: '2026-01-13T12:50:00+07:00', label: 'Tiếp nhận' }, { label: 'Xử lý' }]);
  });

  it('says nothing where the backend’s language wrote its word for nothing', async () => {
    for (const word of ['null', 'undefined', 'NaN', 'Infinity', 'Invalid Date', 'Invalid date', '[object Object]', ' ']) {
      expect(await read({ 'status.code': 's', reason: 'why', plannedEndDate: 'b' }, { s: 5, why: word, b: word }, { statuses }), word).to.not.have.any.keys('reason', 'plannedEndDate');
    }
  });

  it('never carries a name, a number of a person or a link with a scheme of its own', async () => {
    const dossier = await read(
      { 'status.code': 's', applicant: 'owner', reason: 'why', 'requestedAction.url': 'url', 'requestedAction.text': 'why' },
      { owner: 'NGUYỄN VĂN MẪU', why: 'CCCD 001099000001 bị mờ', url: 'javascript:alert(1)' },
    );
    expect(JSON.stringify(dossier)).not.to.match(/NGUYỄN|001099000001|javascript/);
    expect(dossier).to.deep.include({ applicant: 'N••• V•• M••', reason: 'CCCD ••• bị mờ', requestedAction: { text: 'CCCD ••• bị mờ' } });
  });

  it('is missing when there is none, and not when the answer has changed its shape', async () => {
    const config = (rest: object) => ({ findDossier: { request: { url: 'x' }, map: { code: 'c', 'status.code': 's' }, ...rest } });
    const kind = async (rest: object, json: unknown) => (await failure(findDossier((await open(config(rest), [{ json }])).portal))).kind;
    expect(await kind({ record: 'data' }, { data: null })).to.equal('missing');
    expect(await kind({ record: 'data' }, { data: '' })).to.equal('missing');
    expect(await kind({ record: 'result[0]' }, { result: [] })).to.equal('missing');
    expect(await kind({ items: 'result', select: { c: '{dossierCode}' } }, { result: [{ c: 'other', s: 1 }] })).to.equal('missing');
    expect(await kind({ items: 'result', select: { c: '{dossierCode}' } }, { result: [] })).to.equal('missing');
    for (const none of [[null], [{}], [{ c: null, s: '' }], {}, { 0: { c: 'other' } }]) expect(await kind({ items: 'result', select: { c: '{dossierCode}' } }, { result: none }), JSON.stringify(none)).to.equal('missing');
    for (const changed of ['Hệ thống đang bảo trì', 5, { thongBao: 'Hết phiên' }, [{ code: 'H1', s: 1 }], [{ c: { value: 'H1' }, s: 1 }], [[{ c: 'H1' }]]]) {
      expect(await kind({ items: 'result', select: { c: '{dossierCode}' } }, { result: changed }), JSON.stringify(changed)).to.equal('broken');
    }
    expect(await kind({ success: { missing: { 'a.b': null } } }, { a: { b: null } })).to.equal('missing');
    expect(await kind({ record: 'data' }, { DATA: {} })).to.equal('broken');
    expect(await kind({ record: 'result[0]' }, { RESULT: [] })).to.equal('broken');
    expect(await kind({ items: 'result', select: { c: '{dossierCode}' } }, { content: [] })).to.equal('broken');
    expect(await kind({}, [])).to.equal('broken');
  });

  it('of somebody else is never shown', async () => {
    const { portal } = await open({ findDossier: { request: { url: 'x' }, map: { code: 'c', 'status.code': 's' } } }, [{ json: { c: 'H99.21-261118-0002', s: 1 } }]);
    expect((await failure(findDossier(portal))).kind).to.equal('broken');
  });

  it('is found under a code that the backend writes in small letters', async () => {
    const { portal } = await open({ findDossier: { request: { url: 'x' }, items: 'd', select: { c: '{dossierCode}' }, map: { code: 'c', 'status.code': 's' } } }, [{ json: { d: [{ c: 'kh-01' }, { c: 'kh-02', s: 5 }] } }]);
    expect((await findDossier(portal, 'KH-02')).code).to.equal('kh-02');
  });
});

describe('a procedure', () => {
  const read = async (json: object, code = '1.001193') => (await open({ getProcedure: { request: { url: 'x' } } }, [{ json }])).portal.getProcedure?.({ code });

  it('may have a local code, and is never another one than was asked for', async () => {
    expect((await read({ code: '1.001193.000.00.00.H40', name: 'Khai sinh' }))?.name).to.equal('Khai sinh');
    const { kind, path } = await failure(read({ code: '1.000894', name: 'Kết hôn' }));
    expect([kind, path]).to.deep.equal(['broken', 'operations.getProcedure.map.code']);
  });
});

describe('what goes wrong is told with its place', () => {
  const told = async (operation: object, json: unknown): Promise<readonly unknown[]> => {
    const { portal } = await open({ searchProcedures: { request: { url: 'x' }, ...operation } }, [{ json }]);
    const { kind, operation: name, path } = await failure(search(portal));
    return [kind, name, path];
  };

  it('for a list, a field every record must have, and an envelope', async () => {
    expect(await told({ items: 'd.rows' }, { d: {} })).to.deep.equal(['broken', 'searchProcedures', 'operations.searchProcedures.items']);
    expect(await told({ items: 'd', map: { code: 'MA', name: 'ten' } }, { d: [{ MA: '1', TEN: 'x' }] })).to.deep.equal(['broken', 'searchProcedures', 'operations.searchProcedures.map.name']);
    expect(await told({ items: 'd', success: { where: { code: 'OK' } } }, { code: 'E1', d: [] })).to.deep.equal(['refused', 'searchProcedures', 'operations.searchProcedures.success.where']);
  });

  it('for a single record', async () => {
    const { portal } = await open({ findDossier: { request: { url: 'x' }, map: { code: 'MaHoSo', 'status.code': 's' } } }, [{ json: { maHoSo: 'H99', s: 1 } }]);
    expect((await failure(findDossier(portal))).path).to.equal('operations.findDossier.map.code');
  });
});

describe('an envelope', () => {
  it('says yes by true, "True" or 1', async () => {
    for (const [flag, read] of [[true, 1], ['True', 1], [1, 1], ['false', 0], [0, 0], ['', 0], [null, 0], ['OK', 0]] as const) {
      const { portal } = await open({ searchProcedures: { request: { url: 'x' }, ...list, items: 'd', success: { where: { ok: true } } } }, [{ json: { ok: flag, d: rows(1) } }]);
      expect(await search(portal).then(({ items }) => items.length, () => 0), JSON.stringify(flag)).to.equal(read);
    }
  });

  it('may stand as JSON inside a text', async () => {
    for (const [items, json] of [['d.rows', { d: JSON.stringify({ rows: rows(2) }) }], ['d[]', { d: JSON.stringify(rows(2)) }], ['rows', JSON.stringify({ rows: rows(2) })]] as const) {
      const { portal } = await open({ searchProcedures: { request: { url: 'x' }, ...list, items } }, [{ json }]);
      expect((await search(portal)).items, items).to.have.length(2);
    }
    const cut = await open({ searchProcedures: { request: { url: 'x' }, ...list, items: 'd.rows' } }, [{ json: { d: '{"rows":[' } }]);
    expect((await failure(search(cut.portal))).kind).to.equal('broken');
  });
});

describe('values by rule', () => {
  /** A procedure's name, read by a rule. */
  const name = async (rule: unknown, json: object) =>
    (await (await open({ getProcedure: { request: { url: 'x' }, map: { code: { const: '1' }, name: rule } } }, [{ json }])).portal.getProcedure?.({ code: '1' }))?.name;
  const translated = { t: [{ languageId: 46, name: 'Birth' }, { languageId: 228, name: 'Khai sinh' }] };

  it('find a name in any shape', async () => {
    for (const [rule, json, expected] of [
      ['n', { n: ' Khai  sinh ' }, 'Khai sinh'], [{ from: 't', pick: { languageId: 228 }, then: 'name' }, translated, 'Khai sinh'], [{ from: 't', pick: { languageId: '228' }, then: 'name' }, translated, 'Khai sinh'],
      ['n[0].name', { n: { 0: { name: 'Khai sinh' } } }, 'Khai sinh'], ['n."0"', { n: { 0: 'Khai sinh' } }, 'Khai sinh'], [{ from: 'n', as: 'plainText' }, { n: '<p>Khai <b>sinh</b></p>' }, 'Khai sinh'],
      [{ from: 'n', as: 'sentenceCase' }, { n: 'ĐĂNG KÝ KHAI SINH' }, 'Đăng ký khai sinh'], [{ from: 'n', as: 'sentenceCase' }, { n: 'Đăng ký Khai sinh' }, 'Đăng ký Khai sinh'],
      [{ from: 'n', as: 'sentenceCase' }, { n: '<em>KHAI SINH</em> TẠI UBND XÃ &amp; CCCD' }, 'Khai sinh tại UBND xã & CCCD'], [{ from: 't', pick: { languageId: 228 }, then: 'name' }, { t: 'Khai sinh' }, 'Khai sinh'],
      [{ from: 't', pick: { '"@language"': 'vi' }, then: '"@value"' }, { t: { '@language': 'vi', '@value': 'Khai sinh' } }, 'Khai sinh'], [{ join: ['d[].n', 'x'], with: ', ' }, { d: [{ n: 'Xã' }, {}, { n: 'Tỉnh' }], x: 1 }, 'Xã, Tỉnh, 1'], [{ join: ['a', 'b', 'c'], with: ' – ' }, { a: 'Khai', b: '', c: 'sinh' }, 'Khai – sinh'],
      [{ from: ['a', 'b'] }, { a: ' ', b: 'Khai sinh' }, 'Khai sinh'], [{ from: 'n', table: { '1': 'Khai sinh' } }, { n: 1 }, 'Khai sinh'], [{ from: 'n', table: { 'KHAI SINH': 'x' }, otherwise: 'y' }, { n: 'khai sinh' }, 'x'],
      [{ from: 'n', table: {}, otherwise: 'y' }, { n: 'constructor' }, 'y'], ['n', { n: 'Khai sinh'.normalize('NFD') }, 'Khai sinh'.normalize('NFD')], ['n', { n: '<b>Khai sinh</b>' }, '<b>Khai sinh</b>'],
    ] as const) expect(await name(rule, json), JSON.stringify(rule)).to.equal(expected);
  });

  it('build channels from flat fields, and leave out those that say nothing', async () => {
    const { portal } = await open({
      getProcedure: {
        request: { url: 'x' },
        map: {
          code: 'c', name: 'n',
          channels: [{ type: { const: 'online' }, 'processingTime.value': 'tt', 'processingTime.unit': { const: 'workingDay' } }, { type: { const: 'postal' }, 'processingTime.value': 'bc' }],
          cases: { each: 'truongHop', map: { name: 'ten', papers: { each: 'giayTo', where: { xoa: ['False', false] }, map: { name: 'ten', originals: 'banChinh' } } } },
          addressees: { from: 'doiTuong', item: { from: '@', as: 'plainText' } },
        },
      },
    }, [{ json: { c: '1', n: 'x', tt: '3', bc: '', truongHop: [{ ten: 'A', giayTo: [{ ten: 'Tờ khai', banChinh: '1', xoa: 'False' }, { ten: 'Cũ', xoa: 'True' }] }], doiTuong: ['<b>Công dân</b>', '', null] } }]);
    const procedure = await portal.getProcedure?.({ code: '1' });
    expect(procedure?.channels).to.deep.equal([{ type: 'online', processingTime: { value: 3, unit: 'workingDay' } }]);
    expect(procedure?.cases).to.deep.equal([{ name: 'A', papers: [{ name: 'Tờ khai', originals: 1 }] }]);
    expect(procedure?.addressees).to.deep.equal(['Công dân']);
  });

  /** Papers of the only case, and what else the map gives. */
  const procedure = async (map: object, json: object) => {
    const { portal } = await open({ getProcedure: { request: { url: 'x' }, map: { code: { const: '1' }, name: { const: 'x' }, ...map } } }, [{ json }]);
    return portal.getProcedure?.({ code: '1' });
  };

  it('cut a text into a list', async () => {
    for (const [raw, expected] of [['1,2', ['online', 'postal']], ['2', ['postal']], ['', undefined], [null, undefined], ['7', undefined], [' 1 , 2', ['online', 'postal']]] as const) {
      const read = await procedure({ channels: { from: 'k', split: ',', map: { type: { from: '@', table: { 1: 'online', 2: 'postal' } } } } }, { k: raw });
      expect(read?.channels?.map(({ type }) => type), JSON.stringify(raw)).to.deep.equal(expected);
    }
    expect((await procedure({ addressees: { from: 'd', split: '|' } }, { d: 'Công dân|  |Tổ chức' }))?.addressees).to.deep.equal(['Công dân', 'Tổ chức']);
    expect((await procedure({ id: { from: 'href', split: '/', then: '[-1]' } }, { href: 'https://x/thu-tuc/u-7' }))?.id).to.equal('u-7');
  });

  it('open lists inside lists', async () => {
    const steps = [{ t: [{ b: 'Nộp' }, { b: 'Nhận' }] }, { t: null }, {}, { t: [] }, { t: [{ b: 'Trả' }] }];
    const read = await procedure({ steps: { each: 's[].t[]', map: { name: 'b' } } }, { s: steps });
    expect(read?.steps?.map(({ name: step }) => step)).to.deep.equal(['Nộp', 'Nhận', 'Trả']);
    expect((await procedure({ steps: { each: 's[].t[]', map: { name: 'b' } } }, { s: {} }))?.steps).to.equal(undefined);
  });

  it('open them with what the outer row says', async () => {
    const { portal } = await open({
      findDossier: { request: { url: 'x' }, map: { code: 'c', 'status.code': 's', history: { each: 'buoc', nested: 'viec', where: { xoa: [false, null] }, map: { at: 'ngay', step: 'ten', department: 'phong', note: 'ghiChu' } } } },
    }, [{ json: { c: 'H1', buoc: [{ phong: 'Một cửa', ghiChu: 'chung', viec: [{ ten: 'Nhận', ngay: '13/01/2026 12:50', ghiChu: 'riêng' }, { ten: 'Sai', xoa: 'True' }] }, { phong: 'Tư pháp', viec: null }, { phong: 'Văn thư', viec: [{ ten: 'Trả' }, 'x', null] }] } }]);
    expect((await findDossier(portal, 'H1')).history).to.deep.equal([
      { at: '2026-01-13T12:50:00+07:00', step: 'Nhận', department: 'Một cửa', note: 'riêng' },
      { step: 'Trả', department: 'Văn thư' },
    ]);
  });

  it('put flat rows together that name their group, in their order', async () => {
    const rowsOfPapers = [{ th: 'Phải nộp', ten: 'Tờ khai' }, { th: 'Xuất trình', ten: 'CCCD' }, { th: 'Phải nộp', ten: 'Giấy chứng sinh' }, { ten: 'Khác' }];
    const read = await procedure({ cases: { each: 'g', group: 'th', map: { name: 'key', papers: { each: 'rows', map: { name: 'ten' } } } } }, { g: rowsOfPapers });
    expect(read?.cases).to.deep.equal([
      { name: 'Phải nộp', papers: [{ name: 'Tờ khai' }, { name: 'Giấy chứng sinh' }] },
      { name: 'Xuất trình', papers: [{ name: 'CCCD' }] },
      { papers: [{ name: 'Khác' }] },
    ]);
  });

  it('add up rows, and nothing where one is missing', async () => {
    const count = async (rule: object, json: object): Promise<number | undefined> => {
      const { portal } = await open({ getStatistics: { request: { url: 'x' }, map: { unit: { const: 'x' }, metrics: [{ id: { const: 'received' }, count: rule }] } } }, [{ json }]);
      return (await portal.getStatistics?.({ from: '2026-01-01', to: '2026-12-31' }))?.metrics[0]?.count;
    };
    const months = [{ m: 1, a: '1.072', b: 3, loai: 'T' }, { m: 2, a: '20', b: 4, loai: 'T' }, { m: 3, a: null, b: 5, loai: 'X' }];
    expect(await count({ each: 'd', sum: 'b' }, { d: months })).to.equal(12);
    expect(await count({ each: 'd', sum: 'a' }, { d: months }), 'a month without a figure').to.equal(undefined);
    expect(await count({ each: 'd', where: { loai: 'T' }, sum: ['a', 'b'], format: 'vi' }, { d: months })).to.equal(1099);
    expect(await count({ each: 'd', where: { loai: 'T' }, sum: 'a' }, { d: months }), 'counts group thousands').to.equal(1092);
    expect(await count({ each: 'd', where: { m: [1, 2] }, sum: 'b' }, { d: months })).to.equal(7);
    expect(await count({ sum: ['x.a', 'y'] }, { x: { a: 2 }, y: '3' })).to.equal(5);
    for (const json of [{}, { d: [] }, { d: null }, { d: 'x' }]) expect(await count({ each: 'd', sum: 'b' }, json), JSON.stringify(json)).to.equal(undefined);
  });

  it('of hostile answers pollute nothing and invent nothing', async () => {
    const body = '{"code":"1.001193","name":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"sector":{"__proto__":{"code":"p"},"name":"s"},"channels":[{"__proto__":{"type":"online"}}],"id":9007199254740993}';
    const { portal } = await open({ getProcedure: { request: { url: 'x' } } }, [{ body }]);
    expect(await portal.getProcedure?.({ code: '1.001193' })).to.deep.equal({ code: '1.001193', name: 'x', sector: { name: 's' }, id: '9007199254740993' });
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });
});
