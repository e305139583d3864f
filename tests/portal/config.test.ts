import { expect } from '@open-wc/testing';
import { type Portal, PortalError } from '../../src/portal/portal.js';
import { mergePatch } from '../../src/portal/read-config.js';
import { openPortal } from '../../src/portal/rest/adapter.js';
import { scripted } from '../support/scripted.js';

const place = 'https://xa-vi-du.example/dvc/portal.json';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const sound = {
  name: 'UBND xã Ví Dụ',
  agencyCode: 'H99.21',
  baseUrl: 'https://portal.example/api',
  operations: {
    searchProcedures: {
      request: { url: 'procedures', query: { q: '{keyword}', page: '{page}' }, variables: { keyword: { default: '' } } },
      success: { status: [200], where: { code: 'OK' }, message: 'message' },
      items: 'data.items',
      total: ['data.total', 'total'],
      paging: { kind: 'page', first: 1, more: 'more' },
      map: { code: 'code', name: { from: ['ten', 'name'] }, 'sector.name': 'field', updatedAt: { from: 'ngay', format: 'dd/MM/yyyy' }, channels: { each: 'kenh', map: { type: { from: '@', table: { 1: 'inPerson' } } } } },
    },
    findDossier: { request: { method: 'POST', url: 'find', body: { format: 'json', template: { code: '{dossierCode}' } } }, record: 'data', map: { code: 'MaHoSo', 'status.code': 'TrangThai' } },
  },
  statuses: { 1: 'submitted' },
  links: { apply: 'https://dichvucong.gov.vn/?ma={procedureCode}' },
} satisfies Json;

/** The same with one value put at a dotted path, or taken away. */
function changed(path: string, value: Json | undefined): unknown {
  const copy = JSON.parse(JSON.stringify(sound)) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = copy;
  for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

async function refusal(config: unknown): Promise<string> {
  return openPortal(config, place).then(
    () => 'accepted',
    (error: unknown) => (error instanceof PortalError && error.kind === 'misconfigured' ? error.message : `${String(error)} is not a PortalError of kind misconfigured`),
  );
}

describe('a portal.json', () => {
  it('that is sound opens', async () => {
    const portal = await openPortal(sound, place);
    expect(portal).to.include({ name: 'UBND xã Ví Dụ', agencyCode: 'H99.21', timeZone: 'Asia/Ho_Chi_Minh' });
    expect(portal.fileOrigins).to.deep.equal(['https://portal.example']);
    expect((await openPortal({ ...(sound as object), origins: ['https://tep.vidu.example/mau/'] }, place)).fileOrigins).to.deep.equal(['https://portal.example', 'https://tep.vidu.example']);
    expect([portal.filters.sector, typeof portal.searchProcedures, typeof portal.findDossier, typeof portal.getRoster]).to.deep.equal([false, 'function', 'function', 'undefined']);
    expect(portal.links.apply({ code: '1.001193' })).to.equal('https://dichvucong.gov.vn/?ma=1.001193');
    expect(portal.links.track('H99')).to.equal(undefined);
  });

  const wrongs: readonly (readonly [path: string, value: Json | undefined, told: RegExp])[] = [
    ['name', undefined, /^name: must be of type string/],
    ['operations', undefined, /^operations: must be of type/],
    ['name', 7, /^name: must be of type string/],
    ['nmae', 'x', /^nmae: unknown key/],
    ['__proto__', { polluted: true }, /^__proto__: unknown key/],
    ['operations.searchProcedure', {}, /^operations\.searchProcedure: unknown key/],
    ['operations.searchProcedures', [], /^operations\.searchProcedures: must be of type object/],
    ['operations.searchProcedures.request', 'procedures', /^operations\.searchProcedures\.request: must be of type object/],
    ['operations.searchProcedures.request.url', undefined, /^operations\.searchProcedures\.request\.url: must be of type string/],
    ['operations.searchProcedures.request.method', 'DELETE', /request\.method: must be one of GET, POST/],
    ['operations.searchProcedures.request.headers', { 'bad name': 'x' }, /request\.headers\.bad name: has a name/],
    ['operations.searchProcedures.request.headers', { 'x\r\ny': 'x' }, /request\.headers/],
    ['operations.searchProcedures.request.query', { q: 1 }, /request\.query\.q: must be of type string/],
    ['operations.searchProcedures.request.body', { format: 'xml', template: {} }, /body\.format: must be one of json, form, form-json/],
    ['operations.searchProcedures.request.variables', { keyword: { format: 'DD/MM/YYYY' } }, /variables\.keyword\.format: .*not a date format/],
    ['operations.searchProcedures.request.variables', { keywrd: { default: '' } }, /unknown variable \{keywrd\}/],
    ['operations.searchProcedures.request.url', 'procedures/{dossierCode}', /unknown variable \{dossierCode\}/],
    ['operations.searchProcedures.request.url', 'procedures/{+keyword}', /url: .*for what an answer gave/],
    ['operations.searchProcedures.request.url', 'procedures/{keyword', /url: .*not a URL template/],
    ['operations.searchProcedures.request.url', 'procedures{?q}', /url: .*not a URL template/],
    ['operations.searchProcedures.request.url', 'https://evil.example/', /url: https:\/\/evil\.example is neither/],
    ['operations.searchProcedures.request.url', '//evil.example/{keyword}', /url: https:\/\/evil\.example is neither/],
    ['operations.searchProcedures.request.url', 'https://{keyword}.example/', /url: .*is neither/],
    ['operations.searchProcedures.request.url', 'javascript:alert(1)', /url: .*not allowed/],
    ['operations.findDossier.request.method', 'GET', /findDossier\.request\.method: a GET request has no body/],
    ['operations.searchProcedures.items', '', /items: must not be empty/],
    ['operations.searchProcedures.items', 'data.items[?x]', /items: .*is not a path/],
    ['operations.searchProcedures.items', 'constructor.prototype', /items: .*is not allowed/],
    ['operations.searchProcedures.total', ['data.total', '$x'], /total: .*is not a path/],
    ['operations.searchProcedures.total', 'x'.repeat(300), /total/],
    ['operations.searchProcedures.success.where', { 'a b': 1 }, /success\.where: .*is not a path/],
    ['operations.searchProcedures.success.message', '__proto__', /success\.message: .*is not allowed/],
    ['operations.searchProcedures.success.missing', { 'a..b': 1 }, /success\.missing: .*is not a path/],
    ['operations.searchProcedures.paging', { kind: 'pages' }, /paging\.kind: must be one of/],
    ['operations.searchProcedures.paging', { kind: 'cursor' }, /paging: a cursor needs "next"/],
    ['operations.searchProcedures.paging', { kind: 'page', more: 'a b' }, /paging\.more: .*is not a path/],
    ['operations.searchProcedures.map', { code: 'code' }, /map: has no rule for "name"/],
    ['operations.searchProcedures.map.nmae', 'x', /map\.nmae: unknown target; known are code, /],
    ['operations.searchProcedures.map.__proto__', 'x', /map/],
    ['operations.searchProcedures.map.constructor', 'x', /map\.constructor: unknown target/],
    ['operations.searchProcedures.map', { code: 'code', name: 'n', 'sector.__proto__': 'x' }, /map\.sector\.__proto__: unknown target/],
    ['operations.searchProcedures.map', { code: 'code', name: 'n', sector: { from: 's', map: { name: 'n' } }, 'sector.code': 'c' }, /map\.sector: has a rule of its own/],
    ['operations.searchProcedures.map.name', { frm: 'x' }, /map\.name\.frm: unknown key/],
    ['operations.searchProcedures.map.name', { from: 'a b' }, /map\.name: .*is not a path/],
    ['operations.searchProcedures.map.name', { from: 'x', format: 'vi' }, /map\.name\.format: .*not a format for a value of kind text/],
    ['operations.searchProcedures.map.updatedAt', { from: 'x', format: 'DD/MM/YYYY' }, /map\.updatedAt\.format: .*not a format/],
    ['operations.searchProcedures.map.name', { from: 'x', as: 'eval' }, /map\.name\.as: must be one of/],
    ['operations.searchProcedures.map.channels', { each: 'kenh', nested: 'a b', map: { type: '@' } }, /map\.channels: .*is not a path/],
    ['operations.getStatistics', { request: { url: 'x' }, map: { metrics: [{ id: 'i', count: { sum: 'd[].n' } }] } }, /getStatistics\.map\.metrics\.count\.sum: rows are named by "each"/],
    ['operations.searchProcedures.map.name', [{ x: 'y' }], /map\.name: a single value cannot be made/],
    ['operations.searchProcedures.map', { code: 'code', name: 'n', sector: 'x' }, /map\.sector: is a record/],
    ['operations.searchProcedures.map.channels', { each: 'kenh', map: { typ: 'x' } }, /map\.channels/],
    ['operations.findDossier.map', { code: 'MaHoSo' }, /findDossier\.map: has no rule for "status"/],
    ['operations.findDossier.before', { request: { url: 'x' }, take: { found: 'a b' } }, /before\.take: .*is not a path/],
    ['statuses', { 1: 'erledigt' }, /^statuses\.1: must be one of draft, /],
    ['timeZone', 'Asia/Hanoi2', /^timeZone: "Asia\/Hanoi2" is not a time zone/],
    ['baseUrl', 'http://', /^baseUrl: .*is not a web address/],
    ['baseUrl', 'ftp://portal.example/', /^baseUrl: ftp: addresses/],
    ['baseUrl', 'file:///etc/', /^baseUrl: file: addresses/],
    ['origins', ['portal.example'], /^origins\.0: .*is not a web address/],
    ['origins', 'https://portal.example', /^origins: must be of type array/],
    ['links', { apply: 'https://x.example/{dossierCode}' }, /^links\.apply: unknown variable \{dossierCode\}/],
    ['links', { apply: 'javascript:alert({procedureCode})' }, /^links\.apply: javascript: addresses/],
    ['links', { track: 'https://x.example/{dossierCode*}' }, /^links\.track: .*not a URL template/],
    ['extends', 'dvcqg-v9', /^extends: is no preset; known are gateway, /],
    ['extends', '__proto__', /^extends: is no preset/],
    ['extends', 'toString', /^extends: is no preset/],
    ['extends', 7, /^extends: is no preset/],
    ['calendar', { weekend: [6], holidays: ['24/11/2026'], validFrom: '2026-01-01', validTo: '2026-12-31' }, /^calendar\.holidays\.0/],
    ['featured', [1], /^featured\.0: must be of type string/],
    ['formerUnits', { 'xã A': 1 }, /^formerUnits\.xã A: must be of type string/],
  ];
  for (const [path, value, told] of wrongs) {
    it(`with ${path} = ${(value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 60)} is refused, with path and reason`, async () => expect(await refusal(changed(path, value))).to.match(told));
  }

  it('of a wrong type at any place is refused, never a crash', async () => {
    for (const value of [null, undefined, true, 7, 'x', [], [[]], {}, '']) expect(await refusal(value)).to.match(/^(\(top level\)|name|operations): /);
    for (const path of ['operations', 'operations.searchProcedures', 'operations.searchProcedures.request', 'operations.searchProcedures.success', 'operations.searchProcedures.paging', 'operations.searchProcedures.map', 'statuses', 'links', 'contact', 'calendar', 'origins', 'headers']) {
      for (const value of [null, true, 7, 'x']) expect(await refusal(changed(path, value)), `${path} = ${JSON.stringify(value)}`).to.match(/^[\w.]+: must be/);
    }
  });

  it('that is nested without end is refused', async () => {
    const deep = JSON.parse(`${'{"item":'.repeat(30_000)}1${'}'.repeat(30_000)}`) as Json;
    expect(await refusal(changed('operations.searchProcedures.map.name', deep))).to.match(/nested deeper/);
    expect(await refusal(JSON.parse(`${'['.repeat(30_000)}${']'.repeat(30_000)}`))).to.match(/nested deeper/);
  });
});

describe('secrets in a portal.json', () => {
  const secrets: readonly (readonly [string, Json])[] = [
    ['headers', { Authorization: 'Basic YTpi' }], ['headers', { 'X-Api-Key': 'k' }], ['headers', { 'x-site': 'Bearer abcdef' }], ['headers', { Cookie: 'a=b' }], ['headers', { 'X-Access-Token': 'x' }],
    ['headers', { 'x-auth': 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc' }], ['headers', { 'Proxy-Authorization': 'x' }],
    ['operations.searchProcedures.request.headers', { authorization: 'x' }],
    ['operations.searchProcedures.request.query', { client_secret: 'x' }], ['operations.searchProcedures.request.query', { api_key: 'x' }], ['operations.searchProcedures.request.query', { token: 'x' }],
    ['operations.searchProcedures.request.url', 'x?access_token=abc'], ['operations.searchProcedures.request.url', 'https://user:pass@portal.example/'],
    ['operations.findDossier.request.body', { format: 'json', template: { auth: { username: 'a', password: 'b' } } }],
    ['operations.findDossier.request.body', { format: 'json', template: { list: [{ clientSecret: 'b' }] } }],
    ['operations.findDossier.request.body', { format: 'form', template: { mat_khau: 'b' } }], ['operations.findDossier.request.body', { format: 'json', template: { session: 'b' } }],
    ['baseUrl', 'https://user:pass@portal.example/'], ['baseUrl', 'https://token@portal.example/'], ['baseUrl', '//user:pass@portal.example/'], ['baseUrl', ' https:\\\\user:pass@portal.example/'],
    ['origins', ['https://u:p@portal.example']], ['links', { apply: 'https://u:p@x.example/' }], ['clientSecret', 'x'],
  ];
  for (const [path, value] of secrets) {
    it(`are refused: ${path} ${JSON.stringify(value).slice(0, 60)}`, async () => {
      const told = await refusal(changed(path, value));
      expect(told).to.match(/^[\w.-]+: secrets are refused: every visitor could read them/);
      expect(told).not.to.match(/pass@|YTpi|abcdef|eyJ/);
    });
  }

  it('are not seen where there are none', async () => {
    const harmless = changed('operations.findDossier.request.body', { format: 'json', template: { code: '{dossierCode}', service: 'basic search', is_connected: 0, provider: 'dvcquocgia', clientId: 'x' } });
    expect(await refusal(harmless)).to.equal('accepted');
    expect(await refusal(changed('contact', { url: 'https://xa.example/lien-he?thu=a@b.example', name: 'Token ring' }))).to.equal('accepted');
  });
});

describe('a preset', () => {
  it('is laid under a configuration by RFC 7396', () => {
    const cases: readonly (readonly [Json, Json, Json])[] = [
      [{ a: 'b' }, { a: 'c' }, { a: 'c' }], [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }], [{ a: 'b' }, { a: null }, {}], [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }], [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
      [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }], [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }], [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }], [['a', 'b'], ['c', 'd'], ['c', 'd']],
      [{ a: 'b' }, ['c'], ['c']], [{ a: 'foo' }, null, null], [{ a: 'foo' }, 'bar', 'bar'], [{ e: null }, { a: 1 }, { e: null, a: 1 }], [[1, 2], { a: 'b', c: null }, { a: 'b' }], [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
    ];
    for (const [target, patch, result] of cases) expect(mergePatch(target, patch), JSON.stringify(patch)).to.deep.equal(result);
  });

  it('pollutes nothing through a hostile key', () => {
    mergePatch({}, JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'));
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('gives its operations; null takes one away', async () => {
    const portal: Portal = await openPortal({ extends: 'gateway', name: 'X', operations: { getRoster: null, getStatistics: { request: { url: 'so-lieu' } } } }, place);
    expect(portal.getRoster).to.equal(undefined);
    expect([portal.filters.sector, portal.filters.channel]).to.deep.equal([true, true]);
  });
});

describe('a tampered portal.json', () => {
  it('sends nothing to an origin it does not declare: two hundred changes', async () => {
    const home = await scripted({ json: { code: 'OK', data: { items: [] } } });
    const strings = ['', '//', '\\\\', '@', '/\\', 'x@', 'https:', 'http://x.', '?', '#', '{keyword}', '%2f%2f', '..//', '\t//'];
    const places = ['operations.searchProcedures.request.url', 'operations.searchProcedures.items', 'operations.findDossier.request.url', 'baseUrl', 'origins', 'links.apply', 'headers.host', 'operations.findDossier.before.request.url'];
    const elsewhere = new URL(home.elsewhere);
    let tried = 0;
    let opened = 0;
    for (const path of places) {
      for (const prefix of strings) {
        for (const value of [`${prefix}${elsewhere.host}${elsewhere.pathname}`, `${prefix}${elsewhere.href}`]) {
          tried += 1;
          // Its own origin stays declared: baseUrl and origins are what declares one.
          const config = changed(path, path === 'origins' ? [value] : value) as Record<string, unknown>;
          if (path !== 'baseUrl') config['baseUrl'] = home.baseUrl;
          if (path === 'baseUrl' || path === 'origins') continue;
          const portal = await openPortal(config, place).catch(() => undefined);
          if (!portal) continue;
          opened += 1;
          await portal.searchProcedures?.({ keyword: elsewhere.host }).catch(() => undefined);
          await portal.findDossier?.({ code: elsewhere.href }).catch(() => undefined);
        }
      }
    }
    const origins = new Set((await home.received()).map(({ origin }) => origin));
    expect(tried).to.be.greaterThan(200);
    expect(opened).to.be.greaterThan(20);
    expect([...origins]).to.deep.equal([location.origin]);
  });
});
